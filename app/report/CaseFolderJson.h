#pragma once

#include <nlohmann/json.hpp>

#include "app/report/CaseReport.h"

namespace lateglow {

/// analysis.json of a case folder, schema "lateglow.analysis/1": everything of ReportContent but
/// the images and the measurements.
[[nodiscard]] nlohmann::json analysisToJson(const ReportContent& content);

/// Fills the same parts of `content`; the study gets one series without an image. Throws
/// nlohmann::json::exception where the object is damaged.
void analysisFromJson(const nlohmann::json& object, ReportContent& content, Study& study,
                      Provenance& provenance);

}  // namespace lateglow
