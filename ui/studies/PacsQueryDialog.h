#pragma once

#include <QDialog>

#include "ui/models/PacsPresenter.h"

class QLabel;
class QPushButton;
class QStackedLayout;
class QTreeWidget;
class QTreeWidgetItem;

namespace lateglow {

class Notice;
class PacsQueryForm;
class ProgressStrip;

/// Asks an archive and fetches what is chosen: form above, studies with their series below.
/// Retrieving goes on when the dialog is closed.
class PacsQueryDialog : public QDialog {
  Q_OBJECT

public:
  PacsQueryDialog(PacsPresenter& pacs, QWidget* parent);

  [[nodiscard]] PacsQueryForm* form() const { return m_form; }
  [[nodiscard]] QTreeWidget* results() const { return m_results; }
  [[nodiscard]] QPushButton* retrieveButton() const { return m_retrieve; }
  [[nodiscard]] QPushButton* cancelButton() const { return m_cancel; }
  [[nodiscard]] Notice* notice() const { return m_notice; }

Q_SIGNALS:
  void nodesRequested();

private:
  enum Column { Patient, Id, Date, Modality, Description, Images, ColumnCount };

  void buildResults();
  QWidget* buildFooter();
  void connectPresenter();
  void search();
  void showStudies(const PacsMatches& matches);
  void showSeries(const QString& studyUid, const std::vector<PacsMatch>& series);
  void showFailure(const Failure& failure);
  void showNodes();
  void showWork();
  void loadSeries(QTreeWidgetItem* study);
  void retrieveSelected();

  PacsPresenter& m_pacs;
  PacsQueryForm* m_form;
  Notice* m_notice;
  QTreeWidget* m_results;
  QLabel* m_empty;
  QStackedLayout* m_stack;
  QLabel* m_status;
  ProgressStrip* m_progress;
  QPushButton* m_cancel;
  QPushButton* m_retrieve;
  QString m_answeredBy;  ///< node of the list that is shown
};

}  // namespace lateglow
