#pragma once

#include <QTemporaryDir>
#include <QTimer>
#include <QWidget>

#include "ui/models/CasePresenter.h"
#include "ui/models/PacsPresenter.h"
#include "ui/report/ExportDialog.h"

class QLabel;
class QLineEdit;
class QPdfDocument;
class QPlainTextEdit;
class QPushButton;
class QStackedLayout;

namespace lateglow {

class ApprovalCard;
class EmptyState;
class Notice;
class ReportView;

/// The Report workspace: the report of the current case as the PDF that will be exported, and the
/// findings that go into it.
class ReportPage : public QWidget {
  Q_OBJECT

public:
  ReportPage(CasePresenter& cases, PacsPresenter& pacs, QWidget* parent = nullptr);
  [[nodiscard]] QPushButton* exportButton() const { return m_export; }
  /// Opens the dialog that exports DICOM objects, pictures and tables.
  [[nodiscard]] QPushButton* exportObjectsButton() const { return m_exportObjects; }
  /// Asks for a node and sends report, synthetic images, classes and measurements there.
  [[nodiscard]] QPushButton* sendButton() const { return m_send; }
  [[nodiscard]] QPushButton* bundleButton() const { return m_bundle; }
  [[nodiscard]] ApprovalCard* approval() const { return m_approval; }
  [[nodiscard]] QLineEdit* indication() const { return m_indication; }
  [[nodiscard]] QPlainTextEdit* findings() const { return m_findings; }
  [[nodiscard]] Notice* notice() const { return m_notice; }
  void setExportPrompts(ExportPrompts prompts) { m_prompts = std::move(prompts); }
  [[nodiscard]] ReportView* preview() const { return m_view; }
  [[nodiscard]] int pageCount() const;
  /// Writes the preview again soon, when the page is seen.
  void refresh();

  /// Of the transfer that was started here last.
  [[nodiscard]] const QString& sendingTitle() const { return m_sending; }

Q_SIGNALS:
  /// Files were written; the argument names the objects as the command line does ("sc, seg").
  void exported(const QString& objects);
  /// The proposed file name is the argument.
  void exportRequested(const QString& proposedName);
  /// The same for the bundle that reproduces the case.
  void bundleRequested(const QString& proposedName);
  void readRequested();
  /// The nodes of the network are to be set up.
  void nodesRequested();

protected:
  void showEvent(QShowEvent* event) override;

private:
  void build();
  [[nodiscard]] QWidget* makeBar();
  [[nodiscard]] QWidget* makeSide();
  void connectSending();
  void send();
  void openExportDialog();
  void writePreview();
  void previewWritten(const QString& file, int pages);
  [[nodiscard]] bool hasReport() const;
  /// Of a synthetic volume and not of a heart.
  [[nodiscard]] bool ofVolume() const;
  [[nodiscard]] QString previewFile() const;
  [[nodiscard]] QString proposedName() const;

  CasePresenter& m_cases;
  PacsPresenter& m_pacs;
  QTemporaryDir m_folder;
  QTimer m_delay;
  bool m_stale = true;
  int m_generation = 0;
  QStackedLayout* m_stack;
  EmptyState* m_empty;
  QWidget* m_desk;
  QPdfDocument* m_document;
  ReportView* m_view;
  QLineEdit* m_indication;
  QPlainTextEdit* m_findings;
  QLabel* m_pages;
  QPushButton* m_export;
  QPushButton* m_exportObjects;
  QPushButton* m_bundle;
  QPushButton* m_send;
  QString m_sending;  ///< title of the transfer that was started here
  ApprovalCard* m_approval;
  ExportPrompts m_prompts = ExportPrompts::dialogs();
  Notice* m_notice;
};

}  // namespace lateglow
