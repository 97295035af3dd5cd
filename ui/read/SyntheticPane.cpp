#include "ui/read/SyntheticPane.h"

#include "viewer/qt/SliceViewport.h"

namespace lateglow {

namespace {
/// How bright the acquired cine stays around what was synthesized.
constexpr double kSurroundBrightness = 0.38;
}  // namespace

bool SyntheticPane::hasContent() const {
  const CaseSession* own = session();
  return own != nullptr && own->result != nullptr;
}

void SyntheticPane::show() {
  if (const CaseSession* own = session()) {
    takeGeometry(own->geometry(), own->id);
    ImagePane::show();
  }
}

void SyntheticPane::showSlice() {
  const CaseSession* own = session();
  if (own == nullptr) {
    return;
  }
  const Volume* synthetic = own->syntheticImage();
  const auto region = own->syntheticRegion(own->slice);
  SliceScene& scene = m_view->scene();
  scene.setImage(own->frame(own->slice, 0));
  scene.setImageBrightness(kSurroundBrightness);
  scene.setFrame(region);
  if (synthetic != nullptr && region) {
    scene.setInset(synthetic->slice(own->slice), *region);
  } else {
    scene.clearInset();
  }
  showLabels();
  showTexts();
}

void SyntheticPane::showWindow() {
  if (const CaseSession* own = session()) {
    m_view->scene().setImageWindow(own->window);
    m_view->scene().setInsetWindow(own->syntheticWindow);
    m_view->requestRender();
    showTexts();
  }
}

void SyntheticPane::showLayers() {
  m_view->scene().setAppearances(m_desk.layers.drawnClasses());
  m_view->scene().setOutlinesVisible(m_desk.layers.settings().outlines);
  ImagePane::showLayers();
}

void SyntheticPane::showLabels() {
  const CaseSession* own = session();
  const LabelMap* mask = own != nullptr ? own->tissueMask() : nullptr;
  if (mask == nullptr) {
    m_view->scene().clearLabels();
  } else {
    m_view->scene().setLabels(isCurrent() ? m_desk.editing.labels(own->slice)
                                          : mask->slice(own->slice));
  }
  m_view->requestRender();
}

ViewportOverlay SyntheticPane::overlay(const CaseSession& session) const {
  return syntheticOverlay(session, readingState());
}

IntensityWindow SyntheticPane::window(const CaseSession& session) const {
  return session.syntheticWindow;
}

void SyntheticPane::setWindow(IntensityWindow window) {
  m_desk.cases.setSyntheticWindow(window);
}

}  // namespace lateglow
