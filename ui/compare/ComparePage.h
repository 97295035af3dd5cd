#pragma once

#include <vector>

#include <QString>
#include <QWidget>

class QStackedWidget;

namespace lateglow {

class SegmentedControl;

/// One way of comparing: a page behind a tab of the Compare workspace.
struct CompareTab {
  QString title;
  QWidget* page = nullptr;   ///< becomes a child of the workspace
  QWidget* tools = nullptr;  ///< in the line of the tabs while the page is shown; may be null
};

/// The Compare workspace: a line with tabs and the tools of the page behind the chosen one. Knows
/// nothing of what the pages compare.
class ComparePage : public QWidget {
  Q_OBJECT

public:
  /// `tabs`: at least one, from left to right; the first is shown.
  explicit ComparePage(const std::vector<CompareTab>& tabs, QWidget* parent = nullptr);
  void showTab(int index);
  [[nodiscard]] int tab() const;
  [[nodiscard]] SegmentedControl* tabs() const { return m_choice; }

private:
  SegmentedControl* m_choice;
  QStackedWidget* m_tools;
  QStackedWidget* m_pages;
};

}  // namespace lateglow
