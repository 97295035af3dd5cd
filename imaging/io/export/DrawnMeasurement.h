#pragma once

#include <string>
#include <vector>

#include "imaging/core/PixelPoint.h"

namespace lateglow {

/// A figure of something that a reader drew.
struct DrawnValue {
  enum class Quantity {
    LengthMm,
    AngleDegrees,
    AreaMm2,
    Mean,  ///< this and what follows: of the values inside
    StandardDeviation,
    Median,
    Minimum,
    Maximum
  };
  Quantity quantity = Quantity::LengthMm;
  double value = 0.0;
};

/// A distance, an angle or a region that a reader drew on an image, with its figures.
struct DrawnMeasurement {
  enum class Graphic {
    Line,     ///< two points, or three with the vertex between
    Ellipse,  ///< ends of one axis, then of the other, the longer first
    Outline   ///< closed; the first point is not repeated
  };
  std::string trackingId;  ///< "Distance 1"
  std::string trackingUid;
  Graphic graphic = Graphic::Line;
  PixelLoop points;  ///< pixel indices of the image: 0, 0 is the centre of its first pixel
  std::string sopClassUid;  ///< of the image
  std::string sopInstanceUid;
  int frame = 0;               ///< of a multi-frame image, from 1; 0: the image has one
  bool frameUnknown = false;   ///< no coordinates are written then: they would hold for all frames
  bool hounsfield = false;     ///< values inside are HU; else signal without a unit
  std::vector<DrawnValue> values;
};

}  // namespace lateglow
