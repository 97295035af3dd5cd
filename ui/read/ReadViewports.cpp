#include "ui/read/ReadViewports.h"

#include <algorithm>

#include <QGridLayout>

#include "ui/read/AnnotationLayer.h"
#include "ui/read/BullsEyePanel.h"
#include "viewer/qt/ScarViewport.h"
#include "viewer/qt/SliceViewport.h"

namespace lateglow {

namespace {

/// How bright the acquired cine stays around what was synthesized.
constexpr double kSurroundBrightness = 0.38;
/// A little more than the network's region, so that its frame is seen.
constexpr double kFocusMargin = 1.12;

/// Apex position in the stack from the measured levels; short-axis stacks usually end there.
bool apexAtLastSlice(const CaseResult& result) {
  if (!result.measurements || result.measurements->slices.empty()) {
    return true;
  }
  const auto& slices = result.measurements->slices;
  return static_cast<int>(slices.back().level) >= static_cast<int>(slices.front().level);
}

/// The cine stays readable under its outlines.
ClassAppearances outlinesOnly(ClassAppearances classes) {
  for (ClassAppearance& look : classes) {
    look.opacity = 0.0;
  }
  return classes;
}

}  // namespace

ReadViewports::ReadViewports(CasePresenter& cases, CineClock& clock, LayersModel& layers,
                             MaskEditing& editing, AnnotationModel& annotations, ToolBox& tools,
                             QWidget* parent)
    : QWidget(parent),
      m_cases(cases),
      m_clock(clock),
      m_layers(layers),
      m_editing(editing),
      m_annotations(annotations),
      m_tools(tools),
      m_cine(new SliceViewport(this)),
      m_synthetic(new SliceViewport(this)),
      m_bullsEye(new BullsEyePanel(this)),
      m_scar(new ScarViewport(this)),
      m_grid(new QGridLayout(this)) {
  m_cine->setObjectName(QStringLiteral("cineViewport"));
  m_synthetic->setObjectName(QStringLiteral("syntheticViewport"));
  m_bullsEye->setObjectName(QStringLiteral("bullsEyeViewport"));
  m_scar->setObjectName(QStringLiteral("scarViewport"));
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setSpacing(1);
  const auto all = widgets();
  for (std::size_t i = 0; i < all.size(); ++i) {
    m_grid->addWidget(all[i], static_cast<int>(i) / 2, static_cast<int>(i) % 2);
  }
  connectViewport(m_cine, m_synthetic);
  connectViewport(m_synthetic, m_cine);
  connectTools(m_cine);
  connectTools(m_synthetic);
  m_annotationLayer =
      new AnnotationLayer(m_cases, m_clock, m_annotations, {m_cine, m_synthetic}, this);
  connect(m_bullsEye, &BullsEyePanel::activated, this, [this] { activate(Viewport::BullsEye); });
  connect(m_bullsEye, &BullsEyePanel::maximizeRequested, this,
          [this] { toggleMaximized(Viewport::BullsEye); });
  connect(m_bullsEye, &BullsEyePanel::levelChosen, this, &ReadViewports::goToLevel);
  connect(m_scar, &ScarViewport::activated, this, [this] { activate(Viewport::Scar); });
  connect(m_scar, &ScarViewport::maximizeRequested, this,
          [this] { toggleMaximized(Viewport::Scar); });
  connectModels();
  arrange();
}

std::array<QWidget*, 4> ReadViewports::widgets() const {
  return {m_cine, m_synthetic, m_bullsEye, m_scar};
}

void ReadViewports::connectViewport(SliceViewport* view, SliceViewport* other) {
  const bool cine = view == m_cine;
  const Viewport which = cine ? Viewport::Cine : Viewport::Synthetic;
  connect(view, &SliceViewport::sliceSteps, &m_cases, &CasePresenter::stepSlices);
  connect(view, &SliceViewport::cameraChanged, this, [this, view, other] {
    other->followCamera(view->scene().camera());
    updateTexts();
  });
  connect(view, &SliceViewport::probeChanged, this, &ReadViewports::updateTexts);
  connect(view, &SliceViewport::activated, this, [this, which] { activate(which); });
  connect(view, &SliceViewport::maximizeRequested, this,
          [this, which] { toggleMaximized(which); });
  connect(view, &SliceViewport::pointChosen, this, [this](PixelPoint pixel) {
    setPlacingInsertion(false);
    if (const CaseSession* session = m_cases.current()) {
      m_cases.placeRvInsertion(session->geometry().toPatient(
          {pixel.column, pixel.row, static_cast<double>(session->slice)}));
    }
  });
  connect(view, &SliceViewport::windowDragged, this, [this, cine](double width, double level) {
    const CaseSession* session = m_cases.current();
    if (session == nullptr) {
      return;
    }
    if (cine) {
      m_cases.setWindow(dragged(session->window, width, level));
    } else {
      m_cases.setSyntheticWindow(dragged(session->syntheticWindow, width, level));
    }
  });
}

void ReadViewports::connectTools(SliceViewport* view) {
  connect(view, &SliceViewport::toolPressed, this, [this, view](PixelPoint pixel) {
    if (m_editing.active()) {
      m_editing.press(pixel);
    } else {
      m_annotations.press(pixel, view->reachPixels());
    }
  });
  connect(view, &SliceViewport::toolMoved, &m_editing, &MaskEditing::drag);
  connect(view, &SliceViewport::toolMoved, &m_annotations, &AnnotationModel::drag);
  connect(view, &SliceViewport::toolReleased, &m_editing, &MaskEditing::release);
  connect(view, &SliceViewport::toolReleased, &m_annotations, &AnnotationModel::release);
  view->setGrabTest([this, view](PixelPoint pixel) {
    return m_annotations.grabs(pixel, view->reachPixels());
  });
  connect(view, &SliceViewport::toolSized, &m_editing, &MaskEditing::resize);
}

void ReadViewports::connectModels() {
  connect(&m_cases, &CasePresenter::currentChanged, this, &ReadViewports::showSession);
  connect(&m_cases, &CasePresenter::resultChanged, this, &ReadViewports::showResult);
  connect(&m_cases, &CasePresenter::sliceChanged, this, &ReadViewports::showSlice);
  connect(&m_cases, &CasePresenter::windowChanged, this, &ReadViewports::showWindows);
  connect(&m_clock, &CineClock::phaseChanged, this, &ReadViewports::showPhase);
  connect(&m_layers, &LayersModel::changed, this, &ReadViewports::showLayers);
  connect(&m_editing, &MaskEditing::settingsChanged, this, &ReadViewports::showTools);
  connect(&m_editing, &MaskEditing::labelsChanged, this, &ReadViewports::showLabels);
  connect(&m_editing, &MaskEditing::sketchChanged, this, &ReadViewports::showSketch);
}

void ReadViewports::showSession() {
  const CaseSession* session = m_cases.current();
  if (session == nullptr) {
    m_clock.setPlaying(false);
    return;
  }
  m_focused = false;
  m_shownResult.reset();
  m_shownImage.reset();
  m_cine->setGeometry(session->geometry());
  m_synthetic->setGeometry(session->geometry());
  m_clock.setCine(session->phaseCount(), session->frameMs());
  m_clock.setPlaying(m_playWhenOpened);
  showResult();
}

void ReadViewports::showResult() {
  const CaseSession* session = m_cases.current();
  if (session == nullptr) {
    return;
  }
  m_bullsEye->setResult(session->result);
  if (session->result && !session->result->surfaces.empty()) {
    m_scar->scene().setSurfaces(session->result->surfaces, apexAtLastSlice(*session->result));
  } else {
    m_scar->scene().clear();
  }
  m_scar->requestRender();
  const auto image =
      session->result ? session->result->analyzed.newest(LayerRole::SyntheticLge) : nullptr;
  const bool fresh = image && image != m_shownImage;
  m_shownResult = session->result;
  m_shownImage = image;
  arrange();
  showTools();
  showLayers();
  showWindows();
  showSlice();
  showInsertion();
  if (fresh && !m_focused && m_cine->scene().camera().magnification() <= 1.001) {
    focusHeart();
  }
}

void ReadViewports::showSlice() {
  const CaseSession* session = m_cases.current();
  if (session == nullptr) {
    return;
  }
  showFrame();
  const Volume* synthetic = session->syntheticImage();
  const auto region = session->syntheticRegion(session->slice);
  SliceScene& scene = m_synthetic->scene();
  scene.setImage(session->frame(session->slice, 0));
  scene.setImageBrightness(kSurroundBrightness);
  scene.setFrame(region);
  if (synthetic != nullptr && region) {
    scene.setInset(synthetic->slice(session->slice), *region);
  } else {
    scene.clearInset();
  }
  showLabels();
  m_synthetic->requestRender();
  m_scar->scene().setSlicePlane(session->geometry(), session->slice);
  m_scar->requestRender();
  updateTexts();
}

/// The classes lie over the synthetic image; while they are edited also, as outlines, over the cine
/// at end-diastole, whose wall they follow.
void ReadViewports::showLabels() {
  const CaseSession* session = m_cases.current();
  if (session == nullptr) {
    return;
  }
  const auto labels = m_editing.labels(session->slice);
  const bool overCine = m_editing.active() && m_clock.phase() == 0;
  for (SliceViewport* view : {m_cine, m_synthetic}) {
    if (labels.empty() || (view == m_cine && !overCine)) {
      view->scene().clearLabels();
    } else {
      view->scene().setLabels(labels);
    }
    view->requestRender();
  }
}

void ReadViewports::showTools() {
  const EditSettings& settings = m_editing.settings();
  const bool active = m_editing.active();
  if (active && m_clock.playing()) {
    m_clock.setPlaying(false);
    m_clock.setPhase(0);
  }
  const bool round = m_tools.tool() != ReadTool::Contour;
  for (SliceViewport* view : {m_cine, m_synthetic}) {
    const bool inHand = active || drawsAnnotations(m_tools.tool());
    const double radiusMm = active && round ? settings.radiusMm : 0.0;
    view->setTool(inHand ? std::optional(radiusMm) : std::nullopt);
  }
  showSketch();
  showLabels();
}

void ReadViewports::showSketch() {
  const bool closed = !m_editing.drawing() || m_tools.tool() == ReadTool::Nudge;
  for (SliceViewport* view : {m_cine, m_synthetic}) {
    view->setSketch(m_editing.sketch(), closed);
  }
}

void ReadViewports::showPhase() {
  showFrame();
  if (m_editing.active()) {
    showLabels();  // over the cine at end-diastole only
  }
  updateTexts();
}

void ReadViewports::showFrame() {
  if (const CaseSession* session = m_cases.current()) {
    m_cine->scene().setImage(session->frame(session->slice, m_clock.phase()));
    m_cine->requestRender();
  }
}

void ReadViewports::showWindows() {
  if (const CaseSession* session = m_cases.current()) {
    m_cine->scene().setImageWindow(session->window);
    m_synthetic->scene().setImageWindow(session->window);
    m_synthetic->scene().setInsetWindow(session->syntheticWindow);
    m_cine->requestRender();
    m_synthetic->requestRender();
    updateTexts();
  }
}

void ReadViewports::showLayers() {
  const LayerSettings& settings = m_layers.settings();
  m_synthetic->scene().setAppearances(m_layers.drawnClasses());
  m_synthetic->scene().setOutlinesVisible(settings.outlines);
  m_cine->scene().setAppearances(outlinesOnly(m_layers.drawnClasses()));
  m_cine->scene().setOutlinesVisible(true);
  m_scar->scene().setAppearances(settings.classes);
  for (SliceViewport* view : {m_cine, m_synthetic}) {
    view->scene().setInterpolation(settings.interpolation);
    view->requestRender();
  }
  m_scar->requestRender();
}

ReadingState ReadViewports::readingState(const SliceViewport& view) const {
  ReadingState state;
  state.phase = m_clock.phase();
  const CaseSession* session = m_cases.current();
  const Cine* cine = session != nullptr ? session->series().cine() : nullptr;
  const auto phase = static_cast<std::size_t>(state.phase);
  const bool timed = cine != nullptr && phase < cine->phaseTimesMs.size();
  state.phaseMs = timed ? cine->phaseTimesMs[phase] : state.phase * m_clock.frameMs();
  state.phaseTimeAssumed = m_clock.frameTimeAssumed();
  state.magnification = m_cine->scene().camera().magnification();
  state.probe = view.probe();
  return state;
}

void ReadViewports::updateTexts() {
  const CaseSession* session = m_cases.current();
  if (session == nullptr) {
    return;
  }
  const auto show = [this](auto* view, ViewportOverlay overlay, Viewport which) {
    overlay.active = !maximized() && m_shownResult && m_active == static_cast<int>(which);
    if (m_placing && which != Viewport::Scar) {
      overlay.message = tr("Click the anterior RV insertion: where the front wall of the right "
                           "ventricle meets the left. Esc leaves it.");
    }
    view->setOverlay(overlay);
  };
  show(m_cine, cineOverlay(*session, readingState(*m_cine)), Viewport::Cine);
  show(m_synthetic, syntheticOverlay(*session, readingState(*m_synthetic)), Viewport::Synthetic);
  show(m_scar, scarOverlay(*session), Viewport::Scar);
  m_bullsEye->setActive(!maximized() && m_active == static_cast<int>(Viewport::BullsEye));
}

void ReadViewports::activate(Viewport viewport) {
  m_active = static_cast<int>(viewport);
  updateTexts();
}

void ReadViewports::arrange() {
  const bool grid = m_shownResult != nullptr;
  const auto all = widgets();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool alone = m_maximized == static_cast<int>(i);
    const bool shown = maximized() && grid ? alone : (grid || i == 0);
    all[i]->setVisible(shown);
  }
  // Images get more room than figures; an empty row or column takes none.
  const bool single = maximized() || !grid;
  m_grid->setRowStretch(0, single && m_maximized >= 2 ? 0 : 11);
  m_grid->setRowStretch(1, single && m_maximized < 2 ? 0 : 9);
  m_grid->setColumnStretch(0, single && m_maximized % 2 == 1 ? 0 : 1);
  m_grid->setColumnStretch(1, single && m_maximized % 2 != 1 ? 0 : 1);
}

