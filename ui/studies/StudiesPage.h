#pragma once

#include <QWidget>

#include "ui/models/CasePresenter.h"
#include "ui/models/RecentStudies.h"

class QLineEdit;
class QSortFilterProxyModel;
class QStackedLayout;
class QTableView;

namespace lateglow {

class EmptyState;
class Notice;
class StudiesTable;

/// The Studies workspace: what was opened lately, filtered as you type, and ways to open more.
class StudiesPage : public QWidget {
  Q_OBJECT

public:
  StudiesPage(CasePresenter& cases, RecentStudies& recent, QWidget* parent = nullptr);
  [[nodiscard]] QTableView* table() const { return m_table; }
  [[nodiscard]] QLineEdit* filter() const { return m_filter; }
  [[nodiscard]] EmptyState* emptyState() const { return m_empty; }

Q_SIGNALS:
  void openFolderRequested();
  void openFileRequested();
  void demonstrationRequested();
  void openRequested(const QString& path);

private:
  void buildTable();
  QWidget* buildHeader();
  void openCurrent();
  void removeCurrent();
  void showStack();

  CasePresenter& m_cases;
  RecentStudies& m_recent;
  QStackedLayout* m_stack;
  EmptyState* m_empty;
  QLineEdit* m_filter;
  QTableView* m_table;
  StudiesTable* m_model;
  QSortFilterProxyModel* m_sorted;
  Notice* m_removed;
  RecentStudy m_removedStudy;
  std::size_t m_removedPlace = 0;
};

}  // namespace lateglow
