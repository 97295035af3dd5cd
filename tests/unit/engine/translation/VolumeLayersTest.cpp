#include "engine/nn/VolumeLayers.h"

#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/nn/VolumeResidualBlock.h"

namespace lateglow::engine {
namespace {

TEST(VolumeLayersTest, TheDirectConvolutionEqualsTheOther) {
  torch::manual_seed(1);
  for (const std::int64_t kernel : {1, 3, 4, 7}) {
    for (const std::int64_t stride : {1, 2}) {
      for (const Dimensions dimensions : {Dimensions::Two, Dimensions::Three}) {
        torch::nn::Conv3d layer = volumeConvolution(3, 5, kernel, dimensions, stride);
        const torch::Tensor x = channelsLastVolume(torch::randn({1, 3, 8, 9, 11}));
        const torch::Tensor plain = layer(x);
        const torch::NoGradGuard guard;
        const torch::Tensor direct = convolve(layer, x);
        EXPECT_TRUE(torch::allclose(plain, direct, 1e-5, 1e-5)) << kernel << " " << stride;
      }
    }
  }
}

TEST(VolumeLayersTest, NetworksOfSlicesLeaveSlicesApart) {
  const torch::NoGradGuard guard;
  torch::nn::Conv3d layer = volumeConvolution(2, 2, 3, Dimensions::Two);
  const torch::Tensor volume = torch::randn({1, 2, 3, 6, 6});
  const torch::Tensor whole = convolve(layer, volume);
  for (std::int64_t z = 0; z < 3; ++z) {
    EXPECT_TRUE(torch::allclose(whole.slice(2, z, z + 1),
                                convolve(layer, volume.slice(2, z, z + 1)), 1e-5, 1e-6));
  }
}

TEST(VolumeLayersTest, InstanceNormalizationOfVolumesIsLibTorchs) {
  torch::manual_seed(2);
  VolumeNorm norm(3, FeatureNorm::Instance, /*rectified=*/true);
  const torch::Tensor x = torch::randn({2, 3, 4, 5, 6}) * 2.0 + 1.0;
  const torch::Tensor expected = torch::relu(torch::instance_norm(
      x, {}, {}, {}, {}, /*use_input_stats=*/true, 0.1, InstanceNormImpl::epsilon, false));
  EXPECT_TRUE(torch::allclose(norm(x), expected, 1e-4, 1e-5));
}

TEST(VolumeLayersTest, EnlargingRepeatsVoxels) {
  const torch::Tensor x = torch::arange(8, torch::kFloat32).view({1, 1, 2, 2, 2});
  const torch::Tensor flat = enlarged(x, Dimensions::Two);
  EXPECT_EQ(flat.sizes(), (std::vector<std::int64_t>{1, 1, 2, 4, 4}));
  const torch::Tensor all = enlarged(x, Dimensions::Three);
  EXPECT_EQ(all.sizes(), (std::vector<std::int64_t>{1, 1, 4, 4, 4}));
  EXPECT_EQ(all[0][0][3][1][2].item<float>(), x[0][0][1][0][1].item<float>());
}

TEST(VolumeLayersTest, AResidualBlockWithoutNormalizationStartsAsItsShortcut) {
  VolumeResidualBlock same(4, 4, Dimensions::Three, FeatureNorm::None);
  const torch::Tensor x = torch::randn({1, 4, 3, 5, 5});
  EXPECT_TRUE(torch::equal(same(x), x));
}

TEST(VolumeLayersTest, AResidualBlockHearsItsEmbedding) {
  VolumeResidualBlock block(2, 3, Dimensions::Three, FeatureNorm::Instance, 5);
  const torch::Tensor x = torch::randn({2, 2, 3, 5, 5});
  const torch::Tensor one = block(x, torch::zeros({2, 5})), other = block(x, torch::ones({2, 5}));
  EXPECT_EQ(one.sizes(), (std::vector<std::int64_t>{2, 3, 3, 5, 5}));
  EXPECT_FALSE(torch::allclose(one, other));
}

TEST(VolumeLayersTest, OnlyTwoAndThreeDimensions) {
  EXPECT_EQ(dimensionsFrom(2), Dimensions::Two);
  EXPECT_THROW((void)dimensionsFrom(4), std::invalid_argument);
}

}  // namespace
}  // namespace lateglow::engine
