#include "ui/read/MprPlane.h"

#include <algorithm>
#include <cmath>

#include "viewer/qt/SliceViewport.h"

namespace lateglow {

namespace {

using Values = std::vector<float>;

/// The darkest value, for what lies outside of the volume. Of large volumes a share of the voxels is
/// looked at, because this runs in the thread of the window.
float darkest(const Volume& volume) {
  constexpr std::size_t kMostVoxels = std::size_t{1} << 16U;
  // Every one is a miss of the cache. Odd, so that it does not keep to columns of even rows.
  const std::size_t step = volume.voxels.size() / kMostVoxels | 1U;
  float lowest = volume.voxels.empty() ? 0.0F : volume.voxels.front();
  for (std::size_t n = 0; n < volume.voxels.size(); n += step) {
    lowest = std::min(lowest, volume.voxels[n]);
  }
  return lowest;
}

}  // namespace

MprPlane::MprPlane(PlaneName name, JobRunner& worker, QWidget* parent)
    : QObject(parent), m_name(name), m_worker(worker), m_view(new SliceViewport(parent)) {}

void MprPlane::setVolume(std::shared_ptr<const Study> study, const Volume& volume,
                          const PlaneStack& planes) {
  m_study = std::move(study);
  m_volume = &volume;
  m_planes = planes;
  m_outside = darkest(volume);
  m_shownPlane = -1;
  m_shown = planes.geometry();
  m_interpolates = false;
  m_stale = false;
  m_view->setGeometry(m_shown);
  m_view->setWindowScale(volume.showsHounsfield() ? WindowScale::HounsfieldUnits
                                                  : WindowScale::Signal);
}

int MprPlane::planeOf(Vec3 index) const {
  return static_cast<int>(std::lround(m_planes.number(index)));
}

Vec3 MprPlane::indexAt(PixelPoint pixel, Vec3 crosshair) const {
  if (m_shownPlane >= 0) {
    return m_planes.index(pixel, m_planes.number(crosshair));
  }
  return m_volume->geometry.toIndex(m_shown.toPatient({pixel.column, pixel.row, 0.0}));
}

Vec3 MprPlane::stepped(const ObliquePlanes& frame, Vec3 index, int steps) const {
  const auto number = static_cast<std::size_t>(m_name);
  if (frame.straight(number)) {
    return m_planes.index(m_planes.pixel(index), planeOf(index) + steps);
  }
  const Geometry& grid = m_volume->geometry;
  return grid.toIndex(grid.toPatient(index) +
                      frame.normal(number) * (steps * m_planes.geometry().spacingMm[2]));
}

void MprPlane::show(const ObliquePlanes& frame, Vec3 index, Slab slab) {
  const auto number = static_cast<std::size_t>(m_name);
  m_crosshairMm = m_volume->geometry.toPatient(index);
  m_crosshairDegrees = frame.crosshairDegrees(number);
  if (frame.straight(number) && slab.thicknessMm <= 0.0) {
    m_interpolates = false;
    showMeasured(planeOf(index));
  } else {
    want(frame.plane(number, m_crosshairMm), slab);
  }
  showCrosshair();
}

void MprPlane::showMeasured(int plane) {
  if (m_shownPlane < 0) {
    m_shown = m_planes.geometry();
    m_view->changePlane(m_shown);
  }
  if (plane != m_shownPlane) {
    m_shownPlane = plane;
    m_view->scene().setImage(m_planes.plane(*m_volume, plane));
    m_view->requestRender();
  }
}

void MprPlane::want(const Geometry& plane, Slab slab) {
  const bool same = m_interpolates && plane.sameGrid(m_wanted) && slab == m_wantedSlab;
  m_interpolates = true;
  m_wanted = plane;
  m_wantedSlab = slab;
  if (!same && m_busy) {
    m_stale = true;
  } else if (!same) {
    interpolate();
  }
}

void MprPlane::interpolate() {
  m_busy = true;
  m_stale = false;
  m_worker.start<Values>(
      QString(),
      [study = m_study, volume = m_volume, plane = m_wanted, slab = m_wantedSlab,
       outside = m_outside](ProgressSink&) -> Expected<Values> {
        return reslice(*volume, plane, outside, Interpolation::Linear, slab);
      },
      [this, study = m_study, volume = m_volume, plane = m_wanted](Expected<Values> values) {
        m_busy = false;
        if (m_interpolates && volume == m_volume && values) {
          m_shownPlane = -1;
          m_shown = plane;
          m_view->changePlane(plane);
          m_view->scene().setImage(*values);
          m_view->requestRender();
          showCrosshair();
        }
        if (m_interpolates && (m_stale || volume != m_volume)) {
          interpolate();
        }
      });
}

void MprPlane::showCrosshair() {
  const Vec3 at = m_shown.toIndex(m_crosshairMm);
  m_view->setCrosshair(Crosshair{{at.x, at.y}, m_crosshairDegrees, true});
}

}  // namespace lateglow
