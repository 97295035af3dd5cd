#include "viewer/scene/ReferenceLine.h"

#include <array>
#include <cmath>
#include <vector>

namespace lateglow {

namespace {
constexpr double kSineOfHalfADegree = 0.0087265;
/// Two corners of the outline that lie on the plane itself must not count as one cut each.
constexpr double kSamePointMm = 1e-6;
}  // namespace

std::optional<PixelSegment> referenceLine(const Geometry& shown, double shownSlice,
                                          const Geometry& other, double otherSlice) {
  if (length(cross(shown.axes[2], other.axes[2])) < kSineOfHalfADegree) {
    return std::nullopt;
  }
  const double right = other.size[0] - 0.5;
  const double bottom = other.size[1] - 0.5;
  const std::array<Vec3, 4> corners{
      other.toPatient({-0.5, -0.5, otherSlice}), other.toPatient({right, -0.5, otherSlice}),
      other.toPatient({right, bottom, otherSlice}), other.toPatient({-0.5, bottom, otherSlice})};
  const Vec3 onPlane = shown.toPatient({0.0, 0.0, shownSlice});
  const auto height = [&](Vec3 point) { return dot(point - onPlane, shown.axes[2]); };
  std::vector<Vec3> cuts;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const Vec3 from = corners.at(i);
    const Vec3 to = corners.at((i + 1) % corners.size());
    const double a = height(from);
    const double b = height(to);
    if (a * b > 0.0 || a == b) {
      continue;
    }
    const Vec3 cut = from + (to - from) * (a / (a - b));
    if (cuts.empty() || length(cut - cuts.front()) > kSamePointMm) {
      cuts.push_back(cut);
    }
  }
  if (cuts.size() < 2) {
    return std::nullopt;
  }
  const Vec3 first = shown.toIndex(cuts[0]);
  const Vec3 last = shown.toIndex(cuts[1]);
  return PixelSegment{{first.x, first.y}, {last.x, last.y}};
}

}  // namespace lateglow
