#include "app/report/EvaluationPlots.h"

#include <algorithm>
#include <cmath>

#include "app/report/Palette.h"
#include "app/report/PdfCanvas.h"
#include "app/report/PlotAxes.h"
#include "app/report/ReportText.h"
#include "measurements/Agreement.h"

namespace lateglow {

namespace {

const ThemeColours& paper() { return themeColours(PaintTheme::Paper); }

QColor scarColour() { return classColour(TissueClass::Scar, PaintTheme::Paper); }

/// What a pair of figures is called and measured in.
struct PairNames {
  QString quantity;
  QString unit;
  int decimals;
};

QString referenceName(const EvaluationResult& result) {
  return result.subject.tables == PaperTables::Spgan ? ReportText::tr("true LGE")
                                                     : ReportText::tr("truth");
}

QString testName(const EvaluationResult& result) {
  return result.subject.tables == PaperTables::Spgan ? ReportText::tr("synthetic LGE")
                                                     : ReportText::tr("model");
}

void drawRegression(PlotAxes& axes, const PairedSamples& samples, double r) {
  const auto x = summarizeSample(samples.reference);
  const auto y = summarizeSample(samples.test);
  const double slope = r * *y->standardDeviation / *x->standardDeviation;
  const double low = std::max(axes.xRange().low, 0.0);
  const auto on = [&](double value) { return y->mean + slope * (value - x->mean); };
  axes.painter().save();
  axes.painter().setClipRect(axes.inside());
  axes.line(axes.at(low, on(low)), axes.at(axes.xRange().high, on(axes.xRange().high)),
            paper().accent);
  axes.painter().restore();
}

void drawScatter(QPainter& painter, const QRectF& area, const EvaluationResult& result,
                 const PairedSamples& samples, const PairNames& names) {
  std::vector<double> all = samples.test;
  all.insert(all.end(), samples.reference.begin(), samples.reference.end());
  const PlotRange range = rangeOf(all, true);
  PlotAxes axes(painter, area, range, range,
                {ReportText::tr("%1: %2 against %3").arg(names.quantity, testName(result), referenceName(result)),
                 referenceName(result) + ", " + names.unit, testName(result) + ", " + names.unit});
  axes.draw();
  axes.line(axes.at(range.low, range.low), axes.at(range.high, range.high), paper().strongLine,
            PlotAxes::Dash::Dashed);
  const auto pearson = pearsonCorrelation(samples.reference, samples.test);
  if (pearson) drawRegression(axes, samples, pearson->r);
  for (std::size_t n = 0; n < samples.test.size(); ++n) {
    axes.point(samples.reference[n], samples.test[n], scarColour());
  }
  if (!pearson) return;
  QString note = ReportText::tr("r %1").arg(ReportText::number(pearson->r, 2));
  if (pearson->confidence) {
    note += ReportText::tr(" [%1, %2]")
                .arg(ReportText::number(pearson->confidence->lower, 2),
                     ReportText::number(pearson->confidence->upper, 2));
  }
  axes.text(axes.inside().topLeft() + QPointF(1.5_mm, 3_mm),
            note + ReportText::tr(", n %1").arg(samples.test.size()), Qt::AlignLeft, paper().text);
}

/// A horizontal line over the whole plot with its value at the right end.
void markLevel(PlotAxes& axes, double value, const QString& name, const PairNames& names,
               PlotAxes::Dash dash) {
  const QPointF right = axes.at(axes.xRange().high, value);
  axes.line(axes.at(axes.xRange().low, value), right, paper().accent, dash);
  axes.text(right + QPointF(-0.8_mm, -0.9_mm),
            name + QStringLiteral(" ") + ReportText::number(value, names.decimals), Qt::AlignRight,
            paper().accent);
}

void drawBlandAltman(QPainter& painter, const QRectF& area, const EvaluationResult& result,
                     const PairedSamples& samples, const PairNames& names) {
  std::vector<double> means;
  std::vector<double> differences;
  for (std::size_t n = 0; n < samples.test.size(); ++n) {
    means.push_back(0.5 * (samples.test[n] + samples.reference[n]));
    differences.push_back(samples.test[n] - samples.reference[n]);
  }
  std::vector<double> shown = differences;
  const auto limits = blandAltman(samples.test, samples.reference);
  if (limits) shown.insert(shown.end(), {limits->lowerLimit, limits->upperLimit});
  PlotAxes axes(painter, area, rangeOf(means, true), rangeOf(shown, true),
                {ReportText::tr("%1: Bland-Altman").arg(names.quantity),
                 ReportText::tr("mean of both, %1").arg(names.unit),
                 ReportText::tr("%1 - %2, %3").arg(testName(result), referenceName(result), names.unit)});
  axes.draw();
  for (std::size_t n = 0; n < means.size(); ++n) axes.point(means[n], differences[n], scarColour());
  if (!limits) return;
  markLevel(axes, limits->bias, ReportText::tr("bias"), names, PlotAxes::Dash::Solid);
  markLevel(axes, limits->upperLimit, ReportText::tr("+1.96 SD"), names, PlotAxes::Dash::Dashed);
  markLevel(axes, limits->lowerLimit, ReportText::tr("-1.96 SD"), names, PlotAxes::Dash::Dashed);
}

PairNames ratioNames() { return {ReportText::tr("Scar ratio"), QStringLiteral("%"), 1}; }

PairNames sizeNames() { return {ReportText::tr("Scar size"), QStringLiteral("cm²"), 2}; }

PairedSamples ratioSamples(const EvaluationResult& result) {
  return collectPairs(allCases(result), scarRatioPair(result.subject.tables));
}

PairedSamples sizeSamples(const EvaluationResult& result) {
  return collectPairs(allCases(result), scarSizePair(result.subject.tables));
}

void drawRatioScatter(QPainter& painter, const QRectF& area, const EvaluationResult& result) {
  drawScatter(painter, area, result, ratioSamples(result), ratioNames());
}

void drawRatioBlandAltman(QPainter& painter, const QRectF& area, const EvaluationResult& result) {
  drawBlandAltman(painter, area, result, ratioSamples(result), ratioNames());
}

void drawSizeScatter(QPainter& painter, const QRectF& area, const EvaluationResult& result) {
  drawScatter(painter, area, result, sizeSamples(result), sizeNames());
}

void drawSizeBlandAltman(QPainter& painter, const QRectF& area, const EvaluationResult& result) {
  drawBlandAltman(painter, area, result, sizeSamples(result), sizeNames());
}

void drawCurve(PlotAxes& axes, const std::optional<RocCurve>& curve, const QString& name,
               const QColor& colour, int row) {
  if (!curve) return;
  QPolygonF line;
  for (const RocPoint& point : curve->points) {
    line << axes.at(point.falsePositiveRate, point.truePositiveRate);
  }
  axes.painter().setPen(QPen(colour, 0.4_mm, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  axes.painter().drawPolyline(line);
  QString note = ReportText::tr("%1: AUC %2").arg(name, ReportText::number(curve->area, 3));
  if (curve->confidence) {
    note += ReportText::tr(" [%1, %2]")
                .arg(ReportText::number(curve->confidence->lower, 3),
                     ReportText::number(curve->confidence->upper, 3));
  }
  const QPointF place = axes.inside().bottomRight() + QPointF(-1.5_mm, -2_mm - row * 4_mm);
  axes.text(place, note, Qt::AlignRight, colour);
}

void drawRoc(QPainter& painter, const QRectF& area, const EvaluationResult& result) {
  PlotAxes axes(painter, area, {0.0, 1.0}, {0.0, 1.0},
                {ReportText::tr("Segments: receiver operating characteristic"),
                 ReportText::tr("1 - specificity"), ReportText::tr("sensitivity")});
  axes.draw();
  axes.line(axes.at(0.0, 0.0), axes.at(1.0, 1.0), paper().strongLine, PlotAxes::Dash::Dashed);
  const EvaluatedCases cases = allCases(result);
  const PaperTables tables = result.subject.tables;
  drawCurve(axes, decisionCurve(cases, scarDecisionsOf(tables)), ReportText::tr("scar"),
            scarColour(), 1);
  drawCurve(axes, decisionCurve(cases, transmuralDecisionsOf(tables)),
            ReportText::tr("transmural, above 50 %"),
            classColour(TissueClass::HealthyMyocardium, PaintTheme::Paper), 0);
}

struct DiceBox {
  QString name;
  TissueClass colour;
  std::vector<double> values;
};

std::vector<DiceBox> diceBoxes(const EvaluationResult& result) {
  std::vector<DiceBox> boxes{{ReportText::tr("scar"), TissueClass::Scar, {}},
                             {ReportText::tr("healthy"), TissueClass::HealthyMyocardium, {}},
                             {ReportText::tr("myocardium"), TissueClass::HealthyMyocardium, {}},
                             {ReportText::tr("blood pool"), TissueClass::BloodPool, {}}};
  for (const EvaluatedCase& item : result.cases) {
    if (!item.overlap) continue;
    const std::optional<double> dice[] = {item.overlap->scar.dice(), item.overlap->healthy.dice(),
                                          item.overlap->myocardium.dice(), item.overlap->blood.dice()};
    for (std::size_t n = 0; n < boxes.size(); ++n) {
      if (dice[n]) boxes[n].values.push_back(*dice[n]);
    }
  }
  return boxes;
}

/// Tukey's box: quartiles, median, whiskers to the farthest value within 1.5 box heights, every
/// value as a point beside it.
void drawBox(PlotAxes& axes, const DiceBox& box, double place) {
  if (box.values.empty()) return;
  const QColor colour = classColour(box.colour, PaintTheme::Paper);
  const double low = *sampleQuantile(box.values, 0.25);
  const double high = *sampleQuantile(box.values, 0.75);
  const double reach = 1.5 * (high - low);
  double lowest = low;
  double highest = high;
  for (std::size_t n = 0; n < box.values.size(); ++n) {
    const double value = box.values[n];
    if (value >= low - reach) lowest = std::min(lowest, value);
    if (value <= high + reach) highest = std::max(highest, value);
    const double spread = 0.05 * (static_cast<double>(n % 5) - 2.0) / 2.0;
    axes.point(place + 0.32 + spread, value, colour);
  }
  constexpr double kHalf = 0.18;
  axes.line(axes.at(place, lowest), axes.at(place, low), colour);
  axes.line(axes.at(place, high), axes.at(place, highest), colour);
  axes.painter().setPen(QPen(colour, 0.25_mm));
  axes.painter().setBrush(Qt::white);
  axes.painter().drawRect(QRectF(axes.at(place - kHalf, high), axes.at(place + kHalf, low)));
  axes.painter().setBrush(Qt::NoBrush);
  const double median = *sampleQuantile(box.values, 0.5);
  axes.painter().setPen(QPen(colour, 0.5_mm, Qt::SolidLine, Qt::FlatCap));
  axes.painter().drawLine(axes.at(place - kHalf, median), axes.at(place + kHalf, median));
  axes.text({axes.at(place, 0.0).x(), axes.inside().bottom() + 3.8_mm},
            box.name, Qt::AlignHCenter, paper().text);
  axes.text({axes.at(place, 0.0).x(), axes.inside().bottom() + 7.2_mm},
            ReportText::tr("n %1").arg(box.values.size()), Qt::AlignHCenter, paper().secondaryText);
}

void drawDice(QPainter& painter, const QRectF& area, const EvaluationResult& result) {
  const std::vector<DiceBox> boxes = diceBoxes(result);
  PlotAxes axes(painter, area, {0.4, static_cast<double>(boxes.size()) + 0.6}, {0.0, 1.0},
                {ReportText::tr("Dice by class, one point a case"), QString(), ReportText::tr("Dice")});
  axes.draw(false);
  for (std::size_t n = 0; n < boxes.size(); ++n) drawBox(axes, boxes[n], static_cast<double>(n + 1));
}

}  // namespace

QSizeF evaluationPlotSize() { return {84_mm, 70_mm}; }

std::vector<EvaluationPlot> evaluationPlots(const EvaluationResult& result) {
  std::vector<EvaluationPlot> plots;
  if (ratioSamples(result).test.size() > 1) {
    plots = {{"scatter_scar_ratio.png", drawRatioScatter},
             {"bland_altman_scar_ratio.png", drawRatioBlandAltman},
             {"scatter_scar_size.png", drawSizeScatter},
             {"bland_altman_scar_size.png", drawSizeBlandAltman}};
  }
  if (decisionCurve(allCases(result), scarDecisionsOf(result.subject.tables))) {
    plots.push_back({"roc_segments.png", drawRoc});
  }
  const bool masks = std::any_of(result.cases.begin(), result.cases.end(),
                                 [](const EvaluatedCase& item) { return item.overlap.has_value(); });
  if (masks) plots.push_back({"dice_by_class.png", drawDice});
  return plots;
}

}  // namespace lateglow
