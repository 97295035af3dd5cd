#pragma once

#include <string>

#include "imaging/store/Database.h"
#include "imaging/store/ImportReport.h"
#include "imaging/store/StagedFile.h"

namespace lateglow {

/// Writes the rows of one staged file within the caller's transaction, study and series included
/// where they are new, and counts it in `report`: stored, there already (same UID, same content),
/// or stored as a conflict (same UID, other content; PS3.3 C.12.1.1.1 allows that for no two
/// objects).
[[nodiscard]] Expected<void> writeImportRow(Database& database, std::int64_t import,
                                            const StagedFile& staged, const std::string& now,
                                            ImportReport& report);

}  // namespace lateglow
