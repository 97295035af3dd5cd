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

void drawReport(PdfCanvas& canvas, const ReportContext& context) {
  letterHead(canvas, context);
  patientBlock(canvas, context);
  resultSection(canvas, context);
  cautionSection(canvas, context);
  clinicalText(canvas, context);
  bullsEyeSection(canvas, context);
  keyImageSection(canvas, context);
  modelSection(canvas, context);
  segmentSection(canvas, context);
  sliceSection(canvas, context);
  checkSection(canvas, context);
  agreementSection(canvas, context);
  pictureSection(canvas, context);
  provenanceSection(canvas, context);
  signOffSection(canvas, context);
}

/// One run over the whole report into memory; `totalPages` 0 only counts. Returns the pages.
int renderReport(const ReportContext& context, int totalPages, QByteArray& bytes) {
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
  writer.setResolution(kPdfResolution);
  writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
  // The title is shown by file managers and viewers: no patient in it.
  writer.setTitle(ReportText::tr("Scar report from synthetic late enhancement"));
  writer.setCreator(QStringLiteral("Lateglow ") + context.softwareVersion);
  PdfCanvas canvas(writer, runningLines(context), totalPages);
  drawReport(canvas, context);
  return canvas.page();
}

}  // namespace

Expected<int> writeReportPdf(const ReportContent& content, const std::filesystem::path& file) {
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
  const ReportContext context{content, QDateTime::currentDateTimeUtc(),
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
