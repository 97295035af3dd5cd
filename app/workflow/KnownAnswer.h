#pragma once

#include "app/workflow/EngineService.h"
#include "app/workflow/ModelLibrary.h"

namespace lateglow {

struct KnownAnswer {
  bool right = false;
  std::string detail;  ///< deviation and tolerance, or what is missing
};

/// Runs a shipped model on a computed input that is the same everywhere and compares the root mean
/// square of every output with the one that was recorded when the package was made
/// (resources/models/known_answers.json, by package hash). Finds broken convolutions and drivers.
[[nodiscard]] Expected<KnownAnswer> checkKnownAnswer(EngineService& engine,
                                                     const InstalledModel& model,
                                                     const std::string& device,
                                                     ProgressSink& progress);

/// Root mean square of every output of the model for that input, for recording.
[[nodiscard]] Expected<std::map<std::string, double>> computeKnownAnswer(EngineService& engine,
                                                                         const InstalledModel& model,
                                                                         const std::string& device,
                                                                         ProgressSink& progress);

}  // namespace lateglow
