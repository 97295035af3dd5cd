#pragma once

#include <array>
#include <memory>

#include <QImage>

#include <vtkSmartPointer.h>

class QEvent;
class QOffscreenSurface;
class QVTKInteractor;
class QVTKInteractorAdapter;
class vtkRenderer;

namespace lateglow {

class OffscreenScene;

/// A picture of a scene, and where the patient's left, back and head were when it was drawn.
struct ScenePicture {
  QImage image;  ///< null: the graphics driver lost the context
  std::array<std::array<double, 2>, 3> axes{};  ///< axesOnScreen
};

/// A scene in three dimensions with the camera that the mouse turns. Everything of it, its end
/// included, happens in RenderThread; only the constructor may run elsewhere.
class SceneRenderer {
public:
  /// Keeps `scene`, which owns `renderer`.
  SceneRenderer(std::shared_ptr<void> scene, vtkRenderer* renderer, int samplesPerPixel);
  ~SceneRenderer();
  SceneRenderer(const SceneRenderer&) = delete;
  SceneRenderer& operator=(const SceneRenderer&) = delete;

  /// Makes its context with the first picture and keeps the first surface for it.
  [[nodiscard]] ScenePicture render(const std::shared_ptr<QOffscreenSurface>& surface,
                                    QSize devicePixels, double devicePixelRatio);
  /// Turns, pans and zooms by a mouse event. True: there is something new to see.
  [[nodiscard]] bool take(QEvent& event);
  /// Gives up what a lost context has left; the next picture makes a new one.
  void close();

private:
  void open(const std::shared_ptr<QOffscreenSurface>& surface);
  void noteRequest() { m_hasNews = true; }

  std::shared_ptr<void> m_scene;
  vtkRenderer* m_renderer;
  int m_samplesPerPixel;
  std::unique_ptr<OffscreenScene> m_offscreen;
  vtkSmartPointer<QVTKInteractor> m_interactor;
  std::unique_ptr<QVTKInteractorAdapter> m_adapter;
  bool m_hasNews = false;
};

}  // namespace lateglow
