#include "app/report/ReportSummary.h"

#include <algorithm>

#include <QStringList>

#include "app/report/ReportText.h"

namespace lateglow {

namespace {

constexpr double kTransmuralPercent = 50.0;

/// More names than these make a sentence that nobody reads.
constexpr std::size_t kMostNames = 4;

QString segmentList(const ScarMeasurements& measurements, const std::vector<int>& numbers) {
  QStringList names;
  for (const SegmentMeasurement& segment : measurements.segments) {
    if (std::find(numbers.begin(), numbers.end(), segment.segment) == numbers.end()) continue;
    names << ReportText::tr("%1\u00A0(%2)")
                 .arg(ReportText::segmentName(segment))
                 .arg(segment.segment);
  }
  return names.join(QStringLiteral(", "));
}

}  // namespace

QString segmentNumbers(const std::vector<int>& numbers) {
  QStringList parts;
  for (std::size_t k = 0; k < numbers.size();) {
    std::size_t end = k;
    while (end + 1 < numbers.size() && numbers[end + 1] == numbers[end] + 1) ++end;
    const bool run = end >= k + 2;
    parts << (run ? QStringLiteral("%1–%2").arg(numbers[k]).arg(numbers[end])
                  : QString::number(numbers[k]));
    k = run ? end + 1 : k + 1;
  }
  return parts.join(QStringLiteral(", "));
}

ReportSummary summarize(const ScarMeasurements& measurements) {
  ReportSummary summary;
  for (const SegmentMeasurement& segment : measurements.segments) {
    if (!segment.present) continue;
    ++summary.segmentsCovered;
    if (segment.hasScar) ++summary.segmentsWithScar;
    if (segment.transmuralityPercent > kTransmuralPercent) {
      summary.transmuralSegments.push_back(segment.segment);
    }
  }
  double allMyocardium = 0.0;
  for (const SliceMeasurement& slice : measurements.slices) {
    allMyocardium += slice.myocardiumAreaCm2;
  }
  const double gramsPerCm2 =
      allMyocardium > 0.0 ? measurements.myocardiumMassG / allMyocardium : 0.0;
  for (const SliceMeasurement& slice : measurements.slices) {
    LevelSummary& level = summary.levels.at(static_cast<std::size_t>(slice.level));
    ++level.slices;
    level.myocardiumMassG += gramsPerCm2 * slice.myocardiumAreaCm2;
    level.scarMassG += gramsPerCm2 * slice.scarAreaCm2;
  }
  for (std::size_t k = 0; k < summary.levels.size(); ++k) {
    LevelSummary& level = summary.levels[k];
    level.level = static_cast<Level>(k);
    if (level.myocardiumMassG > 0.0) {
      level.scarRatioPercent = 100.0 * level.scarMassG / level.myocardiumMassG;
    }
  }
  if (measurements.myocardiumVolumeMl > 0.0) {
    summary.densityGramPerMl = measurements.myocardiumMassG / measurements.myocardiumVolumeMl;
  }
  return summary;
}

QString plainStatement(const ScarMeasurements& measurements) {
  if (measurements.slices.empty()) {
    return ReportText::tr("No left ventricular myocardium was found, so nothing was measured.");
  }
  const ReportSummary summary = summarize(measurements);
  if (measurements.scarVolumeMl <= 0.0) {
    return ReportText::tr("The model outlined no scar. Slices with myocardium: %1. Segments "
                          "covered: %2 of %3.")
        .arg(measurements.slices.size())
        .arg(summary.segmentsCovered)
        .arg(measurements.segments.size());
  }
  QString text =
      (summary.segmentsCovered == static_cast<int>(measurements.segments.size())
           ? ReportText::tr("The model outlined scar in %1 of %2 segments: %3\u00A0g, %4\u00A0% of "
                            "the left ventricular myocardium.")
           : ReportText::tr("The model outlined scar in %1 of the %2 segments that the stack "
                            "covers: %3\u00A0g, %4\u00A0% of the left ventricular myocardium."))
          .arg(summary.segmentsWithScar)
          .arg(summary.segmentsCovered)
          .arg(ReportText::number(measurements.scarMassG, 1),
               ReportText::number(measurements.scarRatioPercent, 1));
  text += QLatin1Char(' ');
  if (summary.transmuralSegments.empty()) {
    return text + ReportText::tr("No segment is transmural.");
  }
  const std::vector<int>& transmural = summary.transmuralSegments;
  return text + ReportText::tr("Transmural: %1.")
                    .arg(transmural.size() > kMostNames
                             ? ReportText::tr("segments %1").arg(segmentNumbers(transmural))
                             : segmentList(measurements, transmural));
}

std::vector<int> keySlices(const ScarMeasurements& measurements, std::size_t count) {
  std::vector<SliceMeasurement> slices = measurements.slices;
  count = std::min(count, slices.size());
  if (measurements.scarVolumeMl > 0.0) {
    std::stable_sort(slices.begin(), slices.end(), [](const auto& a, const auto& b) {
      return a.scarAreaCm2 > b.scarAreaCm2;
    });
    slices.resize(count);
  } else {
    std::vector<SliceMeasurement> spread;
    for (std::size_t k = 0; k < count; ++k) {
      spread.push_back(slices[(2 * k + 1) * slices.size() / (2 * count)]);
    }
    slices = std::move(spread);
  }
  std::vector<int> indices;
  for (const SliceMeasurement& slice : slices) indices.push_back(slice.index);
  std::sort(indices.begin(), indices.end());
  return indices;
}

}  // namespace lateglow
