#pragma once

#include <QWidget>

#include "app/report/BullsEye.h"
#include "ui/models/CasePresenter.h"

class QLabel;

namespace lateglow {

class Notice;
class SegmentedControl;

/// The figures of the case with unit and method, and which quantity the bull's-eye shows.
class MeasurementsCard : public QWidget {
  Q_OBJECT

public:
  explicit MeasurementsCard(CasePresenter& cases, QWidget* parent = nullptr);
  [[nodiscard]] SegmentedControl* quantityControl() const { return m_quantity; }

Q_SIGNALS:
  void quantityChosen(lateglow::BullsEyeQuantity quantity);
  void reportRequested();

private:
  void show();

  CasePresenter& m_cases;
  QWidget* m_table;
  QLabel* m_caption;
  Notice* m_notice;
  QLabel* m_empty;
  QWidget* m_results;
  SegmentedControl* m_quantity;
};

}  // namespace lateglow
