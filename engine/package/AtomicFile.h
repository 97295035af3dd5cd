#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace lateglow::engine {

/// Writes the parts one after the other into a file, whole or not at all: a temporary file in the
/// same folder, fsync, rename. The error names the file; no temporary file is left behind.
[[nodiscard]] tl::expected<void, std::string> writeFileAtomically(
    const std::filesystem::path& file, std::span<const std::span<const std::byte>> parts);
[[nodiscard]] tl::expected<void, std::string> writeFileAtomically(const std::filesystem::path& file,
                                                                  std::string_view text);

}  // namespace lateglow::engine
