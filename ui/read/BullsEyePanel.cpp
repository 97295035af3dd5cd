#include "ui/read/BullsEyePanel.h"

#include <algorithm>

#include <QMouseEvent>
#include <QPainter>

#include "ui/common/Controls.h"
#include "ui/common/Theme.h"

namespace lateglow {

BullsEyePanel::BullsEyePanel(QWidget* parent)
    : QWidget(parent),
      m_control(new SegmentedControl({tr("Transmurality"), tr("Burden")}, this)) {
  connect(m_control, &SegmentedControl::chosen, this, [this](int index) {
    setQuantity(index == 0 ? BullsEyeQuantity::Transmurality : BullsEyeQuantity::ScarBurden);
  });
  setMouseTracking(true);
  setMinimumSize(160, 160);
  setAccessibleName(tr("Bull's-eye of 16 segments"));
}

void BullsEyePanel::setResult(std::shared_ptr<const CaseResult> result) {
  m_result = std::move(result);
  m_control->setVisible(measurements() != nullptr);
  setHovered(0);
  update();
}

void BullsEyePanel::setQuantity(BullsEyeQuantity quantity) {
  m_quantity = quantity;
  update();
}

void BullsEyePanel::setActive(bool active) {
  m_active = active;
  update();
}

const ScarMeasurements* BullsEyePanel::measurements() const {
  return m_result && m_result->measurements ? &*m_result->measurements : nullptr;
}

QRectF BullsEyePanel::figureArea() const { return QRectF(rect()).adjusted(12, 36, -12, -12); }

void BullsEyePanel::resizeEvent(QResizeEvent*) {
  m_control->resize(m_control->sizeHint());
  m_control->move(width() - m_control->width() - 8, 8);
}

ViewportOverlay BullsEyePanel::overlay() const {
  ViewportOverlay overlay;
  overlay.active = m_active;
  if (m_result) {
    overlay.syntheticTag = tr("SYNTHETIC");
  }
  if (m_result && m_result->measureFailure) {
    overlay.message = QString::fromStdString(m_result->measureFailure->message);
  }
  return overlay;
}

ViewportOverlay BullsEyePanel::hoverOverlay() const {
  ViewportOverlay overlay;
  const ScarMeasurements* measured = measurements();
  if (measured == nullptr || m_hovered == 0) {
    return overlay;
  }
  const SegmentMeasurement& s = measured->segments.at(static_cast<std::size_t>(m_hovered - 1));
  overlay.topRight = {QStringLiteral("%1  %2").arg(s.segment).arg(QString::fromStdString(s.name))};
  if (s.present) {
    overlay.topRight.append(tr("burden %1 %").arg(QString::number(s.scarPercent, 'f', 1)));
    overlay.topRight.append(tr("transmurality %1 %, max %2 %")
                                .arg(QString::number(s.transmuralityPercent, 'f', 0),
                                     QString::number(s.transmuralityMaxPercent, 'f', 0)));
  } else {
    overlay.topRight.append(tr("not covered by a slice"));
  }
  return overlay;
}

void BullsEyePanel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), Qt::black);
  painter.setRenderHint(QPainter::Antialiasing);
  if (const ScarMeasurements* measured = measurements()) {
    painter.save();
    paintBullsEye(painter, figureArea(), *measured, m_quantity, PaintTheme::Dark, m_hovered);
    painter.restore();
  }
  paintViewportOverlay(painter, rect(), overlay());
  paintViewportOverlay(painter, QRectF(rect()).adjusted(0, 32, 0, 0), hoverOverlay());
}

void BullsEyePanel::setHovered(int segment) {
  if (segment != m_hovered) {
    m_hovered = segment;
    setCursor(segment > 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
  }
}

void BullsEyePanel::mouseMoveEvent(QMouseEvent* event) {
  const ScarMeasurements* measured = measurements();
  const int segment = measured != nullptr
                          ? bullsEyeSegmentAt(figureArea(), *measured, event->position())
                          : 0;
  const bool known =
      measured != nullptr && segment > 0 &&
      static_cast<std::size_t>(segment) <= measured->segments.size();
  setHovered(known ? segment : 0);
}

void BullsEyePanel::mousePressEvent(QMouseEvent* event) {
  Q_EMIT activated();
  if (event->button() == Qt::LeftButton && m_hovered > 0) {
    Q_EMIT levelChosen(m_hovered <= 6    ? Level::Basal
                       : m_hovered <= 12 ? Level::Mid
                                         : Level::Apical);
  }
}

void BullsEyePanel::mouseDoubleClickEvent(QMouseEvent*) { Q_EMIT maximizeRequested(); }

void BullsEyePanel::leaveEvent(QEvent*) { setHovered(0); }

}  // namespace lateglow
