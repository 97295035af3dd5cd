#pragma once

#include "ui/read/ImagePane.h"

namespace lateglow {

/// What a series and the layout's first one look like together, on the grid of the first.
class PairPane : public ImagePane {
  Q_OBJECT

public:
  using ImagePane::ImagePane;
  /// Two series of one patient space.
  [[nodiscard]] bool hasContent() const override;
  [[nodiscard]] CaseSession* pictured() const override { return base(); }
  void show() override;
  void showPhase() override { showSlice(); }
  void showWindow() override { showSlice(); }
  void resetView() override;

protected:
  /// The pane's series at the pixels of the first one's slice; not-a-number where it does not reach.
  [[nodiscard]] std::vector<float> onFirst() const;
  [[nodiscard]] std::span<const float> first() const;
  /// Both have Hounsfield units, so that they can be subtracted.
  [[nodiscard]] bool inHounsfield() const;
  void markSynthetic(ViewportOverlay& overlay) const;
};

/// The pane's series minus the first one, in HU where both have them, else each as a share of its
/// own window: neutral where they agree.
class DifferencePane : public PairPane {
  Q_OBJECT

public:
  using PairPane::PairPane;
  void showSlice() override;

protected:
  [[nodiscard]] ViewportOverlay overlay(const CaseSession& session) const override;
};

/// The pane's series in colour over the first one.
class FusedPane : public PairPane {
  Q_OBJECT

public:
  using PairPane::PairPane;
  void showSlice() override;

protected:
  [[nodiscard]] ViewportOverlay overlay(const CaseSession& session) const override;
};

}  // namespace lateglow
