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
/// their order, each with a way out; those that wait can change places. Not seen while nothing runs.
class JobList : public QWidget {
  Q_OBJECT

public:
  explicit JobList(CasePresenter& cases, QWidget* parent = nullptr);
  [[nodiscard]] int jobCount() const { return static_cast<int>(m_rows.size()); }
  /// Of the job at that place of the queue, the running one first.
  [[nodiscard]] QToolButton* cancelButton(int place) const;
  [[nodiscard]] QToolButton* earlierButton(int place) const;
  [[nodiscard]] QToolButton* laterButton(int place) const;

private:
  struct Row {
    QWidget* widget;
    QLabel* title;
    QLabel* state;
    ProgressStrip* progress;
    QToolButton* earlier;
    QToolButton* later;
    QToolButton* cancel;
  };
  void show();
  void showJob(const JobState& job, std::size_t place);
  void move(quint64 job, int places);
  [[nodiscard]] Row makeRow(quint64 job);

  CasePresenter& m_cases;
  QVBoxLayout* m_column;
  std::map<quint64, Row> m_rows;
  std::vector<JobState> m_jobs;  ///< in the order of the queue
};

}  // namespace lateglow
