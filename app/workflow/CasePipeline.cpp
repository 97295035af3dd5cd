#include "app/workflow/CasePipeline.h"

#include <span>

#include "app/workflow/CardiacSynthesis.h"
#include "app/workflow/CaseGate.h"
#include "app/workflow/CineSegmentation.h"
#include "app/workflow/VolumeSynthesis.h"
#include "imaging/io/StudyReader.h"
#include "measurements/RvContact.h"

namespace lateglow {

namespace {

/// The user's insertion, else the one that the cine shows at end-diastole, else none.
MeasureOptions withDetectedInsertion(const Case& analyzed, const LabelMap& mask,
                                     MeasureOptions options) {
  const Cine* cine = analyzed.source().cine();
  if (options.anteriorRvInsertionMm || cine == nullptr || !cine->geometry.sameGrid(mask.geometry)) {
    return options;
  }
  const auto frame = std::span(cine->voxels).first(cine->geometry.voxelCount());
  if (const auto contact = findRvContact(mask.geometry, frame, mask.labels, options.apex)) {
    options.anteriorRvInsertionMm = contact->anteriorInsertionMm;
    options.rvInsertionSource = ReferenceSource::Detected;
  }
  return options;
}

/// The cine with the most slices, else the first series.
std::size_t seriesToAnalyze(const Study& study) {
  std::size_t best = 0;
  int mostSlices = 0;
  for (std::size_t i = 0; i < study.series.size(); ++i) {
    const Cine* cine = study.series[i].cine();
    if (cine != nullptr && cine->sliceCount() > mostSlices) {
      best = i;
      mostSlices = cine->sliceCount();
    }
  }
  return best;
}

}  // namespace

CasePipeline::CasePipeline(std::shared_ptr<EngineService> engine,
                           std::shared_ptr<const ModelLibrary> models)
    : m_engine(std::move(engine)), m_models(std::move(models)) {}

CasePipeline::~CasePipeline() = default;

Expected<Case> CasePipeline::open(const std::filesystem::path& path, ProgressSink& progress,
                                  StudyReadListener* listener) {
  auto study = readStudy(path, progress, listener);
  if (!study) return tl::unexpected(study.error());
  if (study->series.empty()) {
    return fail(FailureCode::BadInput, path.string() + " holds no readable image series",
                "choose a DICOM folder or a NIfTI file", path.string());
  }
  Case opened;
  opened.study = std::make_shared<const Study>(std::move(*study));
  opened.sourceSeries = seriesToAnalyze(*opened.study);
  return opened;
}

Expected<GateVerdict> CasePipeline::checkGate(const Case& opened, const std::string& modelId) const {
  const auto model = m_models->find(modelId);
  if (!model) return tl::unexpected(model.error());
  return judgeSeries(opened.source(), model->manifest);
}

Expected<Synthesis> CasePipeline::synthesize(const Case& opened, const SynthesisOptions& options,
                                             ProgressSink& progress) {
  const auto model = m_models->find(options.modelId);
  if (!model) return tl::unexpected(model.error());
  if (findVolumeTask(model->manifest.task) != nullptr) {
    return synthesizeVolume(*m_engine, *model, opened, options, progress);
  }
  const auto localizer = m_models->findSystem("heart-localizer");
  if (!localizer) return tl::unexpected(localizer.error());
  return synthesizeCardiac(*m_engine, *model, *localizer, opened, options, progress);
}

Expected<CineSegmentation> CasePipeline::segmentPhases(const Case& opened,
                                                       const SynthesisOptions& options,
                                                       ProgressSink& progress) {
  const auto model = m_models->find(options.modelId);
  if (!model) return tl::unexpected(model.error());
  const auto localizer = m_models->findSystem("heart-localizer");
  if (!localizer) return tl::unexpected(localizer.error());
  return segmentCine(*m_engine, *model, *localizer, opened, options, progress);
}

Expected<ScarMeasurements> CasePipeline::measure(const Case& analyzed, const MeasureOptions& options,
                                                 bool force) const {
  const auto layer = analyzed.newest(LayerRole::TissueMask);
  if (layer == nullptr || layer->labelMap() == nullptr) {
    return fail(FailureCode::BadInput, "the case has no tissue mask", "run the synthesis first");
  }
  std::vector<std::string> warnings;
  for (const SeriesIssue& issue : analyzed.source().issues) {
    if (issue.severity != IssueSeverity::BlocksQuantification) continue;
    if (!force) {
      const auto& files = analyzed.source().files;
      const std::string file = files.empty() ? analyzed.source().description : files.front().string();
      return fail(FailureCode::BadInput, file + ": " + issue.message + " Nothing is measured on such a series.",
                  "export the series again from the scanner or PACS, or use --force and say so", file);
    }
    warnings.push_back("Measured although " + issue.message);
  }
  const LabelMap& mask = *layer->labelMap();
  ScarMeasurements measurements =
      measureScar(mask.geometry, mask.labels, withDetectedInsertion(analyzed, mask, options));
  measurements.warnings.insert(measurements.warnings.end(), warnings.begin(), warnings.end());
  return measurements;
}

}  // namespace lateglow
