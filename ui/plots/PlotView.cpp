#include "ui/plots/PlotView.h"

#include <algorithm>
#include <cmath>

#include <qwt_plot_canvas.h>
#include <qwt_plot_item.h>
#include <qwt_scale_draw.h>
#include <qwt_scale_map.h>
#include <qwt_text.h>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>

#include "ui/common/Controls.h"
#include "ui/common/Theme.h"
#include "ui/plots/PlotStyle.h"

namespace lateglow {

namespace {

constexpr double kReach = 9.0;  ///< pixels around a point
constexpr double kPointRadius = 3.5;
constexpr double kBoxHalfWidth = 0.18;
constexpr double kWheelFactor = 0.85;
constexpr double kClickReach = 3.0;  ///< a press that moves less is a click

QColor ink(PlotInk which) { return inkColour(which, currentTheme()); }

QPen penOf(const PlotContent::Line& line) {
  QPen pen(ink(line.ink), line.strong ? 2.0 : 1.4);
  pen.setCapStyle(Qt::FlatCap);
  if (line.dash == PlotAxes::Dash::Dashed) pen.setDashPattern({5.0, 4.0});
  if (line.dash == PlotAxes::Dash::Dotted) pen.setDashPattern({1.5, 3.0});
  return pen;
}

/// Numbers, or the names of boxes where there are some.
class CategoryScale final : public QwtScaleDraw {
 public:
  explicit CategoryScale(const std::vector<PlotContent::Box>& boxes) : m_boxes(boxes) {}
  [[nodiscard]] QwtText label(double value) const override {
    if (m_boxes.empty()) return QwtScaleDraw::label(value);
    for (const PlotContent::Box& box : m_boxes) {
      if (std::abs(box.place - value) >= 1e-6) continue;
      QwtText name(box.name + u'\n' + box.count);
      name.setRenderFlags(Qt::AlignHCenter);
      return name;
    }
    return {};
  }

 private:
  const std::vector<PlotContent::Box>& m_boxes;
};

}  // namespace

/// Draws a PlotContent through Qwt's scale maps.
class PlotView::Drawing final : public QwtPlotItem {
 public:
  explicit Drawing(const PlotView& view) : m_view(view) {
    setZ(20.0);
    setRenderHint(QwtPlotItem::RenderAntialiased);
  }

  void draw(QPainter* painter, const QwtScaleMap& x, const QwtScaleMap& y,
            const QRectF& canvas) const override {
    const auto at = [&](double a, double b) { return QPointF(x.transform(a), y.transform(b)); };
    const PlotContent& content = m_view.m_content;
    const auto polygon = [&](const std::vector<QPointF>& places) {
      QPolygonF placed;
      for (const QPointF& place : places) placed << at(place.x(), place.y());
      return placed;
    };
    painter->setPen(Qt::NoPen);
    for (const PlotContent::Band& band : content.bands) {
      QColor colour = ink(band.ink);
      colour.setAlphaF(0.16F);
      painter->setBrush(colour);
      painter->drawPolygon(polygon(band.outline));
    }
    painter->setBrush(Qt::NoBrush);
    for (const PlotContent::Line& line : content.lines) {
      painter->setPen(penOf(line));
      painter->drawPolyline(polygon(line.places));
    }
    for (const PlotContent::Box& box : content.boxes) drawBox(*painter, box, at);
    for (const PlotContent::Point& point : content.points) drawPoint(*painter, point, at);
    drawTexts(*painter, canvas, at);
  }

