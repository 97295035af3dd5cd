#pragma once

#include <QFrame>

#include "ui/models/ComparisonModel.h"

class QLabel;
class QPushButton;

namespace lateglow {

class ElidedLabel;
class ProgressStrip;
class SegmentedControl;

/// What a registration does or did to the pictures below it: never silently. Progress with Cancel;
/// then kind, metric and displacement with Before, After and Undo; or why there is none. Hidden
/// while there is nothing to say.
class RegistrationBar : public QFrame {
  Q_OBJECT

public:
  explicit RegistrationBar(ComparisonModel& model, QWidget* parent = nullptr);

private:
  void refresh();
  void showProgress(const JobState& job);
  void showResult(const ComparisonRegistration& registration);

  ComparisonModel& m_model;
  QLabel* m_icon;
  ElidedLabel* m_text;
  ProgressStrip* m_progress;
  SegmentedControl* m_side;
  QPushButton* m_button;
};

}  // namespace lateglow
