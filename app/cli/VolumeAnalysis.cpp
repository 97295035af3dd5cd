#include "app/cli/VolumeAnalysis.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <span>

#include "app/report/CaseFolderJson.h"
#include "app/report/CaseReport.h"
#include "app/report/OutputFile.h"
#include "app/report/VolumePicture.h"
#include "app/workflow/AuditCase.h"
#include "app/workflow/AuditLog.h"
#include "app/workflow/ImageComparison.h"
#include "app/workflow/VolumePreparation.h"
#include "app/workflow/VolumeTrainingCase.h"
#include "imaging/io/AtomicFile.h"
#include "imaging/io/NiftiWriter.h"
#include "imaging/io/export/PendingFolder.h"
#include "imaging/prepare/Foreground.h"

namespace lateglow::cli {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int kPicturePixels = 512;

AgreementLine line(const std::string& name, const std::optional<double>& value, const char* format,
                   const std::string& method) {
  char text[48] = "not defined";
  if (value) std::snprintf(text, sizeof text, format, *value);
  return {name, text, method};
}

/// The synthetic image against the acquired one, inside the body: as `evaluate` counts, with one case.
Expected<json> compareWith(const fs::path& file, const VolumeTask& task, ReportContent& content,
                           ProgressSink& progress) {
  auto target = readCaseVolume(file, progress);
  if (!target) return tl::unexpected(target.error());
  const Volume& synthetic = *content.analyzed.newest(LayerRole::SyntheticImage)->volume();
  if (!target->geometry.sameGrid(synthetic.geometry, 0.05)) {
    return fail(FailureCode::BadInput, file.string() + " does not lie on the grid of the source",
                "register it first, in the workspace Compare", file.string());
  }
  const std::vector<std::uint8_t> region = foreground(*content.analyzed.source().volume());
  ComparableImages images{target->voxels, synthetic.voxels, region, target->geometry.size, 4095.0, true};
  std::string method = "inside the body, HU, range 4095 HU";
  if (!task.target.hounsfield) {
    const IntensityScale scale = scaleOf(task.target, target->voxels, region);
    for (float& value : images.reference) value = static_cast<float>(value / scale.white);
    for (float& value : images.test) value /= static_cast<float>(kArbitraryScale.white);
    images.dataRange = 1.0;
    images.hounsfield = false;
    method = "inside the body, both as the network sees them, range 1";
  }
  const auto figures = measureSimilarity(images, progress);
  if (!figures) return tl::unexpected(figures.error());
  content.agreement = {line("SSIM, mean of slices", figures->ssim, "%.3f", method),
                       line("PSNR", figures->psnrDb, "%.2f dB", method),
                       line("MAE", figures->mae, task.target.hounsfield ? "%.1f HU" : "%.4f", method),
                       line("NCC", figures->ncc, "%.3f", method)};
  if (figures->within50Percent) {
    content.agreement.push_back(line("Within 50 HU", figures->within50Percent, "%.1f %%", method));
  }
  content.acquiredTarget = std::make_shared<const Volume>(std::move(*target));
  const auto orNull = [](const std::optional<double>& value) { return value ? json(*value) : json(nullptr); };
  return json{{"ssim", orNull(figures->ssim)}, {"ssim_3d", orNull(figures->ssim3d)},
              {"psnr_db", orNull(figures->psnrDb)}, {"mae", orNull(figures->mae)},
              {"rmse", orNull(figures->rmse)}, {"ncc", orNull(figures->ncc)},
              {"within_50hu_percent", orNull(figures->within50Percent)}, {"data_range", figures->dataRange}};
}

Expected<void> writePictures(const ReportContent& content, const fs::path& folder, std::vector<fs::path>& files) {
  const Volume& synthetic = *content.analyzed.newest(LayerRole::SyntheticImage)->volume();
  const PlaneField field = fieldAround(synthetic);
  const auto stacks = planeStacks(synthetic.geometry);
  const char* const names[] = {"synthetic_axial.png", "synthetic_coronal.png", "synthetic_sagittal.png"};
  for (std::size_t s = 0; s < stacks.size(); ++s) {
    const double middle = stacks[s].geometry().toIndex(field.centreMm).z;
    const int plane = std::clamp(static_cast<int>(std::lround(middle)), 0, stacks[s].count() - 1);
    PlanePicture picture =
        planePicture(synthetic, stacks[s], plane, field, usualRange(synthetic), kPicturePixels);
    files.push_back(folder / names[s]);
    if (auto done = replacePng(files.back(), taggedImage(std::move(picture), "SYNTHETIC")); !done) return done;
  }
  return {};
}

Expected<std::vector<fs::path>> writeResults(const ReportContent& content, const VolumeTask& task, const json& answer,
                                             const fs::path& folder, ProgressSink& progress) {
  const auto layer = content.analyzed.newest(LayerRole::SyntheticImage);
  std::vector<fs::path> files{folder / ("synthetic_" + task.target.name + ".nii.gz")};
  NiftiWriteOptions options;
  options.overwrite = true;
  options.description = "SYNTHETIC " + layer->provenance.modelId + " " + layer->provenance.modelVersion + " " +
                        layer->provenance.packageSha256.substr(0, 12) + " research only";
  if (auto done = writeNifti(*layer->volume(), files.back(), options); !done) return tl::unexpected(done.error());
  if (!progress.report(0.4, "Drawing pictures")) {
    return fail(FailureCode::Cancelled, "the analysis was cancelled", "start it again");
  }
  if (auto done = writePictures(content, folder, files); !done) return tl::unexpected(done.error());
  files.push_back(folder / "report.pdf");
  if (const auto pages = writeReportPdf(content, files.back()); !pages) return tl::unexpected(pages.error());
  files.push_back(folder / "analysis.json");
  json analysis = analysisToJson(content);
  analysis["volume"] = answer;
  const std::string text = analysis.dump(2) + "\n";
  if (auto done = writeFileAtomically(files.back(), std::as_bytes(std::span(text)), true); !done) {
    return tl::unexpected(done.error());
  }
  return files;
}

}  // namespace

