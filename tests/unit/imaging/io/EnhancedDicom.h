#pragma once

#include <filesystem>
#include <vector>

#include "tests/unit/imaging/io/SyntheticDicom.h"

namespace lateglow::test {

/// Writes one enhanced MR object whose frames are these images. Of each its own: pixels, position,
/// rescale and window, in per-frame functional groups; the rest is that of the first, orientation
/// and pixel measures in the shared groups. True when DCMTK could.
[[nodiscard]] bool writeEnhancedDicom(const std::vector<SyntheticImage>& frames,
                                      const std::filesystem::path& file);

}  // namespace lateglow::test
