#include "imaging/core/PlaneStack.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace lateglow {
namespace {

/// Every voxel knows where it is: value = i + 100 j + 10000 k.
Volume countingVolume(const std::array<Vec3, 3>& axes) {
  Geometry geometry;
  geometry.size = {5, 4, 3};
  geometry.spacingMm = {0.5, 0.75, 3.0};
  geometry.originMm = {10, -20, 30};
  geometry.axes = axes;
  Volume volume = makeVolume(geometry);
  std::size_t n = 0;
  for (int k = 0; k < 3; ++k) {
    for (int j = 0; j < 4; ++j) {
      for (int i = 0; i < 5; ++i) volume.voxels[n++] = static_cast<float>(i + 100 * j + 10000 * k);
    }
  }
  return volume;
}

const std::array<Vec3, 3> kAxial{Vec3{1, 0, 0}, Vec3{0, 1, 0}, Vec3{0, 0, 1}};
const std::array<Vec3, 3> kSagittal{Vec3{0, 1, 0}, Vec3{0, 0, -1}, Vec3{-1, 0, 0}};
const std::array<Vec3, 3> kCoronal{Vec3{1, 0, 0}, Vec3{0, 0, -1}, Vec3{0, 1, 0}};

TEST(PlaneStack, EveryPixelIsTheVoxelAtItsPlaceInThePatient) {
  for (const auto& axes : {kAxial, kSagittal, kCoronal}) {
    const Volume volume = countingVolume(axes);
    for (const PlaneStack& stack : planeStacks(volume.geometry)) {
      const Geometry& planes = stack.geometry();
      for (int number = 0; number < stack.count(); ++number) {
        const auto values = stack.plane(volume, number);
        ASSERT_EQ(values.size(), planes.sliceVoxelCount());
        for (std::size_t n = 0; n < values.size(); ++n) {
          const auto width = static_cast<std::size_t>(planes.size[0]);
          const Vec3 patient =
              planes.toPatient({static_cast<double>(n % width), static_cast<double>(n / width),
                                static_cast<double>(number)});
          const Vec3 index = volume.geometry.toIndex(patient);
          ASSERT_EQ(values[n], std::lround(index.x) + 100 * std::lround(index.y) +
                                   10000 * std::lround(index.z));
        }
      }
    }
  }
}

TEST(PlaneStack, IndicesAndPixelsAreInverse) {
  const Geometry geometry = countingVolume(kSagittal).geometry;
  for (const PlaneStack& stack : planeStacks(geometry)) {
    const Vec3 index{1.5, 2.25, 0.75};
    EXPECT_EQ(stack.index(stack.pixel(index), stack.number(index)), index);
  }
}

// However the file stored the slices, heads stand upright.
TEST(PlaneStack, ColumnsRunAcrossThePatientWhateverTheFileStored) {
  for (const auto& axes : {kAxial, kSagittal, kCoronal}) {
    const Geometry geometry = countingVolume(axes).geometry;
    for (const PlaneStack& stack : planeStacks(geometry)) {
      const Vec3 columns = stack.geometry().axes[0];
      EXPECT_NEAR(std::abs(stack.name() == PlaneName::Sagittal ? columns.y : columns.x), 1.0, 1e-9);
      EXPECT_FALSE(stack.oblique());
    }
  }
}

TEST(PlaneStack, ObliqueAcquisitionsSaySoAndGetEachNameOnce) {
  Geometry geometry = countingVolume(kAxial).geometry;
  geometry.axes = {normalized({1, 0, 0.2}), Vec3{0, 1, 0}, normalized({-0.2, 0, 1})};
  auto stacks = planeStacks(geometry);
  EXPECT_TRUE(stacks[0].oblique());
  EXPECT_FALSE(stacks[1].oblique());
  // Two normals nearest to the same patient axis, as in a short-axis volume.
  const Vec3 one = normalized({0.62, 0.70, 0.35});
  const Vec3 two = normalized(cross(one, {0.7, -0.6, 0.1}));
  geometry.axes = {one, two, cross(one, two)};
  stacks = planeStacks(geometry);
  EXPECT_EQ(stacks[0].name(), PlaneName::Axial);
  EXPECT_EQ(stacks[1].name(), PlaneName::Coronal);
  EXPECT_EQ(stacks[2].name(), PlaneName::Sagittal);
  std::array<double, 3> planes{};
  for (std::size_t n = 0; n < 3; ++n) planes.at(n) = stacks.at(n).number({1, 2, 3});
  std::sort(planes.begin(), planes.end());
  EXPECT_EQ(planes, (std::array<double, 3>{1, 2, 3})) << "every family of planes is shown once";
}

}  // namespace
}  // namespace lateglow
