#include "viewer/qt/ScarViewport.h"

namespace lateglow {

ScarViewport::ScarViewport(QWidget* parent)
    : OrbitViewport(parent), m_scene(std::make_unique<ScarScene>()) {}

ScarViewport::~ScarViewport() { closeSurface(); }

void ScarViewport::resetView() {
  m_scene->resetCamera();
  requestRender();
}

void ScarViewport::prepareRender() {
  OrbitViewport::prepareRender();
  m_scene->setLineWidth(1.5 * devicePixelRatioF());
}

void ScarViewport::paintExtras(QPainter& painter) {
  if (!m_scene->empty()) {
    paintAxes(painter);
  }
}

}  // namespace lateglow
