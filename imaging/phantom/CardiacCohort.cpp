#include "imaging/phantom/CardiacCohort.h"

namespace lateglow {

namespace {

CardiacCohortParameters hardCohort() {
  CardiacCohortParameters cohort;
  cohort.ejectionFractionPercent = {10, 30};
  cohort.scarRatioPercent = {2, 20};
  cohort.transmuralityPercent = {10, 25};
  cohort.myocardialSnr = {8, 15};
  cohort.lgeSnr = {8, 15};
  cohort.arrhythmiaShare = 1.0;
  cohort.temporalBlur = {0.05, 0.15};
  cohort.heartRatePerMin = {60, 120};
  return cohort;
}

CardiacCohortParameters wideCohort() {
  CardiacCohortParameters cohort;
  cohort.ejectionFractionPercent = {8, 75};
  cohort.scarRatioPercent = {2, 65};
  cohort.transmuralityPercent = {15, 100};
  cohort.thinningPercent = {0, 50};
  cohort.borderZoneMm = {3, 12};
  cohort.functionScatterPercent = 18;
  cohort.remoteFunctionScatterPercent = 9;
  cohort.endocardialRadiusMm = {9, 42};
  cohort.wallThicknessMm = {4.5, 13};
  cohort.hypertrophicWallMm = {11, 22};
  cohort.heartRatePerMin = {40, 130};
  cohort.myocardialSnr = {7, 70};
  cohort.lgeSnr = {10, 50};
  cohort.phaseCount = {20, 30};
  cohort.pixelSpacingMm = {0.9, 2.0};
  cohort.sliceThicknessMm = {5, 12};
  cohort.fieldOfViewMm = {280, 420};
  cohort.flipAngleDeg = {35, 75};
  cohort.acquiredPixelFactor = {1.0, 2.0};
  cohort.apodization = {0.0, 1.0};
  cohort.inPlaneRotationDeg = {-180, 180};
  cohort.offCentreMm = {0, 60};
  cohort.epicardialFatMm = {0.3, 5.0};
  cohort.rvWidth = {0.6, 1.3};
  cohort.trabeculation = {0.2, 4.0};
  cohort.papillarySize = {0.6, 1.7};
  cohort.bloodTexture = {0.02, 0.14};
  cohort.bloodGrain = {0.0, 0.12};
  cohort.inflowBrightening = {0.0, 0.35};
  cohort.diaphragmShiftMm = {-8.0, 8.0};
  cohort.wrapShare = 0.12;
  cohort.inPlaneMotionMm = {0.0, 7.0};
  cohort.textureAmplitude = {0.02, 0.16};
  cohort.firstPhaseTime = {-0.12, 0.06};
  cohort.coilShading = {0.0, 0.85};
  cohort.temporalBlur = {0.0, 0.2};
  cohort.arrhythmiaShare = 0.1;
  cohort.microvascularObstructionShare = 0.2;
  cohort.appearanceScatter = 0.22;
  cohort.unrealSurroundingsShare = 0.3;
  cohort.flips = true;
  cohort.bothFieldStrengths = true;
  return cohort;
}

}  // namespace

std::string toString(CardiacCohort cohort) {
  switch (cohort) {
    case CardiacCohort::Standard: return "standard";
    case CardiacCohort::Hard: return "hard";
    case CardiacCohort::Wide: return "wide";
  }
  return "standard";
}

const CardiacCohortParameters& cohortParameters(CardiacCohort cohort) {
  static const CardiacCohortParameters standard;
  static const CardiacCohortParameters hard = hardCohort();
  static const CardiacCohortParameters wide = wideCohort();
  switch (cohort) {
    case CardiacCohort::Standard: return standard;
    case CardiacCohort::Hard: return hard;
    case CardiacCohort::Wide: return wide;
  }
  return standard;
}

}  // namespace lateglow
