#pragma once

#include <filesystem>
#include <string>

#include "imaging/core/Volume.h"
#include "imaging/io/export/ExportContext.h"

namespace lateglow {

/// What the values of a map are.
struct MapQuantity {
  std::string label;        ///< of the content, CS: "SCAR_SD"
  std::string explanation;  ///< "Standard deviation of the scar probability over the members"
};

/// Writes a map of real values without unit as a Parametric Map (PS3.3 A.75) with 32-bit floating
/// point pixels: values come back exactly. One frame a slice, geometry and frame of reference as in
/// `map`; not finite values become 0.
[[nodiscard]] Expected<WrittenObject> writeParametricMap(const Volume& map,
                                                         const MapQuantity& quantity,
                                                         const ExportContext& context,
                                                         const std::filesystem::path& file);

}  // namespace lateglow
