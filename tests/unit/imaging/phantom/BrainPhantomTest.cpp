#include "imaging/phantom/BrainPhantom.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "imaging/phantom/SignedShapes.h"

namespace lateglow {
namespace {

using phantom::HeadContrast;
using phantom::HeadTissue;

/// Means of an image over the voxels whose largest tissue it is.
struct TissueMeans {
  std::array<double, phantom::kHeadTissueCount> mean{};
  std::array<std::size_t, phantom::kHeadTissueCount> count{};

  TissueMeans(const BrainPhantomCase& made, HeadContrast contrast) {
    for (const BrainImage& image : made.images) {
      if (image.contrast != contrast) continue;
      for (std::size_t n = 0; n < image.volume.voxels.size(); ++n) {
        const std::size_t tissue = made.tissues.labels[n];
        mean.at(tissue) += image.volume.voxels[n];
        ++count.at(tissue);
      }
    }
    for (std::size_t n = 0; n < mean.size(); ++n) {
      if (count[n] > 0) mean[n] /= static_cast<double>(count[n]);
    }
  }
  double operator[](HeadTissue tissue) const { return mean.at(static_cast<std::size_t>(tissue)); }
};

BrainPhantomOptions coarse(int caseIndex) {
  BrainPhantomOptions options;
  options.seed = 5;
  options.caseIndex = caseIndex;
  options.spacingMm = 2.0;
  return options;
}

/// The first case of the seed that has a tumour; made once.
const BrainPhantomCase& withTumour() {
  static const BrainPhantomCase made = [] {
    for (int n = 0;; ++n) {
      BrainPhantomCase one = makeBrainPhantom(coarse(n));
      if (one.truth.hasTumour && !one.truth.lesions.empty()) return one;
    }
  }();
  return made;
}

TEST(BrainPhantomTest, TissuesLookAsInEachContrast) {
  const BrainPhantomCase& made = withTumour();
  const TissueMeans t1(made, HeadContrast::T1);
  EXPECT_GT(t1[HeadTissue::WhiteMatter], 1.1 * t1[HeadTissue::GreyMatter]);
  EXPECT_GT(t1[HeadTissue::GreyMatter], 1.3 * t1[HeadTissue::Csf]);
  EXPECT_GT(t1[HeadTissue::Fat], t1[HeadTissue::WhiteMatter]);
  const TissueMeans t2(made, HeadContrast::T2);
  EXPECT_GT(t2[HeadTissue::Csf], 1.5 * t2[HeadTissue::GreyMatter]);
  EXPECT_GT(t2[HeadTissue::GreyMatter], 1.1 * t2[HeadTissue::WhiteMatter]);
  EXPECT_GT(t2[HeadTissue::Oedema], 1.3 * t2[HeadTissue::WhiteMatter]);
  const TissueMeans flair(made, HeadContrast::Flair);
  EXPECT_LT(flair[HeadTissue::Csf], 0.75 * flair[HeadTissue::WhiteMatter]);
  EXPECT_GT(flair[HeadTissue::Oedema], 1.3 * flair[HeadTissue::WhiteMatter]);
  const TissueMeans after(made, HeadContrast::T1AfterContrast);
  EXPECT_GT(after[HeadTissue::Tumour], 1.4 * t1[HeadTissue::Tumour]);
  EXPECT_NEAR(after[HeadTissue::WhiteMatter] / t1[HeadTissue::WhiteMatter], 1.0, 0.05);
  const TissueMeans ct(made, HeadContrast::Ct);
  EXPECT_NEAR(ct[HeadTissue::WhiteMatter], 30.0, 6.0);
  EXPECT_GT(ct[HeadTissue::GreyMatter], ct[HeadTissue::WhiteMatter] + 2.0);
  EXPECT_GT(ct[HeadTissue::Bone], 500.0);
  EXPECT_NEAR(ct[HeadTissue::Air], -990.0, 25.0);
}

TEST(BrainPhantomTest, SevenTeslaIsSharperAndLessNoisyThanThree) {
  const BrainPhantomCase& made = withTumour();
  const auto contrastToNoise = [&](HeadContrast contrast) {
    const TissueMeans means(made, contrast);
    double squares = 0.0;
    std::size_t count = 0;
    for (const BrainImage& image : made.images) {
      if (image.contrast != contrast) continue;
      for (std::size_t n = 0; n < image.volume.voxels.size(); ++n) {
        if (made.tissues.labels[n] != static_cast<int>(HeadTissue::Air)) continue;
        squares += std::pow(image.volume.voxels[n], 2);
        ++count;
      }
    }
    return (means[HeadTissue::WhiteMatter] - means[HeadTissue::GreyMatter]) /
           std::sqrt(squares / static_cast<double>(count));
  };
  EXPECT_GT(contrastToNoise(HeadContrast::T1At7T), 1.2 * contrastToNoise(HeadContrast::T1At3T));
}

TEST(BrainPhantomTest, VolumesAreThoseOfPeople) {
  const BrainPhantomCase& made = withTumour();
  const double voxelMl = made.brain.geometry.voxelVolumeMl();
  std::array<double, phantom::kHeadTissueCount> ml{};
  double brain = 0.0;
  for (std::size_t n = 0; n < made.brain.labels.size(); ++n) {
    ml.at(made.tissues.labels[n]) += voxelMl;
    brain += made.brain.labels[n] * voxelMl;
  }
  EXPECT_GT(brain, 900.0);
  EXPECT_LT(brain, 1700.0);
  const double grey = ml[static_cast<std::size_t>(HeadTissue::GreyMatter)];
  const double white = ml[static_cast<std::size_t>(HeadTissue::WhiteMatter)];
  EXPECT_GT(grey / white, 0.6);
  EXPECT_LT(grey / white, 2.0);
  const phantom::FocalChange& tumour = made.truth.tumour;
  const double truthMl = 4.18879e-3 * tumour.radiiMm.x * tumour.radiiMm.y * tumour.radiiMm.z;
  const double found = ml[static_cast<std::size_t>(HeadTissue::Tumour)] +
                       ml[static_cast<std::size_t>(HeadTissue::Necrosis)];
  EXPECT_NEAR(found / truthMl, 1.0, 0.5) << "irregular border";
}

TEST(BrainPhantomTest, SameOptionsGiveTheSameVoxelsAndOtherCasesOthers) {
  BrainPhantomOptions options = coarse(3);
  options.spacingMm = 4.0;
  options.contrasts = {HeadContrast::T2, HeadContrast::Ct};
  const BrainPhantomCase first = makeBrainPhantom(options);
  const BrainPhantomCase again = makeBrainPhantom(options);
  ASSERT_EQ(first.images.size(), 2U);
  EXPECT_EQ(first.images[0].volume.voxels, again.images[0].volume.voxels);
  EXPECT_EQ(first.images[1].volume.unit, "[hnsf'U]");
  options.contrasts = {HeadContrast::T2};
  EXPECT_EQ(makeBrainPhantom(options).images[0].volume.voxels, first.images[0].volume.voxels)
      << "a contrast does not depend on which others are made";
  options.caseIndex = 4;
  EXPECT_NE(makeBrainPhantom(options).images[0].volume.voxels, first.images[0].volume.voxels);
  for (const BrainImage& image : first.images) {
    EXPECT_TRUE(image.volume.geometry.sameGrid(first.brain.geometry));
    for (const float value : image.volume.voxels) ASSERT_TRUE(std::isfinite(value));
  }
}

TEST(BrainPhantomTest, TissueSharesSumToOne) {
  const phantom::HeadModel head(5, 2);
  for (int n = 0; n < 4000; ++n) {
    const Vec3 place{static_cast<double>(n % 17) * 10.0 - 80.0,
                     static_cast<double>(n / 17 % 21) * 10.0 - 100.0,
                     static_cast<double>(n / 357) * 15.0 - 90.0};
    double sum = 0.0;
    for (const float share : head.mixAt(place, 1.0)) {
      EXPECT_GE(share, -1e-5F);
      sum += share;
    }
    EXPECT_NEAR(sum, 1.0, 1e-4);
  }
}

TEST(BrainPhantomTest, ComesBackUnfinishedWhenToldTo) {
  BrainPhantomOptions options = coarse(0);
  options.spacingMm = 4.0;
  int slices = 0;
  options.keepGoing = [&] { return ++slices < 5; };
  (void)makeBrainPhantom(options);
  EXPECT_EQ(slices, 5);
}

TEST(BrainPhantomTest, TruthIsWrittenAsJson) {
  const auto json = nlohmann::json::parse(toJson(withTumour(), coarse(0)));
  EXPECT_EQ(json["tissues"].size(), phantom::kHeadTissueCount);
  EXPECT_FALSE(json["tumour"].is_null());
  EXPECT_FALSE(json["lesions"].empty());
}

TEST(SignedShapesTest, DistancesOfShapes) {
  EXPECT_NEAR(phantom::ellipsoid({5.0, 0.0, 0.0}, {0, 0, 0}, {3.0, 3.0, 3.0}), 2.0, 1e-12);
  EXPECT_LT(phantom::ellipsoid({0, 0, 0}, {0, 0, 0}, {3.0, 4.0, 5.0}), 0.0);
  EXPECT_NEAR(phantom::capsule({0.0, 4.0, 0.0}, {-1, 0, 0}, {1, 0, 0}, 1.0, 1.0), 3.0, 1e-12);
  EXPECT_NEAR(phantom::joined(1.0, 9.0, 2.0), 1.0, 1e-12);
  EXPECT_LT(phantom::joined(1.0, 1.0, 2.0), 1.0);
  EXPECT_DOUBLE_EQ(phantom::shareWithin(0.0, 1.0), 0.5);
  EXPECT_DOUBLE_EQ(phantom::shareWithin(-2.0, 1.0), 1.0);
}

}  // namespace
}  // namespace lateglow
