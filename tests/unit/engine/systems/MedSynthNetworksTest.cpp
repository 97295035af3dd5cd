#include "engine/systems/medsynth/MedSynthGenerator.h"

#include <gtest/gtest.h>

#include "engine/systems/medsynth/DenseMedSynth.h"
#include "engine/systems/medsynth/MedSynthDiscriminator.h"

namespace lateglow::engine {
namespace {

MedSynthConfig tinyNetwork() {
  MedSynthConfig config;
  config.width = 0.125;
  return config;
}

/// A generator as after training: its normalizations have seen something, and their weights differ.
MedSynthGenerator seasonedGenerator(const MedSynthConfig& config, std::int64_t stage) {
  torch::manual_seed(11);
  MedSynthGenerator generator(config, stage);
  const torch::NoGradGuard guard;
  for (auto& item : generator->named_parameters()) {
    if (item.key().starts_with("normalization")) {
      item.value().add_(0.3 * torch::randn(item.value().sizes()));
    }
  }
  generator->train();
  for (int i = 0; i < 3; ++i) {
    (void)generator(torch::rand({2, config.inputsOf(stage), 32, 32, 32}) * 2.0 - 1.0);
  }
  generator->eval();
  return generator;
}

std::int64_t countOf(const torch::nn::Module& module) {
  std::int64_t count = 0;
  for (const torch::Tensor& parameter : module.parameters()) count += parameter.numel();
  return count;
}

TEST(MedSynthConfigTest, KeepsItsValuesAndRefusesOthers) {
  const MedSynthConfig paper = MedSynthConfig::paper();
  const MedSynthConfig read = MedSynthConfig::fromJson(
      {{"stages", 3}, {"residual", true}, {"normalization", {{"source", "x"}}}}, paper);
  EXPECT_EQ(read.stages, 3);
  EXPECT_TRUE(read.residual);
  EXPECT_EQ(read.toJson(), MedSynthConfig::fromJson(read.toJson(), paper).toJson());
  const auto refused = [&](const nlohmann::json& values) {
    EXPECT_THROW((void)MedSynthConfig::fromJson(values, paper), std::invalid_argument) << values;
  };
  refused({{"stage", 3}});
  refused({{"stages", 0}});
  refused({{"stages", "two"}});
  refused({{"width", 0.0}});
  refused({{"filters", {1, 2, 3}}});
  refused({{"kernels", {3, 3, 3, 3, 1, 3, 1, 1, 3}}});  // takes 20 voxels
  refused({{"kernels", {2, 3, 1, 3, 1, 3, 1, 1, 4}}});  // even
  EXPECT_NO_THROW((void)MedSynthConfig::fromJson({{"kernels", {5, 3, 1, 3, 1, 1, 3, 1, 1}}}, paper));
}

TEST(MedSynthGeneratorTest, HasThePapersLayers) {
  MedSynthGenerator generator(MedSynthConfig::paper(), 0);
  generator->eval();
  EXPECT_EQ(generator(torch::zeros({1, 1, 32, 32, 32})).sizes(),
            (std::vector<std::int64_t>{1, 1, 16, 16, 16}));
  // 3^3 kernels: 1-32, 32-32, 32-64, 64-64, 32-1; 1^3: 32-32, 64-64, 64-32, 32-32; BN 2 (32*5+64*3).
  EXPECT_EQ(countOf(*generator), 27 * (32 + 32 * 32 + 32 * 64 + 64 * 64 + 32) + 32 * 32 + 64 * 64 +
                                     64 * 32 + 32 * 32 + 1 + 2 * (32 * 5 + 64 * 3));
}

TEST(MedSynthGeneratorTest, SeesSeventeenVoxels) {
  MedSynthGenerator generator = seasonedGenerator(tinyNetwork(), 0);
  torch::Tensor patch = (torch::rand({1, 1, 33, 33, 33}) * 2.0 - 1.0).requires_grad_(true);
  generator(patch)[0][0][8][8][8].backward();
  const torch::Tensor reach = (patch.grad()[0][0] != 0).nonzero();
  EXPECT_EQ(reach.amin(0).min().item<std::int64_t>(), 8);
  EXPECT_EQ(reach.amax(0).max().item<std::int64_t>(), 24);
}

TEST(MedSynthGeneratorTest, ResidualUnitAddsSourceOrEstimate) {
  MedSynthConfig config = tinyNetwork();
  const torch::Tensor patches = torch::rand({1, 2, 20, 20, 20});
  const auto outputOf = [&](bool residual, bool refinement) {
    config.residual = residual;
    config.refinement = refinement;
    return seasonedGenerator(config, 1)(patches);
  };
  const torch::Tensor plain = outputOf(false, false);
  EXPECT_TRUE(torch::allclose(outputOf(true, false) - plain, withoutHalo(patches, 0), 0.0, 1e-6));
  EXPECT_TRUE(torch::allclose(outputOf(false, true) - plain, withoutHalo(patches, 1), 0.0, 1e-6));
  EXPECT_TRUE(torch::equal(outputOf(true, true), outputOf(false, true)));
}

TEST(MedSynthGeneratorTest, FreshStatisticsAreThePlainMeanOfBatches) {
  MedSynthGenerator generator(tinyNetwork(), 0);
  torch::manual_seed(2);
  const torch::Tensor a = torch::rand({1, 1, 20, 20, 20}), b = torch::rand({1, 1, 20, 20, 20}) * 3.0;
  const auto meanAfter = [&](const std::vector<torch::Tensor>& batches) {
    const torch::NoGradGuard guard;
    generator->forgetStatistics();
    generator->train();
    for (const torch::Tensor& batch : batches) (void)generator(batch);
    for (const auto& item : generator->named_buffers()) {
      if (item.key() == "normalization0.running_mean") return item.value().clone();
    }
    return torch::Tensor();
  };
  const torch::Tensor expected = (meanAfter({a}) + meanAfter({b})) / 2.0;
  EXPECT_TRUE(torch::allclose(meanAfter({a, b}), expected, 1e-5, 1e-6));
}

TEST(DenseMedSynthTest, WholeEqualsPatchesVoxelByVoxel) {
  for (const std::int64_t stage : {0, 1}) {
    MedSynthConfig config = tinyNetwork();
    config.residual = true;
    const MedSynthGenerator generator = seasonedGenerator(config, stage);
    const DenseMedSynth dense(generator);
    torch::manual_seed(7);
    const torch::Tensor whole = torch::rand({1, config.inputsOf(stage), 48, 48, 64}) * 2.0 - 1.0;
    const torch::NoGradGuard guard;
    const torch::Tensor made = dense.forward(whole, {});
    const auto scale = made.abs().max().item<float>();
    for (const std::int64_t z : {0, 16}) {
      for (const std::int64_t x : {0, 16, 32}) {
        const torch::Tensor patch =
            whole.slice(2, z, z + 32).slice(3, 16, 48).slice(4, x, x + 32);
        const torch::Tensor expected = MedSynthGenerator(generator)(patch)[0][0];
        const torch::Tensor part =
            made[0].slice(0, z, z + 16).slice(1, 16, 32).slice(2, x, x + 16);
        EXPECT_LT((part - expected).abs().max().item<float>(), 1e-5F * scale);
      }
    }
  }
}

TEST(DenseMedSynthTest, FastStaysNearExact) {
  const DenseMedSynth dense(seasonedGenerator(tinyNetwork(), 0));
  const torch::Tensor tiles = torch::rand({1, 1, 32, 32, 32}) * 2.0 - 1.0;
  const torch::NoGradGuard guard;
  const torch::Tensor exact = dense.forward(tiles, {});
  const torch::Tensor fast = dense.on(torch::kCPU, true).forward(tiles, {});
  EXPECT_EQ(fast.scalar_type(), torch::kFloat32);
  EXPECT_FALSE(torch::equal(exact, fast));
  EXPECT_LT((exact - fast).abs().max().item<float>(), 0.02F * exact.abs().max().item<float>());
}

TEST(MedSynthDiscriminatorTest, HasThePapersLayers) {
  MedSynthDiscriminator discriminator(MedSynthConfig::paper());
  EXPECT_EQ(discriminator(torch::rand({3, 1, 16, 16, 16})).sizes(),
            (std::vector<std::int64_t>{3, 1}));
  EXPECT_EQ(countOf(*discriminator),
            27 * (32 + 32 * 64 + 64 * 128 + 128 * 256) + 256 + 2 * (32 + 64 + 128) +
                (256 * 8 * 512 + 512) + (512 * 128 + 128) + (128 + 1));
}

TEST(MedSynthDiscriminatorTest, LargerPatchesAreSeenInTheirSixteens) {
  const torch::Tensor targets = torch::rand({2, 1, 32, 16, 48});
  const torch::Tensor patches = discriminatorPatches(targets);
  ASSERT_EQ(patches.sizes(), (std::vector<std::int64_t>{12, 1, 16, 16, 16}));
  EXPECT_TRUE(torch::equal(patches[0][0], targets[0][0].slice(0, 0, 16).slice(2, 0, 16)));
  EXPECT_TRUE(torch::equal(patches[5][0], targets[0][0].slice(0, 16, 32).slice(2, 32, 48)));
  EXPECT_TRUE(torch::equal(patches[7][0], targets[1][0].slice(0, 0, 16).slice(2, 16, 32)));
}

}  // namespace
}  // namespace lateglow::engine
