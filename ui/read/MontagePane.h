#pragma once

#include "ui/read/ReadPane.h"

namespace lateglow {

class MontageView;

/// Slices x phases of a cine; a click goes to a frame.
class MontagePane : public ReadPane {
  Q_OBJECT

public:
  MontagePane(const ReadDesk& desk, QWidget* parent);
  [[nodiscard]] QWidget* widget() const override;
  void show() override;
  void showSlice() override;
  void showPhase() override;
  void showWindow() override;
  void showTexts() override;

private:
  MontageView* m_montage;
};

}  // namespace lateglow
