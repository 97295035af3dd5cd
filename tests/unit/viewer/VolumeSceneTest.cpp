#include "viewer/scene/VolumeScene.h"

#include <gtest/gtest.h>

namespace lateglow {
namespace {

Volume ramp(std::array<int, 3> size, std::array<double, 3> spacingMm) {
  Geometry g;
  g.size = size;
  g.spacingMm = spacingMm;
  Volume volume = makeVolume(g);
  for (std::size_t i = 0; i < volume.voxels.size(); ++i) {
    volume.voxels[i] = static_cast<float>(i % static_cast<std::size_t>(size[0])) - 1000.0F;
  }
  return volume;
}

TEST(VolumeScene, ASmallVolumeKeepsEveryVoxel) {
  const RenderVolume ready = prepareVolume(ramp({20, 10, 6}, {1, 1, 2}), 2000);
  EXPECT_FALSE(ready.coarser());
  EXPECT_EQ(ready.image->GetNumberOfPoints(), 1200);
  EXPECT_EQ(ready.image->GetScalarType(), VTK_UNSIGNED_SHORT);
  const double stored = ready.image->GetScalarComponentAsDouble(7, 3, 2, 0);
  EXPECT_NEAR(stored / ready.scale - ready.shift, -993.0, 0.01);
}

TEST(VolumeScene, ALargeOneIsMadeCoarserAlongItsFinestAxesAndStaysInPlace) {
  const RenderVolume ready = prepareVolume(ramp({64, 64, 8}, {0.5, 0.5, 3.0}), 4096);
  EXPECT_LE(ready.image->GetNumberOfPoints(), 4096);
  EXPECT_EQ(ready.step[2], 1);
  EXPECT_GE(ready.step[0], 2);
  // The mean of the first block lies in its middle.
  const double middle = (ready.step[0] - 1) / 2.0;
  EXPECT_NEAR(ready.image->GetOrigin()[0], middle * 0.5, 1e-9);
  const double stored = ready.image->GetScalarComponentAsDouble(0, 0, 0, 0);
  EXPECT_NEAR(stored / ready.scale - ready.shift, -1000.0 + middle, 0.01);
}

}  // namespace
}  // namespace lateglow
