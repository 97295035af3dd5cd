#pragma once

#include <cstdint>
#include <vector>

#include "imaging/phantom/HeadTissues.h"
#include "imaging/phantom/VolumeNoise.h"
#include "measurements/Geometry.h"

namespace lateglow::phantom {

/// A ball or an ellipsoid of changed tissue.
struct FocalChange {
  Vec3 centreMm;
  Vec3 radiiMm;
};

/// What was drawn for a head. Places in mm, LPS, from the middle of the brain.
struct HeadTruth {
  Vec3 size{1.0, 1.0, 1.0};  ///< left-right, front-back, up-down; 1 is average
  double ventricleSize = 1.0;
  double sulcusWidthMm = 0.7;    ///< half the width of a sulcus, deep
  double greyThicknessMm = 2.7;  ///< of the cortex
  double skullMm = 6.0;
  double scalpMm = 6.0;
  bool hasTumour = false;
  FocalChange tumour;                ///< with its rim, before its irregular border
  double tumourRimMm = 0.0;          ///< solid, takes up contrast; the rest is necrosis
  double oedemaMm = 0.0;             ///< beyond the tumour, in white matter
  std::vector<FocalChange> lesions;  ///< demyelinated, in white matter
};

/// A head as shares of tissue at any place: cortex folded along the zero surfaces of a random field,
/// ventricles, deep grey matter, cerebellum, brain stem, skull with marrow, scalp, sinuses, eyes,
/// vessels; focal lesions; a tumour that displaces what is around it.
class HeadModel {
 public:
  HeadModel(std::uint64_t seed, int caseIndex);

  /// Shares in a voxel of edge `voxelMm` at a place in LPS mm from the middle of the brain.
  [[nodiscard]] HeadTissueMix mixAt(Vec3 placeMm, double voxelMm) const;
  [[nodiscard]] const HeadTruth& truth() const { return m_truth; }

 private:
  struct Painter;
  [[nodiscard]] Vec3 anatomical(Vec3 place) const;  ///< of the undisturbed average head
  [[nodiscard]] double cavity(Vec3 p) const;        ///< distance to the inner table
  void paintShell(const Painter& painter, Vec3 p, double cavityMm) const;
  void paintFace(const Painter& painter, Vec3 p) const;
  void paintCerebrum(const Painter& painter, Vec3 p) const;
  void paintHindbrain(const Painter& painter, Vec3 p) const;
  void paintDeep(const Painter& painter, Vec3 p) const;
  void paintVessels(const Painter& painter, Vec3 p, double cavityMm) const;
  void paintFocal(HeadTissueMix& mix, Vec3 place, double voxelMm) const;

  HeadTruth m_truth;
  VolumeNoise m_fold;       ///< its zero surfaces are the sulci
  VolumeNoise m_fineFold;   ///< of the cerebellum
  VolumeNoise m_warp;       ///< makes the two sides differ
  VolumeNoise m_irregular;  ///< borders of tumour and oedema, air cells
};

/// What differs between patients in relaxation and density.
[[nodiscard]] HeadTissueVariation drawTissueVariation(std::uint64_t seed, int caseIndex);

}  // namespace lateglow::phantom
