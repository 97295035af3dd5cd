#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "app/report/CaseReport.h"
#include "measurements/LvFunction.h"

namespace lateglow {

/// `synthetic_measurements.csv` (RFC 4180, UTF-8): one measurement a row with the columns quantity,
/// region, value, unit, method, model, package_sha256, synthetic. Regions are "left ventricle",
/// "slice N" (from 1) and "AHA segment N". Function was not measured in the model's classes: its
/// rows name no model.
[[nodiscard]] Expected<std::vector<std::filesystem::path>> writeMeasurementTable(
    const ReportContent& content, const std::optional<LvFunction>& function,
    const std::filesystem::path& folder);

/// `synthetic_measurements.json`: the object of `lateglow-cli measure` (cli.md) with `synthetic`,
/// `model` and, where there is one, `uncertainty`.
[[nodiscard]] Expected<std::vector<std::filesystem::path>> writeMeasurementsJson(
    const ReportContent& content, const std::filesystem::path& folder);

}  // namespace lateglow
