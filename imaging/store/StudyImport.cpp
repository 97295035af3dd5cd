#include "imaging/store/StudyImport.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <map>
#include <system_error>

#include "imaging/core/UtcTime.h"
#include "imaging/io/DicomFile.h"
#include "imaging/io/DicomIdentity.h"
#include "imaging/store/ImportMeter.h"
#include "imaging/store/ImportRows.h"
#include "imaging/store/StoreRemoval.h"
#include "imaging/store/WatchedWork.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

/// A cancelled import has to end within a second; files left over then go at the next opening.
constexpr std::chrono::milliseconds kUndoBudget{400};
constexpr std::chrono::milliseconds kLockTimeout{30'000};

tl::unexpected<Failure> cancelled() {
  return fail(FailureCode::Cancelled, "the import was cancelled; nothing of it was kept", "");
}

/// 128 random bits, hexadecimal.
std::string randomToken() {
  std::array<unsigned char, 16> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, 33> text{};
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  return text.data();
}

std::string readableBytes(std::uint64_t bytes) {
  return std::to_string((bytes + (1U << 20U) - 1) >> 20U) + " MiB";
}

}  // namespace

Expected<FolderLock> lockStore(const StoreFolders& folders, const std::function<bool()>& goOn) {
  return FolderLock::lockFile(folders.lock(), goOn, kLockTimeout);
}

StudyImport::StudyImport(Database& database, const StoreFolders& folders, ImportOptions options,
                         ProgressSink& progress)
    : m_database(database),
      m_folders(folders),
      m_options(std::move(options)),
      m_progress(progress) {}

StudyImport::~StudyImport() { leaveIncoming(); }

std::function<bool()> StudyImport::goOn() {
  return [this] { return m_meter ? m_meter->report(0.0, "") : m_progress.report(0.0, "looking"); };
}

Expected<ImportReport> StudyImport::run(const std::vector<fs::path>& paths) {
  prepareDicomDecoding();
  if (auto begun = begin(); !begun) return tl::unexpected(begun.error());
  Expected<void> done;
  try {
    done = importAll(paths);
    if (done) done = finish();
  } catch (...) {
    undo();
    throw;
  }
  if (!done) {
    undo();
    if (done.error().code == FailureCode::Cancelled) return cancelled();
    return tl::unexpected(done.error());
  }
  return std::move(m_report);
}

Expected<void> StudyImport::begin() {
  const auto lock = lockStore(m_folders, goOn());
  if (!lock) return tl::unexpected(lock.error());
  const std::string token = randomToken();
  m_incoming = m_folders.incoming() / token;
  std::error_code error;
  fs::create_directory(m_incoming, error);
  if (!error) fs::permissions(m_incoming, fs::perms::owner_all, error);
  m_incomingLock = error ? std::nullopt : FolderLock::tryLockFolder(m_incoming);
  if (!m_incomingLock) {
    return fail(FailureCode::Failed,
                "cannot write to " + m_incoming.string() + ": " + error.message(),
                "check the permissions and the free space of the store", m_incoming.string());
  }
  auto added =
      m_database.run("INSERT INTO import (token, started_at) VALUES (?, ?)", {token, currentUtcTime()});
  if (added) m_import = m_database.lastInsertId();
  return added;
}

Expected<void> StudyImport::importAll(const std::vector<fs::path>& paths) {
  auto sources = findSourceFiles(paths, m_report, m_progress);
  if (!sources) return tl::unexpected(sources.error());
  if (auto room = checkRoom(sources->files); !room) return room;
  std::uint64_t total = 0;
  for (const SourceFile& source : sources->files) total += source.bytes;
  m_meter = std::make_unique<ImportMeter>(m_progress, total);
  for (const auto& batch : importBatches(std::move(sources->files))) {
    auto staged = stage(batch);
    if (!staged) return tl::unexpected(staged.error());
    if (auto stored = store(*staged); !stored) return stored;
    if (m_options.stored) m_options.stored();
  }
  return {};
}

