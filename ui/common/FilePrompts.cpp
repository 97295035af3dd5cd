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
  prompts.saveReport = [](QWidget* parent, const QString& name) {
    return remember(QFileDialog::getSaveFileName(parent, QFileDialog::tr("Export report"),
                                                 QDir(lastFolder()).filePath(name),
                                                 QFileDialog::tr("PDF (*.pdf)")));
  };
  return prompts;
}

}  // namespace lateglow
