#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "engine/systems/SystemRegistry.h"

namespace lateglow::engine {

/// Checks the engine on this machine: libraries, devices and a known answer on each device.
/// {"ok", "checks":[{"name","ok","detail"}], "devices":[{"id","name","total_memory_bytes"}]}.
/// `cudaProblem`: why the CUDA libraries could not be loaded, empty when there is nothing to say.
[[nodiscard]] nlohmann::json examine(const SystemRegistry& registry,
                                     const std::string& cudaProblem);

/// The same as lines of text for people.
[[nodiscard]] std::string toText(const nlohmann::json& examination);

}  // namespace lateglow::engine
