#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "measurements/AhaSegments.h"
#include "measurements/Geometry.h"
#include "measurements/LeftVentricle.h"
#include "measurements/ScarMeasurements.h"

namespace lateglow {

/// The frame whose angles begin at the insertion point: seen from the centre of the slice nearest to
/// it. In the typical direction where the point lies on the long axis. `heart` needs a slice.
[[nodiscard]] AhaFrame frameTowards(const Geometry& geometry, const LeftVentricle& heart,
                                    Vec3 insertionMm);

/// AHA number at an angle of a slice that has segments; 17 in an apical cap.
[[nodiscard]] int segmentAt(const VentricleSlice& slice, double angleDegrees);

/// The AHA number of every myocardial voxel that measureScar counts in a segment, 0 elsewhere;
/// `geometry.voxelCount()` long, i fastest. `options` as measureScar had them; `rvInsertionMm` is the
/// point that it used (ScarMeasurements). Throws as measureScar does.
[[nodiscard]] std::vector<std::uint8_t> segmentMap(const Geometry& geometry,
                                                   std::span<const std::uint8_t> labels,
                                                   Vec3 rvInsertionMm,
                                                   const MeasureOptions& options = {});

}  // namespace lateglow
