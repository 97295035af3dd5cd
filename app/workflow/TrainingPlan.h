#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/workflow/CaseTrainingSet.h"
#include "app/workflow/VolumeTrainingSet.h"

namespace lateglow {

/// What a user says about a training without writing a configuration file.
struct TrainingRequest {
  std::string system;  ///< pscgan, spgan, or one of isVolumeSystem()
  std::string task;    ///< of a volume system: one of volumeTasks()
  std::filesystem::path data;    ///< case folders, or a dataset folder (dataset.json)
  std::filesystem::path output;  ///< package folder or .lgmodel
  std::string recipe = "recommended";
  std::string preset = "demo";
  double minutes = 60.0;  ///< of training, all phases together
  std::uint64_t seed = 0;
  int threads = 1;
  std::string device = "cpu";
  std::string command;  ///< how the user asked, for the model card
  CaseTrainingSetOptions cases;
  VolumeCaseOptions volumes;
};

/// What lies beside the package: its training set, checkpoints, log.jsonl and configuration.
[[nodiscard]] std::filesystem::path trainingFolder(const std::filesystem::path& output);

/// True for a folder that the system's trainer reads as it is.
[[nodiscard]] bool isTrainingSet(const std::filesystem::path& folder, const std::string& system);

/// What became of a case folder.
struct PlannedCase {
  std::filesystem::path folder;
  std::vector<Failure> problems;  ///< not empty: the case is left out
  std::vector<std::string> notes;
};

struct TrainingPlan {
  std::filesystem::path configuration;  ///< for `lateglow-engine train --config`
  std::vector<PlannedCase> cases;       ///< empty where the data were a training set already
  std::string summary;                  ///< "12 of 13 cases, 12 patients, 96 slices"
};

/// Makes the training set in `trainingFolder(output)/data` where `data` are case folders, and
/// writes the trainer's configuration. With `resume`, what an earlier run finished is kept: its
/// training set and its checkpoints. OutputExists when an earlier run lies there and `resume` is
/// false.
[[nodiscard]] Expected<TrainingPlan> planTraining(const TrainingRequest& request, bool resume,
                                                  ProgressSink& progress);

}  // namespace lateglow
