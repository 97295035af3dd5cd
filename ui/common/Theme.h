#pragma once

#include <QIcon>
#include <QString>
#include <QStringList>

#include "app/report/Palette.h"
#include "ui/models/Settings.h"

class QApplication;

namespace lateglow {

/// Fonts, palette and style sheet of the whole program by the roles of look.md. Call once after
/// QApplication, before the first widget; again to change between dark and light.
void applyTheme(QApplication& application, PaintTheme theme);

/// The desktop's own choice between dark and light, as it was before applyTheme().
[[nodiscard]] PaintTheme desktopTheme();

/// What to draw with for what the user chose.
[[nodiscard]] PaintTheme themeOf(Settings::Theme chosen);

/// The languages that the program speaks: "en", "de" ... as QLocale knows them.
[[nodiscard]] QStringList languages();

/// Speaks a language of languages() from now on, with its decimal sign; empty: the desktop's, and
/// English where the program has none for it. Texts that are already shown stay as they are.
void setLanguage(const QString& code);

/// The colours in use.
[[nodiscard]] const ThemeColours& colours();
[[nodiscard]] PaintTheme currentTheme();

/// A picture of the icon family (resources/icons) in the theme's colours: text for normal, brighter
/// when hovered or checked, grey when disabled. Sharp at every scale.
[[nodiscard]] QIcon themedIcon(const QString& name);
/// The same in one colour of your choice.
[[nodiscard]] QIcon colouredIcon(const QString& name, const QColor& colour);

}  // namespace lateglow
