#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "measurements/Geometry.h"

namespace lateglow {

enum class Level { Basal, Mid, Apical };
enum class ReferenceSource { Landmark, Detected, EstimatedFromOrientation };
enum class ApexChoice { Automatic, FirstSlice, LastSlice };
/// Which rule decided where the apex is.
enum class ApexRule { User, SmallerCavity, PatientAxes };
/// 0; (0,25]; (25,50]; (50,75]; (75,100] %.
enum class TransmuralityClass { None, To25, To50, To75, To100 };

[[nodiscard]] std::string toString(Level level);
[[nodiscard]] std::string toString(ReferenceSource source);
[[nodiscard]] std::string toString(ApexRule rule);
/// "0", "1-25", "26-50", "51-75", "76-100"
[[nodiscard]] std::string toString(TransmuralityClass value);
[[nodiscard]] TransmuralityClass classifyTransmurality(double percent);

struct MeasureOptions {
  std::optional<Vec3> anteriorRvInsertionMm;                      ///< LPS, mm
  ReferenceSource rvInsertionSource = ReferenceSource::Landmark;  ///< of the value above
  ApexChoice apex = ApexChoice::Automatic;
  std::string method = "model";  ///< how scar was told from healthy myocardium
  bool withSegment17 = false;
  double segmentScarThresholdPercent = 1.0;
  int segmentScarMinimumVoxels = 3;
  double myocardialDensityGramPerMl = 1.05;
  int chordsPerSlice = 100;
  std::optional<Level> singleSliceLevel;  ///< level of the slice when only one can be measured
};

struct SliceMeasurement {
  int index = 0;            ///< slice of the label map
  double positionMm = 0.0;  ///< along the slice normal, from the first slice
  Level level = Level::Mid;
  bool levelAssumed = false;       ///< one slice alone: "mid", assumed
  double myocardiumAreaCm2 = 0.0;  ///< healthy + scar
  double scarAreaCm2 = 0.0;
  double bloodAreaCm2 = 0.0;
};

struct SegmentMeasurement {
  int segment = 0;  ///< AHA number, 1 to 16 (17)
  std::string name;
  bool present = false;  ///< false: no slice of the stack covers the segment
  double myocardiumAreaCm2 = 0.0;
  double scarPercent = 0.0;  ///< scar / myocardium area within the segment
  bool hasScar = false;
  double transmuralityPercent = 0.0;  ///< mean over chords that meet scar
  double transmuralityMaxPercent = 0.0;
  double chordsWithScarPercent = 0.0;
  TransmuralityClass transmuralityClass = TransmuralityClass::None;
};

/// Scar size and place, exactly as measurements.md defines them. Every value carries its unit in
/// its name; `method` names how scar was found.
struct ScarMeasurements {
  std::string method;
  Vec3 rvInsertionMm;
  ReferenceSource rvInsertionSource = ReferenceSource::EstimatedFromOrientation;
  ApexRule apexRule = ApexRule::PatientAxes;
  double scarVolumeMl = 0.0;
  double scarMassG = 0.0;
  double scarRatioPercent = 0.0;           ///< scar / (healthy + scar)
  double scarRatioToHealthyPercent = 0.0;  ///< scar / healthy, PSCGAN 6.5
  double myocardiumVolumeMl = 0.0;
  double myocardiumMassG = 0.0;
  double segmentScarThresholdPercent = 1.0;
  int segmentScarMinimumVoxels = 3;
  std::vector<SliceMeasurement> slices;      ///< slices with myocardium, in stack order
  std::vector<SegmentMeasurement> segments;  ///< 16 or 17, in AHA order
  std::vector<std::string> warnings;         ///< English, complete sentences
};

/// Measures a label map (TissueClass values, i fastest, `geometry.voxelCount()` long).
/// No myocardium at all gives empty slices, absent segments and a warning; messy masks give
/// warnings. Every value is finite. Throws std::invalid_argument where labels and geometry
/// disagree in size or a spacing is not positive.
[[nodiscard]] ScarMeasurements measureScar(const Geometry& geometry,
                                           std::span<const std::uint8_t> labels,
                                           const MeasureOptions& options = {});

}  // namespace lateglow
