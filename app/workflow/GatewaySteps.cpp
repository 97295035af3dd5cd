#include "app/workflow/GatewaySteps.h"

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <span>

#include "app/workflow/AuditLog.h"
#include "imaging/io/ContentUid.h"
#include "imaging/io/StudyReader.h"
#include "imaging/pacs/PacsStore.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

constexpr std::uint16_t kIsThereAlready = 0x0111;

/// The objects of a series, whatever their order: the same series has the same fingerprint.
std::string fingerprintOf(const std::vector<GatewayInstance>& instances,
                          const std::string& series) {
  std::set<std::string> uids;
  for (const GatewayInstance& one : instances) {
    if (series.empty() || one.seriesUid == series) uids.insert(one.sopInstanceUid);
  }
  ContentUid hash;
  for (const std::string& uid : uids) {
    hash.add(std::as_bytes(std::span(uid)));
    hash.add(std::as_bytes(std::span("\n", 1)));
  }
  return hash.finish();
}

GatewaySender senderOf(const GatewayStudy& study, const std::vector<GatewayInstance>& instances,
                       const std::string& series) {
  std::set<std::string> classes;
  for (const GatewayInstance& one : instances) {
    if (one.seriesUid == series) classes.insert(one.sopClassUid);
  }
  return {study.callingAe, study.calledAe, {classes.begin(), classes.end()}};
}

/// With its TLS settings, as the rules have it.
Expected<PacsNode> nodeOf(const GatewayRules& rules, const std::string& text) {
  for (const GatewayRule& rule : rules.rules) {
    for (const PacsNode& node : rule.destinations) {
      if (toString(node) == text) return node;
    }
  }
  return parsePeer(text);
}

AuditEvent sentEvent(const GatewayJob& job, const PacsNode& node, const StoreReport& report) {
  AuditEvent event;
  event.action = AuditAction::Send;
  event.studyUid = job.studyUid;
  event.details = {{"by", "gateway"},
                   {"node", toString(node)},
                   {"stored", std::to_string(report.instances.size())}};
  return event;
}

Expected<void> noteReport(const GatewayJob& job, const PacsNode& node, const StoreReport& report,
                          GatewayQueue& queue) {
  std::optional<Failure> failure;
  for (const SentInstance& one : report.instances) {
    if (one.outcome == SentInstance::Outcome::Failed && one.status != kIsThereAlready) {
      failure = Failure{FailureCode::Failed, toString(node) + ": " + one.message, "look at its log",
                        one.file.string()};
      continue;
    }
    const auto noted = queue.acknowledge(job.id, {toString(node), one.file}, gatewayTime());
    if (!noted) failure = noted.error();
  }
  if (!report.skipped.empty()) {
    failure = Failure{FailureCode::Failed, "a result is not DICOM", "report it",
                      report.skipped.front().string()};
  }
  if (failure) return tl::unexpected(*failure);
  // Acknowledged is acknowledged; a log that cannot be written is told as the fault of this attempt.
  return AuditLog::standard().append(sentEvent(job, node, report));
}

}  // namespace

double gatewayTime() {
  return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::vector<NewGatewayJob> matchStudy(const GatewayRules& rules, const GatewayStudy& study,
                                      const std::vector<GatewayInstance>& instances,
                                      const fs::path& folder, ProgressSink& progress) {
  const auto read = readStudy(folder, progress);
  const std::string whole = fingerprintOf(instances, {});
  if (!read) return {{"", "", whole, GatewayState::Failed, read.error().message}};
  std::vector<NewGatewayJob> jobs;
  for (const GatewayRule& one : rules.rules) {
    for (const Series& series : read->series) {
      if (!matches(one.match, series, senderOf(study, instances, series.uid))) continue;
      jobs.push_back(
          {one.name, series.uid, fingerprintOf(instances, series.uid), GatewayState::Complete, {}});
      break;  // one answer a rule
    }
  }
  if (jobs.empty()) {
    jobs.push_back({"", "", whole, GatewayState::Ignored, "no rule is for this study"});
  }
  return jobs;
}

Expected<void> deliverJob(const GatewayJob& job, const GatewayRules& rules,
                          const LocalEntity& local, const PacsTimeouts& timeouts,
                          GatewayQueue& queue, ProgressSink& progress) {
  const auto open = queue.openDeliveries(job.id);
  if (!open) return tl::unexpected(open.error());
  std::map<std::string, std::vector<fs::path>> byNode;
  for (const GatewayDelivery& one : *open) byNode[one.node].push_back(one.file);
  std::optional<Failure> failure;
  for (const auto& [text, files] : byNode) {
    const auto node = nodeOf(rules, text);
    if (!node) return tl::unexpected(node.error());
    // A node that does not answer does not keep the others waiting.
    const auto report = storeToNode(*node, local, files, timeouts, progress);
    const auto noted = report ? noteReport(job, *node, *report, queue)
                              : Expected<void>(tl::unexpected(report.error()));
    if (!noted) failure = noted.error();
  }
  if (failure) return tl::unexpected(*failure);
  return queue.markSent(job.id, gatewayTime());
}

}  // namespace lateglow
