#pragma once

#include <QImage>
#include <QTimer>
#include <QWidget>

#include "viewer/qt/ViewportOverlay.h"

class QPainter;
class vtkRenderer;
class vtkRenderWindow;

namespace lateglow {

class RenderSurface;

/// What the viewports have in common: a VTK scene in a widget, rendered at most once per turn of
/// the event loop, with text painted over it. Text alone changes without rendering again.
///
/// The render window is made when the viewport is first shown. Where the display has no OpenGL 3.2
/// the place says so and what to do; where the graphics driver loses the picture, a click draws it
/// again. All else of a viewport works without a picture.
class RenderHost : public QWidget {
  Q_OBJECT

public:
  explicit RenderHost(QWidget* parent = nullptr);
  ~RenderHost() override;

  virtual void setOverlay(const ViewportOverlay& overlay);
  [[nodiscard]] const ViewportOverlay& overlay() const { return m_overlay; }
  /// Asks for one rendering after the current event.
  void requestRender();
  /// Renderings since the widget was made: for frame rates and tests.
  [[nodiscard]] int renderCount() const;
  /// What is on the screen; null without a picture.
  [[nodiscard]] QImage grabFramebuffer();
  /// Why there is no picture here and what to do; empty where there is one.
  [[nodiscard]] QString failure() const;

public Q_SLOTS:
  /// The graphics driver took the picture away. Says so in its place until the next click.
  void surfaceLost();

Q_SIGNALS:
  void activated();
  void maximizeRequested();

protected:
  [[nodiscard]] virtual vtkRenderer* renderer() = 0;
  [[nodiscard]] virtual int samplesPerPixel() const { return 0; }
  /// Brings cameras in line with the size of the widget, before every rendering.
  virtual void prepareRender() = 0;
  /// More to paint below the overlay's text.
  virtual void paintExtras(QPainter&) {}

  /// Paints again what lies over the picture, without rendering.
  void updateMarks();
  /// Null until the viewport is shown, and without OpenGL.
  [[nodiscard]] vtkRenderWindow* renderWindow() const;
  /// To be called in the destructor of whoever owns the renderer, before it goes.
  void closeSurface();

  bool event(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

private:
  void makeSurface();
  void openSurface();
  void renderNow();
  void paintOver(QPainter& painter);

  ViewportOverlay m_overlay;
  QTimer m_renderTimer;
  RenderSurface* m_surface = nullptr;
  bool m_lost = false;
};

}  // namespace lateglow
