#pragma once

#include <QWidget>

#include "ui/models/ComparisonModel.h"

class QComboBox;
class QMenu;
class QPushButton;
class QToolButton;

namespace lateglow {

class SegmentedControl;

/// How to compare, how many pictures, and what brings them over each other: the tools of the Case
/// tab, in the line of the tabs.
class ComparisonTools : public QWidget {
  Q_OBJECT

public:
  explicit ComparisonTools(ComparisonModel& model, QWidget* parent = nullptr);
  [[nodiscard]] SegmentedControl* modes() const { return m_modes; }

Q_SIGNALS:
  void resetRequested();

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void show();

  ComparisonModel& m_model;
  SegmentedControl* m_modes;
  QComboBox* m_modeList;  ///< in place of the control where that is too wide
  SegmentedControl* m_count;
  QToolButton* m_swap;
  QPushButton* m_register;
};

}  // namespace lateglow
