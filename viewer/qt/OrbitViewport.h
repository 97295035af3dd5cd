#pragma once

#include <memory>

#include "viewer/qt/RenderHost.h"
#include "viewer/qt/SceneRenderer.h"

class QMenu;

namespace lateglow {

/// A viewport on something in three dimensions. Left drag: turn. Middle or Shift drag: pan. Wheel or
/// right drag: zoom. Right click: menu. Double click: maximize. Small arrows say where the patient's
/// left, back and head are.
///
/// The only viewports that need OpenGL, from the moment they are first shown. The scene lives in
/// RenderThread: changes and mouse events are sent there, pictures come back, the newest request
/// last; until then the old picture stays. Where the display has no OpenGL 3.2 the place says so
/// and what to do; where the graphics driver loses the picture, a click draws it again.
class OrbitViewport : public RenderHost {
  Q_OBJECT

public:
  /// Keeps `scene`, which owns `renderer`, until RenderThread is through with it.
  OrbitViewport(std::shared_ptr<void> scene, vtkRenderer* renderer, int samplesPerPixel,
                QWidget* parent);
  ~OrbitViewport() override;
  virtual void resetView() = 0;
  [[nodiscard]] QString failure() const override;
  /// Where the patient's left, back and head were when the picture was drawn (axesOnScreen).
  [[nodiscard]] const auto& shownAxes() const { return m_picture.axes; }

public Q_SLOTS:
  /// The graphics driver took the picture away. Says so in its place until the next click.
  void pictureLost();

protected:
  /// Before the scene is first drawn, now that it is known what draws.
  virtual void takeGraphics() {}
  /// What the menu has beside the reset.
  virtual void fillMenu(QMenu&) {}

  Picture prepareRender() override;
  void paintPicture(QPainter& painter) override;
  bool event(QEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void paintAxes(QPainter& painter);

private:
  void askForGraphics();
  void askForPicture();
  void take(const ScenePicture& picture);
  void send(const QEvent& event);
  void showMenu(QPoint globalPosition);

  std::shared_ptr<SceneRenderer> m_renderer;
  std::shared_ptr<QOffscreenSurface> m_surface;
  ScenePicture m_picture;
  QPoint m_pressed;
  bool m_lost = false;
  bool m_asked = false;   ///< for graphics
  bool m_coming = false;  ///< a picture is being drawn
};

}  // namespace lateglow
