#include <memory>

#include "app/cli/Command.h"
#include "imaging/io/NiftiWriter.h"
#include "imaging/io/StudyReader.h"

namespace lateglow::cli {

void addConvertCommand(CLI::App& app, CommandLine& line) {
  struct Options {
    std::string in;
    std::string out;
  };
  auto* command = app.add_subcommand("convert", "DICOM or NIfTI to NIfTI, geometry kept");
  auto options = std::make_shared<Options>();
  command->add_option("in", options->in, "DICOM file or folder, NIfTI file")->required();
  command->add_option("out", options->out, "NIfTI file to write")->required();
  command->callback([&line, options] {
    line.action = [&line, options](ProgressSink& progress) -> Expected<CommandResult> {
      if (const auto free = checkOutput(options->out, line.common); !free) return tl::unexpected(free.error());
      const auto study = readStudy(options->in, progress);
      if (!study) return tl::unexpected(study.error());
      if (study->series.size() != 1) {
        return fail(FailureCode::BadInput, options->in + " holds " + std::to_string(study->series.size()) + " series",
                    "convert them one by one", options->in);
      }
      const Series& series = study->series.front();
      NiftiWriteOptions write;
      write.overwrite = line.common.overwrite;
      const auto done = std::visit([&](const auto& image) { return writeNifti(image, options->out, write); }, series.image);
      if (!done) return tl::unexpected(done.error());
      const Geometry& geometry = series.geometry();
      return CommandResult{{{"output", options->out}, {"size", geometry.size}, {"spacing_mm", geometry.spacingMm}},
                           options->out + " written\n", 0};
    };
  });
}

}  // namespace lateglow::cli
