#pragma once

#include "viewer/qt/OrbitViewport.h"
#include "viewer/scene/VolumeScene.h"

namespace lateglow {

/// A viewport on a volume in three dimensions. The menu chooses what is seen of it.
class VolumeViewport : public OrbitViewport {
  Q_OBJECT

public:
  explicit VolumeViewport(QWidget* parent = nullptr);
  ~VolumeViewport() override;

  [[nodiscard]] VolumeScene& scene() { return m_scene; }
  /// Looks of CT are offered only for Hounsfield units. Chooses a look.
  void setVolume(const RenderVolume& volume, bool hounsfieldUnits, IntensityWindow window);
  void setWindow(IntensityWindow window);
  void setLook(VolumeLook look);
  /// Says as well where the volume is shown coarser than it is.
  void setOverlay(const ViewportOverlay& overlay) override;
  void clear();
  void resetView() override;

protected:
  [[nodiscard]] vtkRenderer* renderer() override { return m_scene.renderer(); }
  [[nodiscard]] int samplesPerPixel() const override { return 0; }
  void takeGraphics() override;
  /// A volume is one, and its first picture is the whole work.
  [[nodiscard]] bool hasParts() const override { return false; }
  void paintExtras(QPainter& painter) override;
  void fillMenu(QMenu& menu) override;

private:
  VolumeScene m_scene;
  bool m_hounsfieldUnits = false;
  IntensityWindow m_window;
};

}  // namespace lateglow
