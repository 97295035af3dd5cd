#include "ui/read/MprViewports.h"

#include <algorithm>
#include <cmath>

#include <QActionGroup>
#include <QGridLayout>
#include <QMenu>

#include "ui/models/Figures.h"
#include "ui/read/ViewportTexts.h"
#include "viewer/qt/SliceViewport.h"
#include "viewer/qt/VolumeViewport.h"

namespace lateglow {

namespace {

constexpr int kFewestSlices = 20;
constexpr double kThickestSliceMm = 6.0;
constexpr std::array kPlaneNames{PlaneName::Axial, PlaneName::Coronal, PlaneName::Sagittal};
constexpr int kVolumePane = 3;
constexpr int kVolumeWindowPauseMs = 200;
constexpr std::array kSlabsMm{5.0, 10.0, 20.0};

QString nameOf(PlaneName name) {
  switch (name) {
    case PlaneName::Axial: return MprViewports::tr("Axial");
    case PlaneName::Coronal: return MprViewports::tr("Coronal");
    case PlaneName::Sagittal: break;
  }
  return MprViewports::tr("Sagittal");
}

QString number(double value) {
  return figure(value, std::abs(value) >= 100.0 ? 0 : 1);
}

QString slabText(Slab slab) {
  return (slab.mode == SlabMode::Maximum ? MprViewports::tr("Maximum of %1 mm")
                                         : MprViewports::tr("Mean of %1 mm"))
      .arg(slab.thicknessMm);
}

/// What plane it is, and how far it is turned away from the one of that name.
QString titleOf(PlaneName name, const PlaneStack& planes, const ObliquePlanes& frame) {
  const auto number = static_cast<std::size_t>(name);
  if (!frame.straight(number)) {
    return MprViewports::tr("%1, oblique %2°")
        .arg(nameOf(name), figure(frame.tiltDegrees(number), 1));
  }
  return planes.oblique() ? MprViewports::tr("%1, oblique").arg(nameOf(name)) : nameOf(name);
}

}  // namespace

bool MprViewports::suits(const CaseSession& session) {
  const Volume* volume = session.series().volume();
  return volume != nullptr && volume->geometry.size[2] >= kFewestSlices &&
         volume->geometry.spacingMm[2] <= kThickestSliceMm;
}

MprViewports::MprViewports(CasePresenter& cases, LayersModel& layers, QWidget* parent)
    : QWidget(parent),
      m_cases(cases),
      m_layers(layers),
      m_volumeView(new VolumeViewport(this)),
      m_grid(new QGridLayout(this)) {
  static constexpr std::array<const char*, 3> kNames{"axialViewport", "coronalViewport",
                                                     "sagittalViewport"};
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setSpacing(1);
  for (const PlaneName name : kPlaneNames) {
    const auto n = static_cast<std::size_t>(name);
    m_panes.at(n) = new MprPlane(name, m_worker, this);
    view(name)->setObjectName(QLatin1String(kNames.at(n)));
    connectPane(name);
  }
  m_grid->addWidget(view(PlaneName::Axial), 0, 0);
  m_grid->addWidget(view(PlaneName::Coronal), 0, 1);
  m_grid->addWidget(view(PlaneName::Sagittal), 1, 0);
  m_grid->addWidget(m_volumeView, 1, 1);
  connectVolume();
  arrange();
  connect(&m_cases, &CasePresenter::currentChanged, this, &MprViewports::showSession);
  connect(&m_cases, &CasePresenter::windowChanged, this, &MprViewports::showWindow);
  connect(&m_layers, &LayersModel::changed, this, &MprViewports::showWindow);
}

MprViewports::~MprViewports() = default;

SliceViewport* MprViewports::activeView() const {
  for (const PlaneName name : kPlaneNames) {
    if (view(name)->hasFocus()) return view(name);
  }
  return view(PlaneName::Axial);
}

const Volume* MprViewports::volume() const {
  const CaseSession* session = m_cases.current();
  return session != nullptr ? session->series().volume() : nullptr;
}

void MprViewports::connectPane(PlaneName name) {
  MprPlane& shown = pane(name);
  SliceViewport* view = shown.view();
  connect(view, &SliceViewport::sliceSteps, this, [this, &shown](int steps) {
    setCrosshair(shown.stepped(m_frame, m_crosshair, steps));
  });
  connect(view, &SliceViewport::clicked, this,
          [this, &shown](PixelPoint pixel) { setCrosshair(shown.indexAt(pixel, m_crosshair)); });
  connect(view, &SliceViewport::crosshairTurned, this,
          [this, name](double degrees) { turn(name, degrees); });
  connect(view, &SliceViewport::crosshairStraightened, this, [this, name] {
    m_frame.straight() ? toggleMaximized(name) : straighten();
  });
  connect(view, &SliceViewport::menuAboutToShow, this, &MprViewports::addSlabs);
  connect(view, &SliceViewport::cameraChanged, this, &MprViewports::showTexts);
  connect(view, &SliceViewport::probeChanged, this, &MprViewports::showTexts);
  connect(view, &SliceViewport::maximizeRequested, this, [this, name] { toggleMaximized(name); });
  connect(view, &SliceViewport::windowChosen, &m_cases, &CasePresenter::setWindow);
  connect(view, &SliceViewport::interpolationChosen, this, [this](Interpolation interpolation) {
    LayerSettings settings = m_layers.settings();
    settings.interpolation = interpolation;
    m_layers.set(settings);
  });
  connect(view, &SliceViewport::windowDragged, this, [this](double width, double level) {
    if (const CaseSession* session = m_cases.current()) {
      m_cases.setWindow(dragged(session->window, width, level));
    }
  });
}

void MprViewports::connectVolume() {
  m_volumeView->setObjectName(QStringLiteral("volumeViewport"));
  connect(m_volumeView, &VolumeViewport::maximizeRequested, this,
          [this] { toggleMaximized(kVolumePane); });
  m_volumeWindowTimer.setSingleShot(true);
  m_volumeWindowTimer.setInterval(kVolumeWindowPauseMs);
  connect(&m_volumeWindowTimer, &QTimer::timeout, this, [this] {
    const CaseSession* session = m_cases.current();
    if (session != nullptr && session->id == m_sessionId) {
      m_volumeView->setWindow(session->window);
    }
  });
}

void MprViewports::prepareVolumeView() {
  m_volumeView->clear();
  showVolumeTexts();
  const CaseSession* session = m_cases.current();
  m_worker.start<RenderVolume>(
      QString(),
      [study = session->opened.study, shown = volume()](ProgressSink&) -> Expected<RenderVolume> {
        return prepareVolume(*shown, VolumeScene::mostVoxels());
      },
      [this, id = session->id](Expected<RenderVolume> ready) {
        const CaseSession* now = m_cases.current();
        if (ready && id == m_sessionId && now != nullptr && now->id == id) {
          const bool hounsfield =
              m_panes[0]->view()->windowScale() == WindowScale::HounsfieldUnits;
          m_volumeView->setVolume(*ready, hounsfield, now->window);
          showVolumeTexts();
        }
      });
}

void MprViewports::showVolumeTexts() {
  ViewportOverlay overlay;
  overlay.topLeft = {tr("Volume")};
  if (m_volumeView->empty()) {
    overlay.message = tr("The volume is being prepared.");
  }
  if (const CaseSession* session = m_cases.current()) {
    overlay.syntheticTag = session->syntheticTag();
  }
  m_volumeView->setOverlay(overlay);
}

void MprViewports::addSlabs(QMenu* menu) {
  QMenu* slabs = menu->addMenu(tr("Thick planes"));
  auto* group = new QActionGroup(slabs);
  const auto add = [&](const QString& text, Slab slab) {
    QAction* action = slabs->addAction(text);
    action->setCheckable(true);
    action->setChecked(slab == m_slab);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, slab] { setSlab(slab); });
  };
  add(tr("Off"), {});
  for (const SlabMode mode : {SlabMode::Mean, SlabMode::Maximum}) {
    for (const double thicknessMm : kSlabsMm) {
      add(slabText({thicknessMm, mode}), {thicknessMm, mode});
    }
  }
}

