#pragma once

#include <string>

#include "imaging/core/Progress.h"

namespace lateglow::cli {

struct StoreAnswer {
  bool ok = false;
  std::string detail;
};

/// Whether the user's study store opens, its database is sound, every file is there, and its disk
/// has room. A store that was never used is fine, and is not created.
[[nodiscard]] StoreAnswer checkStudyStore(ProgressSink& progress);

}  // namespace lateglow::cli
