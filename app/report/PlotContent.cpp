#include "app/report/PlotContent.h"

#include <QPolygonF>

#include "app/report/PdfCanvas.h"

namespace lateglow {

namespace {

constexpr double kBoxHalfWidth = 0.18;

QColor paperInk(PlotInk ink) { return inkColour(ink, PaintTheme::Paper); }

QPolygonF placed(const PlotAxes& axes, const std::vector<QPointF>& places) {
  QPolygonF polygon;
  for (const QPointF& place : places) polygon << axes.at(place.x(), place.y());
  return polygon;
}

void paintBand(PlotAxes& axes, const PlotContent::Band& band) {
  QColor colour = paperInk(band.ink);
  colour.setAlphaF(0.14F);
  axes.painter().setPen(Qt::NoPen);
  axes.painter().setBrush(colour);
  axes.painter().drawPolygon(placed(axes, band.outline));
  axes.painter().setBrush(Qt::NoBrush);
}

void paintLine(PlotAxes& axes, const PlotContent::Line& line) {
  const QColor colour = paperInk(line.ink);
  const QPolygonF places = placed(axes, line.places);
  if (line.strong) {
    axes.painter().setPen(QPen(colour, 0.4_mm, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    axes.painter().drawPolyline(places);
    return;
  }
  for (int n = 1; n < places.size(); ++n) axes.line(places[n - 1], places[n], colour, line.dash);
}

void paintBox(PlotAxes& axes, const PlotContent::Box& box) {
  const QColor colour = paperInk(box.ink);
  axes.line(axes.at(box.place, box.lowest), axes.at(box.place, box.lower), colour);
  axes.line(axes.at(box.place, box.upper), axes.at(box.place, box.highest), colour);
  QPainter& painter = axes.painter();
  painter.setPen(QPen(colour, 0.25_mm));
  painter.setBrush(Qt::white);
  painter.drawRect(QRectF(axes.at(box.place - kBoxHalfWidth, box.upper),
                          axes.at(box.place + kBoxHalfWidth, box.lower)));
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(colour, 0.5_mm, Qt::SolidLine, Qt::FlatCap));
  painter.drawLine(axes.at(box.place - kBoxHalfWidth, box.median),
                   axes.at(box.place + kBoxHalfWidth, box.median));
  const double x = axes.at(box.place, 0.0).x();
  axes.text({x, axes.inside().bottom() + 3.8_mm}, box.name, Qt::AlignHCenter,
            paperInk(PlotInk::Text));
  axes.text({x, axes.inside().bottom() + 7.2_mm}, box.count, Qt::AlignHCenter,
            paperInk(PlotInk::Secondary));
}

void paintPoint(PlotAxes& axes, const PlotContent::Point& point) {
  axes.point(point.x, point.y, paperInk(point.ink));
  if (!point.marked) return;
  axes.painter().setPen(QPen(paperInk(PlotInk::Text), 0.2_mm));
  axes.painter().drawEllipse(axes.at(point.x, point.y), 1.25_mm, 1.25_mm);
}

void paintTexts(PlotAxes& axes, const PlotContent& content) {
  for (const PlotContent::Line& line : content.lines) {
    if (line.label.isEmpty()) continue;
    const QPointF end = line.places.back();
    axes.text(axes.at(end.x(), end.y()) + QPointF(-0.8_mm, -0.9_mm), line.label, Qt::AlignRight,
              paperInk(line.ink));
  }
  const QRectF& inside = axes.inside();
  const auto count = static_cast<double>(content.notes.size());
  for (std::size_t n = 0; n < content.notes.size(); ++n) {
    const auto row = static_cast<double>(n);
    const QPointF place =
        content.notesBelow
            ? inside.bottomRight() + QPointF(-1.5_mm, -2_mm - (count - 1 - row) * 4_mm)
            : inside.topLeft() + QPointF(1.5_mm, 3_mm + row * 4_mm);
    axes.text(place, content.notes[n].text, content.notesBelow ? Qt::AlignRight : Qt::AlignLeft,
              paperInk(content.notes[n].ink));
  }
}

}  // namespace

QColor inkColour(PlotInk ink, PaintTheme theme) {
  const ThemeColours& colours = themeColours(theme);
  switch (ink) {
    case PlotInk::Text:
      return colours.text;
    case PlotInk::Secondary:
      return colours.secondaryText;
    case PlotInk::Frame:
      return colours.strongLine;
    case PlotInk::Accent:
      return colours.accent;
    case PlotInk::Scar:
      return classColour(TissueClass::Scar, theme);
    case PlotInk::Healthy:
      return classColour(TissueClass::HealthyMyocardium, theme);
    case PlotInk::Blood:
      return classColour(TissueClass::BloodPool, theme);
  }
  return colours.text;
}

void paintPlot(QPainter& painter, const QRectF& area, const PlotContent& content) {
  PlotAxes axes(painter, area, content.x, content.y,
                {content.title, content.xLabel, content.yLabel});
  axes.draw(!content.categories);
  painter.save();
  painter.setClipRect(axes.inside());
  for (const PlotContent::Band& band : content.bands) paintBand(axes, band);
  for (const PlotContent::Line& line : content.lines) paintLine(axes, line);
  painter.restore();
  for (const PlotContent::Point& point : content.points) paintPoint(axes, point);
  for (const PlotContent::Box& box : content.boxes) paintBox(axes, box);
  paintTexts(axes, content);
}

}  // namespace lateglow
