#include <filesystem>
#include <memory>

#include "app/cli/CaseAnalysis.h"
#include "app/cli/Drawing.h"
#include "app/cli/Reproduction.h"
#include "app/cli/VolumeAnalysis.h"
#include "app/workflow/VolumeTask.h"

namespace lateglow::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
  AnalysisRequest request;
  std::string out;
  std::string bundle;     ///< run this again instead
  std::string reference;  ///< of a volume model: the acquired image to compare with
};

/// "/a/b/" names the same folder as "/a/b"; only the latter can be renamed over.
fs::path withoutTrailingSlash(const fs::path& path) {
  return path.has_filename() ? path : path.parent_path();
}

Expected<CommandResult> run(const Options& options, const CommonOptions& common, ProgressSink& progress) {
  const fs::path target = withoutTrailingSlash(fs::absolute(options.out).lexically_normal());
  if (const auto free = checkOutput(target.string(), common); !free) return tl::unexpected(free.error());
  if (const auto good = checkRequest(options.request); !good) return tl::unexpected(good.error());
  if (!options.bundle.empty()) {
    const OffscreenDrawing drawing;
    return reproduceBundle(options.bundle, target, common, progress);
  }
  Session session;
  const OffscreenDrawing drawing;
  const auto model = session.models->find(options.request.model);
  if (!model) return tl::unexpected(model.error());
  if (findVolumeTask(model->manifest.task) != nullptr) {
    return analyzeVolumeInto(session,
                             {options.request.model, options.request.in, options.reference, options.request.indication},
                             target, common, progress);
  }
  return analyzeInto(session, options.request, target, common, progress);
}

}  // namespace

void addAnalyzeCommand(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("analyze", "The whole case: synthesize, segment, measure, pictures, PDF");
  auto options = std::make_shared<Options>();
  AnalysisRequest& request = options->request;
  auto* source = command->add_option_group("source");
  source->add_option("--in", request.in, "DICOM folder or file, NIfTI");
  source->add_option("--bundle", options->bundle,
                     "Run the analysis of a bundle again and say whether its figures are the same");
  source->require_option(1);
  command->add_option("--out", options->out, "Folder for the results")->required();
  command->add_option("--model", request.model, "Model id")->capture_default_str();
  command->add_option("--lge", request.lge, "Real LGE on the same grid, to compare with");
  command->add_option("--reference", options->reference,
                      "For models of volumes: the acquired image of the same contrast on the same grid");
  command->add_option("--reference-mask", request.referenceMask,
                      "Reference classes (experts' contours, phantom truth) to compare with; a 4-D mask counts at "
                      "its first phase with myocardium");
  command->add_option("--indication", request.indication, "Clinical question, printed in the report");
  command->add_option("--objects", request.objects, objectsHelp());
  addFunctionFlag(*command, request);
  addMeasureArguments(*command, request.measure);
  command->callback([&line, options] {
    line.action = [&line, options](ProgressSink& progress) { return run(*options, line.common, progress); };
  });
}

}  // namespace lateglow::cli
