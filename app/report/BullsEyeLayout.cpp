#include "app/report/BullsEyeLayout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lateglow {

namespace {

constexpr double kHoleFraction = 0.19;  ///< of the disc's radius; also the apical cap's

double degreesOf(QPointF fromCentre) {
  const double degrees = std::atan2(-fromCentre.y(), fromCentre.x()) * 180.0 / std::numbers::pi;
  return degrees < 0.0 ? degrees + 360.0 : degrees;
}

}  // namespace

double bullsEyeTextSize(const QRectF& area) {
  return std::clamp(0.036 * std::min(area.width(), area.height()), 11.0, 16.0);
}

BullsEyeLayout::BullsEyeLayout(const QRectF& area, double textSize, bool withSegment17)
    : m_withSegment17(withSegment17) {
  const double titleHeight = std::min(2.9 * textSize, area.height() / 4.0);
  const double legendHeight = std::min(2.7 * textSize, area.height() / 4.0);
  m_title = QRectF(area.left(), area.top(), area.width(), titleHeight);
  m_legend = QRectF(area.left(), area.bottom() - legendHeight, area.width(), legendHeight);
  const QRectF disc(area.left(), m_title.bottom(), area.width(),
                    m_legend.top() - m_title.bottom());
  const double words = 1.6 * textSize;
  m_centre = disc.center();
  m_radius = std::max(1.0, std::min(disc.width(), disc.height()) / 2.0 - words);
}

double BullsEyeLayout::cellThickness() const { return m_radius * (1.0 - kHoleFraction) / 3.0; }

BullsEyeLayout::Cell BullsEyeLayout::cell(int segment) const {
  const double hole = m_radius * kHoleFraction;
  const double ring = cellThickness();
  if (segment >= 1 && segment <= 6) {
    return {hole + 2.0 * ring, m_radius, 60.0 * segment, 60.0};
  }
  if (segment >= 7 && segment <= 12) {
    return {hole + ring, hole + 2.0 * ring, 60.0 * (segment - 6), 60.0};
  }
  if (segment >= 13 && segment <= 16) {
    return {hole, hole + ring, 45.0 + 90.0 * (segment - 13), 90.0};
  }
  if (segment == 17 && m_withSegment17) return {0.0, hole, 0.0, 360.0};
  return {};
}

QPointF BullsEyeLayout::at(double radius, double degrees) const {
  const double angle = degrees * std::numbers::pi / 180.0;
  return m_centre + QPointF(radius * std::cos(angle), -radius * std::sin(angle));
}

QPainterPath BullsEyeLayout::segmentPath(int segment) const {
  const Cell place = cell(segment);
  QPainterPath path;
  if (place.spanDegrees <= 0.0) return path;
  if (place.innerRadius <= 0.0) {
    path.addEllipse(m_centre, place.outerRadius, place.outerRadius);
    return path;
  }
  const auto square = [this](double radius) {
    return QRectF(m_centre.x() - radius, m_centre.y() - radius, 2.0 * radius, 2.0 * radius);
  };
  path.moveTo(at(place.outerRadius, place.startDegrees));
  path.arcTo(square(place.outerRadius), place.startDegrees, place.spanDegrees);
  path.lineTo(at(place.innerRadius, place.startDegrees + place.spanDegrees));
  path.arcTo(square(place.innerRadius), place.startDegrees + place.spanDegrees,
             -place.spanDegrees);
  path.closeSubpath();
  return path;
}

QPointF BullsEyeLayout::segmentCentre(int segment) const {
  const Cell place = cell(segment);
  if (place.innerRadius <= 0.0) return m_centre;
  return at((place.innerRadius + place.outerRadius) / 2.0,
            place.startDegrees + place.spanDegrees / 2.0);
}

int BullsEyeLayout::segmentAt(QPointF point) const {
  const QPointF fromCentre = point - m_centre;
  const double distance = std::hypot(fromCentre.x(), fromCentre.y());
  const double degrees = degreesOf(fromCentre);
  for (int segment = 1; segment <= segmentCount(); ++segment) {
    const Cell place = cell(segment);
    if (distance < place.innerRadius || distance >= place.outerRadius) continue;
    if (std::fmod(degrees - place.startDegrees + 720.0, 360.0) < place.spanDegrees) return segment;
  }
  return 0;
}

}  // namespace lateglow
