#pragma once

#include <functional>
#include <optional>

#include <QMainWindow>
#include <QTimer>

#include "ui/common/FilePrompts.h"
#include "ui/models/AuditTrail.h"
#include "ui/models/CasePresenter.h"
#include "ui/models/ComparisonFigures.h"
#include "ui/models/LayersModel.h"
#include "ui/models/PacsPresenter.h"
#include "ui/models/RecentStudies.h"
#include "ui/models/Settings.h"
#include "ui/models/StudyLibrary.h"
#include "ui/window/KeyMap.h"
#include "ui/window/ReportFiles.h"
#include "ui/window/SessionKeeper.h"
#include "ui/window/SettingsDialog.h"
#include "ui/window/TopBar.h"

class QStackedWidget;

namespace lateglow {

class AnonymizeStudies;
class BlindedPage;
class CaseComparisonPage;
class CohortPage;
class ComparePage;
struct CompareModels;
class Notice;
class PacsStudies;
class ReadPage;
class ReportPage;
class StudiesPage;

/// The one window: five workspaces below a top bar. What it is about lives in models that outlast
/// its widgets: another theme or language builds the widgets anew around them.
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  MainWindow(std::shared_ptr<CaseService> service, FilePrompts prompts = FilePrompts::dialogs(),
             const std::filesystem::path& storeFolder = defaultStoreFolder(),
             std::shared_ptr<PacsService> network = makeNetworkPacsService());
  ~MainWindow() override;

  void showWorkspace(Workspace workspace);
  [[nodiscard]] Workspace workspace() const;
  void openPath(const QString& path);
  /// Copies files, folders, DICOMDIRs and archives into the study store, in the background.
  void importPaths(const QStringList& paths);
  void openDemonstration();
  /// Brings back what was open before, where it is due, and keeps from now on what is open; the
  /// introduction follows at the very first start. For the start of the program.
  void beginSession();
  /// Keeps what is open from now on, but opens nothing: the user asked for certain studies.
  void beginSessionWithoutStudies() { m_session.beginWithoutStudies(); }
  void showTour();
  void showSettings(SettingsDialog::Page page = SettingsDialog::Page::General);

  [[nodiscard]] Settings& settings() { return m_settings; }
  [[nodiscard]] KeyMap& keyMap() { return m_keys; }
  [[nodiscard]] CasePresenter& cases() { return m_cases; }
  [[nodiscard]] StudyLibrary& library() { return m_library; }
  [[nodiscard]] AuditTrail& audit() { return m_audit; }
  [[nodiscard]] LayersModel& layers() { return m_layers; }
  [[nodiscard]] PacsPresenter& pacs() { return m_pacs; }
  [[nodiscard]] ReadPage* readPage() const { return m_read; }
  [[nodiscard]] ComparePage* comparePage() const { return m_compare; }
  [[nodiscard]] CaseComparisonPage* caseComparison() const { return m_caseComparison; }
  [[nodiscard]] ComparisonModel& comparison() { return m_comparison; }
  [[nodiscard]] ReportPage* reportPage() const { return m_report; }
  [[nodiscard]] StudiesPage* studiesPage() const { return m_studies; }
  [[nodiscard]] TopBar* topBar() const { return m_topBar; }
  [[nodiscard]] Notice* notice() const { return m_notice; }

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  /// Theme, language and units that the widgets were built with.
  struct Look {
    Settings::Theme theme = Settings::Theme::Dark;
    QString language;
    LengthUnit lengthUnit = LengthUnit::Millimetre;
    friend bool operator==(const Look&, const Look&) = default;
  };
  [[nodiscard]] Look chosenLook() const;
  void build();
  void buildCompare();
  void buildLaterPages();
  void connectPages();
  void connectCases();
  void connectAudit();
  void followOpening();
  void applySettings();
  void keepDevice();
  /// Builds all widgets anew, as soon as nothing runs in them.
  void rebuild();
  [[nodiscard]] bool widgetsAreBusy() const;
  void addShortcuts();
  void addReadShortcuts();
  void addToolShortcuts();
  void giveUp();
  void addCompareShortcuts();
  void addManyCasesShortcuts(CohortPage* cohort, BlindedPage* blinded);
  void addCommand(QWidget* owner, const char* id, std::function<void()> run,
                  Qt::ShortcutContext context = Qt::WindowShortcut);
  void askForFolder();
  void askForFile();
  void showHelp();
  void askToQuit();
  void setDropHighlighted(bool highlighted);

  Settings m_settings;
  KeyMap m_keys;
  FilePrompts m_prompts;
  CasePresenter m_cases;
  AuditTrail m_audit;
  ComparisonModel m_comparison;
  ComparisonFigures m_comparisonFigures;
  LayersModel m_layers;
  RecentStudies m_recent;
  StudyLibrary m_library;
  PacsPresenter m_pacs;
  SessionKeeper m_session;
  ReportFiles m_reportFiles;
  std::filesystem::path m_storeFolder;
  Look m_look;
  QTimer m_rebuild;  ///< waits for the widgets' own work
  TopBar* m_topBar = nullptr;
  Notice* m_notice = nullptr;
  QStackedWidget* m_pages = nullptr;
  StudiesPage* m_studies = nullptr;
  ReadPage* m_read = nullptr;
  ComparePage* m_compare = nullptr;
  std::unique_ptr<CompareModels> m_compareModels;
  CaseComparisonPage* m_caseComparison = nullptr;
  ReportPage* m_report = nullptr;
  PacsStudies* m_network = nullptr;
  AnonymizeStudies* m_anonymize = nullptr;
  bool m_devicesAsked = false;
  std::optional<Workspace> m_workspaceBefore;  ///< a study began to be opened
  bool m_quits = false;                        ///< the user wants to, although an import runs
};

}  // namespace lateglow
