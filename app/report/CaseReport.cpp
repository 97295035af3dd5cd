#include "app/report/CaseReport.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPageLayout>
#include <QPdfWriter>

#include "app/report/OutputFile.h"
#include "app/report/PdfCanvas.h"
#include "app/report/ReportFonts.h"
#include "app/report/ReportSections.h"
#include "app/report/ReportText.h"
#include "app/report/SliceContent.h"

namespace lateglow {

namespace {

RunningLines runningLines(const ReportContext& context) {
  const Study& study = *analyzedCase(context.content).study;
  const QString id = ReportText::fromUtf8(study.patient.id);
  RunningLines lines;
  const QString name = ReportText::personName(study.patient.name);
  const QString date = ReportText::date(study.date);
  lines.headLeft = name.isEmpty() ? ReportText::tr("Patient not recorded") : name;
  lines.headRight = date.isEmpty() ? ReportText::fromUtf8(study.description)
                                   : ReportText::tr("Study %1").arg(date);
  lines.footLeft = ReportText::tr("Patient ID %1").arg(id.isEmpty() ? ReportText::tr("not recorded")
                                                                    : id);
  lines.footMiddle = QStringLiteral("Lateglow ") + context.softwareVersion;
  return lines;
}

void drawSection(PdfCanvas& canvas, const ReportContext& context, ReportSection section) {
  const bool volume = isOfVolume(context.content);
  switch (section) {
    case ReportSection::Result: return volume ? volumeResultSection(canvas, context) : resultSection(canvas, context);
    case ReportSection::Cautions: return cautionSection(canvas, context);
    case ReportSection::Findings: return clinicalText(canvas, context);
    case ReportSection::BullsEye: return bullsEyeSection(canvas, context);
    case ReportSection::KeyImages:
      return volume ? volumePlanesSection(canvas, context) : keyImageSection(canvas, context);
    case ReportSection::Technique: return techniqueSection(canvas, context);
    case ReportSection::Fields: return fieldsSection(canvas, context);
    case ReportSection::Model: return modelSection(canvas, context);
    case ReportSection::Comparison: return agreementSection(canvas, context);
    case ReportSection::Segments: return segmentSection(canvas, context);
    case ReportSection::Slices: return sliceSection(canvas, context);
    case ReportSection::AllPictures:
      return volume ? volumeSlicesSection(canvas, context) : pictureSection(canvas, context);
    case ReportSection::Checks: return checkSection(canvas, context);
    case ReportSection::Provenance: return provenanceSection(canvas, context);
    case ReportSection::SignOff:
      closingText(canvas, context);
      return signOffSection(canvas, context);
  }
}

void drawReport(PdfCanvas& canvas, const ReportContext& context) {
  letterHead(canvas, context);
  patientBlock(canvas, context);
  for (const ReportSection section : context.design.sections) {
    drawSection(canvas, context, section);
  }
}

QPageSize pageSize(PaperSize paper) {
  return QPageSize(paper == PaperSize::Letter ? QPageSize::Letter : QPageSize::A4);
}

/// One run over the whole report into memory; `totalPages` 0 only counts. Returns the pages.
int renderReport(const ReportContext& context, int totalPages, QByteArray& bytes) {
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  // For the archive: ISO 19005-1, level B. Nothing translucent may be drawn (SlicePicture::opaque).
  writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
  writer.setResolution(kPdfResolution);
  writer.setPageLayout(
      QPageLayout(pageSize(context.design.paper), QPageLayout::Portrait, QMarginsF()));
  // The title is shown by file managers and viewers: no patient in it.
  writer.setTitle(isOfVolume(context.content) ? volumeReportTitle(context.content)
                                              : ReportText::tr("Scar report from synthetic late enhancement"));
  writer.setCreator(QStringLiteral("Lateglow ") + context.softwareVersion);
  PdfCanvas canvas(writer, runningLines(context), totalPages);
  drawReport(canvas, context);
  return canvas.page();
}

}  // namespace

Expected<int> writeReportPdf(const ReportContent& content, const std::filesystem::path& file) {
  const auto design = siteReportTemplate();
  if (!design) return tl::unexpected(design.error());
  return writeReportPdf(content, *design, file);
}

Expected<int> writeReportPdf(const ReportContent& content, const ReportTemplate& design,
                             const std::filesystem::path& file) {
  const Case& analyzed = analyzedCase(content);
  if (!analyzed.study || analyzed.sourceSeries >= analyzed.study->series.size()) {
    return fail(FailureCode::BadInput, "the case of " + file.string() + " has no source series",
                "open and analyze a study first", file.string());
  }
  if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) == nullptr) {
    return fail(FailureCode::Failed, file.string() + " needs a graphical application object",
                "start the program with QT_QPA_PLATFORM=offscreen where there is no display",
                file.string());
  }
  initializeReportResources();
  const ReportContext context{content, design, QDateTime::currentDateTimeUtc(),
                              QStringLiteral(LATEGLOW_VERSION)};
  QByteArray bytes;
  const int pages = renderReport(context, 0, bytes);
  bytes.clear();
  renderReport(context, pages, bytes);
  if (auto written = replaceFile(file, bytes); !written) {
    return tl::unexpected(written.error());
  }
  return pages;
}

}  // namespace lateglow
