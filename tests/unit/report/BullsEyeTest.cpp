#include "app/report/BullsEye.h"

#include <map>

#include <QFontMetricsF>
#include <QPainter>
#include <gtest/gtest.h>

#include "app/report/BullsEyeLayout.h"
#include "app/report/ReportFonts.h"

namespace lateglow {
namespace {

constexpr int kSide = 420;
const QRectF kArea(10, 6, kSide - 20, kSide - 12);

ScarMeasurements uniform(int segments, double percent) {
  ScarMeasurements measurements;
  for (int number = 1; number <= segments; ++number) {
    SegmentMeasurement segment;
    segment.segment = number;
    segment.present = true;
    segment.scarPercent = percent;
    segment.transmuralityPercent = percent;
    segment.hasScar = percent > 0.0;
    measurements.segments.push_back(segment);
  }
  return measurements;
}

QImage paint(const ScarMeasurements& measurements, BullsEyeQuantity quantity, int highlighted = 0,
             PaintTheme theme = PaintTheme::Dark) {
  QImage image(kSide, kSide, QImage::Format_RGB32);
  image.fill(themeColours(theme).viewport);
  QPainter painter(&image);
  paintBullsEye(painter, kArea, measurements, quantity, theme, highlighted);
  return image;
}

/// Pixels of one colour by the segment that a click there would name; the legend is left out.
std::map<int, int> pixelsBySegment(const QImage& image, const QColor& colour,
                                   const ScarMeasurements& measurements) {
  std::map<int, int> found;
  for (int y = 0; y < kSide - 70; ++y) {
    for (int x = 0; x < kSide; ++x) {
      if (image.pixel(x, y) != colour.rgb()) continue;
      ++found[bullsEyeSegmentAt(kArea, measurements, QPointF(x + 0.5, y + 0.5))];
    }
  }
  return found;
}

TEST(BullsEyeTest, EverySegmentIsPaintedWhereItIsClicked) {
  for (const int count : {16, 17}) {
    for (int number = 1; number <= count; ++number) {
      ScarMeasurements measurements = uniform(count, 0.0);
      measurements.segments[static_cast<std::size_t>(number - 1)].scarPercent = 90.0;
      const auto found = pixelsBySegment(paint(measurements, BullsEyeQuantity::ScarBurden),
                                         stepColours(PaintTheme::Dark)[4], measurements);
      ASSERT_EQ(found.size(), 1U) << "segment " << number << " of " << count;
      EXPECT_EQ(found.begin()->first, number);
      EXPECT_GT(found.begin()->second, 500);
    }
  }
}

TEST(BullsEyeTest, WallsLieWhereTheAhaPutsThem) {
  const ScarMeasurements measurements = uniform(16, 0.0);
  const BullsEyeLayout layout(kArea, bullsEyeTextSize(kArea), false);
  const auto at = [&](double right, double up) {
    return bullsEyeSegmentAt(kArea, measurements,
                             layout.centre() + QPointF(right, -up) * layout.radius());
  };
  EXPECT_EQ(at(0.0, 0.9), 1);    // basal anterior
  EXPECT_EQ(at(-0.8, 0.3), 2);   // basal anteroseptal: septum on the left
  EXPECT_EQ(at(-0.8, -0.3), 3);
  EXPECT_EQ(at(0.0, -0.9), 4);
  EXPECT_EQ(at(0.8, -0.3), 5);
  EXPECT_EQ(at(0.8, 0.3), 6);
  EXPECT_EQ(at(0.0, 0.6), 7);
  EXPECT_EQ(at(0.0, -0.6), 10);
  EXPECT_EQ(at(0.0, 0.3), 13);
  EXPECT_EQ(at(-0.3, 0.0), 14);
  EXPECT_EQ(at(0.0, -0.3), 15);
  EXPECT_EQ(at(0.3, 0.0), 16);
  EXPECT_EQ(at(0.0, 0.0), 0);    // the hole of the 16-segment model
  EXPECT_EQ(at(0.99, 0.99), 0);
  EXPECT_EQ(bullsEyeSegmentAt(kArea, uniform(17, 0.0), layout.centre()), 17);
}

TEST(BullsEyeTest, ClassesHaveTheirColours) {
  const double values[] = {0.0, 25.0, 25.1, 75.0, 75.1};
  const std::size_t classes[] = {0, 1, 2, 3, 4};
  for (std::size_t k = 0; k < 5; ++k) {
    const ScarMeasurements measurements = uniform(16, values[k]);
    const auto found =
        pixelsBySegment(paint(measurements, BullsEyeQuantity::Transmurality),
                        stepColours(PaintTheme::Dark)[classes[k]], measurements);
    EXPECT_EQ(found.size(), 16U) << values[k] << " %";
  }
}

TEST(BullsEyeTest, QuantityDecidesWhatIsShown) {
  ScarMeasurements measurements = uniform(16, 0.0);
  measurements.segments[3].scarPercent = 90.0;
  EXPECT_NE(paint(measurements, BullsEyeQuantity::ScarBurden),
            paint(measurements, BullsEyeQuantity::Transmurality));
}

TEST(BullsEyeTest, SegmentsWithoutTissueAreHatchedNotZero) {
  ScarMeasurements measurements = uniform(16, 0.0);
  measurements.segments[4].present = false;
  const QImage image = paint(measurements, BullsEyeQuantity::ScarBurden);
  const QColor zero = stepColours(PaintTheme::Dark)[0];
  const auto zeroPixels = pixelsBySegment(image, zero, measurements);
  EXPECT_EQ(zeroPixels.count(5), 0U);
  EXPECT_EQ(zeroPixels.count(6), 1U);
  const BullsEyeLayout layout(kArea, bullsEyeTextSize(kArea), false);
  int bright = 0;
  int dark = 0;
  for (int step = -12; step <= 12; ++step) {
    const QPointF point = layout.segmentCentre(5) + QPointF(step, 0);
    (QColor(image.pixel(point.toPoint())).lightness() > 60 ? bright : dark) += 1;
  }
  EXPECT_GT(bright, 2);
  EXPECT_GT(dark, 5);
}

TEST(BullsEyeTest, HighlightSurroundsOneSegmentInAccent) {
  const ScarMeasurements measurements = uniform(16, 0.0);
  const QColor accent = themeColours(PaintTheme::Dark).accent;
  const auto without = pixelsBySegment(paint(measurements, BullsEyeQuantity::ScarBurden), accent,
                                       measurements);
  EXPECT_TRUE(without.empty());
  const auto with = pixelsBySegment(paint(measurements, BullsEyeQuantity::ScarBurden, 9), accent,
                                    measurements);
  ASSERT_EQ(with.count(9), 1U);
  for (const auto& [segment, pixels] : with) EXPECT_LE(pixels, with.at(9)) << segment;
}

TEST(BullsEyeTest, MissingMeasurementsAreAllHatched) {
  const QImage image = renderBullsEye({}, BullsEyeQuantity::ScarBurden, PaintTheme::Paper,
                                      QSize(300, 320));
  EXPECT_EQ(image.size(), QSize(300, 320));
  const auto& steps = stepColours(PaintTheme::Paper);
  for (const QColor& step : {steps[2], steps[4]}) {
    int above = 0;
    for (int y = 0; y < 240; ++y) {
      for (int x = 0; x < 300; ++x) above += image.pixel(x, y) == step.rgb() ? 1 : 0;
    }
    EXPECT_EQ(above, 0);
  }
}

TEST(BullsEyeTest, FiguresHaveOneWidth) {
  const QFontMetricsF metrics(tabularFont(400));
  EXPECT_EQ(tabularFont(400).family(), QString::fromLatin1(kInterTabularFamily));
  for (const QChar figure : QStringLiteral("123456789")) {
    EXPECT_NEAR(metrics.horizontalAdvance(figure),
                metrics.horizontalAdvance(QLatin1Char('0')), 0.5);
  }
}

}  // namespace
}  // namespace lateglow
