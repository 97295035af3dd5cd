#pragma once

#include <string>

#include <QDateTime>

#include "app/report/CaseReport.h"
#include "app/report/PdfCanvas.h"
#include "app/report/ReportTemplate.h"

namespace lateglow {

/// What all sections read. Each section draws itself at the canvas's place and moves it; together,
/// in the order of the template, they are the report.
struct ReportContext {
  const ReportContent& content;
  const ReportTemplate& design;
  QDateTime written;  ///< UTC
  QString softwareVersion;
};

void letterHead(PdfCanvas& canvas, const ReportContext& context);
void patientBlock(PdfCanvas& canvas, const ReportContext& context);
void resultSection(PdfCanvas& canvas, const ReportContext& context);
/// Warnings that belong beside the result; nothing where there is none.
void cautionSection(PdfCanvas& canvas, const ReportContext& context);
void clinicalText(PdfCanvas& canvas, const ReportContext& context);
void bullsEyeSection(PdfCanvas& canvas, const ReportContext& context);
void keyImageSection(PdfCanvas& canvas, const ReportContext& context);
/// How images were acquired and made, and how scar was measured.
void techniqueSection(PdfCanvas& canvas, const ReportContext& context);
/// Findings by the fields of the SCMR guideline for reports (Hundley et al., J Cardiovasc Magn
/// Reson 2022;24:29): those that the measurements answer, and by name those that they do not.
void fieldsSection(PdfCanvas& canvas, const ReportContext& context);
void modelSection(PdfCanvas& canvas, const ReportContext& context);

void segmentSection(PdfCanvas& canvas, const ReportContext& context);
void sliceSection(PdfCanvas& canvas, const ReportContext& context);
void checkSection(PdfCanvas& canvas, const ReportContext& context);
void agreementSection(PdfCanvas& canvas, const ReportContext& context);
void pictureSection(PdfCanvas& canvas, const ReportContext& context);
void provenanceSection(PdfCanvas& canvas, const ReportContext& context);
/// The site's fixed text; nothing where there is none.
void closingText(PdfCanvas& canvas, const ReportContext& context);
void signOffSection(PdfCanvas& canvas, const ReportContext& context);

/// Reports on a synthetic volume (the layer SyntheticImage) have these in place of what is said of the
/// heart.
[[nodiscard]] bool isOfVolume(const ReportContent& content);
/// "Synthetic T2 from T1 after contrast".
[[nodiscard]] QString volumeReportTitle(const ReportContent& content);
[[nodiscard]] QString volumeTechniqueText(const ReportContent& content);
void volumeResultSection(PdfCanvas& canvas, const ReportContext& context);
void volumePlanesSection(PdfCanvas& canvas, const ReportContext& context);
void volumeSlicesSection(PdfCanvas& canvas, const ReportContext& context);

/// A row of slice pictures, as many columns as asked for, with captions; moves over pages.
void pictureGrid(PdfCanvas& canvas, const ReportContent& content, const std::vector<int>& slices,
                 int columns);

}  // namespace lateglow
