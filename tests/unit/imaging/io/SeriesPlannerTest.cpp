#include "imaging/io/SeriesPlanner.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

namespace lateglow {
namespace {

constexpr Vec3 kRow{0.8, 0.6, 0.0};
constexpr Vec3 kColumn{0.0, 0.0, -1.0};
/// cross(kRow, kColumn): the direction in which slices must be counted.
constexpr Vec3 kNormal{-0.6, 0.8, 0.0};
constexpr Vec3 kOrigin{10.0, -20.0, 30.0};

DicomHeader imageAt(double alongNormalMm, int phase, int instance) {
  DicomHeader header;
  header.seriesUid = "1.2.3";
  header.sopInstanceUid = "1.2.3." + std::to_string(instance);
  header.modality = "MR";
  header.rows = 8;
  header.columns = 6;
  header.bitsAllocated = 16;
  header.pixelSpacingMm = {1.5, 1.25};
  header.orientation = {kRow, kColumn};
  header.positionMm = kOrigin + kNormal * alongNormalMm;
  header.sliceThicknessMm = 6.0;
  header.triggerTimeMs = 10.0 + 40.0 * phase;
  header.instanceNumber = instance;
  return header;
}

/// Slices at the given places with `phases` images each, in an order that says nothing.
std::vector<DicomHeader> stackAt(const std::vector<double>& placesMm, int phases = 1) {
  std::vector<DicomHeader> headers;
  int instance = 1;
  for (int t = phases - 1; t >= 0; --t) {
    for (const double place : placesMm) headers.push_back(imageAt(place, t, instance++));
  }
  std::shuffle(headers.begin(), headers.end(), std::mt19937(7));
  return headers;
}

const SeriesIssue* findIssue(const Series& series, const std::string& code) {
  const auto found = std::find_if(series.issues.begin(), series.issues.end(),
                                  [&](const SeriesIssue& issue) { return issue.code == code; });
  return found == series.issues.end() ? nullptr : &*found;
}

void expectBlocked(const Series& series, const std::string& code, const std::string& text) {
  const SeriesIssue* issue = findIssue(series, code);
  ASSERT_NE(issue, nullptr) << code;
  EXPECT_EQ(issue->severity, IssueSeverity::BlocksQuantification);
  EXPECT_NE(issue->message.find(text), std::string::npos) << issue->message;
}

SeriesPlan onlyPlan(const std::vector<DicomHeader>& headers) {
  auto plans = planSeries(headers);
  EXPECT_EQ(plans.size(), 1U);
  return plans.empty() ? SeriesPlan{} : std::move(plans.front());
}

TEST(SeriesPlannerTest, slicesAscendAlongTheNormal) {
  const auto headers = stackAt({16.0, 0.0, 8.0}, 4);
  const SeriesPlan plan = onlyPlan(headers);
  const Cine* cine = plan.series.cine();
  ASSERT_NE(cine, nullptr);
  EXPECT_TRUE(plan.series.issues.empty());
  EXPECT_EQ(cine->geometry.size, (std::array{6, 8, 3}));
  EXPECT_EQ(cine->phaseCount, 4);
  EXPECT_NEAR(cine->geometry.spacingMm[0], 1.25, 1e-9);
  EXPECT_NEAR(cine->geometry.spacingMm[1], 1.5, 1e-9);
  EXPECT_NEAR(cine->geometry.spacingMm[2], 8.0, 1e-9);
  EXPECT_NEAR(length(cine->geometry.axes[2] - kNormal), 0.0, 1e-12);
  EXPECT_NEAR(length(cine->geometry.toPatient({0, 0, 2}) - (kOrigin + kNormal * 16.0)), 0.0, 1e-9);
  ASSERT_EQ(plan.frames.size(), 12U);
  for (int t = 0; t < 4; ++t) {
    for (int k = 0; k < 3; ++k) {
      const DicomHeader& image = *plan.frames[static_cast<std::size_t>(k + 3 * t)];
      EXPECT_NEAR(length(*image.positionMm - (kOrigin + kNormal * (8.0 * k))), 0.0, 1e-9);
      EXPECT_EQ(image.triggerTimeMs, 10.0 + 40.0 * t);
      EXPECT_EQ(plan.series.sourceInstanceUids[static_cast<std::size_t>(k + 3 * t)],
                image.sopInstanceUid);
    }
  }
  EXPECT_EQ(cine->phaseKey, PhaseKey::TriggerTime);
  EXPECT_EQ(cine->phaseTimesMs, (std::vector{10.0, 50.0, 90.0, 130.0}));
}

TEST(SeriesPlannerTest, cycleFromNominalIntervalThenHeartRateThenTimes) {
  auto headers = stackAt({0.0, 8.0}, 4);
  EXPECT_NEAR(onlyPlan(headers).series.cine()->cycleMs, 160.0, 1e-9);
  for (DicomHeader& header : headers) header.heartRatePerMinute = 75.0;
  EXPECT_NEAR(onlyPlan(headers).series.cine()->cycleMs, 800.0, 1e-9);
  for (DicomHeader& header : headers) header.nominalIntervalMs = 790.0;
  EXPECT_NEAR(onlyPlan(headers).series.cine()->cycleMs, 790.0, 1e-9);
}

struct KeyCase {
  PhaseKey key;
  std::function<void(DicomHeader&, int)> set;
};

/// Every weaker key is set to contradict the one under test.
TEST(SeriesPlannerTest, strongestKeyThatTellsPhasesApartOrdersThem) {
  const std::vector<KeyCase> cases{
      {PhaseKey::TriggerTime, [](DicomHeader& h, int order) { h.triggerTimeMs = 30.0 * order; }},
      {PhaseKey::CardiacPhaseIndex, [](DicomHeader& h, int order) { h.cardiacPhaseIndex = order; }},
      {PhaseKey::AcquisitionTime,
       [](DicomHeader& h, int order) { h.acquisitionTimeS = 100.0 + order; }},
      {PhaseKey::ContentTime, [](DicomHeader& h, int order) { h.contentTimeS = 100.0 + order; }},
      {PhaseKey::InstanceNumber, [](DicomHeader& h, int order) { h.instanceNumber = 50 + order; }}};
  for (std::size_t strongest = 0; strongest < cases.size(); ++strongest) {
    auto headers = stackAt({0.0, 8.0}, 5);
    for (DicomHeader& header : headers) {
      const int phase = static_cast<int>(std::lround((*header.triggerTimeMs - 10.0) / 40.0));
      header.triggerTimeMs = 0.0;  // the same for all phases tells nothing
      header.seriesNumber = phase;
      for (std::size_t i = strongest; i < cases.size(); ++i) {
        cases[i].set(header, i == strongest ? phase : -phase);
      }
    }
    const SeriesPlan plan = onlyPlan(headers);
    ASSERT_NE(plan.series.cine(), nullptr);
    EXPECT_EQ(plan.series.cine()->phaseKey, cases[strongest].key);
    for (int t = 0; t < 5; ++t) {
      EXPECT_EQ(plan.frames[static_cast<std::size_t>(2 * t)]->seriesNumber, t);
    }
    const bool byNumber = cases[strongest].key == PhaseKey::InstanceNumber;
    EXPECT_EQ(findIssue(plan.series, "phase-order-uncertain") != nullptr, byNumber);
  }
}

TEST(SeriesPlannerTest, everySliceHasTheWindowOfItsFirstPhase) {
  auto headers = stackAt({0.0, 8.0}, 3);
  for (DicomHeader& header : headers) {
    const double place = dot(*header.positionMm - kOrigin, kNormal);
    header.window = {400.0 + place, 50.0 + *header.triggerTimeMs};
    header.bodyPart = "HEART";
  }
  const SeriesPlan plan = onlyPlan(headers);
  EXPECT_EQ(plan.series.bodyPart, "HEART");
  EXPECT_EQ(plan.series.windowOfSlice, (std::vector<StoredWindow>{{400.0, 60.0}, {408.0, 60.0}}));
  for (DicomHeader& header : headers) header.monochrome1 = true;
  EXPECT_TRUE(onlyPlan(headers).series.windowOfSlice.empty()) << "values were mirrored";
  for (DicomHeader& header : headers) header.monochrome1 = false;
  for (DicomHeader& header : headers) {
    if (*header.positionMm == kOrigin) header.window.reset();
  }
  EXPECT_TRUE(onlyPlan(headers).series.windowOfSlice.empty()) << "one slice states none";
}

TEST(SeriesPlannerTest, missingSliceIsCountedAndBlocks) {
  const SeriesPlan plan = onlyPlan(stackAt({0.0, 8.0, 24.0, 32.0}));
  expectBlocked(plan.series, "missing-slice", "1 slice is missing");
  expectBlocked(plan.series, "missing-slice", "16.00");
  EXPECT_NEAR(plan.series.geometry().spacingMm[2], 8.0, 1e-9);
}

TEST(SeriesPlannerTest, unevenSpacingBlocks) {
  const SeriesPlan plan = onlyPlan(stackAt({0.0, 8.0, 19.0, 27.0}));
  expectBlocked(plan.series, "uneven-spacing", "8.00, 11.00, 8.00 mm");
  EXPECT_EQ(findIssue(plan.series, "missing-slice"), nullptr);
}

TEST(SeriesPlannerTest, roundedPositionsAreNoFault) {
  EXPECT_TRUE(onlyPlan(stackAt({0.0, 8.004, 15.997, 24.003}, 3)).series.issues.empty());
}

TEST(SeriesPlannerTest, doubledSliceBlocksAndIsLeftOut) {
  const SeriesPlan plan = onlyPlan(stackAt({0.0, 8.0, 8.0, 16.0}));
  ASSERT_NE(plan.series.volume(), nullptr);
  EXPECT_EQ(plan.series.geometry().size[2], 3);
  expectBlocked(plan.series, "doubled-slice", "1 of 3 slice positions");
}

TEST(SeriesPlannerTest, volumeSentTwiceIsNoCineOfTwoPhases) {
  auto headers = stackAt({0.0, 8.0, 16.0}, 2);
  for (DicomHeader& header : headers) header.triggerTimeMs.reset();
  const SeriesPlan plan = onlyPlan(headers);
  EXPECT_NE(plan.series.volume(), nullptr);
  expectBlocked(plan.series, "doubled-slice", "3 of 3");
}

TEST(SeriesPlannerTest, sameObjectInTwoFilesIsTakenOnce) {
  auto headers = stackAt({0.0, 8.0, 16.0});
  headers.push_back(headers.front());
  headers.back().file = "copy.dcm";
  const SeriesPlan plan = onlyPlan(headers);
  EXPECT_EQ(plan.frames.size(), 3U);
  ASSERT_NE(findIssue(plan.series, "duplicate-files"), nullptr);
  EXPECT_FALSE(plan.series.blocksQuantification());
}

TEST(SeriesPlannerTest, gantryTiltBlocksAndKeepsTrueCorners) {
  auto headers = stackAt({0.0, 4.0, 8.0, 12.0});
  for (DicomHeader& header : headers) {
    const double place = dot(*header.positionMm - kOrigin, kNormal);
    header.positionMm = *header.positionMm + kColumn * (place * std::tan(18.5 * 0.017453292519943));
  }
  const SeriesPlan plan = onlyPlan(headers);
  expectBlocked(plan.series, "gantry-tilt", "18.5 degrees");
  const Vec3 corner = plan.series.geometry().toPatient({0, 0, 3});
  EXPECT_NEAR(length(corner - *plan.frames.back()->positionMm), 0.0, 1e-9);
}

TEST(SeriesPlannerTest, oneShiftedSliceBlocks) {
  auto headers = stackAt({0.0, 8.0, 16.0, 24.0});
  for (DicomHeader& header : headers) {
    if (std::abs(dot(*header.positionMm - kOrigin, kNormal) - 8.0) < 0.1) {
      header.positionMm = *header.positionMm + kRow * 3.0;
    }
  }
  const SeriesPlan plan = onlyPlan(headers);
  expectBlocked(plan.series, "in-plane-shift", "3.00 mm");
}

TEST(SeriesPlannerTest, mixedOrientationsBecomeBlockedParts) {
  auto headers = stackAt({0.0, 8.0, 16.0});
  for (int i = 0; i < 2; ++i) {
    DicomHeader other = imageAt(5.0 * i, 0, 100 + i);
    other.orientation = {Vec3{1, 0, 0}, Vec3{0, 1, 0}};
    headers.push_back(other);
  }
  const auto plans = planSeries(headers);
  ASSERT_EQ(plans.size(), 2U);
  for (const SeriesPlan& plan : plans) {
    expectBlocked(plan.series, "mixed-orientation", "2 orientations");
  }
}

TEST(SeriesPlannerTest, mixedSizesBecomeBlockedParts) {
  auto headers = stackAt({0.0, 8.0, 16.0});
  headers.front().rows = 16;
  const auto plans = planSeries(headers);
  ASSERT_EQ(plans.size(), 2U);
  EXPECT_TRUE(plans[0].series.blocksQuantification());
  EXPECT_TRUE(plans[1].series.blocksQuantification());
}

TEST(SeriesPlannerTest, nonOrthogonalAxesBlock) {
  auto headers = stackAt({0.0, 8.0});
  for (DicomHeader& header : headers) {
    header.orientation = {kRow, normalized(kColumn + kRow * 0.05)};
  }
  expectBlocked(onlyPlan(headers).series, "non-orthogonal", "87.1");
}

TEST(SeriesPlannerTest, unequalPhaseCountsBlockAndNameTheSlice) {
  auto headers = stackAt({0.0, 8.0, 16.0}, 5);
  const auto lost = std::find_if(headers.begin(), headers.end(), [](const DicomHeader& h) {
    return *h.triggerTimeMs > 80.0 && dot(*h.positionMm - kOrigin, kNormal) > 12.0;
  });
  headers.erase(lost);
  const SeriesPlan plan = onlyPlan(headers);
  ASSERT_NE(plan.series.cine(), nullptr);
  EXPECT_EQ(plan.series.cine()->phaseCount, 5);
  expectBlocked(plan.series, "unequal-phases", "slice 3 has 4");
  for (const DicomHeader* image : plan.frames) EXPECT_NE(image, nullptr);
}

TEST(SeriesPlannerTest, imagesWithoutPositionBlock) {
  auto headers = stackAt({0.0, 8.0});
  for (DicomHeader& header : headers) header.positionMm.reset();
  const SeriesPlan plan = onlyPlan(headers);
  expectBlocked(plan.series, "no-position", "instance numbers");
  EXPECT_LT(*plan.frames[0]->instanceNumber, *plan.frames[1]->instanceNumber);
}

TEST(SeriesPlannerTest, singleSliceTakesItsDistanceFromTheHeader) {
  auto headers = stackAt({0.0}, 6);
  EXPECT_NEAR(onlyPlan(headers).series.geometry().spacingMm[2], 6.0, 1e-9);
  for (DicomHeader& header : headers) header.spacingBetweenSlicesMm = 10.0;
  EXPECT_NEAR(onlyPlan(headers).series.geometry().spacingMm[2], 10.0, 1e-9);
}

TEST(SeriesPlannerTest, positionsWinOverStatedSpacing) {
  auto headers = stackAt({0.0, 10.0, 20.0}, 3);
  for (DicomHeader& header : headers) header.spacingBetweenSlicesMm = 6.7;
  const SeriesPlan plan = onlyPlan(headers);
  EXPECT_NEAR(plan.series.geometry().spacingMm[2], 10.0, 1e-9);
  EXPECT_NE(findIssue(plan.series, "stated-spacing-differs"), nullptr);
  EXPECT_FALSE(plan.series.blocksQuantification());
}

std::vector<DicomHeader> oneSeriesASlice(const std::vector<double>& placesMm, int phases,
                                         int firstNumber = 1) {
  auto headers = stackAt(placesMm, phases);
  for (DicomHeader& header : headers) {
    const double place = dot(*header.positionMm - kOrigin, kNormal);
    const auto slice = std::find_if(placesMm.begin(), placesMm.end(), [&](double candidate) {
      return std::abs(candidate - place) < 0.01;
    });
    header.seriesNumber = firstNumber + static_cast<int>(slice - placesMm.begin());
    header.seriesUid = "1.2." + std::to_string(*header.seriesNumber);
    header.sopInstanceUid += "." + std::to_string(*header.seriesNumber);
  }
  return headers;
}

TEST(SeriesPlannerTest, oneSeriesASliceBecomesOneCine) {
  const SeriesPlan plan = onlyPlan(oneSeriesASlice({16.0, 0.0, 24.0, 8.0}, 4));
  ASSERT_NE(plan.series.cine(), nullptr);
  EXPECT_EQ(plan.series.cine()->sliceCount(), 4);
  EXPECT_EQ(plan.series.cine()->phaseCount, 4);
  EXPECT_EQ(plan.series.uid, "1.2.1");
  ASSERT_NE(findIssue(plan.series, "merged-series"), nullptr);
  EXPECT_FALSE(plan.series.blocksQuantification());
}

TEST(SeriesPlannerTest, otherOrientationsAndPhaseCountsStayApart) {
  auto headers = oneSeriesASlice({0.0, 8.0, 16.0}, 4);
  for (int t = 0; t < 4; ++t) {
    DicomHeader longAxis = imageAt(0.0, t, 200 + t);
    longAxis.seriesUid = "1.2.50";
    longAxis.orientation = {Vec3{0, 0, -1}, Vec3{0, 1, 0}};
    headers.push_back(longAxis);
  }
  for (int t = 0; t < 6; ++t) {
    DicomHeader other = imageAt(40.0, t, 300 + t);
    other.seriesUid = "1.2.60";
    headers.push_back(other);
  }
  const auto plans = planSeries(headers);
  ASSERT_EQ(plans.size(), 3U);
  const auto stack = std::find_if(plans.begin(), plans.end(), [](const SeriesPlan& plan) {
    return plan.series.geometry().size[2] == 3;
  });
  EXPECT_NE(stack, plans.end());
}

TEST(SeriesPlannerTest, sliceAcquiredAgainTakesTheLaterSeries) {
  auto headers = oneSeriesASlice({0.0, 8.0, 16.0}, 4);
  for (DicomHeader& again : oneSeriesASlice({8.0}, 4, 9)) headers.push_back(again);
  const auto plans = planSeries(headers);
  ASSERT_EQ(plans.size(), 2U);
  const bool firstIsStack = plans[0].series.geometry().size[2] == 3;
  const SeriesPlan& stack = firstIsStack ? plans[0] : plans[1];
  ASSERT_EQ(stack.series.geometry().size[2], 3);
  EXPECT_EQ(stack.frames[1]->seriesUid, "1.2.9");
  EXPECT_NE(findIssue(stack.series, "repeated-slice"), nullptr);
}

TEST(SeriesPlannerTest, magnitudeAndPhaseImagesAreSeriesOfTheirOwn) {
  auto headers = stackAt({0.0, 8.0}, 4);
  const auto count = headers.size();
  for (std::size_t i = 0; i < count; ++i) {
    headers[i].imageType3 = "M";
    DicomHeader phase = headers[i];
    phase.imageType3 = "P";
    phase.sopInstanceUid += ".1";
    headers.push_back(phase);
  }
  const auto plans = planSeries(headers);
  ASSERT_EQ(plans.size(), 2U);
  for (const SeriesPlan& plan : plans) {
    ASSERT_NE(plan.series.cine(), nullptr);
    EXPECT_EQ(plan.series.cine()->phaseCount, 4);
  }
}

}  // namespace
}  // namespace lateglow
