#include "ui/read/MprViewports.h"

#include <algorithm>
#include <cmath>

#include <QGridLayout>

#include "ui/read/ViewportTexts.h"
#include "viewer/qt/SliceViewport.h"

namespace lateglow {

namespace {

constexpr int kFewestSlices = 20;
constexpr double kThickestSliceMm = 6.0;

QString nameOf(PlaneName name) {
  switch (name) {
    case PlaneName::Axial: return MprViewports::tr("Axial");
    case PlaneName::Coronal: return MprViewports::tr("Coronal");
    case PlaneName::Sagittal: break;
  }
  return MprViewports::tr("Sagittal");
}

QString number(double value) {
  return QString::number(value, 'f', std::abs(value) >= 100.0 ? 0 : 1);
}

}  // namespace

bool MprViewports::suits(const CaseSession& session) {
  const Volume* volume = session.series().volume();
  return volume != nullptr && volume->geometry.size[2] >= kFewestSlices &&
         volume->geometry.spacingMm[2] <= kThickestSliceMm;
}

MprViewports::MprViewports(CasePresenter& cases, LayersModel& layers, QWidget* parent)
    : QWidget(parent), m_cases(cases), m_layers(layers), m_grid(new QGridLayout(this)) {
  static constexpr std::array<const char*, 3> kNames{"axialViewport", "coronalViewport",
                                                     "sagittalViewport"};
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setSpacing(1);
  for (std::size_t n = 0; n < m_panes.size(); ++n) {
    m_panes[n].view = new SliceViewport(this);
    m_panes[n].view->setObjectName(QLatin1String(kNames.at(n)));
    connectPane(n);
  }
  m_grid->addWidget(m_panes[0].view, 0, 0, 2, 1);
  m_grid->addWidget(m_panes[1].view, 0, 1);
  m_grid->addWidget(m_panes[2].view, 1, 1);
  arrange();
  connect(&m_cases, &CasePresenter::currentChanged, this, &MprViewports::showSession);
  connect(&m_cases, &CasePresenter::windowChanged, this, &MprViewports::showWindow);
  connect(&m_layers, &LayersModel::changed, this, &MprViewports::showWindow);
}

SliceViewport* MprViewports::view(PlaneName name) const {
  return m_panes.at(static_cast<std::size_t>(name)).view;
}

const Volume* MprViewports::volume() const {
  const CaseSession* session = m_cases.current();
  return session != nullptr ? session->series().volume() : nullptr;
}

void MprViewports::connectPane(std::size_t number) {
  const Pane& pane = m_panes.at(number);
  connect(pane.view, &SliceViewport::sliceSteps, this, [this, &pane](int steps) {
    setCrosshair(pane.planes.index(pane.planes.pixel(m_crosshair), planeOf(pane) + steps));
  });
  connect(pane.view, &SliceViewport::clicked, this, [this, &pane](PixelPoint pixel) {
    setCrosshair(pane.planes.index(pixel, planeOf(pane)));
  });
  connect(pane.view, &SliceViewport::cameraChanged, this, &MprViewports::showTexts);
  connect(pane.view, &SliceViewport::probeChanged, this, &MprViewports::showTexts);
  connect(pane.view, &SliceViewport::maximizeRequested, this,
          [this, number] { toggleMaximized(static_cast<PlaneName>(number)); });
  connect(pane.view, &SliceViewport::windowDragged, this, [this](double width, double level) {
    if (const CaseSession* session = m_cases.current()) {
      m_cases.setWindow(dragged(session->window, width, level));
    }
  });
}

void MprViewports::showSession() {
  const Volume* shown = volume();
  const CaseSession* session = m_cases.current();
  if (shown == nullptr || !suits(*session) || session->id == m_sessionId) {
    return;
  }
  m_sessionId = session->id;
  const auto stacks = planeStacks(shown->geometry);
  for (std::size_t n = 0; n < m_panes.size(); ++n) {
    m_panes[n].planes = stacks.at(n);
    m_panes[n].shownPlane = -1;
    m_panes[n].view->setGeometry(stacks.at(n).geometry());
  }
  const auto& size = shown->geometry.size;
  m_crosshair = {std::floor(size[0] / 2.0), std::floor(size[1] / 2.0), std::floor(size[2] / 2.0)};
  showPlanes();
  showWindow();
}

int MprViewports::planeOf(const Pane& pane) const {
  return static_cast<int>(std::lround(pane.planes.number(m_crosshair)));
}

void MprViewports::setCrosshair(Vec3 index) {
  const Volume* shown = volume();
  if (shown == nullptr) {
    return;
  }
  const auto clamped = [](double value, int size) { return std::clamp(value, 0.0, size - 1.0); };
  const auto& size = shown->geometry.size;
  m_crosshair = {clamped(index.x, size[0]), clamped(index.y, size[1]), clamped(index.z, size[2])};
  showPlanes();
}

void MprViewports::showPlanes() {
  const Volume* shown = volume();
  if (shown == nullptr) {
    return;
  }
  for (Pane& pane : m_panes) {
    const int plane = planeOf(pane);
    if (plane != pane.shownPlane) {
      pane.shownPlane = plane;
      pane.view->scene().setImage(pane.planes.plane(*shown, plane));
      pane.view->requestRender();
    }
    pane.view->setCrosshair(pane.planes.pixel(m_crosshair));
  }
  showTexts();
}

void MprViewports::showWindow() {
  const CaseSession* session = m_cases.current();
  if (session == nullptr || session->id != m_sessionId) {
    return;
  }
  for (const Pane& pane : m_panes) {
    pane.view->scene().setImageWindow(session->window);
    pane.view->scene().setInterpolation(m_layers.settings().interpolation);
    pane.view->requestRender();
  }
  showTexts();
}

void MprViewports::showTexts() {
  const Volume* shown = volume();
  const CaseSession* session = m_cases.current();
  if (shown == nullptr) {
    return;
  }
  const Vec3 patient = shown->geometry.toPatient(m_crosshair);
  const bool hounsfield = shown->unit == "[hnsf'U]";
  const auto voxel = static_cast<std::size_t>(
      std::lround(m_crosshair.x) + shown->geometry.size[0] * std::lround(m_crosshair.y) +
      static_cast<long>(shown->geometry.sliceVoxelCount()) * std::lround(m_crosshair.z));
  for (std::size_t n = 0; n < m_panes.size(); ++n) {
    const Pane& pane = m_panes[n];
    const Geometry& planes = pane.planes.geometry();
    ViewportOverlay overlay;
    QString name = nameOf(static_cast<PlaneName>(n));
    if (pane.planes.oblique()) {
      name += tr(", oblique");
    }
    overlay.topLeft = {name, tr("%1 / %2").arg(planeOf(pane) + 1).arg(planes.size[2])};
    if (n == 0) {
      overlay.topLeft.prepend(session->seriesName());
    }
    overlay.topRight = {tr("L %1  P %2  H %3 mm")
                            .arg(number(patient.x), number(patient.y), number(patient.z)),
                        hounsfield ? tr("%1 HU").arg(number(shown->voxels[voxel]))
                                   : tr("Signal %1").arg(number(shown->voxels[voxel]))};
    overlay.bottomLeft = {tr("%1 × %2 mm").arg(planes.spacingMm[0], 0, 'f', 2).arg(planes.spacingMm[1], 0, 'f', 2),
                          tr("W %1  L %2").arg(number(session->window.width), number(session->window.level))};
    overlay.edges = edgesOf(planes);
    pane.view->setOverlay(overlay);
  }
}

void MprViewports::resetViews() {
  for (const Pane& pane : m_panes) {
    pane.view->resetView();
  }
  m_cases.resetWindows();
}

void MprViewports::toggleMaximized(PlaneName name) {
  m_maximized = maximized() ? -1 : static_cast<int>(name);
  arrange();
}

void MprViewports::arrange() {
  for (std::size_t n = 0; n < m_panes.size(); ++n) {
    m_panes[n].view->setVisible(!maximized() || m_maximized == static_cast<int>(n));
  }
  m_grid->setColumnStretch(0, m_maximized > 0 ? 0 : 3);
  m_grid->setColumnStretch(1, m_maximized == 0 ? 0 : 2);
  m_grid->setRowStretch(0, m_maximized == 2 ? 0 : 1);
  m_grid->setRowStretch(1, m_maximized == 1 ? 0 : 1);
}

}  // namespace lateglow
