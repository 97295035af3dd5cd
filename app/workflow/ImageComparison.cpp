#include "app/workflow/ImageComparison.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "measurements/Similarity.h"

namespace lateglow {

namespace {

constexpr const char* kHounsfield = "[hnsf'U]";
constexpr double kHounsfieldRange = 4095.0;
constexpr std::size_t kMostErrors = 200'000;

/// The value below which a share of the values lies; by rank, which is near enough for a scale.
float percentile(std::vector<float>& values, double share) {
  const auto place = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + place, values.end());
  return values[static_cast<std::size_t>(place)];
}

void scaleToUnit(std::vector<float>& image, std::span<const std::uint8_t> counted) {
  std::vector<float> values;
  for (std::size_t n = 0; n < image.size(); ++n) {
    if (counted[n] != 0) values.push_back(image[n]);
  }
  const float low = percentile(values, 0.01);
  const float high = percentile(values, 0.99);
  const float width = std::max(1e-6F, high - low);
  for (float& value : image) value = std::clamp((value - low) / width, 0.0F, 1.0F);
}

/// First and last slice in which something counts.
std::array<int, 2> countedSlices(const ComparableImages& images) {
  const std::size_t pixels = images.counted.size() / static_cast<std::size_t>(images.size[2]);
  std::array<int, 2> range{images.size[2], -1};
  for (int k = 0; k < images.size[2]; ++k) {
    const auto first = images.counted.begin() + static_cast<std::ptrdiff_t>(pixels) * k;
    if (std::any_of(first, first + static_cast<std::ptrdiff_t>(pixels),
                    [](std::uint8_t c) { return c != 0; })) {
      range[0] = std::min(range[0], k);
      range[1] = k;
    }
  }
  return range;
}

/// The mean over slices, one slice at a time, so that it can be stopped in between.
std::optional<double> ssimOfSlices(const ComparableImages& images, std::array<int, 2> range,
                                   ProgressSink& progress, bool& stopped) {
  const std::size_t pixels = images.counted.size() / static_cast<std::size_t>(images.size[2]);
  double sum = 0.0;
  int slices = 0;
  for (int k = range[0]; k <= range[1]; ++k) {
    if (!progress.report(0.5 * (k - range[0]) / (range[1] - range[0] + 1), "Comparing")) {
      stopped = true;
      return {};
    }
    const std::size_t from = pixels * static_cast<std::size_t>(k);
    const auto part = [&](const auto& all) { return std::span(all).subspan(from, pixels); };
    const auto ssim = ssimSliceMean({part(images.reference), part(images.test),
                                     {images.size[0], images.size[1], 1}, part(images.counted)},
                                    images.dataRange);
    if (ssim) {
      sum += *ssim;
      ++slices;
    }
  }
  return slices == 0 ? std::nullopt : std::optional(sum / slices);
}

/// Like ssim3d() of the whole, a few slices at a time, so that it can be stopped in between: a slab
/// with five slices more at either end has the same values in its middle.
std::optional<double> ssimOfSlabs(const ComparableImages& images, std::array<int, 2> range,
                                  ProgressSink& progress, bool& stopped) {
  constexpr int reach = 5;  // of the window
  constexpr int thickness = 8;
  const auto columns = static_cast<std::size_t>(images.size[0]);
  const std::size_t pixels = columns * static_cast<std::size_t>(images.size[1]);
  const auto inBorder = [&](std::size_t pixel) {
    const int column = static_cast<int>(pixel % columns);
    const int row = static_cast<int>(pixel / columns);
    return column < reach || row < reach || column >= images.size[0] - reach ||
           row >= images.size[1] - reach;
  };
  const int first = std::max(reach, range[0]);
  const int last = std::min(images.size[2] - 1 - reach, range[1]);
  double sum = 0.0;
  double voxels = 0.0;
  for (int k = first; k <= last; k += thickness) {
    if (!progress.report(0.6 + 0.4 * (k - first) / (last - first + 1), "Comparing in 3-D")) {
      stopped = true;
      return {};
    }
    const int middle = std::min(thickness, last - k + 1);
    const std::size_t from = pixels * static_cast<std::size_t>(k - reach);
    const std::size_t length = pixels * static_cast<std::size_t>(middle + 2 * reach);
    const auto part = [&](const auto& all) { return std::span(all).subspan(from, length); };
    double counted = 0.0;
    for (std::size_t n = 0; n < pixels * static_cast<std::size_t>(middle); ++n) {
      const std::size_t voxel = pixels * static_cast<std::size_t>(k) + n;
      if (images.counted[voxel] != 0 && !inBorder(n % pixels)) ++counted;
    }
    const auto ssim = counted == 0.0
                          ? std::nullopt
                          : ssim3d({part(images.reference), part(images.test),
                                    {images.size[0], images.size[1], middle + 2 * reach},
                                    part(images.counted)},
                                   images.dataRange);
    if (ssim) {
      sum += *ssim * counted;
      voxels += counted;
    }
  }
  return voxels == 0.0 ? std::nullopt : std::optional(sum / voxels);
}

void addHounsfield(SimilarityFigures& figures, const ImagePair& pair) {
  figures.within25Percent = shareWithinPercent(pair, 25.0);
  figures.within50Percent = shareWithinPercent(pair, 50.0);
  figures.within100Percent = shareWithinPercent(pair, 100.0);
  const std::size_t step = figures.voxels / kMostErrors + 1;
  double sum = 0.0;
  std::size_t seen = 0;
  for (std::size_t n = 0; n < pair.mask.size(); ++n) {
    if (pair.mask[n] == 0) continue;
    const float error = pair.test[n] - pair.reference[n];
    sum += error;
    if (seen++ % step == 0) figures.errorsHu.push_back(error);
  }
  figures.meanErrorHu = sum / static_cast<double>(std::max<std::size_t>(1, seen));
}

tl::unexpected<Failure> stoppedFailure() {
  return fail(FailureCode::Cancelled, "comparing was cancelled", "start it again");
}

}  // namespace

