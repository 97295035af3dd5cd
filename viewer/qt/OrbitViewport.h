#pragma once

#include <array>

#include <QVTKInteractorAdapter.h>

#include "viewer/qt/RenderHost.h"

namespace lateglow {

/// A viewport on something in three dimensions. Left drag: turn. Middle or Shift drag: pan. Wheel or
/// right drag: zoom. Double click: maximize. Small arrows say where the patient's left, back and
/// head are.
class OrbitViewport : public RenderHost {
  Q_OBJECT

public:
  explicit OrbitViewport(QWidget* parent = nullptr);

protected:
  [[nodiscard]] int samplesPerPixel() const override { return 4; }
  void prepareRender() override;
  bool event(QEvent* event) override;
  void paintAxes(QPainter& painter);

private:
  QVTKInteractorAdapter m_adapter;
};

}  // namespace lateglow
