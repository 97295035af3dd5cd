#pragma once

#include "app/workflow/CasePipeline.h"
#include "imaging/core/Case.h"

namespace lateglow::testing {

/// A short-axis heart written down as formulas: a beating ring with a thin, still inferolateral
/// sector (the infarct), on an oblique grid like a scanner's. For tests of what is drawn, where
/// nothing has to be learned from the picture.
struct AnalyticHeart {
  int columns = 160;
  int rows = 144;
  int slices = 8;
  int phases = 20;
  double spacingMm = 1.5;
  double sliceDistanceMm = 9.0;
  double cycleMs = 800.0;

  [[nodiscard]] Geometry geometry() const;
  [[nodiscard]] Cine cine() const;
  [[nodiscard]] Volume lge() const;
  [[nodiscard]] LabelMap labels() const { return labelsAt(0); }
  /// Of every phase.
  [[nodiscard]] CineLabelMap cineLabels() const;
  [[nodiscard]] std::vector<HeartCrop> crops() const;
  [[nodiscard]] std::shared_ptr<const Study> study(const std::string& patient) const;

private:
  [[nodiscard]] double contraction(int phase) const;
  [[nodiscard]] LabelMap labelsAt(int phase) const;
};

}  // namespace lateglow::testing
