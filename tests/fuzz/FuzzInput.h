#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace lateglow::fuzz {

/// The bytes of one input as a file in memory (tmpfs where the machine has one) for readers that
/// read by path. One file a process and name, written anew for each input, removed at the end.
[[nodiscard]] std::filesystem::path writeInput(std::span<const std::uint8_t> bytes,
                                               const std::string& name);

/// A path beside the inputs for something that a target writes; removed at the end as well.
[[nodiscard]] std::filesystem::path scratchPath(const std::string& name);

/// Ends the program as a finding, with a sentence that says what held and does not any more.
[[noreturn]] void finding(const char* what);

}  // namespace lateglow::fuzz
