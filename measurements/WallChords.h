#pragma once

#include <vector>

#include "measurements/AhaSegments.h"
#include "measurements/Geometry.h"
#include "measurements/MyocardialRing.h"

namespace lateglow {

/// A radial line through the wall, from the endocardial to the epicardial contour.
struct WallChord {
  double angleDegrees = 0.0;  ///< of AhaFrame
  bool crossesWall = false;   ///< false where myocardium is missing: the rest is then 0
  double thicknessMm = 0.0;
  double scarLengthMm = 0.0;
  Vec3 endocardiumMm;
  Vec3 epicardiumMm;

  [[nodiscard]] double transmuralityPercent() const {
    return crossesWall ? 100.0 * (scarLengthMm / thicknessMm) : 0.0;
  }
};

/// `count` radial chords at equal angles around the centre of the ring, the first at half a step
/// from the RV insertion. Each crosses the myocardial centreline at its middle.
///
/// Contours are sub-voxel: the bilinear interpolation of the pixel indicator of myocardium at one
/// half (marching squares along the ray); within the wall a place is scar where the interpolated
/// indicator of scar exceeds that of healthy myocardium. Where a ray meets myocardium more than
/// once (papillary muscle, mask noise) the longest piece is the wall; holes no longer than a pixel
/// belong to it. Scar shorter than a quarter of a pixel is not met.
[[nodiscard]] std::vector<WallChord> wallChords(const Geometry& geometry,
                                                const MyocardialRing& ring, const AhaFrame& frame,
                                                int count);

/// The place on the epicardium in a direction within the short-axis plane (unit); where no wall
/// lies there, as far from the centre as the ring reaches.
[[nodiscard]] Vec3 epicardiumTowards(const Geometry& geometry, const MyocardialRing& ring,
                                     Vec3 apexDirection, Vec3 direction);

}  // namespace lateglow
