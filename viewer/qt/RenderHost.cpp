#include "viewer/qt/RenderHost.h"

#include <QMouseEvent>
#include <QPainter>

#include <vtkRenderWindow.h>

#include "viewer/qt/GraphicsCheck.h"
#include "viewer/qt/RenderSurface.h"

namespace lateglow {

RenderHost::RenderHost(QWidget* parent) : QWidget(parent) {
  m_renderTimer.setSingleShot(true);
  m_renderTimer.setInterval(0);
  connect(&m_renderTimer, &QTimer::timeout, this, &RenderHost::renderNow);
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAttribute(Qt::WA_OpaquePaintEvent);
  setMinimumSize(64, 64);
  makeSurface();
}

RenderHost::~RenderHost() = default;

/// At once, though empty: a window whose first OpenGL widget comes later is made anew by Qt and
/// flickers.
void RenderHost::makeSurface() {
  if (graphics().state != GraphicsState::Works) {
    return;
  }
  m_surface = new RenderSurface({[this] { prepareRender(); },
                                 [this](QPainter& painter) { paintOver(painter); }},
                                this);
  m_surface->setGeometry(rect());
}

void RenderHost::openSurface() {
  if (m_surface != nullptr && !m_surface->opened()) {
    m_surface->open(renderer(), samplesPerPixel());
  }
}

void RenderHost::closeSurface() {
  delete m_surface;
  m_surface = nullptr;
}

void RenderHost::surfaceLost() {
  if (m_surface != nullptr) {
    closeSurface();
    m_lost = true;
    update();
  }
}

QString RenderHost::failure() const {
  return m_lost ? tr("The graphics driver was restarted and the picture is gone. Click to draw it "
                     "again. If this happens often, start Lateglow with "
                     "LIBGL_ALWAYS_SOFTWARE=1 or update the graphics driver.")
                : graphicsMessage(graphics());
}

int RenderHost::renderCount() const {
  return m_surface != nullptr ? m_surface->renderCount() : 0;
}

QImage RenderHost::grabFramebuffer() {
  return m_surface != nullptr ? m_surface->grabFramebuffer() : QImage();
}

vtkRenderWindow* RenderHost::renderWindow() const {
  return m_surface != nullptr ? m_surface->renderWindow() : nullptr;
}

void RenderHost::setOverlay(const ViewportOverlay& overlay) {
  if (!(m_overlay == overlay)) {
    m_overlay = overlay;
    updateMarks();
  }
}

void RenderHost::updateMarks() {
  if (m_surface != nullptr) {
    m_surface->update();
  } else {
    update();
  }
}

void RenderHost::requestRender() {
  if (!m_renderTimer.isActive()) {
    m_renderTimer.start();
  }
}

void RenderHost::renderNow() {
  if (m_surface != nullptr && m_surface->opened() && isVisible() && !m_surface->renderScene()) {
    surfaceLost();
  }
}

void RenderHost::paintOver(QPainter& painter) {
  paintExtras(painter);
  paintViewportOverlay(painter, rect(), m_overlay);
}

/// Only seen where there is no surface.
void RenderHost::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), Qt::black);
  ViewportOverlay overlay = m_overlay;
  overlay.message = failure();
  paintViewportOverlay(painter, rect(), overlay);
}

bool RenderHost::event(QEvent* event) {
  if (m_lost && event->type() == QEvent::MouseButtonPress) {
    m_lost = false;
    makeSurface();
    openSurface();
    m_surface->show();
    requestRender();
    return true;
  }
  return QWidget::event(event);
}

void RenderHost::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  openSurface();
}

void RenderHost::resizeEvent(QResizeEvent*) {
  if (m_surface != nullptr) {
    m_surface->setGeometry(rect());
  }
}

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
