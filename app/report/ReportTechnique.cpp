#include "app/report/PdfTable.h"
#include "app/report/ReportSections.h"
#include "app/report/ReportSummary.h"
#include "app/report/ReportText.h"
#include "app/report/SliceContent.h"
#include "app/workflow/EditedMask.h"

namespace lateglow {

namespace {

/// What is known of how the source was acquired; an empty list where the file says nothing.
QString acquisitionText(const Series& series) {
  const Geometry& grid = series.geometry();
  QStringList parts;
  const QString modality = ReportText::fromUtf8(series.modality.empty() ? "MR" : series.modality);
  parts << (series.manufacturer.empty()
                ? modality
                : modality + QStringLiteral(", ") + ReportText::fromUtf8(series.manufacturer));
  parts << ReportText::tr("%1 slices, pixels %2 × %3 mm, slice distance %4 mm")
               .arg(QString::number(grid.size[2]), ReportText::number(grid.spacingMm[0], 2),
                    ReportText::number(grid.spacingMm[1], 2),
                    ReportText::number(grid.spacingMm[2], 1));
  const Cine* cine = series.cine();
  if (cine != nullptr && cine->phaseCount > 1) {
    parts << ReportText::tr("%1 phases of the heart cycle").arg(cine->phaseCount);
  }
  if (!series.acquisitionDate.empty()) {
    parts << ReportText::tr("acquired %1").arg(ReportText::date(series.acquisitionDate));
  }
  return parts.join(QStringLiteral("; ")) + QLatin1Char('.');
}

QString synthesisText(const ReportContent& content) {
  const ModelCardSummary& model = content.model;
  const QString name = ReportText::fromUtf8(model.title.empty() ? model.id : model.title);
  return ReportText::tr("Computed from the cine alone by %1 %2 (package %3) on %4. No image with "
                        "contrast agent was used.")
      .arg(name, ReportText::fromUtf8(model.version), ReportText::shortHash(model.sha256),
           ReportText::fromUtf8(content.synthesis.device.empty() ? "cpu"
                                                                 : content.synthesis.device));
}

QString measuringText(const ScarMeasurements& measurements) {
  const QString by = measurements.method == kEditedMethod
                         ? ReportText::tr("Contours of the model, edited by a reader.")
                         : ReportText::tr("Contours of the model, not edited.");
  const double density = summarize(measurements).densityGramPerMl;
  return by + QLatin1Char(' ') +
         ReportText::tr("Volumes: areas × slice distance; mass at %1 g/mL. AHA segments: 16, from "
                        "the anterior RV insertion (%2). Transmurality: radial chords, mean over "
                        "those that meet scar.")
             .arg(ReportText::number(density, 2),
                  ReportText::referenceSource(measurements.rvInsertionSource));
}

}  // namespace

void techniqueSection(PdfCanvas& canvas, const ReportContext& context) {
  const ReportContent& content = context.content;
  constexpr double kName = 40_mm;
  PdfTable table;
  table.columns = {{{}, {}, kName, Qt::AlignLeft, false},
                   {{}, {}, PdfCanvas::width() - kName, Qt::AlignLeft, true}};
  const auto row = [&table](const QString& name, const QString& text) {
    table.rows.push_back({{name, text}, false});
  };
  row(ReportText::tr("Acquisition"), acquisitionText(analyzedCase(content).source()));
  if (isOfVolume(content)) {
    row(ReportText::tr("Synthesis"), volumeTechniqueText(content));
  } else {
    row(ReportText::tr("Late enhancement"), synthesisText(content));
  }
  if (!content.measurements.slices.empty()) {
    row(ReportText::tr("Measurement"), measuringText(content.measurements));
  }
  const QString site = ReportText::fromUtf8(context.design.technique).trimmed();
  if (!site.isEmpty()) row(ReportText::tr("Site"), site);
  canvas.heading(ReportText::tr("Technique"), table.height());
  flowTable(canvas, table);
  canvas.advance(4_mm);
}

}  // namespace lateglow
