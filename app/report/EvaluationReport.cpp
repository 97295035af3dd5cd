#include "app/report/EvaluationReport.h"

#include <algorithm>

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QPageLayout>
#include <QPdfWriter>

#include "app/report/EvaluationPlots.h"
#include "app/report/PlotFiles.h"
#include "app/report/OutputFile.h"
#include "app/report/Palette.h"
#include "app/report/PdfCanvas.h"
#include "app/report/PdfTable.h"
#include "app/report/ReportFonts.h"
#include "app/report/ReportText.h"
#include "app/workflow/CalibrationFit.h"
#include "app/workflow/EvaluationText.h"

namespace lateglow {

namespace {

constexpr double kGapBetweenGroups = 1.4_mm;

struct EvaluationDocument {
  const EvaluationResult& result;
  const std::optional<EvaluationComparison>& comparison;
};

QString text(const std::string& utf8) { return ReportText::fromUtf8(utf8); }

RunningLines runningLines(const EvaluationSubject& subject) {
  RunningLines lines;
  lines.headLeft = ReportText::tr("Evaluation of %1 %2").arg(text(subject.modelId), text(subject.modelVersion));
  lines.headRight = text(subject.cohort);
  lines.footLeft = ReportText::tr("Package %1").arg(ReportText::shortHash(subject.modelSha256));
  lines.footMiddle = QStringLiteral("Lateglow " LATEGLOW_VERSION);
  return lines;
}

void drawTitle(PdfCanvas& canvas, const EvaluationResult& result) {
  const EvaluationSubject& subject = result.subject;
  canvas.paragraph(ReportText::tr("Evaluation of %1").arg(text(subject.modelTitle)), style::title());
  canvas.advance(1_mm);
  canvas.paragraph(ReportText::tr("%1 %2 on %3 cases (%4), in the form of %5.")
                       .arg(text(subject.modelId), text(subject.modelVersion))
                       .arg(result.cases.size())
                       .arg(text(subject.cohort), text(titleOf(subject.tables))),
                   style::body());
  canvas.paragraph(ReportText::tr("The paper's figures are of patients; figures of this program stand in columns "
                                  "with the name of their cohort. Figures on phantoms say nothing about patients."),
                   style::small());
  canvas.advance(2.5_mm);
}

PdfTable emptyTable(const EvaluationSubject& subject) {
  PdfTable table;
  table.sizePt = 7.8;
  table.rowPadding = 0.4_mm;
  const bool folds = subject.folds > 1;
  const QString own = text(subject.cohort);
  table.columns = {{ReportText::tr("Figure"), {}, folds ? 52_mm : 62_mm},
                   {own, ReportText::tr("mean (SD)"), folds ? 28_mm : 34_mm, Qt::AlignRight},
                   {own, ReportText::tr("95 % CI"), folds ? 29_mm : 34_mm, Qt::AlignRight},
                   {{}, ReportText::tr("n"), folds ? 11_mm : 13_mm, Qt::AlignRight}};
  if (folds) {
    table.columns.push_back({ReportText::tr("%1 folds").arg(subject.folds), ReportText::tr("mean (SD)"), 27_mm,
                             Qt::AlignRight});
  }
  table.columns.push_back({ReportText::tr("paper (patients)"), {}, folds ? 27_mm : 31_mm, Qt::AlignRight});
  return table;
}

PdfTable withoutHeader(PdfTable table) {
  for (PdfColumn& column : table.columns) {
    column.title.clear();
    column.unit.clear();
  }
  return table;
}

PdfRow figureRow(const FigureResult& figure, bool folds) {
  const FigureCells cells = figureCells(figure);
  QStringList list{text(cells.name), text(cells.value), text(cells.interval), text(cells.count)};
  if (folds) list << text(cells.folds);
  list << text(cells.paper);
  return {list, false};
}

/// The tables, group by group, over as many pages as they need; header and group are said again
/// on every page.
class FigureTables {
public:
  FigureTables(PdfCanvas& canvas, const EvaluationSubject& subject)
      : m_canvas(canvas), m_header(emptyTable(subject)), m_rows(withoutHeader(m_header)) {
    m_groupStyle.sizePt = m_header.sizePt;
    m_canvas.setY(drawTable(m_canvas, m_header, PdfCanvas::left(), m_canvas.y()));
  }

