#include "imaging/phantom/CardiacPhantom.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

#include "imaging/phantom/CaseDraw.h"
#include "imaging/phantom/SliceRenderer.h"

namespace lateglow {

namespace {

using namespace phantom;

constexpr double kPi = std::numbers::pi;

/// Heart coordinates in patient space (LPS), a typical short-axis prescription turned a little.
struct HeartFrame {
  Vec3 lateral;   ///< septal to lateral, heart x
  Vec3 inferior;  ///< anterior to inferior, heart y
  Vec3 apical;    ///< base to apex
  Vec3 originMm;  ///< LV axis at the mid level
};

HeartFrame drawFrame(const CardiacPhantomTruth& truth) {
  PhantomRandom random(truth.seed, static_cast<std::uint64_t>(truth.caseIndex), 701);
  const auto tilt = [&random] { return random.normal(0.0, 0.10, -0.2, 0.2); };
  const Vec3 lateral =
      normalized(Vec3{0.71 + tilt(), 0.70 + tilt(), -0.03 + tilt()});
  const Vec3 rough{-0.31 + tilt(), 0.27 + tilt(), -0.91 + tilt()};
  const Vec3 inferior = normalized(rough - dot(rough, lateral) * lateral);
  HeartFrame frame;
  frame.lateral = lateral;
  frame.inferior = inferior;
  // Lateral x inferior points to the base (right, back, up); the apex is the other way.
  frame.apical = -1.0 * cross(lateral, inferior);
  frame.originMm = {random.uniform(15.0, 45.0), random.uniform(-60.0, -20.0),
                    random.uniform(-20.0, 60.0)};
  return frame;
}

std::vector<double> levelsOf(int slices) {
  if (slices == 1) return {kMidLevel};
  if (slices == 3) return {kThreeLevels.begin(), kThreeLevels.end()};
  std::vector<double> levels;
  for (int k = 0; k < slices; ++k) levels.push_back(0.10 + 0.80 * k / (slices - 1));
  return levels;
}

Level thirdOf(std::size_t slice, std::size_t count) {
  if (count == 1) return Level::Mid;
  const double place = (static_cast<double>(slice) + 0.5) / static_cast<double>(count);
  return place < 1.0 / 3.0 ? Level::Basal : (place < 2.0 / 3.0 ? Level::Mid : Level::Apical);
}

double drawWhole(PhantomRandom& random, ParameterRange range) {
  return std::round(random.uniform(range.low, range.high));
}

SliceGrid makeGrid(CardiacPhantomTruth& truth, const std::optional<double>& windowMm,
                   PhantomRandom& random) {
  const CardiacCohortParameters& cohort = cohortParameters(truth.cohort);
  SliceGrid grid;
  grid.spacingMm = random.uniform(cohort.pixelSpacingMm.low, cohort.pixelSpacingMm.high);
  const double field = random.uniform(cohort.fieldOfViewMm.low, cohort.fieldOfViewMm.high);
  grid.columns = static_cast<int>(std::lround(340.0 == field ? 256.0 : field / grid.spacingMm));
  grid.columns += grid.columns % 2;
  const double ratio = truth.cohort == CardiacCohort::Wide ? random.uniform(0.75, 1.0)
                                                           : cohort.matrixRatio;
  grid.rows = 2 * static_cast<int>(std::lround(0.5 * grid.columns * ratio));
  grid.centreXMm = truth.centreOffsetMm[0];
  grid.centreYMm = truth.centreOffsetMm[1];
  grid.cosine = std::cos(truth.inPlaneRotationDeg * kPi / 180.0);
  grid.sine = std::sin(truth.inPlaneRotationDeg * kPi / 180.0);
  grid.signColumns = truth.flippedColumns ? -1.0 : 1.0;
  grid.signRows = truth.flippedRows ? -1.0 : 1.0;
  const double jitterX = random.uniform(-12.0, 12.0);
  const double jitterY = random.uniform(-12.0, 12.0);
  if (!windowMm) {
    grid.windowColumns = grid.columns;
    grid.windowRows = grid.rows;
    return grid;
  }
  const int size = 2 * static_cast<int>(std::lround(0.5 * *windowMm / grid.spacingMm));
  grid.windowColumns = std::clamp(size, 16, grid.columns);
  grid.windowRows = std::clamp(size, 16, grid.rows);
  const auto first = [&grid](double centreMm, int window, int whole) {
    const double centre = 0.5 * (whole - 1) + centreMm / grid.spacingMm;
    return std::clamp(static_cast<int>(std::lround(centre - 0.5 * window)), 0, whole - window);
  };
  grid.firstColumn = first(grid.centreXMm + jitterX, grid.windowColumns, grid.columns);
  grid.firstRow = first(grid.centreYMm + jitterY, grid.windowRows, grid.rows);
  return grid;
}

Geometry makeGeometry(const SliceGrid& grid, const HeartFrame& frame,
                      const CardiacPhantomTruth& truth, const std::vector<double>& levels) {
  Geometry geometry;
  geometry.size = {grid.windowColumns, grid.windowRows, static_cast<int>(levels.size())};
  const double distance = levels.size() > 1
                              ? (levels[1] - levels[0]) * truth.longAxisMm
                              : truth.sliceThicknessMm;
  geometry.spacingMm = {grid.spacingMm, grid.spacingMm, distance};
  geometry.axes[0] = grid.signColumns * (grid.cosine * frame.lateral + grid.sine * frame.inferior);
  geometry.axes[1] = grid.signRows * (-grid.sine * frame.lateral + grid.cosine * frame.inferior);
  geometry.axes[2] = frame.apical;
  const auto corner = grid.toHeart(grid.firstColumn, grid.firstRow);
  geometry.originMm = frame.originMm + corner.x * frame.lateral + corner.y * frame.inferior +
                      ((levels.front() - kMidLevel) * truth.longAxisMm) * frame.apical;
  return geometry;
}

/// Areas, thickening and inward motion of one slice, from the continuous model.
SliceTruth describeSlice(const CardiacPhantomTruth& truth, const LeftVentricleModel& model,
                         double level, int phases) {
  SliceTruth slice;
  slice.level = level;
  const WallRow row = model.shape().row(level);
  const WallRing start = model.ring(level, 0.0);
  const WallRing end = model.ring(level, truth.systoleFraction + 0.01);
  const double sector = kPi / kRingAngles / 100.0;  // half the angle of a bin; mm2 to cm2
  const double deep = truth.infarct ? 0.5 * truth.infarct->transmuralityPercent / 100.0 : 2.0;
  std::array<double, 2> thickening{};
  std::array<double, 2> motion{};
  std::array<int, 2> count{};
  for (std::size_t k = 0; k < kRingAngles; ++k) {
    const double inner = start.endocardiumMm[k];
    const double wall = start.epicardiumMm[k] - inner;
    const double span = 1.0 / start.inverseSpan[k];
    slice.endocardialRadiusMm += inner / kRingAngles;
    slice.wallThicknessMm += wall / kRingAngles;
    slice.bloodAreaCm2 += sector * inner * inner;
    slice.myocardiumAreaCm2 += sector * span;
    slice.scarAreaCm2 += sector * span * start.scarShare[k];
    const bool infarcted = row.smoothTransmurality[k] > deep;
    if (!infarcted && row.smoothTransmurality[k] > 0.0F) continue;
    const auto group = static_cast<std::size_t>(infarcted ? 1 : 0);
    const double later = end.epicardiumMm[k] - end.endocardiumMm[k];
    thickening[group] += 100.0 * (later / wall - 1.0);
    motion[group] += inner - end.endocardiumMm[k];
    ++count[group];
  }
  slice.scarRatioPercent = 100.0 * slice.scarAreaCm2 / slice.myocardiumAreaCm2;
  slice.remoteThickeningPercent = count[0] > 0 ? thickening[0] / count[0] : 0.0;
  slice.remoteInwardMotionMm = count[0] > 0 ? motion[0] / count[0] : 0.0;
  slice.infarctThickeningPercent = count[1] > 0 ? thickening[1] / count[1] : 0.0;
  slice.infarctInwardMotionMm = count[1] > 0 ? motion[1] / count[1] : 0.0;
  slice.endSystolicAreaCm2 = slice.bloodAreaCm2;
  for (int t = 0; t < phases; ++t) {
    const double time = static_cast<double>(t) / phases + truth.firstPhaseTime;
    const WallRing ring = model.ring(model.tissueLevel(level, time), time);
    double area = 0.0;
    for (const float square : ring.endocardiumSquared) area += sector * square;
    slice.endSystolicAreaCm2 = std::min(slice.endSystolicAreaCm2, area);
  }
  return slice;
}

/// Fills what the truth says about the slices rendered and about places in patient space.
void describeSlices(CardiacPhantomTruth& truth, const LeftVentricleModel& model,
                    const HeartTextures& textures, const HeartFrame& frame, const SliceGrid& grid,
                    const std::vector<double>& levels, int phases) {
  truth.apexDirection = frame.apical;
  const auto toPatient = [&](double x, double y, double level) {
    return frame.originMm + x * frame.lateral + y * frame.inferior +
           ((level - kMidLevel) * truth.longAxisMm) * frame.apical;
  };
  double scar = 0.0;
  double myocardium = 0.0;
  for (std::size_t k = 0; k < levels.size(); ++k) {
    SliceTruth slice = describeSlice(truth, model, levels[k], phases);
    const WallRing ring = model.ring(levels[k], 0.0);
    slice.third = thirdOf(k, levels.size());
    slice.lvCentreMm = toPatient(ring.centreXMm, ring.centreYMm, levels[k]);
    scar += slice.scarAreaCm2;
    myocardium += slice.myocardiumAreaCm2;
    truth.slices.push_back(slice);
  }
  truth.scarRatioPercent = 100.0 * scar / myocardium;
  const double middle = levels[levels.size() / 2];
  const HeartPlane plane(truth, model, textures, middle, 0.0);
  const auto shift = [&](bool anterior) {
    const auto place = plane.insertion(anterior);
    const Vec3 offset =
        (truth.lgeOffsetMm[0] * grid.signColumns) *
            (grid.cosine * frame.lateral + grid.sine * frame.inferior) +
        (truth.lgeOffsetMm[1] * grid.signRows) *
            (-grid.sine * frame.lateral + grid.cosine * frame.inferior);
    return toPatient(place[0], place[1], middle) + offset;
  };
  truth.rvInsertionAnteriorMm = shift(true);
  truth.rvInsertionInferiorMm = shift(false);
  // The first phase of the largest and of the smallest cavity, beyond rounding.
  std::vector<double> volumes;
  for (int t = 0; t < phases; ++t) {
    const double time = static_cast<double>(t) / phases + truth.firstPhaseTime;
    volumes.push_back(std::round(1e6 * model.cavityVolumeMl(time)));
  }
  truth.endDiastolicPhase = static_cast<int>(std::ranges::max_element(volumes) - volumes.begin());
  truth.endSystolicPhase = static_cast<int>(std::ranges::min_element(volumes) - volumes.begin());
}

double labelScarRatioPercent(std::span<const std::uint8_t> labels) {
  const auto scar = std::ranges::count(labels, static_cast<std::uint8_t>(TissueClass::Scar));
  const auto healthy =
      std::ranges::count(labels, static_cast<std::uint8_t>(TissueClass::HealthyMyocardium));
  return scar + healthy > 0
             ? 100.0 * static_cast<double>(scar) / static_cast<double>(scar + healthy)
             : 0.0;
}

}  // namespace

std::string toString(CardiacPathology pathology) {
  switch (pathology) {
    case CardiacPathology::Infarct: return "infarct";
    case CardiacPathology::Normal: return "normal";
    case CardiacPathology::GlobalDysfunction: return "global dysfunction";
    case CardiacPathology::Hypertrophy: return "hypertrophy";
  }
  return "normal";
}

CardiacPhantomCase makeCardiacPhantom(const CardiacPhantomOptions& options) {
  CardiacPhantomCase result;
  CardiacPhantomTruth& truth = result.truth;
  truth = drawCase(options.cohort, options.seed, std::max(options.caseIndex, 0),
                   options.infarctShare);
  PhantomRandom random(truth.seed, static_cast<std::uint64_t>(truth.caseIndex), 702);
  const CardiacCohortParameters& cohort = cohortParameters(truth.cohort);
  const int phases = static_cast<int>(drawWhole(random, cohort.phaseCount));
  const SliceGrid grid = makeGrid(truth, options.renderWindowMm, random);
  const double offset = cohort.lgeOffsetPixels * grid.spacingMm * std::sqrt(random.uniform());
  const double direction = random.uniform(0.0, 2.0 * kPi);
  truth.lgeOffsetMm = {offset * std::cos(direction), offset * std::sin(direction)};

  const std::vector<double> levels = levelsOf(std::max(options.slices, 1));
  if (levels.size() > 3) {
    const double distance = (levels[1] - levels[0]) * truth.longAxisMm;
    truth.sliceThicknessMm = std::min(truth.sliceThicknessMm, distance);
  }
  const HeartFrame frame = drawFrame(truth);
  const LeftVentricleModel model(truth);
  const HeartTextures textures(truth);
  describeSlices(truth, model, textures, frame, grid, levels, phases);

  const Geometry geometry = makeGeometry(grid, frame, truth, levels);
  result.cine = makeCine(geometry, phases);
  result.cine.cycleMs = 60000.0 / truth.heartRatePerMin;
  result.cine.phaseKey = PhaseKey::TriggerTime;
  for (int t = 0; t < phases; ++t) {
    result.cine.phaseTimesMs.push_back(result.cine.cycleMs * t / phases);
  }
  result.mask = makeLabelMap(geometry);
  if (options.withLge) result.lge = makeVolume(geometry);
  if (options.withCineMask) result.cineMask = makeCineLabelMap(geometry, phases);
  const auto stopped = [&options] { return options.keepGoing && !options.keepGoing(); };
  for (int k = 0; k < static_cast<int>(levels.size()); ++k) {
    if (stopped()) break;
    const SliceRenderer renderer(truth, model, textures, grid, levels[static_cast<std::size_t>(k)],
                                 k);
    const auto frames = renderer.cine(phases, stopped);
    if (frames.empty()) break;
    for (int t = 0; t < phases; ++t) {
      std::ranges::copy(frames[static_cast<std::size_t>(t)], result.cine.frame(k, t).begin());
    }
    if (options.withCineMask) {
      const std::vector<double> times = renderer.phaseTimes(phases);
      for (int t = 0; t < phases && !stopped(); ++t) {
        std::ranges::copy(renderer.cineMask(times[static_cast<std::size_t>(t)]),
                          result.cineMask.frame(k, t).begin());
      }
    }
    if (options.withLge) std::ranges::copy(renderer.lge(), result.lge.slice(k).begin());
    std::ranges::copy(renderer.mask(), result.mask.slice(k).begin());
    truth.slices[static_cast<std::size_t>(k)].labelScarRatioPercent =
        labelScarRatioPercent(result.mask.slice(k));
  }
  return result;
}

}  // namespace lateglow
