#pragma once

#include <QWidget>

#include "ui/models/CasePresenter.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace lateglow {

/// Signing off the report of the current case: the reader's name, "Approve", and afterwards who
/// approved it when, whether that still holds, and a way back.
class ApprovalCard : public QWidget {
  Q_OBJECT

public:
  explicit ApprovalCard(CasePresenter& cases, QWidget* parent = nullptr);

  [[nodiscard]] QLineEdit* reader() const { return m_reader; }
  [[nodiscard]] QPushButton* approveButton() const { return m_approve; }
  [[nodiscard]] QPushButton* withdrawButton() const { return m_withdraw; }
  /// Of the state: "Draft", "Approved by ..." or "Changed after ...".
  [[nodiscard]] QString stateText() const;
  /// The findings were changed, which tells no model.
  void refresh();

private:
  void showState();
  void approve();

  CasePresenter& m_cases;
  QLabel* m_icon;
  QLabel* m_state;
  QLineEdit* m_reader;
  QPushButton* m_approve;
  QPushButton* m_withdraw;
};

}  // namespace lateglow
