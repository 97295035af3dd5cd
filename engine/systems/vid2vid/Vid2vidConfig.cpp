#include "engine/systems/vid2vid/Vid2vidConfig.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "engine/systems/ConfigValues.h"

namespace lateglow::engine {

namespace {

void checkVid2vid(const Vid2vidConfig& c) {
  requireWithin("source_frames", c.sourceFrames, 1, 16);
  requireWithin("previous_frames", c.previousFrames, 1, 16);
  requireWithin("width", c.width, 1, 512);
  requireWithin("widest", c.widest, c.width, 2048);
  requireWithin("halvings", c.halvings, 0, 6);
  requireWithin("blocks", c.blocks, 0, 64);
  requireWithin("outer_kernel", c.outerKernel, 1, 15);
  requireWithin("flow_halvings", c.flowHalvings, 0, c.halvings);
  requireWithin("judge_width", c.judgeWidth, 1, 512);
  requireWithin("judge_layers", c.judgeLayers, 1, 6);
  requireWithin("judge_scales", c.judgeScales, 1, 4);
  requireWithin("judge_frames", c.judgeFrames, 2, 16);
  if (c.outerKernel % 2 == 0) throw std::invalid_argument("\"outer_kernel\" must be odd");
  if (!std::isfinite(c.flowPixels)) throw std::invalid_argument("\"flow_pixels\" is not finite");
}

Vid2vidConfig readVid2vid(const nlohmann::json& all) {
  Vid2vidConfig c;
  c.sourceFrames = all.at("source_frames");
  c.previousFrames = all.at("previous_frames");
  c.width = all.at("width");
  c.widest = all.at("widest");
  c.halvings = all.at("halvings");
  c.blocks = all.at("blocks");
  c.outerKernel = all.at("outer_kernel");
  c.norm = featureNormFrom(all.at("norm"));
  c.skips = all.at("skips");
  c.residual = all.at("residual");
  c.flow = all.at("flow");
  c.flowHalvings = all.at("flow_halvings");
  c.flowPixels = all.at("flow_pixels");
  c.bothDirections = all.at("both_directions");
  c.judgeWidth = all.at("judge_width");
  c.judgeLayers = all.at("judge_layers");
  c.judgeScales = all.at("judge_scales");
  c.judgeFrames = all.at("judge_frames");
  return c;
}

}  // namespace

Vid2vidConfig Vid2vidConfig::paper() { return {}; }

Vid2vidConfig Vid2vidConfig::demo() {
  Vid2vidConfig config;
  config.width = 16;
  config.widest = 64;
  config.blocks = 4;
  config.outerKernel = 3;
  config.norm = FeatureNorm::None;
  config.skips = true;
  config.residual = true;
  config.flowHalvings = 1;
  config.judgeWidth = 16;
  return config;
}

Vid2vidConfig Vid2vidConfig::preset(const std::string& name) {
  if (name == "paper") return paper();
  if (name == "demo") return demo();
  throw std::invalid_argument("\"" + name + "\" is no vid2vid preset (paper, demo)");
}

std::int64_t Vid2vidConfig::widthAt(std::int64_t level) const {
  return std::min(width << level, widest);
}

PatchGanOptions Vid2vidConfig::imageJudge() const {
  return {sourceFrames + 1, judgeWidth, judgeLayers, judgeScales, norm, Dimensions::Two};
}

PatchGanOptions Vid2vidConfig::temporalJudge() const {
  const std::int64_t flows = flow ? 2 * (judgeFrames - 1) : 0;
  return {judgeFrames + flows, judgeWidth, judgeLayers, judgeScales, norm, Dimensions::Two};
}

nlohmann::json Vid2vidConfig::toJson() const {
  return {{"source_frames", sourceFrames},
          {"previous_frames", previousFrames},
          {"width", width},
          {"widest", widest},
          {"halvings", halvings},
          {"blocks", blocks},
          {"outer_kernel", outerKernel},
          {"norm", toString(norm)},
          {"skips", skips},
          {"residual", residual},
          {"flow", flow},
          {"flow_halvings", flowHalvings},
          {"flow_pixels", flowPixels},
          {"both_directions", bothDirections},
          {"judge_width", judgeWidth},
          {"judge_layers", judgeLayers},
          {"judge_scales", judgeScales},
          {"judge_frames", judgeFrames}};
}

Vid2vidConfig Vid2vidConfig::fromJson(const nlohmann::json& values, const Vid2vidConfig& base) {
  try {
    const Vid2vidConfig config = readVid2vid(onTopOf(base.toJson(), values, "vid2vid"));
    checkVid2vid(config);
    return config;
  } catch (const nlohmann::json::exception& error) {
    throw std::invalid_argument(std::string("a vid2vid setting has the wrong type: ") +
                                error.what());
  }
}

}  // namespace lateglow::engine
