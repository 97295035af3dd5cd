#pragma once

#include <QWidget>

#include "ui/models/AnnotationModel.h"
#include "ui/models/CasePresenter.h"
#include "ui/models/CineClock.h"
#include "ui/models/LayersModel.h"
#include "ui/models/LayoutModel.h"
#include "ui/models/MaskEditing.h"

class QStackedLayout;

namespace lateglow {

class EmptyState;
class Inspector;
class LayoutMenu;
class MprViewports;
class OpeningView;
class ReadViewports;
class RegionHistogram;
class SeriesStrip;
class TimelineBar;
class ToolRow;

/// The Read workspace: series strip, tools, linked viewports, inspector, timeline.
class ReadPage : public QWidget {
  Q_OBJECT

public:
  ReadPage(CasePresenter& cases, LayersModel& layers, QWidget* parent = nullptr);

  [[nodiscard]] CineClock& clock() { return m_clock; }
  [[nodiscard]] ToolBox& toolBox() { return m_toolBox; }
  [[nodiscard]] MaskEditing& editing() { return m_editing; }
  [[nodiscard]] AnnotationModel& annotations() { return m_annotations; }
  [[nodiscard]] ReadViewports* viewports() const { return m_viewports; }
  [[nodiscard]] MprViewports* planes() const;
  [[nodiscard]] LayoutModel& layouts() { return m_layouts; }
  [[nodiscard]] LayoutMenu* layoutMenu() const { return m_layoutMenu; }
  /// Three planes or one stack, for volumes that suit both.
  void togglePlanes();
  [[nodiscard]] bool showsPlanes() const;
  /// How often the values inside the selected ellipse or outline occur.
  void showHistogram();
  [[nodiscard]] Inspector* inspector() const { return m_inspector; }
  [[nodiscard]] SeriesStrip* strip() const { return m_strip; }
  [[nodiscard]] TimelineBar* timeline() const { return m_timeline; }
  [[nodiscard]] ToolRow* tools() const { return m_tools; }
  [[nodiscard]] OpeningView* openingView() const { return m_opening; }
  [[nodiscard]] EmptyState* emptyState() const { return m_empty; }

Q_SIGNALS:
  void openFolderRequested();
  void openFileRequested();
  void demonstrationRequested();
  void reportRequested();

private:
  void build(LayersModel& layers);
  [[nodiscard]] QWidget* toolBar();
  void showStack();
  void showControls();
  void askForNote(int annotation);
  void showHistogramOf(int annotation, bool synthetic);

  CasePresenter& m_cases;
  CineClock m_clock;
  ToolBox m_toolBox;
  MaskEditing m_editing;
  AnnotationModel m_annotations;
  LayoutModel m_layouts;
  QStackedLayout* m_stack;
  EmptyState* m_empty;
  OpeningView* m_opening;
  QWidget* m_desk;
  SeriesStrip* m_strip = nullptr;
  ReadViewports* m_viewports = nullptr;
  LayoutMenu* m_layoutMenu = nullptr;
  Inspector* m_inspector = nullptr;
  TimelineBar* m_timeline = nullptr;
  ToolRow* m_tools = nullptr;
  RegionHistogram* m_histogram = nullptr;  ///< made when it is asked for
};

}  // namespace lateglow
