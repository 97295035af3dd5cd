#include "measurements/LgeReader.h"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

namespace lateglow {
namespace {

constexpr int kPixels = 64;
constexpr double kInner = 12.0;
constexpr double kOuter = 20.0;

constexpr float kRemoteSignal = 50.0F;
constexpr float kBloodSignal = 300.0F;
constexpr float kScarSignal = 500.0F;

/// A ring with scar between two angles, from the endocardium to a share of the wall.
struct RingImage {
  Geometry geometry;
  std::vector<float> image;
  std::vector<std::uint8_t> truth;

  RingImage(double scarDegrees, double transmurality, double noise) {
    geometry.size = {kPixels, kPixels, 1};
    for (int j = 0; j < kPixels; ++j) {
      for (int i = 0; i < kPixels; ++i) add(i, j, scarDegrees, transmurality, noise);
    }
  }

  void add(int i, int j, double scarDegrees, double transmurality, double noise) {
    const double x = i - 31.5;
    const double y = j - 31.5;
    const double radius = std::hypot(x, y);
    const double angle = std::atan2(y, x) * 57.29577951308232 + 180.0;
    const bool scarred = angle < scarDegrees &&
                         radius < kInner + transmurality * (kOuter - kInner);
    std::uint8_t label = 0;
    float value = 150.0F;
    if (radius < kInner) {
      label = 2;
      value = kBloodSignal;
    } else if (radius < kOuter) {
      label = scarred ? 3 : 1;
      value = scarred ? kScarSignal : kRemoteSignal;
    }
    // Deterministic noise without a library's generator.
    const double grain = std::sin(12.9898 * i + 78.233 * j) * 43758.5453;
    value += static_cast<float>(noise * 2.0 * (grain - std::floor(grain) - 0.5));
    truth.push_back(label);
    image.push_back(value);
  }

  [[nodiscard]] std::vector<std::uint8_t> outlines() const {
    std::vector<std::uint8_t> labels = truth;
    for (std::uint8_t& label : labels) label = label == 3 ? 1 : label;
    return labels;
  }
};

std::size_t differences(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b) {
  std::size_t count = 0;
  for (std::size_t n = 0; n < a.size(); ++n) count += a[n] != b[n] ? 1 : 0;
  return count;
}

TEST(LgeReader, FindsScarThatStandsOutFromNoise) {
  for (const double degrees : {40.0, 120.0, 250.0}) {
    const RingImage ring(degrees, 0.75, 60.0);
    const LgeReading reading = readLge(ring.geometry, ring.image, ring.outlines());
    EXPECT_EQ(differences(reading.labels, ring.truth), 0U) << degrees;
    ASSERT_EQ(reading.slices.size(), 1U);
    EXPECT_NEAR(reading.slices[0].remoteMedian, kRemoteSignal, 15.0);
    EXPECT_NEAR(*reading.slices[0].threshold, 0.5 * (kRemoteSignal + kScarSignal), 15.0);
  }
}

TEST(LgeReader, HealthyWallStaysHealthyWithBrightRim) {
  RingImage ring(0.0, 0.0, 40.0);
  // Half blood, half wall: what a border pixel of a real image shows.
  for (int j = 0; j < kPixels; ++j) {
    for (int i = 0; i < kPixels; ++i) {
      const double radius = std::hypot(i - 31.5, j - 31.5);
      if (radius >= kInner && radius < kInner + 1.0) {
        ring.image[static_cast<std::size_t>(j * kPixels + i)] =
            0.5F * (kRemoteSignal + kBloodSignal);
      }
    }
  }
  const LgeReading reading = readLge(ring.geometry, ring.image, ring.outlines());
  EXPECT_EQ(differences(reading.labels, ring.truth), 0U);
  EXPECT_FALSE(reading.slices.at(0).threshold);
}

TEST(LgeReader, DarkCoreWithinScarCounts) {
  RingImage ring(120.0, 1.0, 0.0);
  std::size_t core = 0;
  for (int j = 0; j < kPixels; ++j) {
    for (int i = 0; i < kPixels; ++i) {
      const double radius = std::hypot(i - 31.5, j - 31.5);
      const double angle = std::atan2(j - 31.5, i - 31.5) * 57.29577951308232 + 180.0;
      if (angle > 40.0 && angle < 80.0 && radius >= kInner && radius < kInner + 3.0) {
        ring.image[static_cast<std::size_t>(j * kPixels + i)] = kRemoteSignal;
        ++core;
      }
    }
  }
  ASSERT_GT(core, 10U);
  const LgeReading reading = readLge(ring.geometry, ring.image, ring.outlines());
  EXPECT_EQ(differences(reading.labels, ring.truth), 0U);
}

TEST(LgeReader, StandardDeviationsSetALowerThreshold) {
  const RingImage ring(90.0, 1.0, 20.0);
  LgeReaderOptions options;
  options.threshold = LgeThreshold::StandardDeviations;
  const LgeReading reading = readLge(ring.geometry, ring.image, ring.outlines(), options);
  const LgeSliceReading& slice = reading.slices.at(0);
  EXPECT_DOUBLE_EQ(*slice.threshold, slice.remoteMedian + 5.0 * slice.remoteDeviation);
  EXPECT_EQ(differences(reading.labels, ring.truth), 0U);
}

TEST(LgeReader, LeavesSlicesWithoutWallAlone) {
  Geometry geometry;
  geometry.size = {8, 8, 1};
  const std::vector<float> image(64, 1.0F);
  const std::vector<std::uint8_t> labels(64, 2);
  const LgeReading reading = readLge(geometry, image, labels);
  EXPECT_EQ(reading.labels, labels);
  EXPECT_TRUE(reading.slices.empty());
  EXPECT_THROW((void)readLge(geometry, std::span(image).first(3), labels), std::invalid_argument);
}

}  // namespace
}  // namespace lateglow
