#include "imaging/store/StoreRecovery.h"

#include <map>
#include <set>
#include <string>
#include <system_error>

#include "imaging/store/FolderLock.h"
#include "imaging/store/StoreRemoval.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kSweepBudget{2000};

/// Removes the folders below incoming/ that no living import holds; returns the tokens of the rest.
std::set<std::string> removeAbandonedCopies(const StoreFolders& folders) {
  std::set<std::string> alive;
  std::error_code error;
  for (const auto& folder : fs::directory_iterator(folders.incoming(), error)) {
    const auto lock = FolderLock::tryLockFolder(folder.path());
    std::error_code ignored;
    if (lock) {
      fs::remove_all(folder.path(), ignored);
    } else {
      alive.insert(folder.path().filename().string());
    }
  }
  return alive;
}

Expected<void> markInterrupted(Database& database, const std::set<std::string>& alive) {
  std::map<std::int64_t, std::string> unfinished;
  auto listed =
      database.forEach("SELECT id, token FROM import WHERE state = 0", {},
                       [&](const Statement& row) { unfinished[row.integer(0)] = row.text(1); });
  if (!listed) return listed;
  std::erase_if(unfinished, [&](const auto& one) { return alive.contains(one.second); });
  if (unfinished.empty()) return {};
  return database.transaction([&]() -> Expected<void> {
    for (const auto& [import, token] : unfinished) {
      auto marked = database.run(
          "UPDATE study SET interrupted = 1 WHERE id IN (SELECT series.study FROM instance JOIN "
          "series ON series.id = instance.series WHERE instance.import = ?)",
          {import});
      if (marked) marked = database.run("UPDATE import SET state = 2 WHERE id = ?", {import});
      if (!marked) return marked;
    }
    return {};
  });
}

}  // namespace

Expected<void> recoverStore(Database& database, const StoreFolders& folders) {
  const auto lock = FolderLock::tryLockFile(folders.lock());
  if (!lock) return {};
  const std::set<std::string> alive = removeAbandonedCopies(folders);
  if (auto marked = markInterrupted(database, alive); !marked) return marked;
  if (auto swept = sweepPendingFiles(database, folders, kSweepBudget); !swept) return swept;
  return sweepViews(database, folders);
}

}  // namespace lateglow
