#include "imaging/pacs/deidentification/OutputFolder.h"

#include <unistd.h>

#include <atomic>
#include <string>
#include <system_error>
#include <utility>

namespace lateglow {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Failure> exists(const fs::path& target, const std::string& remedy) {
  return fail(FailureCode::OutputExists, target.string() + " exists already", remedy,
              target.string());
}

bool holdsOnlyResults(const fs::path& folder) {
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  while (!error && entry != fs::recursive_directory_iterator()) {
    if (!entry->path().filename().string().starts_with("2.25.")) return false;
    entry.increment(error);
  }
  return !error;
}

fs::path besideOf(const fs::path& target, const char* ending) {
  static std::atomic<unsigned> counter{0};
  std::string name(".");
  name.append(target.filename().string()).append(".").append(std::to_string(::getpid()));
  name.append("-").append(std::to_string(counter++)).append(ending);
  return target.parent_path() / name;
}

}  // namespace

Expected<OutputFolder> OutputFolder::create(const fs::path& target, bool overwrite) {
  std::error_code error;
  OutputFolder folder;
  folder.m_target = fs::absolute(target, error).lexically_normal();
  if (!folder.m_target.has_filename()) folder.m_target = folder.m_target.parent_path();
  if (fs::exists(folder.m_target, error)) {
    if (!overwrite) return exists(target, "choose another name or allow overwriting");
    if (!fs::is_directory(folder.m_target, error) || !holdsOnlyResults(folder.m_target)) {
      return exists(target, "it holds other things too; choose another name");
    }
  }
  fs::create_directories(folder.m_target.parent_path(), error);
  const fs::path temporary = besideOf(folder.m_target, ".part");
  if (!fs::create_directory(temporary, error)) {
    return fail(FailureCode::Failed, "cannot write in the folder of " + target.string(),
                "check the free space and the permissions, or choose another folder",
                target.string());
  }
  folder.m_temporary = temporary;
  fs::permissions(temporary, fs::perms::owner_all, error);
  return folder;
}

OutputFolder::OutputFolder(OutputFolder&& other) noexcept
    : m_target(std::move(other.m_target)), m_temporary(std::exchange(other.m_temporary, {})) {}

OutputFolder::~OutputFolder() {
  std::error_code error;
  if (!m_temporary.empty()) fs::remove_all(m_temporary, error);
}

Expected<void> OutputFolder::commit() {
  std::error_code error;
  fs::path old;
  if (fs::exists(m_target, error)) {
    old = besideOf(m_target, ".old");
    fs::rename(m_target, old, error);
  }
  fs::rename(m_temporary, m_target, error);
  if (error) {
    std::error_code ignored;
    if (!old.empty()) fs::rename(old, m_target, ignored);
    return fail(FailureCode::Failed, "cannot write " + m_target.string() + ": " + error.message(),
                "check the free space and the permissions, or choose another folder",
                m_target.string());
  }
  m_temporary.clear();
  if (!old.empty()) fs::remove_all(old, error);
  return {};
}

}  // namespace lateglow
