#pragma once

#include <QWidget>

#include "ui/models/CasePresenter.h"

class QLabel;

namespace lateglow {

class FigureTable;

/// What was done with the case, and what made the present result.
class HistoryCard : public QWidget {
  Q_OBJECT

public:
  explicit HistoryCard(CasePresenter& cases, QWidget* parent = nullptr);

private:
  void show();

  CasePresenter& m_cases;
  FigureTable* m_lines;
  QLabel* m_provenance;
};

}  // namespace lateglow
