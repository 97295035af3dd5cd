#include "imaging/phantom/PelvisModel.h"

#include <algorithm>
#include <cmath>

#include "imaging/phantom/SignedShapes.h"

namespace lateglow::phantom {

namespace {

enum Stream : std::uint64_t { kAnatomy = 301, kPlanes, kIrregular };

constexpr double kAir = -1000.0;
constexpr double kFat = -100.0;
constexpr double kMuscle = 55.0;
constexpr double kSkin = 40.0;
constexpr double kUrine = 6.0;
constexpr double kProstate = 42.0;
constexpr double kWall = 38.0;
constexpr double kStool = 25.0;
constexpr double kSkinMm = 2.0;
constexpr double kCorticalMm = 2.4;

VolumeNoise noise(std::uint64_t seed, int caseIndex, Stream stream, double correlationMm) {
  PhantomRandom random(seed, static_cast<std::uint64_t>(caseIndex), stream);
  return {random, correlationMm};
}

double over(double below, double above, double share) { return below + share * (above - below); }

Vec3 leftOf(Vec3 p) { return {std::abs(p.x), p.y, p.z}; }

/// A curved plate: the part of an ellipsoid's shell that lies above and to the side.
double iliacWing(Vec3 q) {
  const double shell = ellipsoid(q, {20.0, -6.0, 40.0}, {112.0, 78.0, 84.0});
  const double plate = std::abs(shell) - 5.5;
  return std::max({plate, 58.0 - q.x, 22.0 - q.z, q.z - 96.0, -52.0 - q.y + 0.3 * (q.z - 22.0)});
}

}  // namespace

PelvisModel::PelvisModel(std::uint64_t seed, int caseIndex)
    : m_planes(noise(seed, caseIndex, kPlanes, 11.0)),
      m_irregular(noise(seed, caseIndex, kIrregular, 9.0)) {
  PhantomRandom random(seed, static_cast<std::uint64_t>(caseIndex), kAnatomy);
  m_truth.halfWidthMm = random.normal(182.0, 14.0, 158.0, 205.0);
  m_truth.halfDepthMm = random.normal(118.0, 10.0, 98.0, 138.0);
  m_truth.fatMm = random.normal(22.0, 7.0, 9.0, 38.0);
  m_truth.size = random.normal(1.0, 0.04, 0.9, 1.1);
  m_truth.bladderSize = random.normal(1.0, 0.2, 0.6, 1.5);
  m_truth.gasShare = random.uniform(0.0, 0.9);
  m_truth.boneHounsfield = random.normal(950.0, 120.0, 650.0, 1250.0);
  m_truth.spongiosaHounsfield = random.normal(260.0, 60.0, 120.0, 420.0);
}

double PelvisModel::bones(Vec3 p) const {
  const Vec3 q = leftOf(p);
  const double head = ellipsoid(q, {90.0, -2.0, 0.0}, {23.0, 23.0, 23.0});
  const double neck = capsule(q, {92.0, -1.0, -3.0}, {128.0, 6.0, -34.0}, 14.0, 16.0);
  const double shaft = capsule(q, {130.0, 6.0, -34.0}, {120.0, 4.0, -150.0}, 16.0, 14.0);
  const double trochanter = ellipsoid(q, {140.0, 10.0, -22.0}, {15.0, 17.0, 20.0});
  const double femur = joined(joined(joined(head, neck, 8.0), shaft, 10.0), trochanter, 8.0);
  // The socket leaves a gap of cartilage around the head.
  const double socket = std::max(ellipsoid(q, {84.0, 2.0, 8.0}, {38.0, 36.0, 38.0}), 3.0 - head);
  const double cup = std::max(socket, q.x - 100.0);
  const double pubis = capsule(q, {8.0, -62.0, -36.0}, {64.0, -36.0, -6.0}, 9.0, 11.0);
  const double ramus = capsule(q, {10.0, -58.0, -44.0}, {52.0, 12.0, -84.0}, 7.0, 8.0);
  const double ischium = capsule(q, {56.0, 18.0, -84.0}, {78.0, 22.0, -14.0}, 15.0, 16.0);
  const double sacrum = std::max(ellipsoid(p, {0.0, 78.0, 44.0}, {54.0, 24.0, 58.0}),
                                 -ellipsoid(p, {0.0, 96.0, 46.0}, {9.0, 7.0, 70.0}));
  const double coccyx = capsule(p, {0.0, 84.0, -8.0}, {0.0, 72.0, -34.0}, 8.0, 4.0);
  const double hip = joined(joined(joined(cup, iliacWing(q), 8.0), ischium, 8.0), pubis, 6.0);
  return std::min({femur, joined(hip, ramus, 5.0), joined(sacrum, coccyx, 6.0)});
}

double PelvisModel::organs(double hounsfield, Vec3 p, double voxelMm) const {
  const auto cover = [&](double value, double distanceMm) {
    hounsfield = over(hounsfield, value, shareWithin(distanceMm, voxelMm));
  };
  // Fat of the small pelvis, in which the organs lie.
  cover(kFat, ellipsoid(p, {0.0, 0.0, 0.0}, {62.0, 76.0, 70.0}) + 3.0 * m_irregular.value(p));
  const double bladder = m_truth.bladderSize;
  cover(kWall, ellipsoid(p, {0.0, -34.0, 6.0}, {36.0 * bladder, 28.0 * bladder, 28.0 * bladder}));
  cover(kUrine, ellipsoid(p, {0.0, -34.0, 6.0}, {33.0 * bladder, 25.0 * bladder, 25.0 * bladder}));
  cover(kProstate, ellipsoid(p, {0.0, -16.0, -34.0}, {24.0, 17.0, 19.0}));
  const double rectum = std::min(capsule(p, {0.0, 34.0, -70.0}, {0.0, 44.0, -20.0}, 12.0, 17.0),
                                 capsule(p, {0.0, 44.0, -20.0}, {6.0, 50.0, 44.0}, 17.0, 15.0));
  cover(kWall, rectum);
  cover(kStool, rectum + 3.5);
  // Gas rises to the front of the lumen.
  cover(kAir, std::max(rectum + 4.0, p.y - 30.0 - 22.0 * m_truth.gasShare));
  const double loops = std::max(ellipsoid(p, {0.0, -20.0, 76.0}, {92.0, 66.0, 48.0}),
                                std::abs(m_irregular.value(0.7 * p)) * 10.0 - 5.0);
  cover(kWall, loops);
  cover(kAir,
        std::max(loops + 4.0, m_irregular.value(1.3 * p + Vec3{99.0, 0.0, 0.0}) * -9.0 + 6.0));
  return hounsfield;
}

double PelvisModel::hounsfieldAt(Vec3 place, double voxelMm) const {
  const double waist = 1.0 - 0.10 * std::clamp(place.z / 100.0, -0.6, 1.0);
  const double body = ellipsoid({place.x, place.y, 0.0}, {},
                                {m_truth.halfWidthMm * waist, m_truth.halfDepthMm, 1e6});
  double hounsfield = kAir;
  if (body > 2.0 * voxelMm) return hounsfield;
  const auto cover = [&](double value, double distanceMm) {
    hounsfield = over(hounsfield, value, shareWithin(distanceMm, voxelMm));
  };
  cover(kSkin, body);
  cover(kFat, body + kSkinMm);
  const double muscle = body + m_truth.fatMm + 5.0 * m_irregular.value(0.4 * place);
  cover(kMuscle, muscle);
  const VolumeNoise::Sample planes = m_planes.sample(place);
  cover(kFat, std::max(muscle, std::abs(planes.value) / std::max(planes.slope, 0.01) - 2.0));
  const Vec3 p{place.x / m_truth.size, place.y / m_truth.size, place.z / m_truth.size};
  hounsfield = organs(hounsfield, p, voxelMm);
  const double bone = bones(p);
  cover(m_truth.boneHounsfield, bone);
  cover(m_truth.spongiosaHounsfield + 40.0 * m_irregular.value(4.0 * place), bone + kCorticalMm);
  return hounsfield;
}

}  // namespace lateglow::phantom
