#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "imaging/phantom/LeftVentricleModel.h"
#include "imaging/phantom/TissueSignal.h"

namespace lateglow::phantom {

/// The angle of (x, y) in radians, (-pi, pi]; within 2e-4 of std::atan2, several times as fast.
[[nodiscard]] inline float quickAngle(float y, float x) {
  const float ax = std::abs(x);
  const float ay = std::abs(y);
  const float ratio = std::min(ax, ay) / (std::max(ax, ay) + 1e-9F);
  const float square = ratio * ratio;
  float angle = ((-0.0464964749F * square + 0.15931422F) * square - 0.327622764F) * square * ratio +
                ratio;
  if (ay > ax) angle = std::numbers::pi_v<float> / 2.0F - angle;
  if (x < 0.0F) angle = std::numbers::pi_v<float> - angle;
  return y < 0.0F ? -angle : angle;
}

/// What the phantom has at one point of the heart.
struct HeartSample {
  bool inside = false;  ///< false: the surroundings show here
  Tissue tissue = Tissue::Air;
  TissueClass label = TissueClass::Background;
  float texture = 1.0F;  ///< factor on the tissue's signal
};

/// The textures of a case, read in coordinates that move with the tissue.
struct HeartTextures {
  explicit HeartTextures(const CardiacPhantomTruth& truth);
  TextureTile fine;
  TextureTile coarse;
  TextureTile fibres;  ///< trabeculae
};

/// The heart in one plane at one instant: left ventricle with papillary muscles and trabeculae,
/// right ventricle (an offset ellipse that ends on the septum at the insertion points), epicardial
/// fat and pericardium. Coordinates in mm as in Surroundings.h. Cheap to read, some microseconds
/// to make.
class HeartPlane {
public:
  HeartPlane(const CardiacPhantomTruth& truth, const LeftVentricleModel& model,
             const HeartTextures& textures, double planeLevel, double time);

  [[nodiscard]] HeartSample at(float x, float y) const;
  /// at(x, y).label, without signal and texture.
  [[nodiscard]] TissueClass labelAt(float x, float y) const;
  /// Nothing of the heart lies farther than this from (reachX, reachY).
  [[nodiscard]] float reachMm() const { return m_reach; }
  [[nodiscard]] float reachX() const { return m_reachX; }
  [[nodiscard]] float reachY() const { return m_reachY; }
  /// Where the RV ends on the LV epicardium, mm.
  [[nodiscard]] std::array<double, 2> insertion(bool anterior) const;
  [[nodiscard]] const WallRing& ring() const { return m_ring; }

private:
  struct Papillary {
    float x, y, a, b, cosine, sine;
  };
  void placePapillaries();
  void placeRightVentricle();
  void fillTables();
  void boundReach();
  /// Distance from the RV's endocardium along the ray from its centre, mm, negative inside.
  [[nodiscard]] float toRightVentricle(float x, float y) const;
  [[nodiscard]] HeartSample cavity(float x, float y, float radius, float edge, float angle) const;
  [[nodiscard]] HeartSample wall(std::size_t bin, float square, float angle) const;
  [[nodiscard]] HeartSample outside(float x, float y, float toWall, float angle) const;

  const CardiacPhantomTruth& m_truth;
  const HeartTextures& m_textures;
  WallRing m_ring;
  double m_level = 0.0;
  float m_time = 0.0F;
  float m_centreX = 0.0F, m_centreY = 0.0F, m_twist = 0.0F, m_largestSquare = 0.0F;
  float m_textureAmplitude = 0.0F, m_trabeculation = 0.0F, m_fat = 2.0F, m_shift = 0.0F;
  float m_bloodTexture = 0.0F, m_bloodGrain = 0.0F, m_inflow = 0.0F;
  std::array<Papillary, 4> m_papillaries{};
  int m_papillaryCount = 0;
  bool m_hasRight = false;
  float m_rightX = 0.0F, m_rightY = 0.0F, m_rightA = 1.0F, m_rightB = 1.0F, m_rightWall = 3.0F;
  RingValues m_rightShape{};  ///< 1 / radius relative to the ellipse, by angle
  RingValues m_fatByAngle{};
  float m_reach = 0.0F, m_reachX = 0.0F, m_reachY = 0.0F;
  float m_leftReachSquare = 0.0F;   ///< from the LV's centre: beyond it and the next nothing lies
  float m_rightReachSquare = 0.0F;  ///< from the RV's centre; 0 where there is none
};

}  // namespace lateglow::phantom
