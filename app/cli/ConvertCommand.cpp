#include <memory>

#include "app/cli/Command.h"
#include "imaging/io/NiftiWriter.h"
#include "imaging/io/NrrdWriter.h"
#include "imaging/io/StudyReader.h"
#include "imaging/io/export/ConvertedSeries.h"
#include "imaging/io/export/PendingFolder.h"

namespace lateglow::cli {

namespace {

struct ConvertOptions {
  std::string in;
  std::string out;
  std::string format;  ///< "dicom" makes a folder of images; else the ending of `out` decides
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

Expected<CommandResult> convertToDicom(const Study& study, const Series& series,
                                       const ConvertOptions& options, const CommonOptions& common,
                                       ProgressSink& progress) {
  auto pending = PendingFolder::create(
      options.out, common.overwrite ? ExistingFolder::MergeFiles : ExistingFolder::Refuse);
  if (!pending) return tl::unexpected(pending.error());
  const auto written = writeConvertedSeries(study, series, pending->path(), progress);
  if (!written) return tl::unexpected(written.error());
  if (const auto done = pending->commit(); !done) return tl::unexpected(done.error());
  const Geometry& geometry = series.geometry();
  return CommandResult{{{"output", options.out},
                        {"size", geometry.size},
                        {"spacing_mm", geometry.spacingMm},
                        {"instances", written->size()}},
                       options.out + ": " + std::to_string(written->size()) + " DICOM images\n",
                       0};
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
  const bool ends = options.format.empty() || options.format == "dicom" ||
                    options.out.ends_with(".nrrd") == (options.format == "nrrd");
  if (!ends) {
    return fail(FailureCode::BadInput, options.out + " does not end as --format " + options.format + " wants",
                "end the name in .nii, .nii.gz or .nrrd, or leave --format out", options.out);
  }
  if (options.format == "dicom") return convertToDicom(*study, **series, options, common, progress);
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
      app.add_subcommand("convert", "Any image that is read to NIfTI, NRRD or DICOM, geometry kept");
  auto options = std::make_shared<ConvertOptions>();
  command->add_option("in", options->in, "DICOM, DICOMDIR, ZIP or folder; NIfTI, NRRD, MHA")
      ->required();
  command->add_option("out", options->out, "File to write: .nii, .nii.gz or .nrrd; with --format dicom a folder")
      ->required();
  command->add_option("--format", options->format, "dicom; otherwise the ending of the name decides")
      ->check(CLI::IsMember({"dicom", "nifti", "nrrd"}));
  command->add_option("--series", options->series, "Which series, from 1 (see info)")
      ->check(CLI::Range(1, 100000));
  command->callback([&line, options] {
    line.action = [&line, options](ProgressSink& progress) {
      return convert(*options, line.common, progress);
    };
  });
}

}  // namespace lateglow::cli
