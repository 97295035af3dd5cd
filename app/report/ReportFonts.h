#pragma once

#include <QFont>

namespace lateglow {

/// Loads the fonts that Lateglow ships (Inter, and Inter Tabular with figures of equal width) from
/// the program itself, so that window, pictures and PDF look the same on every machine. Needs a
/// QGuiApplication; later calls do nothing. Everything in app/report calls it on first use; a
/// window calls it before it sets the application's font. Main thread the first time.
void initializeReportResources();

/// Family names after initializeReportResources().
inline constexpr const char* kInterFamily = "Inter";
inline constexpr const char* kInterTabularFamily = "Inter Tabular";

/// Whether a font of this machine can write the language ("zh_CN", "ko"; all others are Inter's):
/// without one a report would have gaps where its words are.
[[nodiscard]] bool hasFontFor(const QString& language);

/// Inter Tabular at a size in painter units, without hinting.
[[nodiscard]] QFont tabularFont(double size, QFont::Weight weight = QFont::Normal);

}  // namespace lateglow
