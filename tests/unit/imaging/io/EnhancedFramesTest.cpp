#include <array>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "imaging/io/StudyReader.h"
#include "tests/unit/imaging/io/EnhancedDicom.h"
#include "tests/unit/imaging/io/TemporaryFolder.h"

namespace lateglow {
namespace {

using test::SyntheticImage;

constexpr double kSliceStepMm = 7.5;

/// Frame n of a stack: every pixel is 10 n, at n * 7.5 mm, with a window of its own.
SyntheticImage frame(int number) {
  SyntheticImage image;
  image.sopInstanceUid = "1.2.826.0.1.3680043.10.999.7.1";
  image.rows = 4;
  image.columns = 5;
  image.pixels.assign(20, static_cast<std::uint16_t>(10 * number));
  image.positionMm = {1.0, 2.0, kSliceStepMm * number};
  image.windowCentre = std::to_string(100 + 10 * number);
  image.windowWidth = std::to_string(400 + 20 * number);
  return image;
}

Expected<Study> readEnhanced(const std::vector<SyntheticImage>& frames) {
  const test::TemporaryFolder folder;
  EXPECT_TRUE(test::writeEnhancedDicom(frames, folder / "enhanced.dcm"));
  SilentProgress silent;
  return readStudy(folder / "enhanced.dcm", silent);
}

TEST(EnhancedFramesTest, EveryFrameKeepsItsOwnWindowPlaceAndScale) {
  // Stored from the head down, so that windows have to be sorted with their frames.
  std::vector<SyntheticImage> frames{frame(2), frame(1), frame(0)};
  frames[0].rescaleSlope = 2.0;
  frames[0].rescaleIntercept = -5.0;
  const auto study = readEnhanced(frames);
  ASSERT_TRUE(study) << study.error().message;
  ASSERT_EQ(study->series.size(), 1U);
  const Series& series = study->series.front();
  ASSERT_NE(series.volume(), nullptr);
  const Geometry& geometry = series.geometry();
  EXPECT_EQ(geometry.size, (std::array{5, 4, 3}));
  EXPECT_NEAR(geometry.spacingMm[2], kSliceStepMm, 1e-9);
  ASSERT_EQ(series.windowOfSlice.size(), 3U);
  for (int slice = 0; slice < 3; ++slice) {
    const double z = geometry.toPatient({0.0, 0.0, static_cast<double>(slice)}).z;
    const int number = static_cast<int>(std::lround(z / kSliceStepMm));
    const StoredWindow& window = series.windowOfSlice[static_cast<std::size_t>(slice)];
    EXPECT_EQ(window, (StoredWindow{400.0 + 20.0 * number, 100.0 + 10.0 * number})) << number;
    const float expected = number == 2 ? 35.0F : 10.0F * static_cast<float>(number);
    EXPECT_EQ(series.volume()->slice(slice)[7], expected) << number;
  }
}

TEST(EnhancedFramesTest, AWindowThatOneFrameDoesNotStateIsNoneOfTheStack) {
  std::vector<SyntheticImage> frames{frame(0), frame(1), frame(2)};
  frames[1].windowCentre.clear();
  const auto study = readEnhanced(frames);
  ASSERT_TRUE(study) << study.error().message;
  EXPECT_TRUE(study->series.front().windowOfSlice.empty());
}

TEST(EnhancedFramesTest, AFrameWithACurveIsNotShownByALine) {
  std::vector<SyntheticImage> frames{frame(0), frame(1), frame(2)};
  frames[2].windowFunction = "SIGMOID";
  const auto study = readEnhanced(frames);
  ASSERT_TRUE(study) << study.error().message;
  EXPECT_TRUE(study->series.front().windowOfSlice.empty());
}

}  // namespace
}  // namespace lateglow
