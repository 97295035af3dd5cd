#include "imaging/phantom/CbctPhantom.h"

#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

namespace lateglow {
namespace {

using phantom::coneBeamImage;
using phantom::ConeBeamScanner;

/// A cylinder of water with a rod of bone beside its axis, 3 mm voxels.
Volume waterCylinder(double radiusMm) {
  Geometry grid;
  grid.size = {64, 64, 16};
  grid.spacingMm = {3.0, 3.0, 3.0};
  Volume volume = makeVolume(grid, -1000.0F);
  for (int k = 0; k < 16; ++k) {
    for (int j = 0; j < 64; ++j) {
      for (int i = 0; i < 64; ++i) {
        const double x = 3.0 * (i - 31.5);
        const double y = 3.0 * (j - 31.5);
        float& value = volume.slice(k)[static_cast<std::size_t>(j * 64 + i)];
        if (std::hypot(x, y) < radiusMm) value = 0.0F;
        if (std::hypot(x - 36.0, y) < 10.0) value = 800.0F;
      }
    }
  }
  return volume;
}

/// Mean HU around a place in mm from the axis, in the middle slices.
double meanAt(const Volume& volume, double x, double y, double radiusMm = 9.0) {
  double sum = 0.0;
  int count = 0;
  for (int k = 6; k < 10; ++k) {
    for (int j = 0; j < 64; ++j) {
      for (int i = 0; i < 64; ++i) {
        if (std::hypot(3.0 * (i - 31.5) - x, 3.0 * (j - 31.5) - y) > radiusMm) continue;
        sum += volume.slice(k)[static_cast<std::size_t>(j * 64 + i)];
        ++count;
      }
    }
  }
  return sum / count;
}

ConeBeamScanner ideal() {
  ConeBeamScanner scanner;
  scanner.projections = 120;
  scanner.halfWidthMm = 105.0;
  scanner.photons = 1e12;
  scanner.scatterShare = 0.0;
  scanner.hardening = 0.0;
  return scanner;
}

TEST(ConeBeamTest, IdealScannerGivesTheTruthBack) {
  const Volume truth = waterCylinder(70.0);
  const Volume image = coneBeamImage(truth, ideal(), 1);
  EXPECT_NEAR(meanAt(image, 0.0, 0.0), 0.0, 12.0);
  EXPECT_NEAR(meanAt(image, 0.0, 45.0), 0.0, 15.0);
  EXPECT_NEAR(meanAt(image, 36.0, 0.0, 5.0), 800.0, 60.0);
  EXPECT_NEAR(meanAt(image, 0.0, 90.0), -1000.0, 20.0);
  EXPECT_EQ(image.unit, truth.unit);
}

TEST(ConeBeamTest, ScatterAndHardeningMakeACup) {
  const Volume truth = waterCylinder(80.0);
  ConeBeamScanner scanner = ideal();
  scanner.scatterShare = 0.03;
  scanner.hardening = 0.01;
  const Volume image = coneBeamImage(truth, scanner, 1);
  EXPECT_LT(meanAt(image, 0.0, 0.0), meanAt(image, 0.0, -66.0) - 20.0);
  EXPECT_LT(meanAt(image, 0.0, 0.0), -30.0);
}

TEST(ConeBeamTest, ATruncatedBodyIsBrightAtTheRim) {
  const Volume truth = waterCylinder(88.0);
  ConeBeamScanner scanner = ideal();
  scanner.halfWidthMm = 66.0;
  const Volume image = coneBeamImage(truth, scanner, 1);
  EXPECT_GT(meanAt(image, 0.0, -60.0, 4.0), meanAt(image, 0.0, 0.0) + 100.0);
  EXPECT_EQ(meanAt(image, 0.0, -80.0, 4.0), -1000.0) << "nothing beyond what the panel sees";
}

TEST(ConeBeamTest, FewerPhotonsAreNoisierAndTheNoiseIsTheKeys) {
  const Volume truth = waterCylinder(70.0);
  ConeBeamScanner scanner = ideal();
  const auto deviation = [&](double photons) {
    scanner.photons = photons;
    const Volume image = coneBeamImage(truth, scanner, 3);
    double squares = 0.0;
    for (int n = 0; n < 64; ++n) {
      const float value = image.slice(8)[static_cast<std::size_t>((28 + n / 8) * 64 + 16 + n % 8)];
      squares += static_cast<double>(value) * value;
    }
    return std::sqrt(squares / 64.0);
  };
  EXPECT_GT(deviation(1e4), 2.0 * deviation(1e6));
  const Volume once = coneBeamImage(truth, scanner, 3);
  EXPECT_EQ(once.voxels, coneBeamImage(truth, scanner, 3).voxels);
  EXPECT_NE(once.voxels, coneBeamImage(truth, scanner, 4).voxels);
}

TEST(CbctPhantomTest, BothImagesAreOnePatientOnOneGrid) {
  for (const CbctSite site : {CbctSite::Head, CbctSite::Pelvis}) {
    CbctPhantomOptions options;
    options.site = site;
    options.spacingMm = 6.0;
    const CbctPhantomCase made = makeCbctPhantom(options);
    EXPECT_TRUE(made.ct.geometry.sameGrid(made.cbct.geometry));
    EXPECT_EQ(made.ct.unit, "[hnsf'U]");
    double sumXy = 0.0, sumX = 0.0, sumY = 0.0, sumXx = 0.0, sumYy = 0.0, count = 0.0;
    for (std::size_t n = 0; n < made.ct.voxels.size(); ++n) {
      if (made.cbct.voxels[n] <= -1000.0F) continue;
      const double x = made.ct.voxels[n];
      const double y = made.cbct.voxels[n];
      sumX += x, sumY += y, sumXy += x * y, sumXx += x * x, sumYy += y * y, ++count;
    }
    const double correlation =
        (sumXy - sumX * sumY / count) /
        std::sqrt((sumXx - sumX * sumX / count) * (sumYy - sumY * sumY / count));
    EXPECT_GT(correlation, 0.8) << toString(site);
    EXPECT_LT(correlation, 0.999) << toString(site) << ": artefacts are there";
    const auto json = nlohmann::json::parse(toJson(made, options));
    EXPECT_EQ(json["site"], toString(site));
  }
}

TEST(CbctPhantomTest, ComesBackUnfinishedWhenToldTo) {
  CbctPhantomOptions options;
  options.spacingMm = 6.0;
  int asked = 0;
  options.keepGoing = [&] { return ++asked < 40; };
  (void)makeCbctPhantom(options);
  EXPECT_EQ(asked, 40) << "within the projections";
}

}  // namespace
}  // namespace lateglow
