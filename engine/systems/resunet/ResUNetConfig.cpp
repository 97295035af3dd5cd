#include "engine/systems/resunet/ResUNetConfig.h"

#include <algorithm>
#include <stdexcept>

#include "engine/systems/ConfigValues.h"

namespace lateglow::engine {

namespace {

void checkResUNet(const ResUNetConfig& c) {
  requireWithin("dimensions", c.dimensions, 2, 3);
  requireWithin("width", c.width, 1, 512);
  requireWithin("widest", c.widest, c.width, 2048);
  requireWithin("depth", c.depth, 1, 8);
  requireWithin("judge_width", c.judgeWidth, 1, 512);
  requireWithin("judge_layers", c.judgeLayers, 1, 6);
  requireWithin("diffusion_steps", c.diffusionSteps, 2, 100000);
  requireWithin("sampling_steps", c.samplingSteps, 1, c.diffusionSteps);
  requireWithin("embedding", c.embedding, 2, 4096);
  if (c.embedding % 2 != 0) throw std::invalid_argument("\"embedding\" must be even");
}

ResUNetConfig readResUNet(const nlohmann::json& all) {
  ResUNetConfig c;
  c.generator = volumeGeneratorFrom(all.at("generator"));
  c.dimensions = all.at("dimensions");
  c.width = all.at("width");
  c.widest = all.at("widest");
  c.depth = all.at("depth");
  c.norm = featureNormFrom(all.at("norm"));
  c.skipBlocks = all.at("skip_blocks");
  c.residual = all.at("residual");
  c.judgeWidth = all.at("judge_width");
  c.judgeLayers = all.at("judge_layers");
  c.diffusionSteps = all.at("diffusion_steps");
  c.samplingSteps = all.at("sampling_steps");
  c.embedding = all.at("embedding");
  return c;
}

}  // namespace

std::string toString(VolumeGenerator generator) {
  if (generator == VolumeGenerator::ResUNet) return "resunet";
  return generator == VolumeGenerator::Pix2pix ? "pix2pix" : "ddpm";
}

VolumeGenerator volumeGeneratorFrom(const std::string& name) {
  for (const VolumeGenerator generator :
       {VolumeGenerator::ResUNet, VolumeGenerator::Pix2pix, VolumeGenerator::Ddpm}) {
    if (toString(generator) == name) return generator;
  }
  throw std::invalid_argument("\"" + name + "\" is no generator (resunet, pix2pix, ddpm)");
}

ResUNetConfig ResUNetConfig::paper() { return {}; }

ResUNetConfig ResUNetConfig::demo() {
  ResUNetConfig config;
  config.width = 16;
  config.widest = 64;
  config.depth = 3;
  config.norm = FeatureNorm::None;
  config.skipBlocks = false;
  config.residual = true;
  config.judgeWidth = 16;
  config.judgeLayers = 2;
  config.embedding = 32;
  return config;
}

ResUNetConfig ResUNetConfig::preset(const std::string& name, const std::string& system) {
  if (name != "paper" && name != "demo") {
    throw std::invalid_argument("\"" + name + "\" is no Res-UNet preset (paper, demo)");
  }
  ResUNetConfig config = name == "paper" ? paper() : demo();
  if (system == "pix2pix2d" || system == "pix2pix3d") {
    config.generator = VolumeGenerator::Pix2pix;
    config.dimensions = system == "pix2pix2d" ? 2 : 3;
    // Isola et al. have no addition to the input.
    config.residual = false;
  } else if (system == "ddpm") {
    config.generator = VolumeGenerator::Ddpm;
  } else if (system != "resunet") {
    throw std::invalid_argument("\"" + system + "\" is no Res-UNet and no baseline of it");
  }
  return config;
}

std::int64_t ResUNetConfig::widthAt(std::int64_t level) const {
  return std::min(width << level, widest);
}

PatchGanOptions ResUNetConfig::judge() const {
  return {2, judgeWidth, judgeLayers, 1, norm, space()};
}

nlohmann::json ResUNetConfig::toJson() const {
  return {{"generator", toString(generator)},
          {"dimensions", dimensions},
          {"width", width},
          {"widest", widest},
          {"depth", depth},
          {"norm", toString(norm)},
          {"skip_blocks", skipBlocks},
          {"residual", residual},
          {"judge_width", judgeWidth},
          {"judge_layers", judgeLayers},
          {"diffusion_steps", diffusionSteps},
          {"sampling_steps", samplingSteps},
          {"embedding", embedding}};
}

ResUNetConfig ResUNetConfig::fromJson(const nlohmann::json& values, const ResUNetConfig& base) {
  try {
    const ResUNetConfig config = readResUNet(onTopOf(base.toJson(), values, "the Res-UNet"));
    checkResUNet(config);
    return config;
  } catch (const nlohmann::json::exception& error) {
    throw std::invalid_argument(std::string("a Res-UNet setting has the wrong type: ") +
                                error.what());
  }
}

}  // namespace lateglow::engine
