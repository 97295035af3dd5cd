#pragma once

#include <array>

#include "imaging/io/export/write/ItemWriter.h"
#include "measurements/Geometry.h"

namespace lateglow {

/// How a tissue class is coded as a segment: PS3.16 CID 7150 (category), CID 7151 and 12305 (type).
struct TissueCode {
  TissueClass tissue;
  const char* label;
  Code category;
  Code type;
  Code region;
  std::array<std::uint16_t, 3> labColour;  ///< Recommended Display CIELab Value (PS3.3 C.10.7.1.1)
};

inline constexpr Code kLeftVentricle{"87878005", "SCT", "Left ventricle"};
inline constexpr Code kLeftVentricleMyocardium{"49848007", "SCT", "Left Ventricle Myocardium"};
inline constexpr Code kScarTissue{"12402003", "SCT", "Scar tissue"};

/// Colours: purple #9B5DE5, orange #FF9F1C, cyan #00D5E0 as CIELab (D50).
inline constexpr std::array<TissueCode, 3> kTissueCodes{
    {{TissueClass::HealthyMyocardium,
      "Healthy myocardium",
      {"85756007", "SCT", "Tissue"},
      kLeftVentricleMyocardium,
      kLeftVentricle,
      {33890, 44688, 17337}},
     {TissueClass::BloodPool,
      "Blood pool",
      {"91720002", "SCT", "Body Substance"},
      {"87612001", "SCT", "Blood"},
      kLeftVentricle,
      {48694, 40787, 51957}},
     {TissueClass::Scar,
      "Scar",
      {"49755003", "SCT", "Morphologically Abnormal Structure"},
      kScarTissue,
      kLeftVentricleMyocardium,
      {50732, 22193, 28146}}}};

}  // namespace lateglow
