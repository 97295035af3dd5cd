#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>

#include <QObject>

#include "app/report/SavedResults.h"
#include "ui/models/CaseSession.h"
#include "ui/models/JobRunner.h"

namespace lateglow {

/// What was kept of a series, ready to be shown.
struct RestoredResult {
  std::shared_ptr<const CaseResult> result;  ///< null: none was kept
  std::vector<Annotation> annotations;
  SavedPhaseMarks marks;
  std::shared_ptr<const CineFunction> function;  ///< null: no outlines of phases were kept
  QString indication;
  QString findings;
  std::optional<SignOff> signOff;
  QString savedUtc;
};

/// Keeps the results of every series on disk as they change and brings them back when the series is
/// opened again, after a closed window as after a crash. All disk work runs in one worker, in order;
/// of several changes of a series that wait, only the last is written.
class ResultKeeper : public QObject {
  Q_OBJECT

public:
  /// An empty folder: nothing is kept.
  explicit ResultKeeper(std::filesystem::path folder, QObject* parent = nullptr);

  /// Takes the session as it is now. Without a result, what was kept of the series is forgotten.
  void keep(const CaseSession& session);
  void keepAnnotations(const CaseSession& session);
  void keepPhaseMarks(const CaseSession& session);
  /// The outlines of all phases, or that there are none any more.
  void keepOutlines(const CaseSession& session);
  /// Calls `done` in this object's thread.
  void restore(const CaseSession& session, std::function<void(Expected<RestoredResult>)> done);
  [[nodiscard]] bool idle() const { return m_work.idle(); }
  /// Waits until everything is on disk; for the end of the program.
  void finish();

Q_SIGNALS:
  void failed(const lateglow::Failure& failure);

private:
  struct Nothing {};
  quint64 start(std::function<Expected<void>()> work);
  /// In place of what waits for the same series.
  void startInPlace(std::map<int, quint64>& waiting, int session,
                    std::function<Expected<void>()> work);

  std::optional<SavedResults> m_saved;
  std::map<int, quint64> m_waiting;  ///< session, its last job
  std::map<int, quint64> m_waitingOutlines;
  JobRunner m_work;
};

/// What the report and the archive need of a session with measurements.
[[nodiscard]] ReportContent reportContentOf(const CaseSession& session);

}  // namespace lateglow
