#include "ui/read/ScarPane.h"

#include "ui/read/ViewportTexts.h"
#include "viewer/qt/ScarViewport.h"

namespace lateglow {

namespace {

/// Apex position in the stack from the measured levels; short-axis stacks usually end there.
bool apexAtLastSlice(const CaseResult& result) {
  if (!result.measurements || result.measurements->slices.empty()) {
    return true;
  }
  const auto& slices = result.measurements->slices;
  return static_cast<int>(slices.back().level) >= static_cast<int>(slices.front().level);
}

}  // namespace

ScarPane::ScarPane(const ReadDesk& desk, QWidget* parent)
    : ReadPane(desk, parent), m_viewport(new ScarViewport(parent)) {
  connect(m_viewport, &ScarViewport::activated, this, &ReadPane::activated);
  connect(m_viewport, &ScarViewport::maximizeRequested, this, &ReadPane::maximizeRequested);
}

QWidget* ScarPane::widget() const { return m_viewport; }

bool ScarPane::hasContent() const {
  const CaseSession* own = session();
  return own != nullptr && own->result != nullptr;
}

void ScarPane::show() {
  const CaseSession* own = session();
  if (own != nullptr && own->result && !own->result->surfaces.empty()) {
    m_viewport->setSurfaces(own->result->surfaces, apexAtLastSlice(*own->result));
  } else {
    m_viewport->clear();
  }
  showLayers();
  showSlice();
  showTexts();
}

void ScarPane::showSlice() {
  if (const CaseSession* own = session()) {
    m_viewport->setSlicePlane(own->geometry(), own->slice);
  }
}

void ScarPane::showLayers() {
  m_viewport->setAppearances(m_desk.layers.settings().classes);
}

void ScarPane::showTexts() {
  if (const CaseSession* own = session()) {
    ViewportOverlay overlay = scarOverlay(*own);
    overlay.active = m_active;
    m_viewport->setOverlay(overlay);
  }
}

void ScarPane::resetView() { m_viewport->resetView(); }

}  // namespace lateglow
