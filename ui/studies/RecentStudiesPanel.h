#pragma once

#include <QWidget>

#include "ui/models/RecentStudies.h"

class QSortFilterProxyModel;

namespace lateglow {

class Notice;
class StudyListView;

/// What was opened lately, from the store or from anywhere else. Taking one off the list can be
/// undone and touches no file.
class RecentStudiesPanel : public QWidget {
  Q_OBJECT

 public:
  explicit RecentStudiesPanel(RecentStudies& recent, QWidget* parent = nullptr);
  void setFilter(const QString& text);
  [[nodiscard]] StudyListView* table() const { return m_table; }

 Q_SIGNALS:
  void openRequested(const QString& path);

 private:
  void openCurrent();
  void removeCurrent();

  RecentStudies& m_recent;
  QSortFilterProxyModel* m_sorted;
  StudyListView* m_table;
  Notice* m_removed;
  RecentStudy m_removedStudy;
  std::size_t m_removedPlace = 0;
};

}  // namespace lateglow
