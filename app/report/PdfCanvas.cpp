#include "app/report/PdfCanvas.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include "app/report/Palette.h"
#include "app/report/ReportFonts.h"
#include "app/report/ReportText.h"

namespace lateglow {

namespace {

constexpr double kTopFirst = 13_mm;
constexpr double kTopNext = 24_mm;
constexpr double kFootRule = 14_mm;  ///< above the lower edge of the paper
constexpr double kColumnPaper = 210_mm;  ///< width of the paper that left() and right() are meant for

const ThemeColours& paper() { return themeColours(PaintTheme::Paper); }

/// Lays text out in lines of `width` and calls `visit` with each; the lines' own y stays 0.
template <typename Visitor>
void forEachLine(const QString& text, const TextStyle& textStyle, double width, Visitor visit) {
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  for (const QString& part : text.split(QLatin1Char('\n'))) {
    QTextLayout layout(part, textStyle.font());
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
      line.setLineWidth(width);
    }
    layout.endLayout();
    for (int k = 0; k < layout.lineCount(); ++k) visit(layout.lineAt(k));
  }
}

/// Where a laid out line is drawn so that it shares its baseline with PdfCanvas::line.
double lineTop(double y, const TextStyle& textStyle, const QTextLine& line) {
  return PdfCanvas::baseline(y, textStyle) - line.ascent();
}

}  // namespace

QFont TextStyle::font() const {
  QFont font = tabularFont(points(sizePt), weight);
  if (!tabular) font.setFamily(QString::fromLatin1(kInterFamily));
  return font;
}

namespace style {
TextStyle title() { return {15.0, QFont::DemiBold, paper().text, 1.3}; }
TextStyle statement() { return {12.0, QFont::Medium, paper().text, 1.32}; }
TextStyle figure() { return {19.0, QFont::DemiBold, paper().text, 1.2, false}; }
TextStyle heading() { return {9.5, QFont::DemiBold, paper().text, 1.3}; }
TextStyle body() { return {8.5, QFont::Normal, paper().text, 1.42}; }
TextStyle note() { return {8.0, QFont::Normal, paper().text, 1.36}; }
TextStyle bodyStrong() { return {8.5, QFont::DemiBold, paper().text, 1.42}; }
TextStyle small() { return {7.5, QFont::Normal, paper().secondaryText, 1.38}; }
TextStyle label() { return {7.0, QFont::Medium, paper().secondaryText, 1.35}; }
}  // namespace style

PdfCanvas::PdfCanvas(QPdfWriter& writer, RunningLines lines, int totalPages)
    : m_writer(writer),
      m_painter(&writer),
      m_lines(std::move(lines)),
      m_paperHeight(writer.pageLayout().fullRectPixels(kPdfResolution).height()),
      m_totalPages(totalPages) {
  const double width = writer.pageLayout().fullRectPixels(kPdfResolution).width();
  m_painter.translate((width - kColumnPaper) / 2.0, 0.0);
  m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::LosslessImageRendering);
  m_y = kTopFirst;
  runningLines();
}

void PdfCanvas::newPage() {
  m_writer.newPage();
  ++m_page;
  runningLines();
  m_y = kTopNext;
}

bool PdfCanvas::ensure(double height) {
  if (height <= remaining()) return false;
  newPage();
  return true;
}

void PdfCanvas::runningLines() {
  const TextStyle small = style::small();
  if (m_page > 1) {
    line(left(), 12_mm, width() * 0.6, m_lines.headLeft, small);
    line(left() + width() * 0.4, 12_mm, width() * 0.6, m_lines.headRight, small, Qt::AlignRight);
    rule(17_mm, left(), width(), paper().line);
  }
  const double foot = m_paperHeight - kFootRule;
  rule(foot, left(), width(), paper().line);
  const double y = foot + 1.6_mm;
  TextStyle notice = small;
  notice.colour = paper().syntheticText;
  notice.weight = QFont::Medium;
  line(left(), y, width(), ReportText::researchNotice(), notice);
  line(left(), y, width(), m_lines.footMiddle, small, Qt::AlignRight);
  line(left(), y + small.lineHeight(), width() * 0.7, m_lines.footLeft, small);
  line(left(), y + small.lineHeight(), width(),
       ReportText::tr("page %1 of %2").arg(m_page).arg(m_totalPages), small, Qt::AlignRight);
}

