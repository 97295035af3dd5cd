#include "viewer/qt/ScarViewport.h"

#include <QActionGroup>
#include <QMenu>

#include "viewer/scene/ColourMap.h"

namespace lateglow {

namespace {

QString nameOfStep(std::size_t step) {
  switch (step) {
    case 1: return ScarViewport::tr("1–25");
    case 2: return ScarViewport::tr("26–50");
    case 3: return ScarViewport::tr("51–75");
    default: return ScarViewport::tr("76–100");
  }
}

/// Scar begins above 0; what is not scar is the translucent wall.
OverlayLegend transmuralityLegend() {
  OverlayLegend legend{ScarViewport::tr("Transmurality, %"), {}};
  for (std::size_t step = 1; step < transmuralityColours().size(); ++step) {
    const Rgb& colour = transmuralityColours().at(step);
    legend.entries.append({QColor(colour[0], colour[1], colour[2]), nameOfStep(step)});
  }
  return legend;
}

}  // namespace

ScarViewport::ScarViewport(QWidget* parent)
    : OrbitViewport(parent), m_scene(std::make_unique<ScarScene>()) {}

ScarViewport::~ScarViewport() { closeScene(); }

void ScarViewport::resetView() {
  m_scene->resetCamera();
  requestRender();
}

bool ScarViewport::prepareRender() {
  m_scene->setLineWidth(1.5 * devicePixelRatioF());
  return OrbitViewport::prepareRender();
}

void ScarViewport::setColouring(ScarColouring colouring) {
  m_scene->setColouring(colouring);
  requestRender();
}

void ScarViewport::paintExtras(QPainter& painter) {
  if (m_scene->empty()) {
    return;
  }
  paintAxes(painter);
  if (m_scene->hasScar() && m_scene->colouring() == ScarColouring::Transmurality) {
    paintLegend(painter, rect(), transmuralityLegend());
  }
}

void ScarViewport::fillMenu(QMenu& menu) {
  auto* group = new QActionGroup(&menu);
  const auto add = [&](const QString& text, ScarColouring colouring) {
    QAction* action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(m_scene->colouring() == colouring);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, colouring] { setColouring(colouring); });
  };
  add(tr("Colour by transmurality"), ScarColouring::Transmurality);
  add(tr("Colour of the class"), ScarColouring::Class);
}

}  // namespace lateglow
