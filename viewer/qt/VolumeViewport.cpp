#include "viewer/qt/VolumeViewport.h"

#include <QActionGroup>
#include <QMenu>

#include "viewer/qt/GraphicsCheck.h"

namespace lateglow {

VolumeViewport::VolumeViewport(QWidget* parent) : OrbitViewport(parent) {}

VolumeViewport::~VolumeViewport() { closeScene(); }

void VolumeViewport::setVolume(const RenderVolume& volume, bool hounsfieldUnits,
                               IntensityWindow window) {
  m_hounsfieldUnits = hounsfieldUnits;
  m_window = window;
  m_scene.setVolume(volume);
  setLook(hounsfieldUnits ? VolumeLook::CtBone : VolumeLook::Mr);
}

void VolumeViewport::setWindow(IntensityWindow window) {
  if (m_window == window) {
    return;
  }
  m_window = window;
  if (m_scene.look() == VolumeLook::Mr && !m_scene.empty()) {
    setLook(VolumeLook::Mr);
  }
}

void VolumeViewport::setLook(VolumeLook look) {
  m_scene.setLook(look, m_window);
  requestRender();
}

void VolumeViewport::setOverlay(const ViewportOverlay& overlay) {
  ViewportOverlay next = overlay;
  if (!m_scene.empty() && m_scene.shown().coarser()) {
    const auto& step = m_scene.shown().step;
    next.bottomLeft.append(tr("Coarser, to fit memory: means of %1 × %2 × %3 voxels")
                               .arg(step[0])
                               .arg(step[1])
                               .arg(step[2]));
  }
  RenderHost::setOverlay(next);
}

void VolumeViewport::clear() {
  m_scene.clear();
  requestRender();
}

void VolumeViewport::resetView() {
  m_scene.resetCamera();
  requestRender();
}

void VolumeViewport::takeGraphics() {
  if (!m_scene.rendererChosen()) {
    m_scene.chooseRenderer(graphics().software);
  }
}

void VolumeViewport::paintExtras(QPainter& painter) {
  if (!m_scene.empty()) {
    paintAxes(painter);
  }
}

void VolumeViewport::fillMenu(QMenu& menu) {
  auto* group = new QActionGroup(&menu);
  const auto add = [&](const QString& text, VolumeLook look) {
    QAction* action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(m_scene.look() == look);
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
