#pragma once

#include <vector>

#include "ui/read/ReadPane.h"

namespace lateglow {

/// Keeps the pictures of one patient space together: where one goes, slices and cameras of the
/// others follow.
class PaneLinks {
public:
  /// Both must outlive this.
  PaneLinks(CasePresenter& cases, const std::vector<ReadPane*>& panes)
      : m_cases(cases), m_panes(panes) {}

  /// Brings the slices of the other series to that of the current one, or to that of the pane that
  /// moves.
  void followSlices();
  /// The wheel over a pane moves its series. False where nobody was told yet: the current series
  /// stays where it is.
  [[nodiscard]] bool step(const ReadPane& pane, int steps);
  void followCamera(const ReadPane& moved);

private:
  CasePresenter& m_cases;
  const std::vector<ReadPane*>& m_panes;
  const CaseSession* m_leader = nullptr;  ///< whose slice the others follow; null: the current one
  bool m_following = false;
};

}  // namespace lateglow
