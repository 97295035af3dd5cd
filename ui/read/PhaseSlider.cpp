#include "ui/read/PhaseSlider.h"

#include <algorithm>
#include <cmath>
#include <utility>

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
  setMouseTracking(true);
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
  if (m_held != Held::Phase) {
    return;  // the mark in hand goes where the hand goes
  }
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
  painter.drawText(markName(phase), Qt::AlignCenter, name);
}

QRectF PhaseSlider::markName(int phase) const {
  const double left = std::clamp(positionOf(phase).x() - 16.0, 0.0, width() - 32.0);
  return {left, 0.0, 32.0, 14.0};
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

int PhaseSlider::phaseAt(double x) const {
  const double share = (x - kMargin) / std::max(1.0, width() - 2.0 * kMargin);
  const auto phase = static_cast<int>(std::lround(share * (m_count - 1)));
  return std::clamp(phase, 0, std::max(0, m_count - 1));
}

void PhaseSlider::chooseAt(double x) {
  const int phase = phaseAt(x);
  if (m_held == Held::EndDiastole) {
    m_endDiastole = phase;
  } else if (m_held == Held::EndSystole) {
    m_endSystole = phase;
  }
  update();
  Q_EMIT phaseChosen(phase);  // the picture shows what the mark would mean
}

void PhaseSlider::mousePressEvent(QMouseEvent* event) {
  const QPointF at = event->position();
  const auto onMark = [&](std::optional<int> mark) { return mark && markName(*mark).contains(at); };
  m_held = onMark(m_endSystole)    ? Held::EndSystole
           : onMark(m_endDiastole) ? Held::EndDiastole
                                   : Held::Phase;
  chooseAt(m_held == Held::Phase       ? at.x()
           : m_held == Held::EndSystole ? positionOf(*m_endSystole).x()
                                        : positionOf(*m_endDiastole).x());
}

void PhaseSlider::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons().testFlag(Qt::LeftButton)) {
    chooseAt(event->position().x());
    return;
  }
  const bool mark = (m_endDiastole && markName(*m_endDiastole).contains(event->position())) ||
                    (m_endSystole && markName(*m_endSystole).contains(event->position()));
  setCursor(mark ? Qt::SizeHorCursor : Qt::ArrowCursor);
  setToolTip(mark ? tr("Drag the mark to another phase") : QString());
}

void PhaseSlider::mouseReleaseEvent(QMouseEvent*) {
  const Held held = std::exchange(m_held, Held::Phase);
  if (held == Held::EndDiastole) {
    Q_EMIT endDiastoleMoved(*m_endDiastole);
  } else if (held == Held::EndSystole) {
    Q_EMIT endSystoleMoved(*m_endSystole);
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
