#include "viewer/qt/OffscreenScene.h"

#include <utility>

#include <QOffscreenSurface>

#include <vtkCommand.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkOpenGLState.h>
#include <vtkRenderer.h>
#include <vtkUnsignedCharArray.h>

namespace lateglow {

std::shared_ptr<QOffscreenSurface> makeOffscreenSurface() {
  // Windows, which surfaces may be, have to go in the thread in which they came.
  std::shared_ptr<QOffscreenSurface> surface(
      new QOffscreenSurface, [](QOffscreenSurface* gone) { gone->deleteLater(); });
  surface->create();
  return surface;
}

OffscreenScene::OffscreenScene(std::shared_ptr<QOffscreenSurface> surface, vtkRenderer* renderer,
                               int samplesPerPixel)
    : m_surface(std::move(surface)) {
  if (!m_context.create() || !makeCurrent()) {
    return;
  }
  for (const auto event : {vtkCommand::WindowMakeCurrentEvent, vtkCommand::WindowIsCurrentEvent,
                           vtkCommand::WindowSupportsOpenGLEvent}) {
    m_window->AddObserver(event, this, &OffscreenScene::answer);
  }
  m_window->SetMultiSamples(samplesPerPixel);
  m_window->SetForceMaximumHardwareLineWidth(1);
  m_window->SetReadyForRendering(true);
  m_window->SetOwnContext(0);
  m_window->OpenGLInitContext();
  m_window->SetFrameBlitModeToNoBlit();
  m_window->AddRenderer(renderer);
  m_works = true;
}

OffscreenScene::~OffscreenScene() {
  if (makeCurrent()) {
    m_window->Finalize();
    m_context.doneCurrent();
  }
}

vtkRenderWindow* OffscreenScene::window() const { return m_window; }

bool OffscreenScene::makeCurrent() {
  return m_context.isValid() && m_context.makeCurrent(m_surface.get());
}

/// What VTK asks of whoever owns the context.
void OffscreenScene::answer(vtkObject*, unsigned long event, void* data) {
  if (event == vtkCommand::WindowMakeCurrentEvent) {
    m_works = makeCurrent();
  } else if (event == vtkCommand::WindowIsCurrentEvent) {
    *static_cast<bool*>(data) = QOpenGLContext::currentContext() == &m_context;
  } else {
    *static_cast<int*>(data) = 1;
  }
}

QImage OffscreenScene::render(QSize devicePixels) {
  if (!m_works || !makeCurrent() || devicePixels.isEmpty()) {
    return {};
  }
  m_window->SetSize(devicePixels.width(), devicePixels.height());
  m_window->Render();
  vtkNew<vtkUnsignedCharArray> pixels;
  m_window->GetRGBACharPixelData(0, 0, devicePixels.width() - 1, devicePixels.height() - 1, 0,
                                 pixels);
  m_context.doneCurrent();
  const QImage upsideDown(pixels->GetPointer(0), devicePixels.width(), devicePixels.height(),
                          QImage::Format_RGBX8888);
  return upsideDown.mirrored(false, true).convertToFormat(QImage::Format_RGB32);
}

}  // namespace lateglow
