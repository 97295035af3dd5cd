#include "imaging/phantom/CardiacPhantom.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace lateglow {
namespace {

constexpr auto kHealthy = static_cast<std::uint8_t>(TissueClass::HealthyMyocardium);
constexpr auto kBlood = static_cast<std::uint8_t>(TissueClass::BloodPool);
constexpr auto kScar = static_cast<std::uint8_t>(TissueClass::Scar);

CardiacPhantomCase make(CardiacCohort cohort, int caseIndex, int slices, double windowMm) {
  CardiacPhantomOptions options;
  options.cohort = cohort;
  options.seed = 42;
  options.caseIndex = caseIndex;
  options.slices = slices;
  if (windowMm > 0.0) options.renderWindowMm = windowMm;
  return makeCardiacPhantom(options);
}

/// The first case of a seed with an infarct that is at least this transmural.
int infarctCase(double transmuralityPercent) {
  for (int k = 0; k < 200; ++k) {
    CardiacPhantomOptions options;
    options.seed = 42;
    options.caseIndex = k;
    options.slices = 1;
    options.renderWindowMm = 20.0;
    options.withLge = false;
    const CardiacPhantomTruth truth = makeCardiacPhantom(options).truth;
    if (truth.infarct && truth.infarct->transmuralityPercent > transmuralityPercent &&
        !truth.infarct->microvascularObstruction && truth.slices[0].scarRatioPercent > 15.0) {
      return k;
    }
  }
  return -1;
}

/// No pixel of blood touches background: the ring of myocardium is closed.
bool bloodIsEnclosed(const LabelMap& mask, int slice) {
  const int columns = mask.geometry.size[0];
  const int rows = mask.geometry.size[1];
  const auto labels = mask.slice(slice);
  for (int j = 0; j < rows; ++j) {
    for (int i = 0; i < columns; ++i) {
      if (labels[static_cast<std::size_t>(j * columns + i)] != kBlood) continue;
      for (const auto& [di, dj] : {std::pair{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
        const int ii = i + di;
        const int jj = j + dj;
        if (ii < 0 || jj < 0 || ii >= columns || jj >= rows) return false;
        if (labels[static_cast<std::size_t>(jj * columns + ii)] == 0) return false;
      }
    }
  }
  return true;
}

double meanAt(std::span<const float> image, std::span<const std::uint8_t> labels,
              std::uint8_t label) {
  double sum = 0.0;
  int count = 0;
  for (std::size_t k = 0; k < image.size(); ++k) {
    if (labels[k] != label) continue;
    sum += image[k];
    ++count;
  }
  return count > 0 ? sum / count : 0.0;
}

TEST(CardiacPhantom, SameOptionsGiveTheSameVoxels) {
  const CardiacPhantomCase a = make(CardiacCohort::Standard, 5, 1, 120.0);
  const CardiacPhantomCase b = make(CardiacCohort::Standard, 5, 1, 120.0);
  EXPECT_EQ(a.cine.voxels, b.cine.voxels);
  EXPECT_EQ(a.lge.voxels, b.lge.voxels);
  EXPECT_EQ(a.mask.labels, b.mask.labels);
  EXPECT_EQ(toJson(a.truth), toJson(b.truth));
  const CardiacPhantomCase other = make(CardiacCohort::Standard, 6, 1, 120.0);
  EXPECT_NE(a.cine.voxels, other.cine.voxels);
}

TEST(CardiacPhantom, AWindowShowsThePixelsOfTheWhole) {
  const CardiacPhantomCase whole = make(CardiacCohort::Standard, 3, 1, 0.0);
  const CardiacPhantomCase part = make(CardiacCohort::Standard, 3, 1, 110.0);
  EXPECT_EQ(whole.cine.geometry.size, (std::array<int, 3>{256, 216, 1}));
  EXPECT_NEAR(whole.cine.geometry.spacingMm[0], 1.324, 1e-9);
  EXPECT_EQ(whole.cine.phaseCount, 25);
  const Vec3 offset = whole.cine.geometry.toIndex(part.cine.geometry.originMm);
  const auto i0 = static_cast<int>(std::lround(offset.x));
  const auto j0 = static_cast<int>(std::lround(offset.y));
  EXPECT_NEAR(offset.x, i0, 1e-6);
  for (int t = 0; t < 25; t += 6) {
    for (int j = 0; j < part.cine.geometry.size[1]; ++j) {
      for (int i = 0; i < part.cine.geometry.size[0]; ++i) {
        const auto inPart = static_cast<std::size_t>(j * part.cine.geometry.size[0] + i);
        const auto inWhole = static_cast<std::size_t>((j + j0) * 256 + i + i0);
        ASSERT_EQ(part.cine.frame(0, t)[inPart], whole.cine.frame(0, t)[inWhole]);
        ASSERT_EQ(part.lge.slice(0)[inPart], whole.lge.slice(0)[inWhole]);
        ASSERT_EQ(part.mask.slice(0)[inPart], whole.mask.slice(0)[inWhole]);
      }
    }
  }
}

TEST(CardiacPhantom, LabelsAgreeWithTheAreasOfTheModel) {
  for (int k = 0; k < 6; ++k) {
    const CardiacPhantomCase result = make(CardiacCohort::Standard, k, 3, 150.0);
    for (int slice = 0; slice < 3; ++slice) {
      SCOPED_TRACE(k * 10 + slice);
      const auto labels = result.mask.slice(slice);
      const SliceTruth& truth = result.truth.slices[static_cast<std::size_t>(slice)];
      const double pixel = result.mask.geometry.pixelAreaCm2();
      const auto area = [&](std::uint8_t label) {
        return pixel * static_cast<double>(std::ranges::count(labels, label));
      };
      EXPECT_NEAR(area(kBlood), truth.bloodAreaCm2, 0.01 * truth.bloodAreaCm2 + 0.05);
      EXPECT_NEAR(area(kHealthy) + area(kScar), truth.myocardiumAreaCm2,
                  0.015 * truth.myocardiumAreaCm2 + 0.05);
      EXPECT_NEAR(area(kScar), truth.scarAreaCm2, 0.06 * truth.scarAreaCm2 + 0.08);
      EXPECT_NEAR(truth.labelScarRatioPercent, truth.scarRatioPercent, 1.5);
      EXPECT_TRUE(bloodIsEnclosed(result.mask, slice));
    }
  }
}

TEST(CardiacPhantom, ScarBeginsAtTheEndocardium) {
  const int k = infarctCase(60.0);
  ASSERT_GE(k, 0);
  const CardiacPhantomCase result = make(CardiacCohort::Standard, k, 1, 150.0);
  const auto labels = result.mask.slice(0);
  const int columns = result.mask.geometry.size[0];
  int touching = 0;
  int scar = 0;
  for (std::size_t p = static_cast<std::size_t>(columns);
       p + static_cast<std::size_t>(columns) < labels.size(); ++p) {
    if (labels[p] != kScar) continue;
    ++scar;
    const auto row = static_cast<std::size_t>(columns);
    touching += labels[p - 1] == kBlood || labels[p + 1] == kBlood || labels[p - row] == kBlood ||
                labels[p + row] == kBlood;
  }
  EXPECT_GT(scar, 40);
  EXPECT_GT(touching, scar / 10);
}

TEST(CardiacPhantom, LgeShowsTheScarAndCineHidesIt) {
  const int k = infarctCase(80.0);
  ASSERT_GE(k, 0);
  const CardiacPhantomCase result = make(CardiacCohort::Standard, k, 1, 150.0);
  const auto labels = result.mask.slice(0);
  const double scar = meanAt(result.lge.slice(0), labels, kScar);
  const double healthy = meanAt(result.lge.slice(0), labels, kHealthy);
  const double blood = meanAt(result.lge.slice(0), labels, kBlood);
  EXPECT_GT(scar, 3.0 * healthy);
  EXPECT_GT(blood, 2.0 * healthy);
  const auto still = result.cine.frame(0, 0);
  EXPECT_NEAR(meanAt(still, labels, kScar) / meanAt(still, labels, kHealthy), 1.0, 0.35);
  EXPECT_GT(meanAt(still, labels, kBlood), 1.7 * meanAt(still, labels, kHealthy));
}

TEST(CardiacPhantom, InfarctedWallThickensLess) {
  int compared = 0;
  for (int k = 0; k < 30; ++k) {
    const CardiacPhantomCase result = make(CardiacCohort::Standard, k, 1, 20.0);
    if (!result.truth.infarct || result.truth.infarct->transmuralityPercent < 60.0) continue;
    const SliceTruth& slice = result.truth.slices[0];
    if (slice.remoteThickeningPercent == 0.0) continue;
    ++compared;
    EXPECT_LT(slice.infarctThickeningPercent, 0.6 * slice.remoteThickeningPercent) << k;
    EXPECT_LT(slice.infarctInwardMotionMm, 0.6 * slice.remoteInwardMotionMm) << k;
  }
  EXPECT_GT(compared, 5);
}

TEST(CardiacPhantom, LiesInThePatientAsHeartsDo) {
  for (int k = 0; k < 8; ++k) {
    const CardiacPhantomCase result = make(CardiacCohort::Wide, k, 3, 60.0);
    const CardiacPhantomTruth& truth = result.truth;
    EXPECT_GT(truth.apexDirection.x, 0.2) << "apex to the left";
    EXPECT_LT(truth.apexDirection.y, -0.2) << "in front";
    EXPECT_LT(truth.apexDirection.z, -0.1) << "below";
    const Vec3 toInsertion =
        normalized(truth.rvInsertionAnteriorMm - truth.slices[1].lvCentreMm);
    EXPECT_GT(toInsertion.z, 0.3) << "the anterior insertion lies above the centre";
    const Vec3 inferior = normalized(truth.rvInsertionInferiorMm - truth.slices[1].lvCentreMm);
    EXPECT_LT(inferior.z, -0.2);
    // From the apex: anterior insertion -> septum -> inferior insertion runs counter-clockwise.
    EXPECT_GT(dot(cross(toInsertion, inferior), truth.apexDirection), 0.0);
    const Vec3 index = result.mask.geometry.toIndex(truth.slices[1].lvCentreMm);
    EXPECT_NEAR(index.z, 1.0, 1e-6);
  }
}

TEST(CardiacPhantom, OffsetOfLgeIsAtMostOnePixel) {
  double largest = 0.0;
  for (int k = 0; k < 40; ++k) {
    const CardiacPhantomCase result = make(CardiacCohort::Standard, k, 1, 20.0);
    const auto& offset = result.truth.lgeOffsetMm;
    largest = std::max(largest, std::hypot(offset[0], offset[1]));
  }
  EXPECT_LE(largest, 1.324);
  EXPECT_GT(largest, 0.8);
}

struct ClassCount {
  int blood = 0;
  int wall = 0;
  int scar = 0;
  double x = 0.0;  ///< centre of blood and wall, pixels
  double y = 0.0;
};

ClassCount countOf(std::span<const std::uint8_t> labels, int columns) {
  ClassCount count;
  for (std::size_t p = 0; p < labels.size(); ++p) {
    if (labels[p] == 0) continue;
    count.blood += labels[p] == kBlood;
    count.scar += labels[p] == kScar;
    count.wall += labels[p] != kBlood;
    count.x += static_cast<double>(p % static_cast<std::size_t>(columns));
    count.y += static_cast<double>(p / static_cast<std::size_t>(columns));
  }
  count.x /= count.blood + count.wall;
  count.y /= count.blood + count.wall;
  return count;
}

CardiacPhantomCase makeWithCineMask(int caseIndex) {
  CardiacPhantomOptions options;
  options.seed = 42;
  options.caseIndex = caseIndex;
  options.renderWindowMm = 140.0;
  options.withCineMask = true;
  return makeCardiacPhantom(options);
}

TEST(CardiacPhantom, CineMaskIsTheMaskWhereTheCineIs) {
  const CardiacPhantomCase result = makeWithCineMask(infarctCase(60.0));
  const int columns = result.mask.geometry.size[0];
  const double spacing = result.mask.geometry.spacingMm[0];
  ASSERT_EQ(result.cineMask.phaseCount, result.cine.phaseCount);
  ASSERT_TRUE(result.cineMask.geometry.sameGrid(result.cine.geometry));
  for (int k = 0; k < 3; ++k) {
    const ClassCount still = countOf(result.mask.slice(k), columns);
    const ClassCount first = countOf(result.cineMask.frame(k, 0), columns);
    EXPECT_NEAR(first.blood, still.blood, 0.01 * still.blood + 4);
    EXPECT_NEAR(first.wall, still.wall, 0.02 * still.wall + 4);
    EXPECT_NEAR(first.scar, still.scar, 0.05 * still.scar + 4);
    EXPECT_NEAR(still.x - first.x, result.truth.lgeOffsetMm[0] / spacing, 0.1) << "LGE's offset";
    EXPECT_NEAR(still.y - first.y, result.truth.lgeOffsetMm[1] / spacing, 0.1);
    const auto middle = result.cine.geometry.toIndex(
        result.truth.slices[static_cast<std::size_t>(k)].lvCentreMm);
    EXPECT_NEAR(first.x, middle.x, 1.0);
    EXPECT_NEAR(first.y, middle.y, 1.0);
  }
}

TEST(CardiacPhantom, CineMaskMovesAsTheModel) {
  const CardiacPhantomCase result = makeWithCineMask(infarctCase(60.0));
  const int columns = result.mask.geometry.size[0];
  const double pixel = result.mask.geometry.pixelAreaCm2();
  const int systole = result.truth.endSystolicPhase;
  for (int k = 0; k < 3; ++k) {
    const SliceTruth& truth = result.truth.slices[static_cast<std::size_t>(k)];
    const ClassCount first = countOf(result.cineMask.frame(k, 0), columns);
    const ClassCount last = countOf(result.cineMask.frame(k, systole), columns);
    EXPECT_NEAR(pixel * last.blood, truth.endSystolicAreaCm2,
                0.03 * truth.endSystolicAreaCm2 + 0.1) << k;
    EXPECT_GT(last.wall, first.wall) << "the wall thickens and the base descends";
    EXPECT_GT(last.scar, first.scar / 2) << "scar stays in the wall";
    for (int t = 0; t < result.cineMask.phaseCount; ++t) {
      const double blood = pixel * countOf(result.cineMask.frame(k, t), columns).blood;
      EXPECT_GT(blood, truth.endSystolicAreaCm2 - 0.3) << "phase " << t;
      EXPECT_LT(blood, truth.bloodAreaCm2 + 0.3) << "phase " << t;
    }
  }
  EXPECT_TRUE(make(CardiacCohort::Standard, 0, 1, 60.0).cineMask.labels.empty());
}

TEST(CardiacPhantom, CineMaskShowsTheBrightBloodOfItsFrame) {
  const CardiacPhantomCase result = makeWithCineMask(1);
  for (const int phase : {0, result.truth.endSystolicPhase}) {
    const auto frame = result.cine.frame(1, phase);
    const auto labels = result.cineMask.frame(1, phase);
    EXPECT_GT(meanAt(frame, labels, kBlood), 1.6 * meanAt(frame, labels, kHealthy)) << phase;
  }
}

TEST(CardiacPhantom, AnotherShareOfInfarctsIsSaidInTheTruth) {
  CardiacPhantomOptions options;
  options.slices = 1;
  options.renderWindowMm = 20.0;
  options.withLge = false;
  options.infarctShare = 0.4;
  int infarcts = 0;
  int normals = 0;
  for (options.caseIndex = 0; options.caseIndex < 50; ++options.caseIndex) {
    const CardiacPhantomTruth truth = makeCardiacPhantom(options).truth;
    infarcts += truth.infarct.has_value();
    normals += truth.pathology == CardiacPathology::Normal;
    EXPECT_EQ(nlohmann::json::parse(toJson(truth))["infarctShare"], 0.4);
  }
  EXPECT_NEAR(infarcts, 20, 1);
  EXPECT_NEAR(normals, 10, 1);
  options.infarctShare.reset();
  EXPECT_FALSE(nlohmann::json::parse(toJson(makeCardiacPhantom(options).truth))
                   .contains("infarctShare"));
}

TEST(CardiacPhantom, TruthIsCompleteJson) {
  const CardiacPhantomCase result = make(CardiacCohort::Standard, 0, 3, 60.0);
  const auto json = nlohmann::json::parse(toJson(result.truth));
  EXPECT_EQ(json["cohort"]["name"], "standard");
  EXPECT_EQ(json["cohort"]["scarRatioPercent"], nlohmann::json::array({5.0, 55.0}));
  EXPECT_EQ(json["slices"].size(), 3U);
  EXPECT_EQ(json["tissues"].size(), 14U);
  EXPECT_EQ(json["endSystolicPhase"], result.truth.endSystolicPhase);
  EXPECT_GT(result.truth.endSystolicPhase, 5);
  EXPECT_LT(result.truth.endSystolicPhase, 14);
  EXPECT_EQ(result.truth.endDiastolicPhase, 0);
}

TEST(CardiacPhantom, WithoutLgeThereIsNone) {
  CardiacPhantomOptions options;
  options.slices = 0;
  options.caseIndex = -3;
  options.renderWindowMm = 40.0;
  options.withLge = false;
  const CardiacPhantomCase result = makeCardiacPhantom(options);
  EXPECT_TRUE(result.lge.voxels.empty());
  EXPECT_EQ(result.mask.geometry.size[2], 1);
}

}  // namespace
}  // namespace lateglow
