#pragma once

#include <array>

#include "imaging/phantom/CardiacPhantom.h"
#include "imaging/phantom/SmoothFields.h"

namespace lateglow::phantom {

inline constexpr int kRingAngles = 512;
inline constexpr double kMidLevel = 0.45;
using RingValues = std::array<float, kRingAngles>;

/// Angle of the centre of bin i, radians; 0 lateral, growing towards inferior.
[[nodiscard]] double ringAngle(int bin);

/// The wall at one level at end-diastole, by angle.
struct WallRow {
  RingValues endocardiumMm;
  RingValues wallMm;
  RingValues transmurality;       ///< ragged edge of the wavefront, share of the wall from inside
  RingValues smoothTransmurality; ///< the same without the raggedness; drives the motion
  RingValues obstruction;         ///< relative thickness of the obstructed core, 0 to 1
};

/// Left ventricle at end-diastole: a half ellipsoid (blunt, closed at the apex) below the widest
/// level and a slight taper above it, wall thinning towards the apex; an infarct grows from the
/// endocardium as a wavefront (Reimer and Jennings, Lab Invest 1979) within a coronary territory
/// (Cerqueira et al., Circulation 2002), and thins the wall it has taken.
class WallShape {
public:
  explicit WallShape(const CardiacPhantomTruth& truth);
  [[nodiscard]] WallRow row(double level) const;
  /// Scar / myocardium area of a row, in percent.
  [[nodiscard]] static double scarRatioPercent(const WallRow& row);
  /// The half width that gives a scar ratio at the mid level; negative when none does.
  [[nodiscard]] static double halfWidthForRatio(CardiacPhantomTruth truth, double ratioPercent);

private:
  struct HealthyRow {
    std::array<double, kRingAngles> endocardiumMm;
    std::array<double, kRingAngles> wallMm;
  };
  [[nodiscard]] HealthyRow healthyRow(double level) const;
  [[nodiscard]] WallRow infarctedRow(const HealthyRow& healthy, double level) const;
  [[nodiscard]] double meanEndocardium(double level) const;
  [[nodiscard]] double infarctShare(double angle, double level) const;

  [[nodiscard]] double obstructionShare(double angle, double level) const;

  const CardiacPhantomTruth& m_truth;
  RingField m_outline;
  RingField m_ragged;
};

}  // namespace lateglow::phantom
