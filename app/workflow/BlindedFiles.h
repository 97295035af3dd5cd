#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/workflow/BlindedWorklist.h"

namespace lateglow::blindedfiles {

/// Names of the files of a blinded worklist, and the form of its sealed key.
inline constexpr const char* kWorklist = "worklist.json";
inline constexpr const char* kImages = "images";
inline constexpr const char* kReaders = "readers";
inline constexpr const char* kKey = "key.sealed";
inline constexpr const char* kUnblinded = "unblinded.json";
inline constexpr const char* kWorklistSchema = "lateglow.blinded-worklist/1";

[[nodiscard]] inline std::string imageName(const std::string& item) { return item + ".nii"; }

/// The bytes of key.sealed.
[[nodiscard]] std::string sealedText(const BlindedKey& key);
/// BadInput where they are none.
[[nodiscard]] Expected<BlindedKey> keyFromText(const std::string& sealed, const std::string& file);

[[nodiscard]] Expected<std::string> readText(const std::filesystem::path& file);
[[nodiscard]] Expected<void> writeText(const std::filesystem::path& file, const std::string& text,
                                       bool overwrite);

}  // namespace lateglow::blindedfiles
