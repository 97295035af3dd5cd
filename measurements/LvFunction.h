#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "measurements/Geometry.h"

namespace lateglow {

/// Tissue classes of every phase of a short-axis cine: phase-major, then slice, row, column.
struct LabelledCine {
  Geometry geometry;  ///< of one phase; spacingMm[2] is the distance of slice centres, with gaps
  int phaseCount = 0;
  std::span<const std::uint8_t> labels;  ///< TissueClass, voxelCount() * phaseCount
};

struct LvFunctionOptions {
  double myocardialDensityGramPerMl = 1.05;
  double heartRatePerMin = 0.0;  ///< 0: unknown, no cardiac output
  double heightCm = 0.0;         ///< of the patient; 0: unknown, nothing is indexed
  double weightKg = 0.0;
  /// Phases that a reader chose; otherwise the largest and the smallest cavity decide.
  std::optional<int> endDiastolicPhase;
  std::optional<int> endSystolicPhase;
};

struct LvPhaseVolume {
  int phase = 0;
  double bloodMl = 0.0;
  double myocardiumMl = 0.0;  ///< healthy and scar; 0 where it was not drawn
};

/// Mean wall thickness of a slice as that of a ring of equal areas:
/// sqrt((blood + wall) / pi) - sqrt(blood / pi).
struct LvSliceThickening {
  int slice = 0;
  double endDiastolicMm = 0.0;
  double endSystolicMm = 0.0;
  double thickeningPercent = 0.0;
};

/// What volumes and mass are indexed by: sqrt(height cm * weight kg / 3600) in m2, Mosteller, N Engl
/// J Med 1987;317:1098. nullopt where one of them is not positive.
[[nodiscard]] std::optional<double> bodySurfaceMosteller(double heightCm, double weightKg);

/// Left-ventricular function by disc summation (Simpson's rule as cardiac MR uses it: the area of
/// every slice times the distance of the slices; Schulz-Menger et al., JCMR 2020, section 3).
struct LvFunction {
  std::vector<LvPhaseVolume> volumes;  ///< the phases in which a cavity was drawn
  int endDiastolicPhase = 0;           ///< chosen, or the largest cavity, the first of equal ones
  int endSystolicPhase = 0;            ///< chosen, or the smallest
  bool phasesChosen = false;           ///< at least one of them by the options
  double endDiastolicMl = 0.0;
  double endSystolicMl = 0.0;
  double strokeMl = 0.0;
  double ejectionFractionPercent = 0.0;
  std::optional<double> massG;  ///< at end-diastole; none where no wall was drawn there
  std::optional<double> cardiacOutputLPerMin;
  std::optional<double> bodySurfaceM2;  ///< divides the figures above to index them
  std::vector<LvSliceThickening> thickening;  ///< slices with wall and cavity in both phases
  /// Phases whose outlines a reader changed after they were made, ascending; whoever keeps outlines
  /// knows, measuring does not.
  std::vector<int> correctedPhases;
};

/// Phases without blood pool count as not drawn (experts draw end-diastole and end-systole only).
/// Nothing where fewer than two phases were drawn, a chosen phase was not drawn, or the sizes do not
/// fit.
[[nodiscard]] std::optional<LvFunction> measureLvFunction(const LabelledCine& cine,
                                                          const LvFunctionOptions& options = {});

}  // namespace lateglow