  void add(const FigureResult& figure, bool folds) {
    m_rows.rows = {figureRow(figure, folds)};
    const double height = m_rows.rowHeight(m_rows.rows.front());
    const bool newGroup = figure.figure.group != m_group;
    m_group = figure.figure.group;
    const double groupHeight = kGapBetweenGroups + m_groupStyle.lineHeight() + 2.0 * height;
    const bool newPage = m_canvas.ensure(height + (newGroup ? groupHeight : 0.0));
    if (newPage) m_canvas.setY(drawTable(m_canvas, m_header, PdfCanvas::left(), m_canvas.y()));
    if (newGroup || newPage) drawGroup(newGroup);
    m_canvas.setY(drawTable(m_canvas, m_rows, PdfCanvas::left(), m_canvas.y()));
  }

private:
  void drawGroup(bool first) {
    m_canvas.advance(kGapBetweenGroups);
    m_canvas.line(PdfCanvas::left(), m_canvas.y(), PdfCanvas::width(),
                  first ? text(m_group) : ReportText::tr("%1, continued").arg(text(m_group)), m_groupStyle);
    m_canvas.advance(m_groupStyle.lineHeight());
    m_canvas.rule(m_canvas.y(), PdfCanvas::left(), PdfCanvas::width(), themeColours(PaintTheme::Paper).line);
  }

