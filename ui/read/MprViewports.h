#pragma once

#include <array>

#include <QWidget>

#include "imaging/core/PlaneStack.h"
#include "ui/models/CasePresenter.h"
#include "ui/models/LayersModel.h"

class QGridLayout;

namespace lateglow {

class SliceViewport;

/// Axial, coronal and sagittal planes of a volume with a linked crosshair. A click moves the
/// crosshair, the wheel moves the plane under the pointer, a drag sets window and level. Planes run
/// along the axes of the acquisition, so every pixel that is seen was measured.
class MprViewports : public QWidget {
  Q_OBJECT

public:
  MprViewports(CasePresenter& cases, LayersModel& layers, QWidget* parent = nullptr);

  /// Volumes of many thin slices are read in three planes.
  [[nodiscard]] static bool suits(const CaseSession& session);
  [[nodiscard]] SliceViewport* view(PlaneName name) const;
  [[nodiscard]] const PlaneStack& stack(PlaneName name) const {
    return m_panes.at(static_cast<std::size_t>(name)).planes;
  }
  /// Voxel index of the crosshair.
  [[nodiscard]] Vec3 crosshair() const { return m_crosshair; }
  void setCrosshair(Vec3 index);
  void resetViews();
  void toggleMaximized(PlaneName name);
  [[nodiscard]] bool maximized() const { return m_maximized >= 0; }

private:
  struct Pane {
    SliceViewport* view = nullptr;
    PlaneStack planes;
    int shownPlane = -1;
  };
  void connectPane(std::size_t number);
  void showSession();
  void showPlanes();
  void showWindow();
  void showTexts();
  void arrange();
  [[nodiscard]] const Volume* volume() const;
  [[nodiscard]] int planeOf(const Pane& pane) const;

  CasePresenter& m_cases;
  LayersModel& m_layers;
  std::array<Pane, 3> m_panes;  ///< in the order of PlaneName
  QGridLayout* m_grid;
  Vec3 m_crosshair;
  int m_sessionId = 0;
  int m_maximized = -1;
};

}  // namespace lateglow
