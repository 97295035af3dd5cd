#include "ui/window/MainWindow.h"

#include <algorithm>

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "app/report/CaseBundle.h"
#include "imaging/pacs/deidentification/DeidentificationKey.h"
#include "ui/blinded/BlindedPage.h"
#include "ui/cohort/CohortPage.h"
#include "ui/common/Controls.h"
#include "ui/common/FailureNotice.h"
#include "ui/common/EmptyState.h"
#include "ui/common/LaterPage.h"
#include "ui/common/Theme.h"
#include "ui/models/ResultKeeper.h"
#include "ui/compare/CaseComparisonPage.h"
#include "ui/compare/ComparePage.h"
#include "ui/read/ReadPage.h"
#include "ui/read/ReadViewports.h"
#include "ui/report/ReportPage.h"
#include "ui/studies/AnonymizeStudies.h"
#include "ui/studies/PacsStudies.h"
#include "ui/studies/StoredStudiesPanel.h"
#include "ui/studies/StudiesPage.h"
#include "ui/window/CompareModels.h"
#include "ui/window/HelpDialog.h"
#include "ui/window/TourDialog.h"

namespace lateglow {

namespace {

const QString kGeometryKey = QStringLiteral("windowGeometry");
constexpr const char* kAnyDevice = "auto";
/// Between a change of theme or language and the new widgets; also how often their work is asked
/// whether it is done.
constexpr int kRebuildMs = 50;

}  // namespace

MainWindow::MainWindow(std::shared_ptr<CaseService> service, FilePrompts prompts,
                       const std::filesystem::path& storeFolder,
                       std::shared_ptr<PacsService> network)
    : m_prompts(std::move(prompts)),
      m_cases(std::move(service)),
      m_audit(m_cases, AuditTrail::folderOf(*m_cases.service())),
      m_comparison(m_cases),
      m_comparisonFigures(m_comparison),
      m_library(storeFolder),
      m_pacs(std::move(network)),
      m_session(m_cases),
      m_storeFolder(storeFolder) {
  setWindowTitle(QStringLiteral("Lateglow"));
  setWindowIcon(QIcon(QStringLiteral(":/lateglow/icons/lateglow.svg")));
  setAcceptDrops(true);
  setMinimumSize(1100, 700);
  m_library.setResultsFolder(m_cases.service()->resultsFolder());
  m_look = chosenLook();
  setDisplayLengthUnit(m_look.lengthUnit);
  m_rebuild.setSingleShot(true);
  m_rebuild.setInterval(kRebuildMs);
  m_compareModels = std::make_unique<CompareModels>();
  build();
  connectCases();
  connectAudit();
  addShortcuts();
  m_cases.setDevice(m_settings.device().toStdString());
  applySettings();
  connect(&m_settings, &Settings::changed, this, &MainWindow::applySettings);
  connect(&m_cases, &CasePresenter::devicesChanged, this, &MainWindow::keepDevice);
  connect(&m_keys, &KeyMap::changed, this, [this] { m_keys.showIn(this); });
  connect(&m_rebuild, &QTimer::timeout, this, &MainWindow::rebuild);
  const QByteArray geometry = QSettings().value(kGeometryKey).toByteArray();
  if (geometry.isEmpty() || !restoreGeometry(geometry)) {
    resize(QSize(1600, 1000).boundedTo(screen()->availableSize()));
  }
}

MainWindow::~MainWindow() = default;

void MainWindow::build() {
  auto* content = new QWidget(this);
  m_topBar = new TopBar(m_cases, content);
  m_notice = new Notice(content, Notice::Shape::Banner);
  m_pages = new QStackedWidget(content);
  m_studies = new StudiesPage(m_cases, m_recent, m_library, m_pages);
  m_read = new ReadPage(m_cases, m_layers, m_pages);
  m_report = new ReportPage(m_cases, m_pacs, m_pages);
  m_network = new PacsStudies(m_pacs, m_library, *m_studies->stored(), m_storeFolder);
  m_anonymize = new AnonymizeStudies(m_library, *m_studies->stored(), m_storeFolder,
                                     userDeidentificationKeyFile());
  m_pages->addWidget(m_studies);
  m_pages->addWidget(m_read);
  buildCompare();
  buildLaterPages();
  m_pages->addWidget(m_report);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(1);
  column->addWidget(m_topBar);
  column->addWidget(m_notice);
  column->addWidget(m_pages, 1);
  setCentralWidget(content);
  connectPages();
  addReadShortcuts();
  m_keys.showIn(this);
  showWorkspace(Workspace::Studies);
}

void MainWindow::buildCompare() {
  m_caseComparison = new CaseComparisonPage(m_comparisonFigures, m_layers, m_pages);
  auto* cohort = new CohortPage(m_compareModels->cohort, m_prompts, m_pages);
  auto* blinded = new BlindedPage(m_compareModels->blinded, m_prompts, m_pages);
  m_compare = new ComparePage({{tr("Case"), m_caseComparison, m_caseComparison->tools()},
                               {tr("Cohort"), cohort, cohort->tools()},
                               {tr("Blinded reading"), blinded, blinded->tools()}},
                              m_pages);
  connect(cohort, &CohortPage::openRequested, this, [this](const QString& path) {
    showWorkspace(Workspace::Read);  // also where the study is open already
    openPath(path);
  });
  connect(m_caseComparison, &CaseComparisonPage::openFolderRequested, this,
          &MainWindow::askForFolder);
  connect(m_caseComparison, &CaseComparisonPage::demonstrationRequested, this,
          &MainWindow::openDemonstration);
  m_pages->addWidget(m_compare);
}

/// Workspaces of later versions say what there is today.
void MainWindow::buildLaterPages() {
  auto* train = new LaterPage(
      QStringLiteral("train"), tr("Train"),
      tr("Retraining on a site's own data from this window is not part of this version."),
      {tr("Training runs on the command line: lateglow-cli train --config FILE.json; the "
          "configurations that made the shipped models come with the program."),
       tr("Packages are installed and verified with lateglow-cli models, measured on cases with "
          "truth with lateglow-cli evaluate."),
       tr("What a model was trained on and what it cannot claim is on its card, beside Run in "
          "Read.")},
      m_pages);
  connect(train->addAction(tr("Go to Read")), &QPushButton::clicked, this,
          [this] { showWorkspace(Workspace::Read); });
  m_pages->addWidget(train);
}

MainWindow::Look MainWindow::chosenLook() const {
  return {m_settings.theme(), m_settings.language(), m_settings.lengthUnit()};
}

void MainWindow::applySettings() {
  LayerSettings layers = m_layers.settings();
  layers.interpolation = m_settings.interpolation();
  m_layers.set(layers);
  m_layers.setPalette(m_settings.palette());
  m_read->viewports()->setPlayWhenOpened(m_settings.playsWhenOpened());
  m_cases.setThreads(m_settings.threads());
  if (chosenLook() != m_look) {
    m_rebuild.start();
  }
}

/// The device is chosen in two places; what was chosen last holds. One that is gone is replaced.
void MainWindow::keepDevice() {
  const std::string& device = m_cases.device();
  const auto& devices = m_cases.devices();
  const bool there = std::any_of(devices.begin(), devices.end(),
                                 [&device](const DeviceChoice& d) { return d.id == device; });
  if (m_cases.devicesKnown() && !there && !m_cases.deviceFailure() && device != kAnyDevice) {
    m_cases.setDevice(kAnyDevice);
  } else if (m_settings.device().toStdString() != device) {
    m_settings.setDevice(QString::fromStdString(device));
  }
}

bool MainWindow::widgetsAreBusy() const {
  const auto& sessions = m_cases.sessions();
  const bool measuring = std::any_of(sessions.begin(), sessions.end(), [](const auto& session) {
    return session->result && session->result->measuring;
  });
  return measuring || m_cases.openingState() || !m_anonymize->idle() ||
         m_pacs.transferCount() > 0 || m_library.importCount() > 0;
}

void MainWindow::rebuild() {
  if (widgetsAreBusy()) {
    m_rebuild.start();
    return;
  }
  const Workspace shown = workspace();
  const int phase = m_read->clock().phase();
  auto* dialog = findChild<SettingsDialog*>();
  const auto page = dialog != nullptr ? std::optional(dialog->page()) : std::nullopt;
  delete dialog;
  delete takeCentralWidget();
  // Now, because a style sheet is worked out for every widget that there is.
  m_look = chosenLook();
  setDisplayLengthUnit(m_look.lengthUnit);
  setLanguage(m_look.language);
  if (themeOf(m_look.theme) != currentTheme()) {
    applyTheme(*qApp, themeOf(m_look.theme));
  }
  build();
  applySettings();
  m_read->clock().setPhase(phase);
  showWorkspace(shown);
  if (page) {
    showSettings(*page);
  }
}

void MainWindow::connectPages() {
  connect(m_notice, &Notice::triggered, m_notice, &QWidget::hide);
  connect(m_topBar, &TopBar::workspaceChosen, this, &MainWindow::showWorkspace);
  connect(m_topBar, &TopBar::settingsRequested, this, [this] { showSettings(); });
  connect(m_topBar, &TopBar::helpRequested, this, &MainWindow::showHelp);
  connect(m_studies, &StudiesPage::openFolderRequested, this, &MainWindow::askForFolder);
  connect(m_studies, &StudiesPage::openFileRequested, this, &MainWindow::askForFile);
  connect(m_studies, &StudiesPage::demonstrationRequested, this, &MainWindow::openDemonstration);
  connect(m_studies, &StudiesPage::openRequested, this, &MainWindow::openPath);
  connect(m_report, &ReportPage::nodesRequested, this,
          [this] { showSettings(SettingsDialog::Page::Network); });
  connect(m_network, &PacsStudies::nodesRequested, this,
          [this] { showSettings(SettingsDialog::Page::Network); });
  connect(m_network, &PacsStudies::folderToSendRequested, this,
          [this] { m_network->sendFolder(m_prompts.sendFolder(this)); });
  connect(m_studies, &StudiesPage::importFolderRequested, this,
          [this] { importPaths({m_prompts.importFolder(this)}); });
  connect(m_studies, &StudiesPage::importFilesRequested, this,
          [this] { importPaths(m_prompts.importFiles(this)); });
  connect(m_read, &ReadPage::openFolderRequested, this, &MainWindow::askForFolder);
  connect(m_read, &ReadPage::demonstrationRequested, this, &MainWindow::openDemonstration);
  connect(m_read, &ReadPage::reportRequested, this, [this] { showWorkspace(Workspace::Report); });
  connect(m_report, &ReportPage::readRequested, this, [this] { showWorkspace(Workspace::Read); });
  connect(m_report, &ReportPage::exportRequested, this, &MainWindow::exportReport);
  connect(m_report, &ReportPage::bundleRequested, this, &MainWindow::saveBundle);
  connect(m_report, &ReportPage::exported, this, [this](const QString& objects) {
    m_audit.recordCurrent(AuditAction::Export, {{"objects", objects.toStdString()}});
  });
  connect(m_anonymize, &AnonymizeStudies::copied, this, [this](const StoredStudy& study) {
    m_audit.record({AuditAction::Anonymize, study.uid, study.patientId, {}, {}, {}, {}, {}});
  });
}

void MainWindow::connectCases() {
  connect(&m_cases, &CasePresenter::opened, this, [this](const CaseSession* session) {
    m_recent.add(*session);
    m_library.keepThumbnail(session->path, session->thumbnail);
    m_notice->hide();
    if (session == m_cases.current()) {
      showWorkspace(Workspace::Read);
    }
  });
  connect(&m_cases, &CasePresenter::openingChanged, this, &MainWindow::followOpening);
  connect(&m_cases, &CasePresenter::openFailed, this, [this](const Failure& failure) {
    showFailure(*m_notice, tr("The study cannot be opened."), failure, tr("Dismiss"));
  });
  connect(&m_cases, &CasePresenter::keepingFailed, this, [this](const Failure& failure) {
    showFailure(*m_notice, tr("What is kept between sessions cannot be read or written."), failure,
                tr("Dismiss"));
  });
  connect(&m_cases, &CasePresenter::reportWritten, this, [this](const QString& file, int pages) {
    if (file == m_exportedFile) {
      m_notice->show("accent", QStringLiteral("check"),
                     tr("Report exported, %n page(s)", nullptr, pages), file, tr("Dismiss"));
    }
  });
}

/// What the presenter of the cases does not know of.
void MainWindow::connectAudit() {
  connect(&m_audit, &AuditTrail::failed, this, [this](const Failure& failure) {
    m_notice->show("danger", QStringLiteral("warning"),
                   tr("The audit log is not written: %1")
                       .arg(QString::fromStdString(failure.message)),
                   QString::fromStdString(failure.remedy), tr("Dismiss"));
  });
  connect(&m_cases, &CasePresenter::reportWritten, this, [this](const QString& file) {
    if (file == m_exportedFile) {
      m_audit.recordCurrent(AuditAction::Export, {{"objects", "report"}});
    }
  });
  connect(&m_pacs, &PacsPresenter::sent, this, [this](const QString& title, int objects) {
    const std::map<std::string, std::string> details{{"objects", std::to_string(objects)}};
    if (title == m_report->sendingTitle()) {
      m_audit.recordCurrent(AuditAction::Send, details);
    } else {
      m_audit.record(AuditEvent{AuditAction::Send, {}, {}, {}, {}, {}, {}, details});
    }
  });
  connect(&m_library, &StudyLibrary::removedStudies, this,
          [this](const std::vector<StoredStudy>& studies) {
            for (const StoredStudy& study : studies) {
              m_audit.record({AuditAction::Delete, study.uid, study.patientId, {}, {}, {}, {}, {}});
            }
          });
}

/// A study on its way in is seen in Read; where it does not arrive, the reader is back where he was.
void MainWindow::followOpening() {
  const bool opening = m_cases.openingState().has_value();
  if (opening && !m_workspaceBefore) {
    m_workspaceBefore = workspace();
    showWorkspace(Workspace::Read);
  } else if (!opening && m_workspaceBefore) {
    showWorkspace(*m_workspaceBefore);
    m_workspaceBefore.reset();
  }
}

void MainWindow::showWorkspace(Workspace workspace) {
  m_pages->setCurrentIndex(static_cast<int>(workspace));
  m_topBar->setWorkspace(workspace);
  m_session.setWorkspace(static_cast<int>(workspace));
  // The keyboard goes with the reader; else Qt gives it to the first tab.
  if (!m_pages->currentWidget()->isAncestorOf(QApplication::focusWidget())) {
    m_pages->setFocus();
  }
  if (workspace != Workspace::Read) {
    m_read->clock().setPlaying(false);
  }
}

Workspace MainWindow::workspace() const { return static_cast<Workspace>(m_pages->currentIndex()); }

void MainWindow::openPath(const QString& path) {
  if (!path.isEmpty()) {
    m_cases.open(path.toStdString());
  }
}

void MainWindow::importPaths(const QStringList& paths) {
  std::vector<std::filesystem::path> files;
  for (const QString& path : paths) {
    if (!path.isEmpty()) {
      files.emplace_back(path.toStdString());
    }
  }
  m_library.import(files);
}

void MainWindow::openDemonstration() {
  if (m_cases.hasDemonstration()) {
    m_cases.openDemonstration();
  } else {
    m_notice->show("danger", QStringLiteral("warning"),
                   tr("The demonstration studies were not found."),
                   tr("Install the folder resources/demo beside the program."), tr("Dismiss"));
  }
}

void MainWindow::askForFolder() { openPath(m_prompts.studyFolder(this)); }

void MainWindow::askForFile() { openPath(m_prompts.studyFile(this)); }

void MainWindow::exportReport(const QString& proposedName) {
  const QString file = m_prompts.saveReport(this, proposedName);
  if (!file.isEmpty()) {
    m_exportedFile = file;
    m_cases.writeReport(file.toStdString());
  }
}

void MainWindow::saveBundle(const QString& proposedName) {
  const QString file = m_prompts.saveBundle(this, proposedName);
  const CaseSession* session = m_cases.current();
  if (file.isEmpty() || session == nullptr || !session->result) {
    return;
  }
  m_notice->show("", QStringLiteral("queue"), tr("Writing the bundle…"), {});
  m_cases.quickWork().start<bool>(
      tr("Writing the bundle"),
      [content = reportContentOf(*session), options = session->result->measureOptions,
       target = std::filesystem::path(file.toStdString())](ProgressSink& progress) -> Expected<bool> {
        const auto written = writeCaseBundle(content, options, target, true, progress);
        if (!written) return tl::unexpected<Failure>(written.error());
        return true;
      },
      [this, file](const Expected<bool>& written) {
        if (written) {
          m_audit.recordCurrent(AuditAction::Export, {{"objects", "bundle"}});
          m_notice->show("accent", QStringLiteral("check"), tr("Bundle written"), file,
                         tr("Dismiss"));
        } else {
          m_notice->show("danger", QStringLiteral("warning"),
                         QString::fromStdString(written.error().message),
                         QString::fromStdString(written.error().remedy), tr("Dismiss"));
        }
      });
}

void MainWindow::showSettings(SettingsDialog::Page page) {
  auto* dialog = new SettingsDialog(
      {m_settings, m_keys, m_cases, m_library, m_pacs, m_prompts.storeFolder, m_audit.folder(),
       m_prompts.saveAuditLog, m_prompts.logoFile},
      this);
  connect(dialog, &SettingsDialog::reportTemplateChanged, m_report, &ReportPage::refresh);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &SettingsDialog::tourRequested, this, [this, dialog] {
    dialog->close();
    showTour();
  });
  dialog->showPage(page);
  dialog->open();
}

