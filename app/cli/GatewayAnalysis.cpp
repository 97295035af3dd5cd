#include "app/cli/GatewayAnalysis.h"

#include <algorithm>
#include <array>

#include "app/report/CaseExport.h"
#include "imaging/io/StudyReader.h"

namespace lateglow::cli {

namespace {

namespace fs = std::filesystem;
using Files = std::vector<fs::path>;

/// Those that are DICOM.
constexpr std::array<const char*, 6> kObjects = {"sc", "seg", "sr", "pdf", "pm", "key"};

/// The part of the series that is a cine, else its first part.
Expected<Case> caseOf(const GatewayTask& task, ProgressSink& progress) {
  auto study = readStudy(task.studyFolder, progress);
  if (!study) return tl::unexpected(study.error());
  std::optional<std::size_t> chosen;
  for (std::size_t i = 0; i < study->series.size(); ++i) {
    const Series& series = study->series[i];
    if (series.uid != task.job.seriesUid) continue;
    if (!chosen || (series.cine() != nullptr && study->series[*chosen].cine() == nullptr))
      chosen = i;
  }
  if (!chosen) {
    return fail(FailureCode::BadInput, "the series of the job is not in the study any more",
                "send the study again", task.studyFolder.string());
  }
  return Case{std::make_shared<const Study>(std::move(*study)), *chosen, {}};
}

/// What the rule asks for and the case has: not every model gives an uncertainty.
Expected<std::vector<ExportObject>> objectsOf(const GatewayRule& rule,
                                              const ReportContent& content) {
  std::vector<ExportObject> objects;
  for (const std::string& name : rule.objects) {
    const auto object = exportObjectsFromText(name);
    if (!object) return object;
    if (estimateExport(content, object->front()).possible) objects.push_back(object->front());
  }
  return objects;
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
                  "use sc, seg, sr, pdf, pm or key");
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
  return analyzeCase(m_session, *opened, options, {}, progress);
}

Expected<Files> GatewayAnalysis::analyze(const GatewayTask& task, const fs::path& out,
                                         ProgressSink& progress) {
  const auto content = analyzeSeries(task, progress);
  if (!content) return tl::unexpected(content.error());
  const auto objects = objectsOf(task.rule, *content);
  if (!objects) return tl::unexpected(objects.error());
  const Case& analyzed = content->analyzed;
  return exportCase(*content, describeSource(*analyzed.study, analyzed.source()), {*objects, {}},
                    out, progress);
}

}  // namespace lateglow::cli
