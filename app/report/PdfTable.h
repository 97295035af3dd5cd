#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "app/report/PdfCanvas.h"

namespace lateglow {

struct PdfColumn {
  QString title;
  QString unit;        ///< second line of the header
  double width = 0.0;  ///< painter units
  Qt::Alignment alignment = Qt::AlignLeft;
  bool wraps = false;  ///< long text goes on in further lines, else it is elided
};

struct PdfRow {
  QStringList cells;
  bool strong = false;
};

struct PdfTable {
  std::vector<PdfColumn> columns;
  std::vector<PdfRow> rows;
  double sizePt = 8.0;
  double rowPadding = 0.7_mm;  ///< above and below a row's text together

  [[nodiscard]] double width() const;
  [[nodiscard]] double headerHeight() const;
  [[nodiscard]] double rowHeight(const PdfRow& row) const;
  /// Header and all rows.
  [[nodiscard]] double height() const;
};

/// Draws a table at (x, y) without page breaks; returns the y below it.
double drawTable(PdfCanvas& canvas, const PdfTable& table, double x, double y);

/// Draws a table at the current place and moves it; rows that do not fit go on on a new page under
/// the header again.
void flowTable(PdfCanvas& canvas, const PdfTable& table);

}  // namespace lateglow
