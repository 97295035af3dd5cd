#include "ui/settings/GeneralPage.h"

#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/settings/SettingRow.h"

namespace lateglow {

GeneralPage::GeneralPage(Settings& settings, QWidget* parent) : QWidget(parent) {
  QVBoxLayout* column = makeSettingColumn(this);
  auto* start = new SegmentedControl({tr("Last studies"), tr("Study list")}, this);
  start->setCurrent(static_cast<int>(settings.start()));
  connect(start, &SegmentedControl::chosen, this,
          [&settings](int index) { settings.setStart(static_cast<Settings::Start>(index)); });
  addSettingRow(column, tr("At the start"),
                tr("What Lateglow shows first. After a crash, what was open always comes back."),
                start);
  auto* cine = new SegmentedControl({tr("Plays"), tr("Waits")}, this);
  cine->setCurrent(settings.playsWhenOpened() ? 0 : 1);
  connect(cine, &SegmentedControl::chosen, this,
          [&settings](int index) { settings.setPlaysWhenOpened(index == 0); });
  addSettingRow(column, tr("Cine"), tr("What a cine does when it is opened."), cine);
  auto* pixels = new SegmentedControl({tr("Smooth"), tr("Pixels")}, this);
  pixels->setCurrent(settings.interpolation() == Interpolation::Linear ? 0 : 1);
  connect(pixels, &SegmentedControl::chosen, this, [&settings](int index) {
    settings.setInterpolation(index == 0 ? Interpolation::Linear : Interpolation::Nearest);
  });
  addSettingRow(column, tr("Images"), tr("Interpolated between pixels, or every pixel as it is."),
                pixels);
  QPushButton* tour = makeButton(tr("Show the introduction"), "", this);
  tour->setAutoDefault(false);
  connect(tour, &QPushButton::clicked, this, &GeneralPage::tourRequested);
  addSettingRow(column, tr("Introduction"), tr("Three cards that say how a case is read."), tour);
  column->addStretch(1);
}

}  // namespace lateglow
