#include <array>

#include "app/report/PdfTable.h"
#include "app/report/ReportSections.h"
#include "app/report/ReportSummary.h"
#include "app/report/ReportText.h"

namespace lateglow {

namespace {

/// Segments by class of transmurality: "51–75 %: 2, 4; 76–100 %: 3". Segments without scar are left
/// out.
QString extentByClass(const ScarMeasurements& measurements) {
  QStringList parts;
  for (const TransmuralityClass value : {TransmuralityClass::To25, TransmuralityClass::To50,
                                         TransmuralityClass::To75, TransmuralityClass::To100}) {
    std::vector<int> numbers;
    for (const SegmentMeasurement& segment : measurements.segments) {
      if (segment.present && segment.hasScar && segment.transmuralityClass == value) {
        numbers.push_back(segment.segment);
      }
    }
    if (numbers.empty()) continue;
    parts << QStringLiteral("%1 %: %2").arg(ReportText::className(value), segmentNumbers(numbers));
  }
  return parts.join(QStringLiteral("; "));
}

std::vector<int> segmentsWithScar(const ScarMeasurements& measurements) {
  std::vector<int> numbers;
  for (const SegmentMeasurement& segment : measurements.segments) {
    if (segment.present && segment.hasScar) numbers.push_back(segment.segment);
  }
  return numbers;
}

/// Scar by coronary territory: "LAD 2, 8; RCA 3". Territories vary between people.
QString territories(const ScarMeasurements& measurements) {
  QStringList parts;
  for (const char* territory : {"LAD", "RCA", "LCX"}) {
    std::vector<int> numbers;
    for (const int segment : segmentsWithScar(measurements)) {
      if (coronaryTerritory(segment) == QLatin1String(territory)) numbers.push_back(segment);
    }
    if (numbers.empty()) continue;
    parts << QLatin1String(territory) + QLatin1Char(' ') + segmentNumbers(numbers);
  }
  return parts.join(QStringLiteral("; "));
}

struct Field {
  QString name;
  QString finding;
  QString source;
};

std::vector<Field> enhancementFields(const ScarMeasurements& m) {
  const QString model = ReportText::tr("synthetic image, model");
  const std::vector<int> scarred = segmentsWithScar(m);
  if (scarred.empty()) {
    return {{ReportText::tr("Late enhancement"), ReportText::tr("none outlined"), model}};
  }
  return {{ReportText::tr("Late enhancement"),
           ReportText::tr("outlined in segments %1").arg(segmentNumbers(scarred)), model},
          {ReportText::tr("Transmural extent by segment"), extentByClass(m), model},
          {ReportText::tr("Extent"),
           ReportText::tr("%1 g, %2 % of the myocardium")
               .arg(ReportText::number(m.scarMassG, 1), ReportText::number(m.scarRatioPercent, 1)),
           model},
          {ReportText::tr("Territory (varies between people)"), territories(m), model}};
}

Field functionField(const LvFunction& function) {
  const auto ml = [](double value) { return ReportText::number(value, 0); };
  return {ReportText::tr("LV volumes and function"),
          ReportText::tr("EDV %1 mL, ESV %2 mL, SV %3 mL, EF %4 %")
              .arg(ml(function.endDiastolicMl), ml(function.endSystolicMl), ml(function.strokeMl),
                   ReportText::number(function.ejectionFractionPercent, 0)),
          function.correctedPhases.empty()
              ? ReportText::tr("cine, outlines of all phases")
              : ReportText::tr("cine, outlines of all phases, corrected by the reader in %n phase(s)",
                               nullptr, static_cast<int>(function.correctedPhases.size()))};
}

/// Fields that the guideline asks for and nothing here answers, so that a gap is never read as a
/// normal finding.
std::vector<Field> openFields(bool withFunction) {
  const QString reader = ReportText::tr("reader");
  const QString open = ReportText::tr("not assessed by the software");
  return {{ReportText::tr("Pattern of enhancement (ischaemic or not)"), open, reader},
          {ReportText::tr("Microvascular obstruction"),
           ReportText::tr("cannot be seen without contrast agent"), QStringLiteral("–")},
          {withFunction ? ReportText::tr("Wall motion")
                        : ReportText::tr("LV volumes, function, wall motion"),
           open, reader},
          {ReportText::tr("RV, atria, valves, pericardium, great vessels"), open, reader},
          {ReportText::tr("Findings outside the heart"), open, reader}};
}

}  // namespace

void fieldsSection(PdfCanvas& canvas, const ReportContext& context) {
  const ScarMeasurements& m = context.content.measurements;
  if (m.slices.empty()) return;
  PdfTable table;
  table.columns = {{ReportText::tr("Field"), {}, 62_mm, Qt::AlignLeft, true},
                   {ReportText::tr("Finding"), {}, 74_mm, Qt::AlignLeft, true},
                   {ReportText::tr("Source"), {}, PdfCanvas::width() - 136_mm, Qt::AlignLeft, true}};
  const auto add = [&table](const std::vector<Field>& fields) {
    for (const Field& field : fields) {
      table.rows.push_back({{field.name, field.finding, field.source}, false});
    }
  };
  add({{ReportText::tr("LV myocardial mass"),
        ReportText::number(m.myocardiumMassG, 1) + QStringLiteral(" g"),
        ReportText::tr("cine, model")}});
  add(enhancementFields(m));
  const std::optional<LvFunction>& function = context.content.function;
  if (function) add({functionField(*function)});
  add(openFields(function.has_value()));
  canvas.heading(ReportText::tr("Findings by reporting fields"), table.height(),
                 ReportText::tr("fields of the SCMR guideline for reports, 2022"));
  flowTable(canvas, table);
  canvas.advance(4_mm);
}

}  // namespace lateglow
