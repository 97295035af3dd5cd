#pragma once

#include <memory>

#include "viewer/qt/RenderHost.h"
#include "viewer/scene/ScarScene.h"

namespace lateglow {

/// A viewport on the ventricle in three dimensions. Left drag: turn. Middle or Shift drag: pan.
/// Wheel or right drag: zoom. Double click: maximize.
class ScarViewport : public RenderHost {
  Q_OBJECT

public:
  explicit ScarViewport(QWidget* parent = nullptr);
  ~ScarViewport() override;

  [[nodiscard]] ScarScene& scene() { return *m_scene; }
  void resetView();

protected:
  void prepareRender() override;
  void paintExtras(QPainter& painter) override;
  bool event(QEvent* event) override;

private:
  std::unique_ptr<ScarScene> m_scene;
};

}  // namespace lateglow
