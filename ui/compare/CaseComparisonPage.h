#pragma once

#include <QWidget>

#include "imaging/core/PixelPoint.h"
#include "ui/models/LayersModel.h"

class QStackedLayout;

namespace lateglow {

class ComparisonFigures;
class ComparisonModel;
class ComparisonPanel;
class ComparisonTools;
class ComparisonViews;
class EmptyState;
class SeriesStrip;

/// The Case tab of Compare: pictures of one patient beside or over each other, registered where the
/// reader wants it, with figures of how well they agree.
class CaseComparisonPage : public QWidget {
  Q_OBJECT

public:
  CaseComparisonPage(ComparisonFigures& figures, LayersModel& layers, QWidget* parent = nullptr);

  [[nodiscard]] EmptyState* emptyState() const { return m_empty; }
  /// What belongs into the line of the tabs.
  [[nodiscard]] QWidget* tools() const { return m_toolPlace; }
  [[nodiscard]] ComparisonViews* views() const { return m_views; }
  [[nodiscard]] ComparisonPanel* panel() const { return m_panel; }
  [[nodiscard]] ComparisonModel& model() const { return m_model; }

Q_SIGNALS:
  void openFolderRequested();
  void demonstrationRequested();

protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

private:
  /// What a left drag draws.
  enum class Drawing { None, Profile, Remote };
  void build(LayersModel& layers);
  void connectDrawing();
  void setDrawing(Drawing drawing);
  void finishDrawing(const PixelLoop& curve);
  void showStack();
  void goToSegment(int segment);

  ComparisonFigures& m_figures;
  ComparisonModel& m_model;
  QStackedLayout* m_stack;
  EmptyState* m_empty;
  QWidget* m_desk;
  SeriesStrip* m_strip = nullptr;
  QWidget* m_toolPlace;  ///< holds the tools, which are hidden without a study
  ComparisonTools* m_tools;
  ComparisonViews* m_views = nullptr;
  ComparisonPanel* m_panel = nullptr;
  Drawing m_drawing = Drawing::None;
};

}  // namespace lateglow
