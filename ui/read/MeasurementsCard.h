#pragma once

#include <QWidget>

#include "ui/models/CasePresenter.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace lateglow {

class FigureTable;
class Notice;

/// The figures of the case with unit and method; a figure of another slice leads there, all of them
/// can be copied.
class MeasurementsCard : public QWidget {
  Q_OBJECT

public:
  explicit MeasurementsCard(CasePresenter& cases, QWidget* parent = nullptr);
  [[nodiscard]] QPushButton* insertionButton() const { return m_insertion; }
  [[nodiscard]] QToolButton* copyButton() const { return m_copy; }
  [[nodiscard]] FigureTable* table() const { return m_table; }
  [[nodiscard]] FigureTable* functionTable() const { return m_functionTable; }
  [[nodiscard]] QLabel* functionCaption() const { return m_functionCaption; }

Q_SIGNALS:
  void insertionRequested();
  void reportRequested();

private:
  void show();
  void showFunction();
  void copy() const;
  void showWarnings(const std::vector<std::string>& warnings);
  void showAgreement(const std::vector<AgreementLine>& lines);

  CasePresenter& m_cases;
  FigureTable* m_table;
  QLabel* m_caption;
  QToolButton* m_copy;
  QWidget* m_function;
  FigureTable* m_functionTable;
  QLabel* m_functionCaption;
  Notice* m_notice;
  bool m_allWarnings = false;
  QWidget* m_agreement;
  FigureTable* m_agreementTable;
  QLabel* m_empty;
  QWidget* m_results;
  QPushButton* m_insertion;
};

}  // namespace lateglow
