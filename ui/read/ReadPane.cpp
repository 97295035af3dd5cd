#include "ui/read/ReadPane.h"

#include "ui/models/SeriesLink.h"

namespace lateglow {

CaseSession* ReadPane::sessionWith(int id) const {
  for (const auto& session : m_desk.cases.sessions()) {
    if (session->id == id) return session.get();
  }
  return nullptr;
}

bool ReadPane::isCurrent() const {
  const CaseSession* current = m_desk.cases.current();
  return current != nullptr && current->id == m_sessionId;
}

int ReadPane::phase() const {
  const CaseSession* own = session();
  const CaseSession* current = m_desk.cases.current();
  const Cine* cine = own != nullptr ? own->series().cine() : nullptr;
  const Cine* shown = current != nullptr ? current->series().cine() : nullptr;
  if (cine == nullptr || shown == nullptr) {
    return 0;
  }
  return own == current ? m_desk.clock.phase() : linkedPhase(*shown, m_desk.clock.phase(), *cine);
}

}  // namespace lateglow