void MainWindow::showHelp() {
  auto* dialog = new HelpDialog(m_keys, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &HelpDialog::tourRequested, this, [this, dialog] {
    dialog->close();
    showTour();
  });
  connect(dialog, &HelpDialog::editRequested, this, [this, dialog] {
    dialog->close();
    showSettings(SettingsDialog::Page::Shortcuts);
  });
  dialog->open();
}

void MainWindow::showTour() {
  auto* dialog = new TourDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::finished, this, [this] { m_settings.setTourSeen(); });
  dialog->open();
}

void MainWindow::beginSession() {
  const SessionKeeper::Ending ending = SessionKeeper::lastEnding();
  const int last = SessionKeeper::lastWorkspace();
  const auto showLast = [this, last] {
    if (last >= 0 && last < kWorkspaceCount) {
      showWorkspace(static_cast<Workspace>(last));
    }
  };
  connect(&m_session, &SessionKeeper::reopened, this, [this, ending, showLast] {
    showLast();
    if (ending == SessionKeeper::Ending::Crashed) {
      m_notice->show("accent", QStringLiteral("info"),
                     tr("Lateglow ended unexpectedly. What was open is back."),
                     tr("Results, corrections, findings and drawings were kept."), tr("Dismiss"));
    }
  });
  const int studies = m_session.begin(m_settings);
  if (ending == SessionKeeper::Ending::CrashedReopening) {
    m_notice->show("danger", QStringLiteral("warning"),
                   tr("Lateglow ended unexpectedly while it opened the last studies."),
                   tr("They are not opened by themselves again; find them under Recently opened."),
                   tr("Dismiss"));
  } else if (studies == 0 && m_settings.start() == Settings::Start::WhereItEnded) {
    showLast();
  }
  if (!m_settings.tourSeen() && studies == 0) {  // who has studies open knows the way
    showTour();
  }
}

