#pragma once

#include <functional>
#include <vector>

#include <QDialog>

#include "app/report/CaseExport.h"
#include "ui/models/CasePresenter.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace lateglow {

class ElidedLabel;
class Notice;
class ProgressStrip;

/// What the export dialog asks of the desktop, so that tests can answer in its stead.
struct ExportPrompts {
  /// The folder in which the new folder is to be made; empty: the user changed their mind. The
  /// argument is the present one.
  std::function<QString(QWidget*, const QString&)> parentFolder;
  std::function<void(const QString&)> openFolder;

  [[nodiscard]] static ExportPrompts dialogs();
};

/// Chooses what of the current case is exported and where to, says how much that is, and writes it
/// into a folder of its own, whole or not at all. The case is the one that was current when the
/// dialog was made.
class ExportDialog : public QDialog {
  Q_OBJECT

 public:
  ExportDialog(CasePresenter& cases, ExportPrompts prompts, QWidget* parent);

  [[nodiscard]] QCheckBox* box(ExportObject object) const;
  [[nodiscard]] QPushButton* exportButton() const { return m_export; }
  [[nodiscard]] QPushButton* folderButton() const { return m_change; }
  [[nodiscard]] QPushButton* closeButton() const { return m_close; }
  [[nodiscard]] QCheckBox* openAfterwards() const { return m_open; }
  [[nodiscard]] Notice* notice() const { return m_notice; }
  /// The folder that will be written.
  [[nodiscard]] QString targetFolder() const { return m_target; }

  void reject() override;

 Q_SIGNALS:
  /// What was written, as the command line names it ("sc, seg").
  void exported(const QString& objects);

 private:
  struct Row {
    ExportObject object;
    QCheckBox* box;
    QLabel* size;
    ExportEstimate estimate;
  };
  [[nodiscard]] QWidget* makeRows();
  [[nodiscard]] QWidget* makeFolderRow();
  [[nodiscard]] QWidget* makeButtons();
  [[nodiscard]] std::vector<ExportObject> chosen() const;
  void chooseFolder();
  void proposeTarget(const QString& parentFolder);
  void refresh();
  void start();
  void finished(const Expected<std::vector<std::filesystem::path>>& files);

  CasePresenter& m_cases;
  ExportPrompts m_prompts;
  ReportContent m_content;
  std::vector<Row> m_rows;
  QString m_target;
  ElidedLabel* m_folder = nullptr;
  QPushButton* m_change = nullptr;
  QPushButton* m_export = nullptr;
  QPushButton* m_close = nullptr;
  QCheckBox* m_open = nullptr;
  Notice* m_notice = nullptr;
  ProgressStrip* m_progress = nullptr;
  quint64 m_job = 0;  ///< 0: nothing runs
  QString m_exporting;  ///< names of the objects on their way
};

}  // namespace lateglow
