#include "imaging/store/StoreCheck.h"

#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <system_error>

#include "imaging/store/FileHash.h"
#include "imaging/store/WatchedWork.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

/// A file as the rows describe it.
struct ListedFile {
  std::string name;
  std::uint64_t bytes = 0;
  std::string study;  ///< for messages
};

Expected<std::map<std::string, ListedFile>> listedFiles(Database& database,
                                                        StoreCheckReport& report) {
  std::map<std::string, ListedFile> files;
  auto listed = database.forEach(
      "SELECT instance.file, instance.bytes, study.patient_name, study.date, study.source_name "
      "FROM instance JOIN series ON series.id = instance.series JOIN study ON study.id = "
      "series.study",
      {}, [&](const Statement& row) {
        ++report.instances;
        const std::string who = row.text(2).empty() ? row.text(4) : row.text(2);
        files[row.text(0)] = {row.text(0), static_cast<std::uint64_t>(row.integer(1)),
                              who + " " + row.text(3)};
      });
  if (!listed) return tl::unexpected(listed.error());
  return files;
}

/// Whether a name has a row or is on its way to one by now: the lists may have been made while an
/// import was at work.
Expected<bool> isKnown(Database& database, const std::string& name) {
  const auto known = database.number(
      "SELECT 1 WHERE EXISTS (SELECT 1 FROM instance WHERE file = ?1) OR EXISTS (SELECT 1 FROM "
      "pending_file WHERE name = ?1)",
      {name});
  if (!known) return tl::unexpected(known.error());
  return known->has_value();
}

Expected<void> findUnlisted(Database& database, const StoreFolders& folders,
                            const std::map<std::string, ListedFile>& listed,
                            StoreCheckReport& report) {
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator(folders.files(), error)) {
    std::error_code ignored;
    const std::string name = entry.path().filename().string();
    if (entry.is_directory(ignored) || listed.contains(name)) continue;
    const auto known = isKnown(database, name);
    if (!known) return tl::unexpected(known.error());
    if (*known) continue;
    report.faults.push_back({StoreFault::Kind::Unlisted, entry.path(),
                             "the file " + entry.path().string() +
                                 " is in no study; import it to list it again, or remove it"});
  }
  return {};
}

/// The fault of one file, if any.
std::optional<StoreFault> faultOf(const ListedFile& listed, const fs::path& file, CheckDepth depth,
                                  const ByteProgress& progress) {
  std::error_code error;
  const std::uint64_t bytes = fs::file_size(file, error);
  if (error) {
    return StoreFault{StoreFault::Kind::Missing, file,
                      "a file of the study " + listed.study + " is missing: " + file.string()};
  }
  std::string content = listed.name.substr(0, 64);
  if (bytes == listed.bytes && depth == CheckDepth::Content) {
    const auto hashed = hashFile(file, progress);
    if (!hashed && hashed.error().code == FailureCode::Cancelled) return {};
    content = hashed ? hashed->sha256 : hashed.error().message;
  }
  if (bytes == listed.bytes && content == listed.name.substr(0, 64)) return {};
  return StoreFault{StoreFault::Kind::Damaged, file,
                    "a file of the study " + listed.study + " is damaged: " + file.string()};
}

/// Missing may also mean deleted since the list was made.
Expected<void> keepStillListed(Database& database, StoreCheckReport& report) {
  std::vector<StoreFault> kept;
  for (StoreFault& fault : report.faults) {
    const auto found = database.number("SELECT 1 FROM instance WHERE file = ? LIMIT 1",
                                       {fault.file.filename().string()});
    if (!found) return tl::unexpected(found.error());
    if (*found) kept.push_back(std::move(fault));
  }
  report.faults = std::move(kept);
  return {};
}

Expected<void> compareFiles(const StoreFolders& folders,
                            const std::map<std::string, ListedFile>& listed, CheckDepth depth,
                            StoreCheckReport& report, ProgressSink& progress) {
  std::vector<const ListedFile*> files;
  for (const auto& [name, file] : listed) files.push_back(&file);
  std::mutex mutex;
  std::atomic<bool> stop{false};
  class Stopping final : public ProgressSink {
   public:
    Stopping(ProgressSink& inner, std::atomic<bool>& stopped) : m_inner(inner), m_stop(stopped) {}
    [[nodiscard]] bool report(double fraction, std::string_view what) override {
      if (!m_inner.report(fraction, what)) m_stop = true;
      return !m_stop;
    }

   private:
    ProgressSink& m_inner;
    std::atomic<bool>& m_stop;
  } sink(progress, stop);
  const bool finished = watchedFor(files.size(), sink, "checking", [&](std::size_t i) {
    auto fault = faultOf(*files[i], folders.file(files[i]->name), depth,
                         [&stop](std::uint64_t) { return !stop; });
    const std::lock_guard guard(mutex);
    if (fault) report.faults.push_back(*std::move(fault));
    if (depth == CheckDepth::Content) report.bytes += files[i]->bytes;
  });
  if (finished) return {};
  return fail(FailureCode::Cancelled, "checking the study store was cancelled", "",
              folders.root().string());
}

}  // namespace

Expected<StoreCheckReport> checkStore(Database& database, const StoreFolders& folders,
                                      CheckDepth depth, ProgressSink& progress) {
  StoreCheckReport report;
  const auto listed = listedFiles(database, report);
  if (!listed) return tl::unexpected(listed.error());
  if (auto done = compareFiles(folders, *listed, depth, report, progress); !done) {
    return tl::unexpected(done.error());
  }
  if (auto done = keepStillListed(database, report); !done) return tl::unexpected(done.error());
  if (auto done = findUnlisted(database, folders, *listed, report); !done) {
    return tl::unexpected(done.error());
  }
  if (depth == CheckDepth::Content) {
    if (auto sound = database.checkIntegrity(); !sound) {
      report.faults.push_back(
          {StoreFault::Kind::Database, folders.database(), sound.error().message});
    }
  }
  return report;
}

std::string toString(StoreFault::Kind kind) {
  switch (kind) {
    case StoreFault::Kind::Missing:
      return "missing";
    case StoreFault::Kind::Damaged:
      return "damaged";
    case StoreFault::Kind::Unlisted:
      return "unlisted";
    case StoreFault::Kind::Database:
      return "database";
  }
  return "missing";
}

}  // namespace lateglow
