#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "engine/package/Manifest.h"
#include "engine/training/AdamOptimizer.h"
#include "engine/training/TrainConfig.h"

namespace lateglow::engine {

/// What a finished training run knows about its model.
struct TrainedModel {
  NamedTensorMap weights;
  nlohmann::json configuration;  ///< the network's sizes, as the inference system reads them
  nlohmann::json recipe;
  nlohmann::json metrics;        ///< by phase
  nlohmann::json usage;          ///< steps and seconds by phase
  std::string dataDescription;   ///< text of dataset.json
  std::string dataFingerprint;
};

/// The manifest and the model card of a trained model. `command` and the other texts come from
/// the configuration's "package" part.
[[nodiscard]] Manifest manifestOf(const TrainConfig& config, const TrainedModel& model);
[[nodiscard]] std::string cardOf(const TrainConfig& config, const TrainedModel& model,
                                 const Manifest& manifest);

/// Writes the package with its weights in F16. Throws std::runtime_error. Returns the package's hash.
std::string exportPackage(const TrainConfig& config, const TrainedModel& model);

}  // namespace lateglow::engine
