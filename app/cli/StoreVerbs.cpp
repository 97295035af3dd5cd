#include "app/cli/StoreVerbs.h"

#include <algorithm>
#include <charconv>

#include "app/cli/StoreJson.h"

namespace lateglow::cli {

namespace {

using nlohmann::json;

/// The studies that the user names, by id or by study instance UID. A UID that two patients share
/// names neither.
Expected<std::vector<StoredStudy>> namedStudies(StudyStore& store,
                                                const std::vector<std::string>& names) {
  const auto all = store.studies();
  if (!all) return tl::unexpected(all.error());
  std::vector<StoredStudy> found;
  for (const std::string& name : names) {
    const auto isNamed = [&name](const StoredStudy& study) {
      return study.uid == name || std::to_string(study.id) == name;
    };
    const auto count = std::count_if(all->begin(), all->end(), isNamed);
    if (count == 0) {
      return fail(FailureCode::NotFound, "the store has no study " + name,
                  "see lateglow-cli store list");
    }
    if (count > 1) {
      return fail(FailureCode::BadInput, "several studies have the UID " + name,
                  "name one by its id, see lateglow-cli store list");
    }
    found.push_back(*std::find_if(all->begin(), all->end(), isNamed));
  }
  return found;
}

std::string lineOf(const StoredStudy& study) {
  std::string line = std::to_string(study.id);
  line.append("  ").append(study.date.empty() ? "--------" : study.date).append("  ");
  line.append(study.patientName.empty() ? study.sourceName : study.patientName);
  if (!study.patientId.empty()) line.append(" (").append(study.patientId).append(")");
  line.append("  ").append(study.modalities).append("  ").append(study.description);
  line.append("  ").append(std::to_string(study.seriesCount)).append(" series, ");
  line.append(std::to_string(study.imageCount)).append(" images, ");
  line.append(readableSize(study.bytes));
  if (study.conflictCount > 0) {
    line.append("  ").append(std::to_string(study.conflictCount)).append(" conflicts");
  }
  if (study.interrupted) line.append("  import was interrupted");
  return line.append("\n");
}

/// "500M", "20G", "1.5T" (powers of 1024); "none" is no limit.
Expected<std::optional<std::uint64_t>> parseLimit(const std::string& text) {
  if (text == "none") return std::optional<std::uint64_t>();
  double value = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const std::string unit(end, text.data() + text.size());
  const std::string units = "KMGT";
  const bool known = unit.size() == 1 && units.find(unit) != std::string::npos;
  if (error != std::errc() || value <= 0.0 || value > 1e6 || !known) {
    return fail(FailureCode::BadInput, "\"" + text + "\" is not a size",
                "give a number with K, M, G or T, as in 200G, or none");
  }
  for (std::size_t i = 0; i <= units.find(unit); ++i) value *= 1024.0;
  return std::optional(static_cast<std::uint64_t>(value));
}

}  // namespace

Expected<CommandResult> listStore(StudyStore& store, const StoreArguments& arguments,
                                  ProgressSink&) {
  const auto studies = store.studies(arguments.filter);
  if (!studies) return tl::unexpected(studies.error());
  const auto size = store.size();
  if (!size) return tl::unexpected(size.error());
  CommandResult result;
  result.json = {{"store", store.folders().root().string()},
                 {"studies", json::array()},
                 {"size", toJson(*size)}};
  for (const StoredStudy& study : *studies) {
    result.json["studies"].push_back(toJson(study));
    result.text += lineOf(study);
  }
  result.text += std::to_string(studies->size()) + " of " + std::to_string(size->studies) +
                 " studies, " + readableSize(size->bytes) + " in " +
                 store.folders().root().string() + "\n";
  return result;
}

Expected<CommandResult> showStudies(StudyStore& store, const StoreArguments& arguments,
                                    ProgressSink&) {
  const auto studies = namedStudies(store, arguments.studies);
  if (!studies) return tl::unexpected(studies.error());
  CommandResult result;
  result.json["studies"] = json::array();
  for (const StoredStudy& study : *studies) {
    json entry = toJson(study);
    entry["series_list"] = json::array();
    result.text += lineOf(study);
    const auto series = store.series(study.id);
    if (!series) return tl::unexpected(series.error());
    for (const StoredSeries& one : *series) {
      json seriesEntry = toJson(one);
      seriesEntry["instances_list"] = json::array();
      const auto instances = store.instances(one.id);
      if (!instances) return tl::unexpected(instances.error());
      for (const StoredInstance& instance : *instances) {
        seriesEntry["instances_list"].push_back(toJson(instance));
      }
      entry["series_list"].push_back(seriesEntry);
      result.text += "    " + one.modality + "  " + one.description + "  " +
                     std::to_string(one.imageCount) + " images\n";
    }
    result.json["studies"].push_back(entry);
  }
  return result;
}

Expected<CommandResult> importIntoStore(StudyStore& store, const StoreArguments& arguments,
                                        ProgressSink& progress) {
  const auto report = store.import({arguments.paths.begin(), arguments.paths.end()}, progress);
  if (!report) return tl::unexpected(report.error());
  CommandResult result;
  result.json = toJson(*report);
  result.text = std::to_string(report->stored) + " stored, " +
                std::to_string(report->alreadyThere) + " there already, " +
                std::to_string(report->skipped) + " skipped, " + std::to_string(report->refused) +
                " refused, " + std::to_string(report->conflicts) + " conflicts\n";
  for (const ImportRemark& remark : report->remarks) {
    if (remark.kind == ImportRemark::Kind::Skipped) continue;
    result.text += "  " + remark.reason + "\n";
  }
  result.exitStatus = report->refused > 0 ? 3 : 0;
  return result;
}

Expected<CommandResult> verifyStore(StudyStore& store, const StoreArguments& arguments,
                                    ProgressSink& progress) {
  const auto report =
      store.check(arguments.quick ? CheckDepth::Presence : CheckDepth::Content, progress);
  if (!report) return tl::unexpected(report.error());
  CommandResult result{toJson(*report), {}, report->faults.empty() ? 0 : 1};
  for (const StoreFault& fault : report->faults) {
    result.text += toString(fault.kind) + ": " + fault.message + "\n";
  }
  result.text += std::to_string(report->instances) + " files checked, " +
                 std::to_string(report->faults.size()) + " faults\n";
  return result;
}

Expected<CommandResult> deleteFromStore(StudyStore& store, const StoreArguments& arguments,
                                        ProgressSink& progress) {
  const auto studies = namedStudies(store, arguments.studies);
  if (!studies) return tl::unexpected(studies.error());
  CommandResult result;
  result.json["deleted"] = json::array();
  for (const StoredStudy& study : *studies) {
    if (!progress.report(0.0, "deleting")) {
      return fail(FailureCode::Cancelled, "deleting was cancelled", "");
    }
    if (auto removed = store.removeStudy(study.id); !removed) {
      return tl::unexpected(removed.error());
    }
    AuditEvent event;
    event.action = AuditAction::Delete;
    event.studyUid = study.uid;
    event.patientId = study.patientId;
    result.audit.push_back(event);
    result.json["deleted"].push_back(toJson(study));
    result.text += "deleted " + lineOf(study);
  }
  return result;
}

Expected<CommandResult> exportFromStore(StudyStore& store, const StoreArguments& arguments,
                                        ProgressSink& progress) {
  const auto studies = namedStudies(store, arguments.studies);
  if (!studies) return tl::unexpected(studies.error());
  const auto files = store.exportStudy(studies->front().id, arguments.output, progress);
  if (!files) return tl::unexpected(files.error());
  return CommandResult{{{"files", *files}, {"output", arguments.output}},
                       std::to_string(*files) + " files written to " + arguments.output + "\n",
                       0};
}

Expected<CommandResult> limitStore(StudyStore& store, const StoreArguments& arguments,
                                   ProgressSink&) {
  if (!arguments.limit.empty()) {
    const auto limit = parseLimit(arguments.limit);
    if (!limit) return tl::unexpected(limit.error());
    if (auto set = store.setLimit(*limit); !set) return tl::unexpected(set.error());
  }
  const auto size = store.size();
  if (!size) return tl::unexpected(size.error());
  const std::string limit = size->limitBytes ? readableSize(*size->limitBytes) : "none";
  return CommandResult{toJson(*size),
                       "used " + readableSize(size->bytes) + ", limit " + limit + ", " +
                           readableSize(size->freeBytes) + " free on the disk\n",
                       0};
}

}  // namespace lateglow::cli
