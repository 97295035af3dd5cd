#include "imaging/io/GridPlacement.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace lateglow {

bool placeGrid(const std::array<Vec3, 3>& stepsMm, Vec3 originMm, Geometry& geometry,
               std::vector<SeriesIssue>& issues) {
  double product = 1.0;
  for (std::size_t i = 0; i < 3; ++i) {
    geometry.spacingMm[i] = length(stepsMm[i]);
    geometry.axes[i] = normalized(stepsMm[i]);
    product *= geometry.spacingMm[i];
  }
  geometry.originMm = originMm;
  const auto& axes = geometry.axes;
  const double volume = std::abs(dot(cross(axes[0], axes[1]), axes[2]));
  const bool finite = std::isfinite(product) && std::isfinite(length(originMm));
  if (!finite || !(product > 0.0) || volume < 1e-3) return false;
  const double worst = std::max({std::abs(dot(axes[0], axes[1])), std::abs(dot(axes[0], axes[2])),
                                 std::abs(dot(axes[1], axes[2]))});
  if (worst > 1e-3) {
    issues.push_back({IssueSeverity::BlocksQuantification, "non-orthogonal",
                      "the axes of the image are not perpendicular (largest cosine " +
                          std::to_string(worst) + ")"});
  }
  return true;
}

SeriesIssue noOrientationIssue(const std::string& why) {
  return {IssueSeverity::Warning, "no-orientation",
          "the file states no orientation in the patient (" + why +
              "); rows are taken to run to the left, columns to the back"};
}

}  // namespace lateglow