Expected<CommandResult> analyzeVolumeInto(Session& session, const VolumeAnalysisRequest& request,
                                          const fs::path& target, const CommonOptions& common,
                                          ProgressSink& progress) {
  SubProgress reading(progress, 0.0, 0.15);
  SubProgress running(progress, 0.15, 0.75);
  SubProgress comparing(progress, 0.75, 0.85);
  SubProgress writing(progress, 0.85, 1.0);
  const auto model = session.models->find(request.model);
  if (!model) return tl::unexpected(model.error());
  const VolumeTask& task = *findVolumeTask(model->manifest.task);
  const auto opened = session.pipeline.open(request.in, reading);
  if (!opened) return tl::unexpected(opened.error());
  auto synthesis = session.pipeline.synthesize(*opened, synthesisOptions(common, request.model), running);
  if (!synthesis) return tl::unexpected(synthesis.error());
  ReportContent content;
  content.analyzed = synthesis->result;
  content.synthesis = std::move(*synthesis);
  content.model = cardSummary(*model);
  content.indication = request.indication;
  recordEvents({auditEventOf(AuditAction::Run, content.analyzed)});
  CommandResult result;
  result.json = {{"model", {{"id", content.model.id}, {"version", content.model.version}, {"sha256", content.model.sha256}}},
                 {"task", task.id},
                 {"device", content.synthesis.device},
                 {"seconds", toJson(content.synthesis.seconds)},
                 {"gate", toJson(content.synthesis.gate)},
                 {"synthetic", true}};
  if (!request.reference.empty()) {
    auto compared = compareWith(request.reference, task, content, comparing);
    if (!compared) return tl::unexpected(compared.error());
    result.json["compare"] = std::move(*compared);
  }
  auto pending =
      PendingFolder::create(target, common.overwrite ? ExistingFolder::Replace : ExistingFolder::Refuse);
  if (!pending) return tl::unexpected(pending.error());
  const auto files = writeResults(content, task, result.json, pending->path(), writing);
  if (!files) return tl::unexpected(files.error());
  result.json["output"] = target.string();
  result.json["files"] = json::array();
  for (const fs::path& file : *files) {
    result.json["files"].push_back((target / file.lexically_relative(pending->path())).string());
  }
  if (const auto done = pending->commit(); !done) return tl::unexpected(done.error());
  result.text = target.string() + ": " + std::to_string(files->size()) + " files, report.pdf among them\n";
  for (const AgreementLine& entry : content.agreement) {
    result.text.append("  ").append(entry.name).append(": ").append(entry.value).append(" (").append(entry.method).append(")\n");
  }
  result.text += gateText(content.synthesis.gate) + "  A synthetic image. Research use only.\n";
  return result;
}

}  // namespace lateglow::cli
