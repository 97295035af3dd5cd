#include "ui/window/MainWindow.h"

#include <algorithm>

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "imaging/pacs/deidentification/DeidentificationKey.h"
#include "ui/blinded/BlindedPage.h"
#include "ui/cohort/CohortPage.h"
#include "ui/common/Controls.h"
#include "ui/common/EmptyState.h"
#include "ui/common/LaterPage.h"
#include "ui/common/Theme.h"
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
      m_reportFiles(m_cases),
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
  addCompareShortcuts();
  addManyCasesShortcuts(cohort, blinded);
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
