#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

#include <nlohmann/json.hpp>

namespace lateglow::engine {

/// `values` on top of `base`; throws std::invalid_argument for a key that `base` does not have.
/// `owner` is what the message calls the system: "vid2vid has no setting \"depht\"".
[[nodiscard]] inline nlohmann::json onTopOf(const nlohmann::json& base,
                                            const nlohmann::json& values,
                                            const std::string& owner) {
  nlohmann::json all = base;
  for (const auto& [key, value] : values.items()) {
    if (!all.contains(key)) {
      throw std::invalid_argument(std::string(owner).append(" has no setting \"") + key + "\"");
    }
    all[key] = value;
  }
  return all;
}

/// A manifest's configuration without what training adds to the network's own settings.
[[nodiscard]] inline nlohmann::json networkPart(nlohmann::json configuration) {
  configuration.erase("normalization");
  return configuration;
}

/// Bounds that keep a damaged or hostile manifest from asking for terabytes; throws
/// std::invalid_argument that names the setting.
inline void requireWithin(const char* name, std::int64_t value, std::int64_t low,
                          std::int64_t high) {
  if (value >= low && value <= high) return;
  throw std::invalid_argument(std::string("\"").append(name) + "\" must lie between " +
                              std::to_string(low) + " and " + std::to_string(high) + ", not " +
                              std::to_string(value));
}

}  // namespace lateglow::engine
