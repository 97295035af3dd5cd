#include "app/report/SliceView.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace lateglow {

namespace {

constexpr double kLobes = 3.0;

double lanczos(double x) {
  if (std::abs(x) < 1e-9) return 1.0;
  if (std::abs(x) >= kLobes) return 0.0;
  const double pix = std::numbers::pi * x;
  return kLobes * std::sin(pix) * std::sin(pix / kLobes) / (pix * pix);
}

/// What one output row or column reads: weights of source positions, none outside the bounds.
struct Taps {
  std::vector<int> index;
  std::vector<double> weight;
};

std::vector<Taps> filterTaps(int pixels, double centre, double indexPerPixel, int first, int last) {
  std::vector<Taps> all(static_cast<std::size_t>(pixels));
  const double width = std::max(1.0, std::abs(indexPerPixel));
  for (int pixel = 0; pixel < pixels; ++pixel) {
    const double position = centre + (pixel + 0.5 - pixels / 2.0) * indexPerPixel;
    if (position < first - 0.5 || position > last + 0.5) continue;
    Taps& taps = all[static_cast<std::size_t>(pixel)];
    double sum = 0.0;
    for (int source = static_cast<int>(std::ceil(position - kLobes * width));
         source <= static_cast<int>(std::floor(position + kLobes * width)); ++source) {
      taps.index.push_back(std::clamp(source, first, last));
      taps.weight.push_back(lanczos((source - position) / width));
      sum += taps.weight.back();
    }
    for (double& weight : taps.weight) weight /= sum;
  }
  return all;
}

double axisScore(const Geometry& geometry, const DisplayAxes& axes) {
  const Vec3 right = geometry.axes[static_cast<std::size_t>(axes.rightAxis)] * axes.rightSign;
  const Vec3 down = geometry.axes[static_cast<std::size_t>(axes.downAxis)] * axes.downSign;
  return right.x + 0.6 * down.y - down.z;
}

}  // namespace

DisplayAxes radiologicalAxes(const Geometry& geometry) {
  // The stored order is kept unless another one is clearly nearer to convention.
  constexpr double kKeepStored = 0.2;
  DisplayAxes best;
  double bestScore = axisScore(geometry, best) + kKeepStored;
  for (int transposed = 0; transposed < 2; ++transposed) {
    for (const int rightSign : {1, -1}) {
      for (const int downSign : {1, -1}) {
        const DisplayAxes candidate{transposed, rightSign, 1 - transposed, downSign};
        const double score = axisScore(geometry, candidate);
        if (score > bestScore) {
          best = candidate;
          bestScore = score;
        }
      }
    }
  }
  return best;
}

QString orientationLetters(Vec3 v) {
  constexpr double kLeast = 0.3;
  const Vec3 unit = normalized(v);
  struct Component {
    double size;
    char letter;
  };
  std::array<Component, 3> components{Component{std::abs(unit.x), unit.x > 0 ? 'L' : 'R'},
                                      Component{std::abs(unit.y), unit.y > 0 ? 'P' : 'A'},
                                      Component{std::abs(unit.z), unit.z > 0 ? 'H' : 'F'}};
  std::stable_sort(components.begin(), components.end(),
                   [](const Component& a, const Component& b) { return a.size > b.size; });
  QString letters;
  for (const Component& component : components) {
    if (component.size >= kLeast) letters += QLatin1Char(component.letter);
  }
  return letters;
}

Vec3 SliceView::rightDirection() const {
  return geometry.axes[static_cast<std::size_t>(axes.rightAxis)] * axes.rightSign;
}

Vec3 SliceView::downDirection() const {
  return geometry.axes[static_cast<std::size_t>(axes.downAxis)] * axes.downSign;
}

QTransform SliceView::indexToArea(const QRectF& area) const {
  const Vec3 centre = geometry.toIndex(centreMm);
  const auto right = static_cast<std::size_t>(axes.rightAxis);
  const auto down = static_cast<std::size_t>(axes.downAxis);
  const double alongX = axes.rightSign * geometry.spacingMm[right] / sideMm * area.width();
  const double alongY = axes.downSign * geometry.spacingMm[down] / sideMm * area.height();
  const bool transposed = axes.rightAxis == 1;
  const QTransform scaled = transposed ? QTransform(0, alongY, alongX, 0, 0, 0)
                                       : QTransform(alongX, 0, 0, alongY, 0, 0);
  return QTransform::fromTranslate(-centre.x, -centre.y) * scaled *
         QTransform::fromTranslate(area.center().x(), area.center().y());
}

std::vector<float> resampleSlice(std::span<const float> slicePixels, const SliceView& view,
                                 int pixels, const IndexBounds& bounds) {
  const auto count = static_cast<std::size_t>(pixels);
  std::vector<float> out(count * count, std::numeric_limits<float>::quiet_NaN());
  if (bounds.empty()) return out;
  const auto width = static_cast<std::size_t>(view.geometry.size[0]);
  const Vec3 centre = view.geometry.toIndex(view.centreMm);
  const auto taps = [&](int axis, int sign) {
    const double step =
        sign * view.sideMm / pixels / view.geometry.spacingMm[static_cast<std::size_t>(axis)];
    return axis == 0 ? filterTaps(pixels, centre.x, step, bounds.firstI, bounds.lastI)
                     : filterTaps(pixels, centre.y, step, bounds.firstJ, bounds.lastJ);
  };
  const bool transposed = view.axes.rightAxis == 1;
  const std::vector<Taps> tapsI = transposed ? taps(0, view.axes.downSign)
                                             : taps(0, view.axes.rightSign);
  const std::vector<Taps> tapsJ = transposed ? taps(1, view.axes.rightSign)
                                             : taps(1, view.axes.downSign);
  std::vector<double> line(count);
  for (std::size_t alongJ = 0; alongJ < count; ++alongJ) {
    const Taps& rows = tapsJ[alongJ];
    if (rows.index.empty()) continue;
    std::vector<double> blended(width, 0.0);
    for (std::size_t tap = 0; tap < rows.index.size(); ++tap) {
      const auto first = static_cast<std::size_t>(rows.index[tap]) * width;
      const auto row = slicePixels.subspan(first, width);
      for (std::size_t i = 0; i < width; ++i) blended[i] += rows.weight[tap] * row[i];
    }
    for (std::size_t alongI = 0; alongI < count; ++alongI) {
      const Taps& columns = tapsI[alongI];
      if (columns.index.empty()) continue;
      double value = 0.0;
      for (std::size_t tap = 0; tap < columns.index.size(); ++tap) {
        value += columns.weight[tap] * blended[static_cast<std::size_t>(columns.index[tap])];
      }
      out[transposed ? alongI * count + alongJ : alongJ * count + alongI] =
          static_cast<float>(value);
    }
  }
  return out;
}

}  // namespace lateglow
