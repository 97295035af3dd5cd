#pragma once

#include <vector>

#include <QPainter>
#include <QRectF>
#include <QString>

#include "app/workflow/EvaluationSummary.h"

namespace lateglow {

/// A plot of an evaluation: a file name for its picture and how to draw it into a rectangle on
/// white, in painter units of 0.01 mm.
struct EvaluationPlot {
  const char* fileName;
  void (*draw)(QPainter&, const QRectF&, const EvaluationResult&);
};

/// The plots that the result has data for: scatter and Bland-Altman of scar ratio and size, ROC of
/// segments and transmurality, box of Dice by class.
[[nodiscard]] std::vector<EvaluationPlot> evaluationPlots(const EvaluationResult& result);

/// Width and height of a plot on paper, painter units.
[[nodiscard]] QSizeF evaluationPlotSize();

}  // namespace lateglow
