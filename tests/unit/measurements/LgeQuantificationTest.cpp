#include "measurements/LgeQuantification.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <stdexcept>

#include "measurements/IntensityThresholds.h"

namespace lateglow {
namespace {

constexpr int kSize = 64;
constexpr double kInnerRadius = 12.0;
constexpr double kOuterRadius = 22.0;
constexpr double kRemote = 100.0;
constexpr double kBlood = 320.0;
constexpr double kScarValue = 500.0;

/// Rings of 1 mm pixels, one a slice, with scar over a quarter of the wall and, where wanted, a dark
/// core in it. Normal noise.
struct Rings {
  Geometry geometry;
  std::vector<float> image;
  std::vector<std::uint8_t> labels;  ///< without scar: outlines only
  std::size_t wall = 0;
  std::size_t scar = 0;
  std::size_t core = 0;

  Rings(int slices, int scarredSlices, double noise, bool withCore = false) {
    geometry.size = {kSize, kSize, slices};
    geometry.spacingMm = {1.0, 1.0, 8.0};
    std::mt19937 random(7);
    std::normal_distribution<double> grain(0.0, noise);
    for (int k = 0; k < slices; ++k) {
      for (int j = 0; j < kSize; ++j) {
        for (int i = 0; i < kSize; ++i) add(i, j, k < scarredSlices, withCore, grain(random));
      }
    }
  }

  void add(int i, int j, bool scarred, bool withCore, double noise) {
    const double x = i - 31.5;
    const double y = j - 31.5;
    const double radius = std::hypot(x, y);
    std::uint8_t label = 0;
    double value = 30.0;
    if (radius < kInnerRadius) {
      label = 2;
      value = kBlood;
    } else if (radius < kOuterRadius) {
      label = 1;
      const bool isScar = scarred && x > 0.0 && y > 0.0;
      const bool isCore = isScar && withCore && std::hypot(x - 12.0, y - 12.0) < 2.5;
      value = isCore ? kRemote : isScar ? kScarValue : kRemote;
      ++wall;
      scar += isScar ? 1 : 0;
      core += isCore ? 1 : 0;
    }
    labels.push_back(label);
    image.push_back(static_cast<float>(value + noise));
  }

