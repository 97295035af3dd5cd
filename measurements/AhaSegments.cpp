#include "measurements/AhaSegments.h"

#include <array>
#include <cmath>
#include <numbers>

namespace lateglow {
namespace {

constexpr double kDegreesPerRadian = 180.0 / std::numbers::pi;
/// A pixel exactly on a boundary must fall on the same side whatever the rounding of a flipped or
/// rotated geometry.
constexpr double kBoundaryToleranceDegrees = 1e-6;

constexpr double kBasalSectorDegrees = 60.0;
constexpr double kApicalSectorDegrees = 90.0;
constexpr double kMidSeptumDegrees = 60.0;

double wrapped(double degrees) {
  const double rest = std::fmod(degrees, 360.0);
  const double positive = rest < 0.0 ? rest + 360.0 : rest;
  return positive >= 360.0 ? 0.0 : positive;
}

Vec3 inPlane(Vec3 direction, Vec3 normal) { return direction - normal * dot(direction, normal); }

}  // namespace

AhaFrame::AhaFrame(Vec3 apexDirection, Vec3 towardsInsertion)
    : m_apexDirection(normalized(apexDirection)),
      m_insertion(normalized(inPlane(towardsInsertion, m_apexDirection))),
      m_quarterTurn(cross(m_apexDirection, m_insertion)) {}

double AhaFrame::angleDegrees(Vec3 fromCentreMm) const {
  return wrapped(std::atan2(dot(fromCentreMm, m_quarterTurn), dot(fromCentreMm, m_insertion)) *
                 kDegreesPerRadian);
}

Vec3 AhaFrame::direction(double angleDegrees) const {
  const double radians = angleDegrees / kDegreesPerRadian;
  return m_insertion * std::cos(radians) + m_quarterTurn * std::sin(radians);
}

Vec3 typicalInsertionDirection(Vec3 apexDirection) {
  // In the typical pose (apex left, front, below) the anterior wall faces up and the middle of the
  // septum, 90 degrees on, to the right and front; the insertion lies 30 degrees from the former.
  // The direction "front and above" projected on the short-axis plane is exactly that one.
  const Vec3 apex = normalized(apexDirection);
  for (const Vec3 typical : {Vec3{0.0, -1.0, 1.0}, Vec3{0.0, -1.0, 0.0}}) {
    const Vec3 projected = inPlane(typical, apex);
    if (length(projected) > 0.1) return normalized(projected);
  }
  return normalized(inPlane({-1.0, 0.0, 0.0}, apex));
}

int ahaSegment(Level level, double angleDegrees) {
  const double angle = wrapped(angleDegrees + kBoundaryToleranceDegrees);
  if (level == Level::Apical) {
    const double fromSeptum = wrapped(angle - (kMidSeptumDegrees - kApicalSectorDegrees / 2.0));
    constexpr std::array<int, 4> order{14, 15, 16, 13};
    return order[static_cast<std::size_t>(fromSeptum / kApicalSectorDegrees) % order.size()];
  }
  constexpr std::array<int, 6> order{2, 3, 4, 5, 6, 1};
  const int basal = order[static_cast<std::size_t>(angle / kBasalSectorDegrees) % order.size()];
  return level == Level::Basal ? basal : basal + 6;
}

std::string ahaSegmentName(int segment) {
  static constexpr std::array<const char*, 6> walls{"anterior", "anteroseptal",  "inferoseptal",
                                                    "inferior", "inferolateral", "anterolateral"};
  static constexpr std::array<const char*, 4> apicalWalls{"anterior", "septal", "inferior",
                                                          "lateral"};
  if (segment >= 1 && segment <= 12) {
    const auto wall = static_cast<std::size_t>((segment - 1) % 6);
    return std::string(segment <= 6 ? "basal " : "mid ") + walls[wall];
  }
  if (segment >= 13 && segment <= 16) {
    return std::string("apical ") + apicalWalls[static_cast<std::size_t>(segment - 13)];
  }
  return segment == kApicalCapSegment ? "apex" : "";
}

Level ahaSegmentLevel(int segment) {
  if (segment <= 6) return Level::Basal;
  return segment <= 12 ? Level::Mid : Level::Apical;
}

CoronaryTerritory ahaTerritory(int segment) {
  switch (segment) {
    case 3:
    case 4:
    case 9:
    case 10:
    case 15: return CoronaryTerritory::RightCoronary;
    case 5:
    case 6:
    case 11:
    case 12:
    case 16: return CoronaryTerritory::LeftCircumflex;
    default: return CoronaryTerritory::LeftAnteriorDescending;
  }
}

std::string toString(CoronaryTerritory territory) {
  switch (territory) {
    case CoronaryTerritory::LeftAnteriorDescending: return "LAD";
    case CoronaryTerritory::RightCoronary: return "RCA";
    case CoronaryTerritory::LeftCircumflex: return "LCX";
  }
  return "";
}

}  // namespace lateglow
