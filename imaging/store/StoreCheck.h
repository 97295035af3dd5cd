#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/store/Database.h"
#include "imaging/store/StoreFolders.h"

namespace lateglow {

/// Something in the store that is not as it should be.
struct StoreFault {
  enum class Kind {
    Missing,   ///< a row without its file
    Damaged,   ///< a file whose size or content is not that of its name
    Unlisted,  ///< a file without a row
    Database   ///< the database itself
  };
  Kind kind = Kind::Missing;
  std::filesystem::path file;
  std::string message;  ///< English; names the study where one is concerned
};

struct StoreCheckReport {
  std::int64_t instances = 0;  ///< rows that were looked at
  std::uint64_t bytes = 0;     ///< of files that were hashed
  std::vector<StoreFault> faults;
};

enum class CheckDepth {
  Presence,  ///< files against rows, by name and size: fast
  Content    ///< also hashes every file and checks the database's own structure
};

/// Compares rows and files; changes nothing. Files of imports that run meanwhile are no faults.
[[nodiscard]] Expected<StoreCheckReport> checkStore(Database& database, const StoreFolders& folders,
                                                    CheckDepth depth, ProgressSink& progress);

[[nodiscard]] std::string toString(StoreFault::Kind kind);

}  // namespace lateglow