 private:
  template <typename At>
  void drawBox(QPainter& painter, const PlotContent::Box& box, const At& at) const {
    painter.setPen(QPen(ink(box.ink), 1.4));
    painter.drawLine(at(box.place, box.lowest), at(box.place, box.lower));
    painter.drawLine(at(box.place, box.upper), at(box.place, box.highest));
    painter.setBrush(colours().window);
    painter.drawRect(
        QRectF(at(box.place - kBoxHalfWidth, box.upper), at(box.place + kBoxHalfWidth, box.lower)));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink(box.ink), 2.5));
    painter.drawLine(at(box.place - kBoxHalfWidth, box.median),
                     at(box.place + kBoxHalfWidth, box.median));
  }

  template <typename At>
  void drawPoint(QPainter& painter, const PlotContent::Point& point, const At& at) const {
    const QPointF place = at(point.x, point.y);
    QColor fill = ink(point.ink);
    painter.setPen(QPen(fill, 1.0));
    fill.setAlphaF(0.5F);
    painter.setBrush(fill);
    painter.drawEllipse(place, kPointRadius, kPointRadius);
    painter.setBrush(Qt::NoBrush);
    if (point.marked) {
      painter.setPen(QPen(colours().text, 1.0));
      painter.drawEllipse(place, kPointRadius + 2.5, kPointRadius + 2.5);
    }
    if (point.item >= 0 && point.item == m_view.m_selected) {
      painter.setPen(QPen(colours().accent, 2.0));
      painter.drawEllipse(place, kPointRadius + 4.0, kPointRadius + 4.0);
    }
  }

  template <typename At>
  void drawTexts(QPainter& painter, const QRectF& canvas, const At& at) const {
    const PlotContent& content = m_view.m_content;
    painter.setFont(plotAxisTitle({}).font());
    const QFontMetricsF metrics(painter.font());
    for (const PlotContent::Line& line : content.lines) {
      if (line.label.isEmpty()) continue;
      const double y = at(line.places.back().x(), line.places.back().y()).y();
      painter.setPen(ink(line.ink));
      painter.drawText(
          QPointF(canvas.right() - 8.0 - metrics.horizontalAdvance(line.label), y - 4.0),
          line.label);
    }
    const double height = metrics.height() + 2.0;
    const auto count = static_cast<double>(content.notes.size());
    double y = content.notesBelow ? canvas.bottom() - 8.0 - (count - 1.0) * height
                                  : canvas.top() + 8.0 + metrics.ascent();
    for (const PlotContent::Note& note : content.notes) {
      const double width = metrics.horizontalAdvance(note.text);
      painter.setPen(ink(note.ink));
      painter.drawText(
          QPointF(content.notesBelow ? canvas.right() - 8.0 - width : canvas.left() + 8.0, y),
          note.text);
      y += height;
    }
  }

  const PlotView& m_view;
};

PlotView::PlotView(QWidget* parent)
    : QwtPlot(parent),
      m_drawing(new Drawing(*this)),
      m_whole(makeIconButton(QStringLiteral("fit"), tr("Whole plot (R)"), this)) {
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(240, 180);
  setAxisScaleDraw(QwtPlot::xBottom, new CategoryScale(m_content.boxes));
  stylePlot(*this);
  // Zooming paints often and always all of it: a store of its own would only have to be cleared.
  auto* surface = static_cast<QwtPlotCanvas*>(canvas());
  surface->setPaintAttribute(QwtPlotCanvas::BackingStore, false);
  canvas()->setMouseTracking(true);
  canvas()->setCursor(Qt::ArrowCursor);
  canvas()->installEventFilter(this);
  m_drawing->attach(this);
  m_whole->hide();
  connect(m_whole, &QToolButton::clicked, this, &PlotView::resetZoom);
}

PlotView::~PlotView() = default;

void PlotView::setContent(PlotContent content) {
  m_content = std::move(content);
  QwtText title = plotAxisTitle(m_content.title);
  QFont strong = title.font();
  strong.setWeight(QFont::DemiBold);
  title.setFont(strong);
  title.setColor(colours().text);
  setTitle(title);
  setAxisTitle(QwtPlot::xBottom, plotAxisTitle(m_content.xLabel));
  setAxisTitle(QwtPlot::yLeft, plotAxisTitle(m_content.yLabel));
  setAccessibleName(m_content.title);
  resetZoom();
}

void PlotView::resetZoom() { showRanges(m_content.x, m_content.y); }

void PlotView::showRanges(const PlotRange& x, const PlotRange& y) {
  m_x = x;
  m_y = y;
  if (m_content.categories) {
    QList<double> ticks[QwtScaleDiv::NTickTypes];
    for (const PlotContent::Box& box : m_content.boxes) ticks[QwtScaleDiv::MajorTick] << box.place;
    setAxisScaleDiv(QwtPlot::xBottom, QwtScaleDiv(x.low, x.high, ticks));
  } else {
    setAxisScale(QwtPlot::xBottom, x.low, x.high);
  }
  setAxisScale(QwtPlot::yLeft, y.low, y.high);
  m_whole->setVisible(zoomed());
  replot();
}

bool PlotView::zoomed() const {
  return m_x.low != m_content.x.low || m_x.high != m_content.x.high || m_y.low != m_content.y.low ||
         m_y.high != m_content.y.high;
}

void PlotView::setSelected(int item) {
  m_selected = item;
  replot();
}

QPointF PlotView::placeOf(int item) const {
  for (const PlotContent::Point& point : m_content.points) {
    if (point.item != item) continue;
    return {canvasMap(QwtPlot::xBottom).transform(point.x),
            canvasMap(QwtPlot::yLeft).transform(point.y)};
  }
  return {};
}

