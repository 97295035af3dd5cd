#pragma once

#include <optional>
#include <vector>

#include "app/report/PlotContent.h"
#include "measurements/RocCurve.h"

namespace lateglow {

/// What a pair of figures is called and measured in, in the user's language.
struct PlotNames {
  QString quantity;  ///< "Scar ratio"
  QString unit;      ///< "%", or empty for counts
  int decimals = 1;
  QString test;       ///< "model"
  QString reference;  ///< "truth"
};

/// Pairs of a test and a reference, and which item of the caller's list each belongs to.
struct PlotPairs {
  std::vector<double> test;
  std::vector<double> reference;
  std::vector<int> items;  ///< empty: points belong to nothing
};

/// Test against reference with the line of identity, the regression line with its 95 % band, r with
/// its interval and n.
[[nodiscard]] PlotContent correlationPlot(const PlotPairs& pairs, const PlotNames& names);

/// Differences (test - reference) over means with bias, limits of agreement and the 95 % intervals of
/// all three (Bland and Altman 1999). Points beyond the limits are marked.
[[nodiscard]] PlotContent blandAltmanPlot(const PlotPairs& pairs, const PlotNames& names);

struct NamedCurve {
  QString name;
  PlotInk ink = PlotInk::Scar;
  std::optional<RocCurve> curve;
};
/// Sensitivity over 1 - specificity with the area under each curve and its interval (DeLong).
[[nodiscard]] PlotContent rocPlot(const std::vector<NamedCurve>& curves);

struct NamedSample {
  QString name;
  PlotInk ink = PlotInk::Scar;
  std::vector<double> values;
  std::vector<int> items;  ///< as in PlotPairs
};
/// A box a sample with every value beside it. `range`: of the values' axis; nothing: as they need.
[[nodiscard]] PlotContent boxPlot(const QString& title, const QString& axis,
                                  const std::vector<NamedSample>& samples,
                                  std::optional<PlotRange> range = std::nullopt);

}  // namespace lateglow
