#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "imaging/phantom/CardiacPhantom.h"
#include "measurements/Agreement.h"
#include "measurements/LgeReader.h"
#include "measurements/Overlap.h"
#include "measurements/SampleStatistics.h"

namespace lateglow {
namespace {

/// Cases of the standard cohort with what the reader finds on their true LGE, which has noise,
/// coil shading and partial volume.
struct ReadCases {
  std::vector<double> ratioPercent;
  std::vector<double> trueRatioPercent;
  std::vector<double> dice;
  std::vector<double> falseRatioPercent;  ///< of the cases without scar

  explicit ReadCases(int count) {
    for (int index = 0; index < count; ++index) {
      CardiacPhantomOptions options;
      options.seed = 90210;
      options.caseIndex = index;
      options.slices = 1;
      options.renderWindowMm = 120.0;
      add(makeCardiacPhantom(options));
    }
  }

  void add(const CardiacPhantomCase& made) {
    std::vector<std::uint8_t> outlines = made.mask.labels;
    std::replace(outlines.begin(), outlines.end(), std::uint8_t{3}, std::uint8_t{1});
    const LgeReading reading = readLge(made.lge.geometry, made.lge.voxels, outlines);
    const auto scar = std::count(reading.labels.begin(), reading.labels.end(), std::uint8_t{3});
    const auto healthy = std::count(reading.labels.begin(), reading.labels.end(), std::uint8_t{1});
    const double ratio = 100.0 * static_cast<double>(scar) / static_cast<double>(scar + healthy);
    ratioPercent.push_back(ratio);
    trueRatioPercent.push_back(made.truth.scarRatioPercent);
    const Overlap counts = overlap(reading.labels, made.mask.labels, LabelSet(TissueClass::Scar));
    if (made.truth.scarRatioPercent > 0.0) {
      dice.push_back(counts.dice().value());
    } else {
      falseRatioPercent.push_back(ratio);
    }
  }
};

TEST(LgeReaderOnPhantoms, RatioFollowsTheTruth) {
  const ReadCases cases(30);
  ASSERT_GE(cases.falseRatioPercent.size(), 2U);
  ASSERT_GE(cases.dice.size(), 15U);
  EXPECT_GT(pearsonCorrelation(cases.ratioPercent, cases.trueRatioPercent)->r, 0.98);
  EXPECT_LT(std::abs(blandAltman(cases.ratioPercent, cases.trueRatioPercent)->bias), 2.0);
  EXPECT_GT(summarizeSample(cases.dice)->mean, 0.92);
  for (const double ratio : cases.falseRatioPercent) EXPECT_LT(ratio, 0.5);
}

}  // namespace
}  // namespace lateglow
