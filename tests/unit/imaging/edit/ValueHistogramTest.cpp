#include "imaging/edit/ValueHistogram.h"

#include <gtest/gtest.h>

#include <limits>
#include <numeric>

namespace lateglow {
namespace {

TEST(ValueHistogram, TakesTheWidthOfFreedmanAndDiaconisAsAReadableNumber) {
  // 1000 values in steps of 0.01: IQR 4.995, 2 * 4.995 / 10 = 0.999.
  std::vector<float> values(1000);
  for (std::size_t n = 0; n < values.size(); ++n) values[n] = 0.01F * static_cast<float>(n) + 0.005F;
  const ValueHistogram histogram = valueHistogram(values);
  EXPECT_DOUBLE_EQ(histogram.binWidth, 1.0);
  EXPECT_DOUBLE_EQ(histogram.lowest, 0.0);
  EXPECT_EQ(histogram.counts, std::vector<int>(10, 100));
  EXPECT_DOUBLE_EQ(histogram.edge(10), 10.0);
}

TEST(ValueHistogram, DoesNotSplitWholeNumbersAndCountsEveryValueOnce) {
  const std::vector<float> values{-3, -3, -2, 0, 0, 0, 1, 4};
  const ValueHistogram histogram = valueHistogram(values);
  EXPECT_GE(histogram.binWidth, 1.0);
  EXPECT_LE(histogram.lowest, -3.0);
  EXPECT_GT(histogram.edge(histogram.counts.size()), 4.0);
  EXPECT_EQ(std::accumulate(histogram.counts.begin(), histogram.counts.end(), 0), 8);
}

TEST(ValueHistogram, OfOneValueOrNoneIsNoBug) {
  EXPECT_TRUE(valueHistogram({}).counts.empty());
  const std::vector<float> same(5, 7.5F);
  EXPECT_EQ(valueHistogram(same).counts, std::vector<int>{5});
  const std::vector<float> hole{std::numeric_limits<float>::quiet_NaN(), 1.0F};
  EXPECT_EQ(valueHistogram(hole).counts, std::vector<int>{1});
}

TEST(ValueHistogram, OneOutlierDoesNotMakeThousandsOfBins) {
  std::vector<float> values(1000);
  std::iota(values.begin(), values.end(), 0.0F);
  values.push_back(1e6F);
  EXPECT_LE(valueHistogram(values).counts.size(), 101U);
}

}  // namespace
}  // namespace lateglow
