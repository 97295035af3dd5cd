#include "ui/window/MainWindow.h"

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

#include "imaging/pacs/deidentification/DeidentificationKey.h"
#include "ui/common/Controls.h"
#include "ui/common/EmptyState.h"
#include "ui/common/LaterPage.h"
#include "ui/common/Theme.h"
#include "ui/read/ReadPage.h"
#include "ui/read/ReadViewports.h"
#include "ui/report/ReportPage.h"
#include "ui/studies/AnonymizeStudies.h"
#include "ui/studies/PacsStudies.h"
#include "ui/studies/StoredStudiesPanel.h"
#include "ui/studies/StudiesPage.h"
#include "ui/window/HelpDialog.h"
#include "ui/window/SettingsDialog.h"

namespace lateglow {

MainWindow::MainWindow(std::shared_ptr<CaseService> service, FilePrompts prompts,
                       const std::filesystem::path& storeFolder,
                       std::shared_ptr<PacsService> network)
    : m_prompts(std::move(prompts)),
      m_cases(std::move(service)),
      m_library(storeFolder),
      m_pacs(std::move(network)),
      m_topBar(new TopBar(m_cases, this)),
      m_notice(new Notice(this, Notice::Shape::Banner)),
      m_pages(new QStackedWidget(this)),
      m_studies(new StudiesPage(m_cases, m_recent, m_library, m_pages)),
      m_read(new ReadPage(m_cases, m_layers, m_pages)),
      m_report(new ReportPage(m_cases, m_pages)),
      m_network(new PacsStudies(m_pacs, m_library, *m_studies->stored(), storeFolder)) {
  new AnonymizeStudies(m_library, *m_studies->stored(), storeFolder, userDeidentificationKeyFile());
  setWindowTitle(QStringLiteral("Lateglow"));
  setWindowIcon(QIcon(QStringLiteral(":/lateglow/icons/lateglow.svg")));
  setAcceptDrops(true);
  setMinimumSize(1100, 700);
  m_library.setResultsFolder(m_cases.service()->resultsFolder());
  build();
  connectPages();
  connectCases();
  addShortcuts();
  restoreSettings(m_layers, *m_read->viewports());
  showWorkspace(Workspace::Studies);
  const QByteArray geometry = QSettings().value(QStringLiteral("windowGeometry")).toByteArray();
  if (geometry.isEmpty() || !restoreGeometry(geometry)) {
    resize(QSize(1600, 1000).boundedTo(screen()->availableSize()));
  }
}

MainWindow::~MainWindow() = default;

void MainWindow::build() {
  auto* compare = new LaterPage(
      QStringLiteral("compare"), tr("Compare"),
      tr("Side by side with a real LGE, difference maps, similarity tables and blinded reading are "
         "not part of this version."),
      {tr("Read shows the cine and the synthetic LGE linked: slices, zoom and position move "
          "together."),
       tr("Where a study brings a reference, the report lists the agreement with it.")},
      m_pages);
  connect(compare->addAction(tr("Go to Read")), &QPushButton::clicked, this,
          [this] { showWorkspace(Workspace::Read); });
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
  for (QWidget* page : {static_cast<QWidget*>(m_studies), static_cast<QWidget*>(m_read),
                        static_cast<QWidget*>(compare), static_cast<QWidget*>(train),
                        static_cast<QWidget*>(m_report)}) {
    m_pages->addWidget(page);
  }
  auto* content = new QWidget(this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(1);
  column->addWidget(m_topBar);
  column->addWidget(m_notice);
  column->addWidget(m_pages, 1);
  setCentralWidget(content);
}

void MainWindow::connectPages() {
  connect(m_topBar, &TopBar::workspaceChosen, this, &MainWindow::showWorkspace);
  connect(m_topBar, &TopBar::settingsRequested, this, &MainWindow::showSettings);
  connect(m_topBar, &TopBar::helpRequested, this, &MainWindow::showHelp);
  connect(m_studies, &StudiesPage::openFolderRequested, this, &MainWindow::askForFolder);
  connect(m_studies, &StudiesPage::openFileRequested, this, &MainWindow::askForFile);
  connect(m_studies, &StudiesPage::demonstrationRequested, this, &MainWindow::openDemonstration);
  connect(m_studies, &StudiesPage::openRequested, this, &MainWindow::openPath);
  connect(m_network, &PacsStudies::nodesRequested, this, &MainWindow::showPacsNodes);
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
    m_notice->show("danger", QStringLiteral("warning"), QString::fromStdString(failure.message),
                   QString::fromStdString(failure.remedy), tr("Dismiss"));
  });
  connect(&m_cases, &CasePresenter::keepingFailed, this, [this](const Failure& failure) {
    m_notice->show("danger", QStringLiteral("warning"),
                   tr("Results are not kept: %1").arg(QString::fromStdString(failure.message)),
                   QString::fromStdString(failure.remedy), tr("Dismiss"));
  });
  connect(m_notice, &Notice::triggered, m_notice, &QWidget::hide);
  connect(&m_cases, &CasePresenter::reportWritten, this, [this](const QString& file, int pages) {
    if (file == m_exportedFile) {
      m_notice->show("accent", QStringLiteral("check"),
                     tr("Report exported, %n page(s)", nullptr, pages), file, tr("Dismiss"));
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

void MainWindow::showSettings() {
  auto* dialog = new SettingsDialog(m_layers, m_cases, *m_read->viewports(), m_pacs, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void MainWindow::showPacsNodes() {
  auto* dialog = new SettingsDialog(m_layers, m_cases, *m_read->viewports(), m_pacs, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->showPage(SettingsDialog::Page::Pacs);
  dialog->open();
}

void MainWindow::showHelp() {
  auto* dialog = new HelpDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void MainWindow::setDropHighlighted(bool highlighted) {
  m_studies->emptyState()->setDropHighlighted(highlighted);
  m_read->emptyState()->setDropHighlighted(highlighted);
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
  QPushButton* quit = question->addButton(tr("Stop the import and quit"),
                                          QMessageBox::DestructiveRole);
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
  QSettings().setValue(QStringLiteral("windowGeometry"), saveGeometry());
  QMainWindow::closeEvent(event);
}

}  // namespace lateglow