Expected<ComparableImages> makeComparable(const Volume& reference, const Volume& test,
                                          std::span<const std::uint8_t> region) {
  ComparableImages images;
  images.reference = reference.voxels;
  images.test = test.voxels;
  images.size = reference.geometry.size;
  images.counted.assign(reference.voxels.size(), 0);
  std::size_t count = 0;
  for (std::size_t n = 0; n < images.counted.size(); ++n) {
    const bool both = std::isfinite(images.reference[n]) && std::isfinite(images.test[n]);
    images.counted[n] = both && (region.empty() || region[n] != 0) ? 1 : 0;
    count += images.counted[n];
    if (!both) images.reference[n] = images.test[n] = 0.0F;  // a window beside it must not fail
  }
  if (count == 0) {
    return fail(FailureCode::BadInput, "the images do not overlap in this region",
                "choose another region, or images of one part of the body");
  }
  images.hounsfield = reference.unit == kHounsfield && test.unit == kHounsfield;
  if (images.hounsfield) {
    images.dataRange = kHounsfieldRange;
  } else {
    scaleToUnit(images.reference, images.counted);
    scaleToUnit(images.test, images.counted);
  }
  return images;
}

Expected<SimilarityFigures> measureSimilarity(const ComparableImages& images,
                                              ProgressSink& progress) {
  const ImagePair pair{images.reference, images.test, images.size, images.counted};
  const auto range = countedSlices(images);
  SimilarityFigures figures;
  figures.dataRange = images.dataRange;
  figures.hounsfield = images.hounsfield;
  figures.voxels = static_cast<std::size_t>(
      std::count_if(images.counted.begin(), images.counted.end(), [](auto c) { return c != 0; }));
  bool stopped = false;
  figures.ssim = ssimOfSlices(images, range, progress, stopped);
  if (stopped || !progress.report(0.5, "Comparing")) return stoppedFailure();
  figures.psnrDb = psnrDb(pair, images.dataRange);
  figures.nrmseEuclidean = nrmse(pair, NrmseNormalization::Euclidean);
  figures.nrmseMinMax = nrmse(pair, NrmseNormalization::MinMax);
  figures.nrmseMean = nrmse(pair, NrmseNormalization::Mean);
  figures.mae = meanAbsoluteError(pair);
  figures.rmse = rootMeanSquareError(pair);
  figures.ncc = normalizedCrossCorrelation(pair);
  if (images.hounsfield) addHounsfield(figures, pair);
  figures.ssim3d = ssimOfSlabs(images, range, progress, stopped);
  if (stopped) return stoppedFailure();
  return figures;
}

}  // namespace lateglow
