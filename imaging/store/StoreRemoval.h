#pragma once

#include <chrono>
#include <cstdint>

#include "imaging/core/Failure.h"
#include "imaging/store/Database.h"
#include "imaging/store/StoreFolders.h"

namespace lateglow {

/// Takes rows out of the store. The caller holds the store's lock. The rows go in one transaction
/// that also notes their files as pending; the files go afterwards, by sweepPendingFiles, which a
/// crash only delays.
[[nodiscard]] Expected<void> removeStudyRows(Database& database, std::int64_t study);
[[nodiscard]] Expected<void> removeSeriesRows(Database& database, std::int64_t series);
/// Everything that one import stored: its undoing.
[[nodiscard]] Expected<void> removeImportRows(Database& database, std::int64_t import);

/// Removes the pending files that have no row. The caller holds the store's lock. What is not done
/// within `budget` stays pending for the next time.
[[nodiscard]] Expected<void> sweepPendingFiles(Database& database, const StoreFolders& folders,
                                               std::chrono::milliseconds budget);

/// Removes view folders of studies that are no longer there. The caller holds the store's lock.
[[nodiscard]] Expected<void> sweepViews(Database& database, const StoreFolders& folders);

}  // namespace lateglow
