#pragma once

#include <nlohmann/json.hpp>

#include "imaging/core/Failure.h"
#include "measurements/ScarMeasurements.h"

namespace lateglow {

/// The `measure` object of cli.md, schema "lateglow.measurements/1".
[[nodiscard]] nlohmann::json toJson(const ScarMeasurements& measurements);

/// Reads the same object back. `source` names the file in the failure's text.
[[nodiscard]] Expected<ScarMeasurements> measurementsFromJson(const nlohmann::json& json,
                                                              const std::string& source);

}  // namespace lateglow
