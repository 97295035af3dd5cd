#pragma once

#include <array>
#include <vector>

#include "imaging/phantom/CardiacPhantom.h"
#include "imaging/phantom/SmoothFields.h"
#include "imaging/phantom/TissueSignal.h"

namespace lateglow::phantom {

/// What lies around the heart in one short-axis plane, in heart coordinates (mm; x from septal to
/// lateral, y from anterior to inferior, origin on the LV axis at the mid level): chest wall with
/// ribs, muscle, subcutaneous fat and skin; lungs with vessels; the diaphragm with liver, stomach
/// and spleen below it; descending aorta and spine. Or, in cohort `wide`, random regions.
class Surroundings {
public:
  /// `heartRadiusMm`: epicardial radius of the LV at the level of the slice.
  Surroundings(const CardiacPhantomTruth& truth, double level, double heartRadiusMm);

  struct Sample {
    Tissue tissue = Tissue::Air;
    float texture = 1.0F;  ///< factor on the tissue's signal
  };
  [[nodiscard]] Sample at(float x, float y) const;
  Surroundings(const Surroundings&) = delete;
  Surroundings& operator=(const Surroundings&) = delete;

private:
  static constexpr int kCells = 20;
  static constexpr float kCellMm = 16.0F;
  [[nodiscard]] static int vesselCell(float x, float y);

  struct Spot {
    float x;
    float y;
    float radius;
    float length;
    float cosine;
    float sine;
    float brightness;
  };
  [[nodiscard]] Sample chestWall(float x, float y, float outside, float angle) const;
  [[nodiscard]] Sample lung(float x, float y) const;
  [[nodiscard]] Sample belowDiaphragm(float x, float y, float depth) const;
  [[nodiscard]] Sample unreal(float x, float y) const;
  void drawThorax(PhantomRandom& random, double level, double heartRadiusMm);
  void drawAbdomen(PhantomRandom& random, double level, double heartRadiusMm);
  void drawVessels(PhantomRandom& random);

  TextureTile m_fine;
  TextureTile m_coarse;
  bool m_unreal = false;
  std::array<Tissue, 6> m_unrealTissues{};
  float m_heart = 30.0F;
  float m_chestX = 0.0F, m_chestY = 0.0F, m_chestA = 100.0F, m_chestB = 110.0F;
  float m_chestCosine = 1.0F, m_chestSine = 0.0F;
  float m_muscle = 12.0F, m_subcutaneous = 15.0F, m_ribPhase = 0.0F, m_ribCount = 14.0F;
  float m_bend2 = 0.0F, m_bend3 = 0.0F;
  float m_diaphragmY = 40.0F, m_diaphragmSlope = 0.0F, m_diaphragmCurve = 0.002F;
  float m_diaphragmX = 0.0F, m_liverEnd = 0.0F;
  float m_stomachX = 0.0F, m_stomachY = 0.0F, m_stomachA = 30.0F, m_stomachB = 16.0F;
  float m_stomachTilt = 0.0F;
  bool m_stomachGas = false;
  float m_spleenX = 0.0F, m_spleenY = 0.0F;
  float m_aortaX = 0.0F, m_aortaY = 0.0F, m_aortaRadius = 12.0F;
  std::vector<Spot> m_vessels;
  std::vector<std::vector<const Spot*>> m_vesselsByCell;
};

}  // namespace lateglow::phantom
