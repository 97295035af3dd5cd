#pragma once

#include "imaging/core/Failure.h"
#include "imaging/io/VolumeFile.h"

namespace lateglow {

/// Reads and checks the header of a NRRD file (.nrrd, or .nhdr with its voxels in a file beside it;
/// "Definition of NRRD File Format", versions 1 to 5): two to four axes of integers or floats,
/// encodings raw and gzip. Space directions, origin and units place it; LPS, RAS and LAS spaces
/// become LPS. An axis without direction is that of the phases; it may be the first or the last.
/// Its `spacings` and `units` time them.
[[nodiscard]] Expected<VolumeHeader> readNrrdHeader(const std::filesystem::path& file);

}  // namespace lateglow
