#pragma once

#include <QImage>
#include <QWidget>

#include "viewer/qt/ViewportOverlay.h"

class QPainter;

namespace lateglow {

/// What the viewports have in common: a picture with marks and text over it, painted at most once
/// per turn of the event loop. Where there is no picture the place says why and what to do.
class RenderHost : public QWidget {
  Q_OBJECT

public:
  explicit RenderHost(QWidget* parent = nullptr);
  ~RenderHost() override;

  virtual void setOverlay(const ViewportOverlay& overlay);
  [[nodiscard]] const ViewportOverlay& overlay() const { return m_overlay; }
  /// Asks for a new picture after the current event.
  void requestRender();
  /// Pictures since the widget was made: for frame rates and tests.
  [[nodiscard]] int renderCount() const { return m_renderCount; }
  /// What is on the screen, in device pixels.
  [[nodiscard]] QImage grabFramebuffer();
  /// Why there is no picture here and what to do; empty where there is one.
  [[nodiscard]] virtual QString failure() const { return {}; }

Q_SIGNALS:
  void activated();
  void maximizeRequested();

protected:
  enum class Picture {
    Made,    ///< it can be painted
    Coming,  ///< it is being made as asked for, and pictureCame() will say so
    Waits    ///< it cannot be asked for now: an update() comes when it can
  };
  /// Brings cameras in line with the size of the widget, and makes the picture where that is work
  /// that marks alone do not ask for. Before the painting that follows requestRender() or a new
  /// size.
  virtual Picture prepareRender() = 0;
  void pictureCame();
  virtual void paintPicture(QPainter& painter) = 0;
  /// More to paint below the overlay's text.
  virtual void paintExtras(QPainter&) {}

  /// Paints again what lies over the picture, without a new one.
  void updateMarks() { update(); }

  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

private:
  ViewportOverlay m_overlay;
  bool m_pictureIsOld = true;
  int m_renderCount = 0;
};

}  // namespace lateglow
