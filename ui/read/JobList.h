#pragma once

#include <map>

#include <QWidget>

#include "ui/models/CasePresenter.h"

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace lateglow {

class ProgressStrip;

/// What the models are doing for the series on the desk: the running job and those that wait, in
/// their order, each with a way out. Not seen while nothing runs.
class JobList : public QWidget {
  Q_OBJECT

public:
  explicit JobList(CasePresenter& cases, QWidget* parent = nullptr);
  [[nodiscard]] int jobCount() const { return static_cast<int>(m_rows.size()); }
  [[nodiscard]] QToolButton* cancelButton(int place) const;

private:
  struct Row {
    QWidget* widget;
    QLabel* title;
    QLabel* state;
    ProgressStrip* progress;
    QToolButton* cancel;
  };
  void show();
  [[nodiscard]] Row makeRow(quint64 job);

  CasePresenter& m_cases;
  QVBoxLayout* m_column;
  std::map<quint64, Row> m_rows;  ///< jobs begin in the order of their numbers
};

}  // namespace lateglow
