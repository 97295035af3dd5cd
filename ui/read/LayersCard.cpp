#include "ui/read/LayersCard.h"

#include <cmath>

#include <QCheckBox>
#include <QGridLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/common/Theme.h"
#include "ui/read/ViewportTexts.h"

namespace lateglow {

namespace {

QPixmap swatch(const ClassAppearance& look, double ratio) {
  QPixmap picture(QSize(12, 12) * ratio);
  picture.setDevicePixelRatio(ratio);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor colour(look.colour[0], look.colour[1], look.colour[2]);
  painter.setPen(QPen(colour, 1.5));
  painter.setBrush(look.visible ? colour : QColor(Qt::transparent));
  painter.drawRoundedRect(QRectF(1, 1, 10, 10), 3, 3);
  return picture;
}

}  // namespace

LayersCard::LayersCard(LayersModel& layers, MaskEditing& editing, QWidget* parent)
    : QWidget(parent),
      m_layers(layers),
      m_editing(editing),
      m_overlay(new QCheckBox(tr("Overlay"), this)),
      m_outlines(new QCheckBox(tr("Outlines"), this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(makeSection(tr("Layers"), this));
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(6);
  grid->setVerticalSpacing(0);
  grid->setColumnStretch(2, 1);
  addRow(grid, 0, TissueClass::Scar);
  addRow(grid, 1, TissueClass::HealthyMyocardium);
  addRow(grid, 2, TissueClass::BloodPool);
  column->addLayout(grid);
  auto* switches = new QHBoxLayout;
  switches->setSpacing(16);
  m_overlay->setToolTip(tr("Show or hide all classes"));
  belongsTo(*m_overlay, "view.overlay");
  switches->addWidget(m_overlay);
  switches->addWidget(m_outlines);
  switches->addStretch();
  column->addLayout(switches);
  connect(m_overlay, &QCheckBox::toggled, this, [this](bool on) {
    LayerSettings next = m_layers.settings();
    next.overlay = on;
    m_layers.set(next);
  });
  connect(m_outlines, &QCheckBox::toggled, this, [this](bool on) {
    LayerSettings next = m_layers.settings();
    next.outlines = on;
    m_layers.set(next);
  });
  connect(&m_layers, &LayersModel::changed, this, &LayersCard::show);
  connect(&m_editing, &MaskEditing::settingsChanged, this, &LayersCard::showLocks);
  show();
  showLocks();
}

void LayersCard::addRow(QGridLayout* grid, int line, TissueClass tissue) {
  Row& row = m_rows[static_cast<std::size_t>(tissue)];
  const QString name = tissueName(tissue);
  row.swatch = new QLabel(this);
  row.eye = makeIconButton(QStringLiteral("eye"), tr("Show or hide: %1").arg(name), this);
  row.opacity = new ThinSlider(this);
  row.opacity->setRange(0, 100);
  row.opacity->setFixedWidth(48);
  row.opacity->setObjectName(QStringLiteral("opacity-%1").arg(static_cast<int>(tissue)));
  row.opacity->setAccessibleName(tr("Opacity: %1").arg(name));
  row.percent = makeLabel({}, "secondary", this);
  row.percent->setFixedWidth(42);
  row.percent->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  grid->addWidget(row.eye, line, 0);
  grid->addWidget(row.swatch, line, 1);
  grid->addWidget(makeLabel(name, "", this), line, 2);
  grid->addWidget(row.opacity, line, 3);
  grid->addWidget(row.percent, line, 4);
  row.lock = makeIconButton(QStringLiteral("lock-open"), {}, this);
  row.lock->setObjectName(QStringLiteral("lock-%1").arg(static_cast<int>(tissue)));
  row.lock->setCheckable(true);
  grid->addWidget(row.lock, line, 5);
  connect(row.lock, &QToolButton::toggled, this,
          [this, tissue](bool locked) { m_editing.setLocked(tissue, locked); });
  connect(row.opacity, &ThinSlider::valueChanged, this,
          [this, tissue](int value) { m_layers.setOpacity(tissue, value / 100.0); });
  connect(row.eye, &QToolButton::clicked, this, [this, tissue] {
    const auto& look = m_layers.settings().classes[static_cast<std::size_t>(tissue)];
    m_layers.setVisible(tissue, !look.visible);
  });
}

void LayersCard::show() {
  const LayerSettings& settings = m_layers.settings();
  for (std::size_t label = 1; label < m_rows.size(); ++label) {
    const Row& row = m_rows[label];
    const ClassAppearance& look = settings.classes[label];
    const auto percent = static_cast<int>(std::lround(look.opacity * 100.0));
    const QSignalBlocker quiet(row.opacity);
    row.opacity->setValue(percent);
    row.opacity->setEnabled(look.visible && settings.overlay);
    row.percent->setText(QStringLiteral("%1 %").arg(percent));
    row.opacity->setFillColour(QColor(look.colour[0], look.colour[1], look.colour[2]));
    row.swatch->setPixmap(swatch(look, devicePixelRatioF()));
    row.eye->setIcon(
        themedIcon(look.visible ? QStringLiteral("eye") : QStringLiteral("eye-off")));
  }
  const QSignalBlocker quietOverlay(m_overlay);
  const QSignalBlocker quietOutlines(m_outlines);
  m_overlay->setChecked(settings.overlay);
  m_outlines->setChecked(settings.outlines);
}

void LayersCard::showLocks() {
  for (std::size_t label = 1; label < m_rows.size(); ++label) {
    QToolButton* button = m_rows[label].lock;
    const bool locked = m_editing.settings().locks[label];
    const QString name = tissueName(static_cast<TissueClass>(label));
    const QString tip = locked ? tr("%1 is locked: no tool changes it").arg(name)
                               : tr("Lock %1 against every tool").arg(name);
    const QSignalBlocker quiet(button);
    button->setChecked(locked);
    button->setIcon(themedIcon(locked ? QStringLiteral("lock") : QStringLiteral("lock-open")));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
  }
}

QToolButton* LayersCard::lockButton(TissueClass tissue) const {
  return m_rows[static_cast<std::size_t>(tissue)].lock;
}

ThinSlider* LayersCard::opacitySlider(TissueClass tissue) const {
  return m_rows[static_cast<std::size_t>(tissue)].opacity;
}

}  // namespace lateglow
