#pragma once

#include "ui/read/ReadPane.h"
#include "ui/read/ViewportTexts.h"

namespace lateglow {

/// What the panes of pictures have in common: a slice viewport with the tools in the reader's hand.
class ImagePane : public ReadPane {
  Q_OBJECT

public:
  ImagePane(const ReadDesk& desk, QWidget* parent);

  [[nodiscard]] QWidget* widget() const override;
  [[nodiscard]] SliceViewport* view() const override { return m_view; }
  void show() override;
  void showLayers() override;
  void showTexts() override;
  void resetView() override;
  /// The tool in the reader's hand works on this pane's series.
  void showTools();
  void showSketch();
  void showInsertion();
  /// Whether the outlines of the phase lie over the picture, where tools then correct them.
  [[nodiscard]] virtual bool showsOutlines() const { return false; }
  /// While on, the next click in the picture is the anterior RV insertion.
  void setChoosingInsertion(bool on);

Q_SIGNALS:
  void insertionChosen(lateglow::PixelPoint pixel);

protected:
  [[nodiscard]] ReadingState readingState() const;
  /// Fits the picture to another grid, once.
  void takeGeometry(const Geometry& geometry, int sessionId);
  /// The picture's own text.
  [[nodiscard]] virtual ViewportOverlay overlay(const CaseSession& session) const = 0;
  /// A drag changes this window.
  [[nodiscard]] virtual IntensityWindow window(const CaseSession& session) const;
  virtual void setWindow(IntensityWindow window);

  SliceViewport* m_view;

private:
  void connectTools();
  int m_geometryOf = 0;
};

}  // namespace lateglow
