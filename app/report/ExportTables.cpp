#include "app/report/ExportTables.h"

#include <cstdio>
#include <span>

#include "app/workflow/MeasurementsJson.h"
#include "imaging/io/AtomicFile.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

/// A field of RFC 4180: quoted where it holds a separator, a quote or a line end.
std::string field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  quoted += '"';
  return quoted;
}

/// The rows of a table, all by one method of one model.
class Table {
 public:
  Table(std::string method, const ModelCardSummary& model) : m_method(std::move(method)) {
    m_end.append(",").append(field(model.id + " " + model.version));
    m_end.append(",").append(field(model.sha256)).append(",yes\r\n");
  }
  void add(const std::string& quantity, const std::string& region, double value,
           const std::string& unit) {
    char number[40];
    std::snprintf(number, sizeof number, "%.6g", value);
    m_text.append(field(quantity)).append(",").append(field(region)).append(",").append(number);
    m_text.append(",").append(field(unit)).append(",").append(field(m_method)).append(m_end);
  }
  /// What follows was not measured in the model's classes.
  void setOtherSource(std::string method) {
    m_method = std::move(method);
    m_end = ",,,\r\n";
  }
  [[nodiscard]] const std::string& text() const { return m_text; }

 private:
  std::string m_method;
  std::string m_end;
  std::string m_text = "quantity,region,value,unit,method,model,package_sha256,synthetic\r\n";
};

void addScar(Table& table, const ScarMeasurements& m) {
  const char* whole = "left ventricle";
  table.add("scar volume", whole, m.scarVolumeMl, "mL");
  table.add("scar mass", whole, m.scarMassG, "g");
  table.add("scar share of myocardium", whole, m.scarRatioPercent, "%");
  table.add("scar in relation to healthy myocardium", whole, m.scarRatioToHealthyPercent, "%");
  table.add("myocardium volume", whole, m.myocardiumVolumeMl, "mL");
  table.add("myocardium mass", whole, m.myocardiumMassG, "g");
  for (const SliceMeasurement& slice : m.slices) {
    const std::string region = "slice " + std::to_string(slice.index + 1);
    table.add("myocardium area", region, slice.myocardiumAreaCm2, "cm2");
    table.add("scar area", region, slice.scarAreaCm2, "cm2");
    table.add("blood pool area", region, slice.bloodAreaCm2, "cm2");
  }
  for (const SegmentMeasurement& segment : m.segments) {
    if (!segment.present) continue;
    const std::string region = "AHA segment " + std::to_string(segment.segment);
    table.add("myocardium area", region, segment.myocardiumAreaCm2, "cm2");
    table.add("scar share of segment", region, segment.scarPercent, "%");
    table.add("mean transmurality of scar", region, segment.transmuralityPercent, "%");
    table.add("largest transmurality of scar", region, segment.transmuralityMaxPercent, "%");
  }
}

void addFunction(Table& table, const LvFunction& function) {
  const char* whole = "left ventricle";
  table.setOtherSource(function.correctedPhases.empty()
                           ? "disc summation"
                           : "disc summation, outlines corrected by the reader");
  table.add("end-diastolic volume", whole, function.endDiastolicMl, "mL");
  table.add("end-systolic volume", whole, function.endSystolicMl, "mL");
  table.add("stroke volume", whole, function.strokeMl, "mL");
  table.add("ejection fraction", whole, function.ejectionFractionPercent, "%");
  if (function.massG) table.add("myocardium mass at end-diastole", whole, *function.massG, "g");
}

Expected<std::vector<fs::path>> writeText(const std::string& text, const fs::path& file) {
  const auto done = writeFileAtomically(file, std::as_bytes(std::span(text)), true);
  if (!done) return tl::unexpected(done.error());
  return std::vector<fs::path>{file};
}

}  // namespace

Expected<std::vector<fs::path>> writeMeasurementTable(const ReportContent& content,
                                                      const std::optional<LvFunction>& function,
                                                      const fs::path& folder) {
  Table table(content.measurements.method, content.model);
  addScar(table, content.measurements);
  if (content.synthesis.uncertainty) {
    const UncertainValue& ratio = content.synthesis.uncertainty->ratioPercent;
    table.add("scar share of myocardium, lower end of interval", "left ventricle", ratio.lower,
              "%");
    table.add("scar share of myocardium, upper end of interval", "left ventricle", ratio.upper,
              "%");
  }
  if (function) addFunction(table, *function);
  return writeText(table.text(), folder / "synthetic_measurements.csv");
}

Expected<std::vector<fs::path>> writeMeasurementsJson(const ReportContent& content,
                                                      const fs::path& folder) {
  nlohmann::json object = toJson(content.measurements);
  object["synthetic"] = true;
  object["model"] = {{"id", content.model.id},
                     {"version", content.model.version},
                     {"sha256", content.model.sha256}};
  if (content.synthesis.uncertainty) object["uncertainty"] = toJson(*content.synthesis.uncertainty);
  return writeText(object.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n",
                   folder / "synthetic_measurements.json");
}

}  // namespace lateglow
