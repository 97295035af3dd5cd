#pragma once

#include <QTimer>

#include <QVTKOpenGLNativeWidget.h>

#include "viewer/qt/ViewportOverlay.h"

class QPainter;

namespace lateglow {

/// What the viewports have in common: a VTK render window in a widget, rendered at most once per
/// turn of the event loop, with text painted over it. Text alone changes without rendering again.
class RenderHost : public QVTKOpenGLNativeWidget {
  Q_OBJECT

public:
  explicit RenderHost(QWidget* parent = nullptr);
  ~RenderHost() override;

  void setOverlay(const ViewportOverlay& overlay);
  [[nodiscard]] const ViewportOverlay& overlay() const { return m_overlay; }
  /// Asks for one rendering after the current event.
  void requestRender();
  /// Renderings since the widget was made: for frame rates and tests.
  [[nodiscard]] int renderCount() const { return m_renderCount; }

Q_SIGNALS:
  void activated();
  void maximizeRequested();

protected:
  /// Brings cameras in line with the size of the widget, before every rendering.
  virtual void prepareRender() = 0;
  /// More to paint below the overlay's text.
  virtual void paintExtras(QPainter&) {}

  void paintGL() override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

private:
  void renderNow();

  ViewportOverlay m_overlay;
  QTimer m_renderTimer;
  int m_renderCount = 0;
};

}  // namespace lateglow
