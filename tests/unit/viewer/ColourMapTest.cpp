#include "viewer/scene/ColourMap.h"

#include <cmath>

#include <gtest/gtest.h>

#include "app/report/Palette.h"

namespace lateglow {
namespace {

/// CIE 1976 lightness of an sRGB colour, 0 to 100.
double lightness(Rgb colour) {
  const auto linear = [](double c) {
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  const double y = 0.2126 * linear(colour[0] / 255.0) + 0.7152 * linear(colour[1] / 255.0) +
                   0.0722 * linear(colour[2] / 255.0);
  return y > 0.008856 ? 116.0 * std::cbrt(y) - 16.0 : 903.3 * y;
}

TEST(ColourMap, SequentialMapsClimbEvenlyInLightnessAndAreNoRainbow) {
  for (const ColourMap map :
       {ColourMap::Grey, ColourMap::Cividis, ColourMap::Viridis, ColourMap::Burden}) {
    const double whole = lightness(colourAt(map, 1.0)) - lightness(colourAt(map, 0.0));
    EXPECT_GT(whole, 50.0);
    for (int i = 0; i < 10; ++i) {
      const double step =
          lightness(colourAt(map, (i + 1) / 10.0)) - lightness(colourAt(map, i / 10.0));
      EXPECT_GT(step, 0.5 * whole / 10.0) << static_cast<int>(map) << " step " << i;
      EXPECT_LT(step, 1.6 * whole / 10.0) << static_cast<int>(map) << " step " << i;
    }
  }
}

TEST(ColourMap, TheDifferenceMapIsNeutralInTheMiddleAndEqualOnEitherSide) {
  const Rgb middle = colourAt(ColourMap::Difference, 0.5);
  EXPECT_NEAR(middle[0], 221, 3);  // Moreland (2009), table 1
  EXPECT_NEAR(middle[1], 221, 3);
  EXPECT_NEAR(middle[2], 221, 3);
  for (const double away : {0.1, 0.25, 0.4, 0.5}) {
    const Rgb below = colourAt(ColourMap::Difference, 0.5 - away);
    const Rgb above = colourAt(ColourMap::Difference, 0.5 + away);
    EXPECT_NEAR(lightness(below), lightness(above), 3.0);
    EXPECT_GT(below[2], below[0]);
    EXPECT_GT(above[0], above[2]);
  }
}

TEST(ColourMap, TransmuralityHasTheBullsEyesColours) {
  const auto& steps = stepColours(PaintTheme::Dark);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Rgb colour = transmuralityColours().at(i);
    EXPECT_EQ(QColor(colour[0], colour[1], colour[2]), steps.at(i)) << i;
  }
}

}  // namespace
}  // namespace lateglow
