#pragma once

#include <filesystem>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/core/Series.h"

namespace lateglow {

/// True for names that end in .nii or .nii.gz (any case).
[[nodiscard]] bool isNiftiName(const std::filesystem::path& file);

/// Reads a NIfTI-1 or NIfTI-2 file, or the .hdr of a pair (NIfTI or Analyze) with its .img or
/// .img.gz: four dimensions make a Cine, up to three a Volume. Sizes are checked against the file
/// before memory is taken; decompression never goes beyond what the header announces. Voxels that
/// are not finite become 0 with an issue ("non-finite").
[[nodiscard]] Expected<Series> readNifti(const std::filesystem::path& file, ProgressSink& progress);

/// Reads a volume file (VolumeFile.h) whose values are tissue classes 0 to 3. A file with other
/// values is a BadInput failure. A 4-D file gives the phase asked for; -1 is the only phase of a
/// 3-D file.
[[nodiscard]] Expected<LabelMap> readNiftiLabels(const std::filesystem::path& file,
                                                 ProgressSink& progress, int phase = -1);

}  // namespace lateglow
