#include "measurements/ScarMeasurements.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

#include "measurements/SegmentMap.h"
#include "tests/unit/measurements/SyntheticHeart.h"

namespace lateglow {
namespace {

using testing::LabelImage;
using testing::sampled;
using testing::shortAxisGrid;
using testing::SyntheticHeart;

constexpr double kPi = std::numbers::pi;

SyntheticHeart cylinderWithWedge(double fromDegrees, double toDegrees, double depth) {
  SyntheticHeart heart;
  heart.scar = [=](double angle, double scarDepth, double) {
    return angle >= fromDegrees && angle < toDegrees && scarDepth <= depth;
  };
  return heart;
}

MeasureOptions landmarkOptions(const SyntheticHeart& heart) {
  MeasureOptions options;
  options.anteriorRvInsertionMm = heart.insertionPointMm();
  options.apex = ApexChoice::LastSlice;
  return options;
}

ScarMeasurements measure(const LabelImage& image, const MeasureOptions& options) {
  return measureScar(image.geometry, image.labels, options);
}

const SegmentMeasurement& segment(const ScarMeasurements& measured, int number) {
  return measured.segments.at(static_cast<std::size_t>(number - 1));
}

double ringAreaCm2(const SyntheticHeart& heart) {
  const double inner = heart.basalCavityRadiusMm;
  const double outer = inner + heart.wallMm;
  return kPi * (outer * outer - inner * inner) / 100.0;
}

bool anyWarning(const ScarMeasurements& measured, const std::string& part) {
  for (const std::string& warning : measured.warnings) {
    if (warning.find(part) != std::string::npos) return true;
  }
  return false;
}

void expectFinite(const ScarMeasurements& measured) {
  for (const double value :
       {measured.scarVolumeMl, measured.scarMassG, measured.scarRatioPercent,
        measured.scarRatioToHealthyPercent, measured.myocardiumVolumeMl, measured.rvInsertionMm.x,
        measured.rvInsertionMm.y, measured.rvInsertionMm.z}) {
    EXPECT_TRUE(std::isfinite(value));
  }
  for (const SegmentMeasurement& s : measured.segments) {
    EXPECT_TRUE(std::isfinite(s.scarPercent + s.transmuralityPercent + s.chordsWithScarPercent +
                              s.transmuralityMaxPercent + s.myocardiumAreaCm2));
    EXPECT_GE(s.transmuralityPercent, 0.0);
    EXPECT_LE(s.transmuralityMaxPercent, 100.0);
  }
}

TEST(ScarMeasurements, AreasVolumesAndRatiosOfARing) {
  const SyntheticHeart heart = cylinderWithWedge(60.0, 120.0, 1.0);
  const LabelImage image = sampled(heart, shortAxisGrid(heart, 110, 0.8, 9));
  const ScarMeasurements measured = measure(image, landmarkOptions(heart));

  ASSERT_EQ(measured.slices.size(), 9u);
  const double ring = ringAreaCm2(heart);
  const double cavity = kPi * 25.0 * 25.0 / 100.0;
  for (const SliceMeasurement& slice : measured.slices) {
    EXPECT_NEAR(slice.myocardiumAreaCm2, ring, 0.01 * ring);
    EXPECT_NEAR(slice.scarAreaCm2, ring / 6.0, 0.02 * ring / 6.0);
    EXPECT_NEAR(slice.bloodAreaCm2, cavity, 0.01 * cavity);
    EXPECT_DOUBLE_EQ(slice.positionMm, slice.index * 8.0);
  }
  const double volumeMl = ring * 7.2;
  EXPECT_NEAR(measured.myocardiumVolumeMl, volumeMl, 0.01 * volumeMl);
  EXPECT_NEAR(measured.scarVolumeMl, volumeMl / 6.0, 0.02 * volumeMl / 6.0);
  EXPECT_DOUBLE_EQ(measured.scarMassG, 1.05 * measured.scarVolumeMl);
  EXPECT_DOUBLE_EQ(measured.myocardiumMassG, 1.05 * measured.myocardiumVolumeMl);
  EXPECT_NEAR(measured.scarRatioPercent, 100.0 / 6.0, 0.3);
  EXPECT_NEAR(measured.scarRatioToHealthyPercent, 20.0, 0.4);
}

TEST(ScarMeasurements, RatiosAreExactCounts) {
  Geometry geometry;
  geometry.size = {4, 1, 1};
  geometry.spacingMm = {2.0, 3.0, 10.0};
  const std::vector<std::uint8_t> labels{1, 3, 1, 1};
  const ScarMeasurements measured = measureScar(geometry, labels);
  EXPECT_DOUBLE_EQ(measured.scarRatioPercent, 25.0);
  EXPECT_NEAR(measured.scarRatioToHealthyPercent, 100.0 / 3.0, 1e-12);
  EXPECT_DOUBLE_EQ(measured.scarVolumeMl, 0.06);
  ASSERT_EQ(measured.slices.size(), 1u);
  EXPECT_DOUBLE_EQ(measured.slices[0].scarAreaCm2, 0.06);
}

TEST(ScarMeasurements, LevelsAreEqualThirdsFromTheBase) {
  const SyntheticHeart heart;
  const auto levelsOf = [&](int slices, ApexChoice apex) {
    const LabelImage image = sampled(heart, shortAxisGrid(heart, 60, 1.5, slices));
    MeasureOptions options = landmarkOptions(heart);
    options.apex = apex;
    std::string levels;
    for (const SliceMeasurement& slice : measure(image, options).slices) {
      levels += toString(slice.level).front();
    }
    return levels;
  };
  EXPECT_EQ(levelsOf(9, ApexChoice::LastSlice), "bbbmmmaaa");
  EXPECT_EQ(levelsOf(9, ApexChoice::FirstSlice), "aaammmbbb");
  EXPECT_EQ(levelsOf(10, ApexChoice::LastSlice), "bbbmmmmaaa");
  EXPECT_EQ(levelsOf(8, ApexChoice::LastSlice), "bbbmmaaa");
  EXPECT_EQ(levelsOf(2, ApexChoice::LastSlice), "ba");
  EXPECT_EQ(levelsOf(1, ApexChoice::LastSlice), "m");
}

TEST(ScarMeasurements, OneSliceIsAssumedMidUnlessTold) {
  const SyntheticHeart heart = cylinderWithWedge(60.0, 120.0, 1.0);
  const LabelImage image = sampled(heart, shortAxisGrid(heart, 60, 1.5, 1));
  MeasureOptions options = landmarkOptions(heart);
  const ScarMeasurements assumed = measure(image, options);
  EXPECT_TRUE(assumed.slices.at(0).levelAssumed);
  EXPECT_FALSE(segment(assumed, 3).present);
  EXPECT_TRUE(segment(assumed, 9).hasScar);

  options.singleSliceLevel = Level::Basal;
  const ScarMeasurements told = measure(image, options);
  EXPECT_FALSE(told.slices.at(0).levelAssumed);
  EXPECT_TRUE(segment(told, 3).hasScar);
  EXPECT_FALSE(segment(told, 9).present);
}

struct Wedge {
  double from;
  int basal;
  int mid;
};
class SectorOfWall : public ::testing::TestWithParam<Wedge> {};

TEST_P(SectorOfWall, HasItsAhaNumber) {
  const Wedge wedge = GetParam();
  const SyntheticHeart heart = cylinderWithWedge(wedge.from, wedge.from + 60.0, 1.0);
  const LabelImage image = sampled(heart, shortAxisGrid(heart, 90, 1.0, 9));
  const ScarMeasurements measured = measure(image, landmarkOptions(heart));
  for (int number = 1; number <= 12; ++number) {
    const bool expected = number == wedge.basal || number == wedge.mid;
    EXPECT_EQ(segment(measured, number).hasScar, expected) << number;
    EXPECT_NEAR(segment(measured, number).scarPercent, expected ? 100.0 : 0.0, 1.5) << number;
    EXPECT_NEAR(segment(measured, number).transmuralityPercent, expected ? 100.0 : 0.0, 3.0);
  }
}
INSTANTIATE_TEST_SUITE_P(AllSectors, SectorOfWall,
                         ::testing::Values(Wedge{0.0, 2, 8}, Wedge{60.0, 3, 9}, Wedge{120.0, 4, 10},
                                           Wedge{180.0, 5, 11}, Wedge{240.0, 6, 12},
                                           Wedge{300.0, 1, 7}));

TEST(ScarMeasurements, ApicalSegmentsAreQuartersAroundTheMiddleOfTheSeptum) {
  const std::vector<std::pair<double, int>> quarters{{15.0, 14}, {105.0, 15}, {195.0, 16}};
  for (const auto& [from, number] : quarters) {
    const SyntheticHeart heart = cylinderWithWedge(from, from + 90.0, 1.0);
    const LabelImage image = sampled(heart, shortAxisGrid(heart, 90, 1.0, 9));
    const ScarMeasurements measured = measure(image, landmarkOptions(heart));
    for (int apical = 13; apical <= 16; ++apical) {
      EXPECT_NEAR(segment(measured, apical).scarPercent, apical == number ? 100.0 : 0.0, 1.5);
    }
  }
}

class SubendocardialScar : public ::testing::TestWithParam<std::tuple<double, double, double>> {};

TEST_P(SubendocardialScar, HasItsTransmuralityAndBurden) {
  const auto [spacingMm, turn, depth] = GetParam();
  const SyntheticHeart heart = cylinderWithWedge(60.0, 120.0, depth);
  const LabelImage image = sampled(heart, shortAxisGrid(heart, 90, spacingMm, 9, turn));
  const ScarMeasurements measured = measure(image, landmarkOptions(heart));
  const double inner = heart.basalCavityRadiusMm;
  const double outer = inner + heart.wallMm;
  const double scarOuter = inner + depth * heart.wallMm;
  const double burden =
      100.0 * (scarOuter * scarOuter - inner * inner) / (outer * outer - inner * inner);
  for (const int number : {3, 9}) {
    EXPECT_NEAR(segment(measured, number).transmuralityPercent, 100.0 * depth, 3.0);
    EXPECT_NEAR(segment(measured, number).scarPercent, burden, 2.5);
    EXPECT_NEAR(segment(measured, number).chordsWithScarPercent, 100.0, 3.0);
  }
  EXPECT_EQ(
      segment(measured, 3).transmuralityMaxPercent >= segment(measured, 3).transmuralityPercent,
      true);
}
INSTANTIATE_TEST_SUITE_P(GridsAndDepths, SubendocardialScar,
                         ::testing::Combine(::testing::Values(1.0, 1.4, 1.6),
                                            ::testing::Values(0.0, 20.0, 37.0),
                                            ::testing::Values(0.3, 0.5, 0.8)));

/// Errors of one analytic heart at 1 mm pixels, in per cent of the truth or points of a percentage.
struct AnalyticErrors {
  double wallVolume = 0.0;
  double ratio = 0.0;
  std::vector<double> transmurality;  ///< of segments 3 and 9
  std::vector<double> burden;
};

/// A tapering heart whose inferoseptal wall is scarred from the endocardium to a share of the wall.
AnalyticErrors analyticErrors(double turn, double depth, double wallMm) {
  constexpr int kSlices = 9;
  SyntheticHeart heart = cylinderWithWedge(60.0, 120.0, depth);
  heart.basalCavityRadiusMm = 27.3;
  heart.apicalCavityRadiusMm = 17.9;
  heart.wallMm = wallMm;
  const LabelImage image = sampled(heart, shortAxisGrid(heart, 96, 1.0, kSlices, turn));
  const ScarMeasurements measured = measure(image, landmarkOptions(heart));
  std::array<double, 3> scar{};  // of the sector, by level, in mm2 over pi
  std::array<double, 3> wall{};
  for (std::size_t k = 0; k < kSlices; ++k) {
    const double inner = 27.3 - 9.4 * (static_cast<double>(k) + 0.5) / kSlices;
    scar.at(k / 3) += std::pow(inner + depth * wallMm, 2) - inner * inner;
    wall.at(k / 3) += std::pow(inner + wallMm, 2) - inner * inner;
  }
  const double allWall = wall[0] + wall[1] + wall[2];
  AnalyticErrors errors;
  errors.wallVolume = 100.0 * (measured.myocardiumVolumeMl / (kPi * allWall * 0.008) - 1.0);
  errors.ratio = measured.scarRatioPercent - 100.0 / 6.0 * (scar[0] + scar[1] + scar[2]) / allWall;
  for (const auto& [number, level] : {std::pair(3, 0), std::pair(9, 1)}) {
    const auto n = static_cast<std::size_t>(level);
    errors.transmurality.push_back(segment(measured, number).transmuralityPercent - 100.0 * depth);
    errors.burden.push_back(segment(measured, number).scarPercent -
                            100.0 * scar.at(n) / wall.at(n));
  }
  return errors;
}

TEST(ScarMeasurements, AnalyticHeartsAtOneMillimetreAreMeasuredWithinOnePercent) {
  std::vector<double> transmurality;
  std::vector<double> burden;
  for (const double turn : {0.0, 7.0, 20.0, 37.0, 52.0, 61.0}) {
    for (const double depth : {0.3, 0.5, 0.75, 1.0}) {
      for (const double wallMm : {8.0, 10.0, 12.0}) {
        const AnalyticErrors errors = analyticErrors(turn, depth, wallMm);
        EXPECT_NEAR(errors.wallVolume, 0.0, 1.0) << turn << " " << depth << " " << wallMm;
        EXPECT_NEAR(errors.ratio, 0.0, 1.0) << turn << " " << depth << " " << wallMm;
        for (const double error : errors.transmurality) transmurality.push_back(std::abs(error));
        for (const double error : errors.burden) burden.push_back(std::abs(error));
      }
    }
  }
  // One segment alone is as coarse as its pixels: a scar 3 mm deep is three of them.
  const auto mean = [](const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  };
  EXPECT_LT(mean(transmurality), 1.0);
  EXPECT_LT(mean(burden), 1.0);
  EXPECT_LT(*std::max_element(transmurality.begin(), transmurality.end()), 2.0);
  EXPECT_LT(*std::max_element(burden.begin(), burden.end()), 2.0);
}

TEST(ScarMeasurements, EpicardialScarIsMeasuredTheSame) {
  SyntheticHeart heart;
  heart.scar = [](double angle, double depth, double) {
    return angle > 60.0 && angle < 120.0 && depth > 0.5;
  };
  const LabelImage image = sampled(heart, shortAxisGrid(heart, 90, 1.2, 9));
  EXPECT_NEAR(segment(measure(image, landmarkOptions(heart)), 9).transmuralityPercent, 50.0, 3.0);
}

TEST(ScarMeasurements, ShareOfChordsAndMeanAreOverChordsThatMeetScar) {
  const SyntheticHeart heart = cylinderWithWedge(60.0, 90.0, 0.5);
  const LabelImage image = sampled(heart, shortAxisGrid(heart, 100, 1.0, 9));
  const SegmentMeasurement mid = segment(measure(image, landmarkOptions(heart)), 9);
  EXPECT_NEAR(mid.chordsWithScarPercent, 50.0, 6.0);
  EXPECT_NEAR(mid.transmuralityPercent, 50.0, 4.0);
  EXPECT_EQ(mid.hasScar, true);
}

void expectSameSegments(const ScarMeasurements& a, const ScarMeasurements& b,
                        const std::string& what) {
  ASSERT_EQ(a.segments.size(), b.segments.size());
  EXPECT_NEAR(a.scarVolumeMl, b.scarVolumeMl, 1e-9) << what;
  EXPECT_NEAR(length(a.rvInsertionMm - b.rvInsertionMm), 0.0, 1e-6) << what;
  for (std::size_t n = 0; n < a.segments.size(); ++n) {
    const SegmentMeasurement& x = a.segments[n];
    const SegmentMeasurement& y = b.segments[n];
    EXPECT_EQ(x.segment, y.segment);
    EXPECT_EQ(x.hasScar, y.hasScar) << what << ", segment " << x.segment;
    EXPECT_NEAR(x.myocardiumAreaCm2, y.myocardiumAreaCm2, 1e-9) << what << " " << x.segment;
    EXPECT_NEAR(x.scarPercent, y.scarPercent, 1e-9) << what << " " << x.segment;
    EXPECT_NEAR(x.transmuralityPercent, y.transmuralityPercent, 1e-6) << what << " " << x.segment;
    EXPECT_NEAR(x.chordsWithScarPercent, y.chordsWithScarPercent, 1e-9) << what;
  }
}

/// A tapering heart with scar of a different depth in each wall: no symmetry hides an error.
SyntheticHeart asymmetricHeart() {
  SyntheticHeart heart;
  heart.apicalCavityRadiusMm = 13.0;
  heart.scar = [](double angle, double depth, double alongAxis) {
    if (angle > 35.0 && angle < 110.0) return depth < 0.35 + 0.5 * alongAxis;
    if (angle > 200.0 && angle < 250.0) return depth < 0.6 && alongAxis < 0.5;
    return angle > 320.0 && angle < 331.0;
  };
  return heart;
}

void expectInvariantUnderStorage(const LabelImage& image, const MeasureOptions& options) {
  const ScarMeasurements reference = measure(image, options);
  const auto same = [&](const LabelImage& stored, const std::string& what) {
    expectSameSegments(reference, measure(stored, options), what);
  };
  same(testing::flipped(image, 0), "columns flipped");
  same(testing::flipped(image, 1), "rows flipped");
  same(testing::flipped(image, 2), "slices flipped");
  same(testing::transposed(image), "rows and columns exchanged");
  same(testing::transposed(testing::flipped(image, 1)), "turned by 90 degrees");
  same(testing::flipped(testing::transposed(testing::flipped(image, 0)), 2), "turned, flipped");
}

TEST(ScarMeasurements, SegmentsDoNotDependOnHowTheImageIsStored) {
  const SyntheticHeart heart = asymmetricHeart();
  Geometry geometry = shortAxisGrid(heart, 72, 1.4, 10);
  geometry.size[0] = 80;
  const LabelImage image = sampled(heart, geometry);
  MeasureOptions options;
  expectInvariantUnderStorage(image, options);
  options.anteriorRvInsertionMm = heart.insertionPointMm();
  expectInvariantUnderStorage(image, options);
}

TEST(ScarMeasurements, SegmentsFollowAnObliqueAcquisition) {
  const SyntheticHeart heart = asymmetricHeart();
  const LabelImage image = sampled(heart, shortAxisGrid(heart, 72, 1.4, 10));
  MeasureOptions options;
  options.anteriorRvInsertionMm = heart.insertionPointMm();
  const ScarMeasurements reference = measure(image, options);

  const Vec3 axis{0.3, -0.8, 0.5};
  for (const double degrees : {35.0, 90.0, 141.0}) {
    LabelImage turned = image;
    const auto turn = [&](Vec3 v) { return testing::rotated(v, axis, degrees); };
    turned.geometry.originMm = turn(image.geometry.originMm);
    for (Vec3& direction : turned.geometry.axes) direction = turn(direction);
    MeasureOptions turnedOptions = options;
    turnedOptions.anteriorRvInsertionMm = turn(heart.insertionPointMm());
    ScarMeasurements measured = measure(turned, turnedOptions);
    measured.rvInsertionMm = reference.rvInsertionMm;
    expectSameSegments(reference, measured, "turned by " + std::to_string(degrees));
  }
}

TEST(ScarMeasurements, OtherSamplingGridsAgreeWithinAVoxel) {
  const SyntheticHeart heart = asymmetricHeart();
  MeasureOptions options;
  options.anteriorRvInsertionMm = heart.insertionPointMm();
  const ScarMeasurements reference =
      measure(sampled(heart, shortAxisGrid(heart, 120, 0.8, 10, 0.0)), options);
  const ScarMeasurements other =
      measure(sampled(heart, shortAxisGrid(heart, 80, 1.3, 10, 57.0)), options);
  for (int number = 1; number <= 16; ++number) {
    EXPECT_NEAR(segment(reference, number).scarPercent, segment(other, number).scarPercent, 2.5)
        << number;
  }
}

TEST(ScarMeasurements, SenseOfRotationInAStandardPose) {
  // Apex straight down (-z): seen from below towards the head, with the front of the body on top,
  // the patient's right is on the left of the picture, so the septum lies to the right (-x).
  SyntheticHeart heart;
  heart.apexDirection = {0.0, 0.0, -1.0};
  heart.apicalCavityRadiusMm = 15.0;
  const Geometry geometry = shortAxisGrid(heart, 80, 1.2, 9);
  LabelImage image = sampled(heart, geometry);
  for (int k = 0; k < 9; ++k) {
    for (int j = 0; j < 80; ++j) {
      for (int i = 0; i < 80; ++i) {
        const Vec3 place = geometry.toPatient({double(i), double(j), double(k)});
        const Vec3 offset = place - heart.centreMm;
        const bool right = offset.x < 0.0 && std::abs(offset.y) < -0.4 * offset.x;
        if (right && image.at(i, j, k) == 1) image.at(i, j, k) = 3;
      }
    }
  }
  MeasureOptions options;
  options.anteriorRvInsertionMm = heart.centreMm + Vec3{-17.5, -30.3, 0.0};
  const ScarMeasurements measured = measure(image, options);
  EXPECT_EQ(measured.apexRule, ApexRule::SmallerCavity);
  EXPECT_TRUE(segment(measured, 2).hasScar && segment(measured, 3).hasScar);
  EXPECT_TRUE(segment(measured, 14).hasScar);
  for (const int number : {1, 4, 5, 6, 13, 15, 16}) {
    EXPECT_FALSE(segment(measured, number).hasScar) << number;
  }
}

TEST(ScarMeasurements, ApexRules) {
  SyntheticHeart tapering;
  tapering.apicalCavityRadiusMm = 15.0;
  const LabelImage image = sampled(tapering, shortAxisGrid(tapering, 60, 1.5, 9));
  const ScarMeasurements bySize = measure(image, {});
  EXPECT_EQ(bySize.apexRule, ApexRule::SmallerCavity);
  EXPECT_EQ(bySize.slices.front().level, Level::Basal);
  EXPECT_EQ(measure(testing::flipped(image, 2), {}).slices.front().level, Level::Apical);

  MeasureOptions user;
  user.apex = ApexChoice::FirstSlice;
  const ScarMeasurements byUser = measure(image, user);
  EXPECT_EQ(byUser.apexRule, ApexRule::User);
  EXPECT_EQ(byUser.slices.front().level, Level::Apical);
  EXPECT_TRUE(anyWarning(byUser, "larger cavity"));

  const SyntheticHeart cylinder;
  const LabelImage even = sampled(cylinder, shortAxisGrid(cylinder, 60, 1.5, 9));
  const ScarMeasurements byAxes = measure(even, {});
  EXPECT_EQ(byAxes.apexRule, ApexRule::PatientAxes);
  EXPECT_EQ(byAxes.slices.front().level, Level::Basal);
  EXPECT_TRUE(anyWarning(byAxes, "patient axes"));
  EXPECT_EQ(measure(testing::flipped(even, 2), {}).slices.front().level, Level::Apical);
}

TEST(ScarMeasurements, EstimatedInsertionMatchesTheTypicalPose) {
  const SyntheticHeart heart = cylinderWithWedge(60.0, 120.0, 1.0);
  const LabelImage image = sampled(heart, shortAxisGrid(heart, 90, 1.0, 9));
  const ScarMeasurements estimated = measure(image, {});
  EXPECT_EQ(estimated.rvInsertionSource, ReferenceSource::EstimatedFromOrientation);
  EXPECT_NEAR(length(estimated.rvInsertionMm - heart.insertionPointMm()), 0.0, 1.0);
  EXPECT_NEAR(segment(estimated, 9).scarPercent, 100.0, 2.0);
  EXPECT_TRUE(anyWarning(estimated, "estimated from the orientation"));

  MeasureOptions detected = landmarkOptions(heart);
  detected.rvInsertionSource = ReferenceSource::Detected;
  const ScarMeasurements found = measure(image, detected);
  EXPECT_EQ(found.rvInsertionSource, ReferenceSource::Detected);
  EXPECT_EQ(found.rvInsertionMm, heart.insertionPointMm());
  EXPECT_FALSE(anyWarning(found, "estimated"));
}

TEST(ScarMeasurements, LandmarkThatGivesNoDirectionIsNotUsed) {
  const SyntheticHeart heart;
  const LabelImage image = sampled(heart, shortAxisGrid(heart, 60, 1.5, 9));
  MeasureOptions options;
  options.anteriorRvInsertionMm = heart.centreMm;
  const ScarMeasurements measured = measure(image, options);
  EXPECT_EQ(measured.rvInsertionSource, ReferenceSource::EstimatedFromOrientation);
  EXPECT_TRUE(anyWarning(measured, "was not used"));
  options.anteriorRvInsertionMm = heart.centreMm + heart.insertionDirection() * 200.0;
  EXPECT_TRUE(anyWarning(measure(image, options), "LPS"));
}

TEST(ScarMeasurements, SegmentHasScarFromThreshold) {
  const SyntheticHeart heart;
  LabelImage image = sampled(heart, shortAxisGrid(heart, 60, 1.5, 1));
  int placed = 0;
  const auto placeScar = [&](int count) {
    for (std::size_t n = 0; n < image.labels.size() && placed < count; ++n) {
      if (image.labels[n] == 1) {
        image.labels[n] = 3;
        ++placed;
      }
    }
  };
  const auto segmentsWithScar = [&](double threshold) {
    MeasureOptions options = landmarkOptions(heart);
    options.segmentScarThresholdPercent = threshold;
    int count = 0;
    for (const SegmentMeasurement& s : measure(image, options).segments) count += s.hasScar;
    return count;
  };
  placeScar(2);
  EXPECT_EQ(segmentsWithScar(1.0), 0) << "fewer than three voxels";
  placeScar(3);
  EXPECT_EQ(segmentsWithScar(1.0), 1);
  EXPECT_EQ(segmentsWithScar(5.0), 0) << "burden below the threshold";
}

TEST(ScarMeasurements, OpenBasalSliceCountsInVolumeButNotInSegments) {
  const SyntheticHeart heart = cylinderWithWedge(60.0, 120.0, 1.0);
  LabelImage image = sampled(heart, shortAxisGrid(heart, 90, 1.0, 10));
  MeasureOptions options = landmarkOptions(heart);
  const double closedVolume = measure(image, options).myocardiumVolumeMl;
  const Geometry& geometry = image.geometry;
  for (int j = 0; j < 90; ++j) {
    for (int i = 0; i < 90; ++i) {
      const Vec3 offset = geometry.toPatient({double(i), double(j), 0.0}) - heart.centreMm;
      if (dot(offset, heart.insertionDirection()) > 20.0) image.at(i, j, 0) = 0;
    }
  }
  const ScarMeasurements measured = measure(image, options);
  ASSERT_EQ(measured.slices.size(), 10u);
  EXPECT_TRUE(anyWarning(measured, "Open myocardium in slice 1"));
  EXPECT_LT(measured.myocardiumVolumeMl, closedVolume);
  std::string levels;
  for (const SliceMeasurement& slice : measured.slices) levels += toString(slice.level).front();
  EXPECT_EQ(levels, "bbbbmmmaaa") << "thirds of the nine closed slices";
  double basalArea = 0.0;
  for (int number = 1; number <= 6; ++number) {
    basalArea += segment(measured, number).myocardiumAreaCm2;
  }
  EXPECT_NEAR(basalArea, 3.0 * ringAreaCm2(heart), 0.02 * basalArea);
}

TEST(ScarMeasurements, NarrowGapCountsAsClosed) {
  const SyntheticHeart heart;
  LabelImage image = sampled(heart, shortAxisGrid(heart, 60, 1.5, 9));
  for (int i = 30; i < 60; ++i) image.at(i, 30, 0) = 0;
  const ScarMeasurements measured = measure(image, landmarkOptions(heart));
  EXPECT_TRUE(anyWarning(measured, "taken as closed"));
  EXPECT_EQ(measured.slices.at(2).level, Level::Basal);
  EXPECT_EQ(measured.slices.at(3).level, Level::Mid);
}

TEST(ScarMeasurements, ApicalCapIsSegment17WhenWanted) {
  const SyntheticHeart heart = cylinderWithWedge(0.0, 360.0, 1.0);
  LabelImage image = sampled(heart, shortAxisGrid(heart, 60, 1.5, 10));
  for (std::size_t n = 9 * image.geometry.sliceVoxelCount(); n < image.labels.size(); ++n) {
    if (image.labels[n] == 2) image.labels[n] = 3;
  }
  MeasureOptions options = landmarkOptions(heart);
  EXPECT_EQ(measure(image, options).segments.size(), 16u);
  EXPECT_TRUE(anyWarning(measure(image, options), "segment 17 is off"));
  options.withSegment17 = true;
  const ScarMeasurements measured = measure(image, options);
  ASSERT_EQ(measured.segments.size(), 17u);
  EXPECT_EQ(measured.segments.back().name, "apex");
  EXPECT_TRUE(measured.segments.back().present);
  EXPECT_DOUBLE_EQ(measured.segments.back().scarPercent, 100.0);
  EXPECT_NEAR(measured.segments.back().transmuralityPercent, 100.0, 1e-9);
}

TEST(ScarMeasurements, IslandsCountInAreasAndAreNamed) {
  const SyntheticHeart heart;
  LabelImage image = sampled(heart, shortAxisGrid(heart, 80, 1.5, 9));
  const MeasureOptions options = landmarkOptions(heart);
  const ScarMeasurements clean = measure(image, options);
  image.at(1, 1, 4) = 3;
  image.at(2, 1, 4) = 3;
  const ScarMeasurements dirty = measure(image, options);
  EXPECT_NEAR(dirty.scarVolumeMl, 2 * image.geometry.voxelVolumeMl(), 1e-12);
  EXPECT_TRUE(anyWarning(dirty, "apart from the ring"));
  for (int number = 1; number <= 16; ++number) {
    EXPECT_DOUBLE_EQ(segment(dirty, number).myocardiumAreaCm2,
                     segment(clean, number).myocardiumAreaCm2);
    EXPECT_FALSE(segment(dirty, number).hasScar);
  }
}

TEST(ScarMeasurements, PapillaryMuscleIsNotTheWall) {
  const SyntheticHeart heart = cylinderWithWedge(60.0, 120.0, 0.5);
  const LabelImage clean = sampled(heart, shortAxisGrid(heart, 90, 1.0, 1));
  LabelImage image = clean;
  const Vec3 muscle =
      heart.centreMm +
      testing::rotated(heart.insertionDirection(), heart.apexDirection, 90.0) * 14.0;
  for (int j = 0; j < 90; ++j) {
    for (int i = 0; i < 90; ++i) {
      const Vec3 place = image.geometry.toPatient({double(i), double(j), 0.0});
      if (length(place - muscle) < 4.0) image.at(i, j, 0) = 1;
    }
  }
  const MeasureOptions options = landmarkOptions(heart);
  EXPECT_NEAR(segment(measure(image, options), 9).transmuralityPercent,
              segment(measure(clean, options), 9).transmuralityPercent, 1.0);
}

class DegenerateMask : public ::testing::TestWithParam<int> {};

TEST_P(DegenerateMask, GivesFiniteNumbersAndAWarning) {
  Geometry geometry;
  geometry.size = {12, 10, 3};
  geometry.spacingMm = {1.5, 1.5, 8.0};
  LabelImage image{geometry, std::vector<std::uint8_t>(geometry.voxelCount(), 0)};
  switch (GetParam()) {
    case 0:
      break;
    case 1:
      image.at(3, 3, 1) = 1;
      break;
    case 2:
      image.at(0, 0, 0) = 3;
      break;
    case 3:
      std::fill(image.labels.begin(), image.labels.end(), std::uint8_t{1});
      break;
    case 4:
      std::fill(image.labels.begin(), image.labels.end(), std::uint8_t{3});
      break;
    case 5:
      std::fill(image.labels.begin(), image.labels.end(), std::uint8_t{2});
      break;
    case 6:
      std::fill(image.labels.begin(), image.labels.end(), std::uint8_t{77});
      break;
    case 7:
      for (int i = 0; i < 12; ++i) image.at(i, 5, 1) = static_cast<std::uint8_t>(i % 4);
      break;
    case 8:
      for (std::size_t n = 0; n < image.labels.size(); ++n) {
        image.labels[n] = static_cast<std::uint8_t>((n * 2654435761u >> 7) % 5);
      }
      break;
    default:
      FAIL();
  }
  for (const bool cap : {false, true}) {
    MeasureOptions options;
    options.withSegment17 = cap;
    const ScarMeasurements measured = measure(image, options);
    expectFinite(measured);
    EXPECT_EQ(measured.segments.size(), cap ? 17u : 16u);
    EXPECT_FALSE(measured.warnings.empty());
  }
}
INSTANTIATE_TEST_SUITE_P(Kinds, DegenerateMask, ::testing::Range(0, 9));

TEST(ScarMeasurements, EmptyGridAndWrongSizes) {
  EXPECT_TRUE(measureScar(Geometry{}, {}).slices.empty());
  EXPECT_TRUE(anyWarning(measureScar(Geometry{}, {}), "no myocardium"));
  Geometry geometry;
  geometry.size = {2, 2, 1};
  const std::vector<std::uint8_t> labels(4, 1);
  EXPECT_THROW((void)measureScar(geometry, std::span(labels).first(3)), std::invalid_argument);
  geometry.spacingMm[2] = 0.0;
  EXPECT_THROW((void)measureScar(geometry, labels), std::invalid_argument);
}

TEST(SegmentMap, HoldsTheVoxelsOfEverySegment) {
  const SyntheticHeart heart = cylinderWithWedge(30.0, 200.0, 0.5);
  const LabelImage image = sampled(heart, shortAxisGrid(heart, 90, 1.0, 9));
  for (const auto& insertion : {std::optional(heart.insertionPointMm()), std::optional<Vec3>()}) {
    MeasureOptions options;
    options.anteriorRvInsertionMm = insertion;
    const ScarMeasurements measured = measure(image, options);
    const auto map = segmentMap(image.geometry, image.labels, measured.rvInsertionMm, options);
    std::array<int, 18> voxels{};
    std::array<int, 18> scar{};
    for (std::size_t n = 0; n < map.size(); ++n) {
      ++voxels.at(map[n]);
      scar.at(map[n]) += image.labels[n] == 3 ? 1 : 0;
    }
    EXPECT_EQ(scar[0], 0);
    for (const SegmentMeasurement& s : measured.segments) {
      const auto number = static_cast<std::size_t>(s.segment);
      EXPECT_NEAR(voxels.at(number) * image.geometry.pixelAreaCm2(), s.myocardiumAreaCm2, 1e-9);
      EXPECT_NEAR(100.0 * scar.at(number) / voxels.at(number), s.scarPercent, 1e-9);
    }
  }
}

TEST(ScarMeasurements, TransmuralityClassesAndNames) {
  EXPECT_EQ(toString(classifyTransmurality(0.0)), "0");
  EXPECT_EQ(toString(classifyTransmurality(0.1)), "1-25");
  EXPECT_EQ(toString(classifyTransmurality(25.0)), "1-25");
  EXPECT_EQ(toString(classifyTransmurality(25.1)), "26-50");
  EXPECT_EQ(toString(classifyTransmurality(50.0)), "26-50");
  EXPECT_EQ(toString(classifyTransmurality(75.0)), "51-75");
  EXPECT_EQ(toString(classifyTransmurality(100.0)), "76-100");
  EXPECT_EQ(toString(classifyTransmurality(std::nan(""))), "0");
  const ScarMeasurements none = measureScar(Geometry{}, {});
  EXPECT_EQ(none.segments.at(0).name, "basal anterior");
  EXPECT_EQ(none.segments.at(8).name, "mid inferoseptal");
  EXPECT_EQ(none.segments.at(15).name, "apical lateral");
}

}  // namespace
}  // namespace lateglow
