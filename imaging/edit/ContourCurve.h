#pragma once

#include "imaging/core/PixelPoint.h"

namespace lateglow {

/// A smooth closed curve through control points: centripetal Catmull-Rom (Barry and Goldman,
/// SIGGRAPH 1988; Yuksel et al., CAD 2011), which neither overshoots nor loops between them.
/// Points lie about `step` pixels apart. Fewer than three controls come back unchanged.
[[nodiscard]] PixelLoop closedCurve(const PixelLoop& controls, double step = 0.5);

/// `count` points at equal distances along the loop, the first where the loop begins.
[[nodiscard]] PixelLoop resampled(const PixelLoop& loop, int count);

/// Pushes a contour with a disc, as a finger pushes a string: points inside the disc go to its rim,
/// away from its centre, and the loop is spaced evenly again. What is farther away stays. A disc
/// that begins outside the contour dents it, one that begins inside bulges it.
[[nodiscard]] PixelLoop nudged(const PixelLoop& loop, PixelPoint disc, double radius);

/// Signed area in pixels, positive where the loop runs from columns to rows.
[[nodiscard]] double loopArea(const PixelLoop& loop);
[[nodiscard]] double loopLength(const PixelLoop& loop);
/// Odd-even rule.
[[nodiscard]] bool isInside(const PixelLoop& loop, PixelPoint point);

}  // namespace lateglow
