#pragma once

#include <QImage>
#include <QOffscreenSurface>
#include <QOpenGLContext>

#include <vtkNew.h>

class vtkGenericOpenGLRenderWindow;
class vtkRenderer;
class vtkRenderWindow;
class vtkObject;

namespace lateglow {

/// Renders a VTK scene into a picture with an OpenGL context of its own, so that windows stay free
/// of OpenGL: where it is drawn by the processor, one OpenGL widget makes every repaint of its
/// window ten times slower. GUI thread.
class OffscreenScene {
public:
  OffscreenScene(vtkRenderer* renderer, int samplesPerPixel);
  ~OffscreenScene();
  OffscreenScene(const OffscreenScene&) = delete;
  OffscreenScene& operator=(const OffscreenScene&) = delete;

  /// Null: the graphics driver lost the context, and this object is of no more use.
  [[nodiscard]] QImage render(QSize devicePixels);
  /// Draws a picture that nobody sees, so that what is compiled once is compiled.
  void warmUp(QSize devicePixels);
  [[nodiscard]] vtkRenderWindow* window() const;

private:
  [[nodiscard]] bool makeCurrent();
  void answer(vtkObject* caller, unsigned long event, void* data);

  QOffscreenSurface m_surface;
  QOpenGLContext m_context;
  vtkNew<vtkGenericOpenGLRenderWindow> m_window;
  bool m_works = false;
};

}  // namespace lateglow
