#pragma once

#include <vector>

#include "imaging/phantom/WallShape.h"

namespace lateglow::phantom {

/// Contraction over the cycle: 0 at end-diastole, 1 at end-systole. Isovolumic phase, ejection,
/// isovolumic relaxation, rapid filling, diastasis (which a fast heart lacks), atrial kick; the
/// shape of the ventricular volume curve (Hall, Guyton and Hall Textbook of Medical Physiology,
/// Wiggers diagram). `time` in cycles, periodic.
[[nodiscard]] double contraction(double time, double systoleFraction, double heartRatePerMin);

/// The wall in one plane at one instant, by the angle the tissue had at end-diastole.
struct WallRing {
  RingValues endocardiumMm;
  RingValues epicardiumMm;
  RingValues endocardiumSquared;
  RingValues inverseSpan;     ///< 1 / (epicardium^2 - endocardium^2)
  RingValues scarShare;       ///< scar below this share of the wall's area, from inside
  RingValues obstructionLow;  ///< microvascular obstruction between these shares
  RingValues obstructionHigh;
  double largestEpicardiumMm = 0.0;
  double centreXMm = 0.0;  ///< of the ventricle, septal to lateral
  double centreYMm = 0.0;  ///< anterior to inferior
  double twist = 0.0;      ///< radians, to subtract from an angle seen to get the tissue's
  double contraction = 0.0;
};

/// Left ventricle in motion. Every angle of the wall moves inwards by its own function F times the
/// healthy shortening, and keeps its area divided by its longitudinal shortening, so the muscle is
/// incompressible and thickens as it must:
///   a(t) = a (1 - F c f),   b(t)^2 = a(t)^2 + (b^2 - a^2) / (1 - F e f).
/// F falls with transmurality: near normal below 25 %, half at 50 %, none or outward at 100 %
/// (Lieberman et al., Circulation 1981, a threshold of motion against transmurality; Mahrholdt et
/// al., JACC 2003), with scatter; muscle beside an infarct is tethered over the border zone
/// (Gallagher et al., Circ Res 1986). Material keeps its share of the wall's area.
class LeftVentricleModel {
public:
  explicit LeftVentricleModel(const CardiacPhantomTruth& truth);

  /// `level`: of the tissue at end-diastole. Time in cycles.
  [[nodiscard]] WallRing ring(double level, double time) const;
  /// The level of the tissue that a plane, at `planeLevel` at end-diastole, cuts at `time`: the
  /// base descends through a plane fixed in space.
  [[nodiscard]] double tissueLevel(double planeLevel, double time) const;
  [[nodiscard]] double cavityVolumeMl(double time) const;
  [[nodiscard]] double ejectionFractionPercent() const;
  /// Sets the healthy shortening (and the longitudinal that goes with it).
  void setRadialShortening(double shortening);
  [[nodiscard]] double radialShortening() const { return m_shortening; }
  [[nodiscard]] double longitudinalShortening() const;
  [[nodiscard]] const WallShape& shape() const { return m_shape; }
  /// Relative regional function, 1 = normal, by angle.
  [[nodiscard]] RingValues function(double level) const;

private:
  struct Motion {
    double inner;
    double outer;
  };
  [[nodiscard]] Motion move(double inner, double outer, double function, double level,
                            double activation) const;
  void fillFunction(const WallRow& row, double level, RingValues& function) const;

  const CardiacPhantomTruth& m_truth;
  WallShape m_shape;
  RingField m_scatter;
  RingField m_remoteScatter;
  std::vector<WallRow> m_rows;
  std::vector<RingValues> m_function;
  double m_meanFunction = 1.0;
  double m_shortening = 0.3;
};

}  // namespace lateglow::phantom
