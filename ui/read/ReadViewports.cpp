#include "ui/read/ReadViewports.h"

#include <algorithm>
#include <cmath>
#include <array>

#include <QVBoxLayout>

#include "ui/models/SeriesLink.h"
#include "ui/read/AnnotationLayer.h"
#include "ui/read/BullsEyePane.h"
#include "ui/read/BullsEyePanel.h"
#include "ui/read/ImagePane.h"
#include "ui/read/MprViewports.h"
#include "ui/read/PaneGrid.h"
#include "ui/read/PlanesPane.h"
#include "ui/read/ReferenceLines.h"
#include "ui/read/ScarPane.h"
#include "viewer/qt/ScarViewport.h"
#include "viewer/qt/SliceViewport.h"

namespace lateglow {

namespace {
/// A little more than the network's region, so that its frame is seen.
constexpr double kFocusMargin = 1.12;
constexpr double kWholeSlice = 1.001;  // magnification
}  // namespace

ReadViewports::ReadViewports(const ReadDesk& desk, LayoutModel& layouts, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_layouts(layouts),
      m_grid(new PaneGrid(this)),
      m_links(desk.cases, m_panes) {
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(m_grid);
  for (const PaneKind kind : {PaneKind::Slice, PaneKind::Synthetic, PaneKind::BullsEye,
                              PaneKind::Scar3d, PaneKind::Planes}) {
    makePane(kind)->widget()->hide();
  }
  cine()->setObjectName(QStringLiteral("cineViewport"));
  synthetic()->setObjectName(QStringLiteral("syntheticViewport"));
  bullsEye()->setObjectName(QStringLiteral("bullsEyeViewport"));
  scar()->setObjectName(QStringLiteral("scarViewport"));
  m_annotationLayer =
      new AnnotationLayer(m_desk.cases, m_desk.clock, m_desk.annotations, {}, this);
  connectModels();
  arrange();
  showSession();
}

SliceViewport* ReadViewports::cine() const { return m_pool.at(PaneKind::Slice).front()->view(); }

SliceViewport* ReadViewports::synthetic() const {
  return m_pool.at(PaneKind::Synthetic).front()->view();
}

BullsEyePanel* ReadViewports::bullsEye() const {
  return static_cast<BullsEyePane*>(m_pool.at(PaneKind::BullsEye).front())->panel();
}

ScarViewport* ReadViewports::scar() const {
  return static_cast<ScarPane*>(m_pool.at(PaneKind::Scar3d).front())->viewport();
}

MprViewports* ReadViewports::planes() const {
  return static_cast<PlanesPane*>(m_pool.at(PaneKind::Planes).front())->planes();
}

bool ReadViewports::showsPlanes() const {
  return numberOf(m_pool.at(PaneKind::Planes).front()) >= 0;
}

SliceViewport* ReadViewports::activeView() const {
  const std::size_t active = m_layouts.activePane();
  const ReadPane* pane = active < m_panes.size() ? m_panes[active] : nullptr;
  if (pane != nullptr && pane->view() != nullptr) return pane->view();
  if (pane == nullptr || pane->place().kind != PaneKind::Planes) {
    for (const ReadPane* other : m_panes) {
      if (other->view() != nullptr && other->hasContent()) return other->view();
    }
  }
  return showsPlanes() ? planes()->activeView() : nullptr;
}

bool ReadViewports::activeIsSynthetic() const {
  const std::size_t active = m_layouts.activePane();
  return active < m_panes.size() && m_panes[active]->place().kind == PaneKind::Synthetic;
}

int ReadViewports::numberOf(const ReadPane* pane) const {
  const auto found = std::find(m_panes.begin(), m_panes.end(), pane);
  return found == m_panes.end() ? -1 : static_cast<int>(found - m_panes.begin());
}

CaseSession* ReadViewports::sessionOf(int id) const {
  for (const auto& session : m_desk.cases.sessions()) {
    if (session->id == id) return session.get();
  }
  return nullptr;
}

template <typename Action>
void ReadViewports::forImages(Action action) const {
  for (ReadPane* pane : m_panes) {
    if (auto* image = qobject_cast<ImagePane*>(pane)) action(image);
  }
}

void ReadViewports::connectModels() {
  CasePresenter& cases = m_desk.cases;
  connect(&m_layouts, &LayoutModel::layoutChanged, this, &ReadViewports::arrange);
  connect(&m_layouts, &LayoutModel::seriesChanged, this, &ReadViewports::assignSeries);
  connect(&m_layouts, &LayoutModel::activeChanged, this, &ReadViewports::showActive);
  connect(planes(), &MprViewports::crosshairMoved, this, [this] {
    for (ReadPane* pane : m_panes) {
      if (pane->isCurrent()) pane->showPoint(planes()->crosshair());
    }
  });
  connect(m_grid, &PaneGrid::weightsDragged, this,
          [this] { m_layouts.setWeights(m_grid->rowWeights(), m_grid->columnWeights()); });
  connect(&cases, &CasePresenter::currentChanged, this, &ReadViewports::showSession);
  connect(&cases, &CasePresenter::resultChanged, this, &ReadViewports::showResult);
  connect(&cases, &CasePresenter::sliceChanged, this, &ReadViewports::showSlice);
  connect(&cases, &CasePresenter::functionChanged, this, [this] {
    for (ReadPane* pane : m_panes) {
      if (pane->place().kind == PaneKind::BullsEye) pane->show();
      pane->showLabels();
    }
    showActive();
  });
  connect(&cases, &CasePresenter::windowChanged, this, [this] {
    for (ReadPane* pane : m_panes) pane->showWindow();
  });
  connect(&m_desk.clock, &CineClock::phaseChanged, this, &ReadViewports::showPhase);
  connect(&m_desk.layers, &LayersModel::changed, this, [this] {
    for (ReadPane* pane : m_panes) pane->showLayers();
  });
  connect(&m_desk.editing, &MaskEditing::settingsChanged, this, &ReadViewports::showTools);
  connect(&m_desk.editing, &MaskEditing::labelsChanged, this, [this] {
    for (ReadPane* pane : m_panes) pane->showLabels();
  });
  connect(&m_desk.editing, &MaskEditing::sketchChanged, this,
          [this] { forImages([](ImagePane* pane) { pane->showSketch(); }); });
}

/// Another series of the same panes goes on at the same moment of the heart.
void ReadViewports::showSession() {
  CineClock& clock = m_desk.clock;
  const CaseSession* session = m_desk.cases.current();
  const CaseSession* before = sessionOf(m_shownSession);
  m_shownSession = session != nullptr ? session->id : 0;
  if (session == nullptr) {
    clock.setPlaying(false);
    return;
  }
  if (session == before) {
    return;
  }
  showCrosshair(std::nullopt);
  const bool together =
      before != nullptr && std::any_of(m_panes.begin(), m_panes.end(), [before](const auto* pane) {
        return pane->sessionId() == before->id;
      });
  const Cine* from = before != nullptr ? before->series().cine() : nullptr;
  const Cine* to = session->series().cine();
  const bool synchronous = together && from != nullptr && to != nullptr;
  const int phase = synchronous ? linkedPhase(*from, clock.phase(), *to) : 0;
  const bool playing = synchronous ? clock.playing() : m_playWhenOpened;
  const auto layer =
      session->result ? session->result->analyzed.newest(LayerRole::SyntheticLge) : nullptr;
  m_focused = m_focused && together;
  m_shownImage = together ? layer : nullptr;
  clock.setCine(session->phaseCount(), session->frameMs());
  clock.setPhase(phase);
  clock.setPlaying(playing);
  showResult();
}

void ReadViewports::showResult() {
  const CaseSession* session = m_desk.cases.current();
  if (session == nullptr) {
    return;
  }
  const auto image =
      session->result ? session->result->analyzed.newest(LayerRole::SyntheticLge) : nullptr;
  const bool fresh = image && image != m_shownImage;
  m_shownImage = image;
  for (ReadPane* pane : m_panes) {
    if (pane->sessionId() == session->id) pane->show();
  }
  showPlaces();
  showTools();
  showActive();
  if (fresh && !m_focused && cine()->scene().camera().magnification() <= kWholeSlice) {
    focusHeart();
  }
}

void ReadViewports::showSlice() {
  const CaseSession* session = m_desk.cases.current();
  if (session == nullptr) {
    return;
  }
  m_links.followSlices();
  if (m_pointedSlice && *m_pointedSlice != session->slice) {
    showCrosshair(std::nullopt);
  }
  showPictures();
}

void ReadViewports::showPictures() {
  for (ReadPane* pane : m_panes) pane->showSlice();
  showReferenceLines(m_panes);
}

void ReadViewports::showTools() {
  if (m_desk.editing.active() && m_desk.clock.playing()) {
    m_desk.clock.setPlaying(false);
    if (m_desk.editing.target() == EditTarget::Classes) {
      m_desk.clock.setPhase(0);
    }
  }
  forImages([](ImagePane* pane) {
    pane->showTools();
    pane->showLabels();
  });
}

void ReadViewports::showPhase() {
  for (ReadPane* pane : m_panes) {
    if (pane->widget()->isVisible()) pane->showPhase();
  }
}

void ReadViewports::showActive() {
  const auto shown = std::count_if(m_panes.begin(), m_panes.end(),
                                   [](const ReadPane* pane) { return pane->hasContent(); });
  for (std::size_t n = 0; n < m_panes.size(); ++n) {
    m_panes[n]->setActive(!maximized() && shown > 1 && n == m_layouts.activePane());
    m_panes[n]->showTexts();
  }
  const std::size_t active = m_layouts.activePane();
  auto* image = active < m_panes.size() ? qobject_cast<ImagePane*>(m_panes[active]) : nullptr;
  if (image != nullptr && image->isCurrent()) {
    m_desk.editing.setTarget(image->showsOutlines() ? EditTarget::Phases : EditTarget::Classes);
  }
  showReferenceLines(m_panes);
  drawAnnotations();
}

/// Into the viewports of the current series: of several the active one.
void ReadViewports::drawAnnotations() {
  AnnotationLayer::Views views;
  for (std::size_t n = 0; n < m_panes.size(); ++n) {
    ReadPane* pane = m_panes[n];
    const PaneKind kind = pane->place().kind;
    if (!pane->isCurrent() || (kind != PaneKind::Slice && kind != PaneKind::Synthetic)) continue;
    SliceViewport*& view = kind == PaneKind::Slice ? views.source : views.synthetic;
    if (view == nullptr || n == m_layouts.activePane()) {
      view = pane->view();
    }
  }
  m_annotationLayer->setViews(views);
}

bool ReadViewports::maximized() const { return m_grid->alone() != nullptr; }

void ReadViewports::toggleMaximized(Viewport viewport) {
  const std::array<QWidget*, 4> widgets{cine(), synthetic(), bullsEye(), scar()};
  m_grid->setAlone(maximized() ? nullptr : widgets.at(static_cast<std::size_t>(viewport)));
  showActive();
}

void ReadViewports::resetViews() {
  m_focused = false;
  showCrosshair(std::nullopt);
  for (ReadPane* pane : m_panes) pane->resetView();
  m_desk.cases.resetWindows();
}

void ReadViewports::focusHeart() {
  const CaseSession* session = m_desk.cases.current();
  ImagePane* shown = nullptr;
  forImages([&](ImagePane* pane) { shown = shown == nullptr && pane->isCurrent() ? pane : shown; });
  if (session == nullptr || !session->result || shown == nullptr) {
    return;
  }
  m_focused = !m_focused;
  if (!m_focused) {
    shown->view()->resetView();
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
    shown->view()->focusOn(centre, halfMm * kFocusMargin);
  }
}

void ReadViewports::setPlacingInsertion(bool on) {
  const CaseSession* session = m_desk.cases.current();
  m_placing = on && session != nullptr && session->result;
  forImages([this](ImagePane* pane) {
    if (pane->isCurrent()) {
      pane->setChoosingInsertion(m_placing);
      pane->setMessage(m_placing ? tr("Click the anterior RV insertion: where the front wall of the "
                                      "right ventricle meets the left. Esc leaves it.")
                                 : QString());
      pane->showTexts();
    }
  });
}

/// The middle slice of the segment's level, with the segment in the middle of the pictures.
void ReadViewports::goToSegment(int segment) {
  const CaseSession* session = m_desk.cases.current();
  const auto place = static_cast<std::size_t>(segment - 1);
  if (session == nullptr || !session->result || place >= session->result->walls.size() ||
      !session->result->walls[place].present) {
    return;
  }
  const SegmentWall& wall = session->result->walls[place];
  m_desk.cases.setSlice(wall.slice);
  const Vec3 index = session->geometry().toIndex(wall.middleMm);
  showCrosshair(PixelPoint{index.x, index.y});
  bool moved = false;
  forImages([&](ImagePane* pane) {
    if (moved || !pane->isCurrent()) return;
    const SliceCamera& camera = pane->view()->scene().camera();
    const int side = std::min(camera.viewWidth(), camera.viewHeight());
    pane->view()->focusOn({index.x, index.y}, camera.mmPerViewPixel() * side / 2.0);
    moved = true;  // the others follow
  });
}

void ReadViewports::showCrosshair(std::optional<PixelPoint> at) {
  m_pointedSlice = at ? std::optional(m_desk.cases.current()->slice) : std::nullopt;
  forImages([&](ImagePane* pane) {
    pane->view()->setCrosshair(pane->isCurrent() ? at : std::optional<PixelPoint>());
  });
}

/// A click in one of several still pictures points to that place in all of its patient space, also
/// in slices that lie across; in a cine, or a picture alone, it takes the crosshair away.
void ReadViewports::pointFrom(const ImagePane& pane, PixelPoint at) {
  const CaseSession* own = pane.pictured();
  int pictures = 0;
  forImages([&pictures](const ImagePane* image) { pictures += image->hasContent(); });
  showCrosshair(std::nullopt);
  if (own == nullptr || own->phaseCount() > 1 || pictures < 2) {
    return;
  }
  const Vec3 place = own->geometry().toPatient({at.column, at.row, static_cast<double>(own->slice)});
  for (ReadPane* other : m_panes) {
    CaseSession* theirs = other->pictured();
    if (theirs == nullptr || !shareSpace(*own, *theirs)) continue;
    const Vec3 index = theirs->geometry().toIndex(place);
    const auto slice = static_cast<int>(std::lround(index.z));
    if (theirs->id != own->id && slice >= 0 && slice < theirs->geometry().size[2]) {
      theirs->slice = slice;
      other->showSlice();
    }
    other->showPoint(index);
    if (other->view() != nullptr) other->view()->setCrosshair(PixelPoint{index.x, index.y});
  }
  m_pointedSlice = m_desk.cases.current()->slice;
  showReferenceLines(m_panes);
}

}  // namespace lateglow
