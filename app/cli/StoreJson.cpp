#include "app/cli/StoreJson.h"

#include <array>
#include <cstdio>

namespace lateglow::cli {

using nlohmann::json;

namespace {

json orNull(const std::optional<int>& number) { return number ? json(*number) : json(nullptr); }

std::string toString(ImportRemark::Kind kind) {
  switch (kind) {
    case ImportRemark::Kind::Skipped:
      return "skipped";
    case ImportRemark::Kind::Refused:
      return "refused";
    case ImportRemark::Kind::Conflict:
      return "conflict";
  }
  return "skipped";
}

}  // namespace

json toJson(const StoredStudy& study) {
  return {{"id", study.id},
          {"uid", study.uid},
          {"patient_name", study.patientName},
          {"patient_id", study.patientId},
          {"birth_date", study.birthDate},
          {"sex", study.sex},
          {"date", study.date},
          {"time", study.time},
          {"accession_number", study.accessionNumber},
          {"description", study.description},
          {"source_name", study.sourceName},
          {"modalities", study.modalities},
          {"imported_at", study.importedAt},
          {"series", study.seriesCount},
          {"instances", study.instanceCount},
          {"images", study.imageCount},
          {"conflicts", study.conflictCount},
          {"bytes", study.bytes},
          {"interrupted", study.interrupted}};
}

json toJson(const StoredSeries& series) {
  return {{"id", series.id},
          {"uid", series.uid},
          {"modality", series.modality},
          {"number", orNull(series.number)},
          {"description", series.description},
          {"instances", series.instanceCount},
          {"images", series.imageCount},
          {"bytes", series.bytes}};
}

json toJson(const StoredInstance& instance) {
  return {{"uid", instance.sopInstanceUid},    {"class_uid", instance.sopClassUid},
          {"number", orNull(instance.number)}, {"frames", instance.frames},
          {"sha256", instance.sha256},         {"name", instance.name},
          {"file", instance.file.string()},    {"bytes", instance.bytes},
          {"conflict", instance.conflict}};
}

json toJson(const StoreSize& size) {
  return {{"studies", size.studies},
          {"series", size.series},
          {"instances", size.instances},
          {"bytes", size.bytes},
          {"limit_bytes", size.limitBytes ? json(*size.limitBytes) : json(nullptr)},
          {"free_bytes", size.freeBytes}};
}

json toJson(const ImportReport& report) {
  json remarks = json::array();
  for (const ImportRemark& remark : report.remarks) {
    remarks.push_back({{"kind", toString(remark.kind)},
                       {"file", remark.file.string()},
                       {"reason", remark.reason}});
  }
  return {{"stored", report.stored},       {"already_there", report.alreadyThere},
          {"conflicts", report.conflicts}, {"skipped", report.skipped},
          {"refused", report.refused},     {"stored_bytes", report.storedBytes},
          {"studies", report.studies},     {"remarks", remarks}};
}

json toJson(const StoreCheckReport& report) {
  json faults = json::array();
  for (const StoreFault& fault : report.faults) {
    faults.push_back({{"kind", toString(fault.kind)},
                      {"file", fault.file.string()},
                      {"message", fault.message}});
  }
  return {{"ok", report.faults.empty()},
          {"instances", report.instances},
          {"bytes", report.bytes},
          {"faults", faults}};
}

std::string readableSize(std::uint64_t bytes) {
  constexpr std::array<const char*, 5> units = {"B", "KiB", "MiB", "GiB", "TiB"};
  auto value = static_cast<double>(bytes);
  std::size_t unit = 0;
  for (; value >= 1024.0 && unit + 1 < units.size(); ++unit) value /= 1024.0;
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), unit == 0 ? "%.0f %s" : "%.1f %s", value, units[unit]);
  return text.data();
}

}  // namespace lateglow::cli
