#include "ui/compare/ComparisonViews.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QVBoxLayout>

#include "ui/compare/PairViewport.h"
#include "ui/models/Figures.h"
#include "ui/models/MeasurementRows.h"
#include "ui/read/PaneDrag.h"
#include "ui/read/PaneGrid.h"
#include "ui/read/ViewportTexts.h"

namespace lateglow {

namespace {

constexpr int kBlinkMs = 600;  // slow enough to look at both, no flicker
constexpr double kLineStep = 0.02;
constexpr double kSurroundBrightness = 0.38;
constexpr double kFocusMargin = 1.25;
/// Shares of the window (-0.5 is black): what is darker in both, on the mean of its surroundings, is
/// the ground around the patient and no difference.
constexpr double kGround = -0.44;
constexpr int kGroundReach = 3;
constexpr double kDifferenceHu = 200.0;
constexpr double kDifferencePercent = 50.0;

double shareOf(float value, IntensityWindow window) {
  return std::clamp((value - window.level) / window.width, -0.5, 0.5);
}

/// The mean of a square around every pixel: along rows, then along columns.
std::vector<double> meanAround(std::vector<double> values, int columns, int rows) {
  const auto along = [](const std::vector<double>& from, int lines, int length, int lineStep,
                        int step) {
    std::vector<double> means(from.size());
    for (int line = 0; line < lines; ++line) {
      for (int n = 0; n < length; ++n) {
        const int first = std::max(0, n - kGroundReach);
        const int last = std::min(length - 1, n + kGroundReach);
        double sum = 0.0;
        for (int m = first; m <= last; ++m) {
          sum += from[static_cast<std::size_t>(line * lineStep + m * step)];
        }
        means[static_cast<std::size_t>(line * lineStep + n * step)] = sum / (last - first + 1);
      }
    }
    return means;
  };
  values = along(values, rows, columns, columns, 1);
  return along(values, columns, rows, 1, columns);
}

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
    return image->choice.synthetic ? tr("SYNTHETIC LGE") + QStringLiteral(" · ") + image->name
                                   : image->name;
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
  const auto one = reference->volume->slice(m_model.slice());
  const auto two = test->volume->slice(m_model.slice());
  const IntensityWindow first = m_model.window(0);
  const IntensityWindow second = m_model.window(m_model.test());
  std::vector<float> values(one.size());
  std::vector<double> brighter(one.size());
  for (std::size_t n = 0; n < values.size(); ++n) {
    const double a = shareOf(one[n], first);
    const double b = shareOf(two[n], second);
    values[n] = hounsfield ? two[n] - one[n] : static_cast<float>(100.0 * (b - a));
    const bool both = std::isfinite(one[n]) && std::isfinite(two[n]);
    if (!both) values[n] = std::numeric_limits<float>::quiet_NaN();
    brighter[n] = both ? std::max(a, b) : -0.5;
  }
  brighter = meanAround(std::move(brighter), m_shownGrid->size[0], m_shownGrid->size[1]);
  for (std::size_t n = 0; n < values.size(); ++n) {
    if (brighter[n] <= kGround) values[n] = std::numeric_limits<float>::quiet_NaN();
  }
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

QString ComparisonViews::messageOf(std::size_t picture) const {
  if (m_model.pictures().at(picture).sessionId == 0) {
    return picture == 0 ? tr("Drag the reference here from the strip on the left.")
                        : tr("Drag a series here from the strip on the left.");
  }
  return m_model.image(picture) == nullptr ? tr("Preparing…") : QString();
}

QString ComparisonViews::valueAt(std::size_t picture, PixelPoint pixel) const {
  const auto image = m_model.image(picture);
  if (image == nullptr) return {};
  const Geometry& grid = image->volume->geometry;
  const auto column = std::clamp(std::lround(pixel.column), 0L, grid.size[0] - 1L);
  const auto row = std::clamp(std::lround(pixel.row), 0L, grid.size[1] - 1L);
  const float value =
      image->volume->slice(m_model.slice())[static_cast<std::size_t>(row * grid.size[0] + column)];
  if (!std::isfinite(value)) return tr("nothing here");
  return image->hounsfield ? tr("%1 HU").arg(pixelFigure(value)) : pixelFigure(value);
}

ViewportOverlay ComparisonViews::pictureOverlay(std::size_t picture) const {
  ViewportOverlay overlay;
  overlay.message = messageOf(picture);
  overlay.active = picture == m_model.active();
  const auto image = m_model.image(picture);
  const CaseSession* own = m_model.session(picture);
  if (image == nullptr || own == nullptr) return overlay;
  if (image->choice.synthetic) overlay.syntheticTag = tr("SYNTHETIC LGE");
  overlay.topLeft = {image->name,
                     tr("Slice %1 / %2").arg(m_model.slice() + 1).arg(m_model.sliceCount())};
  const CaseSession* reference = m_model.session(0);
  if (picture == 0) {
    overlay.topRight.append(tr("Reference"));
  } else if (reference != nullptr && own->opened.study != reference->opened.study) {
    overlay.topRight.append(own->patientName());
  }
  if (!image->detail.isEmpty()) overlay.topRight.append(image->detail);
  if (image->registered) overlay.topRight.append(tr("Registered"));
  if (image->foreignSpace && !image->registered) {
    overlay.bottomLeft.append(tr("Another patient space: middles laid over each other"));
  }
  if (image->choice.synthetic) {
    overlay.bottomLeft.append(tr("Not acquired. Research use only."));
  }
  const IntensityWindow window = m_model.window(picture);
  overlay.bottomLeft.append(
      tr("W %1  L %2").arg(pixelFigure(window.width), pixelFigure(window.level)));
  if (m_probe) overlay.bottomRight = {valueAt(picture, *m_probe)};
  overlay.edges = edgesOf(*m_shownGrid);
  return overlay;
}

ViewportOverlay ComparisonViews::pairOverlay() const {
  ViewportOverlay overlay;
  const std::size_t test = m_model.test();
  const QString missing = messageOf(0);
  overlay.message = missing.isEmpty() ? messageOf(test) : missing;
  overlay.active = true;
  const auto reference = m_model.image(0);
  const auto image = m_model.image(test);
  if (reference == nullptr || image == nullptr) return overlay;
  const ComparisonMode mode = m_model.mode();
  if (mode == ComparisonMode::Blink) {
    overlay = pictureOverlay(m_blinkOn ? test : 0);
    overlay.active = true;
    return overlay;
  }
  if (image->choice.synthetic || reference->choice.synthetic) {
    overlay.syntheticTag = tr("SYNTHETIC LGE");
  }
  const bool minus = mode == ComparisonMode::Difference;
  overlay.topLeft = {(minus ? tr("%1 − %2") : tr("%1 against %2")).arg(image->name, reference->name),
                     tr("Slice %1 / %2").arg(m_model.slice() + 1).arg(m_model.sliceCount())};
  if (image->registered) overlay.topRight.append(tr("Registered"));
  if (image->foreignSpace && !image->registered) {
    overlay.bottomLeft.append(tr("Another patient space: middles laid over each other"));
  }
  if (minus) overlay.bottomLeft.append(tr("Red: more. Blue: less."));
  if (mode == ComparisonMode::Similarity && m_figures.ssimMap(m_model.slice()).empty()) {
    overlay.message = tr("Drawing the SSIM map…");
  }
  if (m_probe) {
    overlay.bottomRight = {tr("Reference %1").arg(valueAt(0, *m_probe)),
                           tr("Test %1").arg(valueAt(test, *m_probe))};
  }
  overlay.edges = edgesOf(*m_shownGrid);
  return overlay;
}

void ComparisonViews::showTexts() {
  if (paired()) {
    m_views[0]->setOverlay(pairOverlay());
    return;
  }
  for (std::size_t n = 0; n < m_model.pictures().size(); ++n) {
    m_views[n]->setOverlay(pictureOverlay(n));
  }
}

void ComparisonViews::moveLine(int steps) {
  if (m_model.mode() == ComparisonMode::Swipe) {
    m_views[0]->setLine(m_views[0]->line() + steps * kLineStep);
  }
}

}  // namespace lateglow
