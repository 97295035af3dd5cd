#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>
#include <QRectF>
#include <QString>

namespace lateglow {

/// Lengths in the PDF's painter units, 0.01 mm: `12.5_mm`.
constexpr double operator""_mm(long double millimetres) {
  return static_cast<double>(millimetres) * 100.0;
}
constexpr double operator""_mm(unsigned long long millimetres) {
  return static_cast<double>(millimetres) * 100.0;
}
/// Typographic points in painter units.
[[nodiscard]] constexpr double points(double value) { return value * 2540.0 / 72.0; }

/// Painter units an inch that make a unit 0.01 mm.
inline constexpr int kPdfResolution = 2540;

struct TextStyle {
  double sizePt = 8.5;
  QFont::Weight weight = QFont::Normal;
  QColor colour;
  double leading = 1.38;  ///< line distance / size
  bool tabular = true;    ///< figures of equal width; without it the proportional Inter
  [[nodiscard]] double lineHeight() const { return points(sizePt) * leading; }
  [[nodiscard]] QFont font() const;
};

/// The text styles of a report, one place for the whole letter.
namespace style {
[[nodiscard]] TextStyle title();
[[nodiscard]] TextStyle statement();
[[nodiscard]] TextStyle figure();
[[nodiscard]] TextStyle heading();
[[nodiscard]] TextStyle body();
[[nodiscard]] TextStyle note();
[[nodiscard]] TextStyle bodyStrong();
[[nodiscard]] TextStyle small();
[[nodiscard]] TextStyle label();
}  // namespace style

/// What every page says at its foot and, from the second on, at its head.
struct RunningLines {
  QString headLeft;
  QString headRight;
  QString footLeft;
  QString footMiddle;
};

/// Page after page that is filled from above: keeps the place where the next thing goes and starts a
/// new page where something does not fit. Positions are in painter units. The column is as wide on
/// Letter paper as on A4, in the middle of the sheet; only its height is that of the paper.
class PdfCanvas {
public:
  /// `totalPages` is printed; pass 0 in a first run that only counts.
  PdfCanvas(QPdfWriter& writer, RunningLines lines, int totalPages);

  [[nodiscard]] QPainter& painter() { return m_painter; }
  [[nodiscard]] int page() const { return m_page; }
  /// A run that only counts pages: pictures need not be drawn.
  [[nodiscard]] bool counting() const { return m_totalPages == 0; }
  [[nodiscard]] static double left() { return 18_mm; }
  [[nodiscard]] static double right() { return 192_mm; }
  [[nodiscard]] static double width() { return right() - left(); }
  [[nodiscard]] double bottom() const { return m_paperHeight - 18_mm; }
  [[nodiscard]] double y() const { return m_y; }
  void setY(double y) { m_y = y; }
  void advance(double distance) { m_y += distance; }
  [[nodiscard]] double remaining() const { return bottom() - m_y; }
  /// Starts a new page unless `height` is left on this one. True when it did.
  bool ensure(double height);
  void newPage();

  /// Baseline of a line whose top is at `y`: capitals stand in the middle of the line.
  [[nodiscard]] static double baseline(double y, const TextStyle& textStyle);
  /// The top that puts a line of this style on a given baseline.
  [[nodiscard]] static double topFor(double baseline, const TextStyle& textStyle);
  /// One line, elided at `width`, its top at `y`. Alignment left, right or centre.
  void line(double x, double y, double width, const QString& text, const TextStyle& textStyle,
            Qt::Alignment alignment = Qt::AlignLeft);
  [[nodiscard]] static double textWidth(const QString& text, const TextStyle& textStyle);
  /// Height of wrapped text.
  [[nodiscard]] static double blockHeight(const QString& text, const TextStyle& textStyle,
                                          double width);
  /// Wrapped text from `y` down, without page breaks; returns its height.
  double block(double x, double y, double width, const QString& text, const TextStyle& textStyle);
  /// Wrapped text at the current place; moves it. Long text breaks over pages line by line, up to
  /// four lines stay together.
  void paragraph(const QString& text, const TextStyle& textStyle, double indent = 0.0);
  /// A section's heading with a thin rule; stays on one page with `keepWith` below it.
  void heading(const QString& text, double keepWith, const QString& note = {});
  void rule(double y, double x, double width, const QColor& colour);

private:
  void runningLines();

  QPdfWriter& m_writer;
  QPainter m_painter;
  RunningLines m_lines;
  double m_paperHeight;
  int m_totalPages;
  int m_page = 1;
  double m_y = 0.0;
};

}  // namespace lateglow
