#pragma once

#include <filesystem>
#include <optional>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/io/PrivateFolder.h"

namespace lateglow {

/// True for a file that begins as a ZIP archive does.
[[nodiscard]] bool isZipFile(const std::filesystem::path& file);

/// The place below a folder that a name from an archive or a DICOMDIR means: components joined by
/// '/' or '\'. Nothing for names that could lead elsewhere: absolute ones, those with "..", a drive
/// letter or a control character, and empty ones.
[[nodiscard]] std::optional<std::filesystem::path> safeRelativePath(std::string_view name);

/// Unpacks a ZIP archive (stored or deflated) into a private folder. BadInput failures: an entry
/// that would lie outside the folder or occurs twice, an encrypted or damaged one, more than
/// 100,000 entries, and contents larger than 64 MiB plus 200 times the archive. Failed: nine tenths
/// of the free room are not enough. Archives within the
/// archive stay as they are. Memory is that of one buffer.
[[nodiscard]] Expected<PrivateFolder> extractZip(const std::filesystem::path& archive,
                                                 ProgressSink& progress);

}  // namespace lateglow
