#include "app/workflow/DrawnMeasurements.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>
#include <string>

#include "imaging/edit/AnnotationShape.h"
#include "imaging/io/ContentUid.h"

namespace lateglow {

namespace {

using Quantity = DrawnValue::Quantity;

const char* nameOf(AnnotationKind kind) {
  switch (kind) {
    case AnnotationKind::Distance: return "Distance";
    case AnnotationKind::Angle: return "Angle";
    case AnnotationKind::Ellipse: return "Ellipse";
    default: return "Outline";
  }
}

bool isMeasurement(const Annotation& annotation) {
  return annotation.kind != AnnotationKind::Note && annotation.kind != AnnotationKind::KeyImage;
}

/// The same for the same drawing, however often it is exported.
std::string trackingUid(const Series& series, const Annotation& annotation) {
  ContentUid uid;
  std::string text = series.uid;
  text.append("\nannotation ").append(std::to_string(annotation.id));
  uid.add(std::as_bytes(std::span(text)));
  return uid.finish();
}

/// Ends of the longer axis, then of the shorter one, from opposite corners of the box. Lengths count
/// in the image's pixels, as the standard has it (PS3.3 C.18.6.1.2).
PixelLoop ellipseEnds(const PixelLoop& corners) {
  const PixelPoint centre = (corners[0] + corners[1]) * 0.5;
  const PixelPoint half = (corners[1] - corners[0]) * 0.5;
  const PixelPoint across{std::abs(half.column), 0.0};
  const PixelPoint down{0.0, std::abs(half.row)};
  const bool wide = across.column >= down.row;
  const PixelPoint major = wide ? across : down;
  const PixelPoint minor = wide ? down : across;
  return {centre - major, centre + major, centre - minor, centre + minor};
}

void addFigures(const Annotation& annotation, const Geometry& geometry,
                std::span<const float> values, DrawnMeasurement& drawn) {
  if (annotation.kind == AnnotationKind::Distance) {
    drawn.values = {{Quantity::LengthMm, lengthMm(annotation)}};
    return;
  }
  if (annotation.kind == AnnotationKind::Angle) {
    drawn.values = {{Quantity::AngleDegrees, angleDegrees(annotation)}};
    return;
  }
  const std::vector<float> none(geometry.sliceVoxelCount());
  const auto figures = regionFigures(annotation, geometry, values.empty() ? none : values);
  if (!figures) return;
  drawn.values = {{Quantity::AreaMm2, figures->areaMm2}};
  if (values.empty() || figures->count == 0) return;
  drawn.values.push_back({Quantity::Mean, figures->mean});
  drawn.values.push_back({Quantity::StandardDeviation, figures->standardDeviation});
  drawn.values.push_back({Quantity::Median, figures->median});
  drawn.values.push_back({Quantity::Minimum, figures->lowest});
  drawn.values.push_back({Quantity::Maximum, figures->highest});
}

/// The image of a slice and phase, and its frame where one file holds several.
bool placeOn(const ExportContext& context, int slice, int phase, DrawnMeasurement& drawn) {
  const auto& instances = context.source.instanceUids;
  const auto number = static_cast<std::size_t>(slice) +
                      static_cast<std::size_t>(std::max(context.source.sliceCount, 1)) *
                          static_cast<std::size_t>(phase);
  if (context.source.dicom && number < instances.size()) {
    drawn.sopClassUid = context.references.sopClassUid;
    drawn.sopInstanceUid = instances[number];
    drawn.frameUnknown = std::count(instances.begin(), instances.end(), instances[number]) > 1;
    return true;
  }
  const auto& ofSlice = context.references.instancesOfSlice;
  const auto place = static_cast<std::size_t>(slice);
  if (place >= ofSlice.size() || ofSlice[place].empty()) return false;
  drawn.sopClassUid = context.references.sopClassUid;
  drawn.sopInstanceUid = ofSlice[place].front();
  const bool shared = ofSlice.size() > 1 && ofSlice.front() == ofSlice.back();
  drawn.frame = shared ? slice + 1 : 0;
  return true;
}

std::span<const float> imageOf(const Series& series, const Annotation& annotation) {
  if (const Cine* cine = series.cine()) {
    return cine->frame(annotation.slice, std::clamp(annotation.phase, 0, cine->phaseCount - 1));
  }
  return series.volume() != nullptr ? series.volume()->slice(annotation.slice)
                                    : std::span<const float>();
}

}  // namespace

std::vector<DrawnMeasurement> drawnMeasurements(const Case& analyzed,
                                                const std::vector<Annotation>& annotations,
                                                const ExportContext& context) {
  std::vector<DrawnMeasurement> all;
  const Series& series = analyzed.source();
  const Geometry& geometry = series.geometry();
  std::map<AnnotationKind, int> numbers;
  for (const Annotation& annotation : annotations) {
    const bool within = annotation.slice >= 0 && annotation.slice < geometry.size[2];
    if (!isMeasurement(annotation) || !within) continue;
    DrawnMeasurement drawn;
    if (!placeOn(context, annotation.slice, annotation.phase, drawn)) continue;
    drawn.trackingId.append(nameOf(annotation.kind))
        .append(" ")
        .append(std::to_string(++numbers[annotation.kind]));
    drawn.trackingUid = trackingUid(series, annotation);
    drawn.points = pixelPoints(annotation, geometry);
    if (annotation.kind == AnnotationKind::Ellipse) {
      drawn.graphic = DrawnMeasurement::Graphic::Ellipse;
      drawn.points = ellipseEnds(drawn.points);
    } else if (annotation.kind == AnnotationKind::Polygon) {
      drawn.graphic = DrawnMeasurement::Graphic::Outline;
    }
    drawn.hounsfield = series.volume() != nullptr && series.volume()->hounsfield();
    addFigures(annotation, geometry,
               context.source.dicom ? imageOf(series, annotation) : std::span<const float>(), drawn);
    all.push_back(std::move(drawn));
  }
  return all;
}

}  // namespace lateglow
