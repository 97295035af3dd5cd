#include "viewer/qt/RenderSurface.h"

#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QOpenGLPaintDevice>
#include <QPainter>

#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkNew.h>
#include <vtkOpenGLState.h>
#include <vtkRenderer.h>

namespace lateglow {

RenderSurface::RenderSurface(Owner owner, QWidget* parent)
    : QVTKOpenGLNativeWidget(static_cast<vtkGenericOpenGLRenderWindow*>(nullptr), parent),
      m_owner(std::move(owner)) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setFocusPolicy(Qt::NoFocus);
}

RenderSurface::~RenderSurface() { makeCurrent(); }

void RenderSurface::open(vtkRenderer* renderer, int samplesPerPixel) {
  vtkNew<vtkGenericOpenGLRenderWindow> window;
  window->SetMultiSamples(samplesPerPixel);
  window->AddRenderer(renderer);
  setRenderWindow(window);
}

bool RenderSurface::renderScene() {
  if (!isValid()) {
    return true;  // the first painting renders by itself
  }
  makeCurrent();
  if (QOpenGLContext::currentContext() != context()) {
    return false;
  }
  m_owner.prepare();
  // Qt has painted with this context in between, so what VTK remembers of its state is stale.
  vtkOpenGLState* state = RenderWindow->GetState();
  state->Reset();
  state->Push();
  state->vtkglDepthFunc(GL_LEQUAL);
  RenderWindow->Render();
  state->Pop();
  ++m_renderCount;
  update();
  return true;
}

bool RenderSurface::event(QEvent* event) {
  // VTK's own keys and drags (w wireframe, p pick ...) are not part of this program.
  return QOpenGLWidget::event(event);
}

void RenderSurface::paintGL() {
  m_owner.prepare();
  QVTKOpenGLNativeWidget::paintGL();
  // VTK leaves its own frame buffer bound, and QPainter takes the one it finds.
  context()->functions()->glBindFramebuffer(GL_FRAMEBUFFER, defaultFramebufferObject());
  // Not QPainter(this): that would be led astray while a picture of the whole window is taken.
  QOpenGLPaintDevice surface(size() * devicePixelRatioF());
  surface.setDevicePixelRatio(devicePixelRatioF());
  QPainter painter(&surface);
  m_owner.paint(painter);
}

}  // namespace lateglow
