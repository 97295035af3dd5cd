#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "imaging/core/Cine.h"
#include "imaging/core/CineLabelMap.h"
#include "imaging/core/Volume.h"
#include "imaging/phantom/CardiacCohort.h"
#include "measurements/AhaSegments.h"
#include "measurements/ScarMeasurements.h"

namespace lateglow {

enum class CardiacPathology { Infarct, Normal, GlobalDysfunction, Hypertrophy };
[[nodiscard]] std::string toString(CardiacPathology pathology);

struct CardiacPhantomOptions {
  CardiacCohort cohort = CardiacCohort::Standard;
  std::uint64_t seed = 1;
  int caseIndex = 0;  ///< cases of one seed are independent patients
  /// 1: mid. 3: basal, mid, apical, with the gaps between them in spacingMm[2]. Others: a stack
  /// from base to apex. Slice 0 is always the most basal one, and axes[2] points to the apex, so
  /// the grid is left-handed in the standard display (septum left, anterior wall up).
  int slices = 3;
  /// Render only a square of about this many mm around the left ventricle, not exactly centred on
  /// it; pixels are those of the full field of view, bit for bit away from the rim.
  std::optional<double> renderWindowMm;
  bool withLge = true;  ///< false: `lge` stays empty (the mask is always made)
  bool withCineMask = false;  ///< false: `cineMask` stays empty
  /// Another share of infarcts than the cohort's, the rest in the cohort's proportions; for
  /// training sets only: such a case is not one of its cohort and truth.json says so.
  std::optional<double> infarctShare;
  /// Asked before every frame; where it says false the case comes back unfinished. Empty: go on.
  std::function<bool()> keepGoing;
};

/// Angles around the left ventricle, in degrees: 0 lateral, 90 inferior, 180 septal, 270 anterior.
/// Levels along the long axis: 0 mitral plane, 1 endocardial apex, in the tissue at end-diastole.
struct InfarctTruth {
  CoronaryTerritory territory = CoronaryTerritory::LeftAnteriorDescending;
  double centreAngleDeg = 0.0;      ///< at the mid level
  double angleShiftDeg = 0.0;       ///< change of the centre from level 0 to level 1
  double halfWidthDeg = 0.0;        ///< at the mid level
  double firstLevel = 0.0;
  double lastLevel = 1.0;
  double transmuralityPercent = 0.0;  ///< peak, of the wall, wavefront from the endocardium
  double profilePower = 4.0;          ///< how abruptly the transmurality falls at the flanks
  double thinningPercent = 0.0;       ///< of a fully infarcted wall
  double borderZoneMm = 0.0;
  double functionScatterPercent = 0.0;
  double postSystolicDelay = 0.0;  ///< of infarcted motion, share of the cycle
  bool microvascularObstruction = false;
};

/// Relaxation times and the signals they give: cine by the bSSFP steady state (negative where fat
/// opposes water), LGE by inversion recovery after contrast; both relative to PD = 1.
struct TissueTruth {
  std::string name;
  double t1Ms = 0.0;
  double t2Ms = 0.0;
  double protonDensity = 0.0;
  double t1AfterContrastMs = 0.0;
  double cineSignal = 0.0;
  double lgeSignal = 0.0;
};

struct SliceTruth {
  double level = 0.0;  ///< at end-diastole
  Level third = Level::Mid;
  Vec3 lvCentreMm;     ///< LPS, cine, end-diastole
  double endocardialRadiusMm = 0.0;  ///< mean, end-diastole
  double wallThicknessMm = 0.0;      ///< mean, end-diastole
  /// Areas of the continuous model in the middle of the slice at end-diastole.
  double bloodAreaCm2 = 0.0;
  double myocardiumAreaCm2 = 0.0;  ///< healthy + scar
  double scarAreaCm2 = 0.0;
  double scarRatioPercent = 0.0;       ///< scar / (healthy + scar), continuous model
  double labelScarRatioPercent = 0.0;  ///< the same counted in `mask`
  double endSystolicAreaCm2 = 0.0;     ///< blood, smallest over the phases
  double remoteThickeningPercent = 0.0;   ///< wall without infarct, end-systole, same tissue
  double infarctThickeningPercent = 0.0;  ///< wall at more than half the peak transmurality
  double remoteInwardMotionMm = 0.0;
  double infarctInwardMotionMm = 0.0;
};

/// Everything that was drawn and what follows from it, exact.
struct CardiacPhantomTruth {
  CardiacCohort cohort = CardiacCohort::Standard;
  std::uint64_t seed = 0;
  int caseIndex = 0;
  CardiacPathology pathology = CardiacPathology::Normal;
  std::optional<double> infarctShare;  ///< where it is not that of the cohort
  std::optional<InfarctTruth> infarct;

