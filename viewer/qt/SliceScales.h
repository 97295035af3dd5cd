#pragma once

#include <QRectF>

#include "viewer/qt/ViewportOverlay.h"
#include "viewer/scene/ColourMap.h"
#include "viewer/scene/IntensityWindow.h"

class QPainter;

namespace lateglow {

/// The longest of 1, 2, 5, 10, 20, 50 ... mm that takes at most `mostPixels`; 0 where even 0.1 mm
/// is longer.
[[nodiscard]] double scaleBarMm(double mmPerPixel, double mostPixels);

/// A bar of known length at the bottom, right of the middle, above the overlay's lines where they
/// reach there; device-independent pixels.
void paintScaleBar(QPainter& painter, const QRectF& area, double mmPerPixel,
                   const ViewportOverlay& overlay);

/// What the colours of a map mean, at the right edge below the middle: a bar with the values of its
/// ends.
void paintColourScale(QPainter& painter, const QRectF& area, ColourMap map, bool inverted,
                      IntensityWindow window);

}  // namespace lateglow
