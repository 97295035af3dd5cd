#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/workflow/DatasetImageCheck.h"
#include "app/workflow/DatasetLayout.h"
#include "app/workflow/DatasetSplit.h"
#include "imaging/core/Progress.h"

namespace lateglow {

struct DatasetInspectOptions {
  std::string layout;  ///< DatasetLayoutInfo::id; empty: recognised
  std::string task;  ///< cine-to-lge or one of volumeTasks(); empty: what most cases have is needed
  std::uint64_t seed = 0;
  DatasetShares shares;
  int fewestPhases = 8;
  std::optional<std::uint64_t>
      freeBytes;  ///< for the prepared set; nothing: those of the folder's disk
};

/// A case as it was found.
struct InspectedDatasetCase {
  DatasetCase files;
  bool leftOut = false;
  std::vector<DatasetImageFacts> images;  ///< those that could be read
};

struct DatasetInspection {
  std::filesystem::path folder;
  std::string layout;  ///< DatasetLayoutInfo::id
  std::vector<std::string> neededRoles;
  std::vector<InspectedDatasetCase> cases;  ///< in order of their names
  std::vector<DatasetProblem> problems;
  std::map<std::string, DatasetPart> split;  ///< of the patients whose cases are not all left out
  std::uint64_t preparedBytes = 0;           ///< about what the prepared set takes on disk

  [[nodiscard]] std::size_t usableCases() const;
  /// Whether a training could start: cases are left, and no problem blocks all of them.
  [[nodiscard]] bool usable() const;
};

/// "cine-to-lge" and the ids of volumeTasks().
[[nodiscard]] std::vector<std::string> datasetTasks();

/// Recognises the layout of a data folder and reports everything that is wrong with it before any
/// training: names, tables, every image, each case and the set as a whole. Nothing is written.
/// Problems are in the result; failures are a folder that is none (NotFound), no layout that fits,
/// an unknown task (BadInput) and Cancelled.
[[nodiscard]] Expected<DatasetInspection> inspectDataset(const std::filesystem::path& folder,
                                                         const DatasetInspectOptions& options,
                                                         ProgressSink& progress);

}  // namespace lateglow
