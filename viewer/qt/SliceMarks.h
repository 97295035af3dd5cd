#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QPointF>
#include <QSizeF>
#include <QStringList>

#include "imaging/core/PixelPoint.h"
#include "viewer/scene/ReferenceLine.h"

class QPainter;

namespace lateglow {

/// A measurement or note on a slice, as it is drawn.
struct ViewShape {
  PixelLoop line;
  bool closed = false;
  PixelLoop handles;
  QStringList label;  ///< lines of text beside `labelAt`
  PixelPoint labelAt;
  bool selected = false;
  int id = 0;              ///< the owner's
  bool labelActs = false;  ///< a click on the label is something (SliceViewport::labelClicked)
};

/// Where the slice of another viewport cuts this one.
struct ViewReferenceLine {
  PixelSegment segment;
  QString name;         ///< of the other slice, at the line's end; may be empty
  bool active = false;  ///< the viewport that is being read
};

/// Two lines through a pixel at right angles, over the whole picture.
struct Crosshair {
  PixelPoint at;
  double degrees = 0.0;   ///< of the first line, from the columns' direction towards the rows'
  bool turnable = false;  ///< shows handles to turn it by
};

/// All that is painted over a slice.
struct SliceMarks {
  std::optional<PixelPoint> marker;
  QString markerName;
  std::optional<Crosshair> crosshair;
  std::vector<ViewReferenceLine> referenceLines;
  std::vector<ViewShape> shapes;
  std::vector<PixelLoop> sketch;
  bool sketchClosed = false;
  std::optional<PixelLoop> region;  ///< corners of the rectangle that is being drawn
  std::optional<PixelPoint> toolAt;
  double toolRadius = 0.0;  ///< of the disc around it, device-independent pixels; 0: none
};

/// Where a slice lies in a widget, device-independent pixels.
struct SlicePlacement {
  std::function<QPointF(PixelPoint)> toWidget;
  QSizeF size;
  double columnSpacingMm = 1.0;
  double rowSpacingMm = 1.0;
};

void paintSliceMarks(QPainter& painter, const SliceMarks& marks, const SlicePlacement& placement);

/// The shape whose acting label lies at a place of the widget, the one on top.
[[nodiscard]] std::optional<int> labelAt(const SliceMarks& marks, const SlicePlacement& placement,
                                         QPointF position);

/// Whether a place of the widget is on one of the handles by which a crosshair is turned.
[[nodiscard]] bool onCrosshairHandle(const Crosshair& crosshair, const SlicePlacement& placement,
                                     QPointF position);
/// Whether it is on one of the two lines.
[[nodiscard]] bool onCrosshairLine(const Crosshair& crosshair, const SlicePlacement& placement,
                                   QPointF position);

}  // namespace lateglow
