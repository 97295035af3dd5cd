#include "app/cli/CaseAnalysis.h"

#include <span>

#include "app/report/CaseExport.h"
#include "app/report/CaseFolder.h"
#include "app/report/CaseReport.h"
#include "app/workflow/CaseFiles.h"
#include "app/workflow/CineMask.h"
#include "app/workflow/MaskReader.h"
#include "app/workflow/MeasurementsJson.h"
#include "app/workflow/ReferenceAgreement.h"
#include "imaging/io/AtomicFile.h"
#include "imaging/io/NiftiWriter.h"
#include "imaging/io/export/PendingFolder.h"

namespace lateglow::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* kUsualObjects = "sc,seg,sr,pdf";
constexpr const char* kObjectFolder = "dicom";

Expected<void> writePictures(const ReportContent& content, const fs::path& folder,
                             std::vector<fs::path>& files) {
  for (const auto& writer : {writeOverlayPictures, writeBullsEyePictures}) {
    const auto written = writer(content, folder);
    if (!written) return tl::unexpected(written.error());
    files.insert(files.end(), written->begin(), written->end());
  }
  return {};
}

/// What is asked for, or the usual objects for a DICOM source, into a folder of their own.
Expected<void> writeObjects(const AnalysisRequest& request, const ReportContent& content,
                            const fs::path& folder, std::vector<fs::path>& files,
                            ProgressSink& progress) {
  const ExportSource source = describeSource(*content.analyzed.study, content.analyzed.source());
  if (request.objects.empty() && !source.dicom) return {};
  const auto objects =
      exportObjectsFromText(request.objects.empty() ? kUsualObjects : request.objects);
  if (!objects) return tl::unexpected(objects.error());
  const auto written = exportCaseTo(content, source, {*objects, content.function},
                                    folder / kObjectFolder, true, progress);
  if (!written) return tl::unexpected(written.error());
  files.insert(files.end(), written->begin(), written->end());
  return {};
}

/// What the case was compared with, so that views of many cases need nothing but its folder.
Expected<void> writeReferences(const AnalysisRequest& request, const ReportContent& content,
                               const fs::path& folder, std::vector<fs::path>& files) {
  SilentProgress silent;
  NiftiWriteOptions options;
  options.overwrite = true;
  if (!request.referenceMask.empty()) {
    const auto mask = readMask(request.referenceMask, true, silent);
    if (!mask) return tl::unexpected(mask.error());
    options.description = "reference classes, as given";
    files.push_back(folder / casefiles::kReferenceMask);
    if (auto done = writeNifti(*mask, files.back(), options); !done) return done;
  }
  if (!request.lge.empty()) {
    const Geometry& grid = content.analyzed.newest(LayerRole::SyntheticLge)->volume()->geometry;
    const auto lge = readImageOnGrid(request.lge, grid, "the cine", silent);
    if (!lge) return tl::unexpected(lge.error());
    options.description = "acquired LGE, as given";
    files.push_back(folder / casefiles::kRealLge);
    if (auto done = writeNifti(*lge, files.back(), options); !done) return done;
  }
  if (request.batchItem.is_null()) return {};
  files.push_back(folder / casefiles::kBatchItem);
  const std::string item = request.batchItem.dump(2).append("\n");
  return writeFileAtomically(files.back(), std::as_bytes(std::span(item)), true);
}

Expected<void> writeFunctionOf(const std::optional<LvFunction>& function, const fs::path& file,
                               std::vector<fs::path>& files) {
  if (!function) return {};  // fewer than two phases show the cavity
  files.push_back(file);
  const std::string text = toJson(*function).dump(2).append("\n");
  return writeFileAtomically(file, std::as_bytes(std::span(text)), true);
}

/// The function by the segmenter's outlines and, where the reference mask has phases, by those.
Expected<void> writeFunctions(Session& session, const AnalysisRequest& request,
                              ReportContent& content, const CommonOptions& common,
                              const fs::path& folder, std::vector<fs::path>& files,
                              ProgressSink& progress) {
  if (!request.function) return {};
  const auto model = session.models->findSystem("heart-segmenter");
  if (!model) return tl::unexpected(model.error());
  const auto outlined = session.pipeline.segmentPhases(
      content.analyzed, synthesisOptions(common, model->manifest.id), progress);
  if (!outlined) return tl::unexpected(outlined.error());
  content.function = measureLvFunction(labelledCine(outlined->classes));
  if (auto done = writeFunctionOf(content.function, folder / casefiles::kFunction, files); !done)
    return done;
  if (request.referenceMask.empty()) return {};
  SilentProgress silent;
  const auto reference = readCineMask(request.referenceMask, true, silent);
  if (!reference) return {};  // a mask of one phase, which is compared as such
  return writeFunctionOf(measureLvFunction(labelledCine(*reference)),
                         folder / casefiles::kReferenceFunction, files);
}

Expected<std::vector<fs::path>> writeResults(Session& session, const AnalysisRequest& request,
                                             const CommonOptions& common,
                                             ReportContent& content, const fs::path& folder,
                                             ProgressSink& progress) {
  const auto stopped = [&](double fraction, const char* what) {
    return !progress.report(fraction, what);
  };
  const auto cancelled =
      fail(FailureCode::Cancelled, "the analysis was cancelled", "start it again");
  auto files = saveCaseFolder(content, folder);
  if (!files) return files;
  if (auto done = writeReferences(request, content, folder, *files); !done)
    return tl::unexpected(done.error());
  SubProgress outlining(progress, 0.0, 0.4);
  if (auto done = writeFunctions(session, request, content, common, folder, *files, outlining);
      !done)
    return tl::unexpected(done.error());
  if (stopped(0.4, "Drawing pictures")) return cancelled;
  if (auto done = writePictures(content, folder, *files); !done)
    return tl::unexpected(done.error());
  if (stopped(0.8, "Writing the report")) return cancelled;
  const auto pages = writeReportPdf(content, folder / "report.pdf");
  if (!pages) return tl::unexpected(pages.error());
  files->push_back(folder / "report.pdf");
  SubProgress exporting(progress, 0.85, 1.0);
  if (auto done = writeObjects(request, content, folder, *files, exporting); !done)
    return tl::unexpected(done.error());
  return files;
}

