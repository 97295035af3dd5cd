#include "viewer/qt/RenderHost.h"

#include <QMouseEvent>
#include <QPainter>

namespace lateglow {

namespace {
/// The accent of look.md, as everywhere in the window.
const QColor kFocusRing(0x4C, 0xA6, 0xFF);
}  // namespace

RenderHost::RenderHost(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAttribute(Qt::WA_OpaquePaintEvent);
  setMinimumSize(64, 64);
}

RenderHost::~RenderHost() = default;

QImage RenderHost::grabFramebuffer() { return grab().toImage(); }

void RenderHost::setOverlay(const ViewportOverlay& overlay) {
  if (!(m_overlay == overlay)) {
    m_overlay = overlay;
    updateMarks();
  }
}

void RenderHost::requestRender() {
  m_pictureIsOld = true;
  update();
}

void RenderHost::pictureCame() {
  ++m_renderCount;
  update();
}

void RenderHost::paintEvent(QPaintEvent*) {
  if (m_pictureIsOld) {
    const Picture picture = prepareRender();
    m_pictureIsOld = picture == Picture::Waits;
    m_renderCount += picture == Picture::Made;
  }
  QPainter painter(this);
  painter.fillRect(rect(), Qt::black);
  const QString why = failure();
  if (why.isEmpty()) {
    paintPicture(painter);
    paintExtras(painter);
    paintViewportOverlay(painter, rect(), m_overlay);
  } else {
    ViewportOverlay overlay = m_overlay;
    overlay.message = why;
    paintViewportOverlay(painter, rect(), overlay);
  }
  if (hasFocus()) {  // QWidget updates when the focus comes and goes
    painter.setPen(QPen(kFocusRing, 2.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(1.0, 1.0, -1.0, -1.0));
  }
}

void RenderHost::resizeEvent(QResizeEvent*) { m_pictureIsOld = true; }

void RenderHost::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) {
    Q_EMIT maximizeRequested();
  }
}

void RenderHost::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  Q_EMIT activated();
}

}  // namespace lateglow