Expected<void> StudyImport::checkRoom(const std::vector<SourceFile>& sources) {
  std::uint64_t needed = 0;
  for (const SourceFile& source : sources) needed += source.bytes;
  std::error_code error;
  const std::uint64_t available = fs::space(m_folders.root(), error).available;
  if (error || needed < available) return {};
  return fail(FailureCode::Failed,
              "the import needs up to " + readableBytes(needed) + ", the disk of the study store " +
                  m_folders.root().string() + " has " + readableBytes(available) + " left",
              "free some space or import less at a time", m_folders.root().string());
}

Expected<std::set<std::string>> StudyImport::contentsOf(const std::string& sopInstanceUid) {
  std::set<std::string> contents;
  const std::lock_guard guard(m_databaseMutex);
  auto looked =
      m_database.forEach("SELECT substr(file, 1, 64) FROM instance WHERE uid = ?", {sopInstanceUid},
                         [&](const Statement& row) { contents.insert(row.text(0)); });
  if (!looked) return tl::unexpected(looked.error());
  return contents;
}

Expected<std::vector<StagedFile>> StudyImport::stage(const std::vector<SourceFile>& batch) {
  std::vector<StagedFile> staged(batch.size());
  std::mutex mutex;
  std::map<std::size_t, Failure> failures;
  const std::size_t first = m_copies;
  m_copies += batch.size();
  const bool finished = watchedFor(batch.size(), *m_meter, "importing", [&](std::size_t i) {
    staged[i].source = batch[i];
    if (auto done = stageOne(staged[i], first + i); !done) {
      const std::lock_guard guard(mutex);
      failures.emplace(i, done.error());
    }
  });
  if (!finished) return cancelled();
  if (!failures.empty()) return tl::unexpected(failures.begin()->second);
  if (batch.front().kind == SourceFile::Kind::Volume) joinVolumes(staged);
  std::vector<fs::path> copies;
  for (const StagedFile& one : staged) {
    if (!one.remark && !one.alreadyThere) copies.push_back(one.copy);
  }
  if (auto flushed = flushToDisk(copies); !flushed) return tl::unexpected(flushed.error());
  return staged;
}

Expected<void> StudyImport::stageOne(StagedFile& staged, std::size_t number) {
  const fs::path copy = m_incoming / std::to_string(number);
  const ByteProgress progress = [this](std::uint64_t bytes) { return m_meter->add(bytes); };
  if (staged.source.kind == SourceFile::Kind::Volume) return stageVolume(staged, copy, progress);
  auto identity = readDicomIdentity(staged.source.file);
  if (!identity) {
    refuse(staged, identity.error());
    return {};
  }
  const auto contents = contentsOf(identity->sopInstanceUid);
  if (!contents) return tl::unexpected(contents.error());
  if (!contents->empty()) {
    // What is stored already is hashed only, not copied again.
    auto content = hashFile(staged.source.file, progress);
    if (content && contents->contains(content->sha256)) {
      staged.content = *std::move(content);
      staged.identity = *std::move(identity);
      staged.alreadyThere = true;
      return {};
    }
  }
  return stageDicom(staged, copy, progress);
}

Expected<void> StudyImport::checkLimit(const std::vector<StagedFile>& batch) {
  const auto limit = m_database.number("SELECT value FROM setting WHERE name = 'limit_bytes'");
  if (!limit) return tl::unexpected(limit.error());
  if (!*limit) return {};
  const auto used = m_database.number("SELECT sum(bytes) FROM study");
  if (!used) return tl::unexpected(used.error());
  std::uint64_t bytes = static_cast<std::uint64_t>(used->value_or(0));
  for (const StagedFile& staged : batch) {
    if (!staged.remark && !staged.alreadyThere) bytes += staged.content.bytes;
  }
  if (bytes <= static_cast<std::uint64_t>(**limit)) return {};
  return fail(FailureCode::Failed,
              "the study store " + m_folders.root().string() + " would grow beyond its limit of " +
                  readableBytes(static_cast<std::uint64_t>(**limit)),
              "delete studies or raise the limit", m_folders.root().string());
}

