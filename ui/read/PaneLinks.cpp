#include "ui/read/PaneLinks.h"

#include <algorithm>

#include "ui/models/SeriesLink.h"
#include "viewer/qt/SliceViewport.h"

namespace lateglow {

void PaneLinks::followSlices() {
  const CaseSession* current = m_cases.current();
  const CaseSession* leader = m_leader != nullptr ? m_leader : current;
  for (const ReadPane* pane : m_panes) {
    CaseSession* session = pane->session();
    if (session == nullptr || session == leader || session == current ||
        !shareSpace(*leader, *session)) {
      continue;
    }
    session->slice = linkedSlice(leader->geometry(), leader->slice, session->geometry())
                         .value_or(session->slice);
  }
}

bool PaneLinks::step(const ReadPane& pane, int steps) {
  CaseSession* own = pane.pictured();
  const CaseSession* current = m_cases.current();
  if (own == nullptr || current == nullptr || own == current) {
    m_cases.stepSlices(steps);
    return true;
  }
  own->slice = std::clamp(own->slice + steps, 0, own->geometry().size[2] - 1);
  m_leader = own;
  const auto linked = shareSpace(*own, *current)
                          ? linkedSlice(own->geometry(), own->slice, current->geometry())
                          : std::nullopt;
  const bool moves = linked && *linked != current->slice;
  if (moves) {
    m_cases.setSlice(*linked);
  } else {
    followSlices();
  }
  m_leader = nullptr;
  return moves;
}

void PaneLinks::followCamera(const ReadPane& moved) {
  const CaseSession* own = moved.pictured();
  if (m_following || own == nullptr || moved.view() == nullptr) {
    return;
  }
  m_following = true;
  const SliceCamera& camera = moved.view()->scene().camera();
  const double halfMm =
      camera.mmPerViewPixel() * std::min(camera.viewWidth(), camera.viewHeight()) / 2.0;
  const Vec3 middle = own->geometry().toPatient(
      {camera.centre().column, camera.centre().row, static_cast<double>(own->slice)});
  for (const ReadPane* pane : m_panes) {
    const CaseSession* other = pane->pictured();
    if (pane == &moved || pane->view() == nullptr || other == nullptr ||
        !shareSpace(*own, *other)) {
      continue;
    }
    if (other->geometry().sameGrid(own->geometry())) {
      pane->view()->followCamera(camera);
    } else if (linkedSlice(own->geometry(), own->slice, other->geometry())) {
      const Vec3 index = other->geometry().toIndex(middle);
      pane->view()->focusOn({index.x, index.y}, halfMm);
    }
  }
  m_following = false;
}

}  // namespace lateglow
