#include "app/cli/StoreDoctor.h"

#include <system_error>

#include "app/cli/StoreJson.h"

namespace lateglow::cli {

namespace {

namespace fs = std::filesystem;

/// Below this an import of one cardiac study may already fail.
constexpr std::uint64_t kLeastFreeBytes = std::uint64_t{1} << 30U;

StoreAnswer answerOf(const Failure& failure) {
  return {false, failure.message + " (" + failure.remedy + ")"};
}

}  // namespace

StoreAnswer checkStudyStore(ProgressSink& progress) {
  const fs::path root = defaultStoreFolder();
  std::error_code error;
  if (!fs::exists(root, error)) return {true, "not used yet; it would be " + root.string()};
  auto store = StudyStore::open(root);
  if (!store) return answerOf(store.error());
  if (auto sound = store->checkDatabase(); !sound) return answerOf(sound.error());
  const auto report = store->check(CheckDepth::Presence, progress);
  if (!report) return answerOf(report.error());
  const auto size = store->size();
  if (!size) return answerOf(size.error());
  const std::string contents = std::to_string(size->studies) + " studies, " +
                               readableSize(size->bytes) + " in " + root.string() + ", " +
                               readableSize(size->freeBytes) + " free";
  if (!report->faults.empty()) {
    return {false, contents + "; " + std::to_string(report->faults.size()) + " faults, first: " +
                       report->faults.front().message + " (see lateglow-cli store verify)"};
  }
  if (size->freeBytes < kLeastFreeBytes) return {false, contents + "; the disk is almost full"};
  return {true, contents};
}

}  // namespace lateglow::cli
