#pragma once

#include <optional>

#include "imaging/core/Progress.h"
#include "imaging/store/Database.h"
#include "imaging/store/StoreFolders.h"

namespace lateglow {

/// Makes a folder below views/ with hard links (links where the disk has no hard ones) to the
/// images of a study, or of one of its series, for readers that take folders; brings an older one
/// up to date. Conflicts, segmentations and objects without pixels are left out. The caller holds
/// the store's lock. It is views/KEY/study/NAME or views/KEY/series-ID/NAME with the study's key and
/// the name it was imported under, stays until its study is removed, and must not be written to.
[[nodiscard]] Expected<std::filesystem::path> makeStudyView(Database& database,
                                                            const StoreFolders& folders,
                                                            std::int64_t study,
                                                            std::optional<std::int64_t> series);

/// Copies all original files of a study to the new folder `target`, bit for bit: each copy's hash
/// is compared with what was stored. DICOM as series_001/image_00001.dcm, volumes under their own
/// names. Whole or not at all; an existing target is OutputExists. Returns the number of files.
[[nodiscard]] Expected<std::int64_t> exportStudyFiles(Database& database,
                                                      const StoreFolders& folders,
                                                      std::int64_t study,
                                                      const std::filesystem::path& target,
                                                      ProgressSink& progress);

}  // namespace lateglow
