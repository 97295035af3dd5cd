#include <cmath>
#include <filesystem>
#include <memory>

#include "app/cli/Drawing.h"
#include "app/cli/Session.h"
#include "app/report/CaseExport.h"
#include "app/report/CaseFolder.h"
#include "app/report/CaseReport.h"
#include "app/workflow/MeasurementsJson.h"
#include "app/workflow/ReferenceAgreement.h"
#include "imaging/io/export/PendingFolder.h"

namespace lateglow::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* kUsualObjects = "sc,seg,sr,pdf";
constexpr const char* kObjectFolder = "dicom";

struct Options {
  std::string model = "pscgan-demo";
  std::string in;
  std::string out;
  std::string lge;
  std::string referenceMask;
  std::string indication;
  std::string objects;  ///< empty: those of kUsualObjects where the source is DICOM
  MeasureArguments measure;
};

/// "/a/b/" names the same folder as "/a/b"; only the latter can be renamed over.
fs::path withoutTrailingSlash(const fs::path& path) {
  return path.has_filename() ? path : path.parent_path();
}

Expected<void> writePictures(const ReportContent& content, const fs::path& folder, std::vector<fs::path>& files) {
  for (const auto& writer : {writeOverlayPictures, writeBullsEyePictures}) {
    const auto written = writer(content, folder);
    if (!written) return tl::unexpected(written.error());
    files.insert(files.end(), written->begin(), written->end());
  }
  return {};
}

/// What is asked for, or the usual objects for a DICOM source, into a folder of their own.
Expected<void> writeObjects(const Options& options, const ReportContent& content, const fs::path& folder,
                            std::vector<fs::path>& files, ProgressSink& progress) {
  const ExportSource source = describeSource(*content.analyzed.study, content.analyzed.source());
  if (options.objects.empty() && !source.dicom) return {};
  const auto objects = exportObjectsFromText(options.objects.empty() ? kUsualObjects : options.objects);
  if (!objects) return tl::unexpected(objects.error());
  const auto written = exportCaseTo(content, source, {*objects, std::nullopt}, folder / kObjectFolder, true, progress);
  if (!written) return tl::unexpected(written.error());
  files.insert(files.end(), written->begin(), written->end());
  return {};
}

Expected<std::vector<fs::path>> writeResults(const Options& options, const ReportContent& content,
                                             const fs::path& folder, ProgressSink& progress) {
  const auto stopped = [&](double fraction, const char* what) { return !progress.report(fraction, what); };
  const auto cancelled = fail(FailureCode::Cancelled, "the analysis was cancelled", "start it again");
  auto files = saveCaseFolder(content, folder);
  if (!files) return files;
  if (stopped(0.4, "Drawing pictures")) return cancelled;
  if (auto done = writePictures(content, folder, *files); !done) return tl::unexpected(done.error());
  if (stopped(0.8, "Writing the report")) return cancelled;
  const auto pages = writeReportPdf(content, folder / "report.pdf");
  if (!pages) return tl::unexpected(pages.error());
  files->push_back(folder / "report.pdf");
  SubProgress exporting(progress, 0.85, 1.0);
  if (auto done = writeObjects(options, content, folder, *files, exporting); !done) return tl::unexpected(done.error());
  return files;
}

Expected<ReportContent> analyze(Session& session, const Options& options, const CommonOptions& common,
                                ProgressSink& progress) {
  const auto measureOptions = parseMeasureOptions(options.measure);
  if (!measureOptions) return tl::unexpected(measureOptions.error());
  SubProgress reading(progress, 0.0, 0.15);
  const auto opened = session.pipeline.open(options.in, reading);
  if (!opened) return tl::unexpected(opened.error());
  SubProgress running(progress, 0.15, 0.7);
  auto content = analyzeCase(session, *opened, synthesisOptions(common, options.model), *measureOptions,
                             running);
  if (content) content->indication = options.indication;
  return content;
}

