#pragma once

#include <filesystem>
#include <string>

#include "imaging/core/Cine.h"
#include "imaging/core/Failure.h"
#include "imaging/core/Volume.h"

namespace lateglow {

/// How voxels of a Volume or a Cine are stored. A LabelMap is always stored as uint8.
enum class NiftiVoxels {
  Automatic,  ///< Volume: float32; Cine: int16 where that is exact, else float32
  Float32,
  Int16  ///< exact for whole numbers in range, else scaled by scl_slope and scl_inter
};

struct NiftiWriteOptions {
  std::string description;  ///< header field "descrip", at most 79 bytes, e.g. "SYNTHETIC ..."
  NiftiVoxels voxels = NiftiVoxels::Automatic;
  bool overwrite = false;  ///< false: an existing file is an OutputExists failure
};

/// Writes NIfTI-1, compressed where the name ends in .gz, whole or not at all (AtomicFile).
/// LPS becomes RAS; sform with code 1 (scanner), and qform with code 1 where the axes are
/// perpendicular. A cine is 4-D with pixdim[4] and toffset in seconds, from phase times or cycle;
/// where they are unknown pixdim[4] is 1 without a unit of time.
[[nodiscard]] Expected<void> writeNifti(const Volume& volume, const std::filesystem::path& path,
                                        const NiftiWriteOptions& options = {});
[[nodiscard]] Expected<void> writeNifti(const LabelMap& labels, const std::filesystem::path& path,
                                        const NiftiWriteOptions& options = {});
[[nodiscard]] Expected<void> writeNifti(const Cine& cine, const std::filesystem::path& path,
                                        const NiftiWriteOptions& options = {});

}  // namespace lateglow
