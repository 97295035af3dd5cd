#include "ui/models/MeasurementRows.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDate>
#include <QStringList>

#include "app/report/ReportText.h"
#include "app/workflow/EditedMask.h"
#include "ui/models/Figures.h"

namespace lateglow {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("lateglow", text); }

QDate dateOf(const std::string& dicomDate) {
  return QDate::fromString(QString::fromStdString(dicomDate), QStringLiteral("yyyyMMdd"));
}

}  // namespace

std::vector<MeasurementRow> measurementRows(const ScarMeasurements& measurements, int slice) {
  const QString none = QStringLiteral("–");
  std::vector<MeasurementRow> rows;
  if (measurements.slices.empty()) {
    return rows;
  }
  rows.push_back({tr("Scar mass"), tr("1.05 g/mL"), figure(measurements.scarMassG, 1), tr("g")});
  rows.push_back({tr("Scar volume"), {}, figure(measurements.scarVolumeMl, 1), tr("mL")});
  rows.push_back({tr("Scar ratio"), tr("of myocardium"),
                  figure(measurements.scarRatioPercent, 1), QStringLiteral("%")});
  rows.push_back({tr("Scar ratio"), tr("to healthy"),
                  figure(measurements.scarRatioToHealthyPercent, 1), QStringLiteral("%")});
  const auto found = std::find_if(measurements.slices.begin(), measurements.slices.end(),
                                  [slice](const SliceMeasurement& s) { return s.index == slice; });
  const bool has = found != measurements.slices.end();
  rows.push_back({tr("Scar area"), tr("slice %1").arg(slice + 1),
                  has ? figure(found->scarAreaCm2, 2) : none, tr("cm²")});
  rows.push_back({tr("Myocardium"), tr("slice %1").arg(slice + 1),
                  has ? figure(found->myocardiumAreaCm2, 2) : none, tr("cm²")});
  const auto most = std::max_element(
      measurements.slices.begin(), measurements.slices.end(),
      [](const auto& a, const auto& b) { return a.scarAreaCm2 < b.scarAreaCm2; });
  if (most->scarAreaCm2 > 0.0 && most->index != slice) {
    rows.push_back({tr("Largest scar area"), tr("slice %1").arg(most->index + 1),
                    figure(most->scarAreaCm2, 2), tr("cm²"), most->index});
  }
  rows.push_back({tr("LV mass"), tr("covered slices"), figure(measurements.myocardiumMassG, 1),
                  tr("g")});
  const auto& segments = measurements.segments;
  const auto withScar = std::count_if(segments.begin(), segments.end(),
                                      [](const auto& s) { return s.present && s.hasScar; });
  const auto transmural = std::count_if(segments.begin(), segments.end(), [](const auto& s) {
    return s.present && s.hasScar && s.transmuralityPercent > 50.0;
  });
  const QString ofAll = tr("of %1").arg(segments.size());
  rows.push_back({tr("Segments with scar"),
                  tr("≥ %1 %").arg(measurements.segmentScarThresholdPercent),
                  QString::number(withScar), ofAll});
  rows.push_back({tr("Transmural segments"), QStringLiteral("> 50 %"), QString::number(transmural),
                  ofAll});
  return rows;
}

std::vector<MeasurementRow> functionRows(const LvFunction& function) {
  std::vector<MeasurementRow> rows;
  const auto add = [&rows](const QString& name, const QString& definition, double value,
                           const QString& unit) {
    MeasurementRow& row = rows.emplace_back();
    row.name = name;
    row.definition = definition;
    row.value = figure(value, 0);
    row.unit = unit;
  };
  add(tr("Ejection fraction"), {}, function.ejectionFractionPercent, QStringLiteral("%"));
  add(tr("End-diastolic volume"), tr("phase %1").arg(function.endDiastolicPhase + 1),
      function.endDiastolicMl, tr("mL"));
  add(tr("End-systolic volume"), tr("phase %1").arg(function.endSystolicPhase + 1),
      function.endSystolicMl, tr("mL"));
  add(tr("Stroke volume"), {}, function.strokeMl, tr("mL"));
  if (function.massG) add(tr("LV mass"), tr("1.05 g/mL"), *function.massG, tr("g"));
  return rows;
}

MeasurementRow intervalRow(const Uncertainty& uncertainty) {
  const UncertainValue& ratio = uncertainty.ratioPercent;
  const bool calibrated = uncertainty.calibration.fitted;
  return {calibrated ? tr("95 % interval") : tr("Range"),
          calibrated ? tr("of the ratio") : tr("of the ratio, uncalibrated"),
          figure(ratio.lower, 0) + QStringLiteral("–") + figure(ratio.upper, 0), QStringLiteral("%")};
}

QString uncertaintyWarning(const Uncertainty& uncertainty) {
  if (!uncertainty.flagged) return {};
  return tr("The model's looks at this heart disagree (agreement %1, below %2): read with care.")
      .arg(figure(uncertainty.quality, 2), figure(uncertainty.calibration.qualityThreshold, 2));
}

QString measurementCaption(const ScarMeasurements& measurements) {
  const bool edited = measurements.method == kEditedMethod;
  const QString contours = edited ? tr("model contours, edited by a reader")
                           : measurements.method == "model"
                               ? tr("model contours")
                               : QString::fromStdString(measurements.method);
  return tr("Scar: %1. Segments: RV insertion %2, apex by %3.")
      .arg(contours,
           ReportText::referenceSource(measurements.rvInsertionSource),
           ReportText::apexRule(measurements.apexRule));
}

QString levelOfSlice(const ScarMeasurements& measurements, int slice) {
  for (const SliceMeasurement& s : measurements.slices) {
    if (s.index == slice) {
      return ReportText::levelName(s.level) + (s.levelAssumed ? tr(" (assumed)") : "");
    }
  }
  return {};
}

QString remainingText(qint64 milliseconds) {
  const auto seconds = (milliseconds + 999) / 1000;
  return seconds < 90 ? tr("about %1 s left").arg(seconds)
                      : tr("about %1 min left").arg((seconds + 30) / 60);
}

QString readableName(const std::string& dicomName) {
  QStringList parts =
      QString::fromStdString(dicomName).section(u'=', 0, 0).split(u'^', Qt::SkipEmptyParts);
  for (QString& part : parts) {
    part = part.trimmed();
  }
  return parts.mid(0, 2).join(QStringLiteral(", "));
}

QString readableDate(const std::string& dicomDate) {
  const QDate date = dateOf(dicomDate);
  return date.isValid() ? date.toString(Qt::ISODate) : QString::fromStdString(dicomDate);
}

int ageInYears(const std::string& birthDate, const std::string& onDate) {
  const QDate born = dateOf(birthDate);
  const QDate day = dateOf(onDate);
  if (!born.isValid() || !day.isValid() || day < born) {
    return -1;
  }
  const bool before = std::pair(day.month(), day.day()) < std::pair(born.month(), born.day());
  return day.year() - born.year() - (before ? 1 : 0);
}

QString shortModelName(const std::string& title, const std::string& version) {
  return QString::fromStdString(title).section(u':', 0, 0).trimmed() + u' ' +
         QString::fromStdString(version);
}

QString shortHash(const std::string& sha256) {
  return QString::fromStdString(sha256.substr(0, 8));
}

}  // namespace lateglow
