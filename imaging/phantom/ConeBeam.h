#pragma once

#include <cstdint>
#include <functional>

#include "imaging/core/Volume.h"

namespace lateglow::phantom {

/// A cone-beam scanner on a treatment machine: source and flat panel turn once around the z axis of
/// the volume, through the middle of its grid. Lengths in mm.
struct ConeBeamScanner {
  double sourceToAxisMm = 1000.0;
  double sourceToPanelMm = 1536.0;
  int projections = 180;
  /// Edge of a panel pixel seen at the axis, in voxels of the volume.
  double pixelVoxels = 1.0;
  /// Half of the panel's width at the axis; what lies beyond it is cut off in every projection.
  double halfWidthMm = 150.0;
  double photons = 3e4;         ///< for each pixel in air
  double scatterShare = 0.015;  ///< scattered to unscattered photons in air
  double hardening = 0.006;     ///< attenuation loses this share for each unit of itself
  double motionMm = 0.0;        ///< the patient moves so far, once, within the turn
  double motionAt = 0.5;        ///< when, as a share of the turn
};

/// What the scanner makes of `truth` (HU): rays through the volume, beam hardening, scatter, noise of
/// photons, motion and truncation, then the reconstruction of Feldkamp, Davis and Kress (J Opt Soc Am
/// A 1984;1:612-619) on the same grid, in HU. Outside of the cylinder that the panel sees there is
/// nothing: -1000 HU. Axes of the grid must be those of the patient. `keepGoing` is asked before
/// every projection; the volume comes back unfinished where it says no.
[[nodiscard]] Volume coneBeamImage(const Volume& truth, const ConeBeamScanner& scanner,
                                   std::uint64_t noiseKey,
                                   const std::function<bool()>& keepGoing = {});

}  // namespace lateglow::phantom
