#include <nlohmann/json.hpp>

#include "imaging/phantom/CardiacPhantom.h"

namespace lateglow {

namespace {

using nlohmann::json;

json toJson(Vec3 v) { return json::array({v.x, v.y, v.z}); }
json toJson(ParameterRange range) { return json::array({range.low, range.high}); }

json cohortJson(CardiacCohort name) {
  const CardiacCohortParameters& cohort = cohortParameters(name);
  return {{"name", toString(name)},
          {"infarctShare", cohort.infarctShare},
          {"normalShare", cohort.normalShare},
          {"globalDysfunctionShare", cohort.globalDysfunctionShare},
          {"hypertrophyShare", cohort.hypertrophyShare},
          {"ejectionFractionPercent", toJson(cohort.ejectionFractionPercent)},
          {"scarRatioPercent", toJson(cohort.scarRatioPercent)},
          {"transmuralityPercent", toJson(cohort.transmuralityPercent)},
          {"thinningPercent", toJson(cohort.thinningPercent)},
          {"borderZoneMm", toJson(cohort.borderZoneMm)},
          {"functionScatterPercent", cohort.functionScatterPercent},
          {"remoteFunctionScatterPercent", cohort.remoteFunctionScatterPercent},
          {"endocardialRadiusMm", toJson(cohort.endocardialRadiusMm)},
          {"wallThicknessMm", toJson(cohort.wallThicknessMm)},
          {"hypertrophicWallMm", toJson(cohort.hypertrophicWallMm)},
          {"heartRatePerMin", toJson(cohort.heartRatePerMin)},
          {"myocardialSnr", toJson(cohort.myocardialSnr)},
          {"lgeSnr", toJson(cohort.lgeSnr)},
          {"lgeOffsetPixels", cohort.lgeOffsetPixels},
          {"phaseCount", toJson(cohort.phaseCount)},
          {"pixelSpacingMm", toJson(cohort.pixelSpacingMm)},
          {"sliceThicknessMm", toJson(cohort.sliceThicknessMm)},
          {"fieldOfViewMm", toJson(cohort.fieldOfViewMm)},
          {"flipAngleDeg", toJson(cohort.flipAngleDeg)},
          {"acquiredPixelFactor", toJson(cohort.acquiredPixelFactor)},
          {"apodization", toJson(cohort.apodization)},
          {"inPlaneRotationDeg", toJson(cohort.inPlaneRotationDeg)},
          {"offCentreMm", toJson(cohort.offCentreMm)},
          {"coilShading", toJson(cohort.coilShading)},
          {"firstPhaseTime", toJson(cohort.firstPhaseTime)},
          {"epicardialFatMm", toJson(cohort.epicardialFatMm)},
          {"rvWidth", toJson(cohort.rvWidth)},
          {"trabeculation", toJson(cohort.trabeculation)},
          {"papillarySize", toJson(cohort.papillarySize)},
          {"bloodTexture", toJson(cohort.bloodTexture)},
          {"bloodGrain", toJson(cohort.bloodGrain)},
          {"inflowBrightening", toJson(cohort.inflowBrightening)},
          {"diaphragmShiftMm", toJson(cohort.diaphragmShiftMm)},
          {"wrapShare", cohort.wrapShare},
          {"inPlaneMotionMm", toJson(cohort.inPlaneMotionMm)},
          {"textureAmplitude", toJson(cohort.textureAmplitude)},
          {"temporalBlur", toJson(cohort.temporalBlur)},
          {"arrhythmiaShare", cohort.arrhythmiaShare},
          {"microvascularObstructionShare", cohort.microvascularObstructionShare},
          {"appearanceScatter", cohort.appearanceScatter},
          {"unrealSurroundingsShare", cohort.unrealSurroundingsShare},
          {"flips", cohort.flips},
          {"bothFieldStrengths", cohort.bothFieldStrengths}};
}

json infarctJson(const InfarctTruth& infarct) {
  return {{"territory", toString(infarct.territory)},
          {"centreAngleDeg", infarct.centreAngleDeg},
          {"angleShiftDeg", infarct.angleShiftDeg},
          {"halfWidthDeg", infarct.halfWidthDeg},
          {"firstLevel", infarct.firstLevel},
          {"lastLevel", infarct.lastLevel},
          {"transmuralityPercent", infarct.transmuralityPercent},
          {"profilePower", infarct.profilePower},
          {"thinningPercent", infarct.thinningPercent},
          {"borderZoneMm", infarct.borderZoneMm},
          {"functionScatterPercent", infarct.functionScatterPercent},
          {"postSystolicDelay", infarct.postSystolicDelay},
          {"microvascularObstruction", infarct.microvascularObstruction}};
}

json heartJson(const CardiacPhantomTruth& truth) {
  return {{"endocardialRadiusMm", truth.endocardialRadiusMm},
          {"wallThicknessMm", truth.wallThicknessMm},
          {"septalThickening", truth.septalThickening},
          {"longAxisMm", truth.longAxisMm},
          {"ellipticity", truth.ellipticity},
          {"ellipticityAngleDeg", truth.ellipticityAngleDeg},
          {"radialShortening", truth.radialShortening},
          {"longitudinalShortening", truth.longitudinalShortening},
          {"twistBaseDeg", truth.twistBaseDeg},
          {"twistApexDeg", truth.twistApexDeg},
          {"inPlaneMotionMm", truth.inPlaneMotionMm},
          {"inPlaneMotionAngleDeg", truth.inPlaneMotionAngleDeg},
          {"axisTiltMm", json::array({truth.axisTiltXMm, truth.axisTiltYMm})},
          {"trabeculation", truth.trabeculation},
          {"papillarySize", truth.papillarySize},
          {"diaphragmShiftMm", truth.diaphragmShiftMm},
          {"rvWidth", truth.rvWidth},
          {"rvHeight", truth.rvHeight},
          {"epicardialFatMm", truth.epicardialFatMm},
          {"heartRatePerMin", truth.heartRatePerMin},
          {"systoleFraction", truth.systoleFraction},
          {"firstPhaseTime", truth.firstPhaseTime},
          {"arrhythmia", truth.arrhythmia},
          {"ejectionFractionPercent", truth.ejectionFractionPercent},
          {"endDiastolicVolumeMl", truth.endDiastolicVolumeMl},
          {"endSystolicVolumeMl", truth.endSystolicVolumeMl}};
}

json acquisitionJson(const CardiacPhantomTruth& truth) {
  return {{"fieldStrengthT", truth.fieldStrengthT},
          {"repetitionTimeMs", truth.repetitionTimeMs},
          {"echoTimeMs", truth.echoTimeMs},
          {"flipAngleDeg", truth.flipAngleDeg},
          {"inversionTimeMs", truth.inversionTimeMs},
          {"sliceThicknessMm", truth.sliceThicknessMm},
          {"acquiredPixelFactor", truth.acquiredPixelFactor},
          {"apodization", truth.apodization},
          {"myocardialSnr", truth.myocardialSnr},
          {"lgeSnr", truth.lgeSnr},
          {"coilShading", truth.coilShading},
          {"temporalBlur", truth.temporalBlur},
          {"gammaCine", truth.gammaCine},
          {"textureAmplitude", truth.textureAmplitude},
          {"bloodTexture", truth.bloodTexture},
          {"bloodGrain", truth.bloodGrain},
          {"inflowBrightening", truth.inflowBrightening},
          {"wrapDistance", truth.wrapDistance},
          {"intensityScale", truth.intensityScale},
          {"lgeIntensityScale", truth.lgeIntensityScale},
          {"inPlaneRotationDeg", truth.inPlaneRotationDeg},
          {"flippedColumns", truth.flippedColumns},
          {"flippedRows", truth.flippedRows},
          {"unrealSurroundings", truth.unrealSurroundings},
          {"centreOffsetMm", truth.centreOffsetMm},
          {"lgeOffsetMm", truth.lgeOffsetMm}};
}

json tissueJson(const TissueTruth& tissue) {
  return {{"name", tissue.name},
          {"t1Ms", tissue.t1Ms},
          {"t2Ms", tissue.t2Ms},
          {"protonDensity", tissue.protonDensity},
          {"t1AfterContrastMs", tissue.t1AfterContrastMs},
          {"cineSignal", tissue.cineSignal},
          {"lgeSignal", tissue.lgeSignal}};
}

json sliceJson(const SliceTruth& slice) {
  return {{"level", slice.level},
          {"third", toString(slice.third)},
          {"lvCentreMm", toJson(slice.lvCentreMm)},
          {"endocardialRadiusMm", slice.endocardialRadiusMm},
          {"wallThicknessMm", slice.wallThicknessMm},
          {"bloodAreaCm2", slice.bloodAreaCm2},
          {"myocardiumAreaCm2", slice.myocardiumAreaCm2},
          {"scarAreaCm2", slice.scarAreaCm2},
          {"scarRatioPercent", slice.scarRatioPercent},
          {"labelScarRatioPercent", slice.labelScarRatioPercent},
          {"endSystolicAreaCm2", slice.endSystolicAreaCm2},
          {"remoteThickeningPercent", slice.remoteThickeningPercent},
          {"infarctThickeningPercent", slice.infarctThickeningPercent},
          {"remoteInwardMotionMm", slice.remoteInwardMotionMm},
          {"infarctInwardMotionMm", slice.infarctInwardMotionMm}};
}

}  // namespace

std::string toJson(const CardiacPhantomTruth& truth) {
  json document = {{"phantom", "cardiac"},
                   {"cohort", cohortJson(truth.cohort)},
                   {"seed", truth.seed},
                   {"caseIndex", truth.caseIndex},
                   {"pathology", toString(truth.pathology)},
                   {"infarct", truth.infarct ? infarctJson(*truth.infarct) : json(nullptr)},
                   {"heart", heartJson(truth)},
                   {"acquisition", acquisitionJson(truth)},
                   {"apexDirection", toJson(truth.apexDirection)},
                   {"rvInsertionAnteriorMm", toJson(truth.rvInsertionAnteriorMm)},
                   {"rvInsertionInferiorMm", toJson(truth.rvInsertionInferiorMm)},
                   {"endDiastolicPhase", truth.endDiastolicPhase},
                   {"endSystolicPhase", truth.endSystolicPhase},
                   {"scarRatioPercent", truth.scarRatioPercent}};
  if (truth.infarctShare) document["infarctShare"] = *truth.infarctShare;
  for (const TissueTruth& tissue : truth.tissues) document["tissues"].push_back(tissueJson(tissue));
  for (const SliceTruth& slice : truth.slices) document["slices"].push_back(sliceJson(slice));
  return document.dump(2);
}

}  // namespace lateglow
