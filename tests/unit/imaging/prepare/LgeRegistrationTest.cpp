#include "imaging/prepare/LgeRegistration.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "imaging/phantom/CardiacPhantom.h"

namespace lateglow {
namespace {

constexpr double kPi = std::numbers::pi;

CardiacPhantomCase phantom(int caseIndex, int slices = 3) {
  CardiacPhantomOptions options;
  options.seed = 4711;
  options.caseIndex = caseIndex;
  options.slices = slices;
  options.renderWindowMm = 200.0;
  return makeCardiacPhantom(options);
}

/// A known movement in the plane of the cine's slices: a turn about the heart, then a shift.
struct Movement {
  double shiftColumnsMm = 0.0;
  double shiftRowsMm = 0.0;
  double rotationDeg = 0.0;
};

struct Moved {
  CardiacPhantomCase phantom;
  Volume lge;  ///< lies in patient space as if the patient had moved
  Vec3 centreMm;
  Movement movement;

  [[nodiscard]] Vec3 turn(Vec3 direction) const {
    const auto& axes = phantom.cine.geometry.axes;
    const double c = std::cos(movement.rotationDeg * kPi / 180.0);
    const double s = std::sin(movement.rotationDeg * kPi / 180.0);
    const double u = dot(direction, axes[0]);
    const double v = dot(direction, axes[1]);
    return (c * u - s * v) * axes[0] + (s * u + c * v) * axes[1] +
           dot(direction, axes[2]) * axes[2];
  }
  [[nodiscard]] Vec3 move(Vec3 p) const {
    const auto& axes = phantom.cine.geometry.axes;
    return centreMm + turn(p - centreMm) + movement.shiftColumnsMm * axes[0] +
           movement.shiftRowsMm * axes[1];
  }
  /// Where the LGE shows what the cine has at `p`: the phantom's own offset, then the movement.
  [[nodiscard]] Vec3 truth(Vec3 p) const {
    const auto& axes = phantom.cine.geometry.axes;
    return move(p + phantom.truth.lgeOffsetMm[0] * axes[0] + phantom.truth.lgeOffsetMm[1] * axes[1]);
  }
};

Moved moved(CardiacPhantomCase made, const Movement& movement) {
  Moved result;
  result.phantom = std::move(made);
  result.centreMm = result.phantom.truth.slices[result.phantom.truth.slices.size() / 2].lvCentreMm;
  result.movement = movement;
  result.lge = result.phantom.lge;
  Geometry& grid = result.lge.geometry;
  grid.originMm = result.move(grid.originMm);
  for (Vec3& axis : grid.axes) axis = result.turn(axis);
  return result;
}

LgeRegistration mustRegister(const Moved& moved, bool affine = false) {
  LgeRegistrationOptions options;
  options.heartCentreMm = moved.centreMm;
  options.affine = affine;
  SilentProgress progress;
  const auto result = registerLge(moved.phantom.cine, moved.lge, options, progress);
  EXPECT_TRUE(result) << result.error().message;
  return result ? *result : LgeRegistration{};
}

void expectRecovered(const Moved& moved, const LgeRegistration& result, double toleranceMm = 0.7) {
  EXPECT_TRUE(result.success) << result.remark;
  EXPECT_GT(result.metricAfter, result.metricBefore);
  for (const SliceTruth& slice : moved.phantom.truth.slices) {
    const Vec3 found = result.transform.apply(slice.lvCentreMm);
    EXPECT_LT(length(found - moved.truth(slice.lvCentreMm)), toleranceMm) << "at the heart";
  }
  EXPECT_NEAR(result.rotationDeg, moved.movement.rotationDeg, 1.0);
}

TEST(LgeRegistration, FindsShiftsAndTurnsOfABreath) {
  const std::vector<Movement> movements{{8.0, 0.0, 0.0},  {-5.6, 5.6, 4.0}, {0.0, -8.0, -8.0},
                                        {3.0, 2.0, 8.0},  {-6.0, -3.0, 0.0}, {1.0, -1.0, -2.0}};
  for (std::size_t k = 0; k < movements.size(); ++k) {
    SCOPED_TRACE(k);
    const Moved example = moved(phantom(static_cast<int>(k)), movements[k]);
    expectRecovered(example, mustRegister(example));
  }
}

TEST(LgeRegistration, ALgeThatLiesRightStaysWhereItIs) {
  const Moved still = moved(phantom(7), {});
  const LgeRegistration result = mustRegister(still);
  EXPECT_TRUE(result.success) << result.remark;
  EXPECT_LT(length(result.transform.apply(still.centreMm) - still.truth(still.centreMm)), 0.7);
  EXPECT_NEAR(result.rotationDeg, 0.0, 1.0);
}

TEST(LgeRegistration, WorksAcrossGridsAndOneSlice) {
  Moved example = moved(phantom(2, 1), {4.0, -5.0, 5.0});
  // Another matrix: pixels of 1 mm, rows and columns turned by 35 degrees in the same plane.
  Geometry grid = example.lge.geometry;
  const double c = std::cos(35.0 * kPi / 180.0);
  const double s = std::sin(35.0 * kPi / 180.0);
  const auto axes = grid.axes;
  grid.axes[0] = c * axes[0] + s * axes[1];
  grid.axes[1] = -s * axes[0] + c * axes[1];
  grid.spacingMm = {1.0, 1.0, grid.spacingMm[2]};
  grid.size = {170, 150, 1};
  grid.originMm = example.move(example.centreMm) - 85.0 * grid.axes[0] - 75.0 * grid.axes[1];
  example.lge = resample(example.lge, {}, grid);
  expectRecovered(example, mustRegister(example));
}

TEST(LgeRegistration, AffineFindsAStretch) {
  Moved example = moved(phantom(3), {3.0, -2.0, 2.0});
  Geometry& grid = example.lge.geometry;
  const Vec3 centre = example.move(example.centreMm);
  const double stretch = 1.05;  // along the columns of the LGE, about the heart
  const double before = dot(grid.originMm - centre, grid.axes[0]);
  grid.originMm = grid.originMm + (stretch - 1.0) * before * grid.axes[0];
  grid.spacingMm[0] *= stretch;
  const LgeRegistration rigid = mustRegister(example);
  const LgeRegistration affine = mustRegister(example, true);
  EXPECT_TRUE(affine.success) << affine.remark;
  EXPECT_GT(affine.metricAfter, rigid.metricAfter);
  const auto lengthOf = [&](const LgeRegistration& result) {
    const Vec3 step = 40.0 * example.phantom.cine.geometry.axes[0];
    return length(result.transform.apply(example.centreMm + step) -
                  result.transform.apply(example.centreMm)) / 40.0;
  };
  EXPECT_NEAR(lengthOf(rigid), 1.0, 1e-9);
  EXPECT_NEAR(lengthOf(affine), stretch, 0.02);
}

TEST(LgeRegistration, ResamplesTheMaskOntoTheCine) {
  const Moved example = moved(phantom(4), {5.0, -4.0, -6.0});
  LabelMap mask = example.phantom.mask;
  mask.geometry = example.lge.geometry;
  const LgeRegistration result = mustRegister(example);
  const LabelMap back = resample(mask, result.transform, example.phantom.cine.geometry);
  // The phantom's own mask carries the LGE's small offset; undone, it is the truth at the cine.
  PatientTransform offset;
  const auto& axes = example.phantom.cine.geometry.axes;
  offset.shiftMm = example.phantom.truth.lgeOffsetMm[0] * axes[0] +
                   example.phantom.truth.lgeOffsetMm[1] * axes[1];
  const LabelMap truth =
      resample(example.phantom.mask, offset, example.phantom.cine.geometry);
  for (const std::uint8_t label : {std::uint8_t{1}, std::uint8_t{2}}) {
    std::ptrdiff_t both = 0;
    for (std::size_t v = 0; v < truth.labels.size(); ++v) {
      both += truth.labels[v] == label && back.labels[v] == label;
    }
    const auto sum = std::ranges::count(truth.labels, label) + std::ranges::count(back.labels, label);
    EXPECT_GT(2.0 * static_cast<double>(both) / static_cast<double>(sum), label == 1 ? 0.90 : 0.96);
  }
}

TEST(LgeRegistration, SaysWhenThereIsNothingToCompare) {
  Moved example = moved(phantom(5, 1), {});
  LgeRegistrationOptions options;
  options.heartCentreMm = example.centreMm;
  SilentProgress progress;
  example.lge.geometry.originMm.z += 300.0;
  const auto far = registerLge(example.phantom.cine, example.lge, options, progress);
  ASSERT_FALSE(far);
  EXPECT_EQ(far.error().code, FailureCode::BadInput);
}

TEST(LgeRegistration, DoesNotTrustAShiftThatNoBreathMakes) {
  const Moved example = moved(phantom(6), {8.0, 0.0, 0.0});
  LgeRegistrationOptions options;
  options.heartCentreMm = example.centreMm;
  options.largestShiftMm = 3.0;
  SilentProgress progress;
  const auto result = registerLge(example.phantom.cine, example.lge, options, progress);
  ASSERT_TRUE(result);
  EXPECT_FALSE(result->success);
  EXPECT_FALSE(result->remark.empty());
}

class StopAtOnce final : public ProgressSink {
public:
  [[nodiscard]] bool report(double, std::string_view) override { return false; }
};

TEST(LgeRegistration, CanBeStopped) {
  const Moved example = moved(phantom(6, 1), {});
  LgeRegistrationOptions options;
  options.heartCentreMm = example.centreMm;
  StopAtOnce progress;
  const auto result = registerLge(example.phantom.cine, example.lge, options, progress);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, FailureCode::Cancelled);
}

TEST(EndDiastolicPhase, IsTheOneWithTheLargestBloodPool) {
  Geometry grid;
  grid.size = {2, 2, 1};
  CineLabelMap labels = makeCineLabelMap(grid, 3);
  EXPECT_EQ(endDiastolicPhase(labels), 0);
  labels.frame(0, 1)[0] = 2;
  labels.frame(0, 2)[0] = labels.frame(0, 2)[3] = 2;
  EXPECT_EQ(endDiastolicPhase(labels), 2);
}

}  // namespace
}  // namespace lateglow
