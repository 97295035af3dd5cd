#include "app/workflow/EditedMask.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "imaging/core/UtcTime.h"

namespace lateglow {

namespace {

constexpr const char* kEdit = "edit";

bool isEditedMask(const std::shared_ptr<const Layer>& layer) {
  return layer->role == LayerRole::TissueMask && layer->provenance.operation == kEdit;
}

std::size_t differingVoxels(const LabelMap& a, const LabelMap& b) {
  std::size_t count = 0;
  for (std::size_t n = 0; n < a.labels.size(); ++n) count += a.labels[n] != b.labels[n] ? 1 : 0;
  return count;
}

}  // namespace

std::shared_ptr<const Layer> maskBeforeEdits(const Case& analyzed) {
  const auto found = std::find_if(
      analyzed.layers.rbegin(), analyzed.layers.rend(), [](const auto& layer) {
        return layer->role == LayerRole::TissueMask && !isEditedMask(layer);
      });
  return found == analyzed.layers.rend() ? nullptr : *found;
}

Case withEditedMask(const Case& analyzed, LabelMap edited) {
  const auto start = maskBeforeEdits(analyzed);
  if (!start || start->labelMap() == nullptr ||
      start->labelMap()->labels.size() != edited.labels.size()) {
    throw std::invalid_argument("withEditedMask: the case has no tissue mask on this grid");
  }
  auto layer = std::make_shared<Layer>(*start);
  layer->name = "Tissue classes, edited";
  layer->provenance.operation = kEdit;
  layer->provenance.createdUtc = currentUtcTime();
  layer->provenance.parameters["edited_from"] = start->provenance.operation;
  layer->provenance.parameters["edited_voxels"] =
      std::to_string(differingVoxels(*start->labelMap(), edited));
  layer->image = std::move(edited);
  Case next = analyzed;
  std::erase_if(next.layers, isEditedMask);
  next.layers.push_back(std::move(layer));
  return next;
}

}  // namespace lateglow
