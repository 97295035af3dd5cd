#include "app/cli/Session.h"

#include <cstdio>
#include <sstream>

#include "app/workflow/AuditCase.h"

namespace lateglow::cli {

namespace {

const char* verdictName(GateReason::Verdict verdict) {
  switch (verdict) {
    case GateReason::Verdict::Fits: return "fits";
    case GateReason::Verdict::Note: return "note";
    case GateReason::Verdict::Refuses: return "refuses";
  }
  return "note";
}

Expected<Vec3> parsePoint(const std::string& text) {
  std::istringstream stream(text);
  Vec3 point;
  char first = 0;
  char second = 0;
  std::string rest;
  stream.imbue(std::locale::classic());
  if (!(stream >> point.x >> first >> point.y >> second >> point.z) || first != ',' || second != ',' ||
      (stream >> rest)) {
    return fail(FailureCode::BadInput, "\"" + text + "\" is not a point x,y,z",
                "give three numbers in mm, LPS, as in --rv-insertion 12.5,-30,104");
  }
  return point;
}

}  // namespace

SynthesisOptions synthesisOptions(const CommonOptions& common, const std::string& modelId) {
  SynthesisOptions options;
  options.modelId = modelId;
  options.device = common.device;
  options.threads = common.threads;
  options.seed = common.seed;
  options.force = common.force;
  return options;
}

Expected<ReportContent> analyzeCase(Session& session, const Case& opened,
                                    const SynthesisOptions& options, const MeasureOptions& measure,
                                    ProgressSink& progress) {
  auto synthesis = session.pipeline.synthesize(opened, options, progress);
  if (!synthesis) return tl::unexpected(synthesis.error());
  auto measurements = session.pipeline.measure(synthesis->result, measure, options.force);
  if (!measurements) return tl::unexpected(measurements.error());
  const auto model = session.models->find(options.modelId);
  if (!model) return tl::unexpected(model.error());
  ReportContent content;
  content.analyzed = synthesis->result;
  content.synthesis = std::move(*synthesis);
  content.measurements = std::move(*measurements);
  content.model = cardSummary(*model);
  AuditEvent event = auditEventOf(AuditAction::Run, content.analyzed);
  event.details["device"] = content.synthesis.device;
  if (options.force) event.details["gate"] = "may be overridden";
  recordEvents({event});
  return content;
}

nlohmann::json toJson(const GateVerdict& gate) {
  auto list = nlohmann::json::array();
  for (const GateReason& reason : gate.reasons) {
    list.push_back({{"verdict", verdictName(reason.verdict)}, {"code", reason.code}, {"message", reason.message}});
  }
  return list;
}

nlohmann::json toJson(const StageSeconds& seconds) {
  return {{"load", seconds.load}, {"prepare", seconds.prepare}, {"network", seconds.network}, {"write", seconds.write}};
}

std::string gateText(const GateVerdict& gate) {
  std::string text;
  for (const GateReason& reason : gate.reasons) {
    if (reason.verdict == GateReason::Verdict::Fits) continue;
    text += std::string("  ") + verdictName(reason.verdict) + ": " + reason.message + "\n";
  }
  return text;
}

ModelCardSummary cardSummary(const InstalledModel& model) {
  return {model.manifest.id, model.manifest.title,         model.manifest.version,
          model.sha256,      model.manifest.demonstration, model.manifest.limits};
}

void addMeasureArguments(CLI::App& command, MeasureArguments& arguments) {
  command.add_option("--rv-insertion", arguments.rvInsertion,
                     "Anterior RV insertion point x,y,z in LPS mm");
  command.add_option("--apex", arguments.apex, "Which end of the stack is the apex")
      ->check(CLI::IsMember({"first", "last"}));
}

Expected<MeasureOptions> parseMeasureOptions(const MeasureArguments& arguments) {
  MeasureOptions options;
  if (!arguments.rvInsertion.empty()) {
    const auto point = parsePoint(arguments.rvInsertion);
    if (!point) return tl::unexpected(point.error());
    options.anteriorRvInsertionMm = *point;
  }
  if (arguments.apex == "first") options.apex = ApexChoice::FirstSlice;
  if (arguments.apex == "last") options.apex = ApexChoice::LastSlice;
  return options;
}

std::string measurementsText(const ScarMeasurements& m) {
  char line[256];
  std::snprintf(line, sizeof line,
                "  scar            %8.1f g   (%.1f mL)\n"
                "  scar ratio      %8.1f %%   of myocardium\n"
                "  scar / healthy  %8.1f %%\n"
                "  myocardium      %8.1f g   in %zu slices\n",
                m.scarMassG, m.scarVolumeMl, m.scarRatioPercent, m.scarRatioToHealthyPercent,
                m.myocardiumMassG, m.slices.size());
  std::string text = line;
  int withScar = 0;
  int transmural = 0;
  for (const SegmentMeasurement& segment : m.segments) {
    withScar += segment.hasScar ? 1 : 0;
    transmural += segment.transmuralityPercent > 50.0 ? 1 : 0;
  }
  std::snprintf(line, sizeof line, "  segments        %8d with scar, %d transmural (> 50 %%), of %zu\n", withScar,
                transmural, m.segments.size());
  text += line;
  text += "  method          " + m.method + ", RV insertion " + toString(m.rvInsertionSource) + "\n";
  for (const std::string& warning : m.warnings) text += "  warning: " + warning + "\n";
  return text;
}

}  // namespace lateglow::cli
