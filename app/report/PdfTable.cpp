#include "app/report/PdfTable.h"

#include <algorithm>

#include "app/report/Palette.h"

namespace lateglow {

namespace {

constexpr double kPadding = 1.2_mm;

TextStyle cellStyle(const PdfTable& table, bool strong) {
  TextStyle textStyle = strong ? style::bodyStrong() : style::body();
  textStyle.sizePt = table.sizePt;
  return textStyle;
}

bool hasUnits(const PdfTable& table) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [](const PdfColumn& column) { return !column.unit.isEmpty(); });
}

/// Where text may stand in a column: no padding at the outer edges, so that tables, rules and
/// paragraphs share one margin.
struct CellSpan {
  double x;
  double width;
};

std::vector<CellSpan> cellSpans(const PdfTable& table, double left) {
  std::vector<CellSpan> spans;
  double x = left;
  for (std::size_t k = 0; k < table.columns.size(); ++k) {
    const double before = k == 0 ? 0.0 : kPadding;
    const double after = k + 1 == table.columns.size() ? 0.0 : kPadding;
    spans.push_back({x + before, table.columns[k].width - before - after});
    x += table.columns[k].width;
  }
  return spans;
}

double drawHeader(PdfCanvas& canvas, const PdfTable& table, double x, double y) {
  const std::vector<CellSpan> spans = cellSpans(table, x);
  const TextStyle title = style::label();
  TextStyle unit = title;
  unit.weight = QFont::Normal;
  for (std::size_t k = 0; k < spans.size(); ++k) {
    const PdfColumn& column = table.columns[k];
    canvas.line(spans[k].x, y, spans[k].width, column.title, title, column.alignment);
    if (!column.unit.isEmpty()) {
      canvas.line(spans[k].x, y + title.lineHeight(), spans[k].width, column.unit, unit,
                  column.alignment);
    }
  }
  if (table.headerHeight() <= 0.0) return y;
  const double bottom = y + table.headerHeight();
  canvas.rule(bottom, x, table.width(), themeColours(PaintTheme::Paper).strongLine);
  return bottom;
}

double drawRow(PdfCanvas& canvas, const PdfTable& table, const PdfRow& row, double x, double y) {
  const std::vector<CellSpan> spans = cellSpans(table, x);
  const TextStyle textStyle = cellStyle(table, row.strong);
  const double top = y + table.rowPadding / 2.0;
  for (std::size_t k = 0; k < spans.size(); ++k) {
    const QString text = row.cells.value(static_cast<qsizetype>(k));
    if (table.columns[k].wraps) {
      canvas.block(spans[k].x, top, spans[k].width, text, textStyle);
    } else {
      canvas.line(spans[k].x, top, spans[k].width, text, textStyle, table.columns[k].alignment);
    }
  }
  const double bottom = y + table.rowHeight(row);
  canvas.rule(bottom, x, table.width(), themeColours(PaintTheme::Paper).line);
  return bottom;
}

}  // namespace

double PdfTable::width() const {
  double sum = 0.0;
  for (const PdfColumn& column : columns) sum += column.width;
  return sum;
}

double PdfTable::headerHeight() const {
  const bool untitled = std::all_of(columns.begin(), columns.end(), [](const PdfColumn& column) {
    return column.title.isEmpty() && column.unit.isEmpty();
  });
  if (untitled) return 0.0;
  return (hasUnits(*this) ? 2.0 : 1.0) * style::label().lineHeight() + 0.5_mm;
}

double PdfTable::rowHeight(const PdfRow& row) const {
  const TextStyle textStyle = cellStyle(*this, row.strong);
  const std::vector<CellSpan> spans = cellSpans(*this, 0.0);
  double height = textStyle.lineHeight();
  for (std::size_t k = 0; k < columns.size(); ++k) {
    if (!columns[k].wraps) continue;
    height = std::max(height, PdfCanvas::blockHeight(row.cells.value(static_cast<qsizetype>(k)),
                                                     textStyle, spans[k].width));
  }
  return height + rowPadding;
}

double PdfTable::height() const {
  double sum = headerHeight();
  for (const PdfRow& row : rows) sum += rowHeight(row);
  return sum;
}

double drawTable(PdfCanvas& canvas, const PdfTable& table, double x, double y) {
  y = drawHeader(canvas, table, x, y);
  for (const PdfRow& row : table.rows) y = drawRow(canvas, table, row, x, y);
  return y;
}

void flowTable(PdfCanvas& canvas, const PdfTable& table) {
  const double firstRow = table.rows.empty() ? 0.0 : table.rowHeight(table.rows.front());
  canvas.ensure(table.headerHeight() + firstRow);
  canvas.setY(drawHeader(canvas, table, PdfCanvas::left(), canvas.y()));
  for (const PdfRow& row : table.rows) {
    if (canvas.ensure(table.rowHeight(row))) {
      canvas.setY(drawHeader(canvas, table, PdfCanvas::left(), canvas.y()));
    }
    canvas.setY(drawRow(canvas, table, row, PdfCanvas::left(), canvas.y()));
  }
}

}  // namespace lateglow
