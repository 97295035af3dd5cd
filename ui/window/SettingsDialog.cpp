#include "ui/window/SettingsDialog.h"


#include <QHBoxLayout>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/read/ReadViewports.h"
#include "ui/studies/PacsNodesPage.h"

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
                               PacsPresenter& pacs, QWidget* parent)
    : QDialog(parent),
      m_choice(new SegmentedControl({tr("General"), tr("PACS")}, this)),
      m_pages(new QStackedWidget(this)),
      m_pacsPage(new PacsNodesPage(pacs, m_pages)) {
  setWindowTitle(tr("Settings"));
  setObjectName(QStringLiteral("settingsDialog"));
  setFixedWidth(680);
  m_pages->addWidget(buildGeneral(layers, cases, viewports));
  m_pages->addWidget(m_pacsPage);
  m_choice->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  connect(m_choice, &SegmentedControl::chosen, m_pages, &QStackedWidget::setCurrentIndex);
  auto* head = new QHBoxLayout;
  head->addWidget(makeLabel(tr("Settings"), "heading", this));
  head->addStretch();
  head->addWidget(m_choice);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(16);
  column->addLayout(head);
  column->addWidget(m_pages, 1);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  QPushButton* close = makeButton(tr("Close"), "", this);
  close->setAutoDefault(false);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  buttons->addWidget(close);
  column->addLayout(buttons);
}

void SettingsDialog::showPage(Page page) {
  m_choice->setCurrent(static_cast<int>(page));
  m_pages->setCurrentIndex(static_cast<int>(page));
}

QWidget* SettingsDialog::buildGeneral(LayersModel& layers, CasePresenter& cases,
                                      ReadViewports& viewports) {
  auto* page = new QWidget(this);
  auto* palette = new SegmentedControl({tr("Standard"), tr("Colour-blind safe")}, page);
  palette->setCurrent(layers.settings().palette == ClassPalette::Standard ? 0 : 1);
  connect(palette, &SegmentedControl::chosen, this, [&layers](int index) {
    layers.setPalette(index == 0 ? ClassPalette::Standard : ClassPalette::ColourBlindSafe);
    QSettings().setValue(kPaletteKey, index);
  });
  auto* pixels = new SegmentedControl({tr("Smooth"), tr("Pixels")}, page);
  pixels->setCurrent(layers.settings().interpolation == Interpolation::Linear ? 0 : 1);
  connect(pixels, &SegmentedControl::chosen, this, [&layers](int index) {
    LayerSettings next = layers.settings();
    next.interpolation = index == 0 ? Interpolation::Linear : Interpolation::Nearest;
    layers.set(next);
    QSettings().setValue(kInterpolationKey, index);
  });
  auto* playing = new SegmentedControl({tr("Plays"), tr("Waits")}, page);
  playing->setCurrent(QSettings().value(kPlayKey, true).toBool() ? 0 : 1);
  connect(playing, &SegmentedControl::chosen, this, [&viewports](int index) {
    viewports.setPlayWhenOpened(index == 0);
    QSettings().setValue(kPlayKey, index == 0);
  });
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(16);
  column->addWidget(settingRow(tr("Class colours"),
                               tr("Cyan, purple and orange, or a set for every kind of colour "
                                  "vision."),
                               palette, page));
  column->addWidget(makeRule(page));
  column->addWidget(settingRow(tr("Images"),
                               tr("Interpolated between pixels, or every pixel as it is."), pixels,
                               page));
  column->addWidget(makeRule(page));
  column->addWidget(settingRow(tr("Cine"), tr("What a cine does when it is opened."), playing, page));
  column->addWidget(makeRule(page));
  QStringList devices;
  for (const DeviceChoice& device : cases.devices()) {
    devices << QString::fromStdString(device.name);
  }
  QLabel* found = makeLabel(devices.join(u'\n'), "secondary", page);
  column->addWidget(
      settingRow(tr("Devices"), tr("What the engine found; chosen beside Run in Read."), found,
                 page));
  column->addStretch();
  return page;
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
