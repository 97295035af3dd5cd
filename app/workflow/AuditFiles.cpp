#include "app/workflow/AuditFiles.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <regex>

#include <nlohmann/json.hpp>

#include "engine/package/Sha256.h"

namespace lateglow {

namespace fs = std::filesystem;

namespace {

using nlohmann::json;

constexpr std::array<const char*, 12> kActions{
    "open", "run",    "edit",      "approve",       "withdraw", "export",
    "send", "delete", "anonymize", "blinded_score", "unblind",  "recover"};

constexpr std::chrono::seconds kLockTimeout{20};
constexpr const char* kSchema = "lateglow.audit/1";

}  // namespace

std::string toString(AuditAction action) { return kActions.at(static_cast<std::size_t>(action)); }

fs::path auditFile(const fs::path& folder, int number) {
  char name[32];
  std::snprintf(name, sizeof name, "audit-%06d.jsonl", number);
  return folder / name;
}

fs::path auditHeadFile(const fs::path& folder) { return folder / "audit.head"; }

Expected<FolderLock> lockAuditFile(const fs::path& file) {
  return FolderLock::lockFile(file, [] { return true; }, kLockTimeout);
}

std::vector<int> auditFileNumbers(const fs::path& folder) {
  static const std::regex pattern("audit-([0-9]{6})\\.jsonl");
  std::vector<int> numbers;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    std::smatch match;
    const std::string name = entry.path().filename().string();
    if (std::regex_match(name, match, pattern)) numbers.push_back(std::stoi(match[1]));
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

Expected<std::string> readAuditBytes(const fs::path& file, std::int64_t offset) {
  std::ifstream stream(file, std::ios::binary);
  stream.seekg(offset);
  std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  if (!stream.is_open() || stream.bad()) {
    return fail(FailureCode::BadInput, file.string() + " cannot be read",
                "check the permissions of the folder of the audit log", file.string());
  }
  return bytes;
}

std::vector<AuditLine> auditLines(std::string_view bytes) {
  std::vector<AuditLine> lines;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    const bool ended = end != std::string_view::npos;
    lines.push_back({std::string(bytes.substr(0, end)), ended});
    bytes.remove_prefix(ended ? end + 1 : bytes.size());
  }
  return lines;
}

std::string headText(const AuditHead& head) {
  const json object{{"sequence", head.sequence},
                    {"sha256", head.sha256},
                    {"file", head.file},
                    {"bytes", head.bytes}};
  return object.dump() + "\n";
}

std::optional<AuditHead> headFromText(const std::string& text) {
  try {
    const json object = json::parse(text);
    AuditHead head{object.at("sequence"), object.at("sha256"), object.at("file"),
                   object.at("bytes")};
    return headText(head) == text ? std::optional(head) : std::nullopt;
  } catch (const json::exception&) {
    return {};
  }
}

std::string recordText(const AuditRecord& record) {
  json object{{"schema", kSchema},
              {"sequence", record.sequence},
              {"utc", record.utc},
              {"user", record.user},
              {"program", record.program},
              {"software_version", record.softwareVersion},
              {"action", record.action},
              {"previous_sha256", record.previousSha256}};
  const auto add = [&object](const char* name, const std::string& value) {
    if (!value.empty()) object[name] = value;
  };
  add("study_uid", record.studyUid);
  add("patient_sha256", record.patient);
  add("reader", record.reader);
  if (!record.modelId.empty()) {
    object["model"] = {{"id", record.modelId},
                       {"version", record.modelVersion},
                       {"sha256", record.modelSha256}};
  }
  if (!record.details.empty()) object["details"] = record.details;
  return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<AuditRecord> recordFromText(const std::string& line) {
  try {
    const json object = json::parse(line);
    if (object.at("schema") != kSchema) return {};
    AuditRecord record;
    record.sequence = object.at("sequence");
    record.utc = object.at("utc");
    record.user = object.at("user");
    record.program = object.at("program");
    record.softwareVersion = object.at("software_version");
    record.action = object.at("action");
    record.previousSha256 = object.at("previous_sha256");
    record.studyUid = object.value("study_uid", "");
    record.patient = object.value("patient_sha256", "");
    record.reader = object.value("reader", "");
    if (object.contains("model")) {
      const json& model = object.at("model");
      record.modelId = model.at("id");
      record.modelVersion = model.at("version");
      record.modelSha256 = model.at("sha256");
    }
    record.details = object.value("details", std::map<std::string, std::string>());
    record.sha256 = engine::sha256Hex(line);
    return record;
  } catch (const json::exception&) {
    return {};
  }
}

}  // namespace lateglow