void MprViewports::showSession() {
  const Volume* shown = volume();
  const CaseSession* session = m_cases.current();
  if (shown == nullptr || !suits(*session) || session->id == m_sessionId) {
    return;
  }
  m_sessionId = session->id;
  const auto stacks = planeStacks(shown->geometry);
  m_frame = ObliquePlanes(stacks);
  m_slab = {};
  for (std::size_t n = 0; n < m_panes.size(); ++n) {
    m_panes.at(n)->setVolume(session->opened.study, *shown, stacks.at(n));
    m_panes.at(n)->view()->setStoredWindow(session->storedWindow(session->slice));
  }
  const auto& size = shown->geometry.size;
  m_crosshair = {std::floor(size[0] / 2.0), std::floor(size[1] / 2.0), std::floor(size[2] / 2.0)};
  showPlanes();
  showWindow();
  prepareVolumeView();
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

void MprViewports::turn(PlaneName name, double degrees) {
  m_frame.turn(static_cast<std::size_t>(name), degrees);
  showPlanes();
}

void MprViewports::straighten() {
  m_frame.straighten();
  showPlanes();
}

void MprViewports::setSlab(Slab slab) {
  m_slab = slab;
  showPlanes();
}

bool MprViewports::busy() const {
  return std::any_of(m_panes.begin(), m_panes.end(), [](MprPlane* pane) { return pane->busy(); });
}

void MprViewports::showPlanes() {
  if (volume() == nullptr) {
    return;
  }
  for (MprPlane* pane : m_panes) {
    pane->show(m_frame, m_crosshair, m_slab);
  }
  showTexts();
  Q_EMIT crosshairMoved();
}

void MprViewports::showWindow() {
  const CaseSession* session = m_cases.current();
  if (session == nullptr || session->id != m_sessionId) {
    return;
  }
  for (const MprPlane* pane : m_panes) {
    pane->view()->scene().setImageWindow(session->window);
    pane->view()->scene().setInterpolation(m_layers.settings().interpolation);
    pane->view()->requestRender();
  }
  m_volumeWindowTimer.start();
  showTexts();
}

void MprViewports::showTexts() {
  const Volume* shown = volume();
  const CaseSession* session = m_cases.current();
  if (shown == nullptr) {
    return;
  }
  const Vec3 patient = shown->geometry.toPatient(m_crosshair);
  const QString unit = session->valueUnit();
  const auto voxel = static_cast<std::size_t>(
      std::lround(m_crosshair.x) + shown->geometry.size[0] * std::lround(m_crosshair.y) +
      static_cast<long>(shown->geometry.sliceVoxelCount()) * std::lround(m_crosshair.z));
  for (const PlaneName name : kPlaneNames) {
    const MprPlane& pane = this->pane(name);
    const Geometry& planes = pane.planes().geometry();
    ViewportOverlay overlay;
    overlay.topLeft = {titleOf(name, pane.planes(), m_frame)};
    if (m_frame.straight(static_cast<std::size_t>(name))) {
      overlay.topLeft.append(
          tr("%1 / %2").arg(pane.planeOf(m_crosshair) + 1).arg(planes.size[2]));
    }
    if (m_slab.thicknessMm > 0.0) {
      overlay.topLeft.append(slabText(m_slab));
    }
    if (name == PlaneName::Axial) {
      overlay.topLeft.prepend(session->seriesName());
    }
    overlay.topRight = {tr("L %1  P %2  H %3 mm")
                            .arg(number(patient.x), number(patient.y), number(patient.z)),
                        unit.isEmpty()
                            ? tr("Signal %1").arg(number(shown->voxels[voxel]))
                            : tr("%1 %2", "value, unit").arg(number(shown->voxels[voxel]), unit)};
    const auto& pixelMm = pane.view()->scene().geometry().spacingMm;
    overlay.bottomLeft = {
        tr("%1 × %2 mm").arg(figure(pixelMm[0], 2)).arg(figure(pixelMm[1], 2)),
        tr("W %1  L %2").arg(number(session->window.width), number(session->window.level))};
    overlay.edges = edgesOf(planes);
    tagSynthetic(overlay, *session);
    pane.view()->setOverlay(overlay);
  }
}

void MprViewports::resetViews() {
  m_slab = {};
  straighten();
  for (const MprPlane* pane : m_panes) {
    pane->view()->resetView();
  }
  m_volumeView->resetView();
  m_cases.resetWindows();
}

void MprViewports::toggleMaximized(int pane) {
  m_maximized = maximized() ? -1 : pane;
  arrange();
}

void MprViewports::arrange() {
  for (const PlaneName name : kPlaneNames) {
    view(name)->setVisible(!maximized() || m_maximized == static_cast<int>(name));
  }
  m_volumeView->setVisible(!maximized() || m_maximized == kVolumePane);
  for (int half = 0; half < 2; ++half) {
    m_grid->setRowStretch(half, maximized() && m_maximized / 2 != half ? 0 : 1);
    m_grid->setColumnStretch(half, maximized() && m_maximized % 2 != half ? 0 : 1);
  }
}

}  // namespace lateglow