  PdfCanvas& m_canvas;
  PdfTable m_header;
  PdfTable m_rows;
  TextStyle m_groupStyle = style::bodyStrong();
  std::string m_group;
};

void drawFigures(PdfCanvas& canvas, const EvaluationResult& result) {
  FigureTables tables(canvas, result.subject);
  for (const FigureResult& figure : result.figures) tables.add(figure, result.subject.folds > 1);
}

void drawPlots(PdfCanvas& canvas, const EvaluationResult& result) {
  const std::vector<EvaluationPlot> plots = evaluationPlots(result);
  if (plots.empty()) return;
  const QSizeF size = evaluationPlotSize();
  canvas.newPage();
  canvas.heading(ReportText::tr("Plots"), size.height(),
                 ReportText::tr("one point a case; dashed: identity or limits of agreement; blue: regression, bias"));
  for (std::size_t n = 0; n < plots.size(); n += 2) {
    canvas.ensure(size.height());
    for (std::size_t k = n; k < std::min(n + 2, plots.size()); ++k) {
      const double x = k == n ? PdfCanvas::left() : PdfCanvas::right() - size.width();
      paintPlot(canvas.painter(), QRectF(QPointF(x, canvas.y()), size), plots[k].content);
    }
    canvas.advance(size.height() + 3_mm);
  }
}

QString differenceText(const Figure& figure, const ComparedValue& value) {
  if (!value.difference) return {};
  QString shown = text(shownValue(figure, *value.difference));
  if (!shown.startsWith(QLatin1Char('-'))) shown.prepend(QLatin1Char('+'));
  if (value.confidence) {
    shown += QStringLiteral(" [%1, %2]").arg(text(shownValue(figure, value.confidence->lower)),
                                            text(shownValue(figure, value.confidence->upper)));
  }
  return shown;
}

void drawComparison(PdfCanvas& canvas, const EvaluationComparison& comparison) {
  const EvaluationSubject& first = comparison.subjects.front();
  canvas.advance(4_mm);
  canvas.heading(ReportText::tr("Packages on the same cases"), 40_mm,
                 ReportText::tr("%1; difference to %2 [95 % CI, paired]").arg(text(first.cohort), text(first.modelId)));
  PdfTable table;
  table.sizePt = 7.8;
  table.columns = {{ReportText::tr("Figure"), {}, 50_mm},
                   {ReportText::tr("Package"), {}, 44_mm},
                   {text(first.cohort), ReportText::tr("mean (SD)"), 34_mm, Qt::AlignRight},
                   {ReportText::tr("Difference"), ReportText::tr("95 % CI"), 46_mm, Qt::AlignRight}};
  for (const ComparedFigure& figure : comparison.figures) {
    for (std::size_t n = 0; n < figure.values.size(); ++n) {
      const FigureCells cells = figureCells({figure.figure, figure.values[n].value, {}});
      const QString name = n == 0 ? text(figure.figure.group + ", " + cells.name) : QString();
      table.rows.push_back({{name, text(comparison.subjects[n].modelId), text(cells.value),
                             differenceText(figure.figure, figure.values[n])},
                            n == 0});
    }
  }
  flowTable(canvas, table);
}

void drawPaperAblations(PdfCanvas& canvas, PaperTables tables) {
  if (paperAblations(tables).empty()) return;
  canvas.advance(4_mm);
  canvas.heading(ReportText::tr("The paper's own variants"), 30_mm, ReportText::tr("paper (patients)"));
  PdfTable table;
  table.sizePt = 7.8;
  table.columns = {{ReportText::tr("Variant"), {}, 62_mm}};
  for (const std::string& key : ablationKeys(tables)) {
    table.columns.push_back({text(key), {}, 28_mm, Qt::AlignRight});
  }
  for (const AblationRow& row : paperAblations(tables)) {
    QStringList cells{text(row.variant)};
    for (const std::string& figure : row.figures) cells << text(figure);
    table.rows.push_back({cells, false});
  }
  flowTable(canvas, table);
}

QString shareText(const Proportion& share) {
  return QStringLiteral("%1 % [%2, %3]")
      .arg(ReportText::number(100.0 * share.value, 0), ReportText::number(100.0 * share.confidence.lower, 0),
           ReportText::number(100.0 * share.confidence.upper, 0));
}

void drawCoverage(PdfCanvas& canvas, const EvaluationResult& result) {
  const Calibration& calibration = result.subject.calibration;
  const std::vector<CoverageRow> rows = coverage(allCases(result), calibration);
  if (rows.empty()) return;
  canvas.advance(4_mm);
  canvas.heading(ReportText::tr("Coverage of the intervals"), 30_mm,
                 calibration.fitted ? ReportText::tr("calibrated on %1").arg(text(calibration.cohort))
                                    : ReportText::tr("uncalibrated: 1.96 SD over the members"));
  PdfTable table;
  table.sizePt = 7.8;
  table.columns = {{ReportText::tr("Nominal"), {}, 34_mm},
                   {ReportText::tr("Scar ratio, truth inside"), text(result.subject.cohort), 60_mm, Qt::AlignRight},
                   {ReportText::tr("Scar size, truth inside"), text(result.subject.cohort), 60_mm, Qt::AlignRight},
                   {{}, ReportText::tr("n"), 20_mm, Qt::AlignRight}};
  for (const CoverageRow& row : rows) {
    table.rows.push_back({{QStringLiteral("%1 %").arg(row.nominalPercent), shareText(row.ratio),
                           shareText(row.size), QString::number(row.ratio.total)},
                          false});
  }
  flowTable(canvas, table);
}

void drawDefinitions(PdfCanvas& canvas, const EvaluationSubject& subject) {
  canvas.advance(4_mm);
  canvas.heading(ReportText::tr("How it is counted"), 20_mm);
  std::vector<std::string> lines = definitions(subject.tables);
  if (subject.folds > 1) {
    lines.push_back("Folds: the cases by patient in " + std::to_string(subject.folds) + " random parts (seed " +
                    std::to_string(subject.seed) + "); the same package on every part, nothing is trained again.");
  }
  for (const std::string& line : lines) {
    canvas.paragraph(text(line), style::note());
    canvas.advance(0.9_mm);
  }
}

void drawDocument(PdfCanvas& canvas, const EvaluationDocument& document) {
  drawTitle(canvas, document.result);
  drawFigures(canvas, document.result);
  drawPlots(canvas, document.result);
  if (document.comparison) {
    drawComparison(canvas, *document.comparison);
    drawPaperAblations(canvas, document.result.subject.tables);
  }
  drawCoverage(canvas, document.result);
  drawDefinitions(canvas, document.result.subject);
}

int render(const EvaluationDocument& document, int totalPages, QByteArray& bytes) {
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
  writer.setResolution(kPdfResolution);
  writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
  writer.setTitle(ReportText::tr("Evaluation of %1").arg(text(document.result.subject.modelId)));
  writer.setCreator(QStringLiteral("Lateglow " LATEGLOW_VERSION));
  PdfCanvas canvas(writer, runningLines(document.result.subject), totalPages);
  drawDocument(canvas, document);
  return canvas.page();
}

Expected<void> needApplication(const std::filesystem::path& file) {
  if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) != nullptr) return {};
  return fail(FailureCode::Failed, file.string() + " needs a graphical application object",
              "start the program with QT_QPA_PLATFORM=offscreen where there is no display", file.string());
}

}  // namespace

Expected<int> writeEvaluationPdf(const EvaluationResult& result,
                                 const std::optional<EvaluationComparison>& comparison,
                                 const std::filesystem::path& file) {
  if (auto ready = needApplication(file); !ready) return tl::unexpected(ready.error());
  initializeReportResources();
  const EvaluationDocument document{result, comparison};
  QByteArray bytes;
  const int pages = render(document, 0, bytes);
  bytes.clear();
  render(document, pages, bytes);
  if (auto written = replaceFile(file, bytes); !written) return tl::unexpected(written.error());
  return pages;
}

Expected<std::vector<std::filesystem::path>> writeEvaluationPlots(const EvaluationResult& result,
                                                                  const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const EvaluationPlot& plot : evaluationPlots(result)) {
    files.push_back(folder / plot.fileName);
    if (auto written = writePlot(plot.content, files.back()); !written) {
      return tl::unexpected(written.error());
    }
  }
  return files;
}

}  // namespace lateglow
