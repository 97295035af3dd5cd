#include "app/report/EvaluationPlots.h"

#include <algorithm>
#include <cmath>

#include "app/report/AgreementPlots.h"
#include "app/report/PdfCanvas.h"
#include "app/report/ReportText.h"

namespace lateglow {

namespace {

PlotNames namesOf(const EvaluationResult& result, const QString& quantity, const QString& unit,
                  int decimals) {
  const bool images = result.subject.tables == PaperTables::Spgan;
  return {quantity, unit, decimals,
          images ? ReportText::tr("synthetic LGE") : ReportText::tr("model"),
          images ? ReportText::tr("true LGE") : ReportText::tr("truth")};
}

PlotPairs pairsOf(const PairedSamples& samples) { return {samples.test, samples.reference, {}}; }

PlotContent decisionPlot(const EvaluationResult& result) {
  const EvaluatedCases cases = allCases(result);
  const PaperTables tables = result.subject.tables;
  return rocPlot(
      {{ReportText::tr("scar"), PlotInk::Scar, decisionCurve(cases, scarDecisionsOf(tables))},
       {ReportText::tr("transmural, above 50 %"), PlotInk::Healthy,
        decisionCurve(cases, transmuralDecisionsOf(tables))}});
}

PlotContent dicePlot(const EvaluationResult& result) {
  std::vector<NamedSample> samples{{ReportText::tr("scar"), PlotInk::Scar, {}, {}},
                                   {ReportText::tr("healthy"), PlotInk::Healthy, {}, {}},
                                   {ReportText::tr("myocardium"), PlotInk::Healthy, {}, {}},
                                   {ReportText::tr("blood pool"), PlotInk::Blood, {}, {}}};
  for (const EvaluatedCase& item : result.cases) {
    if (!item.overlap) continue;
    const std::optional<double> dice[] = {item.overlap->scar.dice(), item.overlap->healthy.dice(),
                                          item.overlap->myocardium.dice(),
                                          item.overlap->blood.dice()};
    for (std::size_t n = 0; n < samples.size(); ++n) {
      if (dice[n]) samples[n].values.push_back(*dice[n]);
    }
  }
  return boxPlot(ReportText::tr("Dice by class, one point a case"), ReportText::tr("Dice"), samples,
                 PlotRange{0.0, 1.0});
}

/// A figure of the model beside the same of the two baselines.
PlotContent baselinePlot(const EvaluationResult& result, const QString& name, const QString& axis,
                         std::optional<double> SimilarityFigures::*figure) {
  std::vector<NamedSample> samples{{ReportText::tr("model"), PlotInk::Scar, {}, {}},
                                   {ReportText::tr("source as it is"), PlotInk::Healthy, {}, {}},
                                   {ReportText::tr("best line"), PlotInk::Blood, {}, {}}};
  for (const EvaluatedCase& item : result.cases) {
    const SimilarityFigures* const figures[] = {&item.volume->model, &item.volume->identity, &item.volume->linear};
    for (std::size_t n = 0; n < samples.size(); ++n) {
      if (const auto value = figures[n]->*figure; value && std::isfinite(*value)) samples[n].values.push_back(*value);
    }
  }
  return boxPlot(ReportText::tr("%1, one point a case").arg(name), axis, samples);
}

std::vector<EvaluationPlot> volumePlots(const EvaluationResult& result) {
  if (result.cases.empty()) return {};
  const bool hounsfield = result.cases.front().volume->model.hounsfield;
  std::vector<EvaluationPlot> plots;
  plots.push_back({"psnr.png", baselinePlot(result, ReportText::tr("PSNR"), ReportText::tr("PSNR (dB)"),
                                            &SimilarityFigures::psnrDb)});
  plots.push_back({"ssim.png", baselinePlot(result, ReportText::tr("SSIM"), ReportText::tr("SSIM"),
                                            &SimilarityFigures::ssim)});
  plots.push_back({"mae.png", baselinePlot(result, ReportText::tr("MAE"),
                                           hounsfield ? ReportText::tr("MAE (HU)") : ReportText::tr("MAE"),
                                           &SimilarityFigures::mae)});
  return plots;
}

}  // namespace

QSizeF evaluationPlotSize() { return {84_mm, 70_mm}; }

std::vector<EvaluationPlot> evaluationPlots(const EvaluationResult& result) {
  if (isOfVolumes(result.subject.tables)) return volumePlots(result);
  const EvaluatedCases cases = allCases(result);
  const PaperTables tables = result.subject.tables;
  const PlotPairs ratio = pairsOf(collectPairs(cases, scarRatioPair(tables)));
  const PlotPairs size = pairsOf(collectPairs(cases, scarSizePair(tables)));
  const PlotNames ratioNames =
      namesOf(result, ReportText::tr("Scar ratio"), QStringLiteral("%"), 1);
  const PlotNames sizeNames =
      namesOf(result, ReportText::tr("Scar size"), QStringLiteral("cm²"), 2);
  std::vector<EvaluationPlot> plots;
  if (ratio.test.size() > 1) {
    plots.push_back({"scatter_scar_ratio.png", correlationPlot(ratio, ratioNames)});
    plots.push_back({"bland_altman_scar_ratio.png", blandAltmanPlot(ratio, ratioNames)});
    plots.push_back({"scatter_scar_size.png", correlationPlot(size, sizeNames)});
    plots.push_back({"bland_altman_scar_size.png", blandAltmanPlot(size, sizeNames)});
  }
  if (decisionCurve(cases, scarDecisionsOf(tables))) {
    plots.push_back({"roc_segments.png", decisionPlot(result)});
  }
  const bool masks =
      std::any_of(result.cases.begin(), result.cases.end(),
                  [](const EvaluatedCase& item) { return item.overlap.has_value(); });
  if (masks) plots.push_back({"dice_by_class.png", dicePlot(result)});
  return plots;
}

}  // namespace lateglow
