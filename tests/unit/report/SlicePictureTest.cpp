#include "app/report/SlicePicture.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include <QFile>
#include <gtest/gtest.h>

#include "app/report/SliceContent.h"
#include "tests/unit/report/ReportFixture.h"

namespace lateglow {
namespace {

constexpr QSize kSize(1288, 684);
constexpr int kScarSlice = 3;

const ReportContent& scarred() {
  static const ReportContent content = fixtureReport({.slices = 5});
  return content;
}

int countNear(const QImage& image, const QRect& area, const QColor& colour, int tolerance) {
  int count = 0;
  for (int y = area.top(); y <= area.bottom(); ++y) {
    for (int x = area.left(); x <= area.right(); ++x) {
      const QColor pixel(image.pixel(x, y));
      count += std::abs(pixel.red() - colour.red()) <= tolerance &&
                       std::abs(pixel.green() - colour.green()) <= tolerance &&
                       std::abs(pixel.blue() - colour.blue()) <= tolerance
                   ? 1
                   : 0;
    }
  }
  return count;
}

const QRect kLeft(0, 0, 640, 640);
const QRect kRight(648, 0, 640, 640);

TEST(SlicePictureTest, BothPanelsShowAnImage) {
  const QImage picture = renderSlicePicture(scarred(), kScarSlice, kSize);
  ASSERT_EQ(picture.size(), kSize);
  for (const QRect& panel : {kLeft, kRight}) {
    std::set<QRgb> colours;
    for (int y = panel.top(); y < panel.bottom(); y += 3) {
      for (int x = panel.left(); x < panel.right(); x += 3) colours.insert(picture.pixel(x, y));
    }
    EXPECT_GT(colours.size(), 60U);
  }
}

TEST(SlicePictureTest, OnlyTheSyntheticPanelCarriesTagAndClasses) {
  const QImage picture = renderSlicePicture(scarred(), kScarSlice, kSize);
  const QColor amber = themeColours(PaintTheme::Dark).synthetic;
  EXPECT_EQ(countNear(picture, kLeft, amber, 6), 0);
  EXPECT_GT(countNear(picture, kRight, amber, 6), 1500);
  const QColor scar = classColour(TissueClass::Scar, PaintTheme::Dark);
  EXPECT_EQ(countNear(picture, kLeft, scar, 12), 0);
  EXPECT_GT(countNear(picture, kRight, scar, 12), 200);
}

TEST(SlicePictureTest, NoScarNoScarColour) {
  const ReportContent healthy = fixtureReport({.slices = 3, .withScar = false});
  const QImage picture = renderSlicePicture(healthy, 1, kSize);
  EXPECT_EQ(countNear(picture, kRight, classColour(TissueClass::Scar, PaintTheme::Dark), 12), 0);
}

TEST(SlicePictureTest, TagIsInThePixelsOfTheGreyImageItself) {
  const SliceContent slice(scarred(), kScarSlice);
  ASSERT_TRUE(slice.valid());
  SlicePictureOptions options;
  options.detailed = false;
  options.withOverlay = false;
  const QImage tagged = renderSlicePicture(scarred(), kScarSlice, QSize(1288, 640), options);
  const QImage plain = slice.syntheticPanel(640);
  int changed = 0;
  for (int y = 0; y < 40; ++y) {
    for (int x = 0; x < 140; ++x) {
      changed += qGray(tagged.pixel(648 + x, y)) != qGray(plain.pixel(x, y)) ? 1 : 0;
    }
  }
  EXPECT_GT(changed, 1000);
}

TEST(SlicePictureTest, OutsideTheCropTheAcquiredImageIsShownDimmed) {
  const SliceContent slice(scarred(), kScarSlice);
  const QImage source = slice.sourcePanel(320);
  const QImage synthetic = slice.syntheticPanel(320);
  // The crop is 1 / 1.25 of the picture: the outer tenth on each side was not synthesized.
  double outside = 0.0;
  for (int x = 0; x < 320; ++x) {
    for (const int y : {4, 12, 20, 300, 310}) {
      const int expected = static_cast<int>(std::lround(0.38 * qGray(source.pixel(x, y))));
      EXPECT_NEAR(qGray(synthetic.pixel(x, y)), expected, 1);
      outside += expected;
    }
  }
  EXPECT_GT(outside, 0.0);
  EXPECT_NE(synthetic.copy(100, 100, 120, 120), source.copy(100, 100, 120, 120));
}

TEST(SlicePictureTest, AFlippedFileLooksTheSame) {
  const ReportContent flipped = fixtureReport({.slices = 5, .flippedStorage = true});
  EXPECT_NEAR(flipped.measurements.scarMassG, scarred().measurements.scarMassG, 1e-6);
  const QImage upright = renderSlicePicture(scarred(), kScarSlice, kSize);
  const QImage turned = renderSlicePicture(flipped, kScarSlice, kSize);
  int different = 0;
  for (int y = 0; y < kSize.height(); ++y) {
    for (int x = 0; x < kSize.width(); ++x) {
      different += std::abs(qGray(upright.pixel(x, y)) - qGray(turned.pixel(x, y))) > 24 ? 1 : 0;
    }
  }
  EXPECT_LT(different, kSize.width() * kSize.height() / 500);
}

TEST(SlicePictureTest, HatchMarksScarForPrint) {
  SlicePictureOptions print;
  print.hatchScar = true;
  const QImage plain = renderSlicePicture(scarred(), kScarSlice, kSize);
  const QImage hatched = renderSlicePicture(scarred(), kScarSlice, kSize, print);
  int darker = 0;
  for (int y = 0; y < 640; ++y) {
    for (int x = 648; x < 1288; ++x) {
      darker += qGray(hatched.pixel(x, y)) + 60 < qGray(plain.pixel(x, y)) ? 1 : 0;
    }
  }
  EXPECT_GT(darker, 200);
}

TEST(SlicePictureTest, SavedResultsWithoutCropsAreStillFramed) {
  ReportContent saved = scarred();
  saved.synthesis.crops.clear();
  const SliceContent slice(saved, kScarSlice);
  ASSERT_TRUE(slice.valid());
  EXPECT_FALSE(slice.synthesized().empty());
  EXPECT_NEAR(slice.view().sideMm, 1.25 * 64 * 1.6, 4.0);
}

TEST(SlicePictureTest, SlicesThatDoNotExistGiveNothing) {
  EXPECT_TRUE(renderSlicePicture(scarred(), -1, kSize).isNull());
  EXPECT_TRUE(renderSlicePicture(scarred(), 5, kSize).isNull());
  EXPECT_TRUE(renderSlicePicture(ReportContent{}, 0, kSize).isNull());
}

TEST(OverlayPicturesTest, OneFileASliceWithMyocardiumNumberedFromOne) {
  const std::filesystem::path folder =
      std::filesystem::path(testing::TempDir()) / "lateglow_overlay_pictures" / "new";
  std::filesystem::remove_all(folder);
  const ReportContent content = fixtureReport({.slices = 2});
  const auto files = writeOverlayPictures(content, folder);
  ASSERT_TRUE(files.has_value()) << files.error().message;
  ASSERT_EQ(files->size(), content.measurements.slices.size());
  const int first = content.measurements.slices.front().index;
  EXPECT_EQ(files->front().filename(), "overlay_slice_0" + std::to_string(first + 1) + ".png");
  for (const auto& file : *files) {
    const QImage picture(QString::fromStdString(file.string()));
    EXPECT_EQ(picture.width(), 1288) << file;
    EXPECT_GE(picture.height(), 640);
  }
  std::filesystem::remove_all(folder);
}

TEST(BullsEyePicturesTest, BothAreWrittenWithTheSyntheticTag) {
  const std::filesystem::path folder =
      std::filesystem::path(testing::TempDir()) / "lateglow_bulls_eye_pictures";
  const auto files = writeBullsEyePictures(scarred(), folder);
  ASSERT_TRUE(files.has_value()) << files.error().message;
  ASSERT_EQ(files->size(), 2U);
  EXPECT_EQ((*files)[0].filename(), "bullseye_burden.png");
  EXPECT_EQ((*files)[1].filename(), "bullseye_transmurality.png");
  for (const auto& file : *files) {
    const QImage picture(QString::fromStdString(file.string()));
    ASSERT_FALSE(picture.isNull());
    const QColor amber = themeColours(PaintTheme::Dark).synthetic;
    EXPECT_GT(countNear(picture, picture.rect(), amber, 6), 1000);
  }
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace lateglow
