#include "imaging/prepare/VolumeRegistration.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace lateglow {
namespace {

constexpr double kPi = std::numbers::pi;

/// A head written down as formulas: a skull, two ventricles, three balls and folds all over, so that
/// every movement shows. `otherContrast`: the same things in other greys.
double headAt(Vec3 p, bool otherContrast) {
  const auto ball = [&p](Vec3 c, Vec3 r) {
    const double d = std::sqrt(std::pow((p.x - c.x) / r.x, 2.0) + std::pow((p.y - c.y) / r.y, 2.0) +
                               std::pow((p.z - c.z) / r.z, 2.0));
    return 1.0 / (1.0 + std::exp((d - 1.0) * std::min({r.x, r.y, r.z}) / 1.5));
  };
  const double skull = ball({0, 0, 0}, {62, 74, 56}) - ball({0, 0, 0}, {54, 66, 48});
  const double brain = ball({0, 0, 0}, {54, 66, 48});
  const double left = ball({16, -8, 6}, {8, 26, 12});
  const double right = ball({-16, -6, 4}, {8, 22, 10});
  const double balls = ball({30, -30, 20}, {12, 12, 12}) + ball({-32, 24, -18}, {10, 16, 10}) +
                       ball({14, 36, 22}, {14, 9, 9});
  const double folds = brain * std::sin(p.x / 6.0) * std::sin(p.y / 7.0) * std::sin(p.z / 6.5);
  return otherContrast
             ? 900.0 * skull + 300.0 * brain + 500.0 * (left + right) - 180.0 * balls - 160.0 * folds
             : 150.0 * skull + 700.0 * brain - 500.0 * (left + right) + 300.0 * balls + 200.0 * folds;
}

Geometry grid(double spacingMm = 2.0) {
  Geometry g;
  const auto count = static_cast<int>(160.0 / spacingMm);
  g.size = {count, count, count * 3 / 4};
  g.spacingMm = {spacingMm, spacingMm, spacingMm};
  g.originMm = {-80.0, -80.0, -60.0};
  return g;
}

template <typename ToFixed>
Volume render(const Geometry& g, ToFixed toFixed, bool otherContrast) {
  Volume image = makeVolume(g);
  std::size_t n = 0;
  for (int k = 0; k < g.size[2]; ++k) {
    for (int j = 0; j < g.size[1]; ++j) {
      for (int i = 0; i < g.size[0]; ++i) {
        const Vec3 place =
            g.toPatient({static_cast<double>(i), static_cast<double>(j), static_cast<double>(k)});
        image.voxels[n++] = static_cast<float>(headAt(toFixed(place), otherContrast));
      }
    }
  }
  return image;
}

Volume fixedHead() {
  return render(grid(), [](Vec3 p) { return p; }, false);
}

/// A turn about the three patient axes in this order, then a shift.
struct Motion {
  Vec3 degrees;
  Vec3 shiftMm;
  [[nodiscard]] Vec3 turned(Vec3 p) const {
    const auto turn = [](double& u, double& v, double angle) {
      const double c = std::cos(angle * kPi / 180.0);
      const double s = std::sin(angle * kPi / 180.0);
      const double u0 = u;
      u = c * u - s * v;
      v = s * u0 + c * v;
    };
    turn(p.y, p.z, degrees.x);
    turn(p.z, p.x, degrees.y);
    turn(p.x, p.y, degrees.z);
    return p;
  }
  [[nodiscard]] Vec3 apply(Vec3 p) const { return turned(p) + shiftMm; }
};

/// The image of a head that moved: its grid moves along, its voxels stay.
Volume movedHead(const Motion& motion, bool otherContrast) {
  Geometry g = grid();
  Volume image = render(g, [](Vec3 p) { return p; }, otherContrast);
  image.geometry.originMm = motion.apply(g.originMm);
  for (Vec3& axis : image.geometry.axes) axis = motion.turned(axis);
  return image;
}

const std::vector<Vec3> kPlaces{{0, 0, 0},    {30, -30, 20}, {-32, 24, -18},
                                {14, 36, 22}, {-40, -20, 10}, {20, 10, -35}};

VolumeRegistration mustRegister(const Volume& fixed, const Volume& moving, RegistrationKind kind,
                                bool fromMiddles = false) {
  VolumeRegistrationOptions options;
  options.kind = kind;
  options.fromMiddles = fromMiddles;
  SilentProgress silent;
  auto result = registerVolumes(fixed, moving, options, silent);
  EXPECT_TRUE(result) << result.error().message;
  return result ? std::move(*result) : VolumeRegistration{};
}

TEST(VolumeRegistration, FindsARigidMotionAcrossContrasts) {
  const Volume fixed = fixedHead();
  for (const Motion& motion : {Motion{{0, 0, 0}, {6, -4, 5}}, Motion{{4, -6, 7}, {-5, 8, 3}},
                               Motion{{-8, 3, -5}, {2, -3, -7}}}) {
    const Volume moving = movedHead(motion, true);
    const VolumeRegistration found = mustRegister(fixed, moving, RegistrationKind::Rigid);
    EXPECT_TRUE(found.better());
    double way = 0.0;
    for (const Vec3& place : kPlaces) {
      EXPECT_LT(length(found.toMoving(place) - motion.apply(place)), 0.7);
      way += length(motion.apply(place) - place) / static_cast<double>(kPlaces.size());
    }
    // Of a turn: directions of 50 mm may end at most 1 degree off.
    for (const Vec3& axis : {Vec3{1, 0, 0}, Vec3{0, 1, 0}, Vec3{0, 0, 1}}) {
      const Vec3 direction = normalized(found.toMoving(50.0 * axis) - found.toMoving({}));
      EXPECT_GT(dot(direction, motion.turned(axis)), std::cos(kPi / 180.0));
    }
    EXPECT_NEAR(found.meanDisplacementMm, way, 2.5);
    EXPECT_GE(found.largestDisplacementMm, found.meanDisplacementMm);
  }
}

TEST(VolumeRegistration, FindsAStretchAndAShear) {
  const Volume fixed = fixedHead();
  const auto there = [](Vec3 p) {
    return Vec3{1.06 * p.x + 0.04 * p.y + 3.0, 0.95 * p.y - 2.0, 1.03 * p.z + 0.03 * p.x + 4.0};
  };
  // The moving image shows at there(p) what the fixed one shows at p; its inverse by iteration.
  const auto back = [&there](Vec3 q) {
    Vec3 p = q;
    for (int n = 0; n < 30; ++n) p = p + (q - there(p));
    return p;
  };
  const Volume moving = render(grid(), back, true);
  const VolumeRegistration rigid = mustRegister(fixed, moving, RegistrationKind::Rigid);
  const VolumeRegistration affine = mustRegister(fixed, moving, RegistrationKind::Affine);
  EXPECT_GT(affine.metricAfter, rigid.metricAfter);
  for (const Vec3& place : kPlaces) {
    EXPECT_LT(length(affine.toMoving(place) - there(place)), 0.8);
  }
}

TEST(VolumeRegistration, FindsASmoothWarp) {
  const Volume fixed = fixedHead();
  const auto there = [](Vec3 p) {
    return Vec3{p.x + 4.0 * std::sin(p.y / 28.0), p.y + 3.5 * std::cos(p.z / 26.0) - 3.5,
                p.z + 3.0 * std::sin(p.x / 30.0)};
  };
  const auto back = [&there](Vec3 q) {
    Vec3 p = q;
    for (int n = 0; n < 40; ++n) p = p + (q - there(p));
    return p;
  };
  const Volume moving = render(grid(), back, true);
  const VolumeRegistration rigid = mustRegister(fixed, moving, RegistrationKind::Rigid);
  const VolumeRegistration warped = mustRegister(fixed, moving, RegistrationKind::BSpline);
  EXPECT_GT(warped.metricAfter, rigid.metricAfter);
  double rigidError = 0.0;
  double warpedError = 0.0;
  int places = 0;
  for (double z = -30.0; z <= 30.0; z += 10.0) {
    for (double y = -45.0; y <= 45.0; y += 15.0) {
      for (double x = -36.0; x <= 36.0; x += 12.0, ++places) {
        rigidError += length(rigid.toMoving({x, y, z}) - there({x, y, z}));
        warpedError += length(warped.toMoving({x, y, z}) - there({x, y, z}));
      }
    }
  }
  EXPECT_GT(rigidError / places, 2.0);
  EXPECT_LT(warpedError / places, 0.8);
  std::printf("mean error: rigid %.2f mm, B-spline %.2f mm\n", rigidError / places,
              warpedError / places);
}

TEST(VolumeRegistration, BeginsWithTheMiddlesWhereNoSpaceIsShared) {
  const Volume fixed = fixedHead();
  const Motion far{{0, 0, 5}, {400, -250, 90}};
  const Volume moving = movedHead(far, false);
  const VolumeRegistration found = mustRegister(fixed, moving, RegistrationKind::Rigid, true);
  for (const Vec3& place : kPlaces) {
    EXPECT_LT(length(found.toMoving(place) - far.apply(place)), 0.7);
  }
  EXPECT_LT(found.meanDisplacementMm, 12.0);  // against where the search began
}

TEST(VolumeRegistration, WhatIsMovedLiesOnTheFixedGrid) {
  const Volume fixed = fixedHead();
  const Motion motion{{0, 0, 6}, {5, 3, -4}};
  Volume moving = movedHead(motion, false);
  moving.geometry.size[2] -= 12;  // the top of the head was not taken
  moving.voxels.resize(moving.geometry.voxelCount());
  const VolumeRegistration found = mustRegister(fixed, moving, RegistrationKind::Rigid);
  ASSERT_TRUE(found.moved.geometry.sameGrid(fixed.geometry));
  double error = 0.0;
  std::size_t count = 0;
  for (std::size_t n = 0; n < fixed.voxels.size(); ++n) {
    if (std::isnan(found.moved.voxels[n])) continue;
    error += std::abs(found.moved.voxels[n] - fixed.voxels[n]);
    ++count;
  }
  EXPECT_GT(count, fixed.voxels.size() * 7 / 10);
  EXPECT_LT(count, fixed.voxels.size());  // beyond the moved image there is nothing
  EXPECT_LT(error / static_cast<double>(count), 12.0);
}

TEST(VolumeRegistration, AsItLiesNothingMoves) {
  const Volume fixed = fixedHead();
  const Volume same = resampleAsItLies(fixed, fixed.geometry);
  EXPECT_EQ(same.voxels, fixed.voxels);
  const Volume far = movedHead({{0, 0, 0}, {400, 0, 0}}, false);
  EXPECT_TRUE(std::isnan(resampleAsItLies(far, fixed.geometry).voxels.front()));
  const Volume over = resampleAsItLies(far, fixed.geometry, true);
  EXPECT_NEAR(over.voxels[fixed.voxels.size() / 2], fixed.voxels[fixed.voxels.size() / 2], 1.0);
}

class StopsSoon : public ProgressSink {
public:
  int calls = 0;
  bool report(double, std::string_view) override { return ++calls < 5; }
};

TEST(VolumeRegistration, StopsWhenToldTo) {
  const Volume fixed = fixedHead();
  const Volume moving = movedHead({{4, 0, 0}, {3, 0, 0}}, true);
  for (const auto kind : {RegistrationKind::Rigid, RegistrationKind::BSpline}) {
    StopsSoon sink;
    const auto result = registerVolumes(fixed, moving, {kind, false, 40.0}, sink);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, FailureCode::Cancelled);
    EXPECT_EQ(sink.calls, 5);
  }
}

TEST(VolumeRegistration, RefusesWhatHasNoContrast) {
  SilentProgress silent;
  const auto result = registerVolumes(fixedHead(), makeVolume(grid(), 7.0F), {}, silent);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, FailureCode::BadInput);
}

}  // namespace
}  // namespace lateglow
