#pragma once

#include <filesystem>
#include <vector>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/core/Series.h"
#include "imaging/io/StudyReadListener.h"

namespace lateglow {

/// Reads one study: a DICOM file, a volume file (NIfTI, Analyze, NRRD, MetaImage), a folder of
/// either with its subfolders, a DICOMDIR with the files that it refers to, or a ZIP archive.
///
/// DICOM images, and frames of multi-frame images, are grouped into series and stacked by Image
/// Position and Orientation (dicom.md, "Reading"); frame f of Series::files and
/// Series::sourceInstanceUids fills slice f % slices of phase f / slices. Slices ascend along the
/// cross product of row and column direction. The parts of a series that mixes orientations or
/// sizes are series of their own with the same UID. Faults of geometry and completeness are
/// Series::issues. Files that hold no image are skipped with an issue "skipped-files"; volume files
/// are read from folders without DICOM images only. The files of an archive are named as if it were
/// a folder; they are not there any more once the study is read.
///
/// A folder with images of several studies is a BadInput failure, so that patients are never
/// mixed; readStudies returns them all. An image that cannot be decoded fails the whole read when
/// it belongs to a series that would then be incomplete. Runs on all cores; `progress` is called
/// from the calling thread. `listener` (may be null) hears of DICOM series as soon as the headers
/// are grouped, and of each image as soon as it is decoded.
[[nodiscard]] Expected<Study> readStudy(const std::filesystem::path& path, ProgressSink& progress,
                                        StudyReadListener* listener = nullptr);

/// The same for any number of studies, in order of date and UID; at least one.
[[nodiscard]] Expected<std::vector<Study>> readStudies(const std::filesystem::path& path,
                                                       ProgressSink& progress,
                                                       StudyReadListener* listener = nullptr);

}  // namespace lateglow
