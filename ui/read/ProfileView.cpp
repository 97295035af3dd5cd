#include "ui/read/ProfileView.h"

#include <algorithm>
#include <cmath>

#include <QMouseEvent>
#include <QPainter>

#include "viewer/qt/ViewportOverlay.h"

namespace lateglow {

namespace {

constexpr double kFewestTicks = 4.0;
constexpr int kTextHeight = 16;
const QColor kGridColour(0x2A, 0x31, 0x3A);
const QColor kScaleColour(0x9B, 0xA6, 0xB2);

/// 1, 2 or 5 times a power of ten, so that some ticks fit.
double tickStep(double range) {
  const double rough = std::max(range, 1e-9) / kFewestTicks;
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  for (const double factor : {5.0, 2.0}) {
    if (factor * power <= rough) return factor * power;
  }
  return power;
}

}  // namespace

ProfileView::ProfileView(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("profile"));
  setAccessibleName(tr("Profile through the crosshair"));
  setMouseTracking(true);
  setMinimumSize(160, 120);
}

void ProfileView::setProfile(Profile profile) {
  m_profile = std::move(profile);
  if (!m_profile.values.empty()) {
    auto [low, high] = std::ranges::minmax(m_profile.values);
    for (const double value : m_profile.otherValues) {
      if (!std::isfinite(value)) continue;
      low = std::min(low, value);
      high = std::max(high, value);
    }
    const double step = tickStep(high - low);
    m_lowest = std::floor(low / step) * step;
    m_highest = std::max(m_lowest + step, std::ceil(high / step) * step);
  }
  update();
}

void ProfileView::setActive(bool active) {
  m_active = active;
  update();
}

QRectF ProfileView::plotArea() const { return QRectF(rect()).adjusted(64, 48, -20, -36); }

double ProfileView::x(double positionMm) const {
  const double first = m_profile.positionsMm.front();
  const double last = m_profile.positionsMm.back();
  return plotArea().left() + (positionMm - first) / (last - first) * plotArea().width();
}

double ProfileView::y(double value) const {
  return plotArea().bottom() - (value - m_lowest) / (m_highest - m_lowest) * plotArea().height();
}

void ProfileView::paintGrid(QPainter& painter) const {
  const QRectF plot = plotArea();
  const double step = tickStep(m_highest - m_lowest);
  for (double value = m_lowest; value <= m_highest + step / 2.0; value += step) {
    painter.setPen(kGridColour);
    painter.drawLine(QPointF(plot.left(), y(value)), QPointF(plot.right(), y(value)));
    painter.setPen(kScaleColour);
    painter.drawText(QRectF(0, y(value) - 8, plot.left() - 8, kTextHeight),
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(value, 'f', step < 1.0 ? 2 : 0));
  }
  const auto [first, last] =
      std::minmax(m_profile.positionsMm.front(), m_profile.positionsMm.back());
  const double stepMm = tickStep(last - first);
  for (double mm = std::ceil(first / stepMm) * stepMm; mm <= last; mm += stepMm) {
    painter.setPen(kGridColour);
    painter.drawLine(QPointF(x(mm), plot.top()), QPointF(x(mm), plot.bottom()));
    painter.setPen(kScaleColour);
    painter.drawText(QRectF(x(mm) - 40, plot.bottom() + 2, 80, kTextHeight), Qt::AlignCenter,
                     QString::number(mm, 'f', 0));
  }
  painter.drawText(QRectF(plot.left(), plot.bottom() + 18, plot.width(), kTextHeight),
                   Qt::AlignCenter, m_profile.axis);
}

QPen ProfileView::otherPen() const {
  return {m_profile.otherSynthetic ? kSyntheticColour : kScaleColour, 1.5, Qt::DashLine};
}

/// Breaks where there are no values.
void ProfileView::paintCurve(QPainter& painter, const std::vector<double>& values,
                             const QPen& pen) const {
  painter.setPen(pen);
  QPolygonF curve;
  for (std::size_t n = 0; n < values.size(); ++n) {
    if (std::isfinite(values[n])) curve << QPointF(x(m_profile.positionsMm[n]), y(values[n]));
    if (!std::isfinite(values[n]) || n + 1 == values.size()) {
      painter.drawPolyline(curve);
      curve.clear();
    }
  }
}

