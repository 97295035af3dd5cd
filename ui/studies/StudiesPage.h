#pragma once

#include <QWidget>

#include "ui/models/CasePresenter.h"
#include "ui/models/RecentStudies.h"
#include "ui/models/StudyLibrary.h"

class QLineEdit;
class QStackedWidget;

namespace lateglow {

class EmptyState;
class RecentStudiesPanel;
class SegmentedControl;
class StoredStudiesPanel;

/// The Studies workspace: the local study store and what was opened lately, filtered as you type,
/// and ways to bring in more.
class StudiesPage : public QWidget {
  Q_OBJECT

 public:
  enum class List { Stored, Recent };

  StudiesPage(CasePresenter& cases, RecentStudies& recent, StudyLibrary& library,
              QWidget* parent = nullptr);
  void showList(List list);
  [[nodiscard]] List list() const;
  [[nodiscard]] StoredStudiesPanel* stored() const { return m_stored; }
  [[nodiscard]] RecentStudiesPanel* recent() const { return m_recent; }
  [[nodiscard]] SegmentedControl* listChoice() const { return m_choice; }
  [[nodiscard]] QLineEdit* filter() const { return m_filter; }
  [[nodiscard]] EmptyState* emptyState() const;

 Q_SIGNALS:
  void openFolderRequested();
  void openFileRequested();
  void importFolderRequested();
  void importFilesRequested();
  void demonstrationRequested();
  void openRequested(const QString& path);

 private:
  QWidget* buildHeader();

  CasePresenter& m_cases;
  QLineEdit* m_filter;
  SegmentedControl* m_choice;
  QStackedWidget* m_lists;
  StoredStudiesPanel* m_stored;
  RecentStudiesPanel* m_recent;
};

}  // namespace lateglow
