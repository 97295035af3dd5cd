#include <cmath>

#include <ATen/autocast_mode.h>
#include <gtest/gtest.h>

#include "engine/systems/spgan/SpganDiscriminator.h"
#include "engine/systems/spgan/SpganGenerator.h"

namespace lateglow::engine {
namespace {

using Sizes = std::vector<std::int64_t>;

SpganConfig smallConfig() {
  return SpganConfig::fromJson({{"phases", 6},
                                {"pixels", 32},
                                {"channels", {4, 4, 4, 4}},
                                {"frame_stride", 2},
                                {"pyramid_channels", 8},
                                {"structural_channels", 8},
                                {"attention_channels", 4},
                                {"attention_frame_stride", 2},
                                {"personal_channels", 4},
                                {"unet", {8, 8}},
                                {"discriminator", {8, 8, 8, 8}}},
                               SpganConfig::demo());
}

std::int64_t parameterCount(const torch::nn::Module& module) {
  std::int64_t count = 0;
  for (const torch::Tensor& parameter : module.parameters()) count += parameter.numel();
  return count;
}

std::int64_t convolution(std::int64_t inputs, std::int64_t outputs, std::int64_t kernel) {
  return kernel * kernel * inputs * outputs + outputs;
}
std::int64_t convNorm(std::int64_t inputs, std::int64_t outputs) {
  return convolution(inputs, outputs, 3) + 2 * outputs;
}
std::int64_t biConvLstm(std::int64_t inputs, std::int64_t channels) {
  return 2 * (convolution(inputs, 4 * channels, 3) + 9 * channels * 4 * channels);
}
std::int64_t doubleConv(std::int64_t inputs, std::int64_t outputs) {
  return convNorm(inputs, outputs) + convNorm(outputs, outputs);
}

/// From the paper's sizes and the headers' decisions, by hand.
std::int64_t paperGenerator() {
  const std::int64_t encoder = biConvLstm(1, 16) + biConvLstm(32, 32) + biConvLstm(64, 48) +
                               biConvLstm(96, 64) + 2 * (32 + 64 + 96);
  const std::int64_t decoder = convolution(64, 64, 1) + convolution(96, 64, 1) +
                               convolution(128, 64, 1) + 3 * convNorm(64, 64) +
                               convNorm(3 * 64, 64) + convNorm(64, 64) + convolution(64, 1, 3);
  const std::int64_t personal = 5 * 5 * 5 * 32 + 32 + 2 * 32 + 3 * (32 * 16 + 16) +
                                (16 * 32 + 32) + (25 * 32 * 64 + 64);
  const std::int64_t unet = doubleConv(64 + 64, 64) + doubleConv(64, 128) + doubleConv(128, 256) +
                            doubleConv(256, 512) + doubleConv(512 + 256, 256) +
                            doubleConv(256 + 128, 128) + doubleConv(128 + 64, 64) + 64 + 1;
  return encoder + decoder + personal + unet;
}

TEST(SpganNetworksTest, PaperSizesGiveThePapersShapes) {
  torch::manual_seed(1);
  const torch::NoGradGuard guard;
  const SpganConfig config = SpganConfig::paper();
  SpganGenerator generator(config);
  EXPECT_EQ(parameterCount(*generator), paperGenerator());
  const torch::Tensor cine = torch::rand({1, 25, 64, 64});
  EXPECT_EQ(SpatiotemporalPyramid(config)(cine).features.sizes(), (Sizes{1, 64, 64, 64}));
  const SpganImages images = generator(cine);
  EXPECT_EQ(images.personal.sizes(), (Sizes{1, 64, 32, 32}));
  for (const auto& image : {images.image, images.structural, images.detail}) {
    EXPECT_EQ(image.sizes(), (Sizes{1, 1, 64, 64}));
  }
  SpganDiscriminator discriminator(config);
  EXPECT_EQ(parameterCount(*discriminator),
            convolution(1, 64, 4) + convolution(64 + 64, 128, 4) + convolution(128, 256, 4) +
                convolution(256, 512, 4) + convolution(512, 1, 4));
  const SpganJudgement judged = discriminator(images.image, images.personal);
  EXPECT_EQ(judged.score.sizes(), (Sizes{1}));
  EXPECT_EQ(judged.patches.sizes(), (Sizes{1, 1, 6, 6}));
  ASSERT_EQ(judged.features.size(), 4U);
  EXPECT_EQ(judged.features[0].sizes(), (Sizes{1, 64, 32, 32}));
  EXPECT_EQ(judged.features[3].sizes(), (Sizes{1, 512, 7, 7}));
}

TEST(SpganNetworksTest, CombinesItsStreamsByEquationOne) {
  torch::manual_seed(2);
  SpganConfig config = smallConfig();
  config.alpha = 0.7;
  const SpganImages images = SpganGenerator(config)(torch::rand({2, 6, 32, 32}));
  const torch::Tensor expected =
      0.3 * images.detail + 0.7 * (1.0 - images.detail) * images.structural;
  EXPECT_TRUE(torch::allclose(images.image, expected, 1e-6, 1e-7));
  EXPECT_GT(images.detail.min().item<double>(), 0.0);
  EXPECT_LT(images.detail.max().item<double>(), 1.0);
}

TEST(SpganNetworksTest, EverySwitchTakesAwayItsPart) {
  const auto names = [](const SpganConfig& config) {
    std::string all;
    for (const auto& item : SpganGenerator(config)->named_parameters()) all += item.key() + "\n";
    return all;
  };
  const SpganConfig whole = smallConfig();
  const std::string full = names(whole);
  for (const char* part : {"detail.", "personal.", "structural.lateral2", "personal.attention"}) {
    EXPECT_NE(full.find(part), std::string::npos) << part;
  }
  SpganConfig config = whole;
  config.twoStream = false;
  EXPECT_EQ(names(config).find("detail."), std::string::npos);
  EXPECT_EQ(names(config).find("personal."), std::string::npos);
  config = whole;
  config.pyramid = false;
  EXPECT_EQ(names(config).find("structural.lateral2"), std::string::npos);
  EXPECT_NE(names(config).find("structural.lateral4"), std::string::npos);
  config = whole;
  config.attention = false;
  EXPECT_EQ(names(config).find("personal.attention"), std::string::npos);
  EXPECT_NE(names(config).find("personal.connect"), std::string::npos);
}

TEST(SpganNetworksTest, EveryVariantMakesAnImageThatAllItsWeightsMatterTo) {
  torch::manual_seed(3);
  const torch::Tensor cine = torch::rand({2, 6, 32, 32});
  for (const nlohmann::json& change :
       std::vector<nlohmann::json>{{},
                                   {{"two_stream", false}},
                                   {{"pyramid", false}},
                                   {{"attention", false}},
                                   {{"stem", "recurrent"}, {"frame_stride", 1}},
                                   {{"generator", "mutgan"}},
                                   {{"generator", "pix2pix"}},
                                   {{"generator", "unet"}}}) {
    const nlohmann::json values = change.is_null() ? nlohmann::json::object() : change;
    const SpganConfig config = SpganConfig::fromJson(values, smallConfig());
    SpganGenerator generator(config);
    SpganDiscriminator discriminator(config);
    {
      // The non-local block starts as the identity, which hides what feeds it.
      const torch::NoGradGuard guard;
      for (auto& item : generator->named_parameters()) {
        if (item.key().ends_with("output.weight")) item.value().normal_();
      }
    }
    const SpganImages images = generator(cine);
    EXPECT_EQ(images.image.sizes(), (Sizes{2, 1, 32, 32})) << values;
    images.image.square().sum().backward();
    for (const auto& item : generator->named_parameters()) {
      ASSERT_TRUE(item.value().grad().defined()) << values << item.key();
      EXPECT_TRUE(item.value().grad().isfinite().all().item<bool>()) << values << item.key();
    }
    const torch::Tensor condition =
        config.condition() == SpganCondition::Cine ? cine : images.personal;
    EXPECT_EQ(discriminator(images.image, condition).score.sizes(), (Sizes{2})) << values;
  }
}

TEST(SpganNetworksTest, ScoreIsTheMeanOfThePatchesAndSeesTheCondition) {
  torch::manual_seed(4);
  SpganDiscriminator discriminator(smallConfig());
  const torch::Tensor image = torch::rand({2, 1, 32, 32});
  const torch::Tensor condition = torch::rand({2, 4, 16, 16});
  const SpganJudgement judged = discriminator(image, condition);
  EXPECT_TRUE(torch::allclose(judged.score, judged.patches.flatten(1).mean(1)));
  EXPECT_FALSE(torch::allclose(judged.score, discriminator(image, -condition).score));
  // The first convolution comes before the condition joins.
  EXPECT_TRUE(torch::equal(judged.features[0], discriminator(image, -condition).features[0]));
}

TEST(SpganNetworksTest, ImageHasTheGradientOfItsFunction) {
  torch::manual_seed(5);
  SpganConfig config = smallConfig();
  config.channels = {2, 2, 2, 2};
  SpganGenerator generator(config);
  SpganDiscriminator discriminator(config);
  generator->to(torch::kFloat64);
  discriminator->to(torch::kFloat64);
  const torch::Tensor cine = torch::rand({1, 6, 32, 32}, torch::kFloat64);
  torch::Tensor direction = torch::randn_like(cine);
  const auto loss = [&](const torch::Tensor& at) {
    const SpganImages images = generator(cine + at * direction);
    return discriminator(images.image, images.personal).patches.square().sum() +
           images.image.square().sum();
  };
  for (int i = 0; i < 2; ++i) {
    direction = torch::randn_like(cine);
    const torch::Tensor at = torch::zeros({1}, torch::kFloat64).requires_grad_(true);
    loss(at).backward();
    const torch::NoGradGuard guard;
    constexpr double step = 1e-6;
    const auto valueAt = [&](double where) {
      return loss(torch::full({1}, where, torch::kFloat64)).item<double>();
    };
    const double numeric = (valueAt(step) - valueAt(-step)) / (2.0 * step);
    // Some of the thousands of rectifiers and maxima have their bend within the step.
    EXPECT_NEAR(at.grad().item<double>(), numeric, 1e-3 * std::abs(numeric));
  }
}

TEST(SpganNetworksTest, NeighbouringFramesCloseTheCycle) {
  const torch::Tensor cine = torch::arange(5, torch::kFloat32).view({1, 5, 1, 1});
  const torch::Tensor windows = withNeighbouringFrames(cine, 1, 2).view({3, 3});
  EXPECT_TRUE(torch::equal(windows, torch::tensor({{4.F, 0.F, 1.F}, {1.F, 2.F, 3.F}, {3.F, 4.F, 0.F}})));
}

TEST(SpganNetworksTest, Bfloat16StaysNearSinglePrecision) {
  torch::manual_seed(6);
  const torch::NoGradGuard guard;
  SpganGenerator generator(SpganConfig::demo());
  const torch::Tensor cine = torch::rand({1, 25, 64, 64});
  const torch::Tensor exact = generator(cine).image;
  at::autocast::set_autocast_enabled(torch::kCPU, true);
  const torch::Tensor fast = generator(cine).image;
  at::autocast::clear_cache();
  at::autocast::set_autocast_enabled(torch::kCPU, false);
  EXPECT_EQ(fast.scalar_type(), torch::kFloat32);
  EXPECT_GT((fast - exact).abs().max().item<double>(), 0.0);
  EXPECT_LT((fast - exact).abs().mean().item<double>(), 0.02);
}

}  // namespace
}  // namespace lateglow::engine
