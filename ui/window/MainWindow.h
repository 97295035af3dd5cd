#pragma once

#include <array>
#include <optional>

#include <QMainWindow>

#include "ui/common/FilePrompts.h"
#include "ui/models/CasePresenter.h"
#include "ui/models/LayersModel.h"
#include "ui/models/PacsPresenter.h"
#include "ui/models/RecentStudies.h"
#include "ui/models/StudyLibrary.h"
#include "ui/window/TopBar.h"

class QStackedWidget;

namespace lateglow {

class Notice;
class PacsStudies;
class ReadPage;
class ReportPage;
class StudiesPage;

/// The one window: five workspaces below a top bar.
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

  [[nodiscard]] CasePresenter& cases() { return m_cases; }
  [[nodiscard]] StudyLibrary& library() { return m_library; }
  [[nodiscard]] LayersModel& layers() { return m_layers; }
  [[nodiscard]] PacsPresenter& pacs() { return m_pacs; }
  [[nodiscard]] ReadPage* readPage() const { return m_read; }
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
  void build();
  void connectPages();
  void connectCases();
  void followOpening();
  void addShortcuts();
  void addReadShortcuts();
  void askForFolder();
  void askForFile();
  void exportReport(const QString& proposedName);
  void showSettings();
  void showPacsNodes();
  void showHelp();
  void askToQuit();
  void setDropHighlighted(bool highlighted);

  FilePrompts m_prompts;
  CasePresenter m_cases;
  LayersModel m_layers;
  RecentStudies m_recent;
  StudyLibrary m_library;
  PacsPresenter m_pacs;
  TopBar* m_topBar;
  Notice* m_notice;
  QStackedWidget* m_pages;
  StudiesPage* m_studies;
  ReadPage* m_read;
  ReportPage* m_report;
  PacsStudies* m_network;
  QString m_exportedFile;
  bool m_devicesAsked = false;
  std::optional<Workspace> m_workspaceBefore;  ///< a study began to be opened
  bool m_quits = false;  ///< the user wants to, although an import runs
};

}  // namespace lateglow
