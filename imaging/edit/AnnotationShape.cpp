#include "imaging/edit/AnnotationShape.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "imaging/edit/ContourCurve.h"
#include "imaging/edit/LoopPixels.h"

namespace lateglow {

namespace {

constexpr double kPi = 3.14159265358979323846;
constexpr int kEllipsePoints = 96;

PixelLoop ellipse(PixelPoint corner, PixelPoint opposite) {
  const PixelPoint centre = (corner + opposite) * 0.5;
  const PixelPoint half = (opposite - corner) * 0.5;
  PixelLoop loop;
  loop.reserve(kEllipsePoints);
  for (int n = 0; n < kEllipsePoints; ++n) {
    const double angle = 2.0 * kPi * n / kEllipsePoints;
    loop.push_back(
        {centre.column + half.column * std::cos(angle), centre.row + half.row * std::sin(angle)});
  }
  return loop;
}

/// The exact area of an ellipse, not that of the polygon it is drawn with.
double areaPixels(const Annotation& annotation, const PixelLoop& points, const PixelLoop& outline) {
  if (annotation.kind == AnnotationKind::Polygon) return std::abs(loopArea(outline));
  const PixelPoint box = points[1] - points[0];
  return kPi / 4.0 * std::abs(box.column * box.row);
}

double medianOf(std::vector<float>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return *middle;
  return (static_cast<double>(*middle) + *std::max_element(values.begin(), middle)) / 2.0;
}

void describe(std::vector<float>& values, RegionFigures& figures) {
  const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
  figures.lowest = *lowest;
  figures.highest = *highest;
  double sum = 0.0;
  for (const float value : values) sum += value;
  figures.mean = sum / static_cast<double>(values.size());
  double squares = 0.0;
  for (const float value : values) squares += (value - figures.mean) * (value - figures.mean);
  if (values.size() > 1) {
    figures.standardDeviation = std::sqrt(squares / static_cast<double>(values.size() - 1));
  }
  figures.median = medianOf(values);
}

}  // namespace

PixelLoop pixelPoints(const Annotation& annotation, const Geometry& geometry) {
  PixelLoop points;
  for (const Vec3& point : annotation.pointsMm) {
    const Vec3 index = geometry.toIndex(point);
    points.push_back({index.x, index.y});
  }
  return points;
}

Vec3 patientPoint(PixelPoint pixel, int slice, const Geometry& geometry) {
  return geometry.toPatient({pixel.column, pixel.row, static_cast<double>(slice)});
}

PixelLoop outlineOf(const Annotation& annotation, const Geometry& geometry) {
  const PixelLoop points = pixelPoints(annotation, geometry);
  if (annotation.kind == AnnotationKind::Ellipse && points.size() == 2) {
    return ellipse(points[0], points[1]);
  }
  return annotation.kind == AnnotationKind::Polygon && points.size() > 2 ? points : PixelLoop{};
}

double lengthMm(const Annotation& annotation) {
  return annotation.pointsMm.size() < 2 ? 0.0
                                        : length(annotation.pointsMm[1] - annotation.pointsMm[0]);
}

double angleDegrees(const Annotation& annotation) {
  if (annotation.pointsMm.size() < 3) return 0.0;
  const Vec3 one = annotation.pointsMm[0] - annotation.pointsMm[1];
  const Vec3 other = annotation.pointsMm[2] - annotation.pointsMm[1];
  if (length(one) == 0.0 || length(other) == 0.0) return 0.0;
  // Exact also for angles near 0 and 180 degrees, where the cosine is flat.
  return std::atan2(length(cross(one, other)), dot(one, other)) * 180.0 / kPi;
}

std::vector<float> regionValues(const Annotation& annotation, const Geometry& geometry,
                                std::span<const float> slice) {
  std::vector<float> values;
  const auto columns = static_cast<std::size_t>(geometry.size[0]);
  forEachPixelInside(outlineOf(annotation, geometry), geometry.size[0], geometry.size[1],
                     [&](int column, int row) {
                       values.push_back(slice[static_cast<std::size_t>(row) * columns +
                                              static_cast<std::size_t>(column)]);
                     });
  return values;
}

std::optional<RegionFigures> regionFigures(const Annotation& annotation, const Geometry& geometry,
                                           std::span<const float> slice) {
  const PixelLoop outline = outlineOf(annotation, geometry);
  if (outline.empty()) return std::nullopt;
  RegionFigures figures;
  figures.areaMm2 = areaPixels(annotation, pixelPoints(annotation, geometry), outline) *
                    geometry.spacingMm[0] * geometry.spacingMm[1];
  std::vector<float> values = regionValues(annotation, geometry, slice);
  figures.count = static_cast<int>(values.size());
  if (!values.empty()) describe(values, figures);
  return figures;
}

std::optional<std::size_t> pointNear(const Annotation& annotation, const Geometry& geometry,
                                     PixelPoint at, double reach) {
  const PixelLoop points = pixelPoints(annotation, geometry);
  std::optional<std::size_t> nearest;
  double least = reach;
  for (std::size_t n = 0; n < points.size(); ++n) {
    const PixelPoint apart = points[n] - at;
    const double away = std::hypot(apart.column, apart.row);
    if (away <= least) {
      least = away;
      nearest = n;
    }
  }
  return nearest;
}

}  // namespace lateglow
