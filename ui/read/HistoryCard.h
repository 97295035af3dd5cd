#pragma once

#include <QWidget>

#include "ui/models/CasePresenter.h"

class QLabel;

namespace lateglow {

class FigureTable;
class StepList;

/// The steps that were taken, which a click goes back to, what else happened with the case, and what
/// made the present result.
class HistoryCard : public QWidget {
  Q_OBJECT

public:
  explicit HistoryCard(CasePresenter& cases, QWidget* parent = nullptr);

  [[nodiscard]] StepList* steps() const { return m_steps; }

private:
  void show();

  CasePresenter& m_cases;
  StepList* m_steps;
  FigureTable* m_lines;
  QLabel* m_provenance;
};

}  // namespace lateglow
