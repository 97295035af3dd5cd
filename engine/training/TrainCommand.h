#pragma once

#include <nlohmann/json.hpp>

namespace lateglow::engine {

/// `lateglow-engine train`: trains the system that the configuration names (docs in
/// TrainConfig.h), with progress as JSON lines on standard output, and writes a model package.
/// Returns the program's exit status: 0 done, 1 failed (one JSON line of type "error" says why),
/// 2 a wrong configuration.
int runTraining(const nlohmann::json& configuration);

}  // namespace lateglow::engine
