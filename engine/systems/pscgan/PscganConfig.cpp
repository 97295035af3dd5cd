#include "engine/systems/pscgan/PscganConfig.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace lateglow::engine {

namespace {

/// The names of an enumeration's values, as the configuration writes them.
template <typename Value>
using Names = std::vector<std::pair<Value, std::string>>;

const Names<TemporalPathway> temporalPathways{{TemporalPathway::Flattened, "flattened"},
                                              {TemporalPathway::Channelwise, "channelwise"}};
const Names<Pathways> pathwayChoices{{Pathways::Both, "both"},
                                     {Pathways::SpatialOnly, "spatial"},
                                     {Pathways::TemporalOnly, "temporal"}};
const Names<Encoder> encoders{{Encoder::Scln, "scln"},
                              {Encoder::Conv3d, "conv3d"},
                              {Encoder::ConvLstm, "convlstm"},
                              {Encoder::Conv3dLstm, "conv3d_lstm"},
                              {Encoder::UNet, "unet"}};
const Names<TemporalUnit> temporalUnits{{TemporalUnit::CausalDilated, "causal_dilated"},
                                        {TemporalUnit::Conv1d, "conv1d"},
                                        {TemporalUnit::Lstm, "lstm"},
                                        {TemporalUnit::Gru, "gru"},
                                        {TemporalUnit::Rnn, "rnn"}};

template <typename Value>
std::string nameOf(const Names<Value>& names, Value value) {
  return std::find_if(names.begin(), names.end(),
                      [&](const auto& entry) { return entry.first == value; })
      ->second;
}

template <typename Value>
Value valueOf(const Names<Value>& names, const char* setting, const std::string& name) {
  std::string known;
  for (const auto& [value, text] : names) {
    if (text == name) return value;
    known += (known.empty() ? "" : ", ") + text;
  }
  throw std::invalid_argument("\"" + std::string(setting) + "\" is " + known + ", not \"" + name +
                              "\"");
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
      std::all_of(c.unetWidths.begin(), c.unetWidths.end(), width) && c.scarThreshold > 0.0 &&
      c.scarThreshold < 1.0 && within(c.attentionGrid.keys, 1, 64) && within(c.attentionGrid.queries, 0, 512) &&
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
          {"temporal_pathway", nameOf(temporalPathways, temporal)},
          {"temporal_unit", nameOf(temporalUnits, temporalUnit)},
          {"pathways", nameOf(pathwayChoices, pathways)},
          {"attention", attention},
          {"attention_keys", attentionGrid.keys},
          {"attention_queries", attentionGrid.queries},
          {"attention_largest", attentionLargest},
          {"bottleneck", bottleneck},
          {"condition_grid", conditionGrid},
          {"decoder", decoder},
          {"discriminator", discriminator},
          {"encoder", nameOf(encoders, encoder)},
          {"unet_widths", unetWidths},
          {"progressive", progressive},
          {"control_single_frame", controlSingleFrame},
          {"projection_maps", projectionMaps},
          {"scln_frame_step", sclnFrameStep},
          {"frame_encoder", frameEncoder},
          {"decoder_depth", decoderDepth},
          {"condition_skip", conditionSkip},
          {"hard_mask", hardMask},
          {"scar_threshold", scarThreshold}};
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
    c.temporal = valueOf(temporalPathways, "temporal_pathway", all.at("temporal_pathway"));
    c.temporalUnit = valueOf(temporalUnits, "temporal_unit", all.at("temporal_unit"));
    c.pathways = valueOf(pathwayChoices, "pathways", all.at("pathways"));
    c.attention = all.at("attention");
    c.attentionGrid.keys = all.at("attention_keys");
    c.attentionGrid.queries = all.at("attention_queries");
    c.attentionLargest = all.at("attention_largest");
    c.bottleneck = all.at("bottleneck");
    c.conditionGrid = all.at("condition_grid");
    c.decoder = all.at("decoder");
    c.discriminator = all.at("discriminator");
    c.encoder = valueOf(encoders, "encoder", all.at("encoder"));
    c.unetWidths = all.at("unet_widths");
    c.progressive = all.at("progressive");
    c.controlSingleFrame = all.at("control_single_frame");
    c.projectionMaps = all.at("projection_maps");
    c.sclnFrameStep = all.at("scln_frame_step");
    c.frameEncoder = all.at("frame_encoder");
    c.decoderDepth = all.at("decoder_depth");
    c.conditionSkip = all.at("condition_skip");
    c.hardMask = all.at("hard_mask");
    c.scarThreshold = all.at("scar_threshold");
    check(c);
    return c;
  } catch (const nlohmann::json::exception& error) {
    throw std::invalid_argument(std::string("a PSCGAN setting has the wrong type: ") + error.what());
  }
}

}  // namespace lateglow::engine