double PdfCanvas::baseline(double y, const TextStyle& textStyle) {
  return y + (textStyle.lineHeight() + QFontMetricsF(textStyle.font()).capHeight()) / 2.0;
}

double PdfCanvas::topFor(double baseline, const TextStyle& textStyle) {
  return baseline - PdfCanvas::baseline(0.0, textStyle);
}

void PdfCanvas::line(double x, double y, double width, const QString& text,
                     const TextStyle& textStyle, Qt::Alignment alignment) {
  const QFont font = textStyle.font();
  const QFontMetricsF metrics(font);
  const QString shown = metrics.elidedText(text, Qt::ElideRight, width + 1.0);
  const double advance = metrics.horizontalAdvance(shown);
  if (alignment & Qt::AlignRight) x += width - advance;
  if (alignment & Qt::AlignHCenter) x += (width - advance) / 2.0;
  m_painter.setFont(font);
  m_painter.setPen(textStyle.colour);
  m_painter.drawText(QPointF(x, baseline(y, textStyle)), shown);
}

double PdfCanvas::textWidth(const QString& text, const TextStyle& textStyle) {
  return QFontMetricsF(textStyle.font()).horizontalAdvance(text);
}

double PdfCanvas::blockHeight(const QString& text, const TextStyle& textStyle, double width) {
  int lines = 0;
  forEachLine(text, textStyle, width, [&lines](const QTextLine&) { ++lines; });
  return lines * textStyle.lineHeight();
}

double PdfCanvas::block(double x, double y, double width, const QString& text,
                        const TextStyle& textStyle) {
  double top = y;
  m_painter.setPen(textStyle.colour);
  forEachLine(text, textStyle, width, [&](const QTextLine& textLine) {
    textLine.draw(&m_painter,
                  QPointF(x, lineTop(top, textStyle, textLine)) - textLine.position());
    top += textStyle.lineHeight();
  });
  return top - y;
}

void PdfCanvas::paragraph(const QString& text, const TextStyle& textStyle, double indent) {
  constexpr double kTogether = 4.0;
  const double height = blockHeight(text, textStyle, width() - indent);
  if (height <= kTogether * textStyle.lineHeight() + 1.0) ensure(height);
  forEachLine(text, textStyle, width() - indent, [&](const QTextLine& textLine) {
    ensure(textStyle.lineHeight());
    m_painter.setPen(textStyle.colour);
    textLine.draw(&m_painter, QPointF(left() + indent, lineTop(m_y, textStyle, textLine)) -
                                  textLine.position());
    m_y += textStyle.lineHeight();
  });
}

void PdfCanvas::heading(const QString& text, double keepWith, const QString& note) {
  const TextStyle textStyle = style::heading();
  ensure(textStyle.lineHeight() + 1.6_mm + keepWith);
  line(left(), m_y, width(), text, textStyle);
  if (!note.isEmpty()) {
    const double taken = textWidth(text, textStyle) + 4_mm;
    line(left() + taken, topFor(baseline(m_y, textStyle), style::small()), width() - taken, note,
         style::small(), Qt::AlignRight);
  }
  m_y += textStyle.lineHeight() + 0.5_mm;
  rule(m_y, left(), width(), paper().strongLine);
  m_y += 1.1_mm;
}

void PdfCanvas::rule(double y, double x, double width, const QColor& colour) {
  m_painter.setPen(QPen(colour, 0.2_mm, Qt::SolidLine, Qt::FlatCap));
  m_painter.drawLine(QPointF(x, y), QPointF(x + width, y));
}

}  // namespace lateglow