  [[nodiscard]] LgeImage asImage() const { return {geometry, image, labels, {}, 1.05}; }
  [[nodiscard]] double scarMl() const { return static_cast<double>(scar) * 8.0 / 1000.0; }
};

TEST(LgeQuantification, EveryMethodFindsAScarThatStandsOut) {
  const Rings rings(3, 2, 12.0);
  for (const LgeMethod& method : allLgeMethods()) {
    const LgeQuantity quantity = quantifyLge(rings.asImage(), method);
    // Noise alone lies above 2 SD of the darkest sector's spread.
    const bool loose =
        method.kind == LgeMethod::Kind::StandardDeviations && method.standardDeviations < 4.0;
    const double tolerance = loose ? 0.3 * rings.scarMl() : 0.02 * rings.scarMl();
    EXPECT_NEAR(quantity.scarVolumeMl, rings.scarMl(), tolerance) << quantity.method;
    EXPECT_NEAR(quantity.scarMassG, 1.05 * quantity.scarVolumeMl, 1e-12);
    const double ratio = 100.0 * quantity.scarVolumeMl / (static_cast<double>(rings.wall) * 0.008);
    EXPECT_NEAR(quantity.scarRatioPercent, ratio, 1e-9);
    ASSERT_EQ(quantity.slices.size(), 3U);
    EXPECT_NEAR(quantity.slices[0].remoteMean, kRemote, 5.0);
    EXPECT_NEAR(quantity.slices[0].remoteStandardDeviation, 12.0, 2.0);
  }
}

TEST(LgeQuantification, ThresholdsAreWhatTheirNamesSay) {
  const Rings rings(1, 1, 12.0);
  const auto threshold = [&](const char* name) {
    const auto method = lgeMethodFromName(name);
    return quantifyLge(rings.asImage(), *method).slices[0];
  };
  const LgeSliceThreshold five = threshold("5sd");
  EXPECT_DOUBLE_EQ(*five.threshold, five.remoteMean + 5.0 * five.remoteStandardDeviation);
  const LgeSliceThreshold half = threshold("2.5sd");
  EXPECT_DOUBLE_EQ(*half.threshold, half.remoteMean + 2.5 * half.remoteStandardDeviation);
  float brightest = 0.0F;
  for (std::size_t n = 0; n < rings.image.size(); ++n) {
    if (rings.labels[n] == 1) brightest = std::max(brightest, rings.image[n]);
  }
  EXPECT_DOUBLE_EQ(*threshold("fwhm").threshold, 0.5 * brightest);
  EXPECT_GT(*threshold("otsu").threshold, kRemote + 24.0);
  EXPECT_LT(*threshold("otsu").threshold, kScarValue - 36.0);
  EXPECT_NEAR(*threshold("em").threshold, 0.5 * (kRemote + kScarValue), 25.0);
}

TEST(LgeQuantification, AHealthyWallHasNoScarByMethodsThatSplitIt) {
  const Rings rings(2, 0, 12.0);
  for (const char* name : {"fwhm", "otsu", "em"}) {
    const LgeQuantity quantity = quantifyLge(rings.asImage(), *lgeMethodFromName(name));
    EXPECT_EQ(quantity.scarVolumeMl, 0.0) << name;
    EXPECT_FALSE(quantity.slices[0].threshold.has_value()) << name;
  }
  const LgeQuantity two = quantifyLge(rings.asImage(), *lgeMethodFromName("2sd"));
  EXPECT_GT(two.scarVolumeMl, 0.0) << "2 SD count the noise's tail, which the spread shall show";
}

TEST(LgeQuantification, DarkCoreCountsAsScarAndIsReportedApart) {
  const Rings rings(1, 1, 8.0, true);
  ASSERT_GT(rings.core, 10U);
  const double coreMl = static_cast<double>(rings.core) * 0.008;
  for (const char* name : {"fwhm", "otsu", "em"}) {
    const LgeQuantity quantity = quantifyLge(rings.asImage(), *lgeMethodFromName(name));
    EXPECT_NEAR(quantity.microvascularObstructionMl, coreMl, 0.1 * coreMl) << name;
    EXPECT_NEAR(quantity.scarVolumeMl, rings.scarMl(), 0.02 * rings.scarMl()) << name;
  }
}

TEST(LgeQuantification, DrawnRemoteRegionDecidesMeanAndDeviation) {
  const Rings rings(2, 1, 12.0);
  std::vector<std::uint8_t> remote(rings.image.size(), 0);
  double sum = 0.0;
  std::vector<double> drawn;
  for (std::size_t n = 0; n < remote.size() / 2; ++n) {  // in the first slice only
    const double x = static_cast<double>(n % kSize) - 31.5;
    if (rings.labels[n] != 1 || x > -12.0) continue;
    remote[n] = 1;
    drawn.push_back(rings.image[n]);
    sum += rings.image[n];
  }
  LgeImage image = rings.asImage();
  image.remote = remote;
  const LgeTable table = quantifyLgeByAllMethods(image);
  EXPECT_TRUE(table.remoteDrawn);
  const double mean = sum / static_cast<double>(drawn.size());
  for (const LgeSliceThreshold& slice : table.methods[2].slices) {
    EXPECT_NEAR(slice.remoteMean, mean, 1e-9) << "a slice without a drawing takes that of others";
  }
  std::fill(remote.begin(), remote.end(), std::uint8_t{0});
  EXPECT_FALSE(quantifyLgeByAllMethods(image).remoteDrawn);
}

TEST(LgeQuantification, TableHoldsAllMethodsAndTheirSpread) {
  const Rings rings(2, 2, 20.0);
  const LgeTable table = quantifyLgeByAllMethods(rings.asImage());
  std::vector<std::string> names;
  std::vector<double> ratios;
  for (const LgeQuantity& quantity : table.methods) {
    names.push_back(quantity.method);
    ratios.push_back(quantity.scarRatioPercent);
    EXPECT_EQ(lgeMethodFromName(quantity.method).has_value(), true);
  }
  EXPECT_EQ(names, (std::vector<std::string>{"2sd", "3sd", "5sd", "6sd", "fwhm", "otsu", "em"}));
  EXPECT_EQ(table.lowestRatioPercent, *std::min_element(ratios.begin(), ratios.end()));
  EXPECT_EQ(table.highestRatioPercent, *std::max_element(ratios.begin(), ratios.end()));
  EXPECT_GE(ratios[0], ratios[1]);
  EXPECT_GE(ratios[1], ratios[2]);
  EXPECT_GE(ratios[2], ratios[3]);
}

TEST(LgeQuantification, GreyZoneLiesBetweenTwoSharesOfTheMaximum) {
  Rings rings(1, 1, 0.0);
  std::size_t dimmed = 0;
  std::size_t scar = 0;
  for (std::size_t n = 0; n < rings.image.size(); ++n) {
    if (rings.labels[n] != 1 || rings.image[n] < 400.0F) continue;
    ++scar;
    if (std::hypot(static_cast<double>(n % kSize) - 31.5, static_cast<double>(n / kSize) - 31.5) <
        18.0) {
      continue;
    }
    rings.image[n] = 250.0F;  // half of the maximum
    ++dimmed;
  }
  const LgeGreyZone zone = measureGreyZone(rings.asImage());
  EXPECT_NEAR(zone.greyZoneMl, static_cast<double>(dimmed) * 0.008, 1e-9);
  EXPECT_NEAR(zone.coreMl, static_cast<double>(scar - dimmed) * 0.008, 1e-9);
}

TEST(LgeQuantification, HowTheImageIsStoredDoesNotMatter) {
  const Rings rings(2, 1, 15.0);
  LgeImage image = rings.asImage();
  const LgeTable before = quantifyLgeByAllMethods(image);
  std::vector<float> turned = rings.image;
  std::vector<std::uint8_t> labels = rings.labels;
  const std::size_t slice = image.geometry.sliceVoxelCount();
  for (std::size_t k = 0; k < 2; ++k) {  // both axes of the picture reversed
    const auto from = static_cast<std::ptrdiff_t>(k * slice);
    const auto to = static_cast<std::ptrdiff_t>((k + 1) * slice);
    std::reverse(turned.begin() + from, turned.begin() + to);
    std::reverse(labels.begin() + from, labels.begin() + to);
  }
  image.image = turned;
  image.labels = labels;
  const LgeTable after = quantifyLgeByAllMethods(image);
  for (std::size_t n = 0; n < before.methods.size(); ++n) {
    EXPECT_NEAR(after.methods[n].scarVolumeMl, before.methods[n].scarVolumeMl,
                0.01 * before.methods[n].scarVolumeMl)
        << before.methods[n].method;
  }
}

TEST(LgeQuantification, DegenerateImages) {
  Rings flat(1, 0, 0.0);
  std::fill(flat.image.begin(), flat.image.end(), 80.0F);
  for (const LgeQuantity& quantity : quantifyLgeByAllMethods(flat.asImage()).methods) {
    EXPECT_EQ(quantity.scarVolumeMl, 0.0) << quantity.method;
  }
  std::fill(flat.labels.begin(), flat.labels.end(), std::uint8_t{0});
  const LgeTable nothing = quantifyLgeByAllMethods(flat.asImage());
  EXPECT_EQ(nothing.highestRatioPercent, 0.0);
  LgeImage wrong = flat.asImage();
  wrong.image = wrong.image.first(10);
  EXPECT_THROW((void)quantifyLgeByAllMethods(wrong), std::invalid_argument);
}

TEST(LgeQuantification, NamesOfMethods) {
  for (const LgeMethod& method : allLgeMethods()) {
    const auto again = lgeMethodFromName(toString(method));
    ASSERT_TRUE(again);
    EXPECT_EQ(toString(*again), toString(method));
    EXPECT_FALSE(describe(method).empty());
  }
  for (const char* name : {"", "sd", "0sd", "11sd", "5 sd", "5sdx", "FWHM", "nansd", "model"}) {
    EXPECT_FALSE(lgeMethodFromName(name)) << name;
  }
}

TEST(IntensityThresholds, NeedTwoKindsOfValues) {
  EXPECT_FALSE(otsuThreshold({}));
  const std::vector<double> equal(20, 3.0);
  EXPECT_FALSE(otsuThreshold(equal));
  EXPECT_FALSE(fitGaussianMixture(equal));
  std::vector<double> two(20, 0.0);
  std::fill(two.begin(), two.begin() + 10, 256.0);
  ASSERT_TRUE(otsuThreshold(two));
  EXPECT_DOUBLE_EQ(*otsuThreshold(two), 0.5);
  EXPECT_FALSE(fitGaussianMixture(two)) << "classes without any spread have no variance";
}

TEST(IntensityThresholds, MixtureOfEqualVariancesIsCutHalfWay) {
  GaussianMixture mixture;
  mixture.dark = {0.5, 10.0, 4.0};
  mixture.bright = {0.5, 20.0, 4.0};
  EXPECT_NEAR(mixture.threshold(), 15.0, 1e-12);
  mixture.bright.variance = 9.0;
  EXPECT_GT(mixture.threshold(), 10.0);
  EXPECT_LT(mixture.threshold(), 15.0);
}

}  // namespace
}  // namespace lateglow
