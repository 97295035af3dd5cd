#include "app/report/CaseExport.h"

#include <algorithm>
#include <array>
#include <functional>
#include <sstream>

#include <QCoreApplication>
#include <QGuiApplication>

#include "app/report/CineAnimation.h"
#include "app/report/ExportPictures.h"
#include "app/report/ExportTables.h"
#include "app/workflow/DicomExport.h"
#include "imaging/io/NiftiWriter.h"
#include "imaging/io/export/PendingFolder.h"
#include "imaging/io/export/ReportDocument.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;
using Files = std::vector<fs::path>;

constexpr std::array<const char*, 11> kNames{"sc",  "seg", "sr",  "pdf",  "pm",   "key",
                                             "gif", "png", "csv", "json", "nifti"};

tl::unexpected<Failure> cancelled() {
  return fail(FailureCode::Cancelled, "the export was cancelled", "start it again");
}

bool wants(const ExportRequest& request, ExportObject object) {
  return std::find(request.objects.begin(), request.objects.end(), object) != request.objects.end();
}

/// One export on its way: what the steps share.
struct Job {
  const ReportContent& content;
  const ExportRequest& request;
  ExportContext context;
  fs::path folder;
  Files files;
};

Expected<void> writeObjects(Job& job, ProgressSink& progress) {
  const DicomObjects objects{wants(job.request, ExportObject::SyntheticImages),
                             wants(job.request, ExportObject::Segmentation),
                             wants(job.request, ExportObject::MeasurementReport),
                             wants(job.request, ExportObject::UncertaintyMap)};
  const DicomResults results{job.content.analyzed, job.content.measurements,
                             job.content.synthesis.uncertainty, job.request.function,
                             job.content.findings, job.content.signOff,
                             job.content.annotations};
  const auto written = writeDicomObjects(results, objects, job.context, job.folder, progress);
  if (!written) return tl::unexpected(written.error());
  for (const WrittenObject& object : *written) job.files.push_back(object.file);
  return {};
}

Expected<void> writeDocument(Job& job) {
  const fs::path pdf = job.folder / ".report.pdf";
  const auto pages = writeReportPdf(job.content, pdf);
  if (!pages) return tl::unexpected(pages.error());
  auto object = writeEncapsulatedPdf(pdf, job.context, job.folder / "synthetic_report_pdf.dcm");
  std::error_code ignored;
  fs::remove(pdf, ignored);
  if (!object) return tl::unexpected(object.error());
  job.files.push_back(object->file);
  return {};
}

Expected<void> writeVolumes(Job& job) {
  const std::pair<LayerRole, const char*> layers[] = {
      {LayerRole::SyntheticLge, "synthetic_lge.nii.gz"},
      {LayerRole::TissueMask, "synthetic_mask.nii.gz"},
      {LayerRole::Uncertainty, "synthetic_uncertainty.nii.gz"}};
  for (const auto& [role, name] : layers) {
    const auto layer = job.content.analyzed.newest(role);
    if (layer == nullptr) continue;
    NiftiWriteOptions options;
    options.overwrite = true;
    options.description = "SYNTHETIC " + layer->provenance.modelId + " " +
                          layer->provenance.modelVersion + " " +
                          layer->provenance.packageSha256.substr(0, 12) + " research only";
    const auto done = layer->volume() != nullptr
                          ? writeNifti(*layer->volume(), job.folder / name, options)
                          : writeNifti(*layer->labelMap(), job.folder / name, options);
    if (!done) return done;
    job.files.push_back(job.folder / name);
  }
  return {};
}

Expected<void> append(Job& job, Expected<Files> written) {
  if (!written) return tl::unexpected(written.error());
  job.files.insert(job.files.end(), written->begin(), written->end());
  return {};
}

/// The steps after the DICOM objects, in order; each with the object that asks for it.
struct Step {
  ExportObject object;
  const char* what;
  std::function<Expected<void>(Job&, ProgressSink&)> run;
};

