#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include "ui/models/CaseService.h"
#include "ui/models/CaseSession.h"
#include "ui/models/JobRunner.h"
#include "ui/models/OpeningPreview.h"
#include "ui/models/ResultKeeper.h"
#include "ui/models/SyntheticSeries.h"

namespace lateglow {

class CineOutlines;

/// What the window does with cases, without a widget: opens studies, checks the gate, runs models,
/// keeps results and writes reports. Lives in the GUI thread; work runs in two workers, so that
/// opening and checking never wait for a network.
class CasePresenter : public QObject {
  Q_OBJECT

public:
  explicit CasePresenter(std::shared_ptr<CaseService> service, QObject* parent = nullptr);
  ~CasePresenter() override;

  [[nodiscard]] const std::vector<std::unique_ptr<CaseSession>>& sessions() const {
    return m_sessions;
  }
  /// The series being read; null when nothing is open.
  [[nodiscard]] CaseSession* current() const { return m_current; }
  void select(int sessionId);
  /// Takes the current study with its results off the desk; undo brings it back.
  void closeStudy();
  using Sessions = std::vector<std::unique_ptr<CaseSession>>;
  /// The steps behind closeStudy(): taking out and putting back in the same places.
  [[nodiscard]] Sessions takeOut(const std::string& studyUid, const std::filesystem::path& path);
  /// `select` false: what was shown stays.
  void putBack(Sessions sessions, bool select = true);
  /// The step behind undoing a synthetic series.
  [[nodiscard]] std::unique_ptr<CaseSession> takeOutSeries(int sessionId);

  /// `thenSelect` false: only adds it to the strip.
  void open(const std::filesystem::path& path, bool thenSelect = true);
  void openDemonstration();
  [[nodiscard]] bool hasDemonstration() const { return !m_demonstration.empty(); }
  [[nodiscard]] bool opening() const { return !m_quickWork.idle(); }
  /// The study that is being read to be shown; nothing while none is.
  [[nodiscard]] const std::optional<OpeningState>& openingState() const { return m_opening; }
  void cancelOpening();

  [[nodiscard]] const std::vector<ModelChoice>& models() const { return m_models; }
  /// What runs next; null where no model fits the current series (isOffered).
  [[nodiscard]] const ModelChoice* model() const;
  /// By the reader: it is taken again wherever it fits.
  void setModel(const std::string& id);
  /// "auto" and what the engine offers; only "auto" and "cpu" until it has answered.
  [[nodiscard]] const std::vector<DeviceChoice>& devices() const { return m_devices; }
  [[nodiscard]] const std::optional<Failure>& deviceFailure() const { return m_deviceFailure; }
  [[nodiscard]] bool devicesKnown() const { return m_devicesKnown; }
  [[nodiscard]] const std::string& device() const { return m_device; }
  void setDevice(const std::string& id);
  /// Of the engine on the CPU; 0: all processors.
  void setThreads(int threads) { m_threads = threads; }
  [[nodiscard]] int threads() const { return m_threads; }
  void queryDevices();

  /// Runs the model on the current series; `force` turns a refusing gate into a written warning.
  void run(bool force = false);
  void cancelRun();
  [[nodiscard]] bool canRun() const;
  [[nodiscard]] std::optional<JobState> runState() const;

  /// Measures the current result again with this anterior RV insertion (LPS, mm), told by the user.
  void placeRvInsertion(Vec3 pointMm);
  /// The point the user placed; nothing while the program estimates it.
  [[nodiscard]] std::optional<Vec3> placedRvInsertion() const;

  /// End-diastole, end-systole and the outlines of all phases.
  [[nodiscard]] CineOutlines& outlines() { return *m_outlines; }

  void setSlice(int slice);
  void stepSlices(int steps) { setSlice(m_current != nullptr ? m_current->slice + steps : 0); }
  void setWindow(IntensityWindow window);
  void setSyntheticWindow(IntensityWindow window);
  void resetWindows();

  /// Writes the report of the current series; reportWritten or reportFailed follows.
  void writeReport(const std::filesystem::path& file);
  void setIndication(const QString& text);
  void setFindings(const QString& text);
  /// The reader stands for the current result and findings, as a step that can be undone. Nothing
  /// without measurements or a name.
  void approve(const QString& reader);
  void withdrawApproval();
  /// The step that undo and redo take.
  void showApproval(int sessionId, const std::optional<Approval>& approval);

