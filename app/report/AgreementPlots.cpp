#include "app/report/AgreementPlots.h"

#include <algorithm>

#include "app/report/ReportText.h"
#include "measurements/Agreement.h"
#include "measurements/LinearRegression.h"
#include "measurements/SampleStatistics.h"

namespace lateglow {

namespace {

using Dash = PlotAxes::Dash;

constexpr int kBandSteps = 40;
constexpr double kWhisker = 1.5;  ///< of the height of a box

QString withUnit(const QString& text, const QString& unit) {
  return unit.isEmpty() ? text : QStringLiteral("%1, %2").arg(text, unit);
}

/// From zero on, with room for points that lie at zero.
PlotRange rangeFromZero(const std::vector<double>& values) {
  PlotRange range = rangeOf(values, true);
  const double room = 0.03 * (range.high - range.low);
  const bool atZero =
      std::any_of(values.begin(), values.end(), [room](double value) { return value < room; });
  if (range.low == 0.0 && atZero) range.low = -room;
  return range;
}

int itemOf(const std::vector<int>& items, std::size_t n) {
  return n < items.size() ? items[n] : -1;
}

void addRegression(PlotContent& plot, const PlotPairs& pairs) {
  const auto line = linearRegression(pairs.reference, pairs.test);
  if (!line) return;
  const double low = std::max(plot.x.low, 0.0);
  PlotContent::Band band;
  std::vector<QPointF> lower;
  for (int n = 0; n <= kBandSteps; ++n) {
    const double x = low + (plot.x.high - low) * n / kBandSteps;
    const Interval around = line->confidenceAt(x);
    band.outline.emplace_back(x, around.upper);
    lower.emplace_back(x, around.lower);
  }
  band.outline.insert(band.outline.end(), lower.rbegin(), lower.rend());
  plot.bands.push_back(std::move(band));
  plot.lines.push_back({{{low, line->at(low)}, {plot.x.high, line->at(plot.x.high)}},
                        PlotInk::Accent,
                        Dash::Solid,
                        false,
                        {}});
}

/// A horizontal line over the whole plot with its value, and the band of its interval.
void addLevel(PlotContent& plot, double value, const Interval& confidence, const QString& label,
              Dash dash) {
  const PlotRange& x = plot.x;
  plot.bands.push_back({{{x.low, confidence.lower},
                         {x.high, confidence.lower},
                         {x.high, confidence.upper},
                         {x.low, confidence.upper}},
                        PlotInk::Accent});
  plot.lines.push_back({{{x.low, value}, {x.high, value}}, PlotInk::Accent, dash, false, label});
}

void addLimits(PlotContent& plot, const BlandAltman& limits, int decimals) {
  const auto label = [&](const QString& name, double value) {
    return name + QStringLiteral(" ") + ReportText::number(value, decimals);
  };
  addLevel(plot, limits.bias, limits.biasConfidence, label(ReportText::tr("bias"), limits.bias),
           Dash::Solid);
  addLevel(plot, limits.upperLimit, limits.upperLimitConfidence,
           label(ReportText::tr("+1.96 SD"), limits.upperLimit), Dash::Dashed);
  addLevel(plot, limits.lowerLimit, limits.lowerLimitConfidence,
           label(ReportText::tr("-1.96 SD"), limits.lowerLimit), Dash::Dashed);
}

PlotContent::Box boxOf(const NamedSample& sample, double place) {
  PlotContent::Box box;
  box.place = place;
  box.ink = sample.ink;
  box.name = sample.name;
  box.count = ReportText::tr("n %1").arg(sample.values.size());
  box.lower = *sampleQuantile(sample.values, 0.25);
  box.median = *sampleQuantile(sample.values, 0.5);
  box.upper = *sampleQuantile(sample.values, 0.75);
  box.lowest = box.lower;
  box.highest = box.upper;
  const double reach = kWhisker * (box.upper - box.lower);
  for (const double value : sample.values) {
    if (value >= box.lower - reach) box.lowest = std::min(box.lowest, value);
    if (value <= box.upper + reach) box.highest = std::max(box.highest, value);
  }
  return box;
}

}  // namespace

PlotContent correlationPlot(const PlotPairs& pairs, const PlotNames& names) {
  std::vector<double> all = pairs.test;
  all.insert(all.end(), pairs.reference.begin(), pairs.reference.end());
  PlotContent plot;
  plot.title = ReportText::tr("%1: %2 against %3").arg(names.quantity, names.test, names.reference);
  plot.xLabel = withUnit(names.reference, names.unit);
  plot.yLabel = withUnit(names.test, names.unit);
  plot.x = plot.y = rangeFromZero(all);
  plot.lines.push_back({{{plot.x.low, plot.x.low}, {plot.x.high, plot.x.high}},
                        PlotInk::Frame,
                        Dash::Dashed,
                        false,
                        {}});
  addRegression(plot, pairs);
  for (std::size_t n = 0; n < pairs.test.size(); ++n) {
    plot.points.push_back(
        {pairs.reference[n], pairs.test[n], PlotInk::Scar, itemOf(pairs.items, n), false});
  }
  const auto pearson = pearsonCorrelation(pairs.reference, pairs.test);
  QString note = ReportText::tr("n %1").arg(pairs.test.size());
  if (pearson) {
    note = ReportText::tr("r %1").arg(ReportText::number(pearson->r, 2));
    if (pearson->confidence) {
      note += ReportText::tr(" [%1, %2]")
                  .arg(ReportText::number(pearson->confidence->lower, 2),
                       ReportText::number(pearson->confidence->upper, 2));
    }
    note += ReportText::tr(", n %1").arg(pairs.test.size());
  }
  plot.notes.push_back({note, PlotInk::Text});
  return plot;
}

PlotContent blandAltmanPlot(const PlotPairs& pairs, const PlotNames& names) {
  PlotContent plot;
  plot.title = ReportText::tr("%1: Bland-Altman").arg(names.quantity);
  plot.xLabel = withUnit(ReportText::tr("mean of both"), names.unit);
  plot.yLabel = withUnit(QStringLiteral("%1 - %2").arg(names.test, names.reference), names.unit);
  const auto limits = blandAltman(pairs.test, pairs.reference);
  std::vector<double> means;
  std::vector<double> shown;
  for (std::size_t n = 0; n < pairs.test.size(); ++n) {
    const double difference = pairs.test[n] - pairs.reference[n];
    means.push_back(0.5 * (pairs.test[n] + pairs.reference[n]));
    shown.push_back(difference);
    const bool beyond =
        limits && (difference < limits->lowerLimit || difference > limits->upperLimit);
    plot.points.push_back(
        {means.back(), difference, PlotInk::Scar, itemOf(pairs.items, n), beyond});
  }
  if (limits) {
    shown.insert(shown.end(),
                 {limits->lowerLimitConfidence.lower, limits->upperLimitConfidence.upper});
  }
  plot.x = rangeFromZero(means);
  plot.y = rangeOf(shown, true);
  if (limits) addLimits(plot, *limits, names.decimals);
  return plot;
}

PlotContent rocPlot(const std::vector<NamedCurve>& curves) {
  PlotContent plot;
  plot.title = ReportText::tr("Segments: receiver operating characteristic");
  plot.xLabel = ReportText::tr("1 - specificity");
  plot.yLabel = ReportText::tr("sensitivity");
  plot.notesBelow = true;
  plot.lines.push_back({{{0.0, 0.0}, {1.0, 1.0}}, PlotInk::Frame, Dash::Dashed, false, {}});
  for (const NamedCurve& named : curves) {
    if (!named.curve) continue;
    PlotContent::Line line;
    line.ink = named.ink;
    line.strong = true;
    for (const RocPoint& point : named.curve->points) {
      line.places.emplace_back(point.falsePositiveRate, point.truePositiveRate);
    }
    plot.lines.push_back(std::move(line));
    QString note =
        ReportText::tr("%1: AUC %2").arg(named.name, ReportText::number(named.curve->area, 3));
    if (named.curve->confidence) {
      note += ReportText::tr(" [%1, %2]")
                  .arg(ReportText::number(named.curve->confidence->lower, 3),
                       ReportText::number(named.curve->confidence->upper, 3));
    }
    plot.notes.push_back({note, named.ink});
  }
  return plot;
}

PlotContent boxPlot(const QString& title, const QString& axis,
                    const std::vector<NamedSample>& samples, std::optional<PlotRange> range) {
  PlotContent plot;
  plot.title = title;
  plot.yLabel = axis;
  plot.categories = true;
  plot.x = {0.4, static_cast<double>(samples.size()) + 0.6};
  std::vector<double> all;
  for (std::size_t n = 0; n < samples.size(); ++n) {
    const NamedSample& sample = samples[n];
    if (sample.values.empty()) continue;
    const auto place = static_cast<double>(n + 1);
    plot.boxes.push_back(boxOf(sample, place));
    for (std::size_t v = 0; v < sample.values.size(); ++v) {
      const double spread = 0.05 * (static_cast<double>(v % 5) - 2.0) / 2.0;
      plot.points.push_back(
          {place + 0.32 + spread, sample.values[v], sample.ink, itemOf(sample.items, v), false});
    }
    all.insert(all.end(), sample.values.begin(), sample.values.end());
  }
  plot.y = range ? *range : rangeFromZero(all);
  return plot;
}

}  // namespace lateglow
