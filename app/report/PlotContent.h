#pragma once

#include <vector>

#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <QString>

#include "app/report/Palette.h"
#include "app/report/PlotAxes.h"

namespace lateglow {

/// Colours of a plot by role, so that the same plot suits paper and a dark window.
enum class PlotInk { Text, Secondary, Frame, Accent, Scar, Healthy, Blood };
[[nodiscard]] QColor inkColour(PlotInk ink, PaintTheme theme);

/// What a plot shows, in the units of its axes and without the means to draw it: paper (paintPlot)
/// and window draw the same content.
struct PlotContent {
  struct Point {
    double x = 0.0;
    double y = 0.0;
    PlotInk ink = PlotInk::Scar;
    int item = -1;        ///< of the list that the plot was made from; -1: none
    bool marked = false;  ///< beyond the limits of agreement
  };
  struct Line {
    std::vector<QPointF> places;  ///< two or more
    PlotInk ink = PlotInk::Accent;
    PlotAxes::Dash dash = PlotAxes::Dash::Solid;
    bool strong = false;
    QString label;  ///< at the right end, above the line; may be empty
  };
  /// A confidence band.
  struct Band {
    std::vector<QPointF> outline;
    PlotInk ink = PlotInk::Accent;
  };
  /// Tukey's box: quartiles, median, whiskers to the farthest value within 1.5 box heights.
  struct Box {
    double place = 1.0;
    double lowest = 0.0;
    double lower = 0.0;
    double median = 0.0;
    double upper = 0.0;
    double highest = 0.0;
    PlotInk ink = PlotInk::Scar;
    QString name;
    QString count;
  };
  struct Note {
    QString text;
    PlotInk ink = PlotInk::Text;
  };

  QString title;
  QString xLabel;
  QString yLabel;
  PlotRange x;
  PlotRange y;
  bool categories = false;  ///< names of boxes in place of ticks along x
  std::vector<Band> bands;
  std::vector<Line> lines;
  std::vector<Box> boxes;
  std::vector<Point> points;
  std::vector<Note> notes;  ///< lines of text within the axes
  bool notesBelow = false;  ///< in the lower right corner; else in the upper left one

  [[nodiscard]] bool empty() const { return points.empty() && lines.empty() && boxes.empty(); }
};

/// Draws a plot on white paper, in painter units of 0.01 mm.
void paintPlot(QPainter& painter, const QRectF& area, const PlotContent& content);

}  // namespace lateglow
