#include "ui/read/PaneDrag.h"

#include <algorithm>
#include <utility>

#include <QApplication>
#include <QDrag>
#include <QDropEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QWidget>

namespace lateglow {

namespace {

const QString kSeries = QStringLiteral("application/x-lateglow-series");
/// Comes beside kSeries.
const QString kSynthetic = QStringLiteral("application/x-lateglow-synthetic");
const QString kPane = QStringLiteral("application/x-lateglow-pane");
constexpr int kTitleWidth = 200;
constexpr int kTitleHeight = 28;
constexpr int kPictureWidth = 160;

QMimeData* numberAs(const QString& kind, int number) {
  auto* data = new QMimeData;
  data->setData(kind, QByteArray::number(number));
  return data;
}

}  // namespace

QMimeData* seriesMime(int sessionId, bool synthetic) {
  QMimeData* data = numberAs(kSeries, sessionId);
  if (synthetic) {
    data->setData(kSynthetic, QByteArray());
  }
  return data;
}

QMimeData* paneMime(int pane) { return numberAs(kPane, pane); }

PaneDrag::PaneDrag(QWidget* widget, std::function<int()> number, QObject* parent)
    : QObject(parent), m_widget(widget), m_number(std::move(number)) {
  m_widget->setAcceptDrops(true);
  m_widget->installEventFilter(this);
}

bool PaneDrag::onTitle(QPoint position) const {
  const QRect title(0, 0, std::min(kTitleWidth, m_widget->width() / 3), kTitleHeight);
  return m_number() >= 0 && title.contains(position);
}

void PaneDrag::startDrag() {
  auto* drag = new QDrag(m_widget);
  drag->setMimeData(paneMime(m_number()));
  drag->setPixmap(m_widget->grab().scaledToWidth(kPictureWidth, Qt::SmoothTransformation));
  drag->exec(Qt::MoveAction);
}

bool PaneDrag::drop(const QMimeData& data) {
  if (data.hasFormat(kSeries)) {
    Q_EMIT seriesDropped(data.data(kSeries).toInt(), data.hasFormat(kSynthetic));
    return true;
  }
  if (data.hasFormat(kPane)) {
    Q_EMIT paneDropped(data.data(kPane).toInt());
    return true;
  }
  return false;
}

bool PaneDrag::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::MouseButtonPress: {
      const auto* press = static_cast<QMouseEvent*>(event);
      m_held = press->button() == Qt::LeftButton && press->modifiers() == Qt::NoModifier &&
               onTitle(press->position().toPoint());
      m_pressed = press->position().toPoint();
      return m_held;  // no window drag from the title
    }
    case QEvent::MouseMove: {
      const auto* move = static_cast<QMouseEvent*>(event);
      const QPoint at = move->position().toPoint();
      if (m_held && (at - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_held = false;
        startDrag();
        return true;
      }
      const bool pointing = move->buttons() == Qt::NoButton && onTitle(at);
      if (pointing != m_pointing) {
        m_pointing = pointing;
        if (pointing) m_cursor = m_widget->cursor();
        m_widget->setCursor(pointing ? QCursor(Qt::OpenHandCursor) : m_cursor);
        m_widget->setToolTip(pointing ? tr("Drag onto another pane to swap them") : QString());
      }
      return m_held;
    }
    case QEvent::MouseButtonRelease:
      if (std::exchange(m_held, false)) {
        Q_EMIT titleClicked();
        return true;
      }
      return false;
    case QEvent::DragEnter:
    case QEvent::DragMove: {
      auto* drag = static_cast<QDragMoveEvent*>(event);
      if (drag->mimeData()->hasFormat(kSeries) || drag->mimeData()->hasFormat(kPane)) {
        drag->acceptProposedAction();
        Q_EMIT hovered(true);
        return true;
      }
      return false;
    }
    case QEvent::DragLeave:
      Q_EMIT hovered(false);
      return false;
    case QEvent::Drop: {
      auto* dropped = static_cast<QDropEvent*>(event);
      Q_EMIT hovered(false);
      if (drop(*dropped->mimeData())) {
        dropped->acceptProposedAction();
        return true;
      }
      return false;
    }
    default:
      return QObject::eventFilter(watched, event);
  }
}

}  // namespace lateglow
