#include "app/workflow/SegmentComparison.h"

#include <span>

#include "measurements/RvContact.h"

namespace lateglow {

namespace {

MeasureOptions sharedOptions(const Case& analyzed, const LabelMap& mask) {
  MeasureOptions options;
  const Cine* cine = analyzed.source().cine();
  if (cine == nullptr || !cine->geometry.sameGrid(mask.geometry)) return options;
  const auto frame = std::span(cine->voxels).first(cine->geometry.voxelCount());
  if (const auto contact = findRvContact(mask.geometry, frame, mask.labels)) {
    options.anteriorRvInsertionMm = contact->anteriorInsertionMm;
    options.rvInsertionSource = ReferenceSource::Detected;
  }
  return options;
}

}  // namespace

std::vector<SegmentPair> compareSegments(const Case& analyzed, const LabelMap& reference) {
  const auto layer = analyzed.newest(LayerRole::TissueMask);
  if (layer == nullptr || layer->labelMap() == nullptr) return {};
  const LabelMap& mask = *layer->labelMap();
  const MeasureOptions options = sharedOptions(analyzed, mask);
  const auto model = measureScar(mask.geometry, mask.labels, options).segments;
  const auto truth = measureScar(mask.geometry, reference.labels, options).segments;
  std::vector<SegmentPair> pairs;
  for (std::size_t i = 0; i < model.size() && i < truth.size(); ++i) {
    if (!model[i].present || !truth[i].present) continue;
    pairs.push_back({model[i].segment, model[i].hasScar, truth[i].hasScar, model[i].scarPercent,
                     truth[i].scarPercent});
  }
  return pairs;
}

}  // namespace lateglow
