#pragma once

#include <memory>

#include "viewer/qt/OrbitViewport.h"
#include "viewer/scene/ScarScene.h"

namespace lateglow {

/// A viewport on the ventricle in three dimensions. Its menu chooses what the colour of scar says;
/// a legend says it where that is transmurality.
class ScarViewport : public OrbitViewport {
  Q_OBJECT

public:
  explicit ScarViewport(QWidget* parent = nullptr);
  ~ScarViewport() override;

  [[nodiscard]] ScarScene& scene() { return *m_scene; }
  void setColouring(ScarColouring colouring);
  void resetView() override;

protected:
  [[nodiscard]] vtkRenderer* renderer() override { return m_scene->renderer(); }
  bool prepareRender() override;
  void paintExtras(QPainter& painter) override;
  void fillMenu(QMenu& menu) override;

private:
  std::unique_ptr<ScarScene> m_scene;
};

}  // namespace lateglow
