#include "app/workflow/ScarComparison.h"

#include <algorithm>

#include "measurements/AhaSegments.h"
#include "measurements/LeftVentricle.h"
#include "measurements/ScarMeasurements.h"

namespace lateglow {

namespace {

bool isWall(std::uint8_t label) { return label == 1 || label == 3; }

ScarSize scarSize(const LabelMap& mask, const LabelMap& reference) {
  double scar = 0.0;
  double healthy = 0.0;
  int slices = 0;
  for (int slice = 0; slice < mask.geometry.size[2]; ++slice) {
    const auto truth = reference.slice(slice);
    if (std::none_of(truth.begin(), truth.end(), isWall)) continue;
    const auto labels = mask.slice(slice);
    scar += static_cast<double>(std::count(labels.begin(), labels.end(), std::uint8_t{3}));
    healthy += static_cast<double>(std::count(labels.begin(), labels.end(), std::uint8_t{1}));
    ++slices;
  }
  ScarSize size;
  if (scar + healthy > 0.0) size.ratioPercent = 100.0 * scar / (scar + healthy);
  if (healthy > 0.0) size.ratioToHealthyPercent = 100.0 * scar / healthy;
  if (slices > 0) size.areaCm2 = scar * mask.geometry.pixelAreaCm2() / slices;
  size.volumeMl = scar * mask.geometry.voxelVolumeMl();
  size.myocardiumMl = (scar + healthy) * mask.geometry.voxelVolumeMl();
  return size;
}

MeasureOptions measureOptions(const LabelMap& reference, const SegmentFrame& frame) {
  const Vec3 apex =
      frame.apexDirection
          ? *frame.apexDirection
          : findLeftVentricle(reference.geometry, reference.labels, ApexChoice::Automatic)
                .apexDirection;
  MeasureOptions options;
  options.anteriorRvInsertionMm = frame.anteriorRvInsertionMm;
  options.apex = dot(apex, sliceNormal(reference.geometry)) < 0.0 ? ApexChoice::FirstSlice
                                                                  : ApexChoice::LastSlice;
  return options;
}

SegmentComparison compareSegment(const SegmentMeasurement& test,
                                 const SegmentMeasurement& reference) {
  return {reference.segment,         test.scarPercent,
          reference.scarPercent,     test.hasScar,
          reference.hasScar,         test.transmuralityPercent,
          reference.transmuralityPercent};
}

}  // namespace

ScarComparison compareScar(const LabelMap& test, const LabelMap& reference,
                           const SegmentFrame& frame) {
  ScarComparison result;
  result.test = scarSize(test, reference);
  result.reference = scarSize(reference, reference);
  const MeasureOptions options = measureOptions(reference, frame);
  const ScarMeasurements found = measureScar(test.geometry, test.labels, options);
  const ScarMeasurements truth = measureScar(reference.geometry, reference.labels, options);
  for (std::size_t n = 0; n < truth.segments.size(); ++n) {
    if (!truth.segments[n].present) continue;
    result.segments.push_back(compareSegment(found.segments[n], truth.segments[n]));
  }
  return result;
}

}  // namespace lateglow
