#pragma once

#include <filesystem>
#include <vector>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/core/Series.h"

namespace lateglow {

/// Reads one study: a DICOM file, a NIfTI file (.nii, .nii.gz), or a folder of either with its
/// subfolders.
///
/// DICOM images are grouped into series and stacked by Image Position and Orientation (dicom.md,
/// "Reading"); frame f of Series::files and Series::sourceInstanceUids fills slice f % slices of
/// phase f / slices. Slices ascend along the cross product of row and column direction. The parts
/// of a series that mixes orientations or sizes are series of their own with the same UID. Faults
/// of geometry and completeness are Series::issues. Files that hold no image are skipped with an
/// issue "skipped-files"; NIfTI files are read from folders without DICOM images only.
///
/// A folder with images of several studies is a BadInput failure, so that patients are never
/// mixed; readStudies returns them all. An image that cannot be decoded fails the whole read when
/// it belongs to a series that would then be incomplete. Runs on all cores; `progress` is called
/// from the calling thread.
[[nodiscard]] Expected<Study> readStudy(const std::filesystem::path& fileOrFolder,
                                        ProgressSink& progress);

/// The same for any number of studies, in order of date and UID; at least one.
[[nodiscard]] Expected<std::vector<Study>> readStudies(const std::filesystem::path& fileOrFolder,
                                                       ProgressSink& progress);

}  // namespace lateglow
