#include <cmath>

#include <gtest/gtest.h>

#include "engine/inference/LocalizerInference.h"
#include "engine/inference/PscganInference.h"
#include "engine/inference/SegmenterInference.h"
#include "engine/inference/SquareSymmetry.h"
#include "engine/systems/SystemRegistry.h"

namespace lateglow::engine {
namespace {

PscganConfig inferenceConfig() {
  PscganConfig config = PscganConfig::demo();
  config.phases = 5;
  config.pixels = 32;
  config.channels = {8, 8, 8, 8};
  config.decoder = {16, 16, 8, 8, 8};
  config.bottleneck = 16;
  config.conditionGrid = 8;
  config.frameEncoder = {8, 8, 8, 8};
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
  for (const PscganStage stage : stagesOf(config)) {
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
  const PscganConfig config = inferenceConfig();
  PscganInference system(manifestFor(config), randomWeights(config), torch::kCPU);
  const NamedTensors outputs = system.run(someCine(config, 6), {});
  ASSERT_EQ(outputs.size(), 4U);
  EXPECT_EQ(outputs.at("lge").sizes(), (std::vector<std::int64_t>{6, 32, 32}));
  EXPECT_LE(outputs.at("lge").abs().max().item<float>(), 1.0F);
  for (const char* name : {"probabilities", "coarse"}) {
    const torch::Tensor& map = outputs.at(name);
    EXPECT_EQ(map.sizes(), (std::vector<std::int64_t>{6, 4, 32, 32}));
    EXPECT_EQ(map.scalar_type(), torch::kFloat32);
    EXPECT_TRUE(torch::allclose(map.sum(1), torch::ones({6, 32, 32}), 1e-4, 1e-5));
  }
}

TEST(SquareSymmetryTest, EightDifferentPositionsAndBack) {
  torch::manual_seed(43);
  const torch::Tensor images = torch::rand({3, 2, 6, 6});
  const torch::Tensor members = inAllPositions(images);
  ASSERT_EQ(members.sizes(), (std::vector<std::int64_t>{24, 2, 6, 6}));
  for (std::int64_t i = 0; i < squareSymmetries; ++i) {
    for (std::int64_t j = 0; j < i; ++j) EXPECT_FALSE(torch::equal(members[3 * i], members[3 * j]));
  }
  const torch::Tensor back = backFromPositions(members);
  ASSERT_EQ(back.sizes(), (std::vector<std::int64_t>{3, 8, 2, 6, 6}));
  for (std::int64_t i = 0; i < squareSymmetries; ++i) {
    EXPECT_TRUE(torch::equal(back.select(1, i), images)) << "member " << i;
  }
}

TEST(PscganInferenceTest, ProbabilitiesAreTheMeanOfTheMembers) {
  const PscganConfig config = inferenceConfig();
  const NamedTensors weights = randomWeights(config);
  PscganInference system(manifestFor(config), weights, torch::kCPU);
  const NamedTensors input = someCine(config, 3);
  const NamedTensors outputs = system.run(input, {});
  const torch::Tensor& members = outputs.at("members");
  ASSERT_EQ(members.sizes(), (std::vector<std::int64_t>{3, 8, 4, 32, 32}));
  EXPECT_EQ(members.scalar_type(), torch::kFloat32);
  EXPECT_TRUE(torch::allclose(members.mean(1), outputs.at("probabilities"), 1e-5, 1e-6));
  EXPECT_FALSE(torch::allclose(members.select(1, 0), members.select(1, 5), 1e-3, 1e-4));
  // Member 0 is the chain of generators on the input as it is.
  const torch::NoGradGuard guard;
  const auto generator = [&](PscganStage stage) {
    PscganGenerator network(config, stage);
    for (auto& item : network->named_parameters()) {
      item.value().copy_(weights.at(toString(stage) + "." + item.key()));
    }
    return network;
  };
  const torch::Tensor cine = input.at("cine").squeeze(1);
  const torch::Tensor mask = generator(PscganStage::Pri)(cine).softmax(1);
  const torch::Tensor image = generator(PscganStage::Sys)(cine, mask);
  const torch::Tensor plain = generator(PscganStage::Seg)(cine, image).softmax(1);
  EXPECT_TRUE(torch::allclose(members.select(1, 0), plain, 1e-4, 1e-5));
}

TEST(PscganInferenceTest, TurningTheCineTurnsTheResult) {
  const PscganConfig config = inferenceConfig();
  PscganInference system(manifestFor(config), randomWeights(config), torch::kCPU);
  const NamedTensors input = someCine(config, 1);
  const auto turned = [](const torch::Tensor& images) {
    return torch::rot90(images, 1, {-2, -1}).flip({-1}).contiguous();
  };
  const NamedTensors first = system.run(input, {});
  const NamedTensors second = system.run({{"cine", turned(input.at("cine"))}}, {});
  for (const char* name : {"lge", "probabilities", "coarse"}) {
    EXPECT_TRUE(torch::allclose(turned(first.at(name)), second.at(name), 1e-4, 1e-5)) << name;
  }
}

TEST(PscganInferenceTest, PackageWithoutTheProgressiveFrameworkRuns) {
  PscganConfig config = inferenceConfig();
  config.progressive = false;
  const NamedTensors weights = randomWeights(config);
  PscganInference system(manifestFor(config), weights, torch::kCPU);
  const NamedTensors outputs = system.run(someCine(config, 2), {});
  EXPECT_EQ(outputs.at("lge").sizes(), (std::vector<std::int64_t>{2, 32, 32}));
  EXPECT_LE(outputs.at("lge").abs().max().item<float>(), 1.0F);
  EXPECT_TRUE(torch::equal(outputs.at("coarse"), outputs.at("probabilities")));
  EXPECT_TRUE(torch::allclose(outputs.at("probabilities").sum(1), torch::ones({2, 32, 32}), 1e-4,
                              1e-5));
  // Neither kind of package takes the other's weights.
  EXPECT_THROW(PscganInference(manifestFor(inferenceConfig()), weights, torch::kCPU),
               std::invalid_argument);
  NamedTensors mixed = weights;
  mixed["pri.output.bias"] = torch::zeros({4});
  EXPECT_THROW(PscganInference(manifestFor(config), mixed, torch::kCPU), std::invalid_argument);
}

TEST(PscganInferenceTest, ManifestsFromBeforeTheSwitchesStillFit) {
  const PscganConfig config = inferenceConfig();
  Manifest manifest = manifestFor(config);
  for (const char* key : {"encoder", "unet_widths", "temporal_unit", "progressive",
                          "control_single_frame", "scar_threshold"}) {
    ASSERT_EQ(manifest.configuration.erase(key), 1U) << key;
  }
  const NamedTensors weights = randomWeights(config);
  PscganInference before(manifest, weights, torch::kCPU);
  PscganInference now(manifestFor(config), weights, torch::kCPU);
  const NamedTensors input = someCine(config, 1);
  EXPECT_TRUE(torch::equal(before.run(input, {}).at("members"), now.run(input, {}).at("members")));
}

TEST(SegmenterInferenceTest, GivesProbabilitiesAndRefusesWrongInput) {
  torch::manual_seed(44);
  SegmenterConfig config;
  config.widths = {4, 6, 8, 8};
  NamedTensors weights;
  UNet network = config.makeNetwork();
  for (const auto& item : network->named_parameters()) {
    weights[item.key()] = item.value().detach().clone();
  }
  Manifest manifest;
  manifest.system = "heart-segmenter";
  manifest.configuration = config.toJson();
  SegmenterInference system(manifest, weights, torch::kCPU);
  const torch::Tensor frames = torch::rand({11, 1, 96, 96}) * 2 - 1;
  const torch::Tensor all = system.run({{"frames", frames}}, {}).at("probabilities");
  ASSERT_EQ(all.sizes(), (std::vector<std::int64_t>{11, 3, 96, 96}));
  EXPECT_TRUE(torch::allclose(all.sum(1), torch::ones({11, 96, 96}), 1e-4, 1e-5));
  const torch::NoGradGuard guard;
  EXPECT_TRUE(torch::allclose(network(frames.slice(0, 9, 10)).softmax(1)[0], all[9], 1e-4, 1e-5));
  EXPECT_THROW((void)system.run({{"frames", torch::zeros({1, 1, 80, 80})}}, {}), BadInput);
  EXPECT_THROW((void)system.run({{"frames", torch::full({1, 1, 96, 96}, NAN)}}, {}), BadInput);
  EXPECT_THROW((void)system.run({{"frames", torch::full({1, 1, 96, 96}, 2.0)}}, {}), BadInput);
  EXPECT_THROW((void)system.run({}, {}), BadInput);
  manifest.configuration = {{"widths", {4, 6, 8, 9}}};
  EXPECT_THROW(SegmenterInference(manifest, weights, torch::kCPU), std::invalid_argument);
  manifest.configuration = {{"depth", 4}};
  EXPECT_THROW(SegmenterInference(manifest, weights, torch::kCPU), std::invalid_argument);
  manifest.configuration = {{"pixels", 95}};
  EXPECT_THROW(SegmenterInference(manifest, weights, torch::kCPU), std::invalid_argument);
}

TEST(PscganInferenceTest, SlicesDoNotInfluenceEachOther) {
  const PscganConfig config = inferenceConfig();
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
  const PscganConfig config = inferenceConfig();
  PscganInference system(manifestFor(config), randomWeights(config), torch::kCPU);
  EXPECT_THROW((void)system.run({}, {}), BadInput);
  EXPECT_THROW((void)system.run({{"cine", torch::zeros({1, 1, 5, 32, 31})}}, {}), BadInput);
  EXPECT_THROW((void)system.run({{"cine", torch::full({1, 1, 5, 32, 32}, 1.5)}}, {}), BadInput);
  EXPECT_THROW((void)system.run({{"cine", torch::full({1, 1, 5, 32, 32}, NAN)}}, {}), BadInput);
}

TEST(PscganInferenceTest, StopsWhenCancelled) {
  const PscganConfig config = inferenceConfig();
  PscganInference system(manifestFor(config), randomWeights(config), torch::kCPU);
  RunContext context;
  context.progress = [](double fraction, const std::string&) { return fraction < 0.5; };
  EXPECT_THROW((void)system.run(someCine(config, 6), context), Cancelled);
}

TEST(PscganInferenceTest, RefusesWeightsThatDoNotFitExactly) {
  const PscganConfig config = inferenceConfig();
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
  const PscganConfig config = inferenceConfig();
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
  EXPECT_TRUE(registry.has("heart-segmenter"));
}

}  // namespace
}  // namespace lateglow::engine
