// Which panes there are, where they lie and what each shows.
#include <algorithm>

#include "ui/read/BullsEyePane.h"
#include "ui/read/BullsEyePanel.h"
#include "ui/read/ImagePane.h"
#include "ui/read/PaneDrag.h"
#include "ui/read/PaneGrid.h"
#include "ui/read/ReadViewports.h"
#include "viewer/qt/SliceViewport.h"

namespace lateglow {

ReadPane* ReadViewports::makePane(PaneKind kind) {
  ReadPane* pane = makeReadPane(kind, m_desk, m_grid);
  m_pool[kind].push_back(pane);
  connect(pane, &ReadPane::activated, this,
          [this, pane] { m_layouts.activate(static_cast<std::size_t>(numberOf(pane))); });
  connect(pane, &ReadPane::maximizeRequested, this, [this, pane] {
    m_grid->setAlone(maximized() ? nullptr : pane->widget());
    showActive();
  });
  auto* drag = new PaneDrag(pane->widget(), [this, pane] { return numberOf(pane); }, pane);
  connect(drag, &PaneDrag::titleClicked, pane, &ReadPane::activated);
  connect(drag, &PaneDrag::seriesDropped, this, [this, pane](int session, bool synthetic) {
    m_layouts.putSeries(static_cast<std::size_t>(numberOf(pane)), session, synthetic);
  });
  connect(drag, &PaneDrag::paneDropped, this, [this, pane](int other) {
    m_layouts.swapPanes(static_cast<std::size_t>(other), static_cast<std::size_t>(numberOf(pane)));
  });
  connect(drag, &PaneDrag::hovered, this, [pane](bool over) {
    pane->setActive(over);
    pane->showTexts();
  });
  if (auto* image = qobject_cast<ImagePane*>(pane)) {
    connectImage(image);
  }
  if (auto* figure = qobject_cast<BullsEyePane*>(pane)) {
    connect(figure->panel(), &BullsEyePanel::segmentChosen, this,
            &ReadViewports::goToSegment);
  }
  return pane;
}

void ReadViewports::connectImage(ImagePane* pane) {
  connect(pane->view(), &SliceViewport::sliceSteps, this,
          [this, pane](int steps) {
            if (!m_links.step(*pane, steps)) showPictures();
          });
  connect(pane->view(), &SliceViewport::cameraChanged, this, [this, pane] {
    m_links.followCamera(*pane);
    for (ReadPane* one : m_panes) one->showTexts();
  });
  connect(pane->view(), &SliceViewport::clicked, this,
          [this, pane](PixelPoint at) { pointFrom(*pane, at); });
  connect(pane->view(), &SliceViewport::labelClicked, this, [this, pane](int shape) {
    Q_EMIT regionChosen(shape, pane->place().kind == PaneKind::Synthetic);
  });
  connect(pane, &ImagePane::insertionChosen, this, [this](PixelPoint pixel) {
    setPlacingInsertion(false);
    if (const CaseSession* session = m_desk.cases.current()) {
      m_desk.cases.placeRvInsertion(session->geometry().toPatient(
          {pixel.column, pixel.row, static_cast<double>(session->slice)}));
    }
  });
}

/// Takes a pane of the right kind for every place, made anew only where none is left.
void ReadViewports::arrange() {
  const PaneLayout& layout = m_layouts.layout();
  std::map<PaneKind, std::size_t> taken;
  std::vector<PaneGrid::Cell> cells;
  for (ReadPane* pane : m_panes) pane->setSeries(0, 0, {});
  showCrosshair(std::nullopt);
  m_panes.clear();
  for (const LayoutPane& place : layout.panes) {
    const std::size_t number = taken[place.kind]++;
    const auto& pool = m_pool[place.kind];
    ReadPane* pane = number < pool.size() ? pool[number] : makePane(place.kind);
    m_panes.push_back(pane);
    cells.push_back({pane->widget(), place.row, place.column, place.rowSpan, place.columnSpan,
                     !needsResult(place.kind)});
  }
  assignSeries();
  takeWindows();
  m_grid->setCells(std::move(cells), layout.rowWeights, layout.columnWeights);
  showPlaces();
  if (!m_panes.empty()) {
    m_links.followCamera(*m_panes.front());
  }
}

/// The windows that the layout asks for, once: from then on they are the reader's.
void ReadViewports::takeWindows() {
  for (ReadPane* pane : m_panes) {
    CaseSession* session = pane->session();
    if (pane->place().window && session != nullptr) {
      session->window = {pane->place().window->width, pane->place().window->level};
      pane->showWindow();
    }
  }
}

void ReadViewports::assignSeries() {
  const PaneLayout& layout = m_layouts.layout();
  const int base = m_panes.empty() ? 0 : m_layouts.sessionOf(0);
  for (std::size_t n = 0; n < m_panes.size(); ++n) {
    m_panes[n]->setSeries(m_layouts.sessionOf(n), base, layout.panes[n]);
  }
  if (m_desk.cases.current() != nullptr) {
    m_links.followSlices();
  }
  for (ReadPane* pane : m_panes) pane->show();
  showPlaces();
  showActive();
  Q_EMIT arranged();
}

void ReadViewports::showPlaces() {
  bool any = false;
  for (const ReadPane* pane : m_panes) {
    m_grid->setShown(pane->widget(), pane->hasContent());
    any = any || pane->hasContent();
  }
  if (!any && !m_panes.empty()) {
    m_grid->setShown(m_panes.front()->widget(), true);
  }
}

}  // namespace lateglow