/// Agreement with what the user gave as reference; the JSON goes into the answer as well.
Expected<nlohmann::json> compareWithReferences(const Options& options, ReportContent& content) {
  nlohmann::json json = nlohmann::json::object();
  SilentProgress silent;
  if (!options.referenceMask.empty()) {
    const auto agreement = compareWithReferenceMask(content.analyzed, options.referenceMask, silent);
    if (!agreement) return tl::unexpected(agreement.error());
    json["compare_masks"] = agreement->json;
    content.agreement.insert(content.agreement.end(), agreement->lines.begin(), agreement->lines.end());
  }
  if (!options.lge.empty()) {
    const auto agreement = compareWithRealLge(content.synthesis, options.lge, silent);
    if (!agreement) return tl::unexpected(agreement.error());
    json["compare"] = agreement->json;
    content.agreement.insert(content.agreement.end(), agreement->lines.begin(), agreement->lines.end());
  }
  return json;
}

std::string agreementText(const std::vector<AgreementLine>& lines) {
  std::string text;
  for (const AgreementLine& entry : lines) text += "  " + entry.name + ": " + entry.value + " (" + entry.method + ")\n";
  return text;
}

std::string uncertaintyText(const Synthesis& synthesis) {
  if (!synthesis.uncertainty) return "";
  return "  " + uncertaintyLine(*synthesis.uncertainty) + "\n";
}

Expected<CommandResult> run(const Options& options, const CommonOptions& common, ProgressSink& progress) {
  const fs::path target = withoutTrailingSlash(fs::absolute(options.out).lexically_normal());
  if (const auto free = checkOutput(target.string(), common); !free) return tl::unexpected(free.error());
  if (const auto known = exportObjectsFromText(options.objects); !known) return tl::unexpected(known.error());
  Session session;
  auto content = analyze(session, options, common, progress);
  if (!content) return tl::unexpected(content.error());
  const auto agreement = compareWithReferences(options, *content);
  if (!agreement) return tl::unexpected(agreement.error());

  auto pending = PendingFolder::create(target, common.overwrite ? ExistingFolder::Replace : ExistingFolder::Refuse);
  if (!pending) return tl::unexpected(pending.error());
  SubProgress writing(progress, 0.7, 1.0);
  const OffscreenDrawing drawing;
  const auto files = writeResults(options, *content, pending->path(), writing);
  if (!files) return tl::unexpected(files.error());
  const fs::path written = pending->path();
  if (const auto done = pending->commit(); !done) return tl::unexpected(done.error());

  CommandResult result;
  result.json = *agreement;
  result.json["output"] = target.string();
  result.json["model"] = {{"id", content->model.id}, {"version", content->model.version}, {"sha256", content->model.sha256}};
  result.json["device"] = content->synthesis.device;
  result.json["seconds"] = toJson(content->synthesis.seconds);
  result.json["gate"] = toJson(content->synthesis.gate);
  result.json["measurements"] = toJson(content->measurements);
  if (content->synthesis.uncertainty) {
    result.json["measurements"]["uncertainty"] = toJson(*content->synthesis.uncertainty);
  }
  result.json["files"] = nlohmann::json::array();
  for (const fs::path& file : *files) result.json["files"].push_back((target / file.lexically_relative(written)).string());
  result.text = target.string() + ": " + std::to_string(files->size()) + " files, report.pdf among them\n" +
                measurementsText(content->measurements) + uncertaintyText(content->synthesis) + agreementText(content->agreement) +
                gateText(content->synthesis.gate) + "  Synthetic images. Research use only.\n";
  return result;
}

}  // namespace

void addAnalyzeCommand(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("analyze", "The whole case: synthesize, segment, measure, pictures, PDF");
  auto options = std::make_shared<Options>();
  command->add_option("--in", options->in, "DICOM folder or file, NIfTI cine")->required();
  command->add_option("--out", options->out, "Folder for the results")->required();
  command->add_option("--model", options->model, "Model id")->capture_default_str();
  command->add_option("--lge", options->lge, "Real LGE on the same grid, to compare with");
  command->add_option("--reference-mask", options->referenceMask,
                      "Reference classes (experts' contours, phantom truth) to compare with; a 4-D mask counts at "
                      "its first phase with myocardium");
  command->add_option("--indication", options->indication, "Clinical question, printed in the report");
  command->add_option("--objects", options->objects,
                      std::string("What to export into the folder `dicom` of the results (see export); for a DICOM "
                                  "source ") + kUsualObjects);
  addMeasureArguments(*command, options->measure);
  command->callback([&line, options] {
    line.action = [&line, options](ProgressSink& progress) { return run(*options, line.common, progress); };
  });
}

}  // namespace lateglow::cli
