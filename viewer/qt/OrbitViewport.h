#pragma once

#include <memory>

#include <QVTKInteractor.h>
#include <QVTKInteractorAdapter.h>
#include <vtkNew.h>

#include "viewer/qt/RenderHost.h"

class QMenu;
class vtkRenderer;

namespace lateglow {

class OffscreenScene;

/// A viewport on something in three dimensions. Left drag: turn. Middle or Shift drag: pan. Wheel or
/// right drag: zoom. Right click: menu. Double click: maximize. Small arrows say where the patient's
/// left, back and head are.
///
/// The only viewports that need OpenGL, from the moment they are first shown. Where the display has
/// no OpenGL 3.2 the place says so and what to do; where the graphics driver loses the picture, a
/// click draws it again.
class OrbitViewport : public RenderHost {
  Q_OBJECT

public:
  explicit OrbitViewport(QWidget* parent = nullptr);
  ~OrbitViewport() override;
  virtual void resetView() = 0;
  [[nodiscard]] QString failure() const override;

public Q_SLOTS:
  /// The graphics driver took the picture away. Says so in its place until the next click.
  void pictureLost();

protected:
  [[nodiscard]] virtual vtkRenderer* renderer() = 0;
  [[nodiscard]] virtual int samplesPerPixel() const { return 4; }
  /// What the menu has beside the reset.
  virtual void fillMenu(QMenu&) {}

  void prepareRender() override;
  void paintPicture(QPainter& painter) override;
  bool event(QEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void paintAxes(QPainter& painter);
  /// To be called in the destructor of whoever owns the renderer, before it goes.
  void closeScene();

private:
  void openScene();
  void showMenu(QPoint globalPosition);

  std::unique_ptr<OffscreenScene> m_offscreen;
  vtkNew<QVTKInteractor> m_interactor;
  QVTKInteractorAdapter m_adapter;
  QImage m_picture;
  QPoint m_pressed;
  bool m_lost = false;
};

}  // namespace lateglow
