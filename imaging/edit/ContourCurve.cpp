#include "imaging/edit/ContourCurve.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace lateglow {

namespace {

double distance(PixelPoint a, PixelPoint b) {
  return std::hypot(a.column - b.column, a.row - b.row);
}

PixelPoint mix(PixelPoint a, PixelPoint b, double ta, double tb, double t) {
  const double width = tb - ta;
  return width <= 0.0 ? a : a * ((tb - t) / width) + b * ((t - ta) / width);
}

/// Barry and Goldman's pyramid on the piece from b to c; `u` runs from 0 to 1.
PixelPoint onPiece(PixelPoint a, PixelPoint b, PixelPoint c, PixelPoint d, double u) {
  const double tb = std::sqrt(distance(a, b));
  const double tc = tb + std::sqrt(distance(b, c));
  const double td = tc + std::sqrt(distance(c, d));
  const double t = tb + u * (tc - tb);
  const PixelPoint a1 = mix(a, b, 0.0, tb, t);
  const PixelPoint a2 = mix(b, c, tb, tc, t);
  const PixelPoint a3 = mix(c, d, tc, td, t);
  return mix(mix(a1, a2, 0.0, tc, t), mix(a2, a3, tb, td, t), tb, tc, t);
}

PixelLoop withoutRepeats(const PixelLoop& loop) {
  constexpr double kSamePlace = 1e-6;
  PixelLoop kept;
  for (const PixelPoint& point : loop) {
    if (kept.empty() || distance(kept.back(), point) > kSamePlace) kept.push_back(point);
  }
  while (kept.size() > 1 && distance(kept.front(), kept.back()) <= kSamePlace) kept.pop_back();
  return kept;
}

}  // namespace

PixelLoop closedCurve(const PixelLoop& controls, double step) {
  const PixelLoop points = withoutRepeats(controls);
  const std::size_t count = points.size();
  if (count < 3) return controls;
  PixelLoop curve;
  for (std::size_t n = 0; n < count; ++n) {
    const PixelPoint before = points[(n + count - 1) % count];
    const PixelPoint from = points[n];
    const PixelPoint to = points[(n + 1) % count];
    const PixelPoint after = points[(n + 2) % count];
    const int pieces = std::max(1, static_cast<int>(std::ceil(distance(from, to) / step)));
    for (int p = 0; p < pieces; ++p) {
      curve.push_back(onPiece(before, from, to, after, static_cast<double>(p) / pieces));
    }
  }
  return curve;
}

double loopLength(const PixelLoop& loop) {
  double sum = 0.0;
  for (std::size_t n = 0; n < loop.size(); ++n)
    sum += distance(loop[n], loop[(n + 1) % loop.size()]);
  return sum;
}

PixelLoop resampled(const PixelLoop& loop, int count) {
  const double whole = loopLength(loop);
  if (loop.empty() || count < 1 || whole <= 0.0) return loop;
  PixelLoop even;
  even.reserve(static_cast<std::size_t>(count));
  std::size_t piece = 0;
  double passed = 0.0;  // along the loop, up to the start of the piece
  for (int n = 0; n < count; ++n) {
    const double wanted = whole * n / count;
    double stretch = distance(loop[piece], loop[(piece + 1) % loop.size()]);
    while (passed + stretch < wanted && piece + 1 < loop.size()) {
      passed += stretch;
      ++piece;
      stretch = distance(loop[piece], loop[(piece + 1) % loop.size()]);
    }
    const double share = stretch > 0.0 ? (wanted - passed) / stretch : 0.0;
    const PixelPoint from = loop[piece];
    even.push_back(from + (loop[(piece + 1) % loop.size()] - from) * share);
  }
  return even;
}

PixelLoop nudged(const PixelLoop& loop, PixelPoint disc, double radius) {
  // Dense enough that the rim of the disc is followed, whatever the spacing of the points was.
  constexpr double kSpacing = 0.5;
  const double spacing = std::min(kSpacing, radius / 8.0);
  PixelLoop moved = resampled(loop, std::max(16, static_cast<int>(loopLength(loop) / spacing)));
  bool touched = false;
  for (PixelPoint& point : moved) {
    const double away = distance(point, disc);
    if (away >= radius || away == 0.0) continue;
    point = disc + (point - disc) * (radius / away);
    touched = true;
  }
  if (!touched) return loop;
  return resampled(moved, std::max(16, static_cast<int>(loopLength(moved) / kSpacing)));
}

double loopArea(const PixelLoop& loop) {
  double twice = 0.0;
  for (std::size_t n = 0; n < loop.size(); ++n) {
    const PixelPoint a = loop[n];
    const PixelPoint b = loop[(n + 1) % loop.size()];
    twice += a.column * b.row - b.column * a.row;
  }
  return twice / 2.0;
}

bool isInside(const PixelLoop& loop, PixelPoint point) {
  bool inside = false;
  for (std::size_t n = 0; n < loop.size(); ++n) {
    const PixelPoint a = loop[n];
    const PixelPoint b = loop[(n + 1) % loop.size()];
    if ((a.row > point.row) == (b.row > point.row)) continue;
    const double crossing =
        a.column + (point.row - a.row) / (b.row - a.row) * (b.column - a.column);
    if (point.column < crossing) inside = !inside;
  }
  return inside;
}

}  // namespace lateglow
