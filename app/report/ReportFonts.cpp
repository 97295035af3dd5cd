#include "app/report/ReportFonts.h"

#include <algorithm>
#include <cmath>

#include <QFontDatabase>
#include <QStringList>
#include <QtGlobal>

/// Outside any namespace, as Q_INIT_RESOURCE demands.
static void initializeFontResource() { Q_INIT_RESOURCE(report); }

namespace lateglow {

void initializeReportResources() {
  static const bool loaded = [] {
    initializeFontResource();
    for (const char* face : {"Inter-Regular", "Inter-Medium", "Inter-SemiBold",
                             "InterTabular-Regular", "InterTabular-Medium",
                             "InterTabular-SemiBold"}) {
      const QString file = QStringLiteral(":/lateglow/fonts/%1.otf").arg(QLatin1String(face));
      if (QFontDatabase::addApplicationFont(file) < 0) {
        qWarning("the font %s could not be loaded", face);
      }
    }
    return true;
  }();
  Q_UNUSED(loaded);
}

bool hasFontFor(const QString& language) {
  const auto known = [](QFontDatabase::WritingSystem system) {
    return !QFontDatabase::families(system).isEmpty();
  };
  if (language.startsWith(QLatin1String("zh"))) return known(QFontDatabase::SimplifiedChinese);
  if (language.startsWith(QLatin1String("ko"))) return known(QFontDatabase::Korean);
  return true;
}

QFont tabularFont(double size, QFont::Weight weight) {
  initializeReportResources();
  QFont font{QString::fromLatin1(kInterTabularFamily)};
  font.setPixelSize(std::max(1, static_cast<int>(std::lround(size))));
  font.setWeight(weight);
  font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

}  // namespace lateglow
