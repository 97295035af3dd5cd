#include "engine/inference/MedSynthInference.h"

#include <gtest/gtest.h>

#include "engine/systems/SystemRegistry.h"

namespace lateglow::engine {
namespace {

MedSynthConfig chainConfig() {
  MedSynthConfig config;
  config.width = 0.125;
  config.stages = 2;
  config.refinement = true;
  return config;
}

Manifest chainManifest(const MedSynthConfig& config) {
  Manifest manifest;
  manifest.system = "medsynth";
  manifest.configuration = config.toJson();
  manifest.configuration["normalization"] = {{"source", "percentiles"}};
  return manifest;
}

/// A generator whose normalizations have seen something, so that its output varies from place to place.
MedSynthGenerator seasonedStage(const MedSynthConfig& config, std::int64_t stage) {
  MedSynthGenerator generator(config, stage);
  const torch::NoGradGuard guard;
  generator->forgetStatistics();
  generator->train();
  (void)generator(torch::rand({2, config.inputsOf(stage), 32, 32, 32}) * 2.0 - 1.0);
  generator->eval();
  return generator;
}

NamedTensors chainWeights(const MedSynthConfig& config) {
  torch::manual_seed(3);
  NamedTensors weights;
  for (std::int64_t stage = 0; stage < config.stages; ++stage) {
    MedSynthGenerator generator = seasonedStage(config, stage);
    const std::string prefix = std::string("stage").append(std::to_string(stage + 1)) + ".";
    for (const auto& item : generator->named_parameters()) {
      weights[prefix + item.key()] = item.value().detach();
    }
    for (const auto& item : generator->named_buffers()) {
      if (item.value().is_floating_point()) weights[prefix + item.key()] = item.value();
    }
  }
  return weights;
}

torch::Tensor someVolume(std::vector<std::int64_t> size) {
  torch::manual_seed(9);
  return torch::rand(size) * 2.0 - 1.0;
}

torch::Tensor synthetic(const torch::Tensor& volume, const RunContext& context = {}) {
  const MedSynthConfig config = chainConfig();
  MedSynthInference system(chainManifest(config), chainWeights(config), torch::kCPU);
  return system.run({{"volume", volume}}, context).at("synthetic");
}

TEST(MedSynthInferenceTest, TakesVolumesOfAnySize) {
  for (const std::vector<std::int64_t>& size :
       std::vector<std::vector<std::int64_t>>{{1, 1, 1}, {3, 70, 5}, {20, 33, 17}}) {
    const torch::Tensor made = synthetic(someVolume(size));
    EXPECT_EQ(made.sizes(), size);
    EXPECT_LE(made.abs().max().item<float>(), 1.0F);
    EXPECT_TRUE(made.numel() == 1 || made.std().item<float>() > 0.02F);
  }
}

TEST(MedSynthInferenceTest, ResultDoesNotDependOnTheTiles) {
  const DenseMedSynth stage(seasonedStage(chainConfig(), 0));
  const torch::Tensor volume = someVolume({40, 50, 30});
  const torch::Tensor whole = runMedSynthStage(stage, {volume}, {}, {{64, 64, 64}, 0, 1, ""}, {});
  for (const TileSize& tile : {TileSize{16, 16, 16}, TileSize{9, 64, 21}}) {
    const torch::Tensor tiled = runMedSynthStage(stage, {volume}, {}, {tile, 0, 1, ""}, {});
    EXPECT_LT((whole - tiled).abs().max().item<float>(), 1e-5F);
  }
}

TEST(MedSynthInferenceTest, LaterStagesSeeTheEstimateBefore) {
  MedSynthConfig config = chainConfig();
  const NamedTensors weights = chainWeights(config);
  const torch::Tensor volume = someVolume({24, 24, 24});
  MedSynthInference both(chainManifest(config), weights, torch::kCPU);
  const torch::Tensor made = both.run({{"volume", volume}}, {}).at("synthetic");
  config.stages = 1;
  NamedTensors first;
  for (const auto& [name, tensor] : weights) {
    if (name.starts_with("stage1.")) first[name] = tensor;
  }
  MedSynthInference one(chainManifest(config), first, torch::kCPU);
  const torch::Tensor estimate = one.run({{"volume", volume}}, {}).at("synthetic");
  EXPECT_FALSE(torch::allclose(made, estimate, 0.0, 1e-3));
  // With a zero last layer the second stage hands on its estimate (refinement).
  NamedTensors silent = weights;
  silent["stage2.convolution8.weight"] = torch::zeros_like(silent["stage2.convolution8.weight"]);
  silent["stage2.convolution8.bias"] = torch::zeros({1});
  MedSynthInference handing(chainManifest(chainConfig()), silent, torch::kCPU);
  EXPECT_TRUE(torch::allclose(handing.run({{"volume", volume}}, {}).at("synthetic"), estimate, 0.0,
                              1e-5));
}

TEST(MedSynthInferenceTest, OutsideOfTheForegroundIsBackgroundAndInsideIsUnchanged) {
  const DenseMedSynth stage(seasonedStage(chainConfig(), 0));
  const torch::Tensor volume = someVolume({40, 40, 40});
  torch::Tensor foreground = torch::zeros({40, 40, 40}, torch::kUInt8);
  foreground.slice(0, 10, 20).slice(1, 5, 30).slice(2, 22, 40).fill_(1);
  const torch::Tensor everywhere = runMedSynthStage(stage, {volume}, {}, {}, {});
  const torch::Tensor inside = runMedSynthStage(stage, {volume}, foreground, {}, {});
  const torch::Tensor mask = foreground != 0;
  EXPECT_TRUE((inside.masked_select(~mask) == -1.0).all().item<bool>());
  EXPECT_LT((inside - everywhere).masked_select(mask).abs().max().item<float>(), 1e-5F);
}

TEST(MedSynthInferenceTest, FastChangesTheImageHardly) {
  const torch::Tensor volume = someVolume({24, 40, 40});
  RunContext fast;
  fast.precision = Precision::Fast;
  const torch::Tensor exact = synthetic(volume);
  const torch::Tensor error = (synthetic(volume, fast) - exact).abs();
  EXPECT_GT(error.max().item<float>(), 0.0F);
  EXPECT_LT(error.mean().item<float>(), 0.03F * exact.std().item<float>());
}

TEST(MedSynthInferenceTest, StopsBetweenLayers) {
  int asked = 0;
  RunContext context;
  context.progress = [&](double, const std::string&) { return ++asked < 4; };
  EXPECT_THROW((void)synthetic(someVolume({20, 20, 20}), context), Cancelled);
  EXPECT_EQ(asked, 4);
}

TEST(MedSynthInferenceTest, RefusesWrongWeights) {
  const MedSynthConfig config = chainConfig();
  const auto refused = [&](auto change) {
    NamedTensors weights = chainWeights(config);
    change(weights);
    EXPECT_THROW(MedSynthInference(chainManifest(config), weights, torch::kCPU),
                 std::invalid_argument);
  };
  refused([](NamedTensors& w) { w.erase("stage2.normalization3.running_var"); });
  refused([](NamedTensors& w) { w["stage3.convolution0.weight"] = torch::zeros({1}); });
  refused([](NamedTensors& w) { w["stage1.extra"] = torch::zeros({1}); });
  refused([](NamedTensors& w) { w["stage1.normalization0.running_var"].fill_(-1.0); });
  refused([](NamedTensors& w) { w["stage1.convolution8.bias"].fill_(NAN); });
  refused([](NamedTensors& w) { w["stage2.convolution0.weight"] = w["stage1.convolution0.weight"]; });
}

TEST(MedSynthInferenceTest, IsRegistered) {
  SystemRegistry registry;
  addBuiltInSystems(registry);
  EXPECT_TRUE(registry.has("medsynth"));
}

}  // namespace
}  // namespace lateglow::engine
