#include "ui/read/PhaseSlider.h"

#include <algorithm>
#include <cmath>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/common/Theme.h"

namespace lateglow {

namespace {
constexpr double kMargin = 10.0;
constexpr double kLine = 24.0;  // y of the line
}  // namespace

PhaseSlider::PhaseSlider(QWidget* parent) : QWidget(parent) {
  setFixedHeight(40);
  setFocusPolicy(Qt::TabFocus);
  setAccessibleName(tr("Cardiac phase"));
}

void PhaseSlider::setPhaseCount(int count) {
  m_count = count;
  m_phase = 0;
  setEnabled(count > 1);
  update();
}

void PhaseSlider::setPhase(int phase) {
  if (phase != m_phase) {
    m_phase = phase;
    update();
  }
}

void PhaseSlider::setMarks(std::optional<int> endDiastole, std::optional<int> endSystole) {
  m_endDiastole = endDiastole;
  m_endSystole = endSystole;
  update();
}

QPointF PhaseSlider::positionOf(int phase) const {
  const double length = width() - 2.0 * kMargin;
  return {kMargin + (m_count > 1 ? length * phase / (m_count - 1) : 0.0), kLine};
}

void PhaseSlider::paintMark(QPainter& painter, int phase, const QString& name) const {
  const QPointF at = positionOf(phase);
  painter.setPen(QPen(colours().secondaryText, 1.5));
  painter.drawLine(QPointF(at.x(), kLine - 8.0), QPointF(at.x(), kLine + 8.0));
  painter.setPen(colours().secondaryText);
  const double left = std::clamp(at.x() - 16.0, 0.0, width() - 32.0);
  painter.drawText(QRectF(left, 0.0, 32.0, 14.0), Qt::AlignCenter, name);
}

void PhaseSlider::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QFont font = painter.font();
  font.setPixelSize(11);
  painter.setFont(font);
  painter.setPen(QPen(colours().line, 4.0, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(positionOf(0), positionOf(std::max(0, m_count - 1)));
  if (m_count < 2) {
    return;
  }
  painter.setPen(QPen(colours().accent, 4.0, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(positionOf(0), positionOf(m_phase));
  painter.setPen(QPen(colours().strongLine, 1.0));
  for (int phase = 0; phase < m_count; ++phase) {
    const double x = std::round(positionOf(phase).x()) + 0.5;
    painter.drawLine(QPointF(x, kLine + 7.0), QPointF(x, kLine + 10.0));
  }
  if (m_endDiastole) {
    paintMark(painter, *m_endDiastole, tr("ED"));
  }
  if (m_endSystole) {
    paintMark(painter, *m_endSystole, tr("ES"));
  }
  painter.setPen(QPen(colours().panel, 2.0));
  painter.setBrush(hasFocus() ? colours().accent : colours().text);
  painter.drawEllipse(positionOf(m_phase), 7.0, 7.0);
}

void PhaseSlider::chooseAt(double x) {
  const double share = (x - kMargin) / std::max(1.0, width() - 2.0 * kMargin);
  const auto phase = static_cast<int>(std::lround(share * (m_count - 1)));
  Q_EMIT phaseChosen(std::clamp(phase, 0, std::max(0, m_count - 1)));
}

void PhaseSlider::mousePressEvent(QMouseEvent* event) { chooseAt(event->position().x()); }

void PhaseSlider::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons().testFlag(Qt::LeftButton)) {
    chooseAt(event->position().x());
  }
}

void PhaseSlider::keyPressEvent(QKeyEvent* event) {
  const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
  if (step == 0 || m_count < 2) {
    QWidget::keyPressEvent(event);
    return;
  }
  Q_EMIT phaseChosen((m_phase + step + m_count) % m_count);
}

}  // namespace lateglow
