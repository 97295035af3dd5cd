#include "imaging/pacs/deidentification/DeidentificationReport.h"

namespace lateglow {

namespace {

constexpr std::array<AttributeOutcome, kAttributeOutcomes> kOutcomes{
    AttributeOutcome::Removed,        AttributeOutcome::Emptied,
    AttributeOutcome::Replaced,       AttributeOutcome::Cleaned,
    AttributeOutcome::UidMapped,      AttributeOutcome::Kept,
    AttributeOutcome::PrivateRemoved, AttributeOutcome::UnknownRemoved,
    AttributeOutcome::BeyondTable,    AttributeOutcome::Residual};

nlohmann::json toJson(const RectangleRule& rule) {
  auto rectangles = nlohmann::json::array();
  for (const PixelRectangle& each : rule.rectangles) {
    rectangles.push_back({each.x, each.y, each.width, each.height});
  }
  return {{"modality", rule.modality}, {"manufacturer", rule.manufacturer},
          {"model", rule.model},       {"rows", rule.rows},
          {"columns", rule.columns},   {"rectangles", rectangles}};
}

nlohmann::json countsOf(const std::map<std::string, std::size_t>& texts, const char* name) {
  auto list = nlohmann::json::array();
  for (const auto& [text, count] : texts) list.push_back({{name, text}, {"count", count}});
  return list;
}

std::string line(const std::string& name, std::size_t count) {
  return "  " + name + std::string(name.size() < 22 ? 22 - name.size() : 1, ' ') +
         std::to_string(count) + "\n";
}

}  // namespace

const char* nameOf(AttributeOutcome outcome) {
  switch (outcome) {
    case AttributeOutcome::Removed:
      return "removed";
    case AttributeOutcome::Emptied:
      return "emptied";
    case AttributeOutcome::Replaced:
      return "replaced";
    case AttributeOutcome::Cleaned:
      return "cleaned";
    case AttributeOutcome::UidMapped:
      return "uid_mapped";
    case AttributeOutcome::Kept:
      return "kept";
    case AttributeOutcome::PrivateRemoved:
      return "private_removed";
    case AttributeOutcome::UnknownRemoved:
      return "unknown_removed";
    case AttributeOutcome::BeyondTable:
      return "beyond_table";
    case AttributeOutcome::Residual:
      return "residual";
  }
  return "removed";
}

void AttributeCounts::add(const AttributeCounts& other) {
  for (std::size_t i = 0; i < m_counts.size(); ++i) m_counts[i] += other.m_counts[i];
}

std::size_t AttributeCounts::removed() const {
  return (*this)[AttributeOutcome::Removed] + (*this)[AttributeOutcome::PrivateRemoved] +
         (*this)[AttributeOutcome::UnknownRemoved];
}

std::size_t AttributeCounts::replaced() const {
  return (*this)[AttributeOutcome::Emptied] + (*this)[AttributeOutcome::Replaced] +
         (*this)[AttributeOutcome::Cleaned] + (*this)[AttributeOutcome::UidMapped] +
         (*this)[AttributeOutcome::BeyondTable] + (*this)[AttributeOutcome::Residual];
}

std::vector<DeidentificationMethod> methodsOf(const DeidentificationOptions& options,
                                              bool pixelsCleaned) {
  std::vector<DeidentificationMethod> methods{
      {"113100", "Basic Application Confidentiality Profile"}};
  const auto add = [&methods](bool applied, const char* code, const char* meaning) {
    if (applied) methods.push_back({code, meaning});
  };
  add(pixelsCleaned, "113101", "Clean Pixel Data Option");
  add(options.cleanStructuredContent, "113104", "Clean Structured Content Option");
  add(options.cleanDescriptors, "113105", "Clean Descriptors Option");
  add(options.shiftDates, "113107",
      "Retain Longitudinal Temporal Information Modified Dates Option");
  add(options.retainPatientCharacteristics, "113108", "Retain Patient Characteristics Option");
  add(options.retainDeviceIdentity, "113109", "Retain Device Identity Option");
  add(options.retainUids, "113110", "Retain UIDs Option");
  return methods;
}

nlohmann::json toJson(const DeidentificationReport& report) {
  auto methods = nlohmann::json::array();
  for (const auto& method : methodsOf(report.options, report.imagesBlanked > 0)) {
    methods.push_back({{"code", method.code}, {"scheme", "DCM"}, {"meaning", method.meaning}});
  }
  auto attributes = nlohmann::json::object();
  for (const AttributeOutcome outcome : kOutcomes) {
    attributes[nameOf(outcome)] = report.attributes[outcome];
  }
  auto rules = nlohmann::json::array();
  for (const RectangleRule& rule : report.options.rectangles) rules.push_back(toJson(rule));
  return {{"schema", "lateglow.deidentification/1"},
          {"profile", "basic"},
          {"methods", methods},
          {"files_found", report.filesFound},
          {"files_written", report.filesWritten},
          {"not_copied", report.notCopied},
          {"patients", report.patients},
          {"studies", report.studies},
          {"attributes", attributes},
          {"rectangle_rules", rules},
          {"images_blanked", report.imagesBlanked},
          {"left_out", countsOf(report.leftOut, "reason")},
          {"warnings", countsOf(report.warnings, "message")}};
}

std::string toText(const DeidentificationReport& report) {
  std::string text = "De-identified by PS3.15 annex E\n";
  for (const auto& method : methodsOf(report.options, report.imagesBlanked > 0)) {
    text += std::string("  ") + method.code + " " + method.meaning + "\n";
  }
  text += line("files found", report.filesFound) + line("files written", report.filesWritten) +
          line("files not copied", report.notCopied) + line("patients", report.patients) +
          line("studies", report.studies) + line("images blanked", report.imagesBlanked);
  text += "Attributes\n";
  for (const AttributeOutcome outcome : kOutcomes) {
    text += line(nameOf(outcome), report.attributes[outcome]);
  }
  for (const auto& [reason, count] : report.leftOut) {
    text += "left out (" + std::to_string(count) + "): " + reason + "\n";
  }
  for (const auto& [warning, count] : report.warnings) {
    text += "warning (" + std::to_string(count) + "): " + warning + "\n";
  }
  return text;
}

}  // namespace lateglow
