#pragma once

#include <vector>

#include <QSizeF>

#include "app/report/PlotContent.h"
#include "app/workflow/EvaluationSummary.h"

namespace lateglow {

/// A plot of an evaluation and the file name of its picture.
struct EvaluationPlot {
  const char* fileName;
  PlotContent content;
};

/// The plots that the result has data for: scatter and Bland-Altman of scar ratio and size, ROC of
/// segments and transmurality, box of Dice by class; of volumes: boxes of PSNR, SSIM and MAE beside
/// the baselines.
[[nodiscard]] std::vector<EvaluationPlot> evaluationPlots(const EvaluationResult& result);

/// Width and height of a plot on paper, painter units.
[[nodiscard]] QSizeF evaluationPlotSize();

}  // namespace lateglow
