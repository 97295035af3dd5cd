#pragma once

#include <array>
#include <vector>

namespace lateglow {

/// Exact squared Euclidean distance (mm2) from every voxel of a grid (i fastest) to the nearest
/// source voxel; infinity where there is no source. Felzenszwalb and Huttenlocher, Theory of
/// Computing 2012;8:415-428, with the spacing of the grid.
[[nodiscard]] std::vector<double> squaredDistanceTransform(const std::vector<bool>& source,
                                                           const std::array<int, 3>& size,
                                                           const std::array<double, 3>& spacingMm);

}  // namespace lateglow
