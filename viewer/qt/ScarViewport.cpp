#include "viewer/qt/ScarViewport.h"

#include <utility>

#include <QActionGroup>
#include <QMenu>

#include "viewer/qt/RenderThread.h"
#include "viewer/scene/ColourMap.h"

namespace lateglow {

namespace {

constexpr int kSamplesPerPixel = 4;
constexpr double kLinePixels = 1.5;

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
    : ScarViewport(std::make_shared<ScarScene>(), parent) {}

ScarViewport::ScarViewport(std::shared_ptr<ScarScene> scene, QWidget* parent)
    : OrbitViewport(scene, scene->renderer(), kSamplesPerPixel, parent),
      m_scene(std::move(scene)) {}

ScarViewport::~ScarViewport() = default;

void ScarViewport::change(std::function<void(ScarScene&)> what) {
  RenderThread::post([scene = m_scene, what = std::move(what)] { what(*scene); });
  requestRender();
}

void ScarViewport::setSurfaces(const ScarSurfaces& surfaces, bool apexAtLastSlice) {
  m_empty = surfaces.empty();
  m_hasScar = surfaces.hasScar;
  change([surfaces, apexAtLastSlice](ScarScene& scene) {
    scene.setSurfaces(surfaces, apexAtLastSlice);
  });
}

void ScarViewport::setAppearances(const ClassAppearances& appearances) {
  change([appearances](ScarScene& scene) { scene.setAppearances(appearances); });
}

void ScarViewport::setSlicePlane(const Geometry& geometry, std::optional<int> slice) {
  change([geometry, slice](ScarScene& scene) { scene.setSlicePlane(geometry, slice); });
}

void ScarViewport::setColouring(ScarColouring colouring) {
  m_colouring = colouring;
  change([colouring](ScarScene& scene) { scene.setColouring(colouring); });
}

void ScarViewport::resetView() {
  change([](ScarScene& scene) { scene.resetCamera(); });
}

RenderHost::Picture ScarViewport::prepareRender() {
  const double width = kLinePixels * devicePixelRatioF();
  if (width != m_lineWidth) {
    m_lineWidth = width;
    RenderThread::post([scene = m_scene, width] { scene->setLineWidth(width); });
  }
  return OrbitViewport::prepareRender();
}

void ScarViewport::paintExtras(QPainter& painter) {
  if (m_empty) {
    return;
  }
  paintAxes(painter);
  if (m_hasScar && m_colouring == ScarColouring::Transmurality) {
    paintLegend(painter, rect(), transmuralityLegend());
  }
}

void ScarViewport::fillMenu(QMenu& menu) {
  auto* group = new QActionGroup(&menu);
  const auto add = [&](const QString& text, ScarColouring colouring) {
    QAction* action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(m_colouring == colouring);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, colouring] { setColouring(colouring); });
  };
  add(tr("Colour by transmurality"), ScarColouring::Transmurality);
  add(tr("Colour of the class"), ScarColouring::Class);
}

}  // namespace lateglow
