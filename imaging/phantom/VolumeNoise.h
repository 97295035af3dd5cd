#pragma once

#include <vector>

#include "imaging/phantom/PhantomRandom.h"
#include "measurements/Geometry.h"

namespace lateglow::phantom {

/// Periodic random field in space of zero mean and unit variance: white noise blurred with a
/// Gaussian, on a cube of kSize^3 cells.
class VolumeNoise {
 public:
  static constexpr int kSize = 64;
  /// `correlationMm`: SD of the Gaussian; zero surfaces lie about 3.1 times as far apart. A cell is
  /// half of it wide.
  VolumeNoise(PhantomRandom& random, double correlationMm);

  struct Sample {
    double value = 0.0;
    double slope = 0.0;  ///< length of the gradient, 1/mm
  };
  /// Trilinear.
  [[nodiscard]] double value(Vec3 placeMm) const;
  [[nodiscard]] Sample sample(Vec3 placeMm) const;

 private:
  struct Cube {
    double corner[8];
    double fx, fy, fz;
  };
  [[nodiscard]] Cube cubeAt(Vec3 placeMm) const;

  double m_cellsPerMm = 1.0;
  std::vector<float> m_values;
};

}  // namespace lateglow::phantom
