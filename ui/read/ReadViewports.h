#pragma once

#include <map>
#include <optional>
#include <vector>

#include <QWidget>

#include "ui/models/LayoutModel.h"
#include "ui/read/PaneLinks.h"
#include "ui/read/ReadPane.h"

namespace lateglow {

class AnnotationLayer;
class BullsEyePanel;
class ImagePane;
class MprViewports;
class PaneGrid;
class ScarViewport;
class SliceViewport;

/// The panes of the present layout, linked: position, zoom and phase between series of one patient
/// space, the window between panes of one series. Panes are kept when a layout does not need them,
/// because a viewport is costly to make. Panes that show a model's result take no place before
/// there is one.
class ReadViewports : public QWidget {
  Q_OBJECT

public:
  /// Those of the cardiac protocol.
  enum class Viewport { Cine, Synthetic, BullsEye, Scar };

  ReadViewports(const ReadDesk& desk, LayoutModel& layouts, QWidget* parent = nullptr);

  /// One viewport alone, or the whole grid again.
  void toggleMaximized(Viewport viewport);
  [[nodiscard]] bool maximized() const;
  void resetViews();
  /// The heart fills the image viewports; again: the whole slice.
  void focusHeart();
  /// While on, the next click in an image is the anterior RV insertion.
  void setPlacingInsertion(bool on);
  [[nodiscard]] bool placingInsertion() const { return m_placing; }
  /// Whether a cine begins to play when its series is shown.
  void setPlayWhenOpened(bool play) { m_playWhenOpened = play; }

  /// The panes in the order of the layout.
  [[nodiscard]] const std::vector<ReadPane*>& panes() const { return m_panes; }
  [[nodiscard]] PaneGrid* grid() const { return m_grid; }
  /// The first viewport of each kind, made with the window; whether it is seen is the layout's
  /// matter.
  [[nodiscard]] SliceViewport* cine() const;
  [[nodiscard]] SliceViewport* synthetic() const;
  [[nodiscard]] BullsEyePanel* bullsEye() const;
  [[nodiscard]] ScarViewport* scar() const;
  [[nodiscard]] MprViewports* planes() const;
  [[nodiscard]] bool showsPlanes() const;
  /// The slice that has the reader's hand: of the active pane, else the first there is. Null where
  /// the layout has none.
  [[nodiscard]] SliceViewport* activeView() const;

  /// Whether the reader's hand is on what a model made.
  [[nodiscard]] bool activeIsSynthetic() const;

Q_SIGNALS:
  void arranged();
  /// The figures of an ellipse or outline were clicked.
  void regionChosen(int annotation, bool synthetic);

private:
  ReadPane* makePane(PaneKind kind);
  void connectImage(ImagePane* pane);
  void connectModels();
  void arrange();
  void assignSeries();
  void takeWindows();
  void showPlaces();
  void showSession();
  void showResult();
  void showSlice();
  void showPictures();
  void showPhase();
  void showTools();
  void showActive();
  void drawAnnotations();
  void goToSegment(int segment);
  void showCrosshair(std::optional<PixelPoint> at);
  void pointFrom(const ImagePane& pane, PixelPoint at);
  [[nodiscard]] int numberOf(const ReadPane* pane) const;
  [[nodiscard]] CaseSession* sessionOf(int id) const;
  template <typename Action>
  void forImages(Action action) const;

  ReadDesk m_desk;
  LayoutModel& m_layouts;
  PaneGrid* m_grid;
  std::map<PaneKind, std::vector<ReadPane*>> m_pool;  ///< every pane that was ever made
  std::vector<ReadPane*> m_panes;
  PaneLinks m_links;
  AnnotationLayer* m_annotationLayer = nullptr;
  int m_shownSession = 0;
  std::optional<int> m_pointedSlice;  ///< where the crosshair lies on a segment
  bool m_focused = false;
  bool m_placing = false;
  bool m_playWhenOpened = true;
  std::shared_ptr<const Layer> m_shownImage;  ///< the synthetic image that was seen last
};

}  // namespace lateglow
