#pragma once

#include <functional>
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

  /// As in ScarScene.
  void setSurfaces(const ScarSurfaces& surfaces, bool apexAtLastSlice);
  void clear() { setSurfaces({}, true); }
  void setAppearances(const ClassAppearances& appearances);
  void setSlicePlane(const Geometry& geometry, std::optional<int> slice);
  void setColouring(ScarColouring colouring);
  [[nodiscard]] ScarColouring colouring() const { return m_colouring; }
  void resetView() override;

protected:
  Picture prepareRender() override;
  void paintExtras(QPainter& painter) override;
  void fillMenu(QMenu& menu) override;

private:
  ScarViewport(std::shared_ptr<ScarScene> scene, QWidget* parent);
  void change(std::function<void(ScarScene&)> what);

  std::shared_ptr<ScarScene> m_scene;  ///< RenderThread's
  ScarColouring m_colouring = ScarColouring::Transmurality;
  bool m_empty = true;
  bool m_hasScar = false;
  double m_lineWidth = 0.0;  ///< in device pixels
};

}  // namespace lateglow
