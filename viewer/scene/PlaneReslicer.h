#pragma once

#include <vector>

#include "imaging/core/Volume.h"
#include "viewer/scene/IntensityWindow.h"

namespace lateglow {

/// What a thick plane shows of the voxels along its normal.
enum class SlabMode { Mean, Maximum };

struct Slab {
  double thicknessMm = 0.0;  ///< 0: a plane without thickness
  SlabMode mode = SlabMode::Mean;
  friend bool operator==(const Slab&, const Slab&) = default;
};

/// The values of `volume` on the first slice of the grid `plane` (any place and direction, LPS mm),
/// columns fastest: interpolated linearly in all three directions, or the nearest voxel's. A slab
/// is sampled at least once a voxel and lies half on either side of the plane. `outside`: the value
/// beyond the volume (half a voxel beyond the outer centres belongs to it).
///
/// Reads the voxels where they lie and shares nothing: safe in any thread.
[[nodiscard]] std::vector<float> reslice(const Volume& volume, const Geometry& plane, float outside,
                                         Interpolation interpolation = Interpolation::Linear,
                                         Slab slab = {});

/// The values of another image on the pixels of slice `slice` of the grid `shown`; not-a-number
/// where it does not reach: what SliceScene::setFusion takes.
[[nodiscard]] std::vector<float> onSlice(const Volume& volume, const Geometry& shown, int slice,
                                         Interpolation interpolation = Interpolation::Linear);

}  // namespace lateglow
