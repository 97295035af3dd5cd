#pragma once

#include <vector>

#include <QPainter>
#include <QRectF>
#include <QString>

namespace lateglow {

/// The values that an axis shows.
struct PlotRange {
  double low = 0.0;
  double high = 1.0;
};

/// The range of values with room around them; includes zero where `withZero`. Never empty.
[[nodiscard]] PlotRange rangeOf(const std::vector<double>& values, bool withZero);

/// Round places for ticks within a range, about `count` of them.
[[nodiscard]] std::vector<double> tickPlaces(const PlotRange& range, int count);

/// A square of axes on white paper: title, ticks, labels, and where a value lies. Lengths are in
/// painter units of 0.01 mm, in PDF and pictures alike. Text is drawn in the report's fonts, which
/// initializeReportResources must have loaded.
class PlotAxes {
public:
  struct Labels {
    QString title;
    QString x;
    QString y;
  };
  PlotAxes(QPainter& painter, const QRectF& area, const PlotRange& x, const PlotRange& y,
           Labels labels);

  /// Title, grid, ticks and labels; without ticks along x for categories.
  void draw(bool withXTicks = true);
  [[nodiscard]] QPointF at(double x, double y) const;
  /// The square inside the axes.
  [[nodiscard]] const QRectF& inside() const { return m_inside; }
  [[nodiscard]] QPainter& painter() { return m_painter; }
  [[nodiscard]] const PlotRange& xRange() const { return m_x; }
  [[nodiscard]] const PlotRange& yRange() const { return m_y; }

  enum class Dash { Solid, Dashed, Dotted };
  void line(QPointF from, QPointF until, const QColor& colour, Dash dash = Dash::Solid);
  void point(double x, double y, const QColor& colour);
  /// A line of text; `place` is the left, middle or right end of its baseline.
  void text(QPointF place, const QString& what, Qt::Alignment alignment, const QColor& colour,
            bool strong = false);

private:
  QPainter& m_painter;
  QRectF m_area;
  QRectF m_inside;
  PlotRange m_x;
  PlotRange m_y;
  Labels m_labels;
};

}  // namespace lateglow
