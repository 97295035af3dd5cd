#include <gtest/gtest.h>

#include "engine/nn/Autocast.h"
#include "engine/systems/pscgan/PscganDiscriminator.h"
#include "engine/systems/pscgan/PscganGenerator.h"

namespace lateglow::engine {
namespace {

PscganConfig smallConfig() {
  PscganConfig config = PscganConfig::demo();
  config.phases = 6;
  config.pixels = 32;
  config.channels = {8, 8, 8, 8};
  config.decoder = {16, 16, 8, 8, 8};
  config.discriminator = {8, 8, 8, 8, 8};
  config.bottleneck = 16;
  config.conditionGrid = 8;
  config.projectionMaps = 4;
  return config;
}

torch::Tensor conditionFor(PscganStage stage) {
  const std::int64_t channels = PscganGeneratorImpl::conditionChannels(stage);
  return channels == 0 ? torch::Tensor() : torch::rand({2, channels, 32, 32});
}

std::int64_t countWeights(const torch::nn::Module& module) {
  std::int64_t count = 0;
  for (const torch::Tensor& parameter : module.parameters()) count += parameter.numel();
  return count;
}

class PscganStageTest : public testing::TestWithParam<PscganStage> {};

TEST_P(PscganStageTest, GeneratorShapesAndEveryWeightLearns) {
  torch::manual_seed(21);
  PscganGenerator generator(smallConfig(), GetParam());
  for (auto& item : generator->named_parameters()) {
    const torch::NoGradGuard guard;
    if (item.key().ends_with("gamma")) item.value().fill_(0.5);
  }
  const torch::Tensor raw = generator(torch::randn({2, 6, 32, 32}), conditionFor(GetParam()));
  const std::int64_t channels = GetParam() == PscganStage::Sys ? 1 : 4;
  ASSERT_EQ(raw.sizes(), (std::vector<std::int64_t>{2, channels, 32, 32}));
  EXPECT_EQ(raw.scalar_type(), torch::kFloat32);
  if (GetParam() == PscganStage::Sys) {
    EXPECT_LE(raw.abs().max().item<float>(), 1.0F);
  }
  raw.square().mean().backward();
  for (const auto& item : generator->named_parameters()) {
    ASSERT_TRUE(item.value().grad().defined()) << item.key();
    EXPECT_GT(item.value().grad().abs().max().item<float>(), 0.0F) << item.key();
  }
}

TEST_P(PscganStageTest, DiscriminatorShapes) {
  PscganDiscriminator discriminator(smallConfig(), GetParam());
  const std::int64_t channels = GetParam() == PscganStage::Sys ? 1 : 4;
  const DiscriminatorOutput output = discriminator(torch::rand({2, channels, 32, 32}));
  EXPECT_EQ(output.score.sizes(), (std::vector<std::int64_t>{2, channels}));
  EXPECT_EQ(output.sizes.defined(), GetParam() == PscganStage::Seg);
  EXPECT_EQ(output.features[0].size(2), 8);   // after convolution 2
  EXPECT_EQ(output.features[2].size(2), 2);   // after convolution 4
}

TEST_P(PscganStageTest, ReducedPrecisionGradientsPointTheSameWay) {
  torch::manual_seed(22);
  PscganConfig config = smallConfig();
  config.channels = {16, 24, 32, 24};
  PscganGenerator generator(config, GetParam());
  const torch::Tensor cine = torch::randn({2, 6, 32, 32}).clamp(-1.0, 1.0);
  const torch::Tensor condition = conditionFor(GetParam());
  const auto gradient = [&](bool reduced) {
    generator->zero_grad();
    torch::Tensor raw;
    {
      const AutocastScope autocast(torch::kCPU, reduced);
      raw = generator(cine, condition);
    }
    raw.square().mean().backward();
    std::vector<torch::Tensor> parts;
    for (const torch::Tensor& parameter : generator->parameters()) {
      parts.push_back(parameter.grad().detach().clone().reshape(-1));
    }
    return torch::cat(parts);
  };
  const torch::Tensor exact = gradient(false);
  const torch::Tensor fast = gradient(true);
  ASSERT_TRUE(fast.isfinite().all().item<bool>());
  EXPECT_GT(torch::cosine_similarity(exact, fast, 0).item<double>(), 0.98);
}

INSTANTIATE_TEST_SUITE_P(Stages, PscganStageTest,
                         testing::Values(PscganStage::Pri, PscganStage::Sys, PscganStage::Seg),
                         [](const auto& stage) { return toString(stage.param); });

TEST(PscganNetworksTest, SegStartsAsPriWhenItsWeightsAreCopied) {
  torch::manual_seed(23);
  const PscganConfig config = smallConfig();
  PscganGenerator pri(config, PscganStage::Pri);
  PscganGenerator seg(config, PscganStage::Seg);
  EXPECT_EQ(copySharedWeights(*pri, *seg), pri->parameters().size());
  const torch::Tensor cine = torch::randn({2, 6, 32, 32});
  const torch::NoGradGuard guard;
  // The joining layer starts as identity and sees no condition here.
  const torch::Tensor none = torch::zeros({2, 1, 32, 32});
  EXPECT_TRUE(torch::allclose(pri(cine), seg(cine, none), 1e-4, 1e-5));
}

TEST(PscganNetworksTest, ConditionChangesTheResult) {
  torch::manual_seed(24);
  PscganGenerator sys(smallConfig(), PscganStage::Sys);
  const torch::Tensor cine = torch::randn({2, 6, 32, 32});
  const torch::NoGradGuard guard;
  EXPECT_FALSE(torch::allclose(sys(cine, torch::zeros({2, 4, 32, 32})),
                               sys(cine, torch::ones({2, 4, 32, 32}))));
}

TEST(PscganNetworksTest, DemonstrationPackageStaysBelowTwelveMegabytes) {
  const PscganConfig config = PscganConfig::demo();
  std::int64_t weights = 0;
  for (const auto stage : {PscganStage::Pri, PscganStage::Sys, PscganStage::Seg}) {
    weights += countWeights(*PscganGenerator(config, stage));
  }
  constexpr std::int64_t bytesOfHalf = 2;
  EXPECT_LT(weights * bytesOfHalf, 12'000'000);
}

TEST(PscganNetworksTest, FlattenedPathwayAndPaperOptionsRun) {
  PscganConfig config = smallConfig();
  config.temporal = TemporalPathway::Flattened;
  config.projectionMaps = 0;
  config.conditionSkip = false;
  config.attentionGrid = {8, 0};
  config.stacks = 3;
  PscganGenerator sys(config, PscganStage::Sys);
  const torch::NoGradGuard guard;
  EXPECT_EQ(sys(torch::randn({1, 6, 32, 32}), torch::rand({1, 4, 32, 32})).size(2), 32);
}

}  // namespace
}  // namespace lateglow::engine
