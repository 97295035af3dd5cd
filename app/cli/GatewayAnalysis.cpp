#include "app/cli/GatewayAnalysis.h"

#include <algorithm>
#include <array>

#include "app/workflow/DicomExport.h"
#include "imaging/io/StudyReader.h"
#include "imaging/io/export/ReportDocument.h"

namespace lateglow::cli {

namespace {

namespace fs = std::filesystem;
using Files = std::vector<fs::path>;

constexpr std::array<const char*, 5> kObjects = {"sc", "seg", "sr", "pdf", "pm"};

bool wants(const GatewayRule& rule, const char* object) {
  return std::find(rule.objects.begin(), rule.objects.end(), object) != rule.objects.end();
}

/// The part of the series that is a cine, else its first part.
Expected<Case> caseOf(const GatewayTask& task, ProgressSink& progress) {
  auto study = readStudy(task.studyFolder, progress);
  if (!study) return tl::unexpected(study.error());
  std::optional<std::size_t> chosen;
  for (std::size_t i = 0; i < study->series.size(); ++i) {
    const Series& series = study->series[i];
    if (series.uid != task.job.seriesUid) continue;
    if (!chosen || (series.cine() != nullptr && study->series[*chosen].cine() == nullptr)) chosen = i;
  }
  if (!chosen) {
    return fail(FailureCode::BadInput, "the series of the job is not in the study any more",
                "send the study again", task.studyFolder.string());
  }
  return Case{std::make_shared<const Study>(std::move(*study)), *chosen, {}};
}

/// Writes what the rule asks for; the report last, so that it can refer to the images.
Expected<Files> writeObjects(const ReportContent& content, const GatewayRule& rule,
                             const fs::path& out, ProgressSink& progress) {
  const Case& analyzed = content.analyzed;
  DicomObjects wanted;
  wanted.syntheticImages = wants(rule, "sc");
  wanted.segmentation = wants(rule, "seg");
  wanted.measurementReport = wants(rule, "sr");
  wanted.uncertaintyMap = wants(rule, "pm") && analyzed.newest(LayerRole::Uncertainty) != nullptr;
  ExportContext context =
      exportContextOf(analyzed, describeSource(*analyzed.study, analyzed.source()));
  const auto written = writeDicomObjects({analyzed, content.measurements,
                                          content.synthesis.uncertainty, {}, content.findings},
                                         wanted, context, out, progress);
  if (!written) return tl::unexpected(written.error());
  Files files;
  for (const WrittenObject& object : *written) files.push_back(object.file);
  if (!wants(rule, "pdf")) return files;
  const auto pages = writeReportPdf(content, out / "report.pdf");
  if (!pages) return tl::unexpected(pages.error());
  const auto document =
      writeEncapsulatedPdf(out / "report.pdf", context, out / "synthetic_report.dcm");
  if (!document) return tl::unexpected(document.error());
  files.push_back(document->file);
  return files;
}

}  // namespace

Expected<void> GatewayAnalysis::check(const GatewayRules& rules) const {
  for (const GatewayRule& rule : rules.rules) {
    if (const auto model = m_session.models->find(rule.modelId); !model) {
      return tl::unexpected(model.error());
    }
    for (const std::string& object : rule.objects) {
      if (std::find(kObjects.begin(), kObjects.end(), object) != kObjects.end()) continue;
      return fail(FailureCode::BadInput,
                  "the object \"" + object + "\" of rule " + rule.name + " is not known",
                  "use sc, seg, sr, pdf or pm");
    }
  }
  return {};
}

Expected<ReportContent> GatewayAnalysis::analyzeSeries(const GatewayTask& task,
                                                       ProgressSink& progress) {
  const auto opened = caseOf(task, progress);
  if (!opened) return tl::unexpected(opened.error());
  SynthesisOptions options = synthesisOptions(m_common, task.rule.modelId);
  options.force = task.rule.force;
  auto synthesis = m_session.pipeline.synthesize(*opened, options, progress);
  if (!synthesis) return tl::unexpected(synthesis.error());
  auto measurements = m_session.pipeline.measure(synthesis->result, {}, task.rule.force);
  if (!measurements) return tl::unexpected(measurements.error());
  const auto model = m_session.models->find(task.rule.modelId);
  if (!model) return tl::unexpected(model.error());
  ReportContent content;
  content.analyzed = synthesis->result;
  content.synthesis = std::move(*synthesis);
  content.measurements = std::move(*measurements);
  content.model = cardSummary(*model);
  return content;
}

Expected<Files> GatewayAnalysis::analyze(const GatewayTask& task, const fs::path& out,
                                         ProgressSink& progress) {
  const auto content = analyzeSeries(task, progress);
  if (!content) return tl::unexpected(content.error());
  return writeObjects(*content, task.rule, out, progress);
}

}  // namespace lateglow::cli
