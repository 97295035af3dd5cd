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
  /// Before the scene is first drawn, now that it is known what draws.
  virtual void takeGraphics() {}
  /// Whether the parts of the scene are worth drawing one by one before the first picture.
  [[nodiscard]] virtual bool hasParts() const { return true; }
  /// What the menu has beside the reset.
  virtual void fillMenu(QMenu&) {}

  bool prepareRender() override;
  void paintPicture(QPainter& painter) override;
  bool event(QEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void paintAxes(QPainter& painter);
  /// To be called in the destructor of whoever owns the renderer, before it goes.
  void closeScene();

private:
  /// Where the way to the first picture has come. Each step is an event of its own, because all of
  /// them together would hold the window.
  enum class Step { Begin, Loading, Check, Open, Draw, ReadBack, Ready };
  void getReady();
  void later(Step next);
  void drawPart();
  void openScene();
  void showMenu(QPoint globalPosition);

  std::unique_ptr<OffscreenScene> m_offscreen;
  vtkNew<QVTKInteractor> m_interactor;
  QVTKInteractorAdapter m_adapter;
  QImage m_picture;
  QPoint m_pressed;
  bool m_lost = false;
  Step m_step = Step::Begin;
  int m_drawnParts = 0;  ///< of the scene, each with its own shaders
};

}  // namespace lateglow