  /// For the models beside this one. Null where the series was closed.
  [[nodiscard]] CaseSession* session(int id) const;
  void addHistory(CaseSession& session, const QString& text, const QString& detail = {});
  /// Does a step that can be undone and names it in the history.
  void take(QUndoCommand* step, const QString& what, const QString& detail = {});

  [[nodiscard]] JobRunner& networkWork() { return m_networkWork; }
  [[nodiscard]] JobRunner& quickWork() { return m_quickWork; }
  [[nodiscard]] QUndoStack& undoStack() { return m_undoStack; }
  /// Makes a result the present one, as a step that can be undone. The slot is what
  /// refineResult takes.
  std::shared_ptr<ResultSlot> acceptResult(int sessionId, std::shared_ptr<const CaseResult> result,
                                           const QString& what, const QString& detail = {});
  /// Puts measurements that came later into an accepted result, wherever undo and redo show it.
  void refineResult(int sessionId, const std::shared_ptr<ResultSlot>& slot,
                    std::shared_ptr<const CaseResult> result);
  /// The step that undo and redo take.
  void showResult(int sessionId, std::shared_ptr<ResultSlot> slot);
  /// Puts other annotations in place of the present ones, as a step that can be undone.
  void acceptAnnotations(int sessionId, std::vector<Annotation> annotations, const QString& what);
  /// The step that undo and redo take.
  void showAnnotations(int sessionId, const std::vector<Annotation>& annotations);
  /// Keeps results between sessions.
  [[nodiscard]] ResultKeeper& keeper() { return m_keeper; }
  [[nodiscard]] const std::shared_ptr<CaseService>& service() const { return m_service; }

Q_SIGNALS:
  void sessionsChanged();
  void currentChanged();
  void openingChanged();
  void gateChanged();
  void resultChanged();
  void runChanged();
  void sliceChanged();
  void annotationsChanged();
  /// Where end-diastole and end-systole are, or what the outlines of all phases say.
  void functionChanged();
  /// Given or withdrawn; whether it still holds changes with results and findings, too.
  void approvalChanged();
  void windowChanged();
  void historyChanged();
  void modelChanged();
  void devicesChanged();
  void opened(const lateglow::CaseSession* session);
  /// A model made a series; it lies on the desk.
  void synthesized(const lateglow::CaseSession* session);
  void openFailed(const lateglow::Failure& failure);
  void reportWritten(const QString& file, int pages);
  void reportFailed(const lateglow::Failure& failure);
  void keepingFailed(const lateglow::Failure& failure);

private:
  struct OpenedStudy;
  [[nodiscard]] static Expected<OpenedStudy> readStudy(CaseService& service,
                                                       const std::filesystem::path& path,
                                                       ProgressSink& progress,
                                                       StudyReadListener& listener);
  void addStudy(const std::filesystem::path& path, OpenedStudy study, bool thenSelect);
  void showOpening(int opening, OpeningState state);
  void endOpening(int opening);
  void restoreResult(CaseSession& session);
  void keepFindings();
  void setCurrent(CaseSession* session);
  void checkGate(CaseSession& session);
  /// Makes the content of the current series' report, in a worker; null where there is none.
  [[nodiscard]] std::function<ReportContent()> currentReport() const;
  void chooseModel();
  quint64 startVolumeRun(const SynthesisOptions& options);
  quint64 startHeartRun(const SynthesisOptions& options);
  void runFinished(int sessionId, Expected<std::shared_ptr<const CaseResult>> result);
  void volumeFinished(int sessionId, Expected<std::shared_ptr<const SyntheticSeries>> made);
  void runFailed(CaseSession& session, const Failure& failure);

  std::shared_ptr<CaseService> m_service;
  std::vector<std::unique_ptr<CaseSession>> m_sessions;
  CaseSession* m_current = nullptr;
  int m_lastSessionId = 0;
  std::vector<ModelChoice> m_models;
  std::string m_model;
  std::string m_wantedModel;  ///< the reader's last choice
  std::vector<DeviceChoice> m_devices;
  std::optional<Failure> m_deviceFailure;
  bool m_devicesKnown = false;
  std::string m_device = "auto";
  int m_threads = 0;
  std::vector<std::filesystem::path> m_demonstration;
  QUndoStack m_undoStack;
  ResultKeeper m_keeper;
  QTimer m_findingsTimer;
  std::optional<OpeningState> m_opening;
  int m_lastOpening = 0;  ///< the number of the one that is shown
  quint64 m_openingJob = 0;
  JobRunner m_quickWork;
  JobRunner m_networkWork;
  CineOutlines* m_outlines;
};

}  // namespace lateglow
