#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace lateglow {

class CasePresenter;
class Settings;
struct CaseSession;

/// What is open and where the reader is in it, kept as it changes (QSettings), so that it comes
/// back at the next start: after a crash always, after an orderly end where the user wants that.
/// Results, corrections, findings and drawings are kept by ResultKeeper and come with the studies.
///
/// Of several windows the first one is kept.
class SessionKeeper : public QObject {
  Q_OBJECT

 public:
  /// How the last run of the program ended.
  enum class Ending {
    Orderly,
    Crashed,
    CrashedReopening,  ///< a study that is not to be opened by itself once more
    StillRuns          ///< another window keeps its session
  };

  SessionKeeper(CasePresenter& cases, QObject* parent = nullptr);

  /// Of the run before this one; begin() makes it this one's.
  [[nodiscard]] static Ending lastEnding();
  /// Opens again what was open, where the ending and the settings ask for it, and keeps the session
  /// from now on. Returns the number of studies that are being opened.
  int begin(const Settings& settings);
  /// Keeps the session without opening anything: the user asked for something else.
  void beginWithoutStudies();
  /// The orderly end.
  void end();
  /// The workspace in which the last run ended; -1: unknown.
  [[nodiscard]] static int lastWorkspace();
  void setWorkspace(int workspace);

 Q_SIGNALS:
  /// Every study that begin() opened is there or has failed.
  void reopened();

 private:
  void follow();
  void keepSoon();
  void keep();
  void showLastSeries(const CaseSession* session);

  CasePresenter& m_cases;
  QTimer m_soon;
  bool m_keeps = false;
  int m_workspace = -1;
  QStringList m_awaited;  ///< studies of the last run that are still being opened
  QString m_lastSeries;
  int m_lastSlice = 0;
};

}  // namespace lateglow
