#pragma once

#include <QWidget>

#include "ui/models/CasePresenter.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace lateglow {

class JobList;
class Notice;
class ProgressStrip;

/// Choose a model, see whether the series fits it and why, choose a device, run, watch, cancel; and
/// have all phases outlined. What runs for other series and what waits is listed in its order.
class RunCard : public QWidget {
  Q_OBJECT

public:
  explicit RunCard(CasePresenter& cases, QWidget* parent = nullptr);
  [[nodiscard]] QPushButton* runButton() const { return m_run; }
  [[nodiscard]] QPushButton* cancelButton() const { return m_cancel; }
  [[nodiscard]] QPushButton* outlineButton() const { return m_outline; }
  [[nodiscard]] JobList* jobs() const { return m_jobs; }
  [[nodiscard]] Notice* failure() const { return m_failure; }

Q_SIGNALS:
  void cardRequested();

private:
  void build();
  void offerModels();
  void showModel();
  void showGate();
  void showDevices();
  void showRun();
  void showFailure();
  [[nodiscard]] bool refused() const;

  CasePresenter& m_cases;
  QComboBox* m_model;
  QPushButton* m_card;
  QLabel* m_task;
  QList<QWidget*> m_rows;  ///< of what can be chosen, and its verdict
  QLabel* m_others;  ///< why other models are not offered
  QLabel* m_verdict;
  QPushButton* m_reasonsButton;
  QLabel* m_reasons;
  QComboBox* m_device;
  QPushButton* m_run;
  QPushButton* m_cancel;
  QLabel* m_stage;
  QLabel* m_remaining;
  ProgressStrip* m_progress;
  QWidget* m_progressBox;
  QPushButton* m_outline;
  JobList* m_jobs;
  Notice* m_limits;
  Notice* m_failure;
};

}  // namespace lateglow
