#pragma once

#include <filesystem>

#include <QByteArray>
#include <QImage>

#include "imaging/core/Failure.h"

namespace lateglow {

/// Writes a file whole or not at all: temporary file beside it, fsync, rename, fsync of the
/// folder. Missing parent folders are made. An existing file is replaced.
[[nodiscard]] Expected<void> writeFileAtomically(const std::filesystem::path& file,
                                                 const QByteArray& bytes);

/// The same for an image as PNG.
[[nodiscard]] Expected<void> writePngAtomically(const std::filesystem::path& file,
                                                const QImage& image);

}  // namespace lateglow
