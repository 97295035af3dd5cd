#pragma once

#include "imaging/core/Failure.h"
#include "imaging/io/VolumeFile.h"

namespace lateglow {

/// Reads and checks the header of a MetaImage (.mha, or .mhd with its voxels in a file beside it):
/// two to four dimensions, one channel, binary, raw or zlib. Offset and TransformMatrix place it
/// (LPS; each row of the matrix is the direction of an axis). Lists of files and text voxels are
/// refused. ITK's MetaImageIO, which has open defects, is not used.
[[nodiscard]] Expected<VolumeHeader> readMetaImageHeader(const std::filesystem::path& file);

}  // namespace lateglow
