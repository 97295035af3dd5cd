#pragma once

#include <filesystem>
#include <string>

#include "imaging/core/Cine.h"
#include "imaging/core/Failure.h"
#include "imaging/core/Volume.h"

namespace lateglow {

struct NrrdWriteOptions {
  std::string content;     ///< field "content": what the image shows, one line
  bool compress = true;    ///< encoding gzip, else raw
  bool overwrite = false;  ///< false: an existing file is an OutputExists failure
};

/// Writes one NRRD file (version 4: header and voxels together), whole or not at all (AtomicFile),
/// in space left-posterior-superior, mm. A Volume holds float, a LabelMap unsigned char. A Cine has
/// a fourth axis of kind "list" (as other programs expect image sequences) whose spacing is the
/// frame interval in ms where it is known, and short voxels where that is exact.
[[nodiscard]] Expected<void> writeNrrd(const Volume& volume, const std::filesystem::path& path,
                                       const NrrdWriteOptions& options = {});
[[nodiscard]] Expected<void> writeNrrd(const LabelMap& labels, const std::filesystem::path& path,
                                       const NrrdWriteOptions& options = {});
[[nodiscard]] Expected<void> writeNrrd(const Cine& cine, const std::filesystem::path& path,
                                       const NrrdWriteOptions& options = {});

}  // namespace lateglow
