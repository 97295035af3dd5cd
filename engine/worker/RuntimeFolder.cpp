#include "engine/worker/RuntimeFolder.h"

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lateglow::engine {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = "lateglow-engine-";

std::vector<fs::path> candidates(const fs::path& parent) {
  if (!parent.empty()) return {parent};
  std::vector<fs::path> result;
  if (const char* runtime = std::getenv("XDG_RUNTIME_DIR"); runtime != nullptr && *runtime == '/') {
    result.emplace_back(runtime);
  }
  result.emplace_back("/dev/shm");
  std::error_code ignored;
  result.push_back(fs::temp_directory_path(ignored));
  return result;
}

/// Opens a folder and locks it for this process; -1 when it is gone or someone else holds it.
int lockFolder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (descriptor < 0) return -1;
  struct stat opened = {};
  struct stat named = {};
  const bool ours = ::fstat(descriptor, &opened) == 0 && opened.st_uid == ::geteuid() &&
                    ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 &&
                    ::lstat(folder.c_str(), &named) == 0 && named.st_ino == opened.st_ino;
  if (ours) return descriptor;
  ::close(descriptor);
  return -1;
}

void removeAllAbandoned(const fs::path& parent) {
  std::error_code error;
  for (fs::directory_iterator entry(parent, error), end; !error && entry != end;
       entry.increment(error)) {
    RuntimeFolder::removeIfAbandoned(entry->path());
  }
}

}  // namespace

RuntimeFolder::~RuntimeFolder() { remove(); }

RuntimeFolder::RuntimeFolder(RuntimeFolder&& other) noexcept
    : m_path(std::exchange(other.m_path, {})), m_lock(std::exchange(other.m_lock, -1)) {}

RuntimeFolder& RuntimeFolder::operator=(RuntimeFolder&& other) noexcept {
  if (this != &other) {
    remove();
    m_path = std::exchange(other.m_path, {});
    m_lock = std::exchange(other.m_lock, -1);
  }
  return *this;
}

void RuntimeFolder::remove() {
  if (m_path.empty()) return;
  std::error_code ignored;
  fs::remove_all(m_path, ignored);
  ::close(m_lock);
  m_path.clear();
  m_lock = -1;
}

void RuntimeFolder::removeIfAbandoned(const fs::path& folder) {
  if (!folder.filename().string().starts_with(prefix)) return;
  const int lock = lockFolder(folder);
  if (lock < 0) return;
  std::error_code ignored;
  fs::remove_all(folder, ignored);
  ::close(lock);
}

tl::expected<RuntimeFolder, std::string> RuntimeFolder::make(fs::path parent) {
  std::string problem = "no folder was tried";
  for (const fs::path& candidate : candidates(parent)) {
    removeAllAbandoned(candidate);
    std::string name =
        (candidate / (std::string(prefix) + std::to_string(::getpid()) + "-XXXXXX")).string();
    if (::mkdtemp(name.data()) != nullptr) {  // makes it 0700
      RuntimeFolder folder;
      folder.m_path = name;
      folder.m_lock = lockFolder(name);
      if (folder.m_lock >= 0) return folder;
    }
    problem = candidate.string() + ": " + std::generic_category().message(errno);
  }
  return tl::unexpected<std::string>("no private folder for the engine's arrays can be made (" +
                                     problem + ")");
}

}  // namespace lateglow::engine
