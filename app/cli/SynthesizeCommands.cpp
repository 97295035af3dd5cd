#include <chrono>
#include <memory>

#include "app/cli/Session.h"
#include "app/workflow/CineMask.h"
#include "imaging/io/NiftiWriter.h"

namespace lateglow::cli {

namespace {

struct Options {
  std::string model = "pscgan-demo";
  std::string in;
  std::string out;
  std::string maskOut;
};

Expected<void> writeLayer(const Case& analyzed, LayerRole role, const std::string& file, bool overwrite) {
  const auto layer = analyzed.newest(role);
  if (layer == nullptr) {
    return fail(FailureCode::BadInput, "the model gives no " + toString(role) + " for " + file,
                "choose a model that gives it, such as pscgan-demo", file);
  }
  NiftiWriteOptions options;
  options.overwrite = overwrite;
  options.description = "SYNTHETIC " + layer->provenance.modelId + " " + layer->provenance.modelVersion + " " +
                        layer->provenance.packageSha256.substr(0, 12) + " research only";
  return layer->volume() != nullptr ? writeNifti(*layer->volume(), file, options)
                                    : writeNifti(*layer->labelMap(), file, options);
}

std::string descriptionOf(const InstalledModel& model) {
  return "SYNTHETIC " + model.manifest.id + " " + model.manifest.version + " " + model.sha256.substr(0, 12) +
         " research only";
}

/// `segment` with a heart segmenter: the classes of every phase, 4-D.
Expected<CommandResult> segmentPhases(const Options& options, const InstalledModel& model, Session& session,
                                      const CommonOptions& common, ProgressSink& progress) {
  SubProgress reading(progress, 0.0, 0.2);
  const auto opened = session.pipeline.open(options.in, reading);
  if (!opened) return tl::unexpected(opened.error());
  SubProgress running(progress, 0.2, 0.95);
  const auto segmentation = session.pipeline.segmentPhases(*opened, synthesisOptions(common, options.model), running);
  if (!segmentation) return tl::unexpected(segmentation.error());
  NiftiWriteOptions writing;
  writing.overwrite = common.overwrite;
  writing.description = descriptionOf(model);
  if (const auto done = writeCineMask(segmentation->classes, options.out, writing); !done) {
    return tl::unexpected(done.error());
  }
  CommandResult result;
  result.json = {{"output", options.out},
                 {"phases", segmentation->classes.phaseCount},
                 {"model", {{"id", options.model}, {"version", model.manifest.version}, {"sha256", model.sha256}}},
                 {"device", segmentation->device},
                 {"seconds", toJson(segmentation->seconds)},
                 {"gate", toJson(segmentation->gate)},
                 {"synthetic", true}};
  result.text = options.out + " written (wall and blood pool of every phase, by a model, research use only) on " +
                segmentation->device + "\n" + gateText(segmentation->gate);
  return result;
}

/// The outputs a run writes: the image and the mask, either may be unwanted.
struct Outputs {
  std::string image;
  std::string mask;
};

Expected<CommandResult> run(const Options& options, const Outputs& outputs, const CommonOptions& common,
                            ProgressSink& progress) {
  for (const std::string& file : {outputs.image, outputs.mask}) {
    if (file.empty()) continue;
    if (const auto free = checkOutput(file, common); !free) return tl::unexpected(free.error());
  }
  Session session;
  const auto chosen = session.models->find(options.model);
  if (!chosen) return tl::unexpected(chosen.error());
  if (outputs.image.empty() && chosen->manifest.system == "heart-segmenter") {
    return segmentPhases(options, *chosen, session, common, progress);
  }
  SubProgress reading(progress, 0.0, 0.2);
  const auto opened = session.pipeline.open(options.in, reading);
  if (!opened) return tl::unexpected(opened.error());
  SubProgress running(progress, 0.2, 0.9);
  auto synthesis = session.pipeline.synthesize(*opened, synthesisOptions(common, options.model), running);
  if (!synthesis) return tl::unexpected(synthesis.error());
  const auto start = std::chrono::steady_clock::now();
  if (!outputs.image.empty()) {
    const bool volume = synthesis->result.newest(LayerRole::SyntheticImage) != nullptr;
    const LayerRole role = volume ? LayerRole::SyntheticImage : LayerRole::SyntheticLge;
    const auto done = writeLayer(synthesis->result, role, outputs.image, common.overwrite);
    if (!done) return tl::unexpected(done.error());
  }
  if (!outputs.mask.empty()) {
    const auto done = writeLayer(synthesis->result, LayerRole::TissueMask, outputs.mask, common.overwrite);
    if (!done) return tl::unexpected(done.error());
  }
  synthesis->seconds.write = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  const auto model = session.models->find(options.model);
  CommandResult result;
  result.json = {{"output", outputs.image.empty() ? outputs.mask : outputs.image},
                 {"mask_output", outputs.mask},
                 {"model", {{"id", options.model}, {"version", model->manifest.version}, {"sha256", model->sha256}}},
                 {"device", synthesis->device},
                 {"seconds", toJson(synthesis->seconds)},
                 {"gate", toJson(synthesis->gate)},
                 {"synthetic", true}};
  result.text = result.json["output"].get<std::string>() + " written (synthetic, research use only) on " +
                synthesis->device + "\n" + gateText(synthesis->gate);
  return result;
}

std::shared_ptr<Options> addOptions(CLI::App& command) {
  auto options = std::make_shared<Options>();
  command.add_option("--model", options->model, "Model id")->capture_default_str();
  command.add_option("--in", options->in, "DICOM folder or file, NIfTI or NRRD")->required();
  command.add_option("--out", options->out, "NIfTI file to write")->required();
  return options;
}

}  // namespace

void addSynthesizeCommands(CLI::App& app, CommandLine& line) {
  auto* synthesize = app.add_subcommand("synthesize", "A synthetic image from a series: LGE (and classes) from a cine, T2, T1, CT or 7 T from a volume");
  auto options = addOptions(*synthesize);
  synthesize->add_option("--mask-out", options->maskOut, "NIfTI file for the four classes");
  synthesize->callback([&line, options] {
    line.action = [&line, options](ProgressSink& progress) {
      return run(*options, {options->out, options->maskOut}, line.common, progress);
    };
  });
  auto* segment = app.add_subcommand("segment", "Four-class mask from a cine, or of every phase by a heart segmenter");
  auto segmentOptions = addOptions(*segment);
  segment->callback([&line, segmentOptions] {
    line.action = [&line, segmentOptions](ProgressSink& progress) {
      return run(*segmentOptions, {"", segmentOptions->out}, line.common, progress);
    };
  });
}

}  // namespace lateglow::cli
