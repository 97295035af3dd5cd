#include "app/workflow/AuditTable.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>
#include <sstream>

#include <nlohmann/json.hpp>

#include "app/workflow/AuditFiles.h"
#include "imaging/io/AtomicFile.h"

namespace lateglow {

namespace {

using nlohmann::json;

constexpr std::array<const char*, 15> kColumns{
    "sequence",      "utc",    "user",   "program",  "software_version",
    "action",        "reader", "study_uid", "patient_sha256", "model",
    "model_version", "model_sha256", "details", "previous_sha256", "sha256"};

std::array<std::string, kColumns.size()> cellsOf(const AuditRecord& record) {
  return {std::to_string(record.sequence), record.utc,          record.user,
          record.program,                  record.softwareVersion, record.action,
          record.reader,                   record.studyUid,     record.patient,
          record.modelId,                  record.modelVersion, record.modelSha256,
          detailsText(record),             record.previousSha256, record.sha256};
}

std::string lowered(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

std::string csvCell(const std::string& text) {
  static const std::string formula("=+-@\t\r");
  std::string cell("\"");
  if (!text.empty() && formula.find(text.front()) != std::string::npos) cell.push_back('\'');
  for (const char c : text) cell.append(c == '"' ? 2 : 1, c);
  return cell.append("\"");
}

}  // namespace

bool matches(const AuditRecord& record, const AuditFilter& filter) {
  if (!filter.action.empty() && record.action != filter.action) return false;
  if (!filter.fromUtc.empty() && record.utc < filter.fromUtc) return false;
  const std::string day = record.utc.substr(0, filter.untilUtc.size());
  if (!filter.untilUtc.empty() && day > filter.untilUtc) return false;
  std::string all;
  for (const std::string& cell : cellsOf(record)) all.append(lowered(cell)).append("\n");
  std::istringstream words(lowered(filter.words));
  for (std::string word; words >> word;) {
    if (all.find(word) == std::string::npos) return false;
  }
  return true;
}

std::vector<AuditRecord> filtered(const std::vector<AuditRecord>& records,
                                  const AuditFilter& filter) {
  std::vector<AuditRecord> kept;
  for (const AuditRecord& record : records) {
    if (matches(record, filter)) kept.push_back(record);
  }
  return kept;
}

std::string detailsText(const AuditRecord& record) {
  std::string text;
  for (const auto& [name, value] : record.details) {
    text.append(text.empty() ? "" : "; ").append(name).append(": ").append(value);
  }
  return text;
}

std::string auditCsv(const std::vector<AuditRecord>& records) {
  std::string text;
  for (const char* column : kColumns) text.append(text.empty() ? "" : ",").append(column);
  text.append("\r\n");
  for (const AuditRecord& record : records) {
    std::string line;
    for (const std::string& cell : cellsOf(record)) {
      line.append(line.empty() ? "" : ",").append(csvCell(cell));
    }
    text.append(line).append("\r\n");
  }
  return text;
}

std::string auditJson(const std::vector<AuditRecord>& records, const AuditVerdict& verdict) {
  json list = json::array();
  for (const AuditRecord& record : records) {
    json entry = json::parse(recordText(record));
    entry["sha256"] = record.sha256;
    list.push_back(std::move(entry));
  }
  const json object{{"schema", "lateglow.audit-export/1"},
                    {"verified",
                     {{"intact", verdict.intact()},
                      {"records", verdict.records},
                      {"head_sha256", verdict.headSha256},
                      {"problems", verdict.problems}}},
                    {"records", list}};
  return object.dump(2) + "\n";
}

Expected<void> exportAudit(const std::vector<AuditRecord>& records, const AuditVerdict& verdict,
                           const std::filesystem::path& file, bool overwrite) {
  const std::string ending = lowered(file.extension().string());
  if (ending != ".csv" && ending != ".json") {
    return fail(FailureCode::BadInput, file.string() + " ends neither in .csv nor in .json",
                "give a name that ends in .csv or .json", file.string());
  }
  const std::string text = ending == ".csv" ? auditCsv(records) : auditJson(records, verdict);
  return writeFileAtomically(file, std::as_bytes(std::span(text)), overwrite);
}

}  // namespace lateglow
