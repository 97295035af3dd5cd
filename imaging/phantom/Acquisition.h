#pragma once

#include <cstdint>
#include <vector>

#include "imaging/phantom/CardiacPhantom.h"

namespace lateglow::phantom {

/// The pixels of a slice that are rendered, and how they lie in heart coordinates (mm, see
/// Surroundings.h). Every pixel is sampled kOversampling x kOversampling times; `margin` pixels
/// more are sampled on each side for the point spread function.
struct SliceGrid {
  static constexpr int kOversampling = 2;
  int columns = 0;  ///< of the full field of view
  int rows = 0;
  double spacingMm = 1.0;
  int firstColumn = 0;  ///< of the rendered window
  int firstRow = 0;
  int windowColumns = 0;
  int windowRows = 0;
  int margin = 7;
  double centreXMm = 0.0;  ///< heart's origin from the image centre, along i
  double centreYMm = 0.0;  ///< along j
  double cosine = 1.0;     ///< of the in-plane rotation
  double sine = 0.0;
  double signColumns = 1.0;  ///< -1: columns stored backwards
  double signRows = 1.0;

  [[nodiscard]] int fineColumns() const { return (windowColumns + 2 * margin) * kOversampling; }
  [[nodiscard]] int fineRows() const { return (windowRows + 2 * margin) * kOversampling; }
  struct Point {
    double x;
    double y;
  };
  /// Heart coordinates of a place given in full-image pixels (pixel centres are whole numbers).
  [[nodiscard]] Point toHeart(double column, double row) const;
  /// The place of a fine sample in full-image pixels.
  [[nodiscard]] double fineColumn(int fine) const {
    return firstColumn - margin + (fine + 0.5) / kOversampling - 0.5;
  }
  [[nodiscard]] double fineRow(int fine) const {
    return firstRow - margin + (fine + 0.5) / kOversampling - 0.5;
  }
  /// Image coordinates (mm from the image centre along i and j) of a place in the heart.
  [[nodiscard]] Point toImage(double x, double y) const;
};

/// The point spread function of a k-space that ends at the acquired resolution, with part of a
/// Hann window: sinc and its two neighbours. One separable pass from fine samples to pixels.
class ImageFormation {
public:
  ImageFormation(const CardiacPhantomTruth& truth, const SliceGrid& grid);

  /// `fine`: fineColumns x fineRows, column fastest; result: windowColumns x windowRows.
  [[nodiscard]] std::vector<float> toPixels(const std::vector<float>& fine) const;
  /// White receiver noise of unit variance seen through the same point spread function.
  /// `stream` names slice, phase and channel; the noise of a pixel does not depend on the window.
  [[nodiscard]] std::vector<float> noise(std::uint64_t stream) const;
  /// Receive sensitivity and off-resonance, 1 at the heart.
  [[nodiscard]] const std::vector<float>& shading() const { return m_shading; }

private:
  void makeShading(const CardiacPhantomTruth& truth);

  SliceGrid m_grid;
  std::uint64_t m_key = 0;
  std::vector<float> m_columnKernel;  ///< over fine samples, along i
  std::vector<float> m_rowKernel;
  std::vector<float> m_columnNoiseKernel;  ///< over pixels
  std::vector<float> m_rowNoiseKernel;
  std::vector<float> m_shading;
};

}  // namespace lateglow::phantom
