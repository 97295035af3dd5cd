#include <memory>

#include "app/cli/Command.h"
#include "imaging/io/NiftiWriter.h"
#include "imaging/io/NrrdWriter.h"
#include "imaging/io/StudyReader.h"

namespace lateglow::cli {

namespace {

struct ConvertOptions {
  std::string in;
  std::string out;
  int series = 0;  ///< as `info` counts them, from 1; 0 where there is only one
};

Expected<const Series*> chosenSeries(const Study& study, const ConvertOptions& options) {
  const auto count = static_cast<int>(study.series.size());
  if (options.series > count || (options.series == 0 && count != 1)) {
    return fail(FailureCode::BadInput, options.in + " holds " + std::to_string(count) + " series",
                "choose one with --series, as info counts them from 1", options.in);
  }
  return &study.series[static_cast<std::size_t>(std::max(options.series, 1) - 1)];
}

template <typename Image>
Expected<void> writeImage(const Image& image, const std::string& out, bool overwrite) {
  if (out.ends_with(".nrrd")) {
    NrrdWriteOptions write;
    write.overwrite = overwrite;
    return writeNrrd(image, out, write);
  }
  if (!out.ends_with(".nii") && !out.ends_with(".nii.gz")) {
    return fail(FailureCode::BadInput, out + ": nothing is written with this ending",
                "end the name in .nii, .nii.gz or .nrrd", out);
  }
  NiftiWriteOptions write;
  write.overwrite = overwrite;
  return writeNifti(image, out, write);
}

Expected<CommandResult> convert(const ConvertOptions& options, const CommonOptions& common,
                                ProgressSink& progress) {
  if (const auto free = checkOutput(options.out, common); !free) {
    return tl::unexpected(free.error());
  }
  const auto study = readStudy(options.in, progress);
  if (!study) return tl::unexpected(study.error());
  const auto series = chosenSeries(*study, options);
  if (!series) return tl::unexpected(series.error());
  const auto done = std::visit(
      [&](const auto& image) { return writeImage(image, options.out, common.overwrite); },
      (*series)->image);
  if (!done) return tl::unexpected(done.error());
  const Geometry& geometry = (*series)->geometry();
  return CommandResult{
      {{"output", options.out}, {"size", geometry.size}, {"spacing_mm", geometry.spacingMm}},
      options.out + " written\n",
      0};
}

}  // namespace

void addConvertCommand(CLI::App& app, CommandLine& line) {
  auto* command =
      app.add_subcommand("convert", "Any image that is read to NIfTI or NRRD, geometry kept");
  auto options = std::make_shared<ConvertOptions>();
  command->add_option("in", options->in, "DICOM, DICOMDIR, ZIP or folder; NIfTI, NRRD, MHA")
      ->required();
  command->add_option("out", options->out, "File to write: .nii, .nii.gz or .nrrd")->required();
  command->add_option("--series", options->series, "Which series, from 1 (see info)")
      ->check(CLI::Range(1, 100000));
  command->callback([&line, options] {
    line.action = [&line, options](ProgressSink& progress) {
      return convert(*options, line.common, progress);
    };
  });
}

}  // namespace lateglow::cli
