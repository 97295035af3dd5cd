#include "ui/models/SyntheticSeries.h"

#include "imaging/io/export/ExportContext.h"
#include "ui/models/CaseService.h"
#include "ui/models/FirstWindow.h"

namespace lateglow {

namespace {

constexpr int kThumbnailPixels = 192;

/// The patient's study with nothing in it but the synthetic series.
std::shared_ptr<const Study> studyOf(const Case& opened, const std::string& name, Volume volume) {
  const Study& acquired = *opened.study;
  const Series& source = opened.source();
  auto study = std::make_shared<Study>();
  study->uid = acquired.uid;
  study->patient = acquired.patient;
  study->date = acquired.date;
  study->description = acquired.description;
  study->accessionNumber = acquired.accessionNumber;
  Series& series = study->series.emplace_back();
  series.uid = newUid();
  series.modality = volume.hounsfield() ? "CT" : source.modality;
  series.description = name;
  series.frameOfReferenceUid = source.frameOfReferenceUid;
  series.bodyPart = source.bodyPart;
  series.issues = source.issues;
  series.image = std::move(volume);
  return study;
}

}  // namespace

Expected<std::shared_ptr<const SyntheticSeries>> synthesizeSeries(
    CaseService& service, const Case& opened, const ModelChoice& model,
    const SynthesisOptions& options, ProgressSink& progress) {
  SubProgress network(progress, 0.0, 0.97);
  auto synthesis = service.synthesize(opened, options, network);
  if (!synthesis) {
    return tl::unexpected<Failure>(synthesis.error());
  }
  const auto layer = synthesis->result.newest(LayerRole::SyntheticImage);
  if (layer == nullptr || layer->volume() == nullptr) {
    return fail(FailureCode::Failed, "the model gave no image", "check its package with lateglow-cli models");
  }
  auto made = std::make_shared<SyntheticSeries>();
  made->study = studyOf(opened, layer->name, *layer->volume());
  made->origin = std::make_shared<SyntheticOrigin>(
      SyntheticOrigin{layer->provenance, model.summary, synthesis->device, synthesis->gate});
  made->seconds = synthesis->seconds;
  const Volume& volume = *made->study->series.front().volume();
  made->window = firstWindowOf(made->study->series.front(), *made->study);
  made->thumbnail = makeThumbnail(volume.slice(volume.geometry.size[2] / 2), volume.geometry,
                                  made->window, kThumbnailPixels);
  return std::shared_ptr<const SyntheticSeries>(std::move(made));
}

std::unique_ptr<CaseSession> sessionOf(const SyntheticSeries& made, const CaseSession& source,
                                       int id) {
  auto session = std::make_unique<CaseSession>();
  session->id = id;
  session->path = source.path;
  session->opened.study = made.study;
  session->origin = made.origin;
  session->madeOf = source.id;
  session->thumbnail = made.thumbnail;
  // Hounsfield units mean the same in both.
  const Volume* acquired = source.series().volume();
  const bool shared = acquired != nullptr && acquired->showsHounsfield() &&
                      session->series().volume()->hounsfield();
  session->defaultWindow = shared ? source.window : made.window;
  session->window = session->defaultWindow;
  session->slice = source.slice;
  return session;
}

SyntheticReport syntheticReportOf(const CaseSession& source, const CaseSession& made) {
  return {source.opened, made.opened.study, made.origin, source.indication.toStdString(),
          source.findings.toStdString()};
}

ReportContent reportContentOf(const SyntheticReport& report) {
  const Series& series = report.made->series.front();
  auto layer = std::make_shared<Layer>();
  layer->role = LayerRole::SyntheticImage;
  layer->name = series.description;
  layer->image = *series.volume();
  layer->provenance = report.origin->provenance;
  ReportContent content;
  content.analyzed = report.source.with(std::move(layer));
  content.synthesis.result = content.analyzed;
  content.synthesis.gate = report.origin->gate;
  content.synthesis.device = report.origin->device;
  content.model = report.origin->model;
  content.indication = report.indication;
  content.findings = report.findings;
  return content;
}

}  // namespace lateglow
