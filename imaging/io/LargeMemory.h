#pragma once

#include <cstddef>
#include <vector>

namespace lateglow {

/// Reserves room for many voxels in large memory pages where the system has them; nothing is touched
/// before it is written.
void reserveLarge(std::vector<float>& values, std::size_t count);

/// Resizes an empty vector that will hold many voxels, in large memory pages where the system has
/// them: taking half a gigabyte page by page costs as much time as reading a file of that size.
void resizeLarge(std::vector<float>& values, std::size_t count);

}  // namespace lateglow
