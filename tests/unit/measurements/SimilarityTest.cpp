#include "measurements/Similarity.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

namespace lateglow {
namespace {

std::vector<float> pattern(int width, int height, int depth) {
  std::vector<float> image;
  for (int k = 0; k < depth; ++k) {
    for (int j = 0; j < height; ++j) {
      for (int i = 0; i < width; ++i) {
        image.push_back(static_cast<float>(std::sin(0.4 * i) + std::cos(0.3 * j + 0.5 * k)));
      }
    }
  }
  return image;
}

TEST(Similarity, EqualImagesArePerfect) {
  const auto image = pattern(16, 14, 12);
  const ImagePair same{image, image, {16, 14, 12}};
  EXPECT_NEAR(ssimSliceMean(same, 4.0).value(), 1.0, 1e-12);
  EXPECT_NEAR(ssim3d(same, 4.0).value(), 1.0, 1e-12);
  EXPECT_TRUE(std::isinf(psnrDb(same, 4.0).value()));
  EXPECT_EQ(nrmse(same, NrmseNormalization::Euclidean).value(), 0.0);
  EXPECT_EQ(meanAbsoluteError(same).value(), 0.0);
  EXPECT_NEAR(normalizedCrossCorrelation(same).value(), 1.0, 1e-12);
  EXPECT_EQ(shareWithinPercent(same, 0.0).value(), 100.0);
}

TEST(Similarity, SsimOfTwoConstantImagesIsTheLuminanceTerm) {
  const std::vector<float> a(20 * 20, 100.0F);
  const std::vector<float> b(20 * 20, 120.0F);
  const double c1 = 0.01 * 255.0 * 0.01 * 255.0;
  const double expected = (2.0 * 100.0 * 120.0 + c1) / (100.0 * 100.0 + 120.0 * 120.0 + c1);
  EXPECT_NEAR(ssimSliceMean({a, b, {20, 20, 1}}, 255.0).value(), expected, 1e-9);
}

TEST(Similarity, ErrorsByHand) {
  const std::vector<float> reference{0.0F, 2.0F, 4.0F, 2.0F};
  const std::vector<float> test{1.0F, 2.0F, 1.0F, 2.0F};
  const ImagePair images{reference, test, {2, 2, 1}};
  EXPECT_DOUBLE_EQ(meanAbsoluteError(images).value(), 1.0);
  EXPECT_DOUBLE_EQ(rootMeanSquareError(images).value(), std::sqrt(2.5));
  EXPECT_DOUBLE_EQ(psnrDb(images, 5.0).value(), 10.0);
  EXPECT_DOUBLE_EQ(nrmse(images, NrmseNormalization::Euclidean).value(), std::sqrt(2.5 / 6.0));
  EXPECT_DOUBLE_EQ(nrmse(images, NrmseNormalization::MinMax).value(), std::sqrt(2.5) / 4.0);
  EXPECT_DOUBLE_EQ(nrmse(images, NrmseNormalization::Mean).value(), std::sqrt(2.5) / 2.0);
  EXPECT_DOUBLE_EQ(shareWithinPercent(images, 1.0).value(), 75.0);
  EXPECT_NEAR(normalizedCrossCorrelation(images).value(), 0.0, 1e-12);
}

TEST(Similarity, MaskChoosesPixels) {
  const std::vector<float> reference{0.0F, 2.0F, 4.0F, 2.0F};
  const std::vector<float> test{1.0F, 2.0F, 1.0F, 2.0F};
  const std::vector<std::uint8_t> mask{1, 0, 1, 0};
  EXPECT_DOUBLE_EQ(meanAbsoluteError({reference, test, {2, 2, 1}, mask}).value(), 2.0);
  EXPECT_DOUBLE_EQ(shareWithinPercent({reference, test, {2, 2, 1}, mask}, 1.0).value(), 50.0);
}

TEST(Similarity, SlicesWithoutMaskedPixelsAreLeftOut) {
  const auto image = pattern(16, 16, 2);
  auto test = image;
  for (std::size_t n = 256; n < 512; ++n) test[n] = 0.0F;
  std::vector<std::uint8_t> mask(512, 0);
  for (std::size_t n = 0; n < 256; ++n) mask[n] = 1;
  EXPECT_NEAR(ssimSliceMean({image, test, {16, 16, 2}, mask}, 4.0).value(), 1.0, 1e-12);
  EXPECT_LT(ssimSliceMean({image, test, {16, 16, 2}}, 4.0).value(), 0.8);
}

TEST(Similarity, UndefinedValuesAreNotNumbers) {
  const std::vector<float> small(100, 1.0F);
  const ImagePair constant{small, small, {10, 10, 1}};
  EXPECT_FALSE(ssimSliceMean(constant, 1.0)) << "smaller than the window";
  EXPECT_FALSE(normalizedCrossCorrelation(constant)) << "no variance";
  EXPECT_FALSE(nrmse(constant, NrmseNormalization::MinMax)) << "no range";
  EXPECT_FALSE(psnrDb(constant, 0.0)) << "no data range";
  const auto thin = pattern(16, 16, 5);
  EXPECT_FALSE(ssim3d({thin, thin, {16, 16, 5}}, 4.0));
  EXPECT_TRUE(ssimSliceMean({thin, thin, {16, 16, 5}}, 4.0));
  const std::vector<std::uint8_t> nothing(100, 0);
  EXPECT_FALSE(meanAbsoluteError({small, small, {10, 10, 1}, nothing}));
  std::vector<float> broken = small;
  broken[3] = std::numeric_limits<float>::quiet_NaN();
  EXPECT_FALSE(meanAbsoluteError({small, broken, {10, 10, 1}}));
  EXPECT_FALSE(meanAbsoluteError({{}, {}, {0, 0, 0}}));
}

TEST(Similarity, WrongSizesAreRefused) {
  const std::vector<float> image(100, 1.0F);
  EXPECT_THROW((void)meanAbsoluteError({image, image, {10, 9, 1}}), std::invalid_argument);
  const std::vector<std::uint8_t> mask(99, 1);
  EXPECT_THROW((void)ssimSliceMean({image, image, {10, 10, 1}, mask}, 1.0), std::invalid_argument);
}

}  // namespace
}  // namespace lateglow
