#include "ui/read/ReferenceLines.h"

#include <set>

#include "ui/read/ReadPane.h"
#include "viewer/qt/SliceViewport.h"

namespace lateglow {

namespace {

bool sharesPatientSpace(const CaseSession& one, const CaseSession& other) {
  const std::string& frame = one.series().frameOfReferenceUid;
  return one.id != other.id && !frame.empty() && frame == other.series().frameOfReferenceUid;
}

std::vector<ViewReferenceLine> linesIn(const ReadPane& pane, const std::vector<ReadPane*>& others) {
  std::vector<ViewReferenceLine> lines;
  const CaseSession* own = pane.pictured();
  std::set<int> drawn;  // a series may be in several panes
  for (const ReadPane* other : others) {
    const CaseSession* theirs = other->view() != nullptr ? other->pictured() : nullptr;
    if (own == nullptr || theirs == nullptr || !sharesPatientSpace(*own, *theirs) ||
        !drawn.insert(theirs->id).second) {
      continue;
    }
    const auto segment =
        referenceLine(own->geometry(), own->slice, theirs->geometry(), theirs->slice);
    if (segment) {
      lines.push_back({*segment, theirs->seriesName(), other->isCurrent()});
    }
  }
  return lines;
}

}  // namespace

void showReferenceLines(const std::vector<ReadPane*>& panes) {
  for (ReadPane* pane : panes) {
    if (SliceViewport* view = pane->view()) {
      view->setReferenceLines(linesIn(*pane, panes));
    }
  }
}

}  // namespace lateglow
