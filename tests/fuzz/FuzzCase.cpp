// The JSON files of a case folder: measurements.json and analysis.json.
#include <string>

#include <nlohmann/json.hpp>

#include "app/report/CaseFolderJson.h"
#include "app/workflow/MeasurementsJson.h"
#include "tests/fuzz/FuzzInput.h"

namespace {

void readMeasurements(const nlohmann::json& json) {
  const auto measurements = lateglow::measurementsFromJson(json, "measurements.json");
  if (!measurements) {
    if (measurements.error().message.empty()) {
      lateglow::fuzz::finding("measurements were refused without a reason");
    }
    return;
  }
  const auto again =
      lateglow::measurementsFromJson(lateglow::toJson(*measurements), "measurements.json");
  if (!again) lateglow::fuzz::finding("measurements cannot be written and read again");
}

void readAnalysis(const nlohmann::json& json) {
  lateglow::ReportContent content;
  lateglow::Study study;
  lateglow::Provenance provenance;
  try {
    lateglow::analysisFromJson(json, content, study, provenance);
    if (json.contains("uncertainty")) {
      static_cast<void>(lateglow::uncertaintyFromJson(json.at("uncertainty")));
    }
  } catch (const nlohmann::json::exception&) {
    // What the reader of a case folder turns into a failure.
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto json = nlohmann::json::parse(data, data + size, nullptr, false);
  if (json.is_discarded()) return 0;
  readMeasurements(json);
  readAnalysis(json);
  return 0;
}
