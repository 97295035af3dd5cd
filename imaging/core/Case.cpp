#include "imaging/core/Case.h"

#include <algorithm>

namespace lateglow {

std::string toString(LayerRole role) {
  switch (role) {
    case LayerRole::SyntheticLge: return "synthetic-lge";
    case LayerRole::TissueMask: return "tissue-mask";
    case LayerRole::Uncertainty: return "uncertainty";
    case LayerRole::Edit: return "edit";
    case LayerRole::SyntheticImage: return "synthetic-image";
  }
  return "edit";
}

std::shared_ptr<const Layer> Case::newest(LayerRole role) const {
  const auto found = std::find_if(layers.rbegin(), layers.rend(),
                                  [role](const auto& layer) { return layer->role == role; });
  return found == layers.rend() ? nullptr : *found;
}

Case Case::with(std::shared_ptr<const Layer> layer) const {
  Case next = *this;
  next.layers.push_back(std::move(layer));
  return next;
}

}  // namespace lateglow
