#pragma once

#include <string>

namespace lateglow {

/// The three named cohorts of cardiac phantoms. Their parameters are fixed: figures are quoted on
/// them by name, so a parameter is never eased to meet a figure (docs/phantom-cohorts.md).
enum class CardiacCohort { Standard, Hard, Wide };
[[nodiscard]] std::string toString(CardiacCohort cohort);

/// Lowest and highest value of a parameter of a cohort.
struct ParameterRange {
  double low = 0.0;
  double high = 0.0;
};

/// What a case of a cohort may be. Angles in degrees, lengths in mm, times in ms.
struct CardiacCohortParameters {
  double infarctShare = 0.82;  ///< 230 of 280 patients, PSCGAN 6.1
  double normalShare = 0.06;
  double globalDysfunctionShare = 0.06;
  double hypertrophyShare = 0.06;
  ParameterRange ejectionFractionPercent{20, 65};
  ParameterRange scarRatioPercent{5, 55};        ///< of the myocardium of the mid slice
  ParameterRange transmuralityPercent{25, 100};  ///< peak, of the wall thickness
  ParameterRange thinningPercent{0, 40};         ///< of a fully infarcted wall
  ParameterRange borderZoneMm{5, 10};
  double functionScatterPercent = 15;       ///< SD of regional function in the infarct
  double remoteFunctionScatterPercent = 6;  ///< SD of regional function elsewhere
  ParameterRange endocardialRadiusMm{12, 35};  ///< end-diastole, every slice of a 3-slice case
  ParameterRange wallThicknessMm{6, 10.5};
  ParameterRange hypertrophicWallMm{12, 18};
  ParameterRange heartRatePerMin{50, 100};
  ParameterRange myocardialSnr{15, 40};
  ParameterRange lgeSnr{15, 35};  ///< scar / noise
  double lgeOffsetPixels = 1.0;   ///< largest in-plane offset between cine and LGE
  ParameterRange phaseCount{25, 25};
  ParameterRange pixelSpacingMm{1.324, 1.324};
  ParameterRange sliceThicknessMm{6, 8};
  ParameterRange fieldOfViewMm{340, 340};  ///< along i; along j by matrixRatio
  double matrixRatio = 216.0 / 256.0;
  ParameterRange flipAngleDeg{45, 60};
  ParameterRange acquiredPixelFactor{1.0, 1.35};  ///< acquired / reconstructed pixel
  ParameterRange apodization{0.3, 1.0};           ///< share of the Hann window in k-space
  ParameterRange inPlaneRotationDeg{-20, 20};
  ParameterRange offCentreMm{0, 25};
  ParameterRange epicardialFatMm{1.0, 3.6};
  ParameterRange rvWidth{0.80, 1.10};  ///< semi-axis across, in LV epicardial radii
  ParameterRange trabeculation{0.5, 1.3};  ///< 0 none, 1 usual
  ParameterRange papillarySize{1.0, 1.0};  ///< factor on their usual diameter
  ParameterRange bloodTexture{0.035, 0.035};  ///< of flowing blood, coarse, relative
  ParameterRange bloodGrain{0.0, 0.0};        ///< the same, as fine as the muscle's
  ParameterRange inflowBrightening{0.05, 0.05};  ///< of fresh blood at end-diastole, relative
  ParameterRange diaphragmShiftMm{0.0, 0.0};     ///< towards the heart where negative
  double wrapShare = 0.0;  ///< of the cases: the chest wall folds over along the rows
  ParameterRange inPlaneMotionMm{0.5, 4.0};  ///< of the whole heart over systole
  ParameterRange textureAmplitude{0.03, 0.075};  ///< of the myocardium, relative
  ParameterRange firstPhaseTime{0.0, 0.0};  ///< of phase 0 from end-diastole, share of the cycle
  ParameterRange coilShading{0.1, 0.6};  ///< relative loss of signal from surface to heart
  ParameterRange temporalBlur{0.0, 0.08};  ///< weight of each neighbouring phase
  double arrhythmiaShare = 0.0;            ///< of the cases: beats of unequal length mixed
  double microvascularObstructionShare = 0.12;  ///< of the infarcts above half the wall
  double appearanceScatter = 0.0;  ///< SD of the logarithm of each tissue's signal, beyond physics
  double unrealSurroundingsShare = 0.0;  ///< of the cases: random texture instead of a thorax
  bool flips = false;                    ///< rows or columns stored backwards
  bool bothFieldStrengths = false;       ///< 1.5 T as well as 3 T
};

[[nodiscard]] const CardiacCohortParameters& cohortParameters(CardiacCohort cohort);

}  // namespace lateglow
