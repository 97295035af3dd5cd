#include "engine/inference/SpganInference.h"

#include <cmath>

#include <gtest/gtest.h>

#include "engine/systems/SystemRegistry.h"

namespace lateglow::engine {
namespace {

SpganConfig inferenceConfig() {
  SpganConfig config = SpganConfig::demo();
  config.phases = 5;
  config.pixels = 32;
  return config;
}

Manifest manifestFor(const SpganConfig& config) {
  Manifest manifest;
  manifest.system = "spgan";
  manifest.configuration = config.toJson();
  return manifest;
}

NamedTensors randomWeights(const SpganConfig& config) {
  torch::manual_seed(43);
  NamedTensors weights;
  for (const auto& item : SpganGenerator(config)->named_parameters()) {
    weights[item.key()] = item.value().detach().clone();
  }
  return weights;
}

NamedTensors someCine(std::int64_t slices) {
  return {{"cine", torch::rand({slices, 1, 5, 32, 32}) * 2 - 1}};
}

TEST(SpganInferenceTest, GivesWhatTheGeneratorMakesOnTheScaleOfLge) {
  const SpganConfig config = inferenceConfig();
  SpganInference system(manifestFor(config), randomWeights(config), torch::kCPU);
  const NamedTensors cine = someCine(6);
  const NamedTensors outputs = system.run(cine, {});
  ASSERT_EQ(outputs.size(), 3U);
  for (const char* name : {"lge", "structural", "detail"}) {
    EXPECT_EQ(outputs.at(name).sizes(), (std::vector<std::int64_t>{6, 32, 32})) << name;
    EXPECT_LE(outputs.at(name).abs().max().item<float>(), 1.0F) << name;
  }
  torch::manual_seed(43);
  SpganGenerator generator(config);
  const torch::NoGradGuard guard;
  const SpganImages expected = generator((cine.at("cine").squeeze(1) + 1.0) * 0.5);
  const auto agrees = [&](const char* name, const torch::Tensor& image) {
    const torch::Tensor scaled = image.squeeze(1).clamp(0.0, 1.0) * 2.0 - 1.0;
    EXPECT_TRUE(torch::allclose(outputs.at(name), scaled, 1e-4, 1e-5)) << name;
  };
  agrees("lge", expected.image);
  agrees("structural", expected.structural);
  agrees("detail", expected.detail);
}

TEST(SpganInferenceTest, BaselinesRunTheSameWay) {
  for (const auto kind : {SpganGeneratorKind::Mutgan, SpganGeneratorKind::Unet}) {
    SpganConfig config = inferenceConfig();
    config.generator = kind;
    SpganInference system(manifestFor(config), randomWeights(config), torch::kCPU);
    const NamedTensors outputs = system.run(someCine(2), {});
    EXPECT_TRUE(torch::equal(outputs.at("lge"), outputs.at("structural")));
    EXPECT_EQ(outputs.at("detail").max().item<float>(), -1.0F);
  }
}

TEST(SpganInferenceTest, RefusesWrongInputsAndWeights) {
  const SpganConfig config = inferenceConfig();
  SpganInference system(manifestFor(config), randomWeights(config), torch::kCPU);
  EXPECT_THROW((void)system.run({}, {}), BadInput);
  EXPECT_THROW((void)system.run({{"cine", torch::zeros({1, 1, 5, 32, 31})}}, {}), BadInput);
  EXPECT_THROW((void)system.run({{"cine", torch::full({1, 1, 5, 32, 32}, 1.5)}}, {}), BadInput);
  EXPECT_THROW((void)system.run({{"cine", torch::full({1, 1, 5, 32, 32}, NAN)}}, {}), BadInput);
  NamedTensors missing = randomWeights(config);
  missing.erase(missing.begin());
  EXPECT_THROW(SpganInference(manifestFor(config), missing, torch::kCPU), std::invalid_argument);
  NamedTensors leftOver = randomWeights(config);
  leftOver["extra"] = torch::zeros({1});
  EXPECT_THROW(SpganInference(manifestFor(config), leftOver, torch::kCPU), std::invalid_argument);
}

TEST(SpganInferenceTest, StopsWhenCancelled) {
  const SpganConfig config = inferenceConfig();
  SpganInference system(manifestFor(config), randomWeights(config), torch::kCPU);
  RunContext context;
  context.progress = [](double fraction, const std::string&) { return fraction < 0.5; };
  EXPECT_THROW((void)system.run(someCine(6), context), Cancelled);
}

TEST(SpganInferenceTest, IsRegistered) {
  SystemRegistry registry;
  addBuiltInSystems(registry);
  EXPECT_TRUE(registry.has("spgan"));
}

}  // namespace
}  // namespace lateglow::engine
