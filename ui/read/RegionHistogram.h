#pragma once

#include <QDialog>

#include "imaging/edit/ValueHistogram.h"
#include "ui/models/AnnotationModel.h"
#include "ui/models/CineClock.h"

class QLabel;
class QToolButton;

namespace lateglow {

class FigureTable;
class HistogramPlot;

/// A small window beside the picture: how often the values inside an ellipse or outline occur, in
/// the phase that is seen. Follows the region while it is moved and closes when it is removed.
class RegionHistogram : public QDialog {
  Q_OBJECT

public:
  RegionHistogram(CasePresenter& cases, CineClock& clock, AnnotationModel& annotations,
                  QWidget* parent);

  /// Shows a region of the current series; `synthetic`: the values that the model made there.
  /// Nothing for what has no inside.
  void showRegion(int annotation, bool synthetic);
  [[nodiscard]] const ValueHistogram& histogram() const { return m_histogram; }
  [[nodiscard]] QToolButton* copyButton() const { return m_copy; }
  /// Figures and bins as a table, tab-separated.
  [[nodiscard]] QString asText() const;

private:
  void build();
  void follow();
  [[nodiscard]] const Annotation* region() const;
  void showFigures(const Annotation& region, std::span<const float> slice);
  void copy() const;

  CasePresenter& m_cases;
  CineClock& m_clock;
  AnnotationModel& m_annotations;
  QLabel* m_title;
  HistogramPlot* m_plot;
  FigureTable* m_figures;
  QToolButton* m_copy;
  ValueHistogram m_histogram;
  QString m_unit;
  int m_session = 0;
  int m_annotation = 0;
  bool m_synthetic = false;
};

}  // namespace lateglow
