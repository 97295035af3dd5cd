#include "imaging/store/StoreRemoval.h"

#include <set>
#include <string>
#include <system_error>
#include <vector>

#include "imaging/store/FileHash.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

/// `which` selects instances; it is one of the texts below, never made from input.
Expected<void> removeInstances(Database& database, const std::string& which, std::int64_t id) {
  return database.transaction([&]() -> Expected<void> {
    for (const std::string& sql :
         {"INSERT OR IGNORE INTO pending_file SELECT file FROM instance WHERE " + which,
          "DELETE FROM instance WHERE " + which}) {
      if (auto done = database.run(sql, {id}); !done) return done;
    }
    for (const char* sql : {"DELETE FROM series WHERE instance_count = 0",
                            "DELETE FROM study WHERE instance_count = 0"}) {
      if (auto done = database.run(sql); !done) return done;
    }
    return {};
  });
}

/// Forgets the files that are gone, and with `alsoStored` those that have got a row.
Expected<void> forgetPending(Database& database, const std::vector<std::string>& gone,
                             bool alsoStored) {
  return database.transaction([&]() -> Expected<void> {
    if (alsoStored) {
      if (auto done = database.run("DELETE FROM pending_file WHERE EXISTS (SELECT 1 FROM "
                                   "instance WHERE instance.file = pending_file.name)");
          !done) {
        return done;
      }
    }
    auto forget = database.prepare("DELETE FROM pending_file WHERE name = ?");
    if (!forget) return tl::unexpected(forget.error());
    for (const std::string& name : gone) {
      if (auto bound = forget->bind({name}); !bound) return bound;
      if (auto done = forget->step(); !done) return tl::unexpected(done.error());
    }
    return {};
  });
}

}  // namespace

Expected<void> removeStudyRows(Database& database, std::int64_t study) {
  return removeInstances(database, "series IN (SELECT id FROM series WHERE study = ?1)", study);
}

Expected<void> removeSeriesRows(Database& database, std::int64_t series) {
  return removeInstances(database, "series = ?1", series);
}

Expected<void> removeImportRows(Database& database, std::int64_t import) {
  if (auto done = removeInstances(database, "import = ?1", import); !done) return done;
  return database.run("DELETE FROM import WHERE id = ?", {import});
}

Expected<void> sweepPendingFiles(Database& database, const StoreFolders& folders,
                                 std::chrono::milliseconds budget) {
  const auto end = std::chrono::steady_clock::now() + budget;
  std::vector<std::string> withoutRow;
  auto listed = database.forEach(
      "SELECT name FROM pending_file WHERE NOT EXISTS "
      "(SELECT 1 FROM instance WHERE instance.file = pending_file.name)",
      {}, [&](const Statement& row) { withoutRow.push_back(row.text(0)); });
  if (!listed) return listed;
  if (withoutRow.empty()) return forgetPending(database, {}, true);
  bool inTime = true;
  std::vector<std::string> gone;
  std::set<fs::path> touched;
  for (const std::string& name : withoutRow) {
    inTime = std::chrono::steady_clock::now() < end;
    if (!inTime) break;
    std::error_code error;
    fs::remove(folders.file(name), error);
    if (error) continue;
    gone.push_back(name);
    touched.insert(folders.file(name).parent_path());
  }
  // Only what is gone for good may be forgotten.
  std::erase_if(touched, [](const fs::path& folder) {
    std::error_code error;
    return !fs::exists(folder, error);
  });
  if (auto flushed = flushToDisk({touched.begin(), touched.end()}); !flushed) return flushed;
  return forgetPending(database, gone, inTime);
}

Expected<void> sweepViews(Database& database, const StoreFolders& folders) {
  std::set<std::string> keys;
  auto listed = database.forEach("SELECT key FROM study", {},
                                 [&](const Statement& row) { keys.insert(row.text(0)); });
  if (!listed) return listed;
  std::error_code error;
  for (const auto& view : fs::directory_iterator(folders.views(), error)) {
    std::error_code ignored;
    if (!keys.contains(view.path().filename().string())) fs::remove_all(view.path(), ignored);
  }
  return {};
}

}  // namespace lateglow
