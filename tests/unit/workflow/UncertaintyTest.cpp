#include "app/workflow/Uncertainty.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "app/workflow/CalibrationFit.h"

namespace lateglow {
namespace {

constexpr int kPixels = 64;
constexpr std::size_t kArea = kPixels * kPixels;

HeartCrop crop(double confidence = 1.0) {
  HeartCrop made;
  made.valid = true;
  made.centreMm = {31.5, 31.5, 0.0};
  made.pixels = kPixels;
  made.spacingMm = 1.0;
  made.confidence = confidence;
  return made;
}

Geometry grid() {
  Geometry made;
  made.size = {kPixels, kPixels, 1};
  made.spacingMm = {1.0, 1.0, 10.0};
  return made;
}

/// Sure probabilities of a ring with scar over a share of the circle, shifted along x.
void addMember(std::vector<float>& values, double scarShare, double shift = 0.0) {
  const std::size_t first = values.size();
  values.resize(first + 4 * kArea, 0.0F);
  for (int j = 0; j < kPixels; ++j) {
    for (int i = 0; i < kPixels; ++i) {
      const double radius = std::hypot(i - 31.5 - shift, j - 31.5);
      const double turn = std::atan2(j - 31.5, i - 31.5 - shift) / 6.283185307179586 + 0.5;
      const std::size_t label = radius < 10.0 ? 2 : radius >= 18.0 ? 0 : turn < scarShare ? 3 : 1;
      values[first + label * kArea + static_cast<std::size_t>(j * kPixels + i)] = 1.0F;
    }
  }
}

/// As a result is made, by the largest probability.
MaskMaker pasteOn(const Geometry& where, std::vector<HeartCrop> crops) {
  return [where, crops = std::move(crops)](std::span<const float> probabilities) {
    LabelMap mask = makeLabelMap(where);
    for (const HeartCrop& one : crops) {
      pasteCrop(probabilities.first(4 * kArea), 4, one, mask);
      probabilities = probabilities.subspan(4 * kArea);
    }
    return mask;
  };
}

Uncertainty measured(const LabelMap& result, const std::vector<HeartCrop>& crops,
                     const MemberProbabilities& members, const Calibration& calibration = {}) {
  return measureUncertainty(result, crops, members, pasteOn(result.geometry, crops), calibration);
}

LabelMap resultOf(double scarShare) {
  std::vector<float> values;
  addMember(values, scarShare);
  LabelMap mask = makeLabelMap(grid());
  pasteCrop(values, 4, crop(), mask);
  return mask;
}

TEST(Uncertainty, IntervalFollowsTheSpreadOfTheMembers) {
  std::vector<float> values;
  for (const double share : {0.2, 0.3, 0.4}) addMember(values, share);
  const Uncertainty found = measured(resultOf(0.3), {crop()}, {values, 3}, {});
  EXPECT_EQ(found.members, 3);
  EXPECT_NEAR(found.ratioPercent.value, 30.0, 0.5);
  EXPECT_NEAR(found.ratioPercent.deviation, 10.0, 0.3);
  EXPECT_NEAR(found.ratioPercent.lower, found.ratioPercent.value - 1.96 * found.ratioPercent.deviation, 1e-9);
  EXPECT_NEAR(found.ratioPercent.upper, found.ratioPercent.value + 1.96 * found.ratioPercent.deviation, 1e-9);
  const double wallMl = 3.14159265 * (324.0 - 100.0) * 10.0 / 1000.0;
  EXPECT_NEAR(found.volumeMl.value, 0.3 * wallMl, 0.05);
  EXPECT_NEAR(found.volumeMl.deviation, 0.1 * wallMl, 0.05);
  EXPECT_NEAR(found.quality, 1.0, 1e-9);  // the wall is the same
  EXPECT_FALSE(found.flagged);
}

TEST(Uncertainty, AgreeingMembersAreNotExact) {
  std::vector<float> values;
  for (int n = 0; n < 4; ++n) addMember(values, 0.0);
  const Uncertainty found = measured(resultOf(0.0), {crop()}, {values, 4}, {});
  EXPECT_DOUBLE_EQ(found.ratioPercent.deviation, 0.5);
  EXPECT_EQ(found.ratioPercent.lower, 0.0);
  EXPECT_NEAR(found.ratioPercent.upper, 0.98, 1e-9);
  EXPECT_GT(found.volumeMl.upper, 0.0);
}

TEST(Uncertainty, DisagreementAndPoorLocalizationLowerTheQuality) {
  std::vector<float> same;
  std::vector<float> shifted;
  for (const double shift : {0.0, 0.0}) addMember(same, 0.2, shift);
  for (const double shift : {-5.0, 5.0}) addMember(shifted, 0.2, shift);
  const LabelMap result = resultOf(0.2);
  const double sure = measured(result, {crop()}, {same, 2}, {}).quality;
  const double unsure = measured(result, {crop()}, {shifted, 2}, {}).quality;
  const double weak = measured(result, {crop(0.4)}, {same, 2}, {}).quality;
  EXPECT_NEAR(sure, 1.0, 1e-9);
  EXPECT_LT(unsure, 0.6);
  EXPECT_NEAR(weak, 0.4, 1e-9);
  EXPECT_TRUE(measured(result, {crop(0.4)}, {same, 2}, {}).flagged);
}

TEST(Uncertainty, DoubtOfTheMembersWidensTheIntervalAndLowersTheQuality) {
  std::vector<float> values;
  addMember(values, 0.0);
  // A fifth of the wall is scar with probability 0.3.
  std::size_t doubtful = 0, wall = 0;
  for (std::size_t pixel = 0; pixel < kArea; ++pixel) {
    if (values[kArea + pixel] == 0.0F) continue;
    if (++wall % 5 != 0) continue;
    values[kArea + pixel] = 0.7F;
    values[3 * kArea + pixel] = 0.3F;
    ++doubtful;
  }
  const double expected = 2.0 * 0.3 * 0.7 * static_cast<double>(doubtful) / static_cast<double>(wall);
  EXPECT_NEAR(scarDoubt({crop()}, {values, 1}), expected, 1e-6);
  const Uncertainty found = measured(resultOf(0.0), {crop()}, {values, 1}, {});
  EXPECT_NEAR(found.ratioPercent.deviation, 100.0 * expected, 1e-4);
  EXPECT_NEAR(found.volumeMl.deviation, expected * 3.14159265 * 224.0 * 0.01, 0.02);
  EXPECT_LT(found.quality, 1.0);
}

TEST(Uncertainty, LayerIsTheDeviationOfTheScarProbability) {
  std::vector<float> values(2 * 4 * kArea, 0.25F);
  const std::size_t place = 3 * kArea + 20 * kPixels + 30;
  values[place] = 0.9F;
  values[place + 4 * kArea] = 0.3F;
  const Volume layer = scarDeviation(grid(), {crop()}, {values, 2});
  EXPECT_NEAR(layer.voxels[20 * kPixels + 30], 0.6 / std::sqrt(2.0), 1e-5);
  EXPECT_EQ(layer.voxels[40 * kPixels + 30], 0.0F);
}

TEST(Uncertainty, TakesSlicesAndMembersInTheirOrder) {
  Geometry two = grid();
  two.size[2] = 2;
  std::vector<HeartCrop> crops{crop(), crop()};
  crops[1].slice = 1;
  crops[1].centreMm = {31.5, 31.5, 10.0};
  // Member 0: no scar, then all scar; member 1: half scar in both slices.
  std::vector<float> values;
  addMember(values, 0.0);
  addMember(values, 0.5);
  addMember(values, 1.0);
  addMember(values, 0.5);
  LabelMap result = makeLabelMap(two);
  const Uncertainty found = measured(result, crops, {values, 2}, {});
  EXPECT_DOUBLE_EQ(found.ratioPercent.deviation, 0.5);  // both members: half of the wall
}

TEST(Uncertainty, JsonAndLine) {
  std::vector<float> values;
  for (const double share : {0.1, 0.2, 0.3}) addMember(values, share);
  Calibration calibration{1.2, 1.4, 0.9, true, "phantom, standard"};
  const Uncertainty found = measured(resultOf(0.2), {crop(0.5)}, {values, 3}, calibration);
  const Uncertainty back = uncertaintyFromJson(toJson(found));
  EXPECT_EQ(toJson(back), toJson(found));
  const std::string line = uncertaintyLine(back);
  EXPECT_NE(line.find("scar ratio 20 % (95 % interval 8-32 %"), std::string::npos) << line;
  EXPECT_NE(line.find("calibrated on phantom, standard"), std::string::npos) << line;
  EXPECT_NE(line.find("read with care"), std::string::npos) << line;
  const std::string plain = uncertaintyLine(measured(resultOf(0.2), {crop()}, {values, 3}, {}));
  EXPECT_NE(plain.find("uncalibrated"), std::string::npos) << plain;
  EXPECT_EQ(plain.find("read with care"), std::string::npos) << plain;
}

TEST(Calibration, ComesFromTheManifest) {
  const auto folder = std::filesystem::temp_directory_path() / "lateglow_calibration_test";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "manifest.json") << R"({"id":"a"})";
  EXPECT_FALSE(packageCalibration(folder).fitted);
  std::ofstream(folder / "manifest.json")
      << R"({"calibration":{"ratio_scale":2.5,"size_scale":3,"quality_threshold":0.7,"cohort":"c"}})";
  const Calibration calibration = packageCalibration(folder);
  EXPECT_TRUE(calibration.fitted);
  EXPECT_EQ(calibration.ratioScale, 2.5);
  EXPECT_EQ(calibration.cohort, "c");
  std::ofstream(folder / "manifest.json") << R"({"calibration":{"ratio_scale":-1,"size_scale":3,"quality_threshold":0}})";
  EXPECT_FALSE(packageCalibration(folder).fitted);
  std::ofstream(folder / "own.json") << toJson(calibration).dump();
  EXPECT_EQ(readCalibration(folder / "own.json")->sizeScale, 3.0);
  EXPECT_FALSE(readCalibration(folder / "absent.json"));
  std::filesystem::remove_all(folder);
}

/// Cases whose truth lies `error` x deviation away from the value.
std::vector<EvaluatedCase> casesWithErrors(const std::vector<double>& errors) {
  std::vector<EvaluatedCase> cases;
  for (const double error : errors) {
    EvaluatedCase item;
    Uncertainty found;
    found.ratioPercent = {30.0, 4.0, 0.0, 0.0};
    found.volumeMl = {20.0, 2.0, 0.0, 0.0};
    found.quality = 1.0 - 0.1 * std::abs(error);
    item.uncertainty = found;
    ScarComparison scar;
    scar.reference.ratioPercent = 30.0 + 4.0 * error;
    scar.reference.volumeMl = 20.0 - 2.0 * 0.5 * error;
    item.scar = scar;
    cases.push_back(item);
  }
  return cases;
}

EvaluatedCases pointers(const std::vector<EvaluatedCase>& cases) {
  EvaluatedCases list;
  for (const EvaluatedCase& item : cases) list.push_back(&item);
  return list;
}

TEST(CalibrationFit, CoverageCountsTruthsInside) {
  const auto cases = casesWithErrors({0.1, 0.5, -0.8, 1.0, 1.5, -1.9, 2.5, 3.0});
  const auto rows = coverage(pointers(cases), {});
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows[0].ratio.successes, 2U);  // 0.674
  EXPECT_EQ(rows[1].ratio.successes, 4U);  // 1.28
  EXPECT_EQ(rows[2].ratio.successes, 5U);  // 1.64
  EXPECT_EQ(rows[3].ratio.successes, 6U);  // 1.96
  EXPECT_EQ(rows[3].size.successes, 8U);   // errors half as large
  EXPECT_TRUE(coverage({}, {}).empty());
  Calibration wide;
  wide.ratioScale = 4.0;
  EXPECT_EQ(coverage(pointers(cases), wide)[3].ratio.successes, 8U);
}

TEST(CalibrationFit, ScaleReachesItsLevelOnItsCohort) {
  std::vector<double> errors;
  for (int n = 1; n <= 99; ++n) errors.push_back(0.05 * n * (n % 2 == 0 ? 1.0 : -1.0));
  const auto cases = casesWithErrors(errors);
  const auto fitted = fitCalibration(pointers(cases), "here");
  ASSERT_TRUE(fitted);
  EXPECT_NEAR(fitted->ratioScale, 0.05 * 95, 1e-9);  // rank 95 of 99
  EXPECT_NEAR(fitted->sizeScale, 0.5 * 0.05 * 95, 1e-9);
  EXPECT_EQ(fitted->cohort, "here");
  const auto rows = coverage(pointers(cases), *fitted);
  EXPECT_GE(rows[3].ratio.value, 0.95);
  // Cases wrong by more than 10 points (error above 2.5) have a quality below 0.75.
  EXPECT_GT(fitted->qualityThreshold, 0.745 - 1e-9);
  EXPECT_LE(fitted->qualityThreshold, 0.7501);
  EXPECT_FALSE(fitCalibration(pointers(casesWithErrors({0.1, 0.2})), "few"));
}

}  // namespace
}  // namespace lateglow
