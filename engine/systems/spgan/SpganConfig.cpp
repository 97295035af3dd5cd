#include "engine/systems/spgan/SpganConfig.h"

#include <algorithm>
#include <stdexcept>

namespace lateglow::engine {

namespace {

SpganGeneratorKind kindFrom(const std::string& name) {
  for (const auto kind : {SpganGeneratorKind::Spgan, SpganGeneratorKind::Mutgan,
                          SpganGeneratorKind::Pix2pix, SpganGeneratorKind::Unet}) {
    if (toString(kind) == name) return kind;
  }
  throw std::invalid_argument("\"" + name + "\" is no generator (spgan, mutgan, pix2pix, unet)");
}

std::string nameOf(SpganStem stem) {
  return stem == SpganStem::Recurrent ? "recurrent" : "convolution";
}

SpganStem stemFrom(const std::string& name) {
  if (name == "recurrent") return SpganStem::Recurrent;
  if (name == "convolution") return SpganStem::Convolution;
  throw std::invalid_argument("\"" + name + "\" is no stem (recurrent, convolution)");
}

/// Bounds that keep a damaged or hostile manifest from asking for terabytes.
void check(const SpganConfig& c) {
  const auto within = [](std::int64_t value, std::int64_t low, std::int64_t high) {
    return value >= low && value <= high;
  };
  const auto width = [&](std::int64_t value) { return within(value, 1, 1024); };
  const auto widths = [&](const auto& values) {
    return std::all_of(values.begin(), values.end(), width);
  };
  const bool unet = within(static_cast<std::int64_t>(c.unet.size()), 1, 6) && widths(c.unet) &&
                    c.pixels % (std::int64_t{1} << (c.unet.size() - 1)) == 0;
  const bool good = within(c.phases, 2, 256) && within(c.pixels, 32, 512) && c.pixels % 16 == 0 &&
                    c.alpha >= 0.0 && c.alpha <= 1.0 && within(c.frameStride, 1, c.phases) &&
                    widths(c.channels) && width(c.pyramidChannels) && width(c.structuralChannels) &&
                    width(c.attentionChannels) && within(c.attentionFrameStride, 1, c.phases) &&
                    within(c.attentionKeys, 1, 64) && width(c.personalChannels) && unet &&
                    widths(c.discriminator);
  if (!good) throw std::invalid_argument("a SpGAN size is out of range: " + c.toJson().dump());
  if (c.stem == SpganStem::Recurrent && c.frameStride != 1) {
    throw std::invalid_argument("SpGAN's \"frame_stride\" needs the stem \"convolution\"");
  }
}

}  // namespace

std::string toString(SpganGeneratorKind kind) {
  switch (kind) {
    case SpganGeneratorKind::Spgan: return "spgan";
    case SpganGeneratorKind::Mutgan: return "mutgan";
    case SpganGeneratorKind::Pix2pix: return "pix2pix";
    case SpganGeneratorKind::Unet: return "unet";
  }
  throw std::logic_error("unknown generator");
}

SpganConfig SpganConfig::paper() { return {}; }

SpganConfig SpganConfig::demo() {
  SpganConfig config;
  config.stem = SpganStem::Convolution;
  config.frameStride = 3;
  config.channels = {16, 8, 16, 24};
  config.pyramidChannels = 32;
  config.structuralChannels = 24;
  config.attentionChannels = 16;
  config.attentionFrameStride = 3;
  config.attentionKeys = 4;
  config.personalChannels = 24;
  config.unet = {24, 32, 48};
  config.discriminator = {16, 32, 48, 64};
  return config;
}

SpganConfig SpganConfig::preset(const std::string& name) {
  if (name == "paper") return paper();
  if (name == "demo") return demo();
  throw std::invalid_argument("\"" + name + "\" is no SpGAN preset (paper, demo)");
}

SpganCondition SpganConfig::condition() const {
  if (generator == SpganGeneratorKind::Pix2pix) return SpganCondition::Cine;
  const bool personal = generator == SpganGeneratorKind::Spgan && twoStream;
  return personal ? SpganCondition::Personal : SpganCondition::None;
}

nlohmann::json SpganConfig::toJson() const {
  return {{"phases", phases},
          {"pixels", pixels},
          {"generator", toString(generator)},
          {"two_stream", twoStream},
          {"pyramid", pyramid},
          {"attention", attention},
          {"alpha", alpha},
          {"stem", nameOf(stem)},
          {"frame_stride", frameStride},
          {"channels", channels},
          {"pyramid_channels", pyramidChannels},
          {"structural_channels", structuralChannels},
          {"attention_channels", attentionChannels},
          {"attention_frame_stride", attentionFrameStride},
          {"attention_keys", attentionKeys},
          {"personal_channels", personalChannels},
          {"unet", unet},
          {"discriminator", discriminator}};
}

SpganConfig SpganConfig::fromJson(const nlohmann::json& values, const SpganConfig& base) {
  nlohmann::json all = base.toJson();
  try {
    for (const auto& [key, value] : values.items()) {
      if (!all.contains(key)) throw std::invalid_argument("SpGAN has no setting \"" + key + "\"");
      all[key] = value;
    }
    SpganConfig c;
    c.phases = all.at("phases");
    c.pixels = all.at("pixels");
    c.generator = kindFrom(all.at("generator"));
    c.twoStream = all.at("two_stream");
    c.pyramid = all.at("pyramid");
    c.attention = all.at("attention");
    c.alpha = all.at("alpha");
    c.stem = stemFrom(all.at("stem"));
    c.frameStride = all.at("frame_stride");
    c.channels = all.at("channels");
    c.pyramidChannels = all.at("pyramid_channels");
    c.structuralChannels = all.at("structural_channels");
    c.attentionChannels = all.at("attention_channels");
    c.attentionFrameStride = all.at("attention_frame_stride");
    c.attentionKeys = all.at("attention_keys");
    c.personalChannels = all.at("personal_channels");
    c.unet = all.at("unet").get<std::vector<std::int64_t>>();
    c.discriminator = all.at("discriminator");
    check(c);
    return c;
  } catch (const nlohmann::json::exception& error) {
    throw std::invalid_argument(std::string("a SpGAN setting has the wrong type: ") + error.what());
  }
}

}  // namespace lateglow::engine
