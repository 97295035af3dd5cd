#include "ui/read/VolumePane.h"

#include "viewer/qt/VolumeViewport.h"

namespace lateglow {

VolumePane::VolumePane(const ReadDesk& desk, QWidget* parent)
    : ReadPane(desk, parent), m_viewport(new VolumeViewport(parent)) {
  connect(m_viewport, &VolumeViewport::activated, this, &ReadPane::activated);
  connect(m_viewport, &VolumeViewport::maximizeRequested, this, &ReadPane::maximizeRequested);
}

QWidget* VolumePane::widget() const { return m_viewport; }

const Volume* VolumePane::volume() const {
  const CaseSession* own = session();
  return own != nullptr ? own->series().volume() : nullptr;
}

bool VolumePane::hasContent() const { return volume() != nullptr; }

void VolumePane::show() {
  if (volume() != nullptr && m_prepared != sessionId()) {
    prepare();
  }
  showTexts();
}

void VolumePane::prepare() {
  m_prepared = sessionId();
  m_viewport->clear();
  m_worker.start<RenderVolume>(
      QString(),
      [study = session()->opened.study, shown = volume(),
       most = VolumeScene::mostVoxels()](ProgressSink&) -> Expected<RenderVolume> {
        return prepareVolume(*shown, most);
      },
      [this, id = sessionId()](Expected<RenderVolume> ready) {
        if (ready && id == sessionId() && volume() != nullptr) {
          m_viewport->setVolume(*ready, volume()->showsHounsfield(), session()->window);
          showTexts();
        }
      });
}

void VolumePane::showWindow() {
  if (const CaseSession* own = session(); own != nullptr && !m_viewport->empty()) {
    m_viewport->setWindow(own->window);
  }
}

void VolumePane::showTexts() {
  const CaseSession* own = session();
  ViewportOverlay overlay;
  overlay.active = m_active;
  if (own != nullptr) {
    overlay.topLeft = {own->seriesName(), tr("Volume")};
    overlay.syntheticTag = own->syntheticTag();
  }
  if (m_viewport->empty()) {
    overlay.message = tr("The volume is being prepared.");
  }
  m_viewport->setOverlay(overlay);
}

void VolumePane::resetView() { m_viewport->resetView(); }

}  // namespace lateglow
