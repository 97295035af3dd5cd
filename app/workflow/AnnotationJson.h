#pragma once

#include <vector>

#include <nlohmann/json.hpp>

#include "imaging/core/Annotation.h"

namespace lateglow {

/// Annotations as `{"schema":"lateglow.annotations/1","annotations":[{"id","kind","slice",
/// "points_mm":[[x,y,z]...],"text"}]}`; points in LPS millimetres.
[[nodiscard]] nlohmann::json annotationsToJson(const std::vector<Annotation>& annotations);
/// Throws nlohmann::json::exception where the object is damaged or a kind has too few points.
[[nodiscard]] std::vector<Annotation> annotationsFromJson(const nlohmann::json& object);

}  // namespace lateglow
