#include "measurements/LvFunction.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lateglow {

namespace {

struct PixelCount {
  double blood = 0.0;
  double wall = 0.0;
};

PixelCount countOf(std::span<const std::uint8_t> labels) {
  PixelCount count;
  for (const std::uint8_t label : labels) {
    count.blood += label == static_cast<std::uint8_t>(TissueClass::BloodPool);
    count.wall += label == static_cast<std::uint8_t>(TissueClass::HealthyMyocardium) ||
                  label == static_cast<std::uint8_t>(TissueClass::Scar);
  }
  return count;
}

std::span<const std::uint8_t> frameOf(const LabelledCine& cine, int slice, int phase) {
  const std::size_t size = cine.geometry.sliceVoxelCount();
  const auto slices = static_cast<std::size_t>(cine.geometry.size[2]);
  const auto place = static_cast<std::size_t>(slice) + slices * static_cast<std::size_t>(phase);
  return cine.labels.subspan(size * place, size);
}

double ringThicknessMm(const PixelCount& count, const Geometry& geometry) {
  const double pixelMm2 = 100.0 * geometry.pixelAreaCm2();
  return std::sqrt((count.blood + count.wall) * pixelMm2 / std::numbers::pi) -
         std::sqrt(count.blood * pixelMm2 / std::numbers::pi);
}

std::vector<LvPhaseVolume> volumesOf(const LabelledCine& cine) {
  const std::size_t size = cine.geometry.voxelCount();
  const double voxelMl = cine.geometry.voxelVolumeMl();
  std::vector<LvPhaseVolume> volumes;
  for (int phase = 0; phase < cine.phaseCount; ++phase) {
    const PixelCount count =
        countOf(cine.labels.subspan(size * static_cast<std::size_t>(phase), size));
    if (count.blood > 0.0) volumes.push_back({phase, count.blood * voxelMl, count.wall * voxelMl});
  }
  return volumes;
}

std::vector<LvSliceThickening> thickeningOf(const LabelledCine& cine, int diastole, int systole) {
  std::vector<LvSliceThickening> all;
  for (int slice = 0; slice < cine.geometry.size[2]; ++slice) {
    const PixelCount first = countOf(frameOf(cine, slice, diastole));
    const PixelCount last = countOf(frameOf(cine, slice, systole));
    if (std::min({first.blood, first.wall, last.blood, last.wall}) <= 0.0) continue;
    LvSliceThickening one;
    one.slice = slice;
    one.endDiastolicMm = ringThicknessMm(first, cine.geometry);
    one.endSystolicMm = ringThicknessMm(last, cine.geometry);
    one.thickeningPercent = 100.0 * (one.endSystolicMm / one.endDiastolicMm - 1.0);
    all.push_back(one);
  }
  return all;
}

using Volumes = std::vector<LvPhaseVolume>;

/// The chosen phase, `otherwise` without a choice; the end where the chosen one was not drawn.
Volumes::const_iterator chosenOr(const Volumes& volumes, std::optional<int> phase,
                                 Volumes::const_iterator otherwise) {
  return phase ? std::ranges::find(volumes, *phase, &LvPhaseVolume::phase) : otherwise;
}

}  // namespace

std::optional<double> bodySurfaceMosteller(double heightCm, double weightKg) {
  if (!(heightCm > 0.0) || !(weightKg > 0.0)) return {};
  return std::sqrt(heightCm * weightKg / 3600.0);
}

std::optional<LvFunction> measureLvFunction(const LabelledCine& cine,
                                            const LvFunctionOptions& options) {
  const std::size_t expected =
      cine.geometry.voxelCount() * static_cast<std::size_t>(std::max(cine.phaseCount, 0));
  if (expected == 0 || cine.labels.size() != expected) return {};
  LvFunction result;
  result.volumes = volumesOf(cine);
  if (result.volumes.size() < 2) return {};
  // max_element and min_element name the first of equal ones.
  const auto first =
      chosenOr(result.volumes, options.endDiastolicPhase,
               std::ranges::max_element(result.volumes, {}, &LvPhaseVolume::bloodMl));
  const auto smallest =
      chosenOr(result.volumes, options.endSystolicPhase,
               std::ranges::min_element(result.volumes, {}, &LvPhaseVolume::bloodMl));
  if (first == result.volumes.end() || smallest == result.volumes.end()) return {};
  result.phasesChosen = options.endDiastolicPhase || options.endSystolicPhase;
  result.endDiastolicPhase = first->phase;
  result.endSystolicPhase = smallest->phase;
  result.endDiastolicMl = first->bloodMl;
  result.endSystolicMl = smallest->bloodMl;
  result.strokeMl = result.endDiastolicMl - result.endSystolicMl;
  result.ejectionFractionPercent = 100.0 * result.strokeMl / result.endDiastolicMl;
  if (first->myocardiumMl > 0.0) {
    result.massG = first->myocardiumMl * options.myocardialDensityGramPerMl;
  }
  if (options.heartRatePerMin > 0.0) {
    result.cardiacOutputLPerMin = result.strokeMl * options.heartRatePerMin / 1000.0;
  }
  result.bodySurfaceM2 = bodySurfaceMosteller(options.heightCm, options.weightKg);
  result.thickening = thickeningOf(cine, result.endDiastolicPhase, result.endSystolicPhase);
  return result;
}

}  // namespace lateglow
