#include "ui/common/FilePrompts.h"

#include <QDir>
#include <QFileDialog>
#include <QSettings>

namespace lateglow {

namespace {

QString lastFolder() {
  return QSettings().value(QStringLiteral("lastFolder"), QDir::homePath()).toString();
}

QString remember(const QString& path) {
  if (!path.isEmpty()) {
    QSettings().setValue(QStringLiteral("lastFolder"), QFileInfo(path).absolutePath());
  }
  return path;
}

}  // namespace

FilePrompts FilePrompts::dialogs() {
  FilePrompts prompts;
  prompts.studyFolder = [](QWidget* parent) {
    return remember(QFileDialog::getExistingDirectory(
        parent, QFileDialog::tr("Open study folder"), lastFolder()));
  };
  prompts.studyFile = [](QWidget* parent) {
    return remember(QFileDialog::getOpenFileName(
        parent, QFileDialog::tr("Open study file"), lastFolder(),
        QFileDialog::tr("Images (*.dcm *.ima *.nii *.nii.gz *.nrrd *.mha);;All files (*)")));
  };
  prompts.importFolder = [](QWidget* parent) {
    return remember(QFileDialog::getExistingDirectory(
        parent, QFileDialog::tr("Import a folder into the study store"), lastFolder()));
  };
  prompts.importFiles = [](QWidget* parent) {
    const QStringList files = QFileDialog::getOpenFileNames(
        parent, QFileDialog::tr("Import files into the study store"), lastFolder(),
        QFileDialog::tr("All files (*);;Archives and directories (*.zip DICOMDIR)"));
    if (!files.isEmpty()) remember(files.front());
    return files;
  };
  prompts.sendFolder = [](QWidget* parent) {
    return remember(QFileDialog::getExistingDirectory(
        parent, QFileDialog::tr("Send the DICOM objects of a folder"), lastFolder()));
  };
  prompts.storeFolder = [](QWidget* parent) {
    return QFileDialog::getExistingDirectory(parent, QFileDialog::tr("Move the study store to"),
                                             QDir::homePath());
  };
  prompts.saveReport = [](QWidget* parent, const QString& name) {
    return remember(QFileDialog::getSaveFileName(parent, QFileDialog::tr("Export report"),
                                                 QDir(lastFolder()).filePath(name),
                                                 QFileDialog::tr("PDF (*.pdf)")));
  };
  prompts.saveBundle = [](QWidget* parent, const QString& name) {
    return remember(QFileDialog::getSaveFileName(parent, QFileDialog::tr("Save bundle"),
                                                 QDir(lastFolder()).filePath(name),
                                                 QFileDialog::tr("ZIP archive (*.zip)")));
  };
  prompts.saveAuditLog = [](QWidget* parent, const QString& name) {
    return QFileDialog::getSaveFileName(parent, QFileDialog::tr("Export the audit log"),
                                        QDir(QDir::homePath()).filePath(name),
                                        QFileDialog::tr("Table (*.csv);;JSON (*.json)"));
  };
  prompts.logoFile = [](QWidget* parent) {
    return QFileDialog::getOpenFileName(parent, QFileDialog::tr("Logo of the institution"),
                                        QDir::homePath(),
                                        QFileDialog::tr("Pictures (*.png *.jpg *.jpeg)"));
  };
  prompts.folder = [](QWidget* parent, const QString& title) {
    return remember(QFileDialog::getExistingDirectory(parent, title, lastFolder()));
  };
  prompts.table = [](QWidget* parent, const QString& title) {
    return remember(QFileDialog::getOpenFileName(
        parent, title, lastFolder(), QFileDialog::tr("Tables (*.csv *.tsv *.txt);;All files (*)")));
  };
  return prompts;
}

}  // namespace lateglow
