#include <memory>

#include "app/cli/Session.h"
#include "app/workflow/LgeTableJson.h"
#include "app/workflow/MaskReader.h"
#include "app/workflow/MeasurementsJson.h"

namespace lateglow::cli {

namespace {

struct Options {
  std::string mask;
  std::string image;
  std::string remote;
  std::string method = "model";
  MeasureArguments arguments;
};

/// "model" and "manual" measure the mask as it is; the others find scar in the image anew.
bool isOfMask(const std::string& method) { return method == "model" || method == "manual"; }

std::string checkMethod(const std::string& name) {
  if (isOfMask(name) || lgeMethodFromName(name)) return {};
  return "must be model, manual, 2sd to 6sd, fwhm, otsu or em";
}

/// What is read from the image beside the mask.
struct ImageParts {
  Volume image;
  std::vector<std::uint8_t> remote;
};

Expected<ImageParts> readParts(const Options& options, const LabelMap& mask, bool force, ProgressSink& progress) {
  auto image = readImageOnGrid(options.image, mask.geometry, options.mask, progress);
  if (!image) return tl::unexpected(image.error());
  ImageParts parts{std::move(*image), {}};
  if (options.remote.empty()) return parts;
  const auto remote = readMask(options.remote, force, progress);
  if (!remote) return tl::unexpected(remote.error());
  if (!remote->geometry.sameGrid(mask.geometry, 0.05)) {
    return fail(FailureCode::BadInput, options.remote + " does not lie on the grid of " + options.mask,
                "draw the remote region on the same image", options.remote);
  }
  parts.remote = remote->labels;
  return parts;
}

Expected<CommandResult> measureMask(const Options& options, bool force, ProgressSink& progress) {
  auto measure = parseMeasureOptions(options.arguments);
  if (!measure) return tl::unexpected(measure.error());
  measure->method = options.method;
  const auto mask = readMask(options.mask, force, progress);
  if (!mask) return tl::unexpected(mask.error());
  if (options.image.empty()) {
    if (!isOfMask(options.method) || !options.remote.empty()) {
      return fail(FailureCode::BadInput, "no late enhancement image was given",
                  "name it with --image, or leave out --method and --remote");
    }
    const ScarMeasurements measured = measureScar(mask->geometry, mask->labels, *measure);
    return CommandResult{toJson(measured), options.mask + "\n" + measurementsText(measured), 0};
  }
  const auto parts = readParts(options, *mask, force, progress);
  if (!parts) return tl::unexpected(parts.error());
  const LgeImage lge{mask->geometry, parts->image.voxels, mask->labels, parts->remote,
                     measure->myocardialDensityGramPerMl};
  const LgeTable table = quantifyLgeByAllMethods(lge);
  const auto method = lgeMethodFromName(options.method);
  const ScarMeasurements measured =
      measureScar(mask->geometry, method ? quantifyLge(lge, *method).labels : mask->labels, *measure);
  CommandResult result{toJson(measured), options.mask + "\n" + measurementsText(measured), 0};
  result.json["lge"] = toJson(table);
  result.text += "by threshold of " + options.image + "\n" + lgeTableText(table);
  return result;
}

}  // namespace

void addMeasureCommand(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("measure", "Scar size, ratio, 16 segments and transmurality of a mask");
  auto options = std::make_shared<Options>();
  command->add_option("--mask", options->mask, "Labels 0 background, 1 healthy, 2 blood, 3 scar")->required();
  command->add_option("--image", options->image, "LGE on the same grid: adds the threshold methods beside the mask");
  command->add_option("--remote", options->remote, "Remote myocardium drawn on the LGE; otherwise found");
  command->add_option("--method", options->method,
                      "How scar is told from healthy myocardium: model, manual (both as the mask has it), 2sd to "
                      "6sd, fwhm, otsu, em")
      ->check(checkMethod);
  addMeasureArguments(*command, options->arguments);
  command->callback([&line, options] {
    line.action = [&line, options](ProgressSink& progress) {
      return measureMask(*options, line.common.force, progress);
    };
  });
}

}  // namespace lateglow::cli
