#include "ui/read/MontagePane.h"

#include "ui/read/MontageView.h"

namespace lateglow {

MontagePane::MontagePane(const ReadDesk& desk, QWidget* parent)
    : ReadPane(desk, parent), m_montage(new MontageView(parent)) {
  connect(m_montage, &MontageView::activated, this, &ReadPane::activated);
  connect(m_montage, &MontageView::maximizeRequested, this, &ReadPane::maximizeRequested);
  connect(m_montage, &MontageView::frameChosen, this, [this](int slice, int phase) {
    m_desk.clock.setPlaying(false);
    m_desk.cases.setSlice(slice);
    m_desk.clock.setPhase(phase);
  });
}

QWidget* MontagePane::widget() const { return m_montage; }

void MontagePane::show() {
  m_montage->setSession(session());
  showSlice();
  showTexts();
}

void MontagePane::showSlice() {
  if (const CaseSession* own = session()) {
    m_montage->setFrame(own->slice, phase());
    if (!m_desk.clock.playing()) {
      m_montage->showFrame();  // while it plays the picture stays where it is
    }
  }
}

void MontagePane::showPhase() { showSlice(); }

void MontagePane::showWindow() { m_montage->redraw(); }

void MontagePane::showTexts() { m_montage->setActive(m_active); }

}  // namespace lateglow
