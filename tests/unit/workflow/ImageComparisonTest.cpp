#include "app/workflow/ImageComparison.h"
#include "imaging/prepare/Foreground.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "measurements/Similarity.h"

namespace lateglow {
namespace {

constexpr float kNothing = std::numeric_limits<float>::quiet_NaN();

Volume pattern(int slices, const char* unit = "") {
  Geometry grid;
  grid.size = {24, 20, slices};
  Volume image = makeVolume(grid);
  image.unit = unit;
  for (std::size_t n = 0; n < image.voxels.size(); ++n) {
    image.voxels[n] = static_cast<float>(500.0 + 400.0 * std::sin(0.13 * static_cast<double>(n)) +
                                         50.0 * std::cos(0.011 * static_cast<double>(n * n % 977)));
  }
  return image;
}

TEST(ImageComparison, HounsfieldUnitsStayAsTheyAre) {
  const Volume reference = pattern(3, "[hnsf'U]");
  Volume test = reference;
  for (float& value : test.voxels) value += 30.0F;
  const auto images = makeComparable(reference, test, {});
  ASSERT_TRUE(images);
  EXPECT_TRUE(images->hounsfield);
  EXPECT_EQ(images->reference, reference.voxels);
  SilentProgress silent;
  const auto figures = measureSimilarity(*images, silent);
  ASSERT_TRUE(figures);
  EXPECT_DOUBLE_EQ(figures->dataRange, 4095.0);
  EXPECT_NEAR(*figures->mae, 30.0, 1e-4);
  EXPECT_NEAR(*figures->meanErrorHu, 30.0, 1e-4);
  EXPECT_NEAR(*figures->psnrDb, 20.0 * std::log10(4095.0 / 30.0), 1e-4);
  EXPECT_EQ(*figures->within25Percent, 0.0);
  EXPECT_EQ(*figures->within50Percent, 100.0);
  EXPECT_EQ(figures->errorsHu.size(), reference.voxels.size());
}

TEST(ImageComparison, OtherImagesAreScaledEachByItsOwn) {
  const Volume reference = pattern(2);
  Volume test = reference;
  for (float& value : test.voxels) value = 7.0F * value - 300.0F;  // only another gain and offset
  const auto images = makeComparable(reference, test, {});
  ASSERT_TRUE(images);
  SilentProgress silent;
  const auto figures = measureSimilarity(*images, silent);
  ASSERT_TRUE(figures);
  EXPECT_EQ(figures->dataRange, 1.0);
  EXPECT_NEAR(*figures->ssim, 1.0, 1e-6);
  EXPECT_NEAR(*figures->mae, 0.0, 1e-5);
  EXPECT_FALSE(figures->within50Percent);
  EXPECT_FALSE(figures->ssim3d);  // two slices
}

TEST(ImageComparison, CountsOnlyWhereBothAreAndTheRegionIs) {
  const Volume reference = pattern(2, "[hnsf'U]");
  Volume test = reference;
  std::vector<std::uint8_t> region(reference.voxels.size());
  for (std::size_t n = 0; n < region.size(); ++n) {
    region[n] = n % 24 < 12 ? 1 : 0;
    test.voxels[n] = n % 24 < 4 ? kNothing : n % 24 < 12 ? reference.voxels[n] + 8.0F : -900.0F;
  }
  const auto images = makeComparable(reference, test, region);
  ASSERT_TRUE(images);
  SilentProgress silent;
  const auto figures = measureSimilarity(*images, silent);
  ASSERT_TRUE(figures);
  EXPECT_EQ(figures->voxels, reference.voxels.size() / 3);
  EXPECT_NEAR(*figures->mae, 8.0, 1e-4);
  EXPECT_FALSE(makeComparable(reference, makeVolume(reference.geometry, kNothing), region));
}

TEST(ImageComparison, FiguresAreThoseOfTheLibraryForTheSamePixels) {
  const Volume reference = pattern(31);  // more than one slab of the 3-D window
  Volume test = reference;
  for (std::size_t n = 0; n < test.voxels.size(); ++n) {
    test.voxels[n] += static_cast<float>(60.0 * std::sin(0.7 * static_cast<double>(n)));
  }
  std::vector<std::uint8_t> region(reference.voxels.size(), 1);
  for (std::size_t n = 0; n < region.size(); n += 3) region[n] = 0;
  const auto images = makeComparable(reference, test, region);
  ASSERT_TRUE(images);
  const ImagePair pair{images->reference, images->test, images->size, images->counted};
  SilentProgress silent;
  const auto figures = measureSimilarity(*images, silent);
  ASSERT_TRUE(figures);
  EXPECT_NEAR(*figures->ssim, *ssimSliceMean(pair, 1.0), 1e-12);
  EXPECT_NEAR(*figures->ssim3d, *ssim3d(pair, 1.0), 1e-12);
  EXPECT_NEAR(*figures->nrmseEuclidean, *nrmse(pair, NrmseNormalization::Euclidean), 1e-12);
  // The map's mean is the figure of the slice.
  const auto map = ssimSliceMap(pair, 1.0, 4);
  double sum = 0.0;
  int count = 0;
  for (const float value : map) {
    if (std::isnan(value)) continue;
    sum += value;
    ++count;
  }
  EXPECT_GT(count, (24 - 10) * (20 - 10) / 2);
  EXPECT_LT(count, (24 - 10) * (20 - 10));
  const std::size_t pixels = map.size();
  const auto slice = [&](const auto& all) { return std::span(all).subspan(4 * pixels, pixels); };
  const auto single = ssimSliceMean(
      {slice(images->reference), slice(images->test), {24, 20, 1}, slice(images->counted)}, 1.0);
  EXPECT_NEAR(sum / count, *single, 1e-6);
}

class StopsAtOnce : public ProgressSink {
public:
  bool report(double, std::string_view) override { return false; }
};

TEST(ImageComparison, StopsWhenToldTo) {
  const Volume reference = pattern(3);
  const auto images = makeComparable(reference, reference, {});
  StopsAtOnce sink;
  const auto figures = measureSimilarity(*images, sink);
  ASSERT_FALSE(figures);
  EXPECT_EQ(figures.error().code, FailureCode::Cancelled);
}

TEST(BodyMask, IsTheFilledLargestPart) {
  Geometry grid;
  grid.size = {40, 40, 1};
  Volume ct = makeVolume(grid, -1000.0F);
  ct.unit = "[hnsf'U]";
  std::size_t inside = 0;
  for (int j = 0; j < 40; ++j) {
    for (int i = 0; i < 40; ++i) {
      const double away = std::hypot(i - 20.0, j - 20.0);
      if (away > 12.0) continue;
      ++inside;
      ct.voxels[static_cast<std::size_t>(i + 40 * j)] = away < 5.0 ? -900.0F : 30.0F;  // air inside
    }
  }
  ct.voxels[41] = 200.0F;  // a wire beside the patient
  const auto mask = bodyMask(ct);
  std::size_t counted = 0;
  for (const std::uint8_t voxel : mask) counted += voxel;
  EXPECT_EQ(counted, inside);
  EXPECT_EQ(mask[41], 0);
  EXPECT_EQ(mask[20 + 40 * 20], 1);
}

}  // namespace
}  // namespace lateglow
