#pragma once

#include "ui/read/ReadPane.h"

namespace lateglow {

class BullsEyePanel;

/// The bull's-eye of a series' result.
class BullsEyePane : public ReadPane {
  Q_OBJECT

public:
  BullsEyePane(const ReadDesk& desk, QWidget* parent);
  [[nodiscard]] QWidget* widget() const override;
  [[nodiscard]] BullsEyePanel* panel() const { return m_panel; }
  [[nodiscard]] bool hasContent() const override;
  void show() override;
  void showTexts() override;

private:
  BullsEyePanel* m_panel;
};

}  // namespace lateglow
