#pragma once

#include <array>

#include <QTimer>
#include <QWidget>

#include "ui/models/CasePresenter.h"
#include "ui/models/LayersModel.h"
#include "ui/read/MprPlane.h"

class QGridLayout;
class QMenu;

namespace lateglow {

class SliceViewport;
class VolumeViewport;

/// Axial, coronal and sagittal planes of a volume with a linked crosshair, and the volume in three
/// dimensions, which a worker makes ready. A click moves the
/// crosshair, the wheel moves the plane under the pointer, a drag sets window and level. Planes run
/// along the axes of the acquisition, so every pixel that is seen was measured, until the reader
/// turns the crosshair by one of its handles: the other two planes then follow, interpolated
/// linearly, and say that they are oblique. A double click on a line of the crosshair, or reset,
/// straightens them.
class MprViewports : public QWidget {
  Q_OBJECT

public:
  MprViewports(CasePresenter& cases, LayersModel& layers, QWidget* parent = nullptr);
  ~MprViewports() override;

  /// Volumes of many thin slices are read in three planes.
  [[nodiscard]] static bool suits(const CaseSession& session);
  [[nodiscard]] SliceViewport* view(PlaneName name) const { return pane(name).view(); }
  /// The plane that has the keyboard; else the axial one.
  [[nodiscard]] SliceViewport* activeView() const;
  [[nodiscard]] VolumeViewport* volumeView() const { return m_volumeView; }
  [[nodiscard]] const PlaneStack& stack(PlaneName name) const { return pane(name).planes(); }
  /// Voxel index of the crosshair.
  [[nodiscard]] Vec3 crosshair() const { return m_crosshair; }
  void setCrosshair(Vec3 index);
  /// The planes' directions now.
  [[nodiscard]] const ObliquePlanes& frame() const { return m_frame; }
  /// Turns the other two planes around the normal of this one, degrees as the crosshair turns.
  void turn(PlaneName name, double degrees);
  void straighten();
  [[nodiscard]] Slab slab() const { return m_slab; }
  void setSlab(Slab slab);
  /// Whether a plane is being interpolated.
  [[nodiscard]] bool busy() const;
  void resetViews();
  void toggleMaximized(PlaneName name) { toggleMaximized(static_cast<int>(name)); }
  [[nodiscard]] bool maximized() const { return m_maximized >= 0; }

Q_SIGNALS:
  /// Or another volume is shown.
  void crosshairMoved();

private:
  [[nodiscard]] MprPlane& pane(PlaneName name) const {
    return *m_panes.at(static_cast<std::size_t>(name));
  }
  void toggleMaximized(int pane);
  void connectPane(PlaneName name);
  void connectVolume();
  void prepareVolumeView();
  void showVolumeTexts();
  void addSlabs(QMenu* menu);
  void showSession();
  void showPlanes();
  void showWindow();
  void showTexts();
  void arrange();
  [[nodiscard]] const Volume* volume() const;

  CasePresenter& m_cases;
  LayersModel& m_layers;
  std::array<MprPlane*, 3> m_panes{};  ///< in the order of PlaneName
  VolumeViewport* m_volumeView;
  QGridLayout* m_grid;
  ObliquePlanes m_frame;
  Slab m_slab;
  Vec3 m_crosshair;
  int m_sessionId = 0;
  int m_maximized = -1;       ///< a PlaneName, or 3: the volume
  QTimer m_volumeWindowTimer;  ///< the volume follows a window when its drag pauses
  JobRunner m_worker;  ///< last: it ends before what its work shows
};

}  // namespace lateglow
