#include "viewer/qt/RenderHost.h"

#include <QMouseEvent>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QOpenGLPaintDevice>
#include <QPainter>

#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkOpenGLState.h>

namespace lateglow {

RenderHost::RenderHost(QWidget* parent) : QVTKOpenGLNativeWidget(parent) {
  m_renderTimer.setSingleShot(true);
  m_renderTimer.setInterval(0);
  connect(&m_renderTimer, &QTimer::timeout, this, &RenderHost::renderNow);
  setFocusPolicy(Qt::StrongFocus);
}

RenderHost::~RenderHost() = default;

void RenderHost::setOverlay(const ViewportOverlay& overlay) {
  if (!(m_overlay == overlay)) {
    m_overlay = overlay;
    update();
  }
}

void RenderHost::requestRender() {
  if (!m_renderTimer.isActive()) {
    m_renderTimer.start();
  }
}

void RenderHost::renderNow() {
  if (!isValid() || !isVisible()) {
    return;  // the first painting renders by itself
  }
  makeCurrent();
  prepareRender();
  // Qt has painted with this context in between, so what VTK remembers of its state is stale.
  vtkOpenGLState* state = vtkGenericOpenGLRenderWindow::SafeDownCast(renderWindow())->GetState();
  state->Reset();
  state->Push();
  state->vtkglDepthFunc(GL_LEQUAL);
  renderWindow()->Render();
  state->Pop();
  ++m_renderCount;
  update();
}

void RenderHost::paintGL() {
  prepareRender();
  QVTKOpenGLNativeWidget::paintGL();
  // VTK leaves its own frame buffer bound, and QPainter takes the one it finds.
  context()->functions()->glBindFramebuffer(GL_FRAMEBUFFER, defaultFramebufferObject());
  // Not QPainter(this): that would be led astray while a picture of the whole window is taken.
  QOpenGLPaintDevice surface(size() * devicePixelRatioF());
  surface.setDevicePixelRatio(devicePixelRatioF());
  QPainter painter(&surface);
  paintExtras(painter);
  paintViewportOverlay(painter, rect(), m_overlay);
}

void RenderHost::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) {
    Q_EMIT maximizeRequested();
  }
}

void RenderHost::focusInEvent(QFocusEvent* event) {
  QVTKOpenGLNativeWidget::focusInEvent(event);
  Q_EMIT activated();
}

}  // namespace lateglow
