#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QTimer>
#include <QWidget>

#include "ui/models/ComparisonFigures.h"
#include "ui/models/LayersModel.h"
#include "viewer/qt/ViewportOverlay.h"

namespace lateglow {

class PairViewport;
class PaneGrid;

/// The pictures of a comparison: side by side, or reference and test in one place. All have one
/// grid, so they share slice and camera. Series are dropped on them; the wheel changes the slice,
/// a drag all windows.
class ComparisonViews : public QWidget {
  Q_OBJECT

public:
  ComparisonViews(ComparisonFigures& figures, LayersModel& layers, QWidget* parent = nullptr);

  /// The place of a picture; the first is also that of pairs.
  [[nodiscard]] PairViewport* view(std::size_t picture) const { return m_views.at(picture); }
  void resetViews();
  /// The line of Swipe, by fiftieths of the width.
  void moveLine(int steps);
  /// Thin lines through a place of patient space, until the slice changes; nothing: none.
  void point(std::optional<Vec3> placeMm);
  /// While on, a left drag draws a line or an outline on the slice (drawn()).
  void setDrawing(bool on);
  /// A curve over all pictures of the shown slice, in pixels.
  void showSketch(const PixelLoop& curve, bool closed);

Q_SIGNALS:
  void drawing(const lateglow::PixelLoop& curve);
  void drawn(const lateglow::PixelLoop& curve);

private:
  void connectView(std::size_t picture);
  void arrange();
  void showImages();
  void showSlices();
  void showPicture(std::size_t picture);
  void showPair();
  void showDifference(PairViewport& view);
  void showSimilarity(PairViewport& view);
  void showTexts();
  void focusOnce();
  [[nodiscard]] bool paired() const { return m_model.mode() != ComparisonMode::SideBySide; }
  [[nodiscard]] QString messageOf(std::size_t picture) const;
  [[nodiscard]] ViewportOverlay pictureOverlay(std::size_t picture) const;
  [[nodiscard]] ViewportOverlay pairOverlay() const;
  void drawSlice(SliceScene& scene, std::size_t picture) const;
  [[nodiscard]] QString valueAt(std::size_t picture, PixelPoint pixel) const;

  ComparisonFigures& m_figures;
  ComparisonModel& m_model;
  LayersModel& m_layers;
  PaneGrid* m_grid;
  std::array<PairViewport*, ComparisonModel::kMostPictures> m_views{};
  std::optional<PixelPoint> m_probe;
  PixelLoop m_curve;
  std::optional<Geometry> m_shownGrid;
  std::optional<PictureChoice> m_focusedOn;
  QTimer m_blink;
  bool m_blinkOn = false;
  bool m_following = false;
};

}  // namespace lateglow
