#include "imaging/store/StoreFolders.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "imaging/core/UserFolders.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Failure> cannotUse(const fs::path& folder, int errorNumber) {
  return fail(FailureCode::Failed,
              "the study store " + folder.string() +
                  " cannot be used: " + std::generic_category().message(errorNumber),
              "check the permissions and the free space, or choose another folder (LATEGLOW_STORE)",
              folder.string());
}

Expected<void> createPrivate(const fs::path& folder) {
  if (::mkdir(folder.c_str(), 0700) == 0) return {};
  if (errno != EEXIST) return cannotUse(folder, errno);
  struct stat status {};
  if (::stat(folder.c_str(), &status) != 0) return cannotUse(folder, errno);
  if (!S_ISDIR(status.st_mode)) return cannotUse(folder, ENOTDIR);
  // A folder that others may read would show them patients.
  if ((status.st_mode & 0777U) != 0700U && ::chmod(folder.c_str(), 0700) != 0) {
    return cannotUse(folder, errno);
  }
  return {};
}

/// True for a folder that may become a store: missing, empty, or one already. Anything else would
/// have its permissions changed and files added that nobody asked for.
bool mayBecomeStore(const StoreFolders& folders) {
  std::error_code error;
  if (!fs::exists(folders.root(), error)) return true;
  if (fs::exists(folders.database(), error)) return true;
  const fs::directory_iterator first(folders.root(), error);
  return !error && first == fs::directory_iterator();
}

}  // namespace

Expected<void> StoreFolders::create() const {
  std::error_code error;
  fs::create_directories(m_root.parent_path(), error);
  if (error) return cannotUse(m_root, error.value());
  // A store that was killed in its first moments has folders but no database yet.
  if (!mayBecomeStore(*this) && !fs::is_directory(incoming(), error)) {
    return fail(FailureCode::BadInput,
                m_root.string() + " is a folder with other files in it, not a study store",
                "choose an empty or a new folder", m_root.string());
  }
  // `incoming` first: it is what marks a folder as a store.
  for (const fs::path& folder : {m_root, incoming(), files(), views()}) {
    if (auto created = createPrivate(folder); !created) return created;
  }
  return {};
}

std::filesystem::path defaultStoreFolder() {
  const char* chosen = std::getenv("LATEGLOW_STORE");
  return chosen != nullptr && *chosen != '\0' ? fs::path(chosen) : userDataFolder() / "store";
}

}  // namespace lateglow
