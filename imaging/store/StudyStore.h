#pragma once

#include <optional>
#include <span>
#include <vector>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/store/Database.h"
#include "imaging/store/ImportReport.h"
#include "imaging/store/StoreCheck.h"
#include "imaging/store/StoreFolders.h"
#include "imaging/store/StoredStudy.h"
#include "imaging/store/StudyImport.h"

namespace lateglow {

/// The local study store: original files as they came, named by their content, and an SQLite
/// database of what they are. Survives a kill at any moment: what an import has reported as done is
/// there, and nothing is half there.
///
/// One object belongs to one thread at a time; threads and programs open objects of their own and
/// may work at the same time. Failures name the file and a remedy.
class StudyStore {
 public:
  /// Opens or creates the store in `root` and clears up after programs that were killed
  /// (StoreRecovery.h). A folder with other files in it is refused.
  [[nodiscard]] static Expected<StudyStore> open(const std::filesystem::path& root);

  /// Copies files and whole folders into the store; originals are never changed. Whole or not at
  /// all; stops within a second when told to. A file that is there already (same SOP instance UID
  /// and same SHA-256) is skipped; one with a known UID but other content is kept as a conflict,
  /// and nothing is ever replaced.
  [[nodiscard]] Expected<ImportReport> import(const std::vector<std::filesystem::path>& paths,
                                              ProgressSink& progress, ImportOptions options = {});

  /// Newest study first.
  [[nodiscard]] Expected<std::vector<StoredStudy>> studies(const StudyFilter& filter = {});
  [[nodiscard]] Expected<std::vector<StoredSeries>> series(std::int64_t study);
  [[nodiscard]] Expected<std::vector<StoredInstance>> instances(std::int64_t series);
  [[nodiscard]] Expected<StoreSize> size();
  /// Imports beyond it are refused; nothing: the disk is the limit.
  [[nodiscard]] Expected<void> setLimit(std::optional<std::uint64_t> bytes);

  /// Removes rows and files; files that another study shares stay.
  [[nodiscard]] Expected<void> removeStudy(std::int64_t study);
  [[nodiscard]] Expected<void> removeSeries(std::int64_t series);

  /// A folder with the images of a study or of one series, to be read and never written to; stays
  /// until the study is removed (StudyFiles.h).
  [[nodiscard]] Expected<std::filesystem::path> view(std::int64_t study,
                                                     std::optional<std::int64_t> series = {});
  /// Copies the original files to a new folder; returns their number.
  [[nodiscard]] Expected<std::int64_t> exportStudy(std::int64_t study,
                                                   const std::filesystem::path& target,
                                                   ProgressSink& progress);

  [[nodiscard]] Expected<StoreCheckReport> check(CheckDepth depth, ProgressSink& progress);
  /// PRAGMA integrity_check of the database alone.
  [[nodiscard]] Expected<void> checkDatabase() { return m_database.checkIntegrity(); }

  /// A small picture of the study (PNG) for lists.
  [[nodiscard]] Expected<void> setThumbnail(std::int64_t study, std::vector<std::byte> png);
  [[nodiscard]] Expected<std::vector<std::byte>> thumbnail(std::int64_t study);

  [[nodiscard]] const StoreFolders& folders() const { return m_folders; }

 private:
  StudyStore(StoreFolders folders, Database database);
  [[nodiscard]] Expected<void> remove(const std::function<Expected<void>()>& rows);

  StoreFolders m_folders;
  Database m_database;
};

}  // namespace lateglow
