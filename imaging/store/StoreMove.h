#pragma once

#include <filesystem>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"

namespace lateglow {

/// Moves a study store to another folder, on any disk, and leaves a symbolic link in its place, so
/// that every program finds it where it was. Everything is copied and flushed before the link takes
/// the place in one step; only then the former files are removed. When it fails, is cancelled or
/// killed, the store is where it was, whole.
///
/// `to` must not exist or be an empty folder; it becomes the owner's alone (0700). Others may read
/// the store meanwhile; who wants to write waits or fails. Failures: BadInput for a folder that
/// does not suit, Failed for a full disk and the like, Cancelled.
[[nodiscard]] Expected<void> moveStore(const std::filesystem::path& from,
                                       const std::filesystem::path& to, ProgressSink& progress);

/// Where the store really lies: behind the link that moveStore() left.
[[nodiscard]] std::filesystem::path realStoreFolder(const std::filesystem::path& folder);

}  // namespace lateglow
