#pragma once

#include "ui/read/ImagePane.h"

namespace lateglow {

/// The synthetic image with the tissue classes, within the dimmed picture that it was made from.
class SyntheticPane : public ImagePane {
  Q_OBJECT

public:
  using ImagePane::ImagePane;
  [[nodiscard]] bool hasContent() const override;
  void show() override;
  void showSlice() override;
  void showWindow() override;
  void showLayers() override;
  void showLabels() override;

protected:
  [[nodiscard]] ViewportOverlay overlay(const CaseSession& session) const override;
  [[nodiscard]] IntensityWindow window(const CaseSession& session) const override;
  void setWindow(IntensityWindow window) override;
};

}  // namespace lateglow
