#pragma once

#include <array>

#include <QWidget>

#include "ui/models/AnnotationModel.h"
#include "ui/models/CasePresenter.h"
#include "ui/models/CineClock.h"
#include "ui/models/LayersModel.h"
#include "ui/models/MaskEditing.h"
#include "ui/read/ViewportTexts.h"

class QGridLayout;

namespace lateglow {

class AnnotationLayer;
class BullsEyePanel;
class ScarViewport;
class SliceViewport;

/// The four linked viewports of the cardiac protocol: cine, synthetic LGE with overlay, bull's-eye,
/// 3-D scar. Before there is a result the cine has the whole place to itself.
class ReadViewports : public QWidget {
  Q_OBJECT

public:
  enum class Viewport { Cine, Synthetic, BullsEye, Scar };

  ReadViewports(CasePresenter& cases, CineClock& clock, LayersModel& layers, MaskEditing& editing,
                AnnotationModel& annotations, ToolBox& tools, QWidget* parent = nullptr);

  /// One viewport alone, or the whole grid again.
  void toggleMaximized(Viewport viewport);
  [[nodiscard]] bool maximized() const { return m_maximized >= 0; }
  void resetViews();
  /// The heart fills the image viewports; again: the whole slice.
  void focusHeart();
  /// While on, the next click in an image is the anterior RV insertion.
  void setPlacingInsertion(bool on);
  [[nodiscard]] bool placingInsertion() const { return m_placing; }
  /// Whether a cine begins to play when its series is shown.
  void setPlayWhenOpened(bool play) { m_playWhenOpened = play; }

  [[nodiscard]] SliceViewport* cine() const { return m_cine; }
  [[nodiscard]] SliceViewport* synthetic() const { return m_synthetic; }
  [[nodiscard]] BullsEyePanel* bullsEye() const { return m_bullsEye; }
  [[nodiscard]] ScarViewport* scar() const { return m_scar; }

private:
  void connectViewport(SliceViewport* view, SliceViewport* other);
  void connectTools(SliceViewport* view);
  void connectModels();
  void showTools();
  void showSketch();
  void showLabels();
  void showSession();
  void showResult();
  void showSlice();
  void showPhase();
  void showFrame();
  void showWindows();
  void showLayers();
  void updateTexts();
  void arrange();
  void activate(Viewport viewport);
  void goToLevel(Level level);
  void showInsertion();
  [[nodiscard]] ReadingState readingState(const SliceViewport& view) const;
  [[nodiscard]] std::array<QWidget*, 4> widgets() const;

  CasePresenter& m_cases;
  CineClock& m_clock;
  LayersModel& m_layers;
  MaskEditing& m_editing;
  AnnotationModel& m_annotations;
  ToolBox& m_tools;
  AnnotationLayer* m_annotationLayer = nullptr;
  SliceViewport* m_cine;
  SliceViewport* m_synthetic;
  BullsEyePanel* m_bullsEye;
  ScarViewport* m_scar;
  QGridLayout* m_grid;
  int m_maximized = -1;
  int m_active = 0;
  bool m_focused = false;
  bool m_placing = false;
  bool m_playWhenOpened = true;
  std::shared_ptr<const CaseResult> m_shownResult;
  std::shared_ptr<const Layer> m_shownImage;  ///< the synthetic image of that result
};

}  // namespace lateglow
