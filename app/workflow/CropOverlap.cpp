#include "app/workflow/CropOverlap.h"

#include <algorithm>

namespace lateglow {

namespace {

void addTo(Overlap& sum, const Overlap& part) {
  sum.truePositive += part.truePositive;
  sum.falsePositive += part.falsePositive;
  sum.falseNegative += part.falseNegative;
  sum.trueNegative += part.trueNegative;
}

Vec3 patientPlace(const Geometry& grid, std::size_t pixel, int slice) {
  const auto width = static_cast<std::size_t>(grid.size[0]);
  return grid.toPatient({static_cast<double>(pixel % width), static_cast<double>(pixel / width),
                         static_cast<double>(slice)});
}

/// A square around the heart of the reference, for slices in which the network found none.
HeartCrop cropAroundHeart(const LabelMap& reference, int slice, const HeartCrop& shape) {
  const auto labels = reference.slice(slice);
  Vec3 sum;
  double count = 0.0;
  for (std::size_t pixel = 0; pixel < labels.size(); ++pixel) {
    if (labels[pixel] == 0) continue;
    sum = sum + patientPlace(reference.geometry, pixel, slice);
    ++count;
  }
  HeartCrop crop = shape;
  crop.slice = slice;
  crop.centreMm = sum * (1.0 / count);
  return crop;
}

struct SlicePixels {
  std::vector<std::uint8_t> test;
  std::vector<std::uint8_t> reference;
};

SlicePixels pixelsInside(const LabelMap& test, const LabelMap& reference, const HeartCrop& crop) {
  const Geometry square = crop.geometry(reference.geometry);
  const auto found = test.slice(crop.slice);
  const auto truth = reference.slice(crop.slice);
  const double end = crop.pixels - 0.5;
  SlicePixels pixels;
  for (std::size_t pixel = 0; pixel < truth.size(); ++pixel) {
    const Vec3 place = square.toIndex(patientPlace(reference.geometry, pixel, crop.slice));
    if (place.x < -0.5 || place.y < -0.5 || place.x > end || place.y > end) continue;
    pixels.test.push_back(found[pixel]);
    pixels.reference.push_back(truth[pixel]);
  }
  return pixels;
}

void addSlice(TissueOverlap& counts, const SlicePixels& slice) {
  const auto add = [&](Overlap& sum, const LabelSet& labels) {
    addTo(sum, overlap(slice.test, slice.reference, labels));
  };
  add(counts.healthy, LabelSet(TissueClass::HealthyMyocardium));
  add(counts.blood, LabelSet(TissueClass::BloodPool));
  add(counts.scar, LabelSet(TissueClass::Scar));
  add(counts.myocardium, LabelSet{1, 3});
  counts.pixels += slice.test.size();
  for (std::size_t n = 0; n < slice.test.size(); ++n) {
    counts.same += slice.test[n] == slice.reference[n] ? 1 : 0;
  }
}

}  // namespace

Overlap TissueOverlap::tissues() const {
  Overlap sum = healthy;
  addTo(sum, blood);
  addTo(sum, scar);
  return sum;
}

std::optional<double> TissueOverlap::sameLabelShare() const {
  if (pixels == 0) return std::nullopt;
  return static_cast<double>(same) / static_cast<double>(pixels);
}

TissueOverlap overlapInCrops(const LabelMap& test, const LabelMap& reference,
                             const std::vector<HeartCrop>& crops) {
  TissueOverlap counts;
  for (int slice = 0; slice < reference.geometry.size[2]; ++slice) {
    const auto truth = reference.slice(slice);
    if (std::all_of(truth.begin(), truth.end(), [](std::uint8_t label) { return label == 0; })) {
      continue;
    }
    const auto crop = std::find_if(crops.begin(), crops.end(), [slice](const HeartCrop& candidate) {
      return candidate.valid && candidate.slice == slice;
    });
    ++counts.slices;
    if (crop == crops.end()) ++counts.slicesNotFound;
    const HeartCrop shape = crops.empty() ? HeartCrop{} : crops.front();
    addSlice(counts, pixelsInside(test, reference,
                                  crop != crops.end() ? *crop
                                                      : cropAroundHeart(reference, slice, shape)));
  }
  return counts;
}

}  // namespace lateglow
