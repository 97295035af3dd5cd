// Who listens to whom: the pages, the cases and the audit log of the main window.
#include "ui/common/Controls.h"
#include "ui/common/FailureNotice.h"
#include "ui/read/ReadPage.h"
#include "ui/report/ReportPage.h"
#include "ui/studies/AnonymizeStudies.h"
#include "ui/studies/PacsStudies.h"
#include "ui/studies/StudiesPage.h"
#include "ui/window/MainWindow.h"

namespace lateglow {

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
  connect(m_report, &ReportPage::exportRequested, this, [this](const QString& proposedName) {
    m_reportFiles.writeReport(m_prompts.saveReport(this, proposedName));
  });
  connect(m_report, &ReportPage::bundleRequested, this, [this](const QString& proposedName) {
    m_reportFiles.writeBundle(m_prompts.saveBundle(this, proposedName));
  });
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
  connect(&m_reportFiles, &ReportFiles::reportWritten, this,
          [this](const QString& file, int pages) {
            m_audit.recordCurrent(AuditAction::Export, {{"objects", "report"}});
            m_notice->show("accent", QStringLiteral("check"),
                           tr("Report exported, %n page(s)", nullptr, pages), file, tr("Dismiss"));
          });
  connect(&m_reportFiles, &ReportFiles::bundleBegun, this, [this] {
    m_notice->show("", QStringLiteral("queue"), tr("Writing the bundle…"), {});
  });
  connect(&m_reportFiles, &ReportFiles::bundleWritten, this, [this](const QString& file) {
    m_audit.recordCurrent(AuditAction::Export, {{"objects", "bundle"}});
    m_notice->show("accent", QStringLiteral("check"), tr("Bundle written"), file, tr("Dismiss"));
  });
  connect(&m_reportFiles, &ReportFiles::bundleFailed, this, [this](const Failure& failure) {
    m_notice->show("danger", QStringLiteral("warning"), QString::fromStdString(failure.message),
                   QString::fromStdString(failure.remedy), tr("Dismiss"));
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

}  // namespace lateglow
