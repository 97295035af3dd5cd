#pragma once

#include "imaging/core/Failure.h"
#include "imaging/store/Database.h"
#include "imaging/store/StoreFolders.h"

namespace lateglow {

/// Clears up after programs that were killed: copies of unfinished imports go, pending files
/// without a row go, studies that an unfinished import has touched are marked as interrupted. Quick
/// where there is nothing to do. While somebody else is at work in the store it does nothing:
/// whoever works is alive, and what others left waits for the next opening.
[[nodiscard]] Expected<void> recoverStore(Database& database, const StoreFolders& folders);

}  // namespace lateglow
