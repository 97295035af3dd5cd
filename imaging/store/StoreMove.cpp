#include "imaging/store/StoreMove.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <map>
#include <system_error>
#include <utility>
#include <vector>

#include "imaging/store/Database.h"
#include "imaging/store/FolderLock.h"
#include "imaging/store/StoreFolders.h"
#include "imaging/store/StoreSchema.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds kLockTimeout{5};

tl::unexpected<Failure> cannotMove(const fs::path& what, int errorNumber) {
  return fail(FailureCode::Failed,
              "the study store was not moved: " + what.string() + ": " +
                  std::generic_category().message(errorNumber),
              "check the permissions and the free space, or choose another folder", what.string());
}

tl::unexpected<Failure> unsuitable(const fs::path& folder, const std::string& why) {
  return fail(FailureCode::BadInput, folder.string() + " " + why, "choose a new or an empty folder",
              folder.string());
}

struct StoredFile {
  fs::path path;  ///< relative to the store
  std::uint64_t bytes = 0;
  std::pair<dev_t, ino_t> identity;  ///< views are hard links to the stored files
};

struct Contents {
  std::vector<fs::path> folders;
  std::vector<StoredFile> files;
  std::uint64_t bytes = 0;
};

Expected<Contents> contentsOf(const fs::path& root) {
  Contents contents;
  std::map<std::pair<dev_t, ino_t>, bool> met;
  std::error_code error;
  for (fs::recursive_directory_iterator it(root, error), end; it != end; it.increment(error)) {
    struct stat status {};
    if (error || ::lstat(it->path().c_str(), &status) != 0) break;
    const fs::path relative = it->path().lexically_relative(root);
    if (S_ISDIR(status.st_mode)) {
      contents.folders.push_back(relative);
      continue;
    }
    const std::pair identity(status.st_dev, status.st_ino);
    const auto bytes = static_cast<std::uint64_t>(status.st_size);
    contents.files.push_back({relative, bytes, identity});
    contents.bytes += met.emplace(identity, true).second ? bytes : 0;
  }
  if (error) return cannotMove(root, error.value());
  return contents;
}

bool flush(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
  if (descriptor >= 0) ::close(descriptor);
  return done;
}

/// Copies the store's files and their hard links; names and links are the same in `to`.
class Copy {
 public:
  Copy(fs::path from, fs::path to, ProgressSink& progress)
      : m_from(std::move(from)), m_to(std::move(to)), m_progress(progress) {}

  Expected<void> run(const Contents& contents) {
    if (::mkdir(m_to.c_str(), 0700) != 0) return cannotMove(m_to, errno);
    for (const fs::path& folder : contents.folders) {
      if (::mkdir((m_to / folder).c_str(), 0700) != 0) return cannotMove(m_to / folder, errno);
    }
    for (const StoredFile& file : contents.files) {
      const double share = static_cast<double>(m_done) / static_cast<double>(contents.bytes + 1);
      if (!m_progress.report(share, "moving")) {
        return fail(FailureCode::Cancelled, "moving the study store was cancelled", "");
      }
      if (auto copied = copy(file); !copied) return copied;
    }
    return flush(m_to) ? Expected<void>() : cannotMove(m_to, errno);
  }

 private:
  Expected<void> copy(const StoredFile& file) {
    std::error_code error;
    const auto [first, fresh] = m_copied.emplace(file.identity, m_to / file.path);
    if (!fresh) {
      fs::create_hard_link(first->second, m_to / file.path, error);
      return error ? cannotMove(m_to / file.path, error.value()) : Expected<void>();
    }
    fs::copy_file(m_from / file.path, m_to / file.path, error);
    if (error) return cannotMove(m_to / file.path, error.value());
    if (!flush(m_to / file.path)) return cannotMove(m_to / file.path, errno);
    m_done += file.bytes;
    return {};
  }

