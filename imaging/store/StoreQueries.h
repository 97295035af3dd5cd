#pragma once

#include <vector>

#include "imaging/core/Failure.h"
#include "imaging/store/Database.h"
#include "imaging/store/StoreFolders.h"
#include "imaging/store/StoredStudy.h"

namespace lateglow {

/// Newest study first.
[[nodiscard]] Expected<std::vector<StoredStudy>> queryStudies(Database& database,
                                                              const StudyFilter& filter);
/// By series number.
[[nodiscard]] Expected<std::vector<StoredSeries>> querySeries(Database& database,
                                                              std::int64_t study);
/// By instance number.
[[nodiscard]] Expected<std::vector<StoredInstance>> queryInstances(Database& database,
                                                                   const StoreFolders& folders,
                                                                   std::int64_t series);
[[nodiscard]] Expected<StoreSize> querySize(Database& database, const StoreFolders& folders);

}  // namespace lateglow
