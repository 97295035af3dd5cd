#include "ui/models/MeasurementRows.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace lateglow {
namespace {

ScarMeasurements example() {
  ScarMeasurements m;
  m.method = "model";
  m.scarMassG = 12.44;
  m.scarVolumeMl = 11.85;
  m.scarRatioPercent = 18.06;
  m.scarRatioToHealthyPercent = 22.04;
  m.myocardiumMassG = 68.6;
  m.slices = {{4, 32.0, Level::Mid, false, 15.2, 5.61, 12.0}};
  for (int i = 1; i <= 16; ++i) {
    SegmentMeasurement s;
    s.segment = i;
    s.present = true;
    s.hasScar = i <= 5;
    s.transmuralityPercent = i <= 3 ? 62.0 : 20.0;
    m.segments.push_back(s);
  }
  return m;
}

const MeasurementRow* find(const std::vector<MeasurementRow>& rows, const QString& name,
                           const QString& definition) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const MeasurementRow& row) {
    return row.name == name && row.definition == definition;
  });
  return found == rows.end() ? nullptr : &*found;
}

TEST(MeasurementRows, EveryFigureHasAUnit) {
  for (const MeasurementRow& row : measurementRows(example(), 4)) {
    EXPECT_FALSE(row.unit.isEmpty()) << row.name.toStdString();
    EXPECT_FALSE(row.value.isEmpty()) << row.name.toStdString();
  }
}

TEST(MeasurementRows, TellsTheTwoRatiosApart) {
  const auto rows = measurementRows(example(), 4);
  const MeasurementRow* ofMyocardium = find(rows, "Scar ratio", "of myocardium");
  const MeasurementRow* toHealthy = find(rows, "Scar ratio", "to healthy");
  ASSERT_NE(ofMyocardium, nullptr);
  ASSERT_NE(toHealthy, nullptr);
  EXPECT_EQ(ofMyocardium->value, "18.1");
  EXPECT_EQ(toHealthy->value, "22.0");
}

TEST(MeasurementRows, SliceFiguresBelongToTheSliceInView) {
  EXPECT_EQ(find(measurementRows(example(), 4), "Scar area", "slice 5")->value, "5.61");
  EXPECT_EQ(find(measurementRows(example(), 0), "Scar area", "slice 1")->value, "–");
}

TEST(MeasurementRows, CountsTransmuralSegments) {
  const auto rows = measurementRows(example(), 4);
  EXPECT_EQ(find(rows, "Transmural segments", "> 50 %")->value, "3");
  EXPECT_EQ(find(rows, "Transmural segments", "> 50 %")->unit, "of 16");
}

TEST(MeasurementRows, WithoutMyocardiumThereAreNone) {
  EXPECT_TRUE(measurementRows(ScarMeasurements{}, 0).empty());
}

TEST(Names, ReadAsPeopleWriteThem) {
  EXPECT_EQ(readableName("Doe^Jane^Mary"), "Doe, Jane");
  EXPECT_EQ(readableName("Yamada^Tarou=山田^太郎"), "Yamada, Tarou");
  EXPECT_EQ(readableName(""), "");
  EXPECT_EQ(readableDate("20260302"), "2026-03-02");
  EXPECT_EQ(readableDate("unknown"), "unknown");
}

TEST(Names, AgeCountsWholeYears) {
  EXPECT_EQ(ageInYears("19680303", "20260302"), 57);
  EXPECT_EQ(ageInYears("19680302", "20260302"), 58);
  EXPECT_EQ(ageInYears("", "20260302"), -1);
}

TEST(RemainingText, IsShort) {
  EXPECT_EQ(remainingText(11'200), "about 12 s left");
  EXPECT_EQ(remainingText(150'000), "about 3 min left");
}

TEST(MeasurementRowsTest, IntervalSaysWhetherItWasCalibrated) {
  Uncertainty uncertainty;
  uncertainty.ratioPercent = {21.0, 3.0, 14.4, 27.6};
  EXPECT_EQ(intervalRow(uncertainty).value, QStringLiteral("14–28"));
  EXPECT_NE(intervalRow(uncertainty).definition, intervalRow([&] {
              Uncertainty fitted = uncertainty;
              fitted.calibration.fitted = true;
              return fitted;
            }()).definition);
  EXPECT_TRUE(uncertaintyWarning(uncertainty).isEmpty());
  uncertainty.flagged = true;
  uncertainty.quality = 0.41;
  EXPECT_TRUE(uncertaintyWarning(uncertainty).contains(QStringLiteral("0.41")));
}

}  // namespace
}  // namespace lateglow
