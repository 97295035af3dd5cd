// The insertions that measurements/RvContact finds on computed patients, beside their truth.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <span>

#include "imaging/phantom/CardiacPhantom.h"
#include "measurements/RvContact.h"

namespace lateglow {
namespace {

/// The angle between two places as seen from the middle of the ventricle, around its long axis.
double angleDegrees(const CardiacPhantomTruth& truth, Vec3 a, Vec3 b) {
  const Vec3 centre = truth.slices[truth.slices.size() / 2].lvCentreMm;
  const auto across = [&](Vec3 place) {
    const Vec3 offset = place - centre;
    return normalized(offset - truth.apexDirection * dot(offset, truth.apexDirection));
  };
  return std::acos(std::clamp(dot(across(a), across(b)), -1.0, 1.0)) * 180.0 / M_PI;
}

TEST(RvContactOnPhantomsTest, anteriorInsertionIsFoundNearTheTruth) {
  double sum = 0.0;
  constexpr int kCases = 5;
  for (int number = 0; number < kCases; ++number) {
    CardiacPhantomOptions options;
    options.seed = 4711;
    options.caseIndex = number;
    options.slices = 8;
    options.withLge = false;
    const CardiacPhantomCase patient = makeCardiacPhantom(options);
    const Geometry& grid = patient.cine.geometry;
    const std::size_t first =
        grid.voxelCount() * static_cast<std::size_t>(patient.truth.endDiastolicPhase);
    const auto found =
        findRvContact(grid, std::span(patient.cine.voxels).subspan(first, grid.voxelCount()),
                      patient.mask.labels);
    ASSERT_TRUE(found.has_value()) << number;
    const double error =
        angleDegrees(patient.truth, found->anteriorInsertionMm, patient.truth.rvInsertionAnteriorMm);
    EXPECT_LT(error, 20.0) << number;
    sum += error;
  }
  EXPECT_LT(sum / kCases, 8.0);
}

}  // namespace
}  // namespace lateglow
