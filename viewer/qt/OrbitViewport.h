#pragma once

#include <QVTKInteractorAdapter.h>

#include "viewer/qt/RenderHost.h"

class QMenu;

namespace lateglow {

/// A viewport on something in three dimensions. Left drag: turn. Middle or Shift drag: pan. Wheel or
/// right drag: zoom. Right click: menu. Double click: maximize. Small arrows say where the patient's left, back and
/// head are.
class OrbitViewport : public RenderHost {
  Q_OBJECT

public:
  explicit OrbitViewport(QWidget* parent = nullptr);
  virtual void resetView() = 0;

protected:
  /// What the menu has beside the reset.
  virtual void fillMenu(QMenu&) {}
  [[nodiscard]] int samplesPerPixel() const override { return 4; }
  void prepareRender() override;
  bool event(QEvent* event) override;
  void paintAxes(QPainter& painter);

private:
  void showMenu(QPoint globalPosition);

  QVTKInteractorAdapter m_adapter;
  QPoint m_pressed;
};

}  // namespace lateglow
