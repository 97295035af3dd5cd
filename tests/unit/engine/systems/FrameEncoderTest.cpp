#include "engine/systems/pscgan/FrameEncoder.h"

#include <gtest/gtest.h>

#include "engine/systems/pscgan/PscganGenerator.h"

namespace lateglow::engine {
namespace {

constexpr std::array<std::int64_t, 4> widths{8, 12, 16, 20};

TEST(FrameEncoderTest, GivesFourLevels) {
  FrameEncoder encoder(6, 0, widths);
  const auto levels = encoder(torch::randn({2, 6, 32, 48}), torch::Tensor());
  for (std::size_t i = 0; i < levels.size(); ++i) {
    EXPECT_EQ(levels[i].sizes(),
              (std::vector<std::int64_t>{2, widths[i], 16 >> i, 24 >> i}));
  }
}

TEST(FrameEncoderTest, TheConditionChangesNothingUntilItsWeightsAreTrained) {
  torch::manual_seed(61);
  FrameEncoder encoder(6, 4, widths);
  const torch::Tensor cine = torch::randn({1, 6, 32, 32});
  const torch::Tensor some = torch::rand({1, 4, 32, 32}), none = torch::zeros({1, 4, 32, 32});
  const auto differs = [&] {
    const torch::NoGradGuard guard;
    return !torch::equal(encoder(cine, some)[0], encoder(cine, none)[0]);
  };
  EXPECT_FALSE(differs());
  encoder->named_parameters()["condition.weight"].mutable_grad() = torch::Tensor();
  encoder(cine, some)[3].square().sum().backward();
  const torch::NoGradGuard guard;
  torch::Tensor weight = encoder->named_parameters()["condition.weight"];
  weight -= weight.grad().sign() * 0.01;
  EXPECT_TRUE(differs());
}

TEST(FrameEncoderTest, EveryWeightGetsAGradient) {
  torch::manual_seed(62);
  FrameEncoder encoder(6, 1, widths);
  const auto levels = encoder(torch::randn({2, 6, 32, 32}), torch::rand({2, 1, 32, 32}));
  torch::Tensor loss = torch::zeros({});
  for (const torch::Tensor& level : levels) loss = loss + level.square().mean();
  loss.backward();
  for (const auto& item : encoder->named_parameters()) {
    ASSERT_TRUE(item.value().grad().defined()) << item.key();
    EXPECT_GT(item.value().grad().abs().max().item<float>(), 0.0F) << item.key();
  }
}

TEST(FrameEncoderTest, ResidualBlockStartsFromItsShortcut) {
  ResidualBlock same(8, 8);
  EXPECT_FALSE(same->named_parameters().contains("shortcut.weight"));
  ResidualBlock wider(8, 12);
  EXPECT_TRUE(wider->named_parameters().contains("shortcut.weight"));
  const torch::NoGradGuard guard;
  for (auto& item : same->named_parameters()) item.value().zero_();
  const torch::Tensor images = torch::randn({1, 8, 8, 8});
  EXPECT_TRUE(torch::equal(same(images), images));
}

PscganConfig tinyConfig() {
  PscganConfig config = PscganConfig::demo();
  config.phases = 7;
  config.pixels = 32;
  config.channels = {8, 8, 8, 8};
  config.frameEncoder = {8, 8, 8, 8};
  config.decoder = {16, 16, 8, 8, 8};
  config.bottleneck = 16;
  config.conditionGrid = 8;
  return config;
}

TEST(PscganFrameStepTest, TheSclnsSeeEveryThirdFrameFromTheFirstOn) {
  torch::manual_seed(63);
  PscganConfig config = tinyConfig();
  config.frameEncoder = {0, 0, 0, 0};
  config.sclnFrameStep = 3;
  ASSERT_EQ(config.sclnFrames(), 3);
  PscganGenerator pri(config, PscganStage::Pri);
  EXPECT_EQ(pri->named_parameters()["dot1.weights"].size(0), 3);
  const torch::NoGradGuard guard;
  const torch::Tensor cine = torch::randn({1, 7, 32, 32});
  const torch::Tensor before = pri(cine);
  for (std::int64_t frame = 0; frame < 7; ++frame) {
    torch::Tensor changed = cine.clone();
    changed.select(1, frame).normal_();
    EXPECT_EQ(torch::equal(pri(changed), before), frame % 3 != 0) << "frame " << frame;
  }
}

TEST(PscganDecoderDepthTest, FurtherConvolutionsHaveTheirOwnWeightsAndAShortcut) {
  torch::manual_seed(64);
  PscganConfig config = tinyConfig();
  for (const std::int64_t depth : {1, 2, 3}) {
    config.decoderDepth = depth;
    PscganGenerator pri(config, PscganStage::Pri);
    const auto names = pri->named_parameters();
    EXPECT_EQ(names.contains("block1.convolution2.weight"), depth > 1);
    EXPECT_EQ(names.contains("block4.convolution3.weight"), depth > 2);
    const torch::NoGradGuard guard;
    EXPECT_EQ(pri(torch::randn({1, 7, 32, 32})).size(1), 4);
  }
  UpBlock shallow(4, 0, 6, 0, 1), deep(4, 0, 6, 0, 2);
  const torch::NoGradGuard guard;
  copySharedWeights(*shallow, *deep);
  for (auto& item : deep->named_parameters()) {
    if (item.key().find('2') != std::string::npos) item.value().zero_();
  }
  const torch::Tensor features = torch::randn({1, 4, 4, 4});
  const torch::Tensor none;
  EXPECT_TRUE(torch::equal(shallow(features, none, none), deep(features, none, none)));
}

}  // namespace
}  // namespace lateglow::engine