void ReadViewports::toggleMaximized(Viewport viewport) {
  m_maximized = maximized() ? -1 : static_cast<int>(viewport);
  arrange();
  updateTexts();
}

void ReadViewports::resetViews() {
  m_focused = false;
  m_cine->resetView();
  m_scar->resetView();
  m_cases.resetWindows();
}

void ReadViewports::focusHeart() {
  const CaseSession* session = m_cases.current();
  if (session == nullptr || !session->result) {
    return;
  }
  m_focused = !m_focused;
  if (!m_focused) {
    m_cine->resetView();
    return;
  }
  auto region = session->syntheticRegion(session->slice);
  for (int k = 0; !region && k < session->geometry().size[2]; ++k) {
    region = session->syntheticRegion(k);
  }
  if (region) {
    const PixelPoint centre{(region->firstColumn + region->lastColumn) / 2.0,
                            (region->firstRow + region->lastRow) / 2.0};
    const double halfMm =
        (region->lastRow - region->firstRow) / 2.0 * session->geometry().spacingMm[1];
    m_cine->focusOn(centre, halfMm * kFocusMargin);
  }
}

void ReadViewports::setPlacingInsertion(bool on) {
  m_placing = on && m_shownResult;
  m_cine->setChoosingPoint(m_placing);
  m_synthetic->setChoosingPoint(m_placing);
  updateTexts();
}

void ReadViewports::showInsertion() {
  const CaseSession* session = m_cases.current();
  const auto placed = m_cases.placedRvInsertion();
  std::optional<PixelPoint> marker;
  if (session != nullptr && placed) {
    const Vec3 index = session->geometry().toIndex(*placed);
    marker = PixelPoint{index.x, index.y};
  }
  for (SliceViewport* view : {m_cine, m_synthetic}) {
    view->setMarker(marker, tr("RV insertion"));
  }
}

void ReadViewports::goToLevel(Level level) {
  const CaseSession* session = m_cases.current();
  if (session == nullptr || !session->result || !session->result->measurements) {
    return;
  }
  std::vector<int> ofLevel;
  for (const SliceMeasurement& slice : session->result->measurements->slices) {
    if (slice.level == level) {
      ofLevel.push_back(slice.index);
    }
  }
  if (!ofLevel.empty()) {
    m_cases.setSlice(ofLevel[ofLevel.size() / 2]);
  }
}

}  // namespace lateglow
