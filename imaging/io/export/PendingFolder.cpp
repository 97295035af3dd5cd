#include "imaging/io/export/PendingFolder.h"

#include <unistd.h>

#include <atomic>
#include <system_error>

namespace lateglow {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Failure> cannotWrite(const fs::path& target, const std::error_code& error) {
  return fail(FailureCode::Failed, target.string() + " cannot be written: " + error.message(),
              "check free space and rights, or choose another folder", target.string());
}

}  // namespace

PendingFolder::PendingFolder(fs::path target, fs::path pending, ExistingFolder existing)
    : m_target(std::move(target)), m_pending(std::move(pending)), m_existing(existing) {}

PendingFolder::PendingFolder(PendingFolder&& other) noexcept
    : m_target(std::move(other.m_target)),
      m_pending(std::move(other.m_pending)),
      m_existing(other.m_existing) {
  other.m_pending.clear();
}

PendingFolder::~PendingFolder() {
  std::error_code error;
  if (!m_pending.empty()) fs::remove_all(m_pending, error);
}

Expected<PendingFolder> PendingFolder::create(const fs::path& target, ExistingFolder existing) {
  static std::atomic<unsigned> counter{0};
  std::error_code error;
  fs::path whole = fs::absolute(target, error).lexically_normal();
  if (!whole.has_filename()) whole = whole.parent_path();  // "/a/b/" names the same as "/a/b"
  if (fs::exists(whole, error) && existing == ExistingFolder::Refuse) {
    return fail(FailureCode::OutputExists, whole.string() + " exists already",
                "choose another name or allow overwriting", whole.string());
  }
  std::string mark(".partial-");
  mark.append(std::to_string(::getpid())).append("-").append(std::to_string(counter++));
  fs::path pending =
      whole.parent_path() / std::string(".").append(whole.filename().string()).append(mark);
  fs::create_directories(pending, error);
  if (error) return cannotWrite(whole, error);
  return PendingFolder(std::move(whole), std::move(pending), existing);
}

Expected<void> PendingFolder::commit() {
  std::error_code error;
  if (fs::exists(m_target, error)) {
    return m_existing == ExistingFolder::Replace ? replace() : merge();
  }
  fs::rename(m_pending, m_target, error);
  if (error) return cannotWrite(m_target, error);
  m_pending.clear();
  return {};
}

Expected<void> PendingFolder::merge() {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(m_pending, error)) {
    fs::rename(entry.path(), m_target / entry.path().filename(), error);
    if (error) return cannotWrite(m_target, error);
  }
  if (error) return cannotWrite(m_target, error);
  return {};
}

Expected<void> PendingFolder::replace() {
  std::error_code error;
  const fs::path former(m_pending.string() + ".former");
  fs::rename(m_target, former, error);
  if (error) return cannotWrite(m_target, error);
  fs::rename(m_pending, m_target, error);
  std::error_code ignored;
  if (error) {
    fs::rename(former, m_target, ignored);
    return cannotWrite(m_target, error);
  }
  m_pending.clear();
  fs::remove_all(former, ignored);
  return {};
}

}  // namespace lateglow
