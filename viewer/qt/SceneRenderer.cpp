#include "viewer/qt/SceneRenderer.h"

#include <utility>

#include <QVTKInteractor.h>
#include <QVTKInteractorAdapter.h>
#include <vtkCommand.h>
#include <vtkInteractorStyleTrackballCamera.h>
#include <vtkNew.h>
#include <vtkRenderWindow.h>
#include <vtkRenderer.h>

#include "viewer/qt/OffscreenScene.h"
#include "viewer/scene/AxesOnScreen.h"

namespace lateglow {

namespace {
constexpr double kPicturesPerSecond = 25.0;  // asked for while turning
}  // namespace

SceneRenderer::SceneRenderer(std::shared_ptr<void> scene, vtkRenderer* renderer,
                             int samplesPerPixel)
    : m_scene(std::move(scene)), m_renderer(renderer), m_samplesPerPixel(samplesPerPixel) {}

SceneRenderer::~SceneRenderer() { close(); }

void SceneRenderer::open(const std::shared_ptr<QOffscreenSurface>& surface) {
  m_offscreen = std::make_unique<OffscreenScene>(surface, m_renderer, m_samplesPerPixel);
  if (!m_interactor) {
    m_adapter = std::make_unique<QVTKInteractorAdapter>(nullptr);
    m_interactor = vtkSmartPointer<QVTKInteractor>::New();
    vtkNew<vtkInteractorStyleTrackballCamera> style;
    m_interactor->SetInteractorStyle(style);
    m_interactor->SetDesiredUpdateRate(kPicturesPerSecond);
    // What the style wants to render at once is asked for in its turn.
    m_interactor->EnableRenderOff();
    m_interactor->AddObserver(vtkCommand::RenderEvent, this, &SceneRenderer::noteRequest);
  }
  m_interactor->SetRenderWindow(m_offscreen->window());
  m_interactor->Initialize();
}

void SceneRenderer::close() {
  if (m_interactor) {
    m_interactor->SetRenderWindow(nullptr);
  }
  m_offscreen.reset();
}

ScenePicture SceneRenderer::render(const std::shared_ptr<QOffscreenSurface>& surface,
                                   QSize devicePixels, double devicePixelRatio) {
  if (!m_offscreen) {
    open(surface);
  }
  m_adapter->SetDevicePixelRatio(static_cast<float>(devicePixelRatio), m_interactor);
  m_interactor->SetSize(devicePixels.width(), devicePixels.height());
  ScenePicture picture;
  picture.image = m_offscreen->render(devicePixels);
  picture.image.setDevicePixelRatio(devicePixelRatio);
  picture.axes = axesOnScreen(m_renderer->GetActiveCamera());
  return picture;
}

bool SceneRenderer::take(QEvent& event) {
  m_hasNews = false;
  if (m_offscreen) {
    m_adapter->ProcessEvent(&event, m_interactor);
  }
  return m_hasNews;
}

}  // namespace lateglow
