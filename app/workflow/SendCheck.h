#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"

namespace lateglow {

/// Runs the built-in validation (imaging/io/export/ObjectCheck.h) over DICOM files, and files below
/// folders, before they leave the house. An error in an object that Lateglow made is a BadInput
/// failure that names file, attribute and rule, unless `force`; errors in objects of others are
/// only remarks, since receivers usually know them already. Returns the remarks.
[[nodiscard]] Expected<std::vector<std::string>> checkBeforeSending(
    const std::vector<std::filesystem::path>& paths, bool force, ProgressSink& progress);

}  // namespace lateglow