const std::vector<Step>& laterSteps() {
  static const std::vector<Step> steps{
      {ExportObject::ReportDocument, "Writing the report",
       [](Job& job, ProgressSink&) { return writeDocument(job); }},
      {ExportObject::KeyImages, "Writing key images",
       [](Job& job, ProgressSink&) {
         return append(job, writeKeyImageObjects(job.content, job.context, job.folder));
       }},
      {ExportObject::CineAnimation, "Writing the animation",
       [](Job& job, ProgressSink& progress) {
         return append(job, writeCineAnimation(job.content, job.folder, progress));
       }},
      {ExportObject::Pictures, "Drawing pictures",
       [](Job& job, ProgressSink&) {
         return append(job, writeSyntheticPictures(job.content, job.folder));
       }},
      {ExportObject::MeasurementTable, "Writing tables",
       [](Job& job, ProgressSink&) {
         return append(job, writeMeasurementTable(job.content, job.request.function, job.folder));
       }},
      {ExportObject::MeasurementsJson, "Writing measurements",
       [](Job& job, ProgressSink&) {
         return append(job, writeMeasurementsJson(job.content, job.folder));
       }},
      {ExportObject::Nifti, "Writing volumes",
       [](Job& job, ProgressSink&) { return writeVolumes(job); }}};
  return steps;
}

Expected<void> requireApplication(const ExportRequest& request) {
  const bool draws =
      wants(request, ExportObject::ReportDocument) || wants(request, ExportObject::KeyImages) ||
      wants(request, ExportObject::CineAnimation) || wants(request, ExportObject::Pictures);
  if (!draws || qobject_cast<QGuiApplication*>(QCoreApplication::instance()) != nullptr) return {};
  return fail(FailureCode::Failed, "pictures need a graphical application object",
              "start the program with QT_QPA_PLATFORM=offscreen where there is no display");
}

}  // namespace

std::string toString(ExportObject object) { return kNames.at(static_cast<std::size_t>(object)); }

const std::vector<ExportObject>& allExportObjects() {
  static const std::vector<ExportObject> all = [] {
    std::vector<ExportObject> list;
    for (std::size_t i = 0; i < kNames.size(); ++i) list.push_back(static_cast<ExportObject>(i));
    return list;
  }();
  return all;
}

Expected<std::vector<ExportObject>> exportObjectsFromText(const std::string& names) {
  std::vector<ExportObject> objects;
  std::istringstream stream(names);
  for (std::string name; std::getline(stream, name, ',');) {
    const auto known = std::find(kNames.begin(), kNames.end(), name);
    if (known == kNames.end()) {
      std::string list;
      for (const char* one : kNames) list.append(list.empty() ? "" : ", ").append(one);
      return fail(FailureCode::BadInput, "there is no export object \"" + name + "\"",
                  "choose among " + list);
    }
    objects.push_back(static_cast<ExportObject>(known - kNames.begin()));
  }
  return objects;
}

Expected<Files> exportCase(const ReportContent& content, const ExportSource& source,
                           const ExportRequest& request, const fs::path& folder,
                           ProgressSink& progress) {
  if (auto ready = requireApplication(request); !ready) return tl::unexpected(ready.error());
  Job job{content, request, exportContextOf(content.analyzed, source), folder, {}};
  SubProgress objects(progress, 0.0, 0.4);
  if (auto done = writeObjects(job, objects); !done) return tl::unexpected(done.error());
  const auto& steps = laterSteps();
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (!wants(request, steps[i].object)) continue;
    const double from = 0.4 + 0.6 * static_cast<double>(i) / static_cast<double>(steps.size());
    if (!progress.report(from, steps[i].what)) return cancelled();
    SubProgress part(progress, from, from + 0.6 / static_cast<double>(steps.size()));
    if (auto done = steps[i].run(job, part); !done) return tl::unexpected(done.error());
  }
  return job.files;
}

Expected<Files> exportCaseTo(const ReportContent& content, const ExportSource& source,
                             const ExportRequest& request, const fs::path& target, bool overwrite,
                             ProgressSink& progress) {
  auto pending = PendingFolder::create(
      target, overwrite ? ExistingFolder::MergeFiles : ExistingFolder::Refuse);
  if (!pending) return tl::unexpected(pending.error());
  auto files = exportCase(content, source, request, pending->path(), progress);
  if (!files) return files;
  if (!progress.report(1.0, "Done")) return cancelled();
  if (auto done = pending->commit(); !done) return tl::unexpected(done.error());
  for (fs::path& file : *files) file = pending->target() / file.filename();
  return files;
}

}  // namespace lateglow
