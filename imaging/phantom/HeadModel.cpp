#include "imaging/phantom/HeadModel.h"

#include <array>
#include <cmath>

#include "imaging/phantom/SignedShapes.h"

namespace lateglow::phantom {

namespace {

enum Stream : std::uint64_t {
  kAnatomy = 101,
  kFold,
  kFineFold,
  kWarp,
  kIrregular,
  kFocal,
  kTissue
};

VolumeNoise noise(std::uint64_t seed, int caseIndex, Stream stream, double correlationMm) {
  PhantomRandom random(seed, static_cast<std::uint64_t>(caseIndex), stream);
  return {random, correlationMm};
}

/// The same shape on both sides: distances are taken where x is positive.
Vec3 leftOf(Vec3 p) { return {std::abs(p.x), p.y, p.z}; }

double norm(double a, double b, double c = 0.0) { return std::sqrt(a * a + b * b + c * c); }

double cerebrum(Vec3 p) {
  const Vec3 q = leftOf(p);
  const double hemisphere = joined(ellipsoid(q, {24.0, 2.0, 14.0}, {41.0, 84.0, 56.0}),
                                   ellipsoid(q, {8.0, 2.0, 20.0}, {40.0, 80.0, 49.5}), 6.0);
  const double temporal = ellipsoid(q, {42.0, -6.0, -20.0}, {24.0, 46.0, 22.0});
  return joined(hemisphere, temporal, 8.0);
}

double cerebellum(Vec3 p) { return ellipsoid(leftOf(p), {22.0, 52.0, -40.0}, {34.0, 30.0, 25.0}); }

double brainStem(Vec3 p) {
  const double pons = ellipsoid(p, {0.0, 16.0, -32.0}, {16.0, 14.0, 16.0});
  const double medulla = capsule(p, {0.0, 20.0, -44.0}, {0.0, 30.0, -110.0}, 10.0, 6.5);
  const double midbrain = ellipsoid(p, {0.0, 15.0, -12.0}, {17.0, 12.0, 12.0});
  return joined(joined(pons, medulla, 8.0), midbrain, 6.0);
}

double ventricles(Vec3 p, double size) {
  const Vec3 q = leftOf(p);
  const double frontal = capsule(q, {8.0, -30.0, 14.0}, {13.0, 4.0, 20.0}, 5.5 * size, 4.5 * size);
  const double body = capsule(q, {13.0, 4.0, 20.0}, {23.0, 36.0, 12.0}, 4.5 * size, 6.0 * size);
  const double temporal =
      capsule(q, {23.0, 36.0, 12.0}, {33.0, 0.0, -16.0}, 4.0 * size, 2.0 * size);
  const double occipital =
      capsule(q, {23.0, 36.0, 12.0}, {18.0, 62.0, 8.0}, 4.5 * size, 1.5 * size);
  const double third = ellipsoid(p, {0.0, 4.0, 2.0}, {1.8 * size, 14.0, 9.0});
  const double fourth = ellipsoid(p, {0.0, 36.0, -34.0}, {7.0 * size, 5.0 * size, 10.0});
  const double lateral = joined(joined(joined(frontal, body, 3.0), temporal, 3.0), occipital, 3.0);
  return std::min({lateral, third, fourth});
}

/// Distance to the sheet of the fissure between the hemispheres; the corpus callosum ends it.
double fissure(Vec3 p) {
  const double below = ellipsoid(p, {0.0, 4.0, 2.0}, {200.0, 46.0, 30.0});
  return norm(p.x, std::max(0.0, -below));
}

/// Distance to the sheet of the Sylvian fissure.
double sylvian(Vec3 p) {
  const double x = std::abs(p.x);
  return norm(p.z - (-4.0 + 0.3 * p.y), std::max(0.0, 33.0 - x),
              std::max({0.0, p.y - 26.0, -34.0 - p.y}));
}

struct Nucleus {
  Vec3 centre;
  Vec3 radii;
};
constexpr std::array<Nucleus, 5> kNuclei{{{{10.5, 11.0, 6.0}, {7.5, 14.0, 8.0}},    // thalamus
                                          {{26.0, -4.0, 4.0}, {5.0, 16.0, 9.5}},    // putamen
                                          {{20.0, -1.0, 2.0}, {3.8, 9.0, 6.5}},     // pallidum
                                          {{13.5, -24.0, 11.0}, {4.5, 10.0, 8.0}},  // caudate head
                                          {{15.5, 2.0, 20.5}, {2.6, 18.0, 3.0}}}};  // caudate body

struct Rod {
  Vec3 a;
  Vec3 b;
  double radiusA;
  double radiusB;
};
constexpr std::array<Rod, 11> kVessels{{
    {{0.0, 3.0, -70.0}, {0.0, 2.0, -22.0}, 2.0, 2.0},       // basilar
    {{14.0, -8.0, -60.0}, {12.0, -14.0, -24.0}, 2.6, 2.4},  // internal carotid
    {{12.0, -14.0, -24.0}, {30.0, -12.0, -18.0}, 1.8, 1.7},
    {{30.0, -12.0, -18.0}, {39.0, 0.0, -6.0}, 1.6, 1.4},  // middle cerebral
    {{39.0, 0.0, -6.0}, {50.0, 18.0, 6.0}, 1.3, 1.0},
    {{39.0, 0.0, -6.0}, {49.0, -14.0, 2.0}, 1.2, 0.9},
    {{12.0, -14.0, -24.0}, {1.5, -26.0, -12.0}, 1.5, 1.4},  // anterior cerebral
    {{1.5, -26.0, -12.0}, {1.5, -44.0, 12.0}, 1.4, 1.2},
    {{1.5, -44.0, 12.0}, {1.5, -24.0, 38.0}, 1.2, 0.9},
    {{0.0, 2.0, -22.0}, {18.0, 18.0, -16.0}, 1.5, 1.4},  // posterior cerebral
    {{18.0, 18.0, -16.0}, {20.0, 52.0, -2.0}, 1.3, 0.9},
}};

}  // namespace

/// Lays tissue over tissue: what lies deeper is painted later.
struct HeadModel::Painter {
  HeadTissueMix& mix;
  double voxelMm;

