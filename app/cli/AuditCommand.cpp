#include <iostream>
#include <memory>

#include "app/cli/Command.h"
#include "app/workflow/AuditTable.h"

namespace lateglow::cli {

namespace {

using nlohmann::json;

struct Options {
  std::string log;
  std::string out;
  std::string expected;
  std::size_t last = 0;
  AuditFilter filter;
};

AuditLog logOf(const Options& options) {
  return options.log.empty() ? AuditLog::standard() : AuditLog(options.log);
}

Expected<std::vector<AuditRecord>> chosenRecords(const Options& options) {
  auto records = logOf(options).read();
  if (!records) return records;
  std::vector<AuditRecord> kept = filtered(*records, options.filter);
  if (options.last > 0 && kept.size() > options.last) {
    kept.erase(kept.begin(), kept.end() - static_cast<std::ptrdiff_t>(options.last));
  }
  return kept;
}

std::string lineOf(const AuditRecord& record) {
  std::string line = record.utc;
  line.append("  ").append(record.user).append("  ").append(record.action);
  if (!record.reader.empty()) line.append("  by ").append(record.reader);
  if (!record.studyUid.empty()) line.append("  study ").append(record.studyUid);
  if (!record.patient.empty()) line.append("  patient ").append(record.patient.substr(0, 12));
  if (!record.modelId.empty()) {
    line.append("  ").append(record.modelId).append(" ").append(record.modelVersion);
  }
  if (!record.details.empty()) line.append("  ").append(detailsText(record));
  return line.append("\n");
}

Expected<CommandResult> show(const Options& options) {
  const auto records = chosenRecords(options);
  if (!records) return tl::unexpected(records.error());
  CommandResult result;
  result.json = {{"log", logOf(options).folder().string()},
                 {"records", json::parse(auditJson(*records, {}))["records"]}};
  for (const AuditRecord& record : *records) result.text += lineOf(record);
  result.text += std::to_string(records->size()) + " records\n";
  return result;
}

Expected<CommandResult> verify(const Options& options) {
  const auto verdict = logOf(options).verify(options.expected);
  if (!verdict) return tl::unexpected(verdict.error());
  CommandResult result;
  result.json = {{"log", logOf(options).folder().string()},
                 {"intact", verdict->intact()},
                 {"records", verdict->records},
                 {"head_sha256", verdict->headSha256},
                 {"problems", verdict->problems}};
  for (const std::string& problem : verdict->problems) result.text += problem + "\n";
  result.text += std::to_string(verdict->records) + " records, " +
                 (verdict->intact() ? "chain intact" : "NOT INTACT") + "\n";
  if (verdict->records > 0) result.text += "head " + verdict->headSha256 + "\n";
  result.exitStatus = verdict->intact() ? 0 : 1;
  return result;
}

Expected<CommandResult> exportLog(const Options& options, const CommonOptions& common) {
  const auto records = chosenRecords(options);
  if (!records) return tl::unexpected(records.error());
  const auto verdict = logOf(options).verify();
  if (!verdict) return tl::unexpected(verdict.error());
  if (auto done = exportAudit(*records, *verdict, options.out, common.overwrite); !done) {
    return tl::unexpected(done.error());
  }
  return CommandResult{
      {{"output", options.out}, {"records", records->size()}, {"intact", verdict->intact()}},
      options.out + ": " + std::to_string(records->size()) + " records\n",
      0};
}

void addFilter(CLI::App& verb, Options& options) {
  verb.add_option("words", options.filter.words, "Words that all have to be found, in any field");
  verb.add_option("--action", options.filter.action,
                  "open, run, edit, approve, withdraw, export, send, delete, anonymize, ...");
  verb.add_option("--from", options.filter.fromUtc, "First time, UTC, as in 2026-03-02");
  verb.add_option("--until", options.filter.untilUtc, "Last time, UTC, as in 2026-03");
  verb.add_option("--last", options.last, "Only so many, the newest");
}

}  // namespace

void recordEvents(const std::vector<AuditEvent>& events) {
  const AuditLog log = AuditLog::standard();
  for (const AuditEvent& event : events) {
    if (const auto written = log.append(event); !written) {
      std::cerr << "warning: " << written.error().message << " (" << written.error().remedy << ")"
                << std::endl;
      return;
    }
  }
}

void addAuditCommand(CLI::App& app, CommandLine& line) {
  auto* audit = app.add_subcommand("audit", "The audit log: show, verify, export");
  audit->require_subcommand(1);
  audit->fallthrough();
  auto options = std::make_shared<Options>();
  audit->add_option("--log", options->log, "Folder of the log (else $LATEGLOW_AUDIT)");
  auto* shown = audit->add_subcommand("show", "Who did what when, oldest first");
  addFilter(*shown, *options);
  shown->callback([&line, options] {
    line.action = [options](ProgressSink&) { return show(*options); };
  });
  auto* verified = audit->add_subcommand("verify", "Check the chain of hashes, byte by byte");
  verified->add_option("--expect", options->expected,
                       "SHA-256 that was written down earlier and must still be in the chain");
  verified->callback([&line, options] {
    line.action = [options](ProgressSink&) { return verify(*options); };
  });
  auto* exported = audit->add_subcommand("export", "Write records as CSV or JSON");
  addFilter(*exported, *options);
  exported->add_option("--out", options->out, "File that ends in .csv or .json")->required();
  exported->callback([&line, options] {
    line.action = [&line, options](ProgressSink&) { return exportLog(*options, line.common); };
  });
}

}  // namespace lateglow::cli