Expected<ReportContent> analyze(Session& session, const AnalysisRequest& request,
                                const CommonOptions& common, ProgressSink& progress) {
  const auto measureOptions = parseMeasureOptions(request.measure);
  if (!measureOptions) return tl::unexpected(measureOptions.error());
  SubProgress reading(progress, 0.0, 0.15);
  const auto opened = session.pipeline.open(request.in, reading);
  if (!opened) return tl::unexpected(opened.error());
  SubProgress running(progress, 0.15, 0.7);
  auto content = analyzeCase(session, *opened, synthesisOptions(common, request.model),
                             *measureOptions, running);
  if (content) content->indication = request.indication;
  return content;
}

/// Agreement with what the user gave as reference; the JSON goes into the answer as well.
Expected<nlohmann::json> compareWithReferences(const AnalysisRequest& request,
                                               ReportContent& content) {
  nlohmann::json json = nlohmann::json::object();
  SilentProgress silent;
  if (!request.referenceMask.empty()) {
    const auto agreement =
        compareWithReferenceMask(content.analyzed, request.referenceMask, silent);
    if (!agreement) return tl::unexpected(agreement.error());
    json["compare_masks"] = agreement->json;
    content.agreement.insert(content.agreement.end(), agreement->lines.begin(),
                             agreement->lines.end());
  }
  if (!request.lge.empty()) {
    const auto agreement = compareWithRealLge(content.synthesis, request.lge, silent);
    if (!agreement) return tl::unexpected(agreement.error());
    json["compare"] = agreement->json;
    content.agreement.insert(content.agreement.end(), agreement->lines.begin(),
                             agreement->lines.end());
  }
  return json;
}

std::string agreementText(const std::vector<AgreementLine>& lines) {
  std::string text;
  for (const AgreementLine& entry : lines)
    text += "  " + entry.name + ": " + entry.value + " (" + entry.method + ")\n";
  return text;
}

std::string uncertaintyText(const Synthesis& synthesis) {
  if (!synthesis.uncertainty) return "";
  return "  " + uncertaintyLine(*synthesis.uncertainty) + "\n";
}

/// The answer of `analyze`; `written` is where the files were, `target` where they are.
CommandResult answerOf(const ReportContent& content, nlohmann::json agreement,
                       const std::vector<fs::path>& files, const fs::path& written,
                       const fs::path& target) {
  CommandResult result;
  result.json = std::move(agreement);
  result.json["output"] = target.string();
  result.json["model"] = {{"id", content.model.id},
                          {"version", content.model.version},
                          {"sha256", content.model.sha256}};
  result.json["device"] = content.synthesis.device;
  result.json["seconds"] = toJson(content.synthesis.seconds);
  result.json["gate"] = toJson(content.synthesis.gate);
  result.json["measurements"] = toJson(content.measurements);
  if (content.synthesis.uncertainty) {
    result.json["measurements"]["uncertainty"] = toJson(*content.synthesis.uncertainty);
  }
  result.json["files"] = nlohmann::json::array();
  for (const fs::path& file : files) {
    result.json["files"].push_back((target / file.lexically_relative(written)).string());
  }
  result.text = target.string() + ": " + std::to_string(files.size()) +
                " files, report.pdf among them\n" + measurementsText(content.measurements) +
                uncertaintyText(content.synthesis) + agreementText(content.agreement) +
                gateText(content.synthesis.gate) + "  Synthetic images. Research use only.\n";
  return result;
}

}  // namespace

void addFunctionFlag(CLI::App& command, AnalysisRequest& request) {
  command.add_flag("--function", request.function,
                   "Outline every phase and write the LV function (function.json); with a 4-D "
                   "reference mask its "
                   "own too (reference_function.json)");
}

std::string objectsHelp() {
  return std::string(
             "What to export into the folder `dicom` of the results (see export); for a DICOM "
             "source ") +
         kUsualObjects;
}

Expected<void> checkRequest(const AnalysisRequest& request) {
  if (const auto known = exportObjectsFromText(request.objects); !known)
    return tl::unexpected(known.error());
  if (const auto known = parseMeasureOptions(request.measure); !known)
    return tl::unexpected(known.error());
  return {};
}

Expected<CommandResult> analyzeInto(Session& session, const AnalysisRequest& request,
                                    const fs::path& target, const CommonOptions& common,
                                    ProgressSink& progress) {
  auto content = analyze(session, request, common, progress);
  if (!content) return tl::unexpected(content.error());
  auto agreement = compareWithReferences(request, *content);
  if (!agreement) return tl::unexpected(agreement.error());
  auto pending = PendingFolder::create(
      target, common.overwrite ? ExistingFolder::Replace : ExistingFolder::Refuse);
  if (!pending) return tl::unexpected(pending.error());
  SubProgress writing(progress, 0.7, 1.0);
  const auto files = writeResults(session, request, common, *content, pending->path(), writing);
  if (!files) return tl::unexpected(files.error());
  const fs::path written = pending->path();
  if (const auto done = pending->commit(); !done) return tl::unexpected(done.error());
  return answerOf(*content, std::move(*agreement), *files, written, target);
}

}  // namespace lateglow::cli