  void cover(HeadTissue tissue, double share) const {
    if (share <= 0.0) return;
    for (float& part : mix) part *= static_cast<float>(1.0 - share);
    mix[static_cast<std::size_t>(tissue)] += static_cast<float>(share);
  }
  void within(HeadTissue tissue, double distanceMm) const {
    cover(tissue, shareWithin(distanceMm, voxelMm));
  }
};

HeadModel::HeadModel(std::uint64_t seed, int caseIndex)
    : m_fold(noise(seed, caseIndex, kFold, 3.3)),
      m_fineFold(noise(seed, caseIndex, kFineFold, 1.5)),
      m_warp(noise(seed, caseIndex, kWarp, 24.0)),
      m_irregular(noise(seed, caseIndex, kIrregular, 5.0)) {
  PhantomRandom random(seed, static_cast<std::uint64_t>(caseIndex), kAnatomy);
  m_truth.size = {random.normal(1.0, 0.04, 0.9, 1.1), random.normal(1.0, 0.04, 0.9, 1.1),
                  random.normal(1.0, 0.04, 0.9, 1.1)};
  m_truth.ventricleSize = random.normal(1.1, 0.3, 0.7, 2.0);
  m_truth.sulcusWidthMm = random.normal(0.75, 0.2, 0.4, 1.4);
  m_truth.greyThicknessMm = random.normal(2.7, 0.2, 2.2, 3.2);
  m_truth.skullMm = random.normal(6.5, 1.0, 4.5, 9.0);
  m_truth.scalpMm = random.normal(6.0, 1.5, 3.5, 11.0);

  PhantomRandom focal(seed, static_cast<std::uint64_t>(caseIndex), kFocal);
  m_truth.hasTumour = focal.chance(0.6);
  const double side = focal.chance(0.5) ? 1.0 : -1.0;
  const double radius = focal.uniform(9.0, 20.0);
  m_truth.tumour = {
      {side * focal.uniform(24.0, 40.0), focal.uniform(-44.0, 46.0), focal.uniform(6.0, 40.0)},
      {radius, radius * focal.uniform(0.8, 1.2), radius * focal.uniform(0.8, 1.2)}};
  m_truth.tumourRimMm = focal.uniform(2.5, 0.6 * radius);
  m_truth.oedemaMm = focal.uniform(4.0, 18.0);
  const int lesions = focal.chance(0.5) ? focal.uniformInteger(3, 24) : 0;
  for (int n = 0; n < lesions; ++n) {
    const double left = focal.chance(0.5) ? 1.0 : -1.0;
    const double size = focal.uniform(1.5, 5.0);
    m_truth.lesions.push_back(
        {{left * focal.uniform(12.0, 40.0), focal.uniform(-48.0, 58.0), focal.uniform(6.0, 40.0)},
         {size, size * focal.uniform(0.8, 1.9), size}});
  }
}

Vec3 HeadModel::anatomical(Vec3 place) const {
  Vec3 p = place;
  if (m_truth.hasTumour) {
    const Vec3 offset = place - m_truth.tumour.centreMm;
    const double distance = std::max(length(offset), 1e-6);
    const double radius = m_truth.tumour.radiiMm.x;
    const double reach = distance / (2.0 * radius);
    p = p - offset * (0.4 * radius * std::exp(-reach * reach) / distance);
  }
  constexpr double kWarpMm = 1.6;
  const Vec3 warp{m_warp.value(p), m_warp.value(p + Vec3{311.0, 0.0, 0.0}),
                  m_warp.value(p + Vec3{0.0, 457.0, 0.0})};
  p = p + warp * kWarpMm;
  return {p.x / m_truth.size.x, p.y / m_truth.size.y, p.z / m_truth.size.z};
}

double HeadModel::cavity(Vec3 p) const {
  constexpr double kSubarachnoidMm = 2.6;
  // One vault over both hemispheres.
  const double vault = ellipsoid(p, {0.0, 2.0, 13.0}, {65.5, 85.0, 58.0});
  const double cerebral = joined(std::min(vault, cerebrum(p)), cerebellum(p), 16.0);
  const double brain = joined(cerebral, brainStem(p), 8.0);
  return brain - kSubarachnoidMm - m_truth.sulcusWidthMm;
}

void HeadModel::paintShell(const Painter& painter, Vec3 p, double cavityMm) const {
  const double thickness = m_truth.skullMm + 1.2 * m_irregular.value(0.25 * p);
  const double skull = cavityMm - thickness;
  const double vault = skull - m_truth.scalpMm;
  const double face = ellipsoid(p, {0.0, -46.0, -66.0}, {54.0, 48.0, 64.0});
  const double neck = capsule(p, {0.0, 22.0, -60.0}, {0.0, 30.0, -150.0}, 56.0, 56.0);
  const double head = joined(joined(vault, face, 24.0), neck, 26.0);
  constexpr double kSkinMm = 2.2;
  painter.within(HeadTissue::Muscle, head);
  painter.within(HeadTissue::Fat, head + kSkinMm);
  // Muscle below the fat of face, temples and neck.
  const double muscle = std::max(head + 6.0, p.z + 12.0 - 0.35 * std::abs(p.x));
  painter.within(HeadTissue::Muscle, muscle + 1.5 * m_irregular.value(p));
  // Fat between the muscles.
  const VolumeNoise::Sample planes = m_irregular.sample(0.5 * p);
  const double seam = std::abs(planes.value) / std::max(0.5 * planes.slope, 0.02);
  painter.within(HeadTissue::Fat, std::max(muscle + 2.0, seam - 1.3));
  painter.within(HeadTissue::Bone, std::max(skull, -96.0 - p.z));
  const double table = 0.3 * thickness;
  if (p.z > -28.0) painter.within(HeadTissue::Marrow, std::max(skull + table, table - cavityMm));
}

void HeadModel::paintFace(const Painter& painter, Vec3 p) const {
  const Vec3 q = leftOf(p);
  const double maxilla = ellipsoid(q, {20.0, -62.0, -58.0}, {30.0, 26.0, 24.0});
  painter.cover(HeadTissue::Bone,
                0.8 * shareWithin(std::max(maxilla, -1.2 - maxilla), painter.voxelMm));
  painter.within(HeadTissue::Fat, ellipsoid(q, {31.0, -66.0, -26.0}, {19.0, 22.0, 17.0}));
  const double orbit = ellipsoid(q, {31.0, -66.0, -26.0}, {21.0, 24.0, 19.0});
  painter.within(HeadTissue::Bone, std::max({orbit, -1.8 - orbit, -82.0 - p.y}));
  const double eye = ellipsoid(q, {31.0, -76.0, -26.0}, {12.0, 12.0, 12.0});
  painter.within(HeadTissue::Muscle, eye);
  painter.within(HeadTissue::Vitreous, eye + 1.2);
  painter.within(HeadTissue::Muscle, ellipsoid(q, {31.0, -85.0, -26.0}, {4.5, 2.2, 4.5}));
  painter.within(HeadTissue::Muscle,
                 capsule(q, {30.0, -64.0, -26.0}, {10.0, -30.0, -24.0}, 1.9, 1.9));
  for (const auto& [centre, radii] : {Nucleus{{24.0, -64.0, -56.0}, {13.0, 15.0, 14.0}},
                                      Nucleus{{9.0, -86.0, -2.0}, {8.0, 4.0, 9.0}},
                                      Nucleus{{7.0, -32.0, -38.0}, {8.0, 10.0, 8.0}},
                                      Nucleus{{5.0, -66.0, -60.0}, {4.0, 24.0, 18.0}}}) {
    const double sinus = ellipsoid(q, centre, radii);
    painter.within(HeadTissue::Mucosa, sinus);
    painter.within(HeadTissue::Air, sinus + 1.3);
  }
  // Cells: ethmoid and mastoid, air between thin walls.
  for (const auto& [centre, radii] : {Nucleus{{6.0, -64.0, -26.0}, {7.0, 18.0, 11.0}},
                                      Nucleus{{56.0, 26.0, -52.0}, {9.0, 13.0, 15.0}}}) {
    const double cells = shareWithin(ellipsoid(q, centre, radii), painter.voxelMm);
    painter.cover(HeadTissue::Bone, cells);
    if (std::abs(m_irregular.value(2.0 * p)) > 0.35) painter.cover(HeadTissue::Air, cells);
  }
}

void HeadModel::paintCerebrum(const Painter& painter, Vec3 p) const {
  const double depth = -cerebrum(p);
  if (depth < -2.0 * painter.voxelMm) return;
  const VolumeNoise::Sample fold = m_fold.sample(p);
  const double sheet = std::abs(fold.value) / std::max(fold.slope, 0.04);
  const double reach = 19.0 + 5.0 * m_warp.value(2.0 * p);  // how deep a sulcus goes
  const double width = m_truth.sulcusWidthMm * (0.6 + 1.1 * std::exp(-depth / 4.0));
  const double sulcus = norm(sheet, std::max(0.0, depth - reach)) - width;
  const double gap = std::min(fissure(p) - 1.1, sylvian(p) - 1.4);
  const double toFluid = std::min({depth, sulcus, gap});
  painter.within(HeadTissue::GreyMatter, -toFluid);
  painter.within(HeadTissue::WhiteMatter,
                 std::max(m_truth.greyThicknessMm - toFluid, 0.5 * painter.voxelMm - depth));
}

void HeadModel::paintHindbrain(const Painter& painter, Vec3 p) const {
  const double depth = -cerebellum(p);
  if (depth > -2.0 * painter.voxelMm) {
    // Folia run from side to side.
    const VolumeNoise::Sample fold = m_fineFold.sample({0.3 * p.x, 0.8 * p.y, p.z});
    const double sheet = std::abs(fold.value) / std::max(fold.slope, 0.1);
    painter.within(HeadTissue::GreyMatter, -depth);
    painter.cover(HeadTissue::Csf,
                  0.5 * shareWithin(std::max(sheet - 0.35, depth - 9.0), painter.voxelMm) *
                      shareWithin(-depth, painter.voxelMm));
    const double arbor = std::max(2.6 - depth, 1.1 - std::min(sheet, depth));
    const double core = ellipsoid(leftOf(p), {16.0, 46.0, -38.0}, {17.0, 13.0, 9.0});
    painter.within(HeadTissue::WhiteMatter, std::min(arbor, core));
  }
  const double stem = brainStem(p);
  painter.within(HeadTissue::WhiteMatter, stem);
  painter.cover(HeadTissue::DeepGrey, 0.35 * shareWithin(stem + 2.5, painter.voxelMm));
}

void HeadModel::paintDeep(const Painter& painter, Vec3 p) const {
  const Vec3 q = leftOf(p);
  for (const Nucleus& nucleus : kNuclei) {
    painter.within(HeadTissue::DeepGrey, ellipsoid(q, nucleus.centre, nucleus.radii));
  }
  const double inside = ventricles(p, m_truth.ventricleSize);
  painter.within(HeadTissue::Csf, inside);
  const double plexus = ellipsoid(q, {23.0, 36.0, 10.0}, {2.2, 5.0, 2.2});
  painter.within(HeadTissue::Mucosa, std::max(plexus, inside + 0.8));
}

void HeadModel::paintVessels(const Painter& painter, Vec3 p, double cavityMm) const {
  const Vec3 q = leftOf(p);
  for (const Rod& rod : kVessels) {
    painter.within(HeadTissue::Vessel, capsule(q, rod.a, rod.b, rod.radiusA, rod.radiusB));
  }
  if (p.z > 0.0 || p.y > 40.0) {  // superior sagittal sinus
    painter.within(HeadTissue::Vessel, norm(p.x / 1.2, cavityMm + 2.2) - 3.0);
  }
  const double sinus = norm(cavityMm + 3.0, p.z + 22.0) - 3.2;  // transverse sinuses
  if (p.y > 22.0 && std::abs(p.x) > 2.0) painter.within(HeadTissue::Vessel, sinus);
}

void HeadModel::paintFocal(HeadTissueMix& mix, Vec3 place, double voxelMm) const {
  const auto at = [&mix](HeadTissue tissue) -> float& {
    return mix[static_cast<std::size_t>(tissue)];
  };
  const auto turn = [&](HeadTissue from, HeadTissue to, double share) {
    const float part = at(from) * static_cast<float>(share);
    at(from) -= part;
    at(to) += part;
  };
  for (const FocalChange& lesion : m_truth.lesions) {
    const double border = ellipsoid(place, lesion.centreMm, lesion.radiiMm);
    if (border > 2.0 * voxelMm) continue;
    turn(HeadTissue::WhiteMatter, HeadTissue::Lesion,
         shareWithin(border + 0.8 * m_irregular.value(place), 2.0 * voxelMm));
  }
  if (!m_truth.hasTumour) return;
  const double border = ellipsoid(place, m_truth.tumour.centreMm, m_truth.tumour.radiiMm);
  if (border > m_truth.oedemaMm + 14.0) return;
  const double irregular = m_irregular.value(place);
  const double oedema =
      border - m_truth.oedemaMm + 4.0 * m_warp.value(3.0 * place) + 1.5 * irregular;
  turn(HeadTissue::WhiteMatter, HeadTissue::Oedema, 0.95 * shareWithin(oedema, 5.0));
  turn(HeadTissue::GreyMatter, HeadTissue::Oedema, 0.25 * shareWithin(oedema, 5.0));
  const double tumour = border + 1.6 * irregular;
  const double brain = at(HeadTissue::GreyMatter) + at(HeadTissue::WhiteMatter) +
                       at(HeadTissue::Oedema) + at(HeadTissue::DeepGrey) + at(HeadTissue::Csf) +
                       at(HeadTissue::Lesion);
  const double share = brain * shareWithin(tumour, voxelMm);
  if (share <= 0.0) return;
  const Painter painter{mix, voxelMm};
  painter.cover(HeadTissue::Tumour, share);
  painter.cover(HeadTissue::Necrosis, share * shareWithin(tumour + m_truth.tumourRimMm, voxelMm));
}

HeadTissueMix HeadModel::mixAt(Vec3 place, double voxelMm) const {
  HeadTissueMix mix{};
  mix[static_cast<std::size_t>(HeadTissue::Air)] = 1.0F;
  const Painter painter{mix, voxelMm};
  const Vec3 p = anatomical(place);
  const double cavityMm = cavity(p);
  paintShell(painter, p, cavityMm);
  if (p.y < -14.0 || p.z < -36.0) paintFace(painter, p);
  painter.within(HeadTissue::Csf, std::max(cavityMm, -108.0 - p.z));
  if (cavityMm < 2.0 * voxelMm) {
    paintCerebrum(painter, p);
    paintHindbrain(painter, p);
    paintDeep(painter, p);
    paintVessels(painter, p, cavityMm);
    paintFocal(mix, place, voxelMm);
  }
  return mix;
}

HeadTissueVariation drawTissueVariation(std::uint64_t seed, int caseIndex) {
  PhantomRandom random(seed, static_cast<std::uint64_t>(caseIndex), kTissue);
  HeadTissueVariation variation;
  for (std::size_t n = 0; n < kHeadTissueCount; ++n) {
    variation.t1[n] = random.normal(1.0, 0.04, 0.88, 1.12);
    variation.t2[n] = random.normal(1.0, 0.05, 0.85, 1.15);
    variation.density[n] = random.normal(1.0, 0.015, 0.96, 1.04);
  }
  return variation;
}

}  // namespace lateglow::phantom