Expected<void> StudyImport::moveIntoPlace(const std::vector<StagedFile>& batch) {
  std::set<fs::path> touched;
  for (const StagedFile& staged : batch) {
    if (staged.remark || staged.alreadyThere) continue;
    const fs::path target = m_folders.file(staged.storedName);
    std::error_code error;
    if (fs::create_directory(target.parent_path(), error)) touched.insert(m_folders.files());
    if (!error) fs::permissions(target.parent_path(), fs::perms::owner_all, error);
    if (!error) fs::rename(staged.copy, target, error);
    if (error) {
      return fail(FailureCode::Failed, "cannot store " + target.string() + ": " + error.message(),
                  "check the permissions and the free space of the store", target.string());
    }
    touched.insert(target.parent_path());
  }
  return flushToDisk({touched.begin(), touched.end()});
}

Expected<void> StudyImport::store(std::vector<StagedFile>& batch) {
  const auto lock = lockStore(m_folders, goOn());
  if (!lock) return tl::unexpected(lock.error());
  if (auto room = checkLimit(batch); !room) return room;
  const auto forFiles = [&](const char* sql) -> Expected<void> {
    auto statement = m_database.prepare(sql);
    if (!statement) return tl::unexpected(statement.error());
    for (const StagedFile& staged : batch) {
      if (staged.remark || staged.alreadyThere) continue;
      if (auto bound = statement->bind({staged.storedName}); !bound) return bound;
      if (auto done = statement->step(); !done) return tl::unexpected(done.error());
    }
    return {};
  };
  auto noted = m_database.transaction(
      [&] { return forFiles("INSERT OR IGNORE INTO pending_file VALUES (?)"); });
  if (!noted) return noted;
  if (auto moved = moveIntoPlace(batch); !moved) return moved;
  ImportReport report = m_report;
  const std::string now = currentUtcTime();
  auto written = m_database.transaction([&]() -> Expected<void> {
    for (const StagedFile& staged : batch) {
      if (staged.remark) {
        report.add(*staged.remark);
      } else if (auto row = writeImportRow(m_database, m_import, staged, now, report); !row) {
        return row;
      }
    }
    // What got no row, because its content is stored under another kind of name, stays noted.
    return forFiles(
        "DELETE FROM pending_file WHERE name = ?1 AND EXISTS "
        "(SELECT 1 FROM instance WHERE file = ?1)");
  });
  if (written) m_report = std::move(report);
  return written;
}

Expected<void> StudyImport::finish() {
  const auto lock = FolderLock::lockFile(
      m_folders.lock(), [] { return true; }, kLockTimeout);
  if (!lock) return tl::unexpected(lock.error());
  if (auto swept = sweepPendingFiles(m_database, m_folders, kLockTimeout); !swept) return swept;
  return m_database.transaction([&]() -> Expected<void> {
    for (const std::int64_t study : m_report.studies) {
      if (auto done = m_database.run("UPDATE study SET interrupted = 0 WHERE id = ?", {study});
          !done) {
        return done;
      }
    }
    return m_database.run("UPDATE import SET state = 1 WHERE id = ?", {m_import});
  });
}

void StudyImport::undo() {
  // First the copies: on a full disk they make the room that the rest needs.
  leaveIncoming();
  const auto always = [] { return true; };
  const auto lock = FolderLock::lockFile(m_folders.lock(), always, kUndoBudget);
  if (!lock) return;  // the next opening of the store finds the import unfinished
  if (removeImportRows(m_database, m_import)) {
    static_cast<void>(sweepPendingFiles(m_database, m_folders, kUndoBudget));
  }
}

void StudyImport::leaveIncoming() {
  if (!m_incomingLock) return;
  // Under the store's lock, so that nobody else looks into the folder while it goes.
  const auto lock = FolderLock::lockFile(
      m_folders.lock(), [] { return true; }, kUndoBudget);
  std::error_code ignored;
  fs::remove_all(m_incoming, ignored);
  m_incomingLock.reset();
}

}  // namespace lateglow
