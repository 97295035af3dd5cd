#pragma once

#include <QIcon>
#include <QString>

#include "app/report/Palette.h"

class QApplication;

namespace lateglow {

/// Fonts, palette and style sheet of the whole program by the roles of look.md. Call once after
/// QApplication, before the first widget; again to change between dark and light.
void applyTheme(QApplication& application, PaintTheme theme);

/// Loads the catalogue of the user's language, English where there is none. Call once after
/// QApplication.
void installTranslations(QApplication& application);

/// The colours in use.
[[nodiscard]] const ThemeColours& colours();
[[nodiscard]] PaintTheme currentTheme();

/// A picture of the icon family (resources/icons) in the theme's colours: text for normal, brighter
/// when hovered or checked, grey when disabled. Sharp at every scale.
[[nodiscard]] QIcon themedIcon(const QString& name);
/// The same in one colour of your choice.
[[nodiscard]] QIcon colouredIcon(const QString& name, const QColor& colour);

}  // namespace lateglow
