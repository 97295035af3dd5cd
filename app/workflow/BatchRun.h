#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/workflow/BatchList.h"
#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"

namespace lateglow {

/// How one case of a batch ended.
struct BatchOutcome {
  enum class State { Done, Skipped, Failed } state = State::Done;
  std::string name;
  std::optional<Failure> failure;  ///< of Failed
  nlohmann::json result;           ///< of Done: what the work answered
  double seconds = 0.0;
};

struct BatchOptions {
  std::filesystem::path out;                  ///< case folders go below it
  std::string resultsName = "results.jsonl";  ///< below `out`, a line a case that ran
  int jobs = 1;                               ///< cases that are worked on at the same time
  bool overwrite = false;                     ///< analyzes again what is there already
};

/// Analyzes one case into a folder that does not exist yet, which must appear whole or not at all.
/// Called from `BatchOptions::jobs` threads at a time.
using BatchWork = std::function<Expected<nlohmann::json>(
    const BatchItem& item, const std::filesystem::path& folder, ProgressSink& progress)>;
/// Called as cases end, one at a time.
using BatchListener = std::function<void(const BatchOutcome&)>;

struct BatchSummary {
  std::size_t done = 0;
  std::size_t skipped = 0;
  std::vector<BatchOutcome> failed;
  std::size_t notRun = 0;  ///< cancelled before or while they ran
  bool cancelled = false;
};

/// Works through the items. A folder that an earlier run finished for the same line of the list is
/// skipped; one that holds anything else is a failure of that case, unless `overwrite`. A failing
/// case is written down and the next one begins; a case whose engine was lost is tried once more.
/// Fails as a whole only where the results cannot be written.
[[nodiscard]] Expected<BatchSummary> runBatch(const std::vector<BatchItem>& items,
                                              const BatchOptions& options, const BatchWork& work,
                                              const BatchListener& listener,
                                              ProgressSink& progress);

/// One line of the results file.
[[nodiscard]] nlohmann::json toJson(const BatchOutcome& outcome);

}  // namespace lateglow
