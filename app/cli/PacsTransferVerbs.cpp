#include <filesystem>

#include "app/cli/PacsArguments.h"
#include "app/workflow/SendCheck.h"
#include "imaging/pacs/PacsRetrieve.h"
#include "imaging/pacs/PacsStore.h"

namespace lateglow::cli {

namespace {

using nlohmann::json;

struct RetrieveOptions {
  PacsArguments pacs;
  RetrieveRequest request;
  std::string out;
  bool byMove = false;
};

struct StoreOptions {
  PacsArguments pacs;
  std::vector<std::string> paths;
};

Expected<CommandResult> retrieve(const RetrieveOptions& options, ProgressSink& progress) {
  const auto both = parties(options.pacs);
  if (!both) return tl::unexpected(both.error());
  const auto call = options.byMove ? moveFromNode : getFromNode;
  const auto report =
      call(both->node, both->local, options.request, options.out, both->timeouts, progress);
  if (!report) return tl::unexpected(report.error());
  CommandResult result;
  result.json = {{"output", options.out},
                 {"received", report->received.size()},
                 {"failed", report->failed},
                 {"problems", report->problems},
                 {"files", json::array()}};
  for (const ReceivedInstance& instance : report->received) {
    result.json["files"].push_back(
        {{"file", instance.file.string()}, {"instance_uid", instance.sopInstanceUid}});
  }
  result.text = std::to_string(report->received.size()) + " objects from " + toString(both->node) +
                " in " + options.out + "\n";
  for (const std::string& problem : report->problems) result.text += "  warning: " + problem + "\n";
  if (report->failed > 0) {
    result.text += "  warning: the node could not send " + std::to_string(report->failed) + "\n";
  }
  result.exitStatus = report->complete() ? 0 : 1;
  return result;
}

const char* outcomeName(SentInstance::Outcome outcome) {
  switch (outcome) {
    case SentInstance::Outcome::Stored:
      return "stored";
    case SentInstance::Outcome::StoredWithWarning:
      return "warning";
    case SentInstance::Outcome::Failed:
      return "failed";
  }
  return "failed";
}

CommandResult storeResult(const StoreReport& report, const PacsNode& node) {
  CommandResult result;
  const std::size_t stored = report.instances.size() - report.failures();
  result.json = {{"stored", stored},
                 {"warnings", report.warnings()},
                 {"failed", report.failures()},
                 {"instances", json::array()},
                 {"skipped", json::array()}};
  result.text = std::to_string(stored) + " of " + std::to_string(report.instances.size()) +
                " objects stored at " + toString(node) + "\n";
  for (const SentInstance& one : report.instances) {
    result.json["instances"].push_back({{"file", one.file.string()},
                                        {"instance_uid", one.sopInstanceUid},
                                        {"outcome", outcomeName(one.outcome)},
                                        {"status", one.status},
                                        {"transcoded", one.transcoded},
                                        {"message", one.message}});
    if (!one.message.empty()) result.text += "  " + one.file.string() + ": " + one.message + "\n";
  }
  for (const auto& file : report.skipped) {
    result.json["skipped"].push_back(file.string());
    result.text += "  " + file.string() + ": not DICOM, skipped\n";
  }
  result.exitStatus = report.failures() == 0 ? 0 : 1;
  return result;
}

Expected<CommandResult> store(const StoreOptions& options, const CommonOptions& common,
                              ProgressSink& progress) {
  const auto both = parties(options.pacs);
  if (!both) return tl::unexpected(both.error());
  const std::vector<std::filesystem::path> paths(options.paths.begin(), options.paths.end());
  SubProgress checking(progress, 0.0, 0.1);
  const auto checked = checkBeforeSending(paths, common.force, checking);
  if (!checked) return tl::unexpected(checked.error());
  SubProgress sending(progress, 0.1, 1.0);
  const auto report = storeToNode(both->node, both->local, paths, both->timeouts, sending);
  if (!report) return tl::unexpected(report.error());
  CommandResult result = storeResult(*report, both->node);
  result.json["checked"] = *checked;
  AuditEvent event;
  event.action = AuditAction::Send;
  event.details = {{"node", toString(both->node)},
                   {"stored", std::to_string(report->instances.size() - report->failures())},
                   {"failed", std::to_string(report->failures())}};
  result.audit = {event};
  for (const std::string& remark : *checked) result.text += "  warning: " + remark + "\n";
  return result;
}

void addRetrieve(CLI::App& pacs, CommandLine& line, bool byMove) {
  auto* command = pacs.add_subcommand(
      byMove ? "move" : "get", byMove ? "Fetch a study; the node connects back to us (C-MOVE)"
                                      : "Fetch a study over our own connection (C-GET)");
  auto options = std::make_shared<RetrieveOptions>();
  options->byMove = byMove;
  addPacsArguments(*command, options->pacs, true);
  command->add_option("--study-uid", options->request.studyUid, "What to fetch")->required();
  command->add_option("--series-uid", options->request.seriesUid, "Only this series");
  command->add_option("--instance-uid", options->request.instanceUid, "Only this object");
  command->add_option("--out", options->out, "Folder for the objects")->required();
  if (byMove) {
    command->add_option("--port", options->pacs.port, "Own port that the node knows")
        ->check(CLI::Range(0, 65535));
  }
  command->callback([&line, options] {
    line.action = [options](ProgressSink& progress) { return retrieve(*options, progress); };
  });
}

}  // namespace

void addPacsTransferVerbs(CLI::App& pacs, CommandLine& line) {
  addRetrieve(pacs, line, false);
  addRetrieve(pacs, line, true);
  auto* command =
      pacs.add_subcommand("store", "Send files (C-STORE); own objects are checked first");
  auto options = std::make_shared<StoreOptions>();
  addPacsArguments(*command, options->pacs, true);
  command->add_option("paths", options->paths, "DICOM files or folders")->required();
  command->callback([&line, options] {
    line.action = [&line, options](ProgressSink& progress) {
      return store(*options, line.common, progress);
    };
  });
}

}  // namespace lateglow::cli
