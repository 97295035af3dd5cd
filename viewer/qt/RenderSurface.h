#pragma once

#include <functional>

#include <QVTKOpenGLNativeWidget.h>

class QPainter;
class vtkRenderer;

namespace lateglow {

/// The OpenGL part of a viewport: a VTK render window in a widget that takes no input and paints
/// what its owner tells over the picture. Costs nothing until show().
class RenderSurface : public QVTKOpenGLNativeWidget {
  Q_OBJECT

public:
  struct Owner {
    std::function<void()> prepare;          ///< before every rendering: sizes, cameras
    std::function<void(QPainter&)> paint;  ///< over the picture, device-independent pixels
  };
  RenderSurface(Owner owner, QWidget* parent);
  ~RenderSurface() override;

  /// Makes the render window; once, before the first painting.
  void open(vtkRenderer* renderer, int samplesPerPixel);
  [[nodiscard]] bool opened() const { return RenderWindow != nullptr; }
  /// Renders and shows it. False: the context is lost, and with it this surface.
  [[nodiscard]] bool renderScene();
  [[nodiscard]] int renderCount() const { return m_renderCount; }

protected:
  bool event(QEvent* event) override;
  void paintGL() override;

private:
  Owner m_owner;
  int m_renderCount = 0;
};

}  // namespace lateglow
