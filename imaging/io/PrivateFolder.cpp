#include "imaging/io/PrivateFolder.h"

#include <stdlib.h>

#include <string>
#include <system_error>
#include <utility>

namespace lateglow {

Expected<PrivateFolder> PrivateFolder::create() {
  std::error_code error;
  const std::filesystem::path base = std::filesystem::temp_directory_path(error);
  std::string name = (base / "lateglow-XXXXXX").string();
  if (error || ::mkdtemp(name.data()) == nullptr) {
    return fail(FailureCode::Failed, base.string() + ": no temporary folder can be made there",
                "make room there, or set TMPDIR to a folder that you may write to", base.string());
  }
  return PrivateFolder(name);
}

PrivateFolder::PrivateFolder(PrivateFolder&& other) noexcept
    : m_path(std::exchange(other.m_path, {})) {}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  if (!m_path.empty()) std::filesystem::remove_all(m_path, ignored);
}

}  // namespace lateglow
