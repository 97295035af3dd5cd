#include <algorithm>
#include <memory>

#include "app/cli/Command.h"
#include "app/workflow/MaskReader.h"
#include "app/workflow/ReferenceAgreement.h"
#include "imaging/io/StudyReader.h"
#include "measurements/Similarity.h"

namespace lateglow::cli {

namespace {

using nlohmann::json;

struct Options {
  std::string test;
  std::string reference;
  std::string mask;
  double dataRange = 0.0;
};

json orNull(std::optional<double> value) { return value ? json(*value) : json(nullptr); }

Expected<Volume> readVolume(const std::string& file, ProgressSink& progress) {
  const auto study = readStudy(file, progress);
  if (!study) return tl::unexpected(study.error());
  if (study->series.size() != 1 || study->series.front().volume() == nullptr) {
    return fail(FailureCode::BadInput, file + " is not one 3-D image", "give one 3-D image", file);
  }
  return *study->series.front().volume();
}

double rangeOf(const Volume& volume) {
  const auto [low, high] = std::minmax_element(volume.voxels.begin(), volume.voxels.end());
  return static_cast<double>(*high) - *low;
}

std::string lineOf(const char* name, const json& value, const char* unit) {
  char text[96];
  if (value.is_number()) {
    std::snprintf(text, sizeof text, "  %-20s %10.4f %s\n", name, value.get<double>(), unit);
  } else {
    std::snprintf(text, sizeof text, "  %-20s not defined\n", name);
  }
  return text;
}

Expected<CommandResult> compare(const Options& options, ProgressSink& progress) {
  const auto reference = readVolume(options.reference, progress);
  if (!reference) return tl::unexpected(reference.error());
  const auto test = readImageOnGrid(options.test, reference->geometry, options.reference, progress);
  if (!test) return tl::unexpected(test.error());
  ImagePair images{reference->voxels, test->voxels, reference->geometry.size, {}};
  LabelMap mask;
  if (!options.mask.empty()) {
    const auto region = readImageOnGrid(options.mask, reference->geometry, options.reference, progress);
    if (!region) return tl::unexpected(region.error());
    mask = makeLabelMap(region->geometry);
    std::transform(region->voxels.begin(), region->voxels.end(), mask.labels.begin(),
                   [](float value) { return static_cast<std::uint8_t>(value != 0.0F); });
    images.mask = mask.labels;
  }
  const double range = options.dataRange > 0.0 ? options.dataRange : rangeOf(*reference);
  CommandResult result;
  result.json = {{"ssim", orNull(ssimSliceMean(images, range))},
                 {"ssim_3d", orNull(ssim3d(images, range))},
                 {"psnr_db", orNull(psnrDb(images, range))},
                 {"nrmse",
                  {{"euclidean", orNull(nrmse(images, NrmseNormalization::Euclidean))},
                   {"minmax", orNull(nrmse(images, NrmseNormalization::MinMax))},
                   {"mean", orNull(nrmse(images, NrmseNormalization::Mean))}}},
                 {"mae", orNull(meanAbsoluteError(images))},
                 {"rmse", orNull(rootMeanSquareError(images))},
                 {"ncc", orNull(normalizedCrossCorrelation(images))},
                 {"within_50hu_percent", reference->unit == "[hnsf'U]" ? orNull(shareWithinPercent(images, 50.0)) : json(nullptr)},
                 {"data_range", range}};
  result.text = lineOf("SSIM (2-D mean)", result.json["ssim"], "") + lineOf("SSIM (3-D)", result.json["ssim_3d"], "") +
                lineOf("PSNR", result.json["psnr_db"], "dB") +
                lineOf("NRMSE euclidean", result.json["nrmse"]["euclidean"], "") +
                lineOf("NRMSE min-max", result.json["nrmse"]["minmax"], "") +
                lineOf("MAE", result.json["mae"], "") + lineOf("NCC", result.json["ncc"], "") +
                lineOf("data range", result.json["data_range"], "");
  return result;
}

Expected<CommandResult> compareMaskFiles(const Options& options, const CommonOptions& common, ProgressSink& progress) {
  const auto reference = readMask(options.reference, common.force, progress);
  if (!reference) return tl::unexpected(reference.error());
  const auto test = readMask(options.test, common.force, progress);
  if (!test) return tl::unexpected(test.error());
  if (!test->geometry.sameGrid(reference->geometry, 0.05)) {
    return fail(FailureCode::BadInput, options.test + " does not lie on the grid of " + options.reference,
                "give two masks of the same image", options.test);
  }
  CommandResult result;
  result.json = compareMasks(*test, *reference);
  for (const auto& [name, values] : result.json["classes"].items()) {
    result.text += name + "\n" + lineOf("Dice", values["dice"], "") +
                   lineOf("sensitivity", values["sensitivity"], "") + lineOf("specificity", values["specificity"], "") +
                   lineOf("HD95", values["hd95_mm"], "mm");
  }
  return result;
}

}  // namespace

void addCompareCommands(CLI::App& app, CommandLine& line) {
  auto options = std::make_shared<Options>();
  auto* images = app.add_subcommand("compare", "Similarity of two images on one grid");
  images->add_option("--test", options->test, "Image to judge")->required();
  images->add_option("--reference", options->reference, "Reference image")->required();
  images->add_option("--mask", options->mask, "Count only where this image is not 0");
  images->add_option("--data-range", options->dataRange, "Range of the modality; without it that of the reference")
      ->check(CLI::PositiveNumber);
  images->callback([&line, options] {
    line.action = [options](ProgressSink& progress) { return compare(*options, progress); };
  });
  auto maskOptions = std::make_shared<Options>();
  auto* masks = app.add_subcommand("compare-masks", "Overlap of two masks, per class");
  masks->add_option("--test", maskOptions->test, "Mask to judge")->required();
  masks->add_option("--reference", maskOptions->reference, "Reference mask")->required();
  masks->callback([&line, maskOptions] {
    line.action = [&line, maskOptions](ProgressSink& progress) {
      return compareMaskFiles(*maskOptions, line.common, progress);
    };
  });
}

}  // namespace lateglow::cli
