#include "app/report/Palette.h"

#include <algorithm>
#include <cmath>

namespace lateglow {

namespace {

const ThemeColours kDark{
    .viewport = QColor(0x00, 0x00, 0x00),
    .window = QColor(0x0F, 0x12, 0x15),
    .panel = QColor(0x15, 0x19, 0x1E),
    .raised = QColor(0x1C, 0x21, 0x27),
    .line = QColor(0x2A, 0x31, 0x3A),
    .strongLine = QColor(0x66, 0x70, 0x7C),
    .text = QColor(0xE7, 0xEA, 0xEE),
    .secondaryText = QColor(0x9B, 0xA6, 0xB2),
    .disabled = QColor(0x5B, 0x65, 0x70),
    .accent = QColor(0x4C, 0xA6, 0xFF),
    .synthetic = QColor(0xF2, 0xB8, 0x4B),
    .onSynthetic = QColor(0x14, 0x18, 0x1D),
    .syntheticText = QColor(0xF2, 0xB8, 0x4B),
    .danger = QColor(0xEF, 0x5A, 0x5F),
    .good = QColor(0x4F, 0xB4, 0x77),
};

const ThemeColours kLight{
    .viewport = QColor(0x00, 0x00, 0x00),
    .window = QColor(0xEE, 0xF1, 0xF4),
    .panel = QColor(0xF7, 0xF9, 0xFB),
    .raised = QColor(0xFF, 0xFF, 0xFF),
    .line = QColor(0xD8, 0xDE, 0xE4),
    .strongLine = QColor(0x76, 0x81, 0x8D),
    .text = QColor(0x14, 0x18, 0x1D),
    .secondaryText = QColor(0x4A, 0x55, 0x61),
    .disabled = QColor(0x8D, 0x98, 0xA4),
    .accent = QColor(0x0B, 0x5C, 0xAD),
    .synthetic = QColor(0xF2, 0xB8, 0x4B),
    .onSynthetic = QColor(0x14, 0x18, 0x1D),
    .syntheticText = QColor(0x80, 0x52, 0x00),
    .danger = QColor(0xB0, 0x2A, 0x30),
    .good = QColor(0x1F, 0x6B, 0x44),
};

const ThemeColours kPaper{
    .viewport = QColor(0xFF, 0xFF, 0xFF),
    .window = QColor(0xFF, 0xFF, 0xFF),
    .panel = QColor(0xF4, 0xF6, 0xF8),
    .raised = QColor(0xFF, 0xFF, 0xFF),
    .line = QColor(0xD5, 0xDB, 0xE1),
    .strongLine = QColor(0x7D, 0x88, 0x94),
    .text = QColor(0x14, 0x18, 0x1D),
    .secondaryText = QColor(0x55, 0x60, 0x6C),
    .disabled = QColor(0x8D, 0x98, 0xA4),
    .accent = QColor(0x0B, 0x5C, 0xAD),
    .synthetic = QColor(0xF2, 0xB8, 0x4B),
    .onSynthetic = QColor(0x14, 0x18, 0x1D),
    .syntheticText = QColor(0x8A, 0x5A, 0x00),
    .danger = QColor(0xB8, 0x32, 0x38),
    .good = QColor(0x2C, 0x7A, 0x51),
};

const std::array<QColor, 5> kDarkSteps{QColor(0x1C, 0x21, 0x27), QColor(0x11, 0x4B, 0x59),
                                       QColor(0x03, 0x76, 0x87), QColor(0x04, 0xA4, 0xB3),
                                       QColor(0x00, 0xD5, 0xE0)};
const std::array<QColor, 5> kPaperSteps{QColor(0xF0, 0xF6, 0xF6), QColor(0x97, 0xCE, 0xD3),
                                        QColor(0x48, 0x9D, 0xA8), QColor(0x0D, 0x69, 0x77),
                                        QColor(0x08, 0x37, 0x40)};

/// Index: TissueClass.
using ClassSet = std::array<QColor, kTissueClassCount>;
const ClassSet kDarkClasses{QColor(0, 0, 0, 0), QColor(0x9B, 0x5D, 0xE5), QColor(0xFF, 0x9F, 0x1C),
                            QColor(0x00, 0xD5, 0xE0)};
const ClassSet kPaperClasses{QColor(0, 0, 0, 0), QColor(0x7B, 0x3F, 0xC4),
                             QColor(0xB3, 0x5C, 0x00), QColor(0x00, 0x7C, 0x89)};
const ClassSet kDarkSafe{QColor(0, 0, 0, 0), QColor(0x2B, 0x8C, 0xD0), QColor(0xD5, 0x5E, 0x00),
                         QColor(0xF0, 0xE4, 0x42)};
const ClassSet kPaperSafe{QColor(0, 0, 0, 0), QColor(0x00, 0x72, 0xB2), QColor(0xC0, 0x50, 0x00),
                          QColor(0x6E, 0x68, 0x00)};

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
         0.0722 * linear(colour.blueF());
}

}  // namespace

const ThemeColours& themeColours(PaintTheme theme) {
  switch (theme) {
    case PaintTheme::Dark: return kDark;
    case PaintTheme::Light: return kLight;
    case PaintTheme::Paper: break;
  }
  return kPaper;
}

QColor classColour(TissueClass tissue, PaintTheme theme, ClassColours set) {
  const bool dark = theme == PaintTheme::Dark;
  const ClassSet& colours = set == ClassColours::Standard ? (dark ? kDarkClasses : kPaperClasses)
                                                          : (dark ? kDarkSafe : kPaperSafe);
  return colours.at(static_cast<std::size_t>(tissue));
}

const std::array<QColor, 5>& stepColours(PaintTheme theme) {
  return theme == PaintTheme::Dark ? kDarkSteps : kPaperSteps;
}

double contrastRatio(const QColor& first, const QColor& second) {
  const double one = luminance(first) + 0.05;
  const double other = luminance(second) + 0.05;
  return std::max(one, other) / std::min(one, other);
}

QColor readableOn(const QColor& background) {
  const QColor dark(0x0B, 0x0E, 0x11);
  const QColor light(0xFF, 0xFF, 0xFF);
  return contrastRatio(background, dark) > contrastRatio(background, light) ? dark : light;
}

}  // namespace lateglow
