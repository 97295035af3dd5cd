#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>

#include "app/cli/Command.h"
#include "app/cli/Drawing.h"
#include "app/report/CaseExport.h"
#include "app/report/CaseFolder.h"
#include "app/report/CineAnimation.h"
#include "app/workflow/AuditCase.h"
#include "app/workflow/CineMask.h"

namespace lateglow::cli {

namespace {

struct Options {
  std::string folder;
  std::string out;
  std::string objects = "sc,seg,sr,pdf";
  std::string function;
};

/// The answer of `lateglow-cli function --json`, as far as a report holds it.
Expected<LvFunction> readFunction(const std::string& file) {
  std::ifstream stream(file);
  const auto json = nlohmann::json::parse(stream, nullptr, false);
  auto function = lvFunctionFromJson(json, file);
  if (function) return function;
  return fail(FailureCode::BadInput, file + " is not the answer of `lateglow-cli function --json`: " +
                                         function.error().message,
              "run `lateglow-cli function --json` again and keep what it prints", file);
}

Expected<CommandResult> run(const Options& options, const CommonOptions& common, ProgressSink& progress) {
  const auto objects = exportObjectsFromText(options.objects);
  if (!objects) return tl::unexpected(objects.error());
  ExportRequest request{*objects, std::nullopt};
  if (!options.function.empty()) {
    const auto function = readFunction(options.function);
    if (!function) return tl::unexpected(function.error());
    request.function = *function;
  }
  auto content = loadCaseFolder(options.folder);
  if (!content) return tl::unexpected(content.error());
  if (!request.function) request.function = content->function;
  const auto source = loadCaseSource(options.folder, *content);
  if (!source) return tl::unexpected(source.error());
  SubProgress reading(progress, 0.0, 0.2);
  const bool animated = std::find(objects->begin(), objects->end(), ExportObject::CineAnimation) != objects->end();
  if (animated) content = withSourceCine(*content, reading);
  if (!content) return tl::unexpected(content.error());
  SubProgress writing(progress, 0.2, 1.0);
  const OffscreenDrawing drawing;
  const auto files = exportCaseTo(*content, *source, request, options.out, common.overwrite, writing);
  if (!files) return tl::unexpected(files.error());
  CommandResult result;
  result.json = {{"output", options.out}, {"dicom_source", source->dicom}, {"files", nlohmann::json::array()}};
  for (const auto& file : *files) {
    result.json["files"].push_back(file.string());
    result.text += file.string() + "\n";
  }
  result.text += "  Synthetic images. Research use only.\n";
  result.audit = {auditEventOf(AuditAction::Export, content->analyzed)};
  result.audit.back().details["objects"] = options.objects;
  return result;
}

}  // namespace

void addExportCommand(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("export", "DICOM objects, pictures and tables of an analyzed case");
  auto options = std::make_shared<Options>();
  command->add_option("--case", options->folder, "Folder that analyze wrote")->required();
  command->add_option("--out", options->out, "Folder to write")->required();
  command->add_option("--objects", options->objects, "Comma-separated: sc, seg, sr, pdf, pm, key, gif, png, csv, json, nifti")
      ->capture_default_str();
  command->add_option("--function", options->function,
                      "Left-ventricular function for the report: what `function --json` printed");
  command->callback([&line, options] {
    line.action = [&line, options](ProgressSink& progress) { return run(*options, line.common, progress); };
  });
}

}  // namespace lateglow::cli
