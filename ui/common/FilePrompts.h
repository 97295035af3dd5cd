#pragma once

#include <functional>

#include <QString>
#include <QStringList>

class QWidget;

namespace lateglow {

/// The dialogs that ask for files, in one place, so that tests can answer in the user's stead. An
/// empty answer means that the user changed their mind.
struct FilePrompts {
  std::function<QString(QWidget*)> studyFolder;
  std::function<QString(QWidget*)> studyFile;
  std::function<QString(QWidget*)> importFolder;
  std::function<QStringList(QWidget*)> importFiles;
  std::function<QString(QWidget*)> sendFolder;
  std::function<QString(QWidget*)> storeFolder;
  /// The argument is the proposed name.
  std::function<QString(QWidget*, const QString&)> saveReport;
  std::function<QString(QWidget*, const QString&)> saveBundle;
  std::function<QString(QWidget*, const QString&)> saveAuditLog;
  /// A picture for the head of the report.
  std::function<QString(QWidget*)> logoFile;
  /// A folder and a table (CSV) for whatever the title says.
  std::function<QString(QWidget*, const QString&)> folder;
  std::function<QString(QWidget*, const QString&)> table;

  [[nodiscard]] static FilePrompts dialogs();
};

}  // namespace lateglow
