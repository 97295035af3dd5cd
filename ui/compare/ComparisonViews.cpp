#include "ui/compare/ComparisonViews.h"

#include <algorithm>

#include <QVBoxLayout>

#include "ui/compare/DifferencePicture.h"
#include "ui/compare/PairViewport.h"
#include "ui/read/PaneDrag.h"
#include "ui/read/PaneGrid.h"

namespace lateglow {

namespace {

constexpr int kBlinkMs = 600;  // slow enough to look at both, no flicker
constexpr double kLineStep = 0.02;
constexpr double kSurroundBrightness = 0.38;
constexpr double kFocusMargin = 1.25;
constexpr double kDifferenceHu = 200.0;
constexpr double kDifferencePercent = 50.0;

}  // namespace

ComparisonViews::ComparisonViews(ComparisonFigures& figures, LayersModel& layers, QWidget* parent)
    : QWidget(parent),
      m_figures(figures),
      m_model(figures.model()),
      m_layers(layers),
      m_grid(new PaneGrid(this)) {
  setFocusPolicy(Qt::StrongFocus);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(m_grid);
  for (std::size_t n = 0; n < m_views.size(); ++n) {
    m_views[n] = new PairViewport(m_grid);
    m_views[n]->setObjectName(QStringLiteral("comparisonView%1").arg(n));
    connectView(n);
  }
  m_blink.setInterval(kBlinkMs);
  connect(&m_blink, &QTimer::timeout, this, [this] {
    m_blinkOn = !m_blinkOn;
    showPair();
  });
  connect(&m_model, &ComparisonModel::picturesChanged, this, &ComparisonViews::arrange);
  connect(&m_model, &ComparisonModel::modeChanged, this, &ComparisonViews::arrange);
  connect(&m_model, &ComparisonModel::imagesChanged, this, &ComparisonViews::showImages);
  connect(&m_model, &ComparisonModel::sliceChanged, this, [this] {
    point({});
    showSlices();
  });
  connect(&m_model, &ComparisonModel::windowsChanged, this, &ComparisonViews::showSlices);
  connect(&m_model, &ComparisonModel::activeChanged, this, &ComparisonViews::showTexts);
  connect(&m_figures, &ComparisonFigures::mapChanged, this, [this] {
    if (m_model.mode() == ComparisonMode::Similarity) showSlices();
  });
  connect(&m_layers, &LayersModel::changed, this, &ComparisonViews::showSlices);
  arrange();
}

void ComparisonViews::connectView(std::size_t picture) {
  PairViewport* view = m_views.at(picture);
  connect(view, &SliceViewport::activated, this, [this, picture] {
    setFocus();
    if (!paired()) m_model.activate(picture);
  });
  connect(view, &SliceViewport::sliceSteps, this,
          [this](int steps) { m_model.setSlice(m_model.slice() + steps); });
  connect(view, &SliceViewport::windowDragged, &m_model, &ComparisonModel::dragWindows);
  connect(view, &SliceViewport::windowChosen, this,
          [this, picture](IntensityWindow window) { m_model.setWindow(picture, window); });
  connect(view, &SliceViewport::maximizeRequested, this,
          [this, view] { m_grid->setAlone(m_grid->alone() == nullptr ? view : nullptr); });
  connect(view, &SliceViewport::cameraChanged, this, [this, view] {
    if (m_following) return;
    m_following = true;
    for (PairViewport* other : m_views) {
      if (other != view) other->followCamera(view->scene().camera());
    }
    m_following = false;
  });
  connect(view, &SliceViewport::probeChanged, this, [this, view] {
    m_probe = view->probe();
    showTexts();
  });
  connect(view, &SliceViewport::interpolationChosen, this, [this](Interpolation chosen) {
    LayerSettings next = m_layers.settings();
    next.interpolation = chosen;
    m_layers.set(next);
  });
  connect(view, &SliceViewport::toolPressed, this, [this](PixelPoint at) { m_curve = {at}; });
  connect(view, &SliceViewport::toolMoved, this, [this](PixelPoint at) {
    m_curve.push_back(at);
    Q_EMIT drawing(m_curve);
  });
  connect(view, &SliceViewport::toolReleased, this, [this] { Q_EMIT drawn(m_curve); });
  auto* drag = new PaneDrag(view, [this, picture] {
    return paired() ? -1 : static_cast<int>(picture);
  }, this);
  connect(drag, &PaneDrag::seriesDropped, this, [this, picture](int id, bool synthetic) {
    m_model.setPicture(paired() ? m_model.test() : picture, {id, synthetic});
  });
  connect(drag, &PaneDrag::paneDropped, this, [this, picture](int other) {
    m_model.swapPictures(static_cast<std::size_t>(other), picture);
  });
  connect(drag, &PaneDrag::titleClicked, this, [this, picture] { m_model.activate(picture); });
}

void ComparisonViews::setDrawing(bool on) {
  for (PairViewport* view : m_views) view->setTool(on ? std::optional(0.0) : std::nullopt);
}

void ComparisonViews::showSketch(const PixelLoop& curve, bool closed) {
  std::vector<PixelLoop> curves;
  if (!curve.empty()) curves.push_back(curve);
  for (PairViewport* view : m_views) view->setSketch(curves, closed);
}

void ComparisonViews::resetViews() { m_views[0]->resetView(); }

void ComparisonViews::point(std::optional<Vec3> placeMm) {
  const CaseSession* reference = m_model.session(0);
  std::optional<PixelPoint> pixel;
  if (placeMm && reference != nullptr) {
    const Vec3 index = reference->geometry().toIndex(*placeMm);
    pixel = PixelPoint{index.x, index.y};
  }
  for (PairViewport* view : m_views) view->setCrosshair(pixel);
}

void ComparisonViews::arrange() {
  const std::size_t count = paired() ? 1 : m_model.pictures().size();
  const bool square = count == 4;
  std::vector<PaneGrid::Cell> cells;
  for (std::size_t n = 0; n < count; ++n) {
    PaneGrid::Cell& cell = cells.emplace_back();
    cell.widget = m_views.at(n);
    cell.row = square ? static_cast<int>(n / 2) : 0;
    cell.column = static_cast<int>(square ? n % 2 : n);
  }
  m_grid->setAlone(nullptr);
  m_grid->setCells(cells, std::vector<double>(square ? 2 : 1, 1.0),
                   std::vector<double>(square ? 2 : count, 1.0));
  for (std::size_t n = 0; n < m_views.size(); ++n) m_views[n]->setVisible(n < count);
  if (m_model.mode() == ComparisonMode::Blink) {
    m_blink.start();
  } else {
    m_blink.stop();
  }
  showImages();
}

void ComparisonViews::showImages() {
  const CaseSession* reference = m_model.session(0);
  Geometry grid;
  grid.size = {1, 1, 1};
  if (reference != nullptr) grid = reference->geometry();
  if (!m_shownGrid || !m_shownGrid->sameGrid(grid)) {
    m_shownGrid = grid;
    m_focusedOn.reset();
    const bool hounsfield = reference != nullptr && isHounsfield(*reference);
    for (PairViewport* view : m_views) {
      view->setGeometry(grid);
      view->other().setGeometry(grid);
      view->setWindowScale(hounsfield ? WindowScale::HounsfieldUnits : WindowScale::Signal);
    }
  }
  showSlices();
  focusOnce();
}

/// A synthetic picture is a small part of the slice: at first it fills the place.
void ComparisonViews::focusOnce() {
  const auto image = m_model.image(m_model.test());
  if (image == nullptr || image->regions.empty() || m_focusedOn == image->choice) return;
  m_focusedOn = image->choice;
  const auto& shown = image->regions.at(static_cast<std::size_t>(m_model.slice()));
  const auto any =
      std::ranges::find_if(image->regions, [](const auto& r) { return r.has_value(); });
  if (any == image->regions.end()) return;
  const PixelRegion& r = shown ? *shown : **any;
  const double halfMm = (r.lastColumn - r.firstColumn) / 2.0 * m_shownGrid->spacingMm[0];
  m_views[0]->focusOn({(r.firstColumn + r.lastColumn) / 2.0, (r.firstRow + r.lastRow) / 2.0},
                      halfMm * kFocusMargin);
}

void ComparisonViews::showSlices() {
  const Interpolation interpolation = m_layers.settings().interpolation;
  for (PairViewport* view : m_views) {
    view->scene().setInterpolation(interpolation);
    view->other().setInterpolation(interpolation);
  }
  if (paired()) {
    showPair();
  } else {
    for (std::size_t n = 0; n < m_model.pictures().size(); ++n) showPicture(n);
  }
  showTexts();
}

/// The picture's slice in its window; a synthetic one within the dimmed source.
void ComparisonViews::drawSlice(SliceScene& scene, std::size_t picture) const {
  const auto image = m_model.image(picture);
  scene.clearFusion();
  scene.clearInset();
  scene.setFrame(std::nullopt);
  scene.setImageBrightness(1.0);
  if (image == nullptr) {
    scene.setImage(std::vector<float>(m_shownGrid->sliceVoxelCount()));
    return;
  }
  const int slice = m_model.slice();
  const auto values = image->volume->slice(slice);
  if (image->surround == nullptr) {
    scene.setImage(values);
    scene.setImageWindow(m_model.window(picture));
    return;
  }
  scene.setImage(image->surround->slice(slice));
  scene.setImageWindow(image->surroundWindow);
  scene.setImageBrightness(kSurroundBrightness);
  scene.setInsetWindow(m_model.window(picture));
  const auto& region = image->regions.at(static_cast<std::size_t>(slice));
  scene.setFrame(region);
  if (region) scene.setInset(values, *region);
}

void ComparisonViews::showPicture(std::size_t picture) {
  PairViewport* view = m_views.at(picture);
  view->setPart(PairViewport::Part::Nothing);
  view->setScaleUnit({});
  drawSlice(view->scene(), picture);
  view->requestRender();
}

void ComparisonViews::showPair() {
  PairViewport& view = *m_views[0];
  view.setScaleUnit({});
  const ComparisonMode mode = m_model.mode();
  using Part = PairViewport::Part;
  view.setPart(!m_model.comparable()                     ? Part::Nothing
               : mode == ComparisonMode::Swipe           ? Part::RightOfLine
               : mode == ComparisonMode::Checkerboard    ? Part::Squares
               : mode == ComparisonMode::Blink && m_blinkOn ? Part::Everything
                                                            : Part::Nothing);
  if (m_model.comparable() && mode == ComparisonMode::Difference) {
    showDifference(view);
  } else if (m_model.comparable() && mode == ComparisonMode::Similarity) {
    showSimilarity(view);
  } else {
    drawSlice(view.scene(), 0);
    drawSlice(view.other(), m_model.test());
  }
  const auto reference = m_model.image(0);
  const auto test = m_model.image(m_model.test());
  const auto sideOf = [](const std::shared_ptr<const ComparedImage>& image) {
    if (image == nullptr) return QString();
    return image->tag.isEmpty() ? image->name : image->tag + QStringLiteral(" · ") + image->name;
  };
  view.setSides(sideOf(reference), sideOf(test));
  view.requestRender();
  if (mode == ComparisonMode::Blink) showTexts();
}

/// Test - reference: in HU, else as per cent of each picture's own window.
void ComparisonViews::showDifference(PairViewport& view) {
  const auto reference = m_model.image(0);
  const auto test = m_model.image(m_model.test());
  const bool hounsfield = reference->hounsfield && test->hounsfield;
  const std::vector<float> values = differenceOf(
      {reference->volume->slice(m_model.slice()), m_model.window(0)},
      {test->volume->slice(m_model.slice()), m_model.window(m_model.test())}, hounsfield,
      m_shownGrid->size[0], m_shownGrid->size[1]);
  SliceScene& scene = view.scene();
  scene.clearInset();
  scene.setFrame(std::nullopt);
  scene.setImageBrightness(1.0);
  scene.setImage(std::vector<float>(values.size()));
  scene.setImageWindow({1.0, 0.5});
  const double most = hounsfield ? kDifferenceHu : kDifferencePercent;
  scene.setFusionLook({{2.0 * most, 0.0}, 1.0, ColourMap::Difference});
  scene.setFusion(values);
  view.setScaleUnit(hounsfield ? tr("Difference, HU") : tr("Difference, % of the window"));
}

void ComparisonViews::showSimilarity(PairViewport& view) {
  const std::vector<float> map = m_figures.ssimMap(m_model.slice());
  SliceScene& scene = view.scene();
  scene.clearInset();
  scene.setFrame(std::nullopt);
  scene.setImageBrightness(1.0);
  scene.setImage(std::vector<float>(m_shownGrid->sliceVoxelCount()));
  scene.setImageWindow({1.0, 0.5});
  if (map.empty()) {
    scene.clearFusion();
    return;
  }
  scene.setFusionLook({{1.0, 0.5}, 1.0, ColourMap::Viridis});
  scene.setFusion(map);
  view.setScaleUnit(tr("SSIM, 1: alike"));
}

void ComparisonViews::moveLine(int steps) {
  if (m_model.mode() == ComparisonMode::Swipe) {
    m_views[0]->setLine(m_views[0]->line() + steps * kLineStep);
  }
}

}  // namespace lateglow
