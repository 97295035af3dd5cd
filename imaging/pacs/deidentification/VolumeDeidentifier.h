#pragma once

#include <filesystem>
#include <string>

#include "imaging/core/Failure.h"

namespace lateglow {

/// True for the names of files that deidentifyVolumeFile takes: .nii, .nii.gz and .nrrd.
[[nodiscard]] bool isVolumeName(const std::filesystem::path& file);
/// The ending that the result has to have: ".nii", ".nii.gz" or ".nrrd".
[[nodiscard]] std::string volumeEnding(const std::filesystem::path& file);

/// Writes the volume with the same voxels, bit for bit, and a header that holds nothing but the
/// numbers of the image:
/// - NIfTI-1 and -2 in one file: descrip, aux_file, intent_name, data_type, db_name and the unused
///   bytes are zeroed, header extensions and what follows the voxels are left out;
/// - NRRD with attached data: comments, key/value pairs and every field but those that describe the
///   array and its place (sizes, space, directions, kinds, encoding ...) are left out.
/// A gzip header holds no name afterwards. The target appears whole or not at all.
///
/// BadInput, without the name of the file: a damaged or truncated file, a header and voxels in two
/// files, an encoding or a field that cannot be judged.
[[nodiscard]] Expected<void> deidentifyVolumeFile(const std::filesystem::path& file,
                                                  const std::filesystem::path& target,
                                                  bool overwrite);

}  // namespace lateglow