/// Each beside a piece of its line, at the right above the plot.
void ProfileView::paintNames(QPainter& painter) const {
  constexpr double kSample = 20.0;
  constexpr double kGap = 6.0;
  double right = plotArea().right();
  const double middle = plotArea().top() - kTextHeight / 2.0 - 2.0;
  const auto entry = [&](const QString& name, const QPen& pen) {
    const double width = painter.fontMetrics().horizontalAdvance(name);
    drawRimmedText(painter, QRectF(right - width, middle - 8.0, width + 2.0, kTextHeight),
                   Qt::AlignLeft | Qt::AlignVCenter, name, pen.color());
    right -= width + kGap;
    painter.setPen(pen);
    painter.drawLine(QPointF(right - kSample, middle), QPointF(right, middle));
    right -= kSample + 3.0 * kGap;
  };
  entry(m_profile.otherName, otherPen());
  entry(m_profile.name, QPen(kOverlayTextColour, 1.5));
}

void ProfileView::paintReading(QPainter& painter) const {
  const QRectF plot = plotArea();
  if (m_pointer < plot.left() || m_pointer > plot.right()) {
    return;
  }
  const double share = (m_pointer - plot.left()) / plot.width();
  const auto place = static_cast<std::size_t>(
      std::lround(share * static_cast<double>(m_profile.values.size() - 1)));
  const QPointF at(x(m_profile.positionsMm[place]), y(m_profile.values[place]));
  painter.setPen(Qt::NoPen);
  painter.setBrush(kOverlayTextColour);
  painter.drawEllipse(at, 3.0, 3.0);
  QString read = QString::number(m_profile.values[place], 'f', 1);
  if (!m_profile.otherValues.empty()) {
    const double other = m_profile.otherValues[place];
    read += QStringLiteral(" · ") +
            (std::isfinite(other) ? QString::number(other, 'f', 1) : QStringLiteral("–"));
  }
  const QString text = tr("%1 mm: %2 %3")
                           .arg(QString::number(m_profile.positionsMm[place], 'f', 1), read,
                                m_profile.valueAxis);
  drawRimmedText(painter, QRectF(plot.left(), 12, plot.width(), kTextHeight),
                 Qt::AlignRight | Qt::AlignVCenter, text, kOverlayTextColour);
}

void ProfileView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), Qt::black);
  painter.setRenderHint(QPainter::Antialiasing);
  QFont font = painter.font();
  font.setPixelSize(11);
  painter.setFont(font);
  ViewportOverlay overlay;
  overlay.active = m_active;
  if (m_profile.values.size() < 2) {
    overlay.message = tr("A profile shows the values of a volume through the crosshair.");
  } else {
    overlay.topLeft = {m_profile.title, m_profile.valueAxis};
    paintGrid(painter);
    painter.setPen(QPen(kFocusColour, 1.0, Qt::DashLine));
    painter.drawLine(QPointF(x(m_profile.markMm), plotArea().top()),
                     QPointF(x(m_profile.markMm), plotArea().bottom()));
    if (!m_profile.otherValues.empty()) {
      paintCurve(painter, m_profile.otherValues, otherPen());
      paintNames(painter);
    }
    paintCurve(painter, m_profile.values, QPen(kOverlayTextColour, 1.5));
    paintReading(painter);
  }
  paintViewportOverlay(painter, rect(), overlay);
}

void ProfileView::mousePressEvent(QMouseEvent*) { Q_EMIT activated(); }

void ProfileView::mouseDoubleClickEvent(QMouseEvent*) { Q_EMIT maximizeRequested(); }

void ProfileView::mouseMoveEvent(QMouseEvent* event) {
  m_pointer = event->position().x();
  update();
}

void ProfileView::leaveEvent(QEvent*) {
  m_pointer = -1.0;
  update();
}

}  // namespace lateglow
