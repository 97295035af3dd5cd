#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "measurements/Geometry.h"
#include "measurements/ScarMeasurements.h"

namespace lateglow {

/// Where the right ventricle touches the left one.
struct RvContact {
  Vec3 anteriorInsertionMm;  ///< LPS; on the epicardium of the middle slice
  Vec3 inferiorInsertionMm;
  int slices = 0;              ///< in which the contact was seen
  double spreadDegrees = 0.0;  ///< standard deviation of the anterior end over these slices
};

/// Finds the insertions of the right ventricle in a bright-blood cine.
///
/// `frame`: the phase of the mask (end-diastole), geometry.voxelCount() values, i fastest; `labels`:
/// TissueClass values of the same grid. Along 180 rays from the centre of each slice between base
/// and mid level the signal 2 to 10 mm outside of the epicardium is compared with wall (0) and
/// blood (1): the cavity of the right ventricle is as bright as blood over that depth, fat and
/// vessels on the free wall are not. The longest bright arc of 50 to 170 degrees whose middle lies
/// on the septal side (within 60 degrees of where the septum usually is) is the contact. Its
/// anterior end is taken 10 degrees further, where the cavity tapers to the insertion (measured on
/// 40 phantoms: ends of the bright arc lie 10.7 +- 6.8 degrees within the true insertion).
///
/// Nothing when fewer than half of the slices show a contact or their ends spread by more than 25
/// degrees: then the orientation of the patient is the better guess.
[[nodiscard]] std::optional<RvContact> findRvContact(const Geometry& geometry,
                                                     std::span<const float> frame,
                                                     std::span<const std::uint8_t> labels,
                                                     ApexChoice apex = ApexChoice::Automatic);

}  // namespace lateglow
