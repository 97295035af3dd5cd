#pragma once

#include <set>
#include <vector>

#include <QObject>

#include "app/workflow/HangingProtocolLibrary.h"
#include "ui/models/CasePresenter.h"

namespace lateglow {

/// Which panes Read shows and which series each holds, without a widget. Another study gets the
/// protocol that fits it best; what the reader chose by hand stays for the series of that study.
class LayoutModel : public QObject {
  Q_OBJECT

public:
  explicit LayoutModel(CasePresenter& cases,
                       HangingProtocolLibrary library = HangingProtocolLibrary::standard(),
                       QObject* parent = nullptr);

  [[nodiscard]] const PaneLayout& layout() const { return m_layout; }
  /// Of the protocol that is shown; empty for a simple grid.
  [[nodiscard]] const std::string& protocolId() const { return m_protocolId; }
  /// The series of a pane; 0: none.
  [[nodiscard]] int sessionOf(std::size_t pane) const { return m_sessions.at(pane); }
  [[nodiscard]] std::size_t activePane() const { return m_active; }
  /// The pane that has the reader's hand; series chosen in the strip go there.
  void activate(std::size_t pane);

  /// Protocols for the series that is shown, best first.
  [[nodiscard]] std::vector<const HangingProtocol*> fitting() const;
  [[nodiscard]] const HangingProtocolLibrary& library() const { return m_library; }
  void chooseProtocol(const std::string& id);
  void chooseGrid(int rows, int columns);
  /// Three planes alone.
  void choosePlanes();
  /// Puts a series into a pane, `synthetic`: what a model made of it. Figures of a result stay
  /// figures where the series has a result; else the pane becomes one of pictures.
  void putSeries(std::size_t pane, int sessionId, bool synthetic = false);
  /// What a model made of the current series: in the pane that shows it, else in the active one.
  void showSynthetic();
  void swapPanes(std::size_t one, std::size_t other);
  void setWeights(std::vector<double> rows, std::vector<double> columns);

  /// Keeps what is shown as the user's own. `automatic`: from now on for every series like this one.
  [[nodiscard]] Expected<std::string> save(const QString& name, bool automatic);
  [[nodiscard]] Expected<void> remove(const std::string& id);

Q_SIGNALS:
  /// Other panes, or the same panes at other places.
  void layoutChanged();
  /// A pane holds another series.
  void seriesChanged();
  void activeChanged();
  void libraryChanged();

private:
  [[nodiscard]] SeriesTraits traits() const;
  [[nodiscard]] const CaseSession* session(int id) const;
  void apply(const PaneLayout& layout, const std::string& protocolId, bool byHand);
  void applyBest();
  void followCurrent();
  void followResult();
  void followSynthesis(const CaseSession* made);
  void forgetClosed();
  [[nodiscard]] bool shows(int sessionId) const;

  CasePresenter& m_cases;
  HangingProtocolLibrary m_library;
  PaneLayout m_layout;
  std::vector<int> m_sessions;  ///< one a pane
  std::string m_protocolId;
  std::size_t m_active = 0;
  bool m_byHand = false;
  std::set<int> m_resultsSeen;  ///< series whose result was there at the last look
};

}  // namespace lateglow
