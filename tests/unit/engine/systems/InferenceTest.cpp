#include <cmath>

#include <gtest/gtest.h>

#include "engine/inference/LocalizerInference.h"
#include "engine/inference/PscganInference.h"
#include "engine/systems/SystemRegistry.h"

namespace lateglow::engine {
namespace {

PscganConfig smallConfig() {
  PscganConfig config = PscganConfig::demo();
  config.phases = 5;
  config.pixels = 32;
  config.channels = {8, 8, 8, 8};
  config.decoder = {16, 16, 8, 8, 8};
  config.bottleneck = 16;
  config.conditionGrid = 8;
  config.projectionMaps = 4;
  return config;
}

Manifest manifestFor(const PscganConfig& config) {
  Manifest manifest;
  manifest.system = "pscgan";
  manifest.configuration = config.toJson();
  return manifest;
}

NamedTensors randomWeights(const PscganConfig& config) {
  torch::manual_seed(41);
  NamedTensors weights;
  for (const auto stage : {PscganStage::Pri, PscganStage::Sys, PscganStage::Seg}) {
    for (const auto& item : PscganGenerator(config, stage)->named_parameters()) {
      weights[toString(stage) + "." + item.key()] = item.value().detach().clone();
    }
  }
  return weights;
}

NamedTensors someCine(const PscganConfig& config, std::int64_t slices) {
  return {{"cine", torch::rand({slices, 1, config.phases, config.pixels, config.pixels}) * 2 - 1}};
}

TEST(PscganInferenceTest, GivesTheContractedArrays) {
  const PscganConfig config = smallConfig();
  PscganInference system(manifestFor(config), randomWeights(config), torch::kCPU);
  const NamedTensors outputs = system.run(someCine(config, 6), {});
  ASSERT_EQ(outputs.size(), 3U);
  EXPECT_EQ(outputs.at("lge").sizes(), (std::vector<std::int64_t>{6, 32, 32}));
  EXPECT_LE(outputs.at("lge").abs().max().item<float>(), 1.0F);
  for (const char* name : {"probabilities", "coarse"}) {
    const torch::Tensor& map = outputs.at(name);
    EXPECT_EQ(map.sizes(), (std::vector<std::int64_t>{6, 4, 32, 32}));
    EXPECT_EQ(map.scalar_type(), torch::kFloat32);
    EXPECT_TRUE(torch::allclose(map.sum(1), torch::ones({6, 32, 32}), 1e-4, 1e-5));
  }
}

TEST(PscganInferenceTest, SlicesDoNotInfluenceEachOther) {
  const PscganConfig config = smallConfig();
  PscganInference system(manifestFor(config), randomWeights(config), torch::kCPU);
  const NamedTensors all = someCine(config, 6);
  const torch::Tensor together = system.run(all, {}).at("probabilities");
  for (std::int64_t i = 0; i < 6; ++i) {
    const torch::Tensor alone =
        system.run({{"cine", all.at("cine").slice(0, i, i + 1)}}, {}).at("probabilities");
    EXPECT_TRUE(torch::allclose(alone[0], together[i], 1e-4, 1e-5)) << "slice " << i;
  }
}

TEST(PscganInferenceTest, RefusesWrongInputsByName) {
  const PscganConfig config = smallConfig();
  PscganInference system(manifestFor(config), randomWeights(config), torch::kCPU);
  EXPECT_THROW((void)system.run({}, {}), BadInput);
  EXPECT_THROW((void)system.run({{"cine", torch::zeros({1, 1, 5, 32, 31})}}, {}), BadInput);
  EXPECT_THROW((void)system.run({{"cine", torch::full({1, 1, 5, 32, 32}, 1.5)}}, {}), BadInput);
  EXPECT_THROW((void)system.run({{"cine", torch::full({1, 1, 5, 32, 32}, NAN)}}, {}), BadInput);
}

TEST(PscganInferenceTest, StopsWhenCancelled) {
  const PscganConfig config = smallConfig();
  PscganInference system(manifestFor(config), randomWeights(config), torch::kCPU);
  RunContext context;
  context.progress = [](double fraction, const std::string&) { return fraction < 0.5; };
  EXPECT_THROW((void)system.run(someCine(config, 6), context), Cancelled);
}

TEST(PscganInferenceTest, RefusesWeightsThatDoNotFitExactly) {
  const PscganConfig config = smallConfig();
  const Manifest manifest = manifestFor(config);
  const auto refused = [&](const NamedTensors& weights) {
    EXPECT_THROW(PscganInference(manifest, weights, torch::kCPU), std::invalid_argument);
  };
  NamedTensors missing = randomWeights(config);
  missing.erase("seg.output.bias");
  refused(missing);
  NamedTensors reshaped = randomWeights(config);
  reshaped["seg.output.bias"] = torch::zeros({5});
  refused(reshaped);
  NamedTensors leftOver = randomWeights(config);
  leftOver["seg.extra"] = torch::zeros({1});
  refused(leftOver);
  NamedTensors foreign = randomWeights(config);
  foreign["other.bias"] = torch::zeros({1});
  refused(foreign);
  NamedTensors infinite = randomWeights(config);
  infinite["seg.output.bias"] = torch::full({4}, INFINITY);
  refused(infinite);
}

TEST(PscganInferenceTest, FastPrecisionStaysNearTheExactOne) {
  const PscganConfig config = smallConfig();
  PscganInference system(manifestFor(config), randomWeights(config), torch::kCPU);
  const NamedTensors cine = someCine(config, 2);
  RunContext fast;
  fast.precision = Precision::Fast;
  const torch::Tensor difference =
      system.run(cine, fast).at("lge") - system.run(cine, {}).at("lge");
  EXPECT_LT(difference.abs().mean().item<double>(), 0.01);
}

TEST(LocalizerInferenceTest, GivesAHeatmapAndRefusesWrongInput) {
  torch::manual_seed(42);
  NamedTensors weights;
  for (const auto& item : LocalizerNet(4)->named_parameters()) {
    weights[item.key()] = item.value().detach().clone();
  }
  Manifest manifest;
  manifest.system = "heart-localizer";
  manifest.configuration = {{"width", 4}};
  LocalizerInference system(manifest, weights, torch::kCPU);
  const torch::Tensor map = system.run({{"frames", torch::rand({9, 3, 128, 128})}}, {}).at("heatmap");
  EXPECT_EQ(map.sizes(), (std::vector<std::int64_t>{9, 1, 128, 128}));
  EXPECT_GE(map.min().item<float>(), 0.0F);
  EXPECT_LE(map.max().item<float>(), 1.0F);
  EXPECT_THROW((void)system.run({{"frames", torch::rand({1, 2, 128, 128})}}, {}), BadInput);
  EXPECT_THROW((void)system.run({{"cine", torch::rand({1, 3, 128, 128})}}, {}), BadInput);
  manifest.configuration = {{"width", 5}};
  EXPECT_THROW(LocalizerInference(manifest, weights, torch::kCPU), std::invalid_argument);
}

TEST(SystemRegistryTest, BuiltInSystemsAreThere) {
  SystemRegistry registry;
  addBuiltInSystems(registry);
  EXPECT_TRUE(registry.has("pscgan"));
  EXPECT_TRUE(registry.has("heart-localizer"));
}

}  // namespace
}  // namespace lateglow::engine
