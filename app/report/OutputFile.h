#pragma once

#include <filesystem>

#include <QByteArray>
#include <QImage>

#include "imaging/core/Failure.h"

namespace lateglow {

/// Writes bytes whole or not at all over what may be there; missing folders above are made.
[[nodiscard]] Expected<void> replaceFile(const std::filesystem::path& file,
                                         const QByteArray& bytes);

/// The same for an image as PNG.
[[nodiscard]] Expected<void> replacePng(const std::filesystem::path& file, const QImage& image);

}  // namespace lateglow
