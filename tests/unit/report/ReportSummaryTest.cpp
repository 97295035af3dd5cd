#include "app/report/ReportSummary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lateglow {
namespace {

using testing::ElementsAre;

/// Six slices, two a level, with scar in the middle; segment 10 transmural, segment 1 not covered.
ScarMeasurements someScar() {
  ScarMeasurements measurements;
  const double scar[] = {0.0, 1.0, 3.0, 2.0, 0.5, 0.0};
  for (int k = 0; k < 6; ++k) {
    SliceMeasurement slice;
    slice.index = k + 2;
    slice.level = static_cast<Level>(k / 2);
    slice.myocardiumAreaCm2 = 10.0;
    slice.scarAreaCm2 = scar[k];
    measurements.slices.push_back(slice);
  }
  measurements.myocardiumVolumeMl = 48.0;
  measurements.myocardiumMassG = 48.0 * 1.05;
  measurements.scarVolumeMl = 6.5 * 0.8;
  measurements.scarMassG = 6.5 * 0.8 * 1.05;
  measurements.scarRatioPercent = 100.0 * 6.5 / 60.0;
  for (int number = 1; number <= 16; ++number) {
    SegmentMeasurement segment;
    segment.segment = number;
    segment.present = number != 1;
    segment.hasScar = number == 10 || number == 11;
    segment.transmuralityPercent = number == 10 ? 50.1 : number == 11 ? 50.0 : 0.0;
    measurements.segments.push_back(segment);
  }
  return measurements;
}

TEST(ReportSummaryTest, CountsCoveredScarredAndTransmuralSegments) {
  const ReportSummary summary = summarize(someScar());
  EXPECT_EQ(summary.segmentsCovered, 15);
  EXPECT_EQ(summary.segmentsWithScar, 2);
  EXPECT_THAT(summary.transmuralSegments, ElementsAre(10));  // above 50 %, not at 50 %
  EXPECT_NEAR(summary.densityGramPerMl, 1.05, 1e-12);
}

TEST(ReportSummaryTest, LevelsShareOutTheMassOfTheCase) {
  const ScarMeasurements measurements = someScar();
  const ReportSummary summary = summarize(measurements);
  double scar = 0.0;
  double myocardium = 0.0;
  for (const LevelSummary& level : summary.levels) {
    EXPECT_EQ(level.slices, 2);
    scar += level.scarMassG;
    myocardium += level.myocardiumMassG;
  }
  EXPECT_NEAR(scar, measurements.scarMassG, 1e-9);
  EXPECT_NEAR(myocardium, measurements.myocardiumMassG, 1e-9);
  EXPECT_NEAR(summary.levels[1].scarMassG, 5.0 * 0.8 * 1.05, 1e-9);
  EXPECT_NEAR(summary.levels[1].scarRatioPercent, 25.0, 1e-9);
}

TEST(ReportSummaryTest, SaysWhatWasFoundInPlainWords) {
  const QString text = plainStatement(someScar());
  EXPECT_TRUE(text.contains(QStringLiteral("2 of the 15 segments"))) << text.toStdString();
  EXPECT_TRUE(text.contains(QStringLiteral("5.5\u00A0g, 10.8\u00A0%"))) << text.toStdString();
  EXPECT_TRUE(text.endsWith(QStringLiteral("Transmural: mid inferior\u00A0(10).")))
      << text.toStdString();
}

TEST(ReportSummaryTest, ManyTransmuralSegmentsAreNumbersAndRuns) {
  ScarMeasurements many = someScar();
  for (SegmentMeasurement& segment : many.segments) {
    const int n = segment.segment;
    if ((n >= 2 && n <= 4) || n == 8 || n == 9) segment.transmuralityPercent = 60.0;
  }
  const QString text = plainStatement(many);
  EXPECT_TRUE(text.endsWith(QStringLiteral("Transmural: segments 2–4, 8–10.")))
      << text.toStdString();
  EXPECT_EQ(segmentNumbers({1, 2, 5}), QStringLiteral("1, 2, 5"));
  EXPECT_EQ(segmentNumbers({}), QString());
}

TEST(ReportSummaryTest, NoScarAndNoHeartAreDifferentSentences) {
  ScarMeasurements none = someScar();
  none.scarVolumeMl = 0.0;
  EXPECT_TRUE(plainStatement(none).startsWith(QStringLiteral("The model outlined no scar.")));
  EXPECT_TRUE(plainStatement({}).contains(QStringLiteral("nothing was measured")));
}

TEST(ReportSummaryTest, KeySlicesHaveTheMostScarInStackOrder) {
  EXPECT_THAT(keySlices(someScar(), 3), ElementsAre(3, 4, 5));
  ScarMeasurements none = someScar();
  none.scarVolumeMl = 0.0;
  EXPECT_THAT(keySlices(none, 3), ElementsAre(3, 5, 7));
  EXPECT_TRUE(keySlices({}, 3).empty());
  EXPECT_EQ(keySlices(someScar(), 30).size(), 6U);
}

}  // namespace
}  // namespace lateglow
