#pragma once

#include "ui/read/ReadPane.h"

namespace lateglow {

class ScarViewport;

/// The ventricle with its scar in three dimensions.
class ScarPane : public ReadPane {
  Q_OBJECT

public:
  ScarPane(const ReadDesk& desk, QWidget* parent);
  [[nodiscard]] QWidget* widget() const override;
  [[nodiscard]] ScarViewport* viewport() const { return m_viewport; }
  [[nodiscard]] bool hasContent() const override;
  void show() override;
  void showSlice() override;
  void showLayers() override;
  void showTexts() override;
  void resetView() override;

private:
  ScarViewport* m_viewport;
};

}  // namespace lateglow
