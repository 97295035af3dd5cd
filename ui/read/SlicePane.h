#pragma once

#include "ui/read/ImagePane.h"

namespace lateglow {

/// The acquired picture: a slice of a volume, or of a cine at the phase that plays. Empty, it says
/// how to fill it.
class SlicePane : public ImagePane {
  Q_OBJECT

public:
  SlicePane(const ReadDesk& desk, QWidget* parent);
  void show() override;
  void showSlice() override;
  void showPhase() override;
  void showWindow() override;
  void showLayers() override;
  void showLabels() override;
  [[nodiscard]] bool showsOutlines() const override;

protected:
  [[nodiscard]] ViewportOverlay overlay(const CaseSession& session) const override;

private:
  void showFrame();
};

}  // namespace lateglow
