#include "app/desktop/PipelineCaseService.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "app/workflow/ReferenceAgreement.h"
#include "app/workflow/Resources.h"
#include "app/workflow/VolumeTask.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

std::string readText(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// A task as people say it: "cine-to-lge" is "cine to LGE and 4 tissue classes".
std::string taskText(const engine::Manifest& manifest) {
  if (manifest.task == "cine-to-lge") {
    return "cine to LGE and 4 tissue classes";
  }
  if (const VolumeTask* volume = findVolumeTask(manifest.task)) {
    return volume->source.title + " to " + volume->target.title;
  }
  std::string text = manifest.task;
  std::replace(text.begin(), text.end(), '-', ' ');
  return text;
}

/// A reference that lies beside the file that was read: phantoms are written that way.
fs::path besideSource(const Case& analyzed, const char* name) {
  const auto& files = analyzed.source().files;
  if (files.empty()) {
    return {};
  }
  const fs::path beside = files.front().parent_path() / name;
  std::error_code error;
  return beside != files.front() && fs::is_regular_file(beside, error) ? beside : fs::path();
}

}  // namespace

fs::path PipelineCaseService::resultsFolder() const {
  return userModelFolder().parent_path() / "results";
}

PipelineCaseService::PipelineCaseService()
    : m_engine(std::make_shared<EngineService>()),
      m_models(std::make_shared<const ModelLibrary>(ModelLibrary::standard())),
      m_pipeline(m_engine, m_models) {}

std::vector<ModelChoice> PipelineCaseService::models() const {
  std::vector<ModelChoice> choices;
  for (const InstalledModel& model : m_models->models()) {
    const engine::Manifest& manifest = model.manifest;
    const bool volume = findVolumeTask(manifest.task) != nullptr;
    if (manifest.task != "cine-to-lge" && !volume) {
      continue;  // helpers such as the heart localizer are not the user's choice
    }
    choices.push_back({{manifest.id, manifest.title, manifest.version, model.sha256,
                        manifest.demonstration, manifest.limits},
                       taskText(manifest),
                       readText(model.package / "card.md"),
                       manifest.inputs.modality,
                       volume ? manifest.task : std::string()});
  }
  // PSCGAN gives the classes as well, so it is what a reader wants first.
  std::stable_partition(choices.begin(), choices.end(), [](const ModelChoice& choice) {
    return choice.summary.id.starts_with("pscgan");
  });
  return choices;
}

Expected<std::vector<DeviceChoice>> PipelineCaseService::devices() {
  const auto capabilities = m_engine->capabilities();
  if (!capabilities) {
    return tl::unexpected<Failure>(capabilities.error());
  }
  std::vector<DeviceChoice> choices;
  for (const engine::DeviceInfo& device : capabilities->devices) {
    const bool cpu = device.id == "cpu";
    choices.push_back({device.id, cpu ? "CPU" : device.name + " (" + device.id + ")"});
  }
  return choices;
}

std::vector<fs::path> PipelineCaseService::demonstrationStudies() const {
  std::vector<fs::path> studies;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(resourceFolder() / "demo", error)) {
    if (entry.is_directory()) {
      studies.push_back(entry.path());
    }
  }
  std::sort(studies.begin(), studies.end());
  return studies;
}

Expected<Case> PipelineCaseService::open(const fs::path& path, ProgressSink& progress,
                                         StudyReadListener& listener) {
  return m_pipeline.open(path, progress, &listener);
}

Expected<GateVerdict> PipelineCaseService::checkGate(const Case& opened,
                                                     const std::string& modelId) {
  return m_pipeline.checkGate(opened, modelId);
}

Expected<Synthesis> PipelineCaseService::synthesize(const Case& opened,
                                                    const SynthesisOptions& options,
                                                    ProgressSink& progress) {
  return m_pipeline.synthesize(opened, options, progress);
}

Expected<CineSegmentation> PipelineCaseService::segmentPhases(const Case& opened,
                                                              const SynthesisOptions& options,
                                                              ProgressSink& progress) {
  const auto model = m_models->findSystem("heart-segmenter");
  if (!model) return tl::unexpected<Failure>(model.error());
  SynthesisOptions chosen = options;
  chosen.modelId = model->manifest.id;
  return m_pipeline.segmentPhases(opened, chosen, progress);
}

Expected<ScarMeasurements> PipelineCaseService::measure(const Case& analyzed,
                                                        const MeasureOptions& options,
                                                        bool force) {
  return m_pipeline.measure(analyzed, options, force);
}

std::vector<AgreementLine> PipelineCaseService::agreement(const Synthesis& synthesis) {
  std::vector<AgreementLine> lines;
  SilentProgress silent;
  const auto add = [&lines](const Expected<ReferenceAgreement>& compared) {
    if (compared) {  // a reference on another grid is no reference; nothing is claimed then
      lines.insert(lines.end(), compared->lines.begin(), compared->lines.end());
    }
  };
  for (const char* name : {"mask.nii.gz", "experts_mask.nii.gz"}) {
    if (const fs::path mask = besideSource(synthesis.result, name); !mask.empty()) {
      add(compareWithReferenceMask(synthesis.result, mask, silent));
    }
  }
  if (const fs::path lge = besideSource(synthesis.result, "lge.nii.gz"); !lge.empty()) {
    add(compareWithRealLge(synthesis, lge, silent));
  }
  return lines;
}

Expected<int> PipelineCaseService::writeReport(const ReportContent& content,
                                               const fs::path& file) {
  return writeReportPdf(content, file);
}

}  // namespace lateglow
