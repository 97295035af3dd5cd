#pragma once

class QPainter;
class QTransform;

namespace lateglow {

class SliceScene;

/// Paints a slice with its classes and frame; `transform` leads from pixels of the slice to the
/// painter's units.
void paintSlice(QPainter& painter, const SliceScene& scene, const QTransform& transform);

}  // namespace lateglow
