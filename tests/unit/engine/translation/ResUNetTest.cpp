#include <algorithm>
#include <stdexcept>
#include <vector>

#include <gtest/gtest.h>

#include "engine/inference/ResUNetInference.h"
#include "engine/systems/resunet/WholeVolume.h"

namespace lateglow::engine {
namespace {

ResUNetConfig tinyResUNet(const std::string& system) {
  ResUNetConfig config = ResUNetConfig::preset("demo", system);
  config.width = 4;
  config.widest = 8;
  config.depth = 2;
  config.diffusionSteps = 20;
  config.samplingSteps = 3;
  config.embedding = 8;
  return config;
}

VolumeTranslator randomTranslator(const ResUNetConfig& config) {
  torch::manual_seed(21);
  VolumeTranslator translator(config);
  const torch::NoGradGuard guard;
  for (torch::Tensor& parameter : translator->parameters()) {
    parameter.copy_(torch::randn_like(parameter) * 0.15);
  }
  translator->eval();
  return translator;
}

torch::Tensor randomVolume(const std::vector<std::int64_t>& size) {
  torch::manual_seed(22);
  return torch::rand(size) * 2.0 - 1.0;
}

TEST(ResUNetTest, ConfigurationReadsWhatItWrites) {
  for (const char* system : {"resunet", "pix2pix2d", "pix2pix3d", "ddpm"}) {
    const ResUNetConfig demo = ResUNetConfig::preset("demo", system);
    EXPECT_EQ(ResUNetConfig::fromJson(demo.toJson(), ResUNetConfig::paper()).toJson(),
              demo.toJson());
  }
  const ResUNetConfig paper = ResUNetConfig::paper();
  EXPECT_THROW((void)ResUNetConfig::fromJson({{"dimensions", 4}}, paper), std::invalid_argument);
  EXPECT_THROW((void)ResUNetConfig::fromJson({{"generator", "gan"}}, paper), std::invalid_argument);
  EXPECT_THROW((void)ResUNetConfig::fromJson({{"sampling_steps", 5000}}, paper),
               std::invalid_argument);
  EXPECT_THROW((void)ResUNetConfig::preset("demo", "vid2vid"), std::invalid_argument);
  // The paper's volumes need no filling up.
  EXPECT_EQ(filledUp(torch::zeros({1, 1, 48, 288, 240}), paper).sizes(),
            (std::vector<std::int64_t>{1, 1, 48, 288, 240}));
}

TEST(ResUNetTest, EveryGeneratorKeepsTheSize) {
  for (const char* system : {"resunet", "pix2pix2d", "pix2pix3d", "ddpm"}) {
    for (const FeatureNorm norm : {FeatureNorm::Instance, FeatureNorm::None}) {
      ResUNetConfig config = tinyResUNet(system);
      config.norm = norm;
      config.skipBlocks = true;
      VolumeTranslator translator = randomTranslator(config);
      const torch::Tensor source = randomVolume({2, 1, 4, 8, 12});
      const torch::NoGradGuard guard;
      const torch::Tensor made = translator->translate(source, torch::randn_like(source));
      EXPECT_EQ(made.sizes(), source.sizes()) << system;
      EXPECT_TRUE(made.isfinite().all().item<bool>()) << system;
    }
  }
}

TEST(ResUNetTest, NetworksOfSlicesKeepSlicesApart) {
  VolumeTranslator translator = randomTranslator(tinyResUNet("pix2pix2d"));
  const torch::Tensor volume = randomVolume({6, 9, 10});
  const torch::Tensor whole = translateWhole(translator, volume, {}, {});
  const torch::Tensor alone = translateWhole(translator, volume.slice(0, 3, 4), {}, {});
  EXPECT_TRUE(torch::allclose(whole[3], alone[0], 1e-5, 1e-5));
}

TEST(ResUNetTest, AWholeVolumeIsOnePassOfTheNetwork) {
  VolumeTranslator translator = randomTranslator(tinyResUNet("resunet"));
  const torch::Tensor volume = randomVolume({5, 10, 7});
  const torch::Tensor made = translateWhole(translator, volume, {}, {});
  const torch::NoGradGuard guard;
  const torch::Tensor direct =
      translator->translate(filledUp(volume.view({1, 1, 5, 10, 7}), translator->config()), {})
          .clamp(-1.0, 1.0);
  EXPECT_TRUE(torch::allclose(made, direct[0][0].slice(0, 0, 5).slice(1, 0, 10).slice(2, 0, 7),
                              1e-5, 1e-5));
}

TEST(ResUNetTest, ShortOfMemoryAVolumeGoesInTilesThatDifferLittle) {
  // As training begins: with large random weights everything would depend on everything.
  torch::manual_seed(23);
  VolumeTranslator translator(tinyResUNet("resunet"));
  // Smooth, as images are, and longer than one tile.
  const torch::Tensor volume =
      torch::upsample_trilinear3d(randomVolume({1, 1, 12, 6, 6}), {100, 40, 40}, true)[0][0];
  const torch::Tensor whole = translateWhole(translator, volume, {}, {});
  std::vector<double> told;
  RunContext context;
  context.progress = [&](double fraction, const std::string&) {
    told.push_back(fraction);
    return true;
  };
  const torch::Tensor tiled = translateWhole(translator, volume, {}, context, /*mostBytes=*/1e6);
  EXPECT_TRUE(std::any_of(told.begin(), told.end(), [](double f) { return f > 0.0 && f < 1.0; }));
  EXPECT_FALSE(torch::equal(tiled, whole));
  EXPECT_LT((tiled - whole).abs().mean().item<double>(), 0.05 * whole.std().item<double>());
}

TEST(ResUNetTest, ADiffusionBeginsWithTheSeed) {
  VolumeTranslator translator = randomTranslator(tinyResUNet("ddpm"));
  const torch::Tensor volume = randomVolume({4, 8, 8});
  RunContext one, other;
  one.seed = 1;
  other.seed = 2;
  const torch::Tensor made = translateWhole(translator, volume, {}, one);
  EXPECT_TRUE(torch::equal(made, translateWhole(translator, volume, {}, one)));
  EXPECT_FALSE(torch::equal(made, translateWhole(translator, volume, {}, other)));
}

TEST(ResUNetTest, RunsAnySizeAndStops) {
  for (const char* name : {"resunet", "pix2pix2d", "ddpm"}) {
    const ResUNetConfig config = tinyResUNet(name);
    VolumeTranslator translator = randomTranslator(config);
    Manifest manifest;
    manifest.system = name;
    manifest.configuration = config.toJson();
    manifest.configuration["normalization"] = {{"region", "brain"}};
    NamedTensors weights;
    for (const auto& item : translator->named_parameters()) {
      weights[item.key()] = item.value().detach();
    }
    ResUNetInference system(manifest, weights, torch::kCPU);
    EXPECT_EQ(system.name(), name);
    for (const std::vector<std::int64_t>& size :
         {std::vector<std::int64_t>{1, 1, 1}, {3, 5, 19}, {9, 4, 4}}) {
      const torch::Tensor volume = randomVolume(size);
      torch::Tensor foreground = torch::ones(size, torch::kUInt8);
      foreground.slice(1, (size[1] + 1) / 2).fill_(0);
      const torch::Tensor made =
          system.run({{"volume", volume}, {"foreground", foreground}}, {}).at("synthetic");
      EXPECT_EQ(made.sizes(), volume.sizes());
      EXPECT_LE(made.abs().max().item<double>(), 1.0);
      EXPECT_TRUE((made.masked_select(foreground == 0) == -1.0).all().item<bool>());
    }
    RunContext context;
    context.progress = [](double, const std::string&) { return false; };
    EXPECT_THROW((void)system.run({{"volume", randomVolume({4, 8, 8})}}, context), Cancelled);
  }
}

}  // namespace
}  // namespace lateglow::engine
