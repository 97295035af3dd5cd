// The dialogs of the main window.
#include <QMessageBox>
#include <QPushButton>

#include "ui/report/ReportPage.h"
#include "ui/window/HelpDialog.h"
#include "ui/window/MainWindow.h"
#include "ui/window/TourDialog.h"

namespace lateglow {

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
  auto* dialog = new HelpDialog(m_keys,
                                workspace() == Workspace::Compare ? HelpDialog::Page::Comparing
                                                                  : HelpDialog::Page::Reading,
                                this);
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

}  // namespace lateglow
