#pragma once

#include <string>

#include <QDateTime>

#include "app/report/CaseReport.h"
#include "app/report/PdfCanvas.h"

namespace lateglow {

/// What all sections read. Each section draws itself at the canvas's place and moves it; together
/// they are the report, in the order below.
struct ReportContext {
  const ReportContent& content;
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
void modelSection(PdfCanvas& canvas, const ReportContext& context);

void segmentSection(PdfCanvas& canvas, const ReportContext& context);
void sliceSection(PdfCanvas& canvas, const ReportContext& context);
void checkSection(PdfCanvas& canvas, const ReportContext& context);
void agreementSection(PdfCanvas& canvas, const ReportContext& context);
void pictureSection(PdfCanvas& canvas, const ReportContext& context);
void provenanceSection(PdfCanvas& canvas, const ReportContext& context);
void signOffSection(PdfCanvas& canvas, const ReportContext& context);

/// A row of slice pictures, as many columns as asked for, with captions; moves over pages.
void pictureGrid(PdfCanvas& canvas, const ReportContent& content, const std::vector<int>& slices,
                 int columns);

}  // namespace lateglow
