#include "app/report/Palette.h"

#include <gtest/gtest.h>

namespace lateglow {
namespace {

class PaletteTest : public testing::TestWithParam<PaintTheme> {};

TEST_P(PaletteTest, TextReadsOnEverySurface) {
  const ThemeColours& colours = themeColours(GetParam());
  for (const QColor& surface : {colours.window, colours.panel, colours.raised}) {
    for (const QColor& ink : {colours.text, colours.secondaryText, colours.syntheticText,
                              colours.danger, colours.accent, colours.good}) {
      EXPECT_GE(contrastRatio(ink, surface), 4.5)
          << ink.name().toStdString() << " on " << surface.name().toStdString();
    }
    EXPECT_GE(contrastRatio(colours.strongLine, surface), 3.0);
    EXPECT_GE(contrastRatio(colours.accent, surface), 3.0) << "focus rings, icons that are on";
  }
  EXPECT_GE(contrastRatio(colours.text, colours.line), 4.5) << "what is chosen or hovered";
  EXPECT_GE(contrastRatio(colours.window, colours.accent), 4.5) << "text of the primary button";
  EXPECT_GE(contrastRatio(colours.window, colours.accent.darker(116)), 4.5) << "pressed";
  EXPECT_GE(contrastRatio(colours.secondaryText, colours.line), 3.0) << "icons that are pressed";
  EXPECT_GE(contrastRatio(colours.onSynthetic, colours.synthetic), 4.5);
}

TEST_P(PaletteTest, StepsAreOrderedByLightnessAndCarryReadableNumbers) {
  const auto& steps = stepColours(GetParam());
  const QColor black(Qt::black);
  const bool rising = GetParam() == PaintTheme::Dark;
  for (std::size_t k = 0; k < steps.size(); ++k) {
    EXPECT_GE(contrastRatio(readableOn(steps[k]), steps[k]), 4.5) << "step " << k;
    if (k == 0) continue;
    const double ratio = contrastRatio(steps[k], black) / contrastRatio(steps[k - 1], black);
    EXPECT_GE(rising ? ratio : 1.0 / ratio, 1.25) << "step " << k;
  }
}

TEST_P(PaletteTest, ClassesDifferAndStandOutFromTheirBackground) {
  const bool dark = GetParam() == PaintTheme::Dark;
  for (const ClassColours set : {ClassColours::Standard, ClassColours::ColourBlindSafe}) {
    const QColor scar = classColour(TissueClass::Scar, GetParam(), set);
    const QColor healthy = classColour(TissueClass::HealthyMyocardium, GetParam(), set);
    const QColor blood = classColour(TissueClass::BloodPool, GetParam(), set);
    EXPECT_EQ(classColour(TissueClass::Background, GetParam(), set).alpha(), 0);
    EXPECT_NE(scar, healthy);
    EXPECT_NE(healthy, blood);
    for (const QColor& colour : {scar, healthy, blood}) {
      EXPECT_GE(contrastRatio(colour, dark ? themeColours(GetParam()).viewport
                                           : themeColours(GetParam()).window),
                3.0);
    }
    if (dark) {
      EXPECT_GE(contrastRatio(scar, healthy), 1.8);
    }
  }
}

TEST(PaletteContrast, BlackOnWhiteIsTwentyOne) {
  EXPECT_NEAR(contrastRatio(QColor(Qt::black), QColor(Qt::white)), 21.0, 1e-9);
}

INSTANTIATE_TEST_SUITE_P(Themes, PaletteTest,
                         testing::Values(PaintTheme::Dark, PaintTheme::Light, PaintTheme::Paper),
                         [](const testing::TestParamInfo<PaintTheme>& theme) {
                           return theme.param == PaintTheme::Dark    ? "dark"
                                  : theme.param == PaintTheme::Light ? "light"
                                                                     : "paper";
                         });

}  // namespace
}  // namespace lateglow
