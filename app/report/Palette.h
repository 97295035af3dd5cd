#pragma once

#include <array>

#include <QColor>

#include "measurements/Geometry.h"

namespace lateglow {

/// Colours of the place where something is drawn: the dark window, the light one, or white paper.
enum class PaintTheme { Dark, Light, Paper };

/// The usual class colours, or a set that stays apart with every kind of colour vision (after
/// Okabe and Ito, "Color Universal Design", 2008).
enum class ClassColours { Standard, ColourBlindSafe };

/// Colours by role. Text roles reach a contrast of 4.5:1 on `window`, `panel` and `raised`;
/// `strongLine` reaches 3:1. `line` is decoration between rows and carries no meaning; `pressed` and
/// what is selected lie on it, so text reads there too. `viewport` is where images are seen: black
/// in either window.
struct ThemeColours {
  QColor viewport;
  QColor window;
  QColor panel;
  QColor raised;
  QColor line;
  QColor strongLine;
  QColor text;
  QColor secondaryText;
  QColor disabled;
  QColor accent;
  QColor synthetic;      ///< fill and border of anything synthetic, and of nothing else
  QColor onSynthetic;    ///< text on `synthetic`
  QColor syntheticText;  ///< text about synthetic images on `window`
  QColor danger;
  QColor good;
};

[[nodiscard]] const ThemeColours& themeColours(PaintTheme theme);

/// Colour of a tissue class; transparent for background. The variant of paper and the light window
/// is darker, to be seen as a line on white.
[[nodiscard]] QColor classColour(TissueClass tissue, PaintTheme theme,
                                 ClassColours set = ClassColours::Standard);

/// Five colours for the classes 0, 1-25, 26-50, 51-75, 76-100 %: one hue family in steps of equal
/// OKLab lightness (Ottosson 2020), so that order survives grey printing and colour blindness.
[[nodiscard]] const std::array<QColor, 5>& stepColours(PaintTheme theme);

/// Black or white, whichever reads better on `background` (WCAG 2 contrast ratio).
[[nodiscard]] QColor readableOn(const QColor& background);
/// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor& first, const QColor& second);

}  // namespace lateglow
