#pragma once

#include <vtkPolyData.h>  // whole: copies of the smart pointers are made wherever this is used
#include <vtkSmartPointer.h>

#include "imaging/core/Volume.h"

namespace lateglow {

/// Per cent of wall thickness (TransmuralityField).
inline constexpr const char* kTransmuralityArray = "transmurality";

/// Surfaces of a short-axis label map in patient space (LPS, mm), with normals.
struct ScarSurfaces {
  vtkSmartPointer<vtkPolyData> myocardium;  ///< healthy + scar: the whole wall
  /// Grown by 0.3 mm so that it shows through the wall; its points carry kTransmuralityArray.
  vtkSmartPointer<vtkPolyData> scar;
  Vec3 centreMm;      ///< of the wall
  Vec3 scarCentreMm;  ///< equal to centreMm without scar
  Vec3 towardsLastSlice{0, 0, 1};  ///< unit slice normal
  double heightMm = 0.0;           ///< along the slice normal
  bool hasScar = false;
  [[nodiscard]] bool empty() const { return myocardium == nullptr; }
};

/// For drawing only, never for measuring: slices are 6-10 mm apart, so the wall between them is
/// filled by shape-based interpolation (Raya and Udupa, IEEE Trans Med Imaging 9:32, 1990): signed
/// distances to the contour in each slice, interpolated along the normal, contoured at zero and
/// smoothed (Taubin's windowed sinc). Thread-safe; about 0.1 s for a 10-slice stack.
[[nodiscard]] ScarSurfaces extractScarSurfaces(const LabelMap& labels);

/// Signed distance to the border of `inside` in one slice, mm, positive inside; pixel borders lie
/// half a pixel from pixel centres. Without any inside (outside) pixel: -`limitMm` (+`limitMm`)
/// everywhere; clamped to that limit.
[[nodiscard]] std::vector<float> signedDistance(const std::vector<std::uint8_t>& inside,
                                                int columns, int rows, double columnSpacingMm,
                                                double rowSpacingMm, double limitMm);

}  // namespace lateglow
