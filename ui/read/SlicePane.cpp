#include "ui/read/SlicePane.h"

#include <array>

#include "viewer/qt/SliceViewport.h"

namespace lateglow {

namespace {

/// The picture stays readable under its outlines.
ClassAppearances outlinesOnly(ClassAppearances classes) {
  for (ClassAppearance& look : classes) {
    look.opacity = 0.0;
  }
  return classes;
}

}  // namespace

SlicePane::SlicePane(const ReadDesk& desk, QWidget* parent) : ImagePane(desk, parent) {}

void SlicePane::show() {
  if (const CaseSession* own = session()) {
    takeGeometry(own->geometry(), own->id);
    m_message.clear();
  } else {
    Geometry empty;
    empty.size = {1, 1, 1};
    takeGeometry(empty, -1);
    m_view->scene().setImage(std::array{0.0F});
    m_view->scene().clearLabels();
    m_message = tr("Drag a series here from the strip on the left.");
  }
  ImagePane::show();
}

void SlicePane::showSlice() {
  showFrame();
  showLabels();
  showTexts();
}

void SlicePane::showFrame() {
  if (const CaseSession* own = session()) {
    m_view->scene().setImage(own->frame(own->slice, phase()));
    m_view->setStoredWindow(own->storedWindow(own->slice));
    m_view->requestRender();
  }
}

void SlicePane::showPhase() {
  const CaseSession* own = session();
  if (own == nullptr || own->phaseCount() < 2) {
    return;
  }
  showFrame();
  if (m_desk.editing.active() || m_place.overlay || showsOutlines()) {
    showLabels();
  }
  showTexts();
}

void SlicePane::showWindow() {
  if (const CaseSession* own = session()) {
    m_view->scene().setImageWindow(own->window);
    m_view->requestRender();
    showTexts();
  }
}

void SlicePane::showLayers() {
  m_view->scene().setAppearances(outlinesOnly(m_desk.layers.drawnClasses()));
  m_view->scene().setOutlinesVisible(true);
  showLabels();
  ImagePane::showLayers();
}

bool SlicePane::showsOutlines() const {
  const CaseSession* own = session();
  return own != nullptr && own->function && !m_place.overlay;
}

/// Outlines of all phases lie over the phase that is seen. Without them, while they are edited or
/// where the layout wants them, the classes lie over the picture at end-diastole, whose wall they
/// follow.
void SlicePane::showLabels() {
  const CaseSession* own = session();
  if (own == nullptr) {
    return;
  }
  const LabelMap* mask = own->tissueMask();
  const bool edited = isCurrent() && m_desk.editing.active();
  if (showsOutlines()) {
    if (edited || m_desk.layers.settings().overlay) {
      const bool current = isCurrent();
      m_view->scene().setLabels(current ? m_desk.editing.phaseLabels(own->slice, phase())
                                        : own->function->classes->frame(own->slice, phase()));
    } else {
      m_view->scene().clearLabels();
    }
    m_view->requestRender();
    return;
  }
  const bool wanted = (edited || m_place.overlay) && phase() == 0 && mask != nullptr;
  if (wanted) {
    m_view->scene().setLabels(isCurrent() ? m_desk.editing.labels(own->slice)
                                          : mask->slice(own->slice));
  } else {
    m_view->scene().clearLabels();
  }
  m_view->requestRender();
}

ViewportOverlay SlicePane::overlay(const CaseSession& session) const {
  return cineOverlay(session, readingState());
}

}  // namespace lateglow