  fs::path m_from;
  fs::path m_to;
  ProgressSink& m_progress;
  std::uint64_t m_done = 0;
  std::map<std::pair<dev_t, ino_t>, fs::path> m_copied;
};

Expected<fs::path> checkedTarget(const fs::path& real, const fs::path& to) {
  std::error_code error;
  const fs::path target = fs::weakly_canonical(fs::absolute(to, error), error);
  if (error) return cannotMove(to, error.value());
  const auto [inside, rest] = std::mismatch(real.begin(), real.end(), target.begin(), target.end());
  if (inside == real.end()) return unsuitable(target, "lies in the study store itself");
  if (!fs::is_directory(target.parent_path(), error)) {
    return unsuitable(target.parent_path(), "is not a folder");
  }
  if (fs::exists(target, error) &&
      (!fs::is_directory(target, error) || !fs::is_empty(target, error))) {
    return unsuitable(target, "is not empty");
  }
  return target;
}

/// Puts a link to `target` in place of `from` in one step; the former folder, if it was one and no
/// link itself, goes by the returned name then.
Expected<fs::path> exchange(const fs::path& from, const fs::path& target) {
  fs::path aside = from;
  aside += ".moved";
  std::error_code error;
  // What a moving that was killed left: its link, or the former store once the link was in place.
  fs::is_symlink(from, error) ? fs::remove_all(aside, error) : fs::remove(aside, error);
  fs::create_directory_symlink(target, aside, error);
  if (error) return cannotMove(aside, error.value());
  if (::renameat2(AT_FDCWD, aside.c_str(), AT_FDCWD, from.c_str(), RENAME_EXCHANGE) != 0) {
    const int reason = errno;
    fs::remove(aside, error);
    return cannotMove(from, reason);
  }
  return aside;
}

Expected<void> copyAndExchange(const fs::path& from, const fs::path& real, const fs::path& target,
                               ProgressSink& progress) {
  const auto contents = contentsOf(real);
  if (!contents) return tl::unexpected(contents.error());
  std::error_code error;
  const fs::space_info space = fs::space(target.parent_path(), error);
  if (!error && space.available < contents->bytes) return cannotMove(target, ENOSPC);
  fs::path part = target;
  part += ".part";
  fs::remove_all(part, error);
  auto done = Copy(real, part, progress).run(*contents);
  if (done) {
    fs::rename(part, target, error);
    if (error) done = cannotMove(target, error.value());
  }
  if (!done) {
    fs::remove_all(part, error);
    return done;
  }
  const bool movedBefore = fs::is_symlink(from, error);
  const auto former = exchange(from, target);
  if (!former) {
    fs::remove_all(target, error);
    return tl::unexpected(former.error());
  }
  fs::remove_all(*former, error);
  if (movedBefore) fs::remove_all(real, error);  // what went just now was only the former link
  return {};
}

}  // namespace

fs::path realStoreFolder(const fs::path& folder) {
  std::error_code error;
  const fs::path real = fs::canonical(folder, error);
  return error ? folder : real;
}

Expected<void> moveStore(const fs::path& from, const fs::path& to, ProgressSink& progress) {
  const fs::path real = realStoreFolder(from);
  const auto target = checkedTarget(real, to);
  if (!target) return tl::unexpected(target.error());
  const StoreFolders folders(real);
  const auto lock = FolderLock::lockFile(
      folders.lock(), [&progress] { return progress.report(0.0, "waiting"); }, kLockTimeout);
  if (!lock) return tl::unexpected(lock.error());
  auto database = Database::open(folders.database(), kStoreMigrations);
  if (!database) return tl::unexpected(database.error());
  if (auto flushed = database->run("PRAGMA wal_checkpoint(TRUNCATE)"); !flushed) return flushed;
  // A write transaction keeps others from changing rows while files are copied.
  return database->transaction([&] { return copyAndExchange(from, real, *target, progress); });
}

}  // namespace lateglow
