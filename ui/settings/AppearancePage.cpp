#include "ui/settings/AppearancePage.h"

#include <algorithm>
#include <array>

#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/settings/SettingRow.h"

namespace lateglow {

namespace {
constexpr std::array<int, 4> kScales{100, 125, 150, 200};
}

AppearancePage::AppearancePage(Settings& settings, QWidget* parent) : QWidget(parent) {
  QVBoxLayout* column = makeSettingColumn(this);
  auto* theme = new SegmentedControl({tr("System"), tr("Dark"), tr("Light")}, this);
  theme->setObjectName(QStringLiteral("themeControl"));
  theme->setCurrent(static_cast<int>(settings.theme()));
  connect(theme, &SegmentedControl::chosen, this,
          [&settings](int index) { settings.setTheme(static_cast<Settings::Theme>(index)); });
  addSettingRow(column, tr("Theme"),
                tr("Dark for the reading room, light for the office. Images always lie on black."),
                theme);
  auto* palette = new SegmentedControl({tr("Standard"), tr("Colour-blind safe")}, this);
  palette->setObjectName(QStringLiteral("paletteControl"));
  palette->setCurrent(settings.palette() == ClassPalette::Standard ? 0 : 1);
  connect(palette, &SegmentedControl::chosen, this, [&settings](int index) {
    settings.setPalette(index == 0 ? ClassPalette::Standard : ClassPalette::ColourBlindSafe);
  });
  addSettingRow(column, tr("Class colours"),
                tr("Cyan, purple and orange, or a set for every kind of colour vision."), palette);
  QStringList sizes;
  for (const int percent : kScales) {
    sizes << QStringLiteral("%1 %").arg(percent);
  }
  auto* scale = new SegmentedControl(sizes, this);
  const auto* now = std::find(kScales.begin(), kScales.end(), settings.scalePercent());
  scale->setCurrent(now == kScales.end() ? 0 : static_cast<int>(now - kScales.begin()));
  connect(scale, &SegmentedControl::chosen, this, [&settings](int index) {
    settings.setScalePercent(kScales.at(static_cast<std::size_t>(index)));
  });
  addSettingRow(column, tr("Size"),
                tr("Of text and controls, beyond the scale of the screen (%1 % here). Holds when "
                   "Lateglow is started again.")
                    .arg(qRound(100.0 * devicePixelRatioF())),
                scale);
  column->addStretch(1);
}

}  // namespace lateglow
