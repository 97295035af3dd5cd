#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "imaging/core/Progress.h"
#include "imaging/store/Database.h"
#include "imaging/store/FolderLock.h"
#include "imaging/store/ImportReport.h"
#include "imaging/store/StagedFile.h"
#include "imaging/store/StoreFolders.h"

namespace lateglow {

class ImportMeter;

struct ImportOptions {
  /// Called in the importing thread whenever further files are stored for good, so that a list can
  /// show studies as they arrive.
  std::function<void()> stored;
};

/// One import into a store. Files come in batches; of each batch
///   1. copies are made below incoming/, hashed on the way and flushed to disk,
///   2. their names are noted as pending (first transaction),
///   3. they are renamed to where they stay, and the folders flushed,
///   4. their rows are written and the notes removed (second transaction).
/// A kill leaves before 2 a folder below incoming/, after it files that are noted: both are removed
/// when the store is opened next. After 4 the batch is stored for good. Cancelling, and a failure
/// such as a full disk, removes what the import has stored so far.
class StudyImport {
 public:
  StudyImport(Database& database, const StoreFolders& folders, ImportOptions options,
              ProgressSink& progress);
  ~StudyImport();
  StudyImport(const StudyImport&) = delete;
  StudyImport& operator=(const StudyImport&) = delete;

  [[nodiscard]] Expected<ImportReport> run(const std::vector<std::filesystem::path>& paths);

 private:
  [[nodiscard]] Expected<void> begin();
  [[nodiscard]] Expected<void> importAll(const std::vector<std::filesystem::path>& paths);
  [[nodiscard]] Expected<void> checkRoom(const std::vector<SourceFile>& sources);
  [[nodiscard]] Expected<std::vector<StagedFile>> stage(const std::vector<SourceFile>& batch);
  [[nodiscard]] Expected<void> stageOne(StagedFile& staged, std::size_t number);
  /// SHA-256 of what is stored under a UID. Any thread, while no other part of this uses the
  /// database.
  [[nodiscard]] Expected<std::set<std::string>> contentsOf(const std::string& sopInstanceUid);
  [[nodiscard]] Expected<void> store(std::vector<StagedFile>& batch);
  [[nodiscard]] Expected<void> moveIntoPlace(const std::vector<StagedFile>& batch);
  [[nodiscard]] Expected<void> checkLimit(const std::vector<StagedFile>& batch);
  [[nodiscard]] Expected<void> finish();
  void undo();
  void leaveIncoming();
  [[nodiscard]] std::function<bool()> goOn();

  Database& m_database;
  const StoreFolders& m_folders;
  ImportOptions m_options;
  ProgressSink& m_progress;
  ImportReport m_report;
  std::filesystem::path m_incoming;
  std::optional<FolderLock> m_incomingLock;
  std::int64_t m_import = 0;
  std::unique_ptr<ImportMeter> m_meter;
  std::size_t m_copies = 0;
  std::mutex m_databaseMutex;
};

/// The store's lock, waited for as long as another import's batch or a removal may take.
[[nodiscard]] Expected<FolderLock> lockStore(const StoreFolders& folders,
                                             const std::function<bool()>& goOn);

}  // namespace lateglow
