#pragma once

#include <array>
#include <vector>

#include <QString>

#include "measurements/ScarMeasurements.h"

namespace lateglow {

/// One row of the level table.
struct LevelSummary {
  Level level = Level::Basal;
  int slices = 0;
  double myocardiumMassG = 0.0;
  double scarMassG = 0.0;
  double scarRatioPercent = 0.0;  ///< scar / (healthy + scar)
};

/// What the first page says about a case, counted from its measurements and from nothing else.
struct ReportSummary {
  int segmentsCovered = 0;  ///< segments with tissue in the stack
  int segmentsWithScar = 0;
  std::vector<int> transmuralSegments;  ///< AHA numbers, mean transmurality above 50 %
  std::array<LevelSummary, 3> levels;   ///< basal, mid, apical
  double densityGramPerMl = 0.0;        ///< mass / volume of the myocardium, 0 without any
};

/// Masses of a level are the case's mass shared out by area: every slice stands for the same slice
/// distance, so nothing is estimated.
[[nodiscard]] ReportSummary summarize(const ScarMeasurements& measurements);

/// "2–4, 8, 10": ascending AHA numbers, runs of three and more joined; empty for none.
[[nodiscard]] QString segmentNumbers(const std::vector<int>& numbers);

/// The result in one or two plain sentences.
[[nodiscard]] QString plainStatement(const ScarMeasurements& measurements);

/// Slices (counted from 0) for the first page: those with the most scar, in stack order; without
/// scar, slices spread about the middle.
[[nodiscard]] std::vector<int> keySlices(const ScarMeasurements& measurements, std::size_t count);

}  // namespace lateglow
