#pragma once

#include <QWidget>

#include "ui/models/StudyLibrary.h"

class QHBoxLayout;
class QPushButton;
class QStackedLayout;

namespace lateglow {

class EmptyState;
class Notice;
class SeriesList;
class StoredStudiesFilter;
class StoredStudiesTable;
class StudyListView;

/// The study store's list with what can be done with it: import, open, delete; messages above it,
/// its size and running imports below it.
class StoredStudiesPanel : public QWidget {
  Q_OBJECT

 public:
  explicit StoredStudiesPanel(StudyLibrary& library, QWidget* parent = nullptr);

  /// Puts a button of another feature into the row of actions, after Delete.
  void addAction(QPushButton* button);
  void setFilter(const QString& text);
  [[nodiscard]] std::vector<std::int64_t> selectedStudies() const;

  [[nodiscard]] StudyListView* table() const { return m_table; }
  [[nodiscard]] EmptyState* emptyState() const { return m_empty; }
  [[nodiscard]] SeriesList* seriesList() const { return m_series; }
  [[nodiscard]] Notice* notice() const { return m_notice; }
  [[nodiscard]] QPushButton* importButton() const { return m_import; }
  [[nodiscard]] QPushButton* openButton() const { return m_open; }
  [[nodiscard]] QPushButton* deleteButton() const { return m_delete; }

 Q_SIGNALS:
  void importFolderRequested();
  void importFilesRequested();
  void selectionChanged();

 private:
  [[nodiscard]] QWidget* buildActions();
  void buildTable();
  void connectLibrary();
  void openCurrent();
  void askToDelete();
  void showList();
  void showSelection();
  void showImported(const ImportReport& report);
  void showFailure(const Failure& failure);
  void showFaults(const std::vector<StoreFault>& faults);
  void keepSelection();

  StudyLibrary& m_library;
  StoredStudiesTable* m_model;
  StoredStudiesFilter* m_filter;
  StudyListView* m_table;
  EmptyState* m_empty;
  QStackedLayout* m_stack;
  SeriesList* m_series;
  Notice* m_notice;
  QHBoxLayout* m_actions = nullptr;
  QPushButton* m_import;
  QPushButton* m_open;
  QPushButton* m_delete;
  std::vector<std::int64_t> m_selected;  ///< while the list is read again
  int m_imports = 0;                     ///< that ran or waited when it was last asked
};

}  // namespace lateglow
