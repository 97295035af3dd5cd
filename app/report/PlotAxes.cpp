#include "app/report/PlotAxes.h"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

#include "app/report/Palette.h"
#include "app/report/PdfCanvas.h"
#include "app/report/ReportFonts.h"
#include "app/report/ReportText.h"

namespace lateglow {

namespace {

constexpr double kTextPt = 7.0;
constexpr double kTitlePt = 8.0;
constexpr int kTicks = 5;

const ThemeColours& paper() { return themeColours(PaintTheme::Paper); }

QString tickText(double value, double step) {
  const int decimals = step >= 1.0 ? 0 : static_cast<int>(std::ceil(-std::log10(step) - 1e-9));
  return ReportText::number(std::abs(value) < step * 1e-6 ? 0.0 : value, decimals);
}

}  // namespace

PlotRange rangeOf(const std::vector<double>& values, bool withZero) {
  double low = withZero ? 0.0 : HUGE_VAL;
  double high = withZero ? 0.0 : -HUGE_VAL;
  for (const double value : values) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
  if (!(high > low)) return {std::isfinite(low) ? low - 1.0 : 0.0, std::isfinite(low) ? low + 1.0 : 1.0};
  const double margin = 0.06 * (high - low);
  return {withZero && low == 0.0 ? 0.0 : low - margin, withZero && high == 0.0 ? 0.0 : high + margin};
}

std::vector<double> tickPlaces(const PlotRange& range, int count) {
  const double rough = (range.high - range.low) / std::max(count, 1);
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  double step = 10.0 * power;
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= rough * (1.0 - 1e-9)) {
      step = factor * power;
      break;
    }
  }
  std::vector<double> places;
  const double first = std::ceil(range.low / step - 1e-9);
  for (double n = first; n * step <= range.high + 1e-9 * step; ++n) places.push_back(n * step);
  return places;
}

PlotAxes::PlotAxes(QPainter& painter, const QRectF& area, const PlotRange& x, const PlotRange& y,
                   Labels labels)
    : m_painter(painter),
      m_area(area),
      m_inside(area.adjusted(13_mm, 7_mm, -2_mm, -10_mm)),
      m_x(x),
      m_y(y),
      m_labels(std::move(labels)) {}

QPointF PlotAxes::at(double x, double y) const {
  return {m_inside.left() + (x - m_x.low) / (m_x.high - m_x.low) * m_inside.width(),
          m_inside.bottom() - (y - m_y.low) / (m_y.high - m_y.low) * m_inside.height()};
}

void PlotAxes::draw(bool withXTicks) {
  text({m_area.left(), m_area.top() + 3.5_mm}, m_labels.title, Qt::AlignLeft, paper().text, true);
  const std::vector<double> yTicks = tickPlaces(m_y, kTicks);
  const double yStep = yTicks.size() > 1 ? yTicks[1] - yTicks[0] : 1.0;
  for (const double value : yTicks) {
    const double y = at(m_x.low, value).y();
    line({m_inside.left(), y}, {m_inside.right(), y}, paper().line);
    text({m_inside.left() - 1.2_mm, y + 0.9_mm}, tickText(value, yStep), Qt::AlignRight,
         paper().secondaryText);
  }
  if (withXTicks) {
    const std::vector<double> xTicks = tickPlaces(m_x, kTicks);
    const double xStep = xTicks.size() > 1 ? xTicks[1] - xTicks[0] : 1.0;
    for (const double value : xTicks) {
      const double x = at(value, m_y.low).x();
      line({x, m_inside.bottom()}, {x, m_inside.bottom() + 0.8_mm}, paper().strongLine);
      text({x, m_inside.bottom() + 3.8_mm}, tickText(value, xStep), Qt::AlignHCenter,
           paper().secondaryText);
    }
  }
  line(m_inside.bottomLeft(), m_inside.bottomRight(), paper().strongLine);
  line(m_inside.topLeft(), m_inside.bottomLeft(), paper().strongLine);
  text({m_inside.center().x(), m_inside.bottom() + 8.2_mm}, m_labels.x, Qt::AlignHCenter,
       paper().secondaryText);
  m_painter.save();
  m_painter.translate(m_area.left() + 3_mm, m_inside.center().y());
  m_painter.rotate(-90.0);
  text({0.0, 0.0}, m_labels.y, Qt::AlignHCenter, paper().secondaryText);
  m_painter.restore();
}

void PlotAxes::line(QPointF from, QPointF until, const QColor& colour, Dash dash) {
  QPen pen(colour, dash == Dash::Solid ? 0.2_mm : 0.28_mm, Qt::SolidLine, Qt::FlatCap);
  if (dash == Dash::Dashed) pen.setDashPattern({5.0, 3.0});
  if (dash == Dash::Dotted) pen.setDashPattern({1.5, 2.0});
  m_painter.setPen(pen);
  m_painter.drawLine(from, until);
}

void PlotAxes::point(double x, double y, const QColor& colour) {
  QColor fill = colour;
  fill.setAlphaF(0.45F);
  m_painter.setPen(QPen(colour, 0.15_mm));
  m_painter.setBrush(fill);
  m_painter.drawEllipse(at(x, y), 0.75_mm, 0.75_mm);
  m_painter.setBrush(Qt::NoBrush);
}

void PlotAxes::text(QPointF place, const QString& what, Qt::Alignment alignment,
                    const QColor& colour, bool strong) {
  const QFont font = tabularFont(points(strong ? kTitlePt : kTextPt),
                                 strong ? QFont::DemiBold : QFont::Normal);
  const double width = QFontMetricsF(font).horizontalAdvance(what);
  if (alignment & Qt::AlignRight) place.rx() -= width;
  if (alignment & Qt::AlignHCenter) place.rx() -= width / 2.0;
  m_painter.setFont(font);
  m_painter.setPen(colour);
  m_painter.drawText(place, what);
}

}  // namespace lateglow
