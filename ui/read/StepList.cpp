#include "ui/read/StepList.h"

#include <algorithm>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/common/Theme.h"

namespace lateglow {

namespace {
constexpr int kLine = 24;
constexpr int kMostLines = 12;
constexpr int kTextLeft = 16;
}  // namespace

StepList::StepList(QUndoStack& steps, QWidget* parent) : QWidget(parent), m_steps(steps) {
  setObjectName(QStringLiteral("stepList"));
  setMouseTracking(true);
  setFocusPolicy(Qt::TabFocus);
  setAccessibleName(tr("Steps taken"));
  connect(&m_steps, &QUndoStack::indexChanged, this, &StepList::show);
  connect(&m_steps, &QUndoStack::cleanChanged, this, &StepList::show);
  show();
}

/// The oldest step with a line of its own; 0 is how everything was opened.
int StepList::firstStep() const {
  const int newest = m_steps.count();
  return m_all || newest < kMostLines ? 0 : std::min(m_steps.index(), newest - kMostLines + 2);
}

int StepList::lineCount() const {
  const int steps = m_steps.count() - firstStep() + 1;
  return m_steps.count() == 0 ? 0 : steps + (firstStep() > 0 ? 1 : 0);
}

QRect StepList::lineOf(int step) const {
  return {0, (m_steps.count() - step) * kLine, width(), kLine};
}

int StepList::stepAt(int y) const {
  const int line = y / kLine;
  return line >= 0 && line < lineCount() ? m_steps.count() - line : -1;
}

void StepList::show() {
  setFixedHeight(lineCount() * kLine);
  setAccessibleDescription(m_steps.index() > 0 ? m_steps.text(m_steps.index() - 1)
                                               : tr("As opened"));
  update();
}

void StepList::paintLine(QPainter& painter, int step) const {
  const QRect line = lineOf(step);
  if (step == m_hovered) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().raised);
    painter.drawRoundedRect(line, 4, 4);
  }
  const bool here = step == m_steps.index();
  if (here) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().accent);
    painter.drawEllipse(QPointF(6.0, line.center().y() + 0.5), 3.0, 3.0);
  }
  QFont font = painter.font();
  font.setPixelSize(13);
  font.setWeight(here ? QFont::Medium : QFont::Normal);
  painter.setFont(font);
  painter.setPen(step > m_steps.index() ? colours().disabled : colours().text);
  const QUndoCommand* command = step > 0 ? m_steps.command(step - 1) : nullptr;
  const QRect text = line.adjusted(kTextLeft, 0, 0, 0);
  painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                   command != nullptr ? command->text() : tr("As opened"));
  if (command != nullptr && command->actionText() != command->text()) {
    font.setWeight(QFont::Normal);
    painter.setFont(font);
    painter.setPen(step > m_steps.index() ? colours().disabled : colours().secondaryText);
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, command->actionText());
  }
}

void StepList::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const int first = firstStep();
  for (int step = m_steps.count(); m_steps.count() > 0 && step >= first; --step) {
    paintLine(painter, step);
  }
  if (first > 0) {
    painter.setPen(colours().accent);
    painter.drawText(lineOf(first - 1).adjusted(kTextLeft, 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter, tr("%n earlier", nullptr, first));
  }
  if (hasFocus()) {
    painter.setPen(QPen(colours().accent, 2.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
  }
}

void StepList::mousePressEvent(QMouseEvent* event) {
  const int step = stepAt(event->position().toPoint().y());
  if (event->button() != Qt::LeftButton || step < 0) {
    return;
  }
  if (step < firstStep()) {
    m_all = true;
    show();
  } else {
    m_steps.setIndex(step);
  }
}

void StepList::mouseMoveEvent(QMouseEvent* event) {
  const int step = stepAt(event->position().toPoint().y());
  if (step != m_hovered) {
    m_hovered = step;
    setCursor(step >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
  }
}

bool StepList::event(QEvent* event) {
  // The arrows are those of the slices everywhere else.
  if (event->type() == QEvent::ShortcutOverride) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
      event->accept();
      return true;
    }
  }
  return QWidget::event(event);
}

void StepList::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Up) {
    m_steps.redo();
  } else if (event->key() == Qt::Key_Down) {
    m_steps.undo();
  } else {
    QWidget::keyPressEvent(event);
  }
}

void StepList::leaveEvent(QEvent*) {
  m_hovered = -1;
  update();
}

}  // namespace lateglow