int PlotView::itemAt(QPointF place) const {
  const QwtScaleMap x = canvasMap(QwtPlot::xBottom);
  const QwtScaleMap y = canvasMap(QwtPlot::yLeft);
  int found = -1;
  double nearest = kReach;
  for (const PlotContent::Point& point : m_content.points) {
    const double distance =
        std::hypot(x.transform(point.x) - place.x(), y.transform(point.y) - place.y());
    if (point.item < 0 || distance >= nearest) continue;
    nearest = distance;
    found = point.item;
  }
  return found;
}

void PlotView::zoomAround(QPointF place, double factor) {
  const auto scaled = [factor](const PlotRange& range, const PlotRange& whole, double centre) {
    // Never beyond the whole plot: an empty picture tells nothing.
    return PlotRange{std::max(whole.low, centre + factor * (range.low - centre)),
                     std::min(whole.high, centre + factor * (range.high - centre))};
  };
  const double x = canvasMap(QwtPlot::xBottom).invTransform(place.x());
  const double y = canvasMap(QwtPlot::yLeft).invTransform(place.y());
  showRanges(m_content.categories ? m_x : scaled(m_x, m_content.x, x), scaled(m_y, m_content.y, y));
}

void PlotView::pan(QPointF delta) {
  const auto moved = [](const PlotRange& range, const PlotRange& whole, double by) {
    const double step = std::clamp(by, whole.low - range.low, whole.high - range.high);
    return PlotRange{range.low + step, range.high + step};
  };
  const double width = canvasMap(QwtPlot::xBottom).pDist();
  const double height = canvasMap(QwtPlot::yLeft).pDist();
  showRanges(moved(m_x, m_content.x, -delta.x() / width * (m_x.high - m_x.low)),
             moved(m_y, m_content.y, delta.y() / height * (m_y.high - m_y.low)));
}

void PlotView::hover(QPointF place) {
  const int item = itemAt(place);
  canvas()->setCursor(item >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
  const QString hint = item >= 0 && m_describe ? m_describe(item) : QString();
  if (hint == m_hint) return;
  m_hint = hint;
  if (hint.isEmpty()) {
    QToolTip::hideText();
  } else {
    QToolTip::showText(canvas()->mapToGlobal(place.toPoint()), hint, canvas());
  }
}

void PlotView::released(QPointF place) {
  const bool click = m_pressed && !m_moved;
  m_pressed = false;
  if (!click) return;
  if (const int item = itemAt(place); item >= 0) Q_EMIT itemClicked(item);
}

bool PlotView::eventFilter(QObject* watched, QEvent* event) {
  if (watched != canvas()) return QwtPlot::eventFilter(watched, event);
  const auto place = [event] { return static_cast<QMouseEvent*>(event)->position(); };
  switch (event->type()) {
    case QEvent::Wheel: {
      const auto* wheel = static_cast<QWheelEvent*>(event);
      zoomAround(wheel->position(), std::pow(kWheelFactor, wheel->angleDelta().y() / 120.0));
      return true;
    }
    case QEvent::MouseButtonPress:
      m_pressed = static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton;
      m_moved = false;
      m_pressPlace = m_lastPlace = place();
      setFocus(Qt::MouseFocusReason);
      return true;
    case QEvent::MouseMove:
      if (m_pressed) {
        m_moved = m_moved || (place() - m_pressPlace).manhattanLength() > kClickReach;
        if (m_moved && zoomed()) pan(place() - m_lastPlace);
        m_lastPlace = place();
      } else {
        hover(place());
      }
      return true;
    case QEvent::MouseButtonRelease:
      released(place());
      return true;
    case QEvent::MouseButtonDblClick:
      if (const int item = itemAt(place()); item >= 0) {
        Q_EMIT itemActivated(item);
      } else {
        resetZoom();
      }
      return true;
    case QEvent::Leave:
      m_hint.clear();
      break;
    default:
      break;
  }
  return QwtPlot::eventFilter(watched, event);
}

void PlotView::keyPressEvent(QKeyEvent* event) {
  const QPointF middle(0.5 * canvas()->width(), 0.5 * canvas()->height());
  switch (event->key()) {
    case Qt::Key_R:
      resetZoom();
      return;
    case Qt::Key_Plus:
      zoomAround(middle, kWheelFactor);
      return;
    case Qt::Key_Minus:
      zoomAround(middle, 1.0 / kWheelFactor);
      return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (m_selected >= 0) Q_EMIT itemActivated(m_selected);
      return;
    default:
      QwtPlot::keyPressEvent(event);
  }
}

void PlotView::resizeEvent(QResizeEvent* event) {
  QwtPlot::resizeEvent(event);
  m_whole->move(width() - m_whole->width(), 0);
}

}  // namespace lateglow
