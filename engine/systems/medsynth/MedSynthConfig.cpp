#include "engine/systems/medsynth/MedSynthConfig.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace lateglow::engine {

namespace {

/// Bounds that keep a damaged or hostile manifest from asking for terabytes.
void checkSizes(const MedSynthConfig& c) {
  const auto within = [](const auto& values, std::int64_t low, std::int64_t high) {
    return std::all_of(values.begin(), values.end(),
                       [&](std::int64_t value) { return value >= low && value <= high; });
  };
  const bool odd = std::all_of(c.kernels.begin(), c.kernels.end(),
                               [](std::int64_t kernel) { return kernel % 2 == 1; });
  const bool good = c.stages >= 1 && c.stages <= 8 && within(c.filters, 1, 1024) &&
                    within(c.kernels, 1, 17) && odd && within(c.dilations, 1, 8) &&
                    within(c.discriminator, 1, 1024) && within(c.connected, 1, 4096) &&
                    c.width > 0.0 && c.width <= 8.0;
  if (!good) throw std::invalid_argument("a MedSynth size is out of range: " + c.toJson().dump());
  std::int64_t lost = 0;
  for (std::size_t i = 0; i < c.kernels.size(); ++i) lost += (c.kernels[i] - 1) * c.dilations[i];
  if (lost != 2 * MedSynthConfig::halo) {
    throw std::invalid_argument("MedSynth's kernels take " + std::to_string(lost) +
                                " voxels of a patch and must take 16");
  }
}

}  // namespace

MedSynthConfig MedSynthConfig::paper() { return {}; }

MedSynthConfig MedSynthConfig::demo() {
  MedSynthConfig config;
  config.width = 0.5;
  config.refinement = true;
  return config;
}

MedSynthConfig MedSynthConfig::preset(const std::string& name) {
  if (name == "paper") return paper();
  if (name == "demo") return demo();
  throw std::invalid_argument("\"" + name + "\" is no MedSynth preset (paper, demo)");
}

std::int64_t MedSynthConfig::scaled(std::int64_t full) const {
  return std::max<std::int64_t>(1, std::llround(width * static_cast<double>(full)));
}

nlohmann::json MedSynthConfig::toJson() const {
  return {{"stages", stages},
          {"filters", filters},
          {"kernels", kernels},
          {"dilations", dilations},
          {"residual", residual},
          {"refinement", refinement},
          {"discriminator", discriminator},
          {"connected", connected},
          {"width", width}};
}

MedSynthConfig MedSynthConfig::fromJson(const nlohmann::json& values, const MedSynthConfig& base) {
  nlohmann::json all = base.toJson();
  try {
    for (const auto& [key, value] : values.items()) {
      if (key == "normalization") continue;
      if (!all.contains(key)) throw std::invalid_argument("MedSynth has no setting \"" + key + "\"");
      if (all.at(key).is_array() && all.at(key).size() != value.size()) {
        throw std::invalid_argument("MedSynth's \"" + key + "\" has the wrong number of values");
      }
      all[key] = value;
    }
    MedSynthConfig c;
    c.stages = all.at("stages");
    c.filters = all.at("filters");
    c.kernels = all.at("kernels");
    c.dilations = all.at("dilations");
    c.residual = all.at("residual");
    c.refinement = all.at("refinement");
    c.discriminator = all.at("discriminator");
    c.connected = all.at("connected");
    c.width = all.at("width");
    checkSizes(c);
    return c;
  } catch (const nlohmann::json::exception& error) {
    throw std::invalid_argument(std::string("a MedSynth setting has the wrong type: ") +
                                error.what());
  }
}

}  // namespace lateglow::engine
