#pragma once

#include <memory>

#include <QImage>
#include <QOpenGLContext>

#include <vtkNew.h>

class QOffscreenSurface;
class vtkGenericOpenGLRenderWindow;
class vtkRenderer;
class vtkRenderWindow;
class vtkObject;

namespace lateglow {

/// What an OffscreenScene draws on. Made in the GUI thread, goes there by itself.
[[nodiscard]] std::shared_ptr<QOffscreenSurface> makeOffscreenSurface();

/// Renders a VTK scene into a picture with an OpenGL context of its own, so that windows stay free
/// of OpenGL: where it is drawn by the processor, one OpenGL widget makes every repaint of its
/// window ten times slower. Lives in one thread from beginning to end, RenderThread's.
class OffscreenScene {
public:
  OffscreenScene(std::shared_ptr<QOffscreenSurface> surface, vtkRenderer* renderer,
                 int samplesPerPixel);
  ~OffscreenScene();
  OffscreenScene(const OffscreenScene&) = delete;
  OffscreenScene& operator=(const OffscreenScene&) = delete;

  /// Null: the graphics driver lost the context, and this object is of no more use.
  [[nodiscard]] QImage render(QSize devicePixels);
  [[nodiscard]] vtkRenderWindow* window() const;

private:
  [[nodiscard]] bool makeCurrent();
  void answer(vtkObject* caller, unsigned long event, void* data);

  std::shared_ptr<QOffscreenSurface> m_surface;
  QOpenGLContext m_context;
  vtkNew<vtkGenericOpenGLRenderWindow> m_window;
  bool m_works = false;
};

}  // namespace lateglow
