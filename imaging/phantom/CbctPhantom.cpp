#include "imaging/phantom/CbctPhantom.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <nlohmann/json.hpp>

#include "imaging/phantom/HeadModel.h"
#include "imaging/phantom/PelvisModel.h"

namespace lateglow {

namespace {

using namespace phantom;

enum Stream : std::uint64_t { kScanner = 401, kCtNoise, kPanelNoise };

constexpr float kBodyHounsfield = -500.0F;

Geometry gridOf(CbctSite site, double spacingMm) {
  const bool head = site == CbctSite::Head;
  const std::array<double, 3> cover =
      head ? std::array{200.0, 240.0, 160.0} : std::array{430.0, 300.0, 160.0};
  const Vec3 middle = head ? Vec3{0.0, 0.0, 6.0} : Vec3{0.0, 0.0, 4.0};
  const double spacing = std::clamp(spacingMm, 1.0, 6.0);
  Geometry grid;
  grid.spacingMm = {spacing, spacing, spacing};
  for (std::size_t axis = 0; axis < 3; ++axis) {
    grid.size[axis] = static_cast<int>(std::lround(cover[axis] / spacing));
  }
  const auto first = [&](std::size_t axis) { return -0.5 * (grid.size[axis] - 1) * spacing; };
  grid.originMm = middle + Vec3{first(0), first(1), first(2)};
  return grid;
}

/// HU of the patient at a place.
std::function<double(Vec3)> patient(const CbctPhantomOptions& options, double voxelMm) {
  const int index = std::max(options.caseIndex, 0);
  if (options.site == CbctSite::Pelvis) {
    const auto model = std::make_shared<PelvisModel>(options.seed, index);
    return [model, voxelMm](Vec3 place) { return model->hounsfieldAt(place, voxelMm); };
  }
  const auto model = std::make_shared<HeadModel>(options.seed, index);
  const HeadTissueValues values =
      headSignals(HeadContrast::Ct, drawTissueVariation(options.seed, index));
  return [model, values, voxelMm](Vec3 place) {
    const HeadTissueMix mix = model->mixAt(place, voxelMm);
    double sum = 0.0;
    for (std::size_t n = 0; n < kHeadTissueCount; ++n)
      sum += static_cast<double>(mix[n]) * values[n];
    return sum;
  };
}

ConeBeamScanner drawScanner(const CbctPhantomOptions& options, PhantomRandom& random) {
  ConeBeamScanner scanner;
  const bool head = options.site == CbctSite::Head;
  scanner.halfWidthMm = head ? 135.0 : random.uniform(165.0, 200.0);
  scanner.photons = random.uniform(2e4, 6e4) * (head ? 1.0 : 4.0);
  scanner.scatterShare = random.uniform(0.008, 0.02) * (head ? 1.0 : 0.2);
  scanner.hardening = random.uniform(0.003, 0.008);
  scanner.motionMm = random.chance(0.6) ? random.uniform(0.5, 4.0) : 0.0;
  scanner.motionAt = random.uniform(0.2, 0.8);
  return scanner;
}

}  // namespace

std::string toString(CbctSite site) { return site == CbctSite::Head ? "head" : "pelvis"; }

CbctPhantomCase makeCbctPhantom(const CbctPhantomOptions& options) {
  const auto index = static_cast<std::uint64_t>(std::max(options.caseIndex, 0));
  const Geometry grid = gridOf(options.site, options.spacingMm);
  PhantomRandom random(options.seed, index, kScanner);
  CbctPhantomCase made{makeVolume(grid), {}, makeLabelMap(grid), drawScanner(options, random)};
  made.ct.unit = "[hnsf'U]";
  const auto hounsfieldAt = patient(options, grid.spacingMm[0]);
  std::size_t voxel = 0;
  for (int k = 0; k < grid.size[2]; ++k) {
    if (options.keepGoing && !options.keepGoing()) return made;
    for (int j = 0; j < grid.size[1]; ++j) {
      for (int i = 0; i < grid.size[0]; ++i, ++voxel) {
        const auto value = static_cast<float>(hounsfieldAt(grid.toPatient(
            {static_cast<double>(i), static_cast<double>(j), static_cast<double>(k)})));
        made.ct.voxels[voxel] = value;
        made.body.labels[voxel] = value > kBodyHounsfield ? 1 : 0;
      }
    }
  }
  const std::uint64_t panel = PhantomRandom(options.seed, index, kPanelNoise).next();
  made.cbct = coneBeamImage(made.ct, made.scanner, panel, options.keepGoing);
  for (float& value : made.cbct.voxels) value = std::round(value);
  const double noise = random.uniform(5.0, 12.0);
  const std::uint64_t key = PhantomRandom(options.seed, index, kCtNoise).next();
  for (std::size_t n = 0; n < made.ct.voxels.size(); ++n) {
    const float grain = tableNormal(static_cast<std::uint32_t>(mixBits(key + n) & 0xFFFFU));
    made.ct.voxels[n] =
        std::max(std::round(made.ct.voxels[n] + static_cast<float>(noise) * grain), -1024.0F);
  }
  return made;
}

std::string toJson(const CbctPhantomCase& made, const CbctPhantomOptions& options) {
  return nlohmann::json{{"kind", "CBCT phantom, computed, no patient"},
                        {"site", toString(options.site)},
                        {"seed", options.seed},
                        {"case", options.caseIndex},
                        {"spacing_mm", made.ct.geometry.spacingMm[0]},
                        {"projections", made.scanner.projections},
                        {"panel_half_width_mm", made.scanner.halfWidthMm},
                        {"photons", made.scanner.photons},
                        {"scatter_share", made.scanner.scatterShare},
                        {"hardening", made.scanner.hardening},
                        {"motion_mm", made.scanner.motionMm},
                        {"motion_at", made.scanner.motionAt}}
      .dump(2);
}

}  // namespace lateglow
