#include "engine/nn/UNet.h"

#include <gtest/gtest.h>

namespace lateglow::engine {
namespace {

using Widths = std::vector<std::int64_t>;

std::int64_t parameterCount(const torch::nn::Module& module) {
  std::int64_t count = 0;
  for (const torch::Tensor& parameter : module.parameters()) count += parameter.numel();
  return count;
}

TEST(UNetTest, GivesOneMapAnOutputAtFullSize) {
  for (const FeatureNorm norm : {FeatureNorm::Instance, FeatureNorm::Group, FeatureNorm::None}) {
    UNet network(3, 2, Widths{8, 12, 16}, norm);
    EXPECT_EQ(network(torch::randn({2, 3, 32, 24})).sizes(),
              (std::vector<std::int64_t>{2, 2, 32, 24}))
        << toString(norm);
  }
}

TEST(UNetTest, HasTheParametersOfItsDefinition) {
  const auto twice = [](std::int64_t from, std::int64_t to) {
    return 9 * from * to + to + 9 * to * to + to;
  };
  const std::int64_t expected =
      twice(3, 8) + twice(8, 16) + twice(16, 32) + twice(48, 16) + twice(24, 8) + 8 * 2 + 2;
  EXPECT_EQ(parameterCount(*UNet(3, 2, Widths{8, 16, 32}, FeatureNorm::None)), expected);
  // Scale and offset after each of the ten convolutions.
  EXPECT_EQ(parameterCount(*UNet(3, 2, Widths{8, 16, 32}, FeatureNorm::Instance)),
            expected + 2 * 2 * (8 + 16 + 32 + 16 + 8));
}

TEST(UNetTest, LayoutOfTheInputDoesNotMatter) {
  torch::manual_seed(1);
  UNet network(4, 1, Widths{8, 16}, FeatureNorm::Group);
  const torch::Tensor images = torch::randn({2, 4, 16, 16});
  EXPECT_TRUE(torch::allclose(network(images),
                              network(images.contiguous(at::MemoryFormat::ChannelsLast)), 1e-5,
                              1e-6));
}

TEST(UNetTest, InstanceNormIgnoresScaleAndOffsetOfWholeImages) {
  torch::manual_seed(2);
  DoubleConv block(2, 6, FeatureNorm::Instance);
  DoubleConv plain(2, 6, FeatureNorm::None);
  const torch::Tensor images = torch::randn({1, 2, 12, 12});
  // Padding with zeros would add an edge to an offset; a factor is enough to tell them apart.
  EXPECT_TRUE(torch::allclose(block(images), block(3.0 * images), 1e-2, 1e-2));
  EXPECT_FALSE(torch::allclose(plain(images), plain(3.0 * images), 1e-2, 1e-2));
}

TEST(UNetTest, SkipsCarryWhatPoolingLoses) {
  torch::manual_seed(3);
  UNet network(1, 1, Widths{4, 8, 8}, FeatureNorm::None);
  torch::Tensor images = torch::randn({1, 1, 16, 16});
  const torch::Tensor before = network(images).clone();
  images[0][0][8][8] += 1.0;
  const torch::Tensor changed = (network(images) - before).abs();
  // The largest change is near the pixel, and it reaches beyond the 5x5 of two convolutions.
  const std::int64_t at = changed.argmax().item<std::int64_t>();
  EXPECT_NEAR(static_cast<double>(at / 16), 8.0, 4.0);
  EXPECT_GT((changed > 0).sum().item<int>(), 81);
}

TEST(UNetTest, RefusesSizesThatItCannotHalve) {
  UNet network(1, 1, Widths{4, 8, 8}, FeatureNorm::None);
  EXPECT_EQ(network->halvings(), 2);
  EXPECT_THROW((void)network(torch::zeros({1, 1, 18, 16})), std::invalid_argument);
  EXPECT_THROW(UNet(1, 1, Widths{}, FeatureNorm::None), std::invalid_argument);
  EXPECT_THROW((void)featureNormFrom("batch"), std::invalid_argument);
  EXPECT_EQ(featureNormFrom("group"), FeatureNorm::Group);
}

}  // namespace
}  // namespace lateglow::engine
