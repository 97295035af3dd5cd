#include "imaging/store/StudyStore.h"

#include <system_error>
#include <utility>

#include "imaging/store/StoreQueries.h"
#include "imaging/store/StoreRecovery.h"
#include "imaging/store/StoreRemoval.h"
#include "imaging/store/StoreSchema.h"
#include "imaging/store/StudyFiles.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kRemovalBudget{60'000};

bool always() { return true; }

tl::unexpected<Failure> notThere(const char* what) {
  return fail(FailureCode::NotFound, std::string("the store has no such ") + what,
              "list the studies again; another program may have deleted it");
}

}  // namespace

StudyStore::StudyStore(StoreFolders folders, Database database)
    : m_folders(std::move(folders)), m_database(std::move(database)) {}

Expected<StudyStore> StudyStore::open(const fs::path& root) {
  std::error_code error;
  StoreFolders folders(fs::absolute(root, error).lexically_normal());
  if (auto created = folders.create(); !created) return tl::unexpected(created.error());
  auto database = Database::open(folders.database(), kStoreMigrations);
  if (!database) return tl::unexpected(database.error());
  if (auto recovered = recoverStore(*database, folders); !recovered) {
    return tl::unexpected(recovered.error());
  }
  return StudyStore(std::move(folders), *std::move(database));
}

Expected<ImportReport> StudyStore::import(const std::vector<fs::path>& paths,
                                          ProgressSink& progress, ImportOptions options) {
  return StudyImport(m_database, m_folders, std::move(options), progress).run(paths);
}

Expected<std::vector<StoredStudy>> StudyStore::studies(const StudyFilter& filter) {
  return queryStudies(m_database, filter);
}

Expected<std::vector<StoredSeries>> StudyStore::series(std::int64_t study) {
  return querySeries(m_database, study);
}

Expected<std::vector<StoredInstance>> StudyStore::instances(std::int64_t series) {
  return queryInstances(m_database, m_folders, series);
}

Expected<StoreSize> StudyStore::size() { return querySize(m_database, m_folders); }

Expected<void> StudyStore::setLimit(std::optional<std::uint64_t> bytes) {
  if (!bytes) return m_database.run("DELETE FROM setting WHERE name = 'limit_bytes'");
  return m_database.run("INSERT OR REPLACE INTO setting VALUES ('limit_bytes', ?)", {*bytes});
}

Expected<void> StudyStore::remove(const std::function<Expected<void>()>& rows) {
  const auto lock = lockStore(m_folders, always);
  if (!lock) return tl::unexpected(lock.error());
  if (auto removed = rows(); !removed) return removed;
  if (auto swept = sweepPendingFiles(m_database, m_folders, kRemovalBudget); !swept) return swept;
  return sweepViews(m_database, m_folders);
}

Expected<void> StudyStore::removeStudy(std::int64_t study) {
  return remove([&]() -> Expected<void> {
    const auto found = m_database.number("SELECT 1 FROM study WHERE id = ?", {study});
    if (!found) return tl::unexpected(found.error());
    return *found ? removeStudyRows(m_database, study) : notThere("study");
  });
}

Expected<void> StudyStore::removeSeries(std::int64_t series) {
  return remove([&]() -> Expected<void> {
    auto owner = m_database.prepare(
        "SELECT study.key FROM series JOIN study ON study.id = series.study WHERE series.id = ?",
        {series});
    if (!owner) return tl::unexpected(owner.error());
    const auto found = owner->step();
    if (!found) return tl::unexpected(found.error());
    if (!*found) return notThere("series");
    // Its links would keep the files of the series; the rest of the view is made again when wanted.
    std::error_code error;
    fs::remove_all(m_folders.views() / owner->text(0), error);
    return removeSeriesRows(m_database, series);
  });
}

Expected<fs::path> StudyStore::view(std::int64_t study, std::optional<std::int64_t> series) {
  const auto lock = lockStore(m_folders, always);
  if (!lock) return tl::unexpected(lock.error());
  return makeStudyView(m_database, m_folders, study, series);
}

Expected<std::int64_t> StudyStore::exportStudy(std::int64_t study, const fs::path& target,
                                               ProgressSink& progress) {
  return exportStudyFiles(m_database, m_folders, study, target, progress);
}

Expected<StoreCheckReport> StudyStore::check(CheckDepth depth, ProgressSink& progress) {
  return checkStore(m_database, m_folders, depth, progress);
}

Expected<void> StudyStore::setThumbnail(std::int64_t study, std::vector<std::byte> png) {
  return m_database.run("INSERT OR REPLACE INTO thumbnail VALUES (?, ?)", {study, std::move(png)});
}

Expected<std::vector<std::byte>> StudyStore::thumbnail(std::int64_t study) {
  auto found = m_database.prepare("SELECT png FROM thumbnail WHERE study = ?", {study});
  if (!found) return tl::unexpected(found.error());
  const auto row = found->step();
  if (!row) return tl::unexpected(row.error());
  return *row ? found->bytes(0) : std::vector<std::byte>();
}

}  // namespace lateglow
