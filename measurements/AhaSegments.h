#pragma once

#include <string>

#include "measurements/Geometry.h"
#include "measurements/ScarMeasurements.h"

namespace lateglow {

inline constexpr int kAhaSegmentCount = 16;
inline constexpr int kApicalCapSegment = 17;

/// Coronary territory that usually supplies a segment. Supply varies between people, so every
/// display must say "variable" beside it.
enum class CoronaryTerritory { LeftAnteriorDescending, RightCoronary, LeftCircumflex };
[[nodiscard]] std::string toString(CoronaryTerritory territory);

/// Angles around the left ventricle in patient space, independent of how an image is stored.
///
/// 0 degrees is the direction of the anterior RV insertion. Angles grow counter-clockwise as seen
/// from the apex towards the base: anterior RV insertion, septum, inferior, lateral, anterior.
class AhaFrame {
 public:
  /// `apexDirection`: unit, base to apex. `towardsInsertion`: from the centre of the ventricle to
  /// the anterior RV insertion; only its part within the short-axis plane counts and must not be
  /// zero.
  AhaFrame(Vec3 apexDirection, Vec3 towardsInsertion);

  /// Angle of the direction in [0, 360).
  [[nodiscard]] double angleDegrees(Vec3 fromCentreMm) const;
  /// Unit direction within the short-axis plane.
  [[nodiscard]] Vec3 direction(double angleDegrees) const;
  [[nodiscard]] Vec3 apexDirection() const { return m_apexDirection; }

 private:
  Vec3 m_apexDirection;
  Vec3 m_insertion;
  Vec3 m_quarterTurn;  ///< the direction of 90 degrees
};

/// The direction, within the short-axis plane, in which the anterior RV insertion usually lies: in
/// front and above. Used when no landmark is known. Unit.
[[nodiscard]] Vec3 typicalInsertionDirection(Vec3 apexDirection);

/// AHA segment 1 to 16 at an angle of AhaFrame (Cerqueira et al., Circulation 2002;105:539-542).
/// Basal and mid: six sectors of 60 degrees from the insertion, 2 (8) first. Apical: four sectors
/// of 90 degrees, 14 centred at 60 degrees, the middle of the mid-level septum.
[[nodiscard]] int ahaSegment(Level level, double angleDegrees);

/// For example "basal anterior", "mid inferoseptal", "apical lateral", "apex". Segments 1 to 17.
[[nodiscard]] std::string ahaSegmentName(int segment);
/// Level of segments 1 to 16; 17 counts as apical.
[[nodiscard]] Level ahaSegmentLevel(int segment);
[[nodiscard]] CoronaryTerritory ahaTerritory(int segment);

}  // namespace lateglow
