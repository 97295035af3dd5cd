#pragma once

#include <functional>
#include <memory>

#include "viewer/qt/OrbitViewport.h"
#include "viewer/scene/VolumeScene.h"

namespace lateglow {

/// A viewport on a volume in three dimensions. The menu chooses what is seen of it.
class VolumeViewport : public OrbitViewport {
  Q_OBJECT

public:
  explicit VolumeViewport(QWidget* parent = nullptr);
  ~VolumeViewport() override;

  [[nodiscard]] bool empty() const { return m_shown.image == nullptr; }
  /// Instead of what suits this display: `software` is for one without a graphics card. Before the
  /// first picture.
  void chooseRenderer(bool software);
  /// Looks of CT are offered only for Hounsfield units. Chooses a look.
  void setVolume(const RenderVolume& volume, bool hounsfieldUnits, IntensityWindow window);
  void setWindow(IntensityWindow window);
  void setLook(VolumeLook look);
  /// Says as well where the volume is shown coarser than it is.
  void setOverlay(const ViewportOverlay& overlay) override;
  void clear();
  void resetView() override;

protected:
  void takeGraphics() override;
  void paintExtras(QPainter& painter) override;
  void fillMenu(QMenu& menu) override;

private:
  VolumeViewport(std::shared_ptr<VolumeScene> scene, QWidget* parent);
  void change(std::function<void(VolumeScene&)> what);

  std::shared_ptr<VolumeScene> m_scene;  ///< RenderThread's
  RenderVolume m_shown;
  VolumeLook m_look = VolumeLook::Mr;
  bool m_hounsfieldUnits = false;
  IntensityWindow m_window;
};

}  // namespace lateglow
