#pragma once

#include <memory>

#include <QObject>

#include "imaging/core/PlaneStack.h"
#include "imaging/core/Series.h"
#include "ui/models/JobRunner.h"
#include "viewer/scene/ObliquePlanes.h"
#include "viewer/scene/PlaneReslicer.h"

namespace lateglow {

class SliceViewport;

/// One plane of a volume in a viewport. A plane along the acquisition is taken from the voxels at
/// once; a turned or thick one is interpolated in a worker, always for the newest place asked for.
class MprPlane : public QObject {
  Q_OBJECT

public:
  MprPlane(PlaneName name, JobRunner& worker, QWidget* parent);

  [[nodiscard]] SliceViewport* view() const { return m_view; }
  [[nodiscard]] const PlaneStack& planes() const { return m_planes; }
  /// `volume` belongs to `study`, which it keeps.
  void setVolume(std::shared_ptr<const Study> study, const Volume& volume,
                 const PlaneStack& planes);
  /// Shows the plane through a voxel index of the volume.
  void show(const ObliquePlanes& frame, Vec3 index, Slab slab);
  /// Number of the plane along the acquisition through a voxel index.
  [[nodiscard]] int planeOf(Vec3 index) const;
  /// The voxel index of a pixel of the plane that is shown.
  [[nodiscard]] Vec3 indexAt(PixelPoint pixel, Vec3 crosshair) const;
  /// The place some planes further along the normal.
  [[nodiscard]] Vec3 stepped(const ObliquePlanes& frame, Vec3 index, int steps) const;
  /// Whether something is being interpolated.
  [[nodiscard]] bool busy() const { return m_busy; }

private:
  void showMeasured(int plane);
  void want(const Geometry& plane, Slab slab);
  void interpolate();
  void showCrosshair();

  PlaneName m_name;
  JobRunner& m_worker;
  SliceViewport* m_view;
  std::shared_ptr<const Study> m_study;
  const Volume* m_volume = nullptr;
  float m_outside = 0.0F;  ///< the darkest value
  PlaneStack m_planes;
  int m_shownPlane = -1;   ///< along the acquisition; -1: an interpolated one is shown
  Geometry m_shown;        ///< of the picture
  Geometry m_wanted;       ///< interpolated, asked for last
  Slab m_wantedSlab;
  bool m_busy = false;
  bool m_stale = false;    ///< asked again while busy
  bool m_interpolates = false;
  Vec3 m_crosshairMm;
  double m_crosshairDegrees = 0.0;
};

}  // namespace lateglow
