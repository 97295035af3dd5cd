#include "viewer/scene/ObliquePlanes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace lateglow {

namespace {

/// Less than a tenth of a degree cannot be seen and is rounding.
constexpr double kCosineOfNoTurn = 0.9999985;

double degreesOf(double radians) { return radians * 180.0 / std::numbers::pi; }

/// Rodrigues' rotation of `v` around the unit vector `axis`.
Vec3 rotated(Vec3 v, Vec3 axis, double radians) {
  return v * std::cos(radians) + cross(axis, v) * std::sin(radians) +
         axis * (dot(axis, v) * (1.0 - std::cos(radians)));
}

}  // namespace

ObliquePlanes::ObliquePlanes(const std::array<PlaneStack, 3>& straight) {
  std::transform(straight.begin(), straight.end(), m_straight.begin(),
                 [](const PlaneStack& stack) { return stack.geometry(); });
  straighten();
}

void ObliquePlanes::straighten() {
  std::transform(m_straight.begin(), m_straight.end(), m_axes.begin(),
                 [](const Geometry& geometry) { return geometry.axes; });
}

void ObliquePlanes::turn(std::size_t number, double degrees) {
  const Vec3 axis = cross(m_axes.at(number)[0], m_axes.at(number)[1]);
  const double radians = degrees * std::numbers::pi / 180.0;
  for (std::size_t n = 0; n < m_axes.size(); ++n) {
    if (n != number) {
      for (Vec3& direction : m_axes.at(n)) {
        direction = normalized(rotated(direction, axis, radians));
      }
    }
  }
}

bool ObliquePlanes::straight(std::size_t number) const {
  const auto& now = m_axes.at(number);
  const auto& was = m_straight.at(number).axes;
  return dot(now[0], was[0]) > kCosineOfNoTurn && dot(now[1], was[1]) > kCosineOfNoTurn;
}

double ObliquePlanes::tiltDegrees(std::size_t number) const {
  const double cosine = dot(normal(number), m_straight.at(number).axes[2]);
  return degreesOf(std::acos(std::clamp(cosine, -1.0, 1.0)));
}

double ObliquePlanes::crosshairDegrees(std::size_t number) const {
  const Vec3 cut = normal((number + 1) % m_axes.size());
  const auto& axes = m_axes.at(number);
  return std::remainder(degreesOf(std::atan2(dot(cut, axes[1]), dot(cut, axes[0]))), 90.0);
}

Geometry ObliquePlanes::plane(std::size_t number, Vec3 placeMm, int mostPixels) const {
  if (!straight(number)) {
    return obliquePlane(number, placeMm, mostPixels);
  }
  Geometry plane = m_straight.at(number);
  plane.originMm = plane.toPatient({0.0, 0.0, plane.toIndex(placeMm).z});
  plane.size[2] = 1;
  return plane;
}

Geometry ObliquePlanes::obliquePlane(std::size_t number, Vec3 placeMm, int mostPixels) const {
  const Geometry& volume = m_straight[0];
  Geometry plane;
  plane.axes = m_axes.at(number);
  constexpr double kFar = std::numeric_limits<double>::max();
  std::array<double, 2> low{kFar, kFar};
  std::array<double, 2> high{-kFar, -kFar};
  for (int corner = 0; corner < 8; ++corner) {
    const auto edge = [&](int axis) {
      return (corner >> axis & 1) != 0 ? volume.size.at(static_cast<std::size_t>(axis)) - 0.5 : -0.5;
    };
    const Vec3 at = volume.toPatient({edge(0), edge(1), edge(2)});
    for (std::size_t a = 0; a < 2; ++a) {
      low.at(a) = std::min(low.at(a), dot(at, plane.axes.at(a)));
      high.at(a) = std::max(high.at(a), dot(at, plane.axes.at(a)));
    }
  }
  const double extentMm = std::max(high[0] - low[0], high[1] - low[1]);
  const double finestMm = *std::min_element(volume.spacingMm.begin(), volume.spacingMm.end());
  const double spacingMm = std::max(finestMm, extentMm / mostPixels);
  plane.spacingMm = {spacingMm, spacingMm, 1.0};
  plane.size = {static_cast<int>(std::ceil((high[0] - low[0]) / spacingMm)),
                static_cast<int>(std::ceil((high[1] - low[1]) / spacingMm)), 1};
  plane.originMm = plane.axes[0] * (low[0] + spacingMm / 2.0) +
                   plane.axes[1] * (low[1] + spacingMm / 2.0) +
                   plane.axes[2] * dot(placeMm, plane.axes[2]);
  return plane;
}

}  // namespace lateglow
