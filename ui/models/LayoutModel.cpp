#include "ui/models/LayoutModel.h"

#include <algorithm>
#include <utility>

#include "ui/models/SeriesLink.h"

namespace lateglow {

namespace {

/// Above what any shipped protocol can score.
constexpr int kUsersOwnScore = 1000;

bool holdsPictures(PaneKind kind) {
  return kind == PaneKind::Slice || kind == PaneKind::Montage || kind == PaneKind::Difference ||
         kind == PaneKind::Fused;
}

}  // namespace

LayoutModel::LayoutModel(CasePresenter& cases, HangingProtocolLibrary library, QObject* parent)
    : QObject(parent),
      m_cases(cases),
      m_library(std::move(library)),
      m_layout(simpleGrid(1, 1)),
      m_sessions(1, 0) {
  m_library.reload();
  connect(&m_cases, &CasePresenter::sessionsChanged, this, &LayoutModel::forgetClosed);
  connect(&m_cases, &CasePresenter::currentChanged, this, &LayoutModel::followCurrent);
  connect(&m_cases, &CasePresenter::resultChanged, this, &LayoutModel::followResult);
  connect(&m_cases, &CasePresenter::synthesized, this, &LayoutModel::followSynthesis);
  followCurrent();
}

const CaseSession* LayoutModel::session(int id) const {
  for (const auto& session : m_cases.sessions()) {
    if (session->id == id) return session.get();
  }
  return nullptr;
}

SeriesTraits LayoutModel::traits() const {
  const CaseSession& current = *m_cases.current();
  SeriesTraits traits = traitsOf(current.series(), *current.opened.study);
  traits.description = current.seriesName().toStdString();
  traits.hasResult = current.result != nullptr || madeSeries(m_cases, current) != nullptr;
  // A CT is laid out beside another CT or what a model made of it; MR of the same head beside it
  // is for the reader to choose.
  const auto companions = companionsOf(m_cases, current);
  traits.companions = static_cast<int>(
      std::ranges::count_if(companions, [&](const CaseSession* one) {
        const Volume* volume = one->series().volume();
        return !traits.hounsfield || (volume != nullptr && volume->showsHounsfield());
      }));
  return traits;
}

std::vector<const HangingProtocol*> LayoutModel::fitting() const {
  if (m_cases.current() == nullptr) return {};
  return fittingProtocols(m_library.protocols(), traits());
}

void LayoutModel::apply(const PaneLayout& layout, const std::string& protocolId, bool byHand) {
  const CaseSession* current = m_cases.current();
  m_layout = layout;
  m_protocolId = protocolId;
  m_byHand = byHand;
  m_active = 0;
  m_sessions.assign(layout.panes.size(), 0);
  if (current != nullptr) {
    const auto companions = companionsOf(m_cases, *current);
    for (std::size_t n = 0; n < layout.panes.size(); ++n) {
      const auto series = static_cast<std::size_t>(layout.panes[n].series);
      if (series == 0) {
        m_sessions[n] = current->id;
      } else if (series <= companions.size()) {
        m_sessions[n] = companions[series - 1]->id;
      }
    }
  }
  Q_EMIT layoutChanged();
}

void LayoutModel::applyBest() {
  for (const HangingProtocol* protocol : fitting()) {
    if (protocol->automatic) {
      apply(protocol->layout, protocol->id, false);
      return;
    }
  }
  apply(simpleGrid(1, 1), {}, false);
}

bool LayoutModel::shows(int sessionId) const {
  return std::find(m_sessions.begin(), m_sessions.end(), sessionId) != m_sessions.end();
}

void LayoutModel::followCurrent() {
  const CaseSession* current = m_cases.current();
  if (current == nullptr) {
    m_byHand = false;
    m_sessions.assign(m_layout.panes.size(), 0);
    return;
  }
  if (shows(current->id)) {
    return;
  }
  const auto companions = companionsOf(m_cases, *current);
  const bool sameDesk = std::any_of(companions.begin(), companions.end(),
                                    [this](const CaseSession* one) { return shows(one->id); });
  if (m_byHand && sameDesk && holdsPictures(m_layout.panes[m_active].kind)) {
    putSeries(m_active, current->id);
  } else {
    applyBest();
  }
}

/// What a model made of the shown series is shown beside it at once.
void LayoutModel::followSynthesis(const CaseSession* made) {
  const CaseSession* current = m_cases.current();
  if (current != nullptr && made->madeOf == current->id) {
    applyBest();
  }
}

/// A first result brings the panes that show it, whatever the reader had chosen before it.
void LayoutModel::followResult() {
  const CaseSession* current = m_cases.current();
  if (current == nullptr) {
    return;
  }
  if (!current->result) {
    m_resultsSeen.erase(current->id);
    return;
  }
  const bool fresh = m_resultsSeen.insert(current->id).second;
  const auto& panes = m_layout.panes;
  const bool shown = std::any_of(panes.begin(), panes.end(),
                                 [](const LayoutPane& pane) { return needsResult(pane.kind); });
  if (fresh && !shown) {
    applyBest();
  }
}

void LayoutModel::forgetClosed() {
  bool changed = false;
  for (int& id : m_sessions) {
    if (id != 0 && session(id) == nullptr) {
      id = 0;
      changed = true;
    }
  }
  if (changed) {
    Q_EMIT seriesChanged();
  }
}

void LayoutModel::activate(std::size_t pane) {
  if (pane >= m_layout.panes.size()) {
    return;
  }
  m_active = pane;
  const int id = m_sessions[pane];
  if (id != 0 && (m_cases.current() == nullptr || m_cases.current()->id != id)) {
    m_cases.select(id);
  }
  Q_EMIT activeChanged();
}

void LayoutModel::chooseProtocol(const std::string& id) {
  for (const HangingProtocol& protocol : m_library.protocols()) {
    if (protocol.id == id) {
      const PaneLayout layout = protocol.layout;
      apply(layout, id, true);
      return;
    }
  }
}

void LayoutModel::chooseGrid(int rows, int columns) { apply(simpleGrid(rows, columns), {}, true); }

void LayoutModel::choosePlanes() {
  PaneLayout planes = simpleGrid(1, 1);
  planes.panes.front().kind = PaneKind::Planes;
  apply(planes, {}, true);
}

void LayoutModel::putSeries(std::size_t pane, int sessionId, bool synthetic) {
  const CaseSession* put = session(sessionId);
  if (pane >= m_layout.panes.size() || put == nullptr) {
    return;
  }
  PaneKind& kind = m_layout.panes[pane].kind;
  const bool changes = synthetic ? put->result && holdsPictures(kind)
                                 : kind == PaneKind::Synthetic || (needsResult(kind) && !put->result);
  m_sessions[pane] = sessionId;
  if (changes) {
    kind = synthetic ? PaneKind::Synthetic : PaneKind::Slice;
    m_byHand = true;
    Q_EMIT layoutChanged();
  } else {
    Q_EMIT seriesChanged();
  }
  activate(pane);
}

void LayoutModel::showSynthetic() {
  const CaseSession* current = m_cases.current();
  if (current == nullptr || !current->result) {
    return;
  }
  for (std::size_t n = 0; n < m_sessions.size(); ++n) {
    if (m_layout.panes[n].kind == PaneKind::Synthetic && m_sessions[n] == current->id) {
      activate(n);
      return;
    }
  }
  putSeries(m_active, current->id, true);
}

void LayoutModel::swapPanes(std::size_t one, std::size_t other) {
  if (one == other || std::max(one, other) >= m_layout.panes.size()) {
    return;
  }
  LayoutPane& a = m_layout.panes[one];
  LayoutPane& b = m_layout.panes[other];
  std::swap(a.row, b.row);
  std::swap(a.column, b.column);
  std::swap(a.rowSpan, b.rowSpan);
  std::swap(a.columnSpan, b.columnSpan);
  m_byHand = true;
  Q_EMIT layoutChanged();
}

void LayoutModel::setWeights(std::vector<double> rows, std::vector<double> columns) {
  m_layout.rowWeights = std::move(rows);
  m_layout.columnWeights = std::move(columns);
}

Expected<std::string> LayoutModel::save(const QString& name, bool automatic) {
  HangingProtocol protocol;
  protocol.name = name.trimmed().toStdString();
  protocol.automatic = automatic;
  protocol.layout = m_layout;
  if (const CaseSession* current = m_cases.current()) {
    const auto companions = companionsOf(m_cases, *current);
    for (std::size_t n = 0; n < m_sessions.size(); ++n) {
      const auto found = std::find_if(companions.begin(), companions.end(), [&](const auto* one) {
        return one->id == m_sessions[n];
      });
      const bool own = m_sessions[n] == current->id;
      protocol.layout.panes[n].series =
          own ? 0 : 1 + static_cast<int>(found - companions.begin());
    }
    const SeriesTraits series = traits();
    MatchRule& rule = protocol.match.emplace_back();
    rule.required = true;
    rule.score = automatic ? kUsersOwnScore : 1;
    if (!series.modality.empty()) rule.modality = {series.modality};
    rule.phases = series.phases > 1 ? MatchRule::Range{2, 1000} : MatchRule::Range{1, 1};
    int beside = 0;  // how many series the layout needs beside the shown one
    for (const LayoutPane& pane : protocol.layout.panes) {
      if (pane.series <= series.companions) beside = std::max(beside, pane.series);
    }
    rule.companions = MatchRule::Range{static_cast<double>(beside), 1000.0};
  }
  auto saved = m_library.save(protocol);
  if (saved) {
    m_protocolId = *saved;
    Q_EMIT libraryChanged();
  }
  return saved;
}

Expected<void> LayoutModel::remove(const std::string& id) {
  auto removed = m_library.remove(id);
  if (removed) {
    if (m_protocolId == id) m_protocolId.clear();
    Q_EMIT libraryChanged();
  }
  return removed;
}

}  // namespace lateglow