void MainWindow::setDropHighlighted(bool highlighted) {
  m_studies->emptyState()->setDropHighlighted(highlighted);
  m_read->emptyState()->setDropHighlighted(highlighted);
  m_caseComparison->emptyState()->setDropHighlighted(highlighted);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) {
    event->acceptProposedAction();
    setDropHighlighted(true);
  }
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) { setDropHighlighted(false); }

void MainWindow::dropEvent(QDropEvent* event) {
  setDropHighlighted(false);
  QStringList paths;
  for (const QUrl& url : event->mimeData()->urls()) {
    paths << url.toLocalFile();
  }
  // On the list of stored studies a drop stores; elsewhere it only opens.
  if (workspace() == Workspace::Studies && m_studies->list() == StudiesPage::List::Stored) {
    importPaths(paths);
    return;
  }
  for (const QString& path : paths) {
    openPath(path);
  }
}

void MainWindow::showEvent(QShowEvent* event) {
  QMainWindow::showEvent(event);
  if (!m_devicesAsked) {
    m_devicesAsked = true;
    // The engine takes a moment to load; the window comes first.
    QTimer::singleShot(100, &m_cases, &CasePresenter::queryDevices);
    m_library.refresh();
    m_library.checkFiles();
  }
}

void MainWindow::askToQuit() {
  auto* question = new QMessageBox(this);
  question->setObjectName(QStringLiteral("quitDialog"));
  question->setAttribute(Qt::WA_DeleteOnClose);
  question->setWindowTitle(tr("Quit"));
  question->setText(tr("Files are being imported into the study store."));
  question->setInformativeText(tr("Quitting now stops the import; nothing of it is kept."));
  QPushButton* quit =
      question->addButton(tr("Stop the import and quit"), QMessageBox::DestructiveRole);
  QPushButton* stay = question->addButton(tr("Go on"), QMessageBox::RejectRole);
  question->setDefaultButton(stay);
  question->setEscapeButton(stay);
  connect(quit, &QPushButton::clicked, this, [this] {
    m_quits = true;
    close();
  });
  question->open();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (m_library.importCount() > 0 && !m_quits) {
    event->ignore();
    askToQuit();
    return;
  }
  QSettings().setValue(kGeometryKey, saveGeometry());
  m_session.end();
  QMainWindow::closeEvent(event);
}

}  // namespace lateglow
