#pragma once

#include <string>

#include "imaging/core/Failure.h"

struct sqlite3;

namespace lateglow {

/// What went wrong with the last call on a connection (may be null when none could be made), as a
/// user reads it: SQLite's result codes (sqlite.org/rescode.html) grouped by what the user can do.
[[nodiscard]] Failure databaseFailure(sqlite3* connection, int resultCode, const std::string& file);

}  // namespace lateglow
