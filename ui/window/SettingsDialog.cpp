#include "ui/window/SettingsDialog.h"


#include <QHBoxLayout>
#include <QSettings>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/read/ReadViewports.h"

namespace lateglow {

namespace {

const QString kPaletteKey = QStringLiteral("classPalette");
const QString kPlayKey = QStringLiteral("playWhenOpened");
const QString kInterpolationKey = QStringLiteral("interpolation");

QWidget* settingRow(const QString& name, const QString& explanation, QWidget* control,
                    QWidget* parent) {
  auto* row = new QWidget(parent);
  auto* texts = new QVBoxLayout;
  texts->setSpacing(0);
  texts->addWidget(makeLabel(name, "", row));
  QLabel* detail = makeLabel(explanation, "small", row);
  detail->setWordWrap(true);
  texts->addWidget(detail);
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(24);
  line->addLayout(texts, 1);
  control->setFixedWidth(248);
  line->addWidget(control, 0, Qt::AlignTop);
  return row;
}

}  // namespace

SettingsDialog::SettingsDialog(LayersModel& layers, CasePresenter& cases, ReadViewports& viewports,
                               QWidget* parent)
    : QDialog(parent) {
  setWindowTitle(tr("Settings"));
  setObjectName(QStringLiteral("settingsDialog"));
  setFixedWidth(600);
  auto* palette = new SegmentedControl({tr("Standard"), tr("Colour-blind safe")}, this);
  palette->setCurrent(layers.settings().palette == ClassPalette::Standard ? 0 : 1);
  connect(palette, &SegmentedControl::chosen, this, [&layers](int index) {
    layers.setPalette(index == 0 ? ClassPalette::Standard : ClassPalette::ColourBlindSafe);
    QSettings().setValue(kPaletteKey, index);
  });
  auto* pixels = new SegmentedControl({tr("Smooth"), tr("Pixels")}, this);
  pixels->setCurrent(layers.settings().interpolation == Interpolation::Linear ? 0 : 1);
  connect(pixels, &SegmentedControl::chosen, this, [&layers](int index) {
    LayerSettings next = layers.settings();
    next.interpolation = index == 0 ? Interpolation::Linear : Interpolation::Nearest;
    layers.set(next);
    QSettings().setValue(kInterpolationKey, index);
  });
  auto* playing = new SegmentedControl({tr("Plays"), tr("Waits")}, this);
  playing->setCurrent(QSettings().value(kPlayKey, true).toBool() ? 0 : 1);
  connect(playing, &SegmentedControl::chosen, this, [&viewports](int index) {
    viewports.setPlayWhenOpened(index == 0);
    QSettings().setValue(kPlayKey, index == 0);
  });
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(16);
  column->addWidget(makeLabel(tr("Settings"), "heading", this));
  column->addWidget(settingRow(tr("Class colours"),
                               tr("Cyan, purple and orange, or a set for every kind of colour "
                                  "vision."),
                               palette, this));
  column->addWidget(makeRule(this));
  column->addWidget(settingRow(tr("Images"),
                               tr("Interpolated between pixels, or every pixel as it is."), pixels,
                               this));
  column->addWidget(makeRule(this));
  column->addWidget(settingRow(tr("Cine"), tr("What a cine does when it is opened."), playing, this));
  column->addWidget(makeRule(this));
  QStringList devices;
  for (const DeviceChoice& device : cases.devices()) {
    devices << QString::fromStdString(device.name);
  }
  QLabel* found = makeLabel(devices.join(u'\n'), "secondary", this);
  column->addWidget(
      settingRow(tr("Devices"), tr("What the engine found; chosen beside Run in Read."), found,
                 this));
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  QPushButton* close = makeButton(tr("Close"), "primary", this);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  buttons->addWidget(close);
  column->addLayout(buttons);
}

void restoreSettings(LayersModel& layers, ReadViewports& viewports) {
  const QSettings settings;
  viewports.setPlayWhenOpened(settings.value(kPlayKey, true).toBool());
  layers.setPalette(settings.value(kPaletteKey, 0).toInt() == 0 ? ClassPalette::Standard
                                                                : ClassPalette::ColourBlindSafe);
  LayerSettings next = layers.settings();
  next.interpolation = settings.value(kInterpolationKey, 0).toInt() == 0 ? Interpolation::Linear
                                                                         : Interpolation::Nearest;
  layers.set(next);
}

}  // namespace lateglow
