#pragma once

#include <cstdint>

#include "imaging/phantom/VolumeNoise.h"
#include "measurements/Geometry.h"

namespace lateglow::phantom {

/// What was drawn for a pelvis. Places in mm, LPS, from the middle between the hip joints.
struct PelvisTruth {
  double halfWidthMm = 180.0;  ///< of the body, left-right
  double halfDepthMm = 118.0;  ///< front-back
  double fatMm = 22.0;         ///< below the skin
  double size = 1.0;           ///< of the bones, 1 is average
  double bladderSize = 1.0;
  double gasShare = 0.5;          ///< of the rectum's lumen
  double boneHounsfield = 950.0;  ///< compact
  double spongiosaHounsfield = 260.0;
};

/// A pelvis in Hounsfield units at any place: skin, fat, muscles with fat between them, hip bones,
/// femora, sacrum, bladder, prostate, rectum with gas, bowel. Usual attenuation values of CT.
class PelvisModel {
 public:
  PelvisModel(std::uint64_t seed, int caseIndex);

  /// HU in a voxel of edge `voxelMm`.
  [[nodiscard]] double hounsfieldAt(Vec3 placeMm, double voxelMm) const;
  [[nodiscard]] const PelvisTruth& truth() const { return m_truth; }

 private:
  [[nodiscard]] double bones(Vec3 p) const;
  [[nodiscard]] double organs(double hounsfield, Vec3 p, double voxelMm) const;

  PelvisTruth m_truth;
  VolumeNoise m_planes;     ///< its zero surfaces are fat between muscles
  VolumeNoise m_irregular;  ///< borders, bowel
};

}  // namespace lateglow::phantom
