#include "ui/read/BullsEyePane.h"

#include "ui/read/BullsEyePanel.h"

namespace lateglow {

BullsEyePane::BullsEyePane(const ReadDesk& desk, QWidget* parent)
    : ReadPane(desk, parent), m_panel(new BullsEyePanel(parent)) {
  connect(m_panel, &BullsEyePanel::activated, this, &ReadPane::activated);
  connect(m_panel, &BullsEyePanel::maximizeRequested, this, &ReadPane::maximizeRequested);
}

QWidget* BullsEyePane::widget() const { return m_panel; }

bool BullsEyePane::hasContent() const {
  const CaseSession* own = session();
  return own != nullptr && own->result != nullptr;
}

void BullsEyePane::show() {
  const CaseSession* own = session();
  if (own != nullptr) {
    const bool measured = own->function && own->function->measured();
    m_panel->setResult(own->result, measured ? own->function : nullptr);
  } else {
    m_panel->setResult(nullptr);
  }
  showTexts();
}

void BullsEyePane::showTexts() { m_panel->setActive(m_active); }

}  // namespace lateglow
