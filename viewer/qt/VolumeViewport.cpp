#include "viewer/qt/VolumeViewport.h"

#include <utility>

#include <QActionGroup>
#include <QMenu>

#include "viewer/qt/GraphicsCheck.h"
#include "viewer/qt/RenderThread.h"

namespace lateglow {

VolumeViewport::VolumeViewport(QWidget* parent)
    : VolumeViewport(std::make_shared<VolumeScene>(), parent) {}

VolumeViewport::VolumeViewport(std::shared_ptr<VolumeScene> scene, QWidget* parent)
    : OrbitViewport(scene, scene->renderer(), 0, parent), m_scene(std::move(scene)) {}

VolumeViewport::~VolumeViewport() = default;

void VolumeViewport::change(std::function<void(VolumeScene&)> what) {
  RenderThread::post([scene = m_scene, what = std::move(what)] { what(*scene); });
  requestRender();
}

void VolumeViewport::setVolume(const RenderVolume& volume, bool hounsfieldUnits,
                               IntensityWindow window) {
  m_hounsfieldUnits = hounsfieldUnits;
  m_window = window;
  m_shown = volume;
  change([volume](VolumeScene& scene) { scene.setVolume(volume); });
  setLook(hounsfieldUnits ? VolumeLook::CtBone : VolumeLook::Mr);
}

void VolumeViewport::setWindow(IntensityWindow window) {
  if (m_window == window) {
    return;
  }
  m_window = window;
  if (m_look == VolumeLook::Mr && !empty()) {
    setLook(VolumeLook::Mr);
  }
}

void VolumeViewport::setLook(VolumeLook look) {
  m_look = look;
  change([look, window = m_window](VolumeScene& scene) { scene.setLook(look, window); });
}

void VolumeViewport::setOverlay(const ViewportOverlay& overlay) {
  ViewportOverlay next = overlay;
  if (!empty() && m_shown.coarser()) {
    const auto& step = m_shown.step;
    next.bottomLeft.append(tr("Coarser, to fit memory: means of %1 × %2 × %3 voxels")
                               .arg(step[0])
                               .arg(step[1])
                               .arg(step[2]));
  }
  RenderHost::setOverlay(next);
}

void VolumeViewport::clear() {
  m_shown = {};
  change([](VolumeScene& scene) { scene.clear(); });
}

void VolumeViewport::resetView() {
  change([](VolumeScene& scene) { scene.resetCamera(); });
}

void VolumeViewport::chooseRenderer(bool software) {
  change([software](VolumeScene& scene) { scene.chooseRenderer(software); });
}

void VolumeViewport::takeGraphics() {
  change([software = graphics().software](VolumeScene& scene) {
    if (!scene.rendererChosen()) {
      scene.chooseRenderer(software);
    }
  });
}

void VolumeViewport::paintExtras(QPainter& painter) {
  if (!empty()) {
    paintAxes(painter);
  }
}

void VolumeViewport::fillMenu(QMenu& menu) {
  auto* group = new QActionGroup(&menu);
  const auto add = [&](const QString& text, VolumeLook look) {
    QAction* action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(m_look == look);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, look] { setLook(look); });
  };
  if (m_hounsfieldUnits) {
    add(tr("Bone"), VolumeLook::CtBone);
    add(tr("Skin and soft tissue"), VolumeLook::CtSoftTissue);
  }
  add(tr("By window and level"), VolumeLook::Mr);
}

}  // namespace lateglow
