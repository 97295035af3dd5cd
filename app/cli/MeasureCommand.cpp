#include <memory>

#include "app/cli/Session.h"
#include "app/workflow/MaskReader.h"
#include "app/workflow/MeasurementsJson.h"

namespace lateglow::cli {

void addMeasureCommand(CLI::App& app, CommandLine& line) {
  struct Options {
    std::string mask;
    std::string image;
    std::string method = "model";
    MeasureArguments arguments;
  };
  auto* command = app.add_subcommand("measure", "Scar size, ratio, 16 segments and transmurality of a mask");
  auto options = std::make_shared<Options>();
  command->add_option("--mask", options->mask, "Labels 0 background, 1 healthy, 2 blood, 3 scar")->required();
  command->add_option("--image", options->image, "LGE on the same grid; checked against the mask");
  command->add_option("--method", options->method, "How scar was told from healthy myocardium")
      ->check(CLI::IsMember({"model"}));
  addMeasureArguments(*command, options->arguments);
  command->callback([&line, options] {
    line.action = [&line, options](ProgressSink& progress) -> Expected<CommandResult> {
      auto measureOptions = parseMeasureOptions(options->arguments);
      if (!measureOptions) return tl::unexpected(measureOptions.error());
      measureOptions->method = options->method;
      const auto mask = readMask(options->mask, line.common.force, progress);
      if (!mask) return tl::unexpected(mask.error());
      if (!options->image.empty()) {
        const auto image = readImageOnGrid(options->image, mask->geometry, options->mask, progress);
        if (!image) return tl::unexpected(image.error());
      }
      const ScarMeasurements measurements = measureScar(mask->geometry, mask->labels, *measureOptions);
      return CommandResult{toJson(measurements), options->mask + "\n" + measurementsText(measurements), 0};
    };
  });
}

}  // namespace lateglow::cli
