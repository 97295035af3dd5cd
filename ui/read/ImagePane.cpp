#include "ui/read/ImagePane.h"

#include "viewer/qt/SliceViewport.h"

namespace lateglow {

ImagePane::ImagePane(const ReadDesk& desk, QWidget* parent)
    : ReadPane(desk, parent), m_view(new SliceViewport(parent)) {
  connect(m_view, &SliceViewport::activated, this, &ReadPane::activated);
  connect(m_view, &SliceViewport::maximizeRequested, this, &ReadPane::maximizeRequested);
  connect(m_view, &SliceViewport::probeChanged, this, &ImagePane::showTexts);
  connect(&m_desk.cases, &CasePresenter::annotationsChanged, this, &ImagePane::showTexts);
  connect(m_view, &SliceViewport::pointChosen, this, &ImagePane::insertionChosen);
  connect(m_view, &SliceViewport::windowDragged, this, [this](double width, double level) {
    if (const CaseSession* own = session(); own != nullptr && isCurrent()) {
      setWindow(dragged(window(*own), width, level));
    }
  });
  connect(m_view, &SliceViewport::windowChosen, this, [this](IntensityWindow chosen) {
    if (isCurrent()) {
      setWindow(chosen);
    }
  });
  connect(m_view, &SliceViewport::interpolationChosen, this, [this](Interpolation chosen) {
    LayerSettings next = m_desk.layers.settings();
    next.interpolation = chosen;
    m_desk.layers.set(next);
  });
  connectTools();
}

QWidget* ImagePane::widget() const { return m_view; }

void ImagePane::connectTools() {
  connect(m_view, &SliceViewport::toolPressed, this, [this](PixelPoint pixel) {
    Q_EMIT activated();  // what is drawn belongs to the series under the pointer
    if (m_desk.editing.active()) {
      m_desk.editing.press(pixel);
    } else {
      m_desk.annotations.press(pixel, m_view->reachPixels(), phase());
    }
  });
  connect(m_view, &SliceViewport::toolMoved, &m_desk.editing, &MaskEditing::drag);
  connect(m_view, &SliceViewport::toolMoved, &m_desk.annotations, &AnnotationModel::drag);
  connect(m_view, &SliceViewport::toolReleased, &m_desk.editing, &MaskEditing::release);
  connect(m_view, &SliceViewport::toolReleased, &m_desk.annotations, &AnnotationModel::release);
  connect(m_view, &SliceViewport::toolSized, &m_desk.editing, &MaskEditing::resize);
  m_view->setGrabTest([this](PixelPoint pixel) {
    return isCurrent() && m_desk.annotations.grabs(pixel, m_view->reachPixels());
  });
}

void ImagePane::takeGeometry(const Geometry& geometry, int sessionId) {
  if (sessionId != m_geometryOf) {
    m_geometryOf = sessionId;
    m_view->setGeometry(geometry);
    const CaseSession* own = session();
    const Volume* volume = own != nullptr ? own->series().volume() : nullptr;
    m_view->setWindowScale(volume != nullptr && volume->showsHounsfield() ? WindowScale::HounsfieldUnits
                                                                          : WindowScale::Signal);
  }
}

void ImagePane::show() {
  showTools();
  showLayers();
  showWindow();
  showSlice();
  showInsertion();
}

IntensityWindow ImagePane::window(const CaseSession& session) const { return session.window; }

void ImagePane::setWindow(IntensityWindow window) { m_desk.cases.setWindow(window); }

void ImagePane::showLayers() {
  m_view->scene().setInterpolation(m_desk.layers.settings().interpolation);
  m_view->requestRender();
}

void ImagePane::showTools() {
  const EditSettings& settings = m_desk.editing.settings();
  const bool active = m_desk.editing.active();
  const ReadTool tool = m_desk.tools.tool();
  const double radiusMm = active && tool != ReadTool::Contour ? settings.radiusMm : 0.0;
  const bool inHand = active || drawsAnnotations(tool);
  m_view->setTool(inHand ? std::optional(radiusMm) : std::nullopt);
  showSketch();
}

void ImagePane::showSketch() {
  const bool closed = !m_desk.editing.drawing() || m_desk.tools.tool() == ReadTool::Nudge;
  m_view->setSketch(isCurrent() ? m_desk.editing.sketch() : std::vector<PixelLoop>(), closed);
}

void ImagePane::showInsertion() {
  const CaseSession* own = session();
  std::optional<PixelPoint> marker;
  if (own != nullptr && own->result && own->result->measureOptions.anteriorRvInsertionMm) {
    const Vec3 index = own->geometry().toIndex(*own->result->measureOptions.anteriorRvInsertionMm);
    marker = PixelPoint{index.x, index.y};
  }
  m_view->setMarker(marker, tr("RV insertion"));
}

void ImagePane::setChoosingInsertion(bool on) { m_view->setChoosingPoint(on && isCurrent()); }

ReadingState ImagePane::readingState() const {
  ReadingState state;
  const CaseSession* own = session();
  const Cine* cine = own != nullptr ? own->series().cine() : nullptr;
  state.phase = phase();
  const auto number = static_cast<std::size_t>(state.phase);
  const bool timed = cine != nullptr && number < cine->phaseTimesMs.size();
  const double frameMs = own != nullptr && own->frameMs() > 0.0 ? own->frameMs()
                                                                : CineClock::kAssumedFrameMs;
  state.phaseMs = timed ? cine->phaseTimesMs[number] : state.phase * frameMs;
  state.phaseTimeAssumed = own != nullptr && own->frameMs() <= 0.0;
  state.magnification = m_view->scene().camera().magnification();
  state.probe = m_view->probe();
  return state;
}

void ImagePane::showTexts() {
  const CaseSession* own = session();
  ViewportOverlay text = own != nullptr ? overlay(*own) : ViewportOverlay();
  text.active = m_active;
  if (!m_message.isEmpty()) {
    text.message = m_message;
  }
  m_view->setOverlay(text);
}

void ImagePane::resetView() { m_view->resetView(); }

}  // namespace lateglow
