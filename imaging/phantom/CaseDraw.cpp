#include "imaging/phantom/CaseDraw.h"

#include <algorithm>
#include <cmath>

#include "imaging/phantom/LeftVentricleModel.h"
#include "imaging/phantom/PhantomRandom.h"
#include "imaging/phantom/TissueSignal.h"

namespace lateglow::phantom {

namespace {

double drawIn(PhantomRandom& random, ParameterRange range) {
  return random.uniform(range.low, range.high);
}

double clampTo(double value, ParameterRange range) {
  return std::clamp(value, range.low, range.high);
}

/// Shares are met evenly along the case index (golden-ratio sequence), not only on average.
CardiacPathology pathologyOf(CardiacCohortParameters cohort, std::uint64_t seed, int caseIndex,
                             std::optional<double> infarctShare) {
  if (infarctShare) {
    const double others = (1.0 - *infarctShare) / (1.0 - cohort.infarctShare);
    cohort.infarctShare = *infarctShare;
    cohort.normalShare *= others;
    cohort.globalDysfunctionShare *= others;
  }
  const double start = static_cast<double>(mixBits(seed ^ 0x70617468ULL) >> 11) * 0x1.0p-53;
  const double place = start + 0.6180339887498949 * caseIndex;
  const double u = place - std::floor(place);
  if (u < cohort.infarctShare) return CardiacPathology::Infarct;
  if (u < cohort.infarctShare + cohort.normalShare) return CardiacPathology::Normal;
  if (u < cohort.infarctShare + cohort.normalShare + cohort.globalDysfunctionShare) {
    return CardiacPathology::GlobalDysfunction;
  }
  return CardiacPathology::Hypertrophy;
}

void drawSize(CardiacPhantomTruth& truth, PhantomRandom& random) {
  const CardiacCohortParameters& cohort = cohortParameters(truth.cohort);
  const bool thick = truth.pathology == CardiacPathology::Hypertrophy;
  const ParameterRange wall = thick ? cohort.hypertrophicWallMm : cohort.wallThicknessMm;
  // The apical slice is smaller, and outlines vary: keep every slice inside the cohort's range.
  const ParameterRange radius{cohort.endocardialRadiusMm.low / 0.78,
                              cohort.endocardialRadiusMm.high / 1.04};
  truth.wallThicknessMm = drawIn(random, wall);
  if (truth.cohort == CardiacCohort::Wide) {
    truth.endocardialRadiusMm = drawIn(random, radius);
  } else {
    const bool failing = truth.cohort == CardiacCohort::Hard;
    switch (truth.pathology) {
      case CardiacPathology::Infarct:
        truth.endocardialRadiusMm =
            random.normal(failing ? 29.0 : 27.0, 3.6, radius.low, radius.high);
        break;
      case CardiacPathology::Normal:
        truth.endocardialRadiusMm = random.normal(24.5, 2.4, radius.low, 30.0);
        truth.wallThicknessMm = random.uniform(wall.low, wall.high - 1.0);
        break;
      case CardiacPathology::GlobalDysfunction:
        truth.endocardialRadiusMm = random.normal(30.0, 2.4, 24.0, radius.high);
        break;
      case CardiacPathology::Hypertrophy:
        truth.endocardialRadiusMm = random.normal(21.5, 2.2, radius.low, 27.0);
        break;
    }
  }
  truth.septalThickening = thick && random.chance(0.4) ? random.uniform(0.15, 0.45)
                                                       : random.uniform(-0.05, 0.12);
  truth.longAxisMm = std::clamp(truth.endocardialRadiusMm * random.uniform(3.2, 3.8), 62.0, 118.0);
  truth.ellipticity = random.uniform(0.0, 0.055);
  truth.ellipticityAngleDeg = random.uniform(0.0, 180.0);
  truth.trabeculation = drawIn(random, cohort.trabeculation);
  truth.rvWidth = drawIn(random, cohort.rvWidth);
  truth.rvHeight = random.uniform(0.95, 1.22);
  truth.epicardialFatMm = drawIn(random, cohort.epicardialFatMm);
  truth.axisTiltXMm = random.uniform(-12.0, 12.0);
  truth.axisTiltYMm = random.uniform(-12.0, 12.0);
}

InfarctTruth drawInfarct(const CardiacCohortParameters& cohort, double transmuralityPercent,
                         PhantomRandom& random) {
  InfarctTruth infarct;
  const double vessel = random.uniform();
  infarct.territory = vessel < 0.45   ? CoronaryTerritory::LeftAnteriorDescending
                      : vessel < 0.80 ? CoronaryTerritory::RightCoronary
                                      : CoronaryTerritory::LeftCircumflex;
  switch (infarct.territory) {
    case CoronaryTerritory::LeftAnteriorDescending:
      infarct.centreAngleDeg = random.uniform(222.0, 288.0);
      infarct.angleShiftDeg = random.uniform(-50.0, 0.0);
      infarct.firstLevel = random.uniform(0.0, 0.33);
      infarct.lastLevel = random.uniform(0.85, 1.2);
      break;
    case CoronaryTerritory::RightCoronary:
      infarct.centreAngleDeg = random.uniform(75.0, 142.0);
      infarct.angleShiftDeg = random.uniform(-30.0, 15.0);
      infarct.firstLevel = random.uniform(-0.2, 0.1);
      infarct.lastLevel = random.uniform(0.58, 0.95);
      break;
    case CoronaryTerritory::LeftCircumflex:
      infarct.centreAngleDeg = random.uniform(-32.0, 52.0);
      infarct.angleShiftDeg = random.uniform(-15.0, 30.0);
      infarct.firstLevel = random.uniform(-0.2, 0.15);
      infarct.lastLevel = random.uniform(0.58, 0.95);
      break;
  }
  infarct.transmuralityPercent = transmuralityPercent;
  infarct.profilePower = random.uniform(3.0, 8.0);
  infarct.thinningPercent = drawIn(random, cohort.thinningPercent);
  infarct.borderZoneMm = drawIn(random, cohort.borderZoneMm);
  infarct.functionScatterPercent = cohort.functionScatterPercent;
  infarct.postSystolicDelay = random.uniform(0.0, 0.07);
  infarct.microvascularObstruction = infarct.transmuralityPercent > 50.0 &&
                                     random.chance(cohort.microvascularObstructionShare);
  return infarct;
}

/// The scar ratio of every level of a three-slice case is zero or within the cohort.
bool ratiosInside(const CardiacPhantomTruth& truth) {
  const ParameterRange range = cohortParameters(truth.cohort).scarRatioPercent;
  const WallShape shape(truth);
  return std::ranges::all_of(kThreeLevels, [&](double level) {
    const double ratio = WallShape::scarRatioPercent(shape.row(level));
    return ratio == 0.0 || (ratio >= range.low && ratio <= range.high);
  });
}

void placeInfarct(CardiacPhantomTruth& truth, PhantomRandom& random) {
  const CardiacCohortParameters& cohort = cohortParameters(truth.cohort);
  const double largestHalfWidth = truth.cohort == CardiacCohort::Wide ? 140.0 : 112.0;
  const ParameterRange ratio = cohort.scarRatioPercent;
  for (int attempt = 0; attempt < 200; ++attempt) {
    // Transmurality is drawn first and kept: only the extent has to fit, or thin infarcts, which
    // are the hard ones, would be drawn less often than the cohort says.
    const double transmurality = drawIn(random, cohort.transmuralityPercent);
    const double reachable = std::min(ratio.high, 0.62 * transmurality);
    const double target = random.uniform(ratio.low, std::max(ratio.low + 1.0, reachable));
    for (int shape = 0; shape < 24; ++shape) {
      truth.infarct = drawInfarct(cohort, transmurality, random);
      const double halfWidth = WallShape::halfWidthForRatio(truth, target);
      if (halfWidth < 0.0 || halfWidth > largestHalfWidth) continue;
      truth.infarct->halfWidthDeg = halfWidth;
      if (halfWidth < 25.0) truth.infarct->microvascularObstruction = false;
      if (ratiosInside(truth)) return;
    }
  }
}

double targetEjectionFraction(const CardiacPhantomTruth& truth, PhantomRandom& random) {
  const CardiacCohortParameters& cohort = cohortParameters(truth.cohort);
  const ParameterRange range = cohort.ejectionFractionPercent;
  if (truth.cohort == CardiacCohort::Hard) return drawIn(random, range);
  const double scatter = truth.cohort == CardiacCohort::Wide ? 10.0 : 6.0;
  switch (truth.pathology) {
    case CardiacPathology::Infarct: {
      const double ratio = WallShape::scarRatioPercent(WallShape(truth).row(kMidLevel));
      return clampTo(random.normal(60.0 - 0.62 * ratio, scatter, range.low, range.high), range);
    }
    case CardiacPathology::Normal: return random.uniform(54.0, std::min(range.high, 68.0));
    case CardiacPathology::GlobalDysfunction: return random.uniform(range.low, 42.0);
    case CardiacPathology::Hypertrophy: return random.uniform(52.0, std::min(range.high, 72.0));
  }
  return 50.0;
}

/// Finds the healthy shortening that gives the ejection fraction; false when no heart could.
bool solveFunction(CardiacPhantomTruth& truth, double target) {
  LeftVentricleModel model(truth);
  double low = 0.02;
  double high = truth.cohort == CardiacCohort::Wide ? 0.60 : 0.50;
  for (int step = 0; step < 22; ++step) {
    const double middle = 0.5 * (low + high);
    model.setRadialShortening(middle);
    (model.ejectionFractionPercent() < target ? low : high) = middle;
  }
  truth.radialShortening = 0.5 * (low + high);
  model.setRadialShortening(truth.radialShortening);
  truth.longitudinalShortening = model.longitudinalShortening();
  truth.ejectionFractionPercent = model.ejectionFractionPercent();
  truth.endDiastolicVolumeMl = model.cavityVolumeMl(0.0);
  truth.endSystolicVolumeMl =
      truth.endDiastolicVolumeMl * (1.0 - truth.ejectionFractionPercent / 100.0);
  const ParameterRange range = cohortParameters(truth.cohort).ejectionFractionPercent;
  return truth.ejectionFractionPercent >= range.low && truth.ejectionFractionPercent <= range.high;
}

void drawRhythm(CardiacPhantomTruth& truth, PhantomRandom& random) {
  const CardiacCohortParameters& cohort = cohortParameters(truth.cohort);
  truth.heartRatePerMin = drawIn(random, cohort.heartRatePerMin);
  // Ejection lasts 0.27 to 0.34 s, less at a high rate (Weissler et al., Circulation 1968).
  const double systoleMs = 415.0 - 1.3 * truth.heartRatePerMin + random.normal(0.0, 10.0, -20, 20);
  truth.systoleFraction = std::clamp(systoleMs * truth.heartRatePerMin / 60000.0, 0.26, 0.47);
  truth.firstPhaseTime = drawIn(random, cohort.firstPhaseTime);
  truth.arrhythmia = random.chance(cohort.arrhythmiaShare);
}

void drawTwist(CardiacPhantomTruth& truth, PhantomRandom& random) {
  // Seen from the apex the base turns clockwise and the apex against it (Taylor et al., JCMR 2015).
  const double strength = std::min(1.0, truth.radialShortening / 0.32);
  truth.twistBaseDeg = strength * random.uniform(1.0, 5.0);
  truth.twistApexDeg = -strength * random.uniform(4.0, 11.0);
  truth.inPlaneMotionMm = drawIn(random, cohortParameters(truth.cohort).inPlaneMotionMm);
  truth.inPlaneMotionAngleDeg = random.uniform(150.0, 290.0);
}

void drawAcquisition(CardiacPhantomTruth& truth, PhantomRandom& random) {
  const CardiacCohortParameters& cohort = cohortParameters(truth.cohort);
  truth.fieldStrengthT = cohort.bothFieldStrengths && random.chance(0.5) ? 1.5 : 3.0;
  truth.flipAngleDeg = drawIn(random, cohort.flipAngleDeg);
  truth.sliceThicknessMm = drawIn(random, cohort.sliceThicknessMm);
  truth.acquiredPixelFactor = drawIn(random, cohort.acquiredPixelFactor);
  truth.apodization = drawIn(random, cohort.apodization);
  truth.myocardialSnr = drawIn(random, cohort.myocardialSnr);
  truth.lgeSnr = drawIn(random, cohort.lgeSnr);
  truth.coilShading = drawIn(random, cohort.coilShading);
  truth.temporalBlur = drawIn(random, cohort.temporalBlur);
  truth.textureAmplitude = drawIn(random, cohort.textureAmplitude);
  truth.intensityScale = random.uniform(180.0, 700.0);
  truth.lgeIntensityScale = random.uniform(250.0, 1200.0);
  truth.inPlaneRotationDeg = drawIn(random, cohort.inPlaneRotationDeg);
  truth.flippedColumns = cohort.flips && random.chance(0.5);
  truth.flippedRows = cohort.flips && random.chance(0.5);
  truth.unrealSurroundings = random.chance(cohort.unrealSurroundingsShare);
  if (cohort.appearanceScatter > 0.0) {
    truth.gammaCine = std::exp(random.normal(0.0, 0.22, -0.5, 0.5));
    if (random.chance(0.5)) {
      truth.repetitionTimeMs = random.uniform(2.7, 4.2);
      truth.echoTimeMs = 0.45 * truth.repetitionTimeMs;
    }
  }
  const double centreDistance = drawIn(random, cohort.offCentreMm);
  const double centreAngle = random.uniform(0.0, 6.283185307);
  truth.centreOffsetMm = {centreDistance * std::cos(centreAngle),
                          centreDistance * std::sin(centreAngle)};
}

/// A stream of its own: what was drawn before these existed stays as it was.
void drawLooks(CardiacPhantomTruth& truth) {
  const CardiacCohortParameters& cohort = cohortParameters(truth.cohort);
  PhantomRandom random(truth.seed, static_cast<std::uint64_t>(truth.caseIndex), 711);
  truth.papillarySize = drawIn(random, cohort.papillarySize);
  truth.bloodTexture = drawIn(random, cohort.bloodTexture);
  truth.bloodGrain = drawIn(random, cohort.bloodGrain);
  truth.inflowBrightening = drawIn(random, cohort.inflowBrightening);
  truth.diaphragmShiftMm = drawIn(random, cohort.diaphragmShiftMm);
  if (random.chance(cohort.wrapShare)) truth.wrapDistance = random.uniform(0.5, 0.8);
}

}  // namespace

CardiacPhantomTruth drawCase(CardiacCohort cohort, std::uint64_t seed, int caseIndex,
                             std::optional<double> infarctShare) {
  const CardiacCohortParameters& parameters = cohortParameters(cohort);
  CardiacPhantomTruth truth;
  truth.cohort = cohort;
  truth.seed = seed;
  truth.caseIndex = caseIndex;
  truth.pathology = pathologyOf(parameters, seed, caseIndex, infarctShare);
  truth.infarctShare = infarctShare;
  PhantomRandom random(seed, static_cast<std::uint64_t>(caseIndex),
                       static_cast<std::uint64_t>(cohort) + 1U);
  for (int attempt = 0; attempt < 40; ++attempt) {
    truth.infarct.reset();
    truth.radialShortening = 0.3;
    drawSize(truth, random);
    drawRhythm(truth, random);
    if (truth.pathology == CardiacPathology::Infarct) placeInfarct(truth, random);
    if (solveFunction(truth, targetEjectionFraction(truth, random))) break;
  }
  drawTwist(truth, random);
  drawAcquisition(truth, random);
  drawLooks(truth);
  drawTissues(truth);
  return truth;
}

}  // namespace lateglow::phantom
