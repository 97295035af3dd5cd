#pragma once

#include <filesystem>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/core/Volume.h"

namespace lateglow {

/// Reads tissue classes (0 to 3) from an image file. A 4-D file counts at its first phase that has
/// myocardium (experts often draw it at end-diastole only). Other values, or geometry faults that
/// block quantification, are BadInput (the latter only without `force`).
[[nodiscard]] Expected<LabelMap> readMask(const std::filesystem::path& file, bool force,
                                          ProgressSink& progress);

/// Reads a 3-D image that must lie on `grid`; `gridName` names the other file in the message.
[[nodiscard]] Expected<Volume> readImageOnGrid(const std::filesystem::path& file,
                                               const Geometry& grid, const std::string& gridName,
                                               ProgressSink& progress);

}  // namespace lateglow
