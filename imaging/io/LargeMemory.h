#pragma once

#include <cstddef>
#include <vector>

namespace lateglow {

/// Asks for large memory pages in a range that is not yet touched; only advice.
void adviseLargePages(void* begin, std::size_t bytes);

/// Has the system give the pages of a range now, without changing what they hold: another thread
/// may write there meanwhile. Nothing on systems that cannot (Linux before 5.14).
void populate(void* begin, std::size_t bytes);

/// Resizes an empty vector that will hold many voxels, in large memory pages where the system has
/// them: taking half a gigabyte page by page costs as much time as reading a file of that size.
void resizeLarge(std::vector<float>& values, std::size_t count);

}  // namespace lateglow
