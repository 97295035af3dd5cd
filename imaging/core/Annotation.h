#pragma once

#include <string>
#include <vector>

#include "measurements/Geometry.h"

namespace lateglow {

enum class AnnotationKind {
  Distance,  ///< two points
  Angle,     ///< three points, the second is the vertex
  Ellipse,   ///< two opposite corners of its box, whose sides lie along the image's axes
  Polygon,   ///< a closed outline of three points or more
  Note,      ///< one point and a text
  KeyImage   ///< the slice itself belongs into the report; no points
};

/// Something that a reader drew on a slice, or said of it. Points lie in patient space, so that they stay where
/// they are when the picture is turned, resampled or exported.
struct Annotation {
  int id = 0;  ///< within its case
  AnnotationKind kind = AnnotationKind::Distance;
  int slice = 0;  ///< of the grid it was drawn on
  std::vector<Vec3> pointsMm;
  std::string text;
  int phase = 0;  ///< of the cine that was seen; where figures are of one image, of this one
  friend bool operator==(const Annotation&, const Annotation&) = default;
};

}  // namespace lateglow
