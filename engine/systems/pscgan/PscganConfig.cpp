#include "engine/systems/pscgan/PscganConfig.h"

#include <algorithm>
#include <stdexcept>

namespace lateglow::engine {

namespace {

std::string nameOf(TemporalPathway value) {
  return value == TemporalPathway::Flattened ? "flattened" : "channelwise";
}

std::string nameOf(Pathways value) {
  if (value == Pathways::SpatialOnly) return "spatial";
  return value == Pathways::TemporalOnly ? "temporal" : "both";
}

TemporalPathway temporalFrom(const std::string& name) {
  if (name == "flattened") return TemporalPathway::Flattened;
  if (name == "channelwise") return TemporalPathway::Channelwise;
  throw std::invalid_argument("\"" + name + "\" is no temporal pathway (flattened, channelwise)");
}

Pathways pathwaysFrom(const std::string& name) {
  if (name == "both") return Pathways::Both;
  if (name == "spatial") return Pathways::SpatialOnly;
  if (name == "temporal") return Pathways::TemporalOnly;
  throw std::invalid_argument("\"" + name + "\" is no choice of pathways (both, spatial, temporal)");
}

/// Bounds that keep a damaged or hostile manifest from asking for terabytes.
void check(const PscganConfig& c) {
  const auto within = [](std::int64_t value, std::int64_t low, std::int64_t high) {
    return value >= low && value <= high;
  };
  const auto width = [&](std::int64_t value) { return within(value, 1, 2048); };
  const bool rates = !c.rates.empty() && c.rates.size() <= 16 &&
                     std::all_of(c.rates.begin(), c.rates.end(),
                                 [&](std::int64_t rate) { return within(rate, 1, 64); });
  const bool none = std::all_of(c.frameEncoder.begin(), c.frameEncoder.end(),
                                [](std::int64_t value) { return value == 0; });
  const bool encoder =
      none || std::all_of(c.frameEncoder.begin(), c.frameEncoder.end(), width);
  const bool good =
      within(c.phases, 2, 256) && within(c.pixels, 32, 512) && c.pixels % 32 == 0 &&
      within(c.stacks, 1, 8) && within(c.temporalKernel, 2, 9) && rates &&
      within(c.bottleneck, 1, 16384) && within(c.conditionGrid, 1, c.pixels) &&
      c.pixels % c.conditionGrid == 0 && within(c.projectionMaps, 0, 512) &&
      within(c.sclnFrameStep, 1, c.phases) && within(c.decoderDepth, 1, 4) && encoder &&
      within(c.attentionGrid.keys, 1, 64) && within(c.attentionGrid.queries, 0, 512) &&
      std::all_of(c.channels.begin(), c.channels.end(), width) &&
      std::all_of(c.decoder.begin(), c.decoder.end(), width) &&
      std::all_of(c.discriminator.begin(), c.discriminator.end(), width);
  if (!good) throw std::invalid_argument("a PSCGAN size is out of range: " + c.toJson().dump());
}

}  // namespace

PscganConfig PscganConfig::paper() { return {}; }

PscganConfig PscganConfig::demo() {
  PscganConfig config;
  config.channels = {8, 16, 24, 24};
  config.stacks = 1;
  config.rates = {1, 2, 4};
  config.temporal = TemporalPathway::Channelwise;
  config.attentionGrid = {8, 8};
  config.attentionLargest = 16;
  config.sclnFrameStep = 3;
  config.bottleneck = 64;
  config.conditionGrid = 16;
  config.frameEncoder = {64, 96, 128, 128};
  config.decoder = {64, 64, 64, 48, 24};
  config.decoderDepth = 2;
  config.discriminator = {16, 32, 48, 64, 64};
  config.conditionSkip = true;
  config.hardMask = false;
  return config;
}

PscganConfig PscganConfig::preset(const std::string& name) {
  if (name == "paper") return paper();
  if (name == "demo") return demo();
  throw std::invalid_argument("\"" + name + "\" is no PSCGAN preset (paper, demo)");
}

nlohmann::json PscganConfig::toJson() const {
  return {{"phases", phases},
          {"pixels", pixels},
          {"channels", channels},
          {"stacks", stacks},
          {"rates", rates},
          {"temporal_kernel", temporalKernel},
          {"temporal_pathway", nameOf(temporal)},
          {"pathways", nameOf(pathways)},
          {"attention", attention},
          {"attention_keys", attentionGrid.keys},
          {"attention_queries", attentionGrid.queries},
          {"attention_largest", attentionLargest},
          {"bottleneck", bottleneck},
          {"condition_grid", conditionGrid},
          {"decoder", decoder},
          {"discriminator", discriminator},
          {"projection_maps", projectionMaps},
          {"scln_frame_step", sclnFrameStep},
          {"frame_encoder", frameEncoder},
          {"decoder_depth", decoderDepth},
          {"condition_skip", conditionSkip},
          {"hard_mask", hardMask}};
}

PscganConfig PscganConfig::fromJson(const nlohmann::json& values, const PscganConfig& base) {
  nlohmann::json all = base.toJson();
  try {
    for (const auto& [key, value] : values.items()) {
      if (!all.contains(key)) throw std::invalid_argument("PSCGAN has no setting \"" + key + "\"");
      all[key] = value;
    }
    PscganConfig c;
    c.phases = all.at("phases");
    c.pixels = all.at("pixels");
    c.channels = all.at("channels");
    c.stacks = all.at("stacks");
    c.rates = all.at("rates").get<std::vector<std::int64_t>>();
    c.temporalKernel = all.at("temporal_kernel");
    c.temporal = temporalFrom(all.at("temporal_pathway"));
    c.pathways = pathwaysFrom(all.at("pathways"));
    c.attention = all.at("attention");
    c.attentionGrid.keys = all.at("attention_keys");
    c.attentionGrid.queries = all.at("attention_queries");
    c.attentionLargest = all.at("attention_largest");
    c.bottleneck = all.at("bottleneck");
    c.conditionGrid = all.at("condition_grid");
    c.decoder = all.at("decoder");
    c.discriminator = all.at("discriminator");
    c.projectionMaps = all.at("projection_maps");
    c.sclnFrameStep = all.at("scln_frame_step");
    c.frameEncoder = all.at("frame_encoder");
    c.decoderDepth = all.at("decoder_depth");
    c.conditionSkip = all.at("condition_skip");
    c.hardMask = all.at("hard_mask");
    check(c);
    return c;
  } catch (const nlohmann::json::exception& error) {
    throw std::invalid_argument(std::string("a PSCGAN setting has the wrong type: ") + error.what());
  }
}

}  // namespace lateglow::engine