  double endocardialRadiusMm = 0.0;  ///< largest along the long axis, end-diastole
  double wallThicknessMm = 0.0;      ///< mid level, before thinning
  double septalThickening = 0.0;     ///< relative, asymmetric hypertrophy
  double longAxisMm = 0.0;           ///< mitral plane to endocardial apex, end-diastole
  double ellipticity = 0.0;
  double ellipticityAngleDeg = 0.0;
  double radialShortening = 0.0;        ///< of the healthy endocardial radius, 0 to 1
  double longitudinalShortening = 0.0;  ///< of the long axis, 0 to 1
  double twistBaseDeg = 0.0;            ///< at end-systole, positive from lateral to inferior
  double twistApexDeg = 0.0;
  double inPlaneMotionMm = 0.0;
  double inPlaneMotionAngleDeg = 0.0;
  double axisTiltXMm = 0.0;  ///< shift of the LV centre from level 0 to 1, septal to lateral
  double axisTiltYMm = 0.0;  ///< the same, anterior to inferior
  double trabeculation = 0.0;
  double papillarySize = 1.0;
  double rvWidth = 0.0;   ///< semi-axis of the RV across, in LV epicardial radii
  double rvHeight = 0.0;  ///< semi-axis along the septum, in LV epicardial radii
  double epicardialFatMm = 0.0;

  double heartRatePerMin = 0.0;
  double systoleFraction = 0.0;  ///< end of ejection, share of the cycle
  double firstPhaseTime = 0.0;   ///< of phase 0 from end-diastole, share of the cycle
  bool arrhythmia = false;
  double ejectionFractionPercent = 0.0;  ///< of the continuous model, disc summation
  double endDiastolicVolumeMl = 0.0;
  double endSystolicVolumeMl = 0.0;

  double fieldStrengthT = 3.0;
  double repetitionTimeMs = 3.36;
  double echoTimeMs = 1.47;
  double flipAngleDeg = 50.0;
  double inversionTimeMs = 0.0;
  double sliceThicknessMm = 0.0;
  double acquiredPixelFactor = 1.0;
  double apodization = 0.0;
  double myocardialSnr = 0.0;
  double lgeSnr = 0.0;
  double coilShading = 0.0;
  double temporalBlur = 0.0;
  double gammaCine = 1.0;        ///< display-like distortion, only in `wide`
  double textureAmplitude = 0.0;
  double bloodTexture = 0.035;
  double bloodGrain = 0.0;
  double inflowBrightening = 0.05;
  double diaphragmShiftMm = 0.0;
  double wrapDistance = 0.0;  ///< share of the rows that folded chest wall is shifted by; 0: none
  double intensityScale = 0.0;    ///< cine units for signal 1
  double lgeIntensityScale = 0.0;
  double inPlaneRotationDeg = 0.0;
  bool flippedColumns = false;
  bool flippedRows = false;
  bool unrealSurroundings = false;
  std::array<double, 2> centreOffsetMm{0.0, 0.0};  ///< LV from the image centre, along i and j
  std::array<double, 2> lgeOffsetMm{0.0, 0.0};     ///< LGE and mask from cine, along i and j
  std::vector<TissueTruth> tissues;

  Vec3 apexDirection;          ///< unit, LPS, base to apex
  Vec3 rvInsertionAnteriorMm;  ///< LPS, mid slice, where the mask has it
  Vec3 rvInsertionInferiorMm;
  int endDiastolicPhase = 0;
  int endSystolicPhase = 0;
  std::vector<SliceTruth> slices;
  double scarRatioPercent = 0.0;  ///< of all slices: sum of scar / sum of myocardium areas
};

/// A patient that never lived. Cine, LGE and mask share one grid; `mask` (TissueClass) is drawn on
/// the LGE as the papers' radiologists did: the majority of 5 x 5 samples of the continuous model
/// (wall, blood or background; within the wall scar or healthy) in the middle of the slice at
/// end-diastole, at the position of the LGE. Papillary muscles and trabeculae belong to the blood
/// pool, microvascular obstruction to the scar. `cineMask` has the classes of every phase by the
/// same rule, at the moment and the position of the cine's frame: without the offset of the LGE.
struct CardiacPhantomCase {
  Cine cine;
  Volume lge;
  LabelMap mask;
  CineLabelMap cineMask;
  CardiacPhantomTruth truth;
};

/// Makes one case: anatomy and motion (LeftVentricleModel.h, RightVentricleModel.h,
/// Surroundings.h), signal (TissueSignal.h), acquisition (Acquisition.h). The same options give
/// the same voxels. `slices` below 1 and case indices below 0 are taken as 1 and 0.
[[nodiscard]] CardiacPhantomCase makeCardiacPhantom(const CardiacPhantomOptions& options);

/// The truth and the parameters of its cohort as JSON (truth.json).
[[nodiscard]] std::string toJson(const CardiacPhantomTruth& truth);

}  // namespace lateglow
