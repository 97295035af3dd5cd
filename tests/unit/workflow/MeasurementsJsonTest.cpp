#include "app/workflow/MeasurementsJson.h"

#include <gtest/gtest.h>

namespace lateglow {
namespace {

ScarMeasurements example() {
  ScarMeasurements m;
  m.method = "model";
  m.rvInsertionMm = {1.5, -2.25, 3.0};
  m.rvInsertionSource = ReferenceSource::EstimatedFromOrientation;
  m.apexRule = ApexRule::SmallerCavity;
  m.scarVolumeMl = 11.8;
  m.scarMassG = 12.39;
  m.scarRatioPercent = 18.1;
  m.scarRatioToHealthyPercent = 22.1;
  m.myocardiumVolumeMl = 65.3;
  m.myocardiumMassG = 68.6;
  m.slices = {{4, 32.0, Level::Basal, false, 8.5, 1.25, 16.0}, {5, 40.0, Level::Apical, true, 7.5, 0.0, 9.0}};
  SegmentMeasurement segment;
  segment.segment = 4;
  segment.name = "basal inferior";
  segment.present = true;
  segment.myocardiumAreaCm2 = 1.4;
  segment.scarPercent = 62.0;
  segment.hasScar = true;
  segment.transmuralityPercent = 71.0;
  segment.transmuralityMaxPercent = 100.0;
  segment.chordsWithScarPercent = 80.0;
  segment.transmuralityClass = TransmuralityClass::To75;
  m.segments = {segment};
  m.warnings = {"One thing."};
  return m;
}

TEST(MeasurementsJsonTest, WritesTheContractOfTheCommandLine) {
  const nlohmann::json json = toJson(example());
  EXPECT_EQ(json["schema"], "lateglow.measurements/1");
  EXPECT_EQ(json["reference"]["source"], "estimated");
  EXPECT_EQ(json["reference"]["rv_insertion_mm"], (nlohmann::json{1.5, -2.25, 3.0}));
  EXPECT_EQ(json["scar"]["area_cm2_by_slice"], (nlohmann::json{1.25, 0.0}));
  EXPECT_DOUBLE_EQ(json["scar"]["ratio_to_healthy_percent"], 22.1);
  EXPECT_EQ(json["slices"][0]["level"], "basal");
  EXPECT_EQ(json["slices"][0]["index"], 4);
  EXPECT_EQ(json["segments"][0]["transmurality_class"], "51-75");
  EXPECT_EQ(json["segments"][0]["has_scar"], true);
}

TEST(MeasurementsJsonTest, ReadsBackWhatItWrote) {
  const auto back = measurementsFromJson(toJson(example()), "measurements.json");
  ASSERT_TRUE(back) << back.error().message;
  EXPECT_EQ(toJson(*back), toJson(example()));
}

TEST(MeasurementsJsonTest, NamesTheFileAndTheFaultOfADamagedObject) {
  nlohmann::json damaged = toJson(example());
  damaged["scar"].erase("mass_g");
  const auto back = measurementsFromJson(damaged, "case/measurements.json");
  ASSERT_FALSE(back);
  EXPECT_EQ(back.error().code, FailureCode::BadInput);
  EXPECT_NE(back.error().message.find("case/measurements.json"), std::string::npos);
  EXPECT_NE(back.error().message.find("mass_g"), std::string::npos);
  nlohmann::json wrongLevel = toJson(example());
  wrongLevel["slices"][0]["level"] = "middle";
  EXPECT_FALSE(measurementsFromJson(wrongLevel, "x"));
  EXPECT_FALSE(measurementsFromJson(nlohmann::json::array(), "x"));
}

TEST(MeasurementsJsonTest, TakesOnlyWholeNumbersThatFitForCounts) {
  for (const nlohmann::json& number : {nlohmann::json(1e30), nlohmann::json(2.5),
                                       nlohmann::json(4294967296), nlohmann::json(-4294967296)}) {
    nlohmann::json damaged = toJson(example());
    damaged["slices"][0]["index"] = number;
    EXPECT_FALSE(measurementsFromJson(damaged, "x")) << number;
  }
}

}  // namespace
}  // namespace lateglow
