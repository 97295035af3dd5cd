#include "engine/inference/WeightLoading.h"

#include <set>
#include <stdexcept>

namespace lateglow::engine {

void loadWeights(torch::nn::Module& module, const NamedTensors& weights,
                 const std::string& prefix) {
  const torch::NoGradGuard guard;
  std::set<std::string> used;
  const auto load = [&](const std::string& key, torch::Tensor& value) {
    const std::string name = prefix + key;
    const auto found = weights.find(name);
    if (found == weights.end()) throw std::invalid_argument("the weight \"" + name + "\" is missing");
    if (found->second.sizes() != value.sizes()) {
      throw std::invalid_argument("the weight \"" + name + "\" has another shape than its layer");
    }
    if (!found->second.isfinite().all().item<bool>()) {
      throw std::invalid_argument("the weight \"" + name + "\" holds values that are not finite");
    }
    value.copy_(found->second);
    used.insert(name);
  };
  for (auto& item : module.named_parameters()) load(item.key(), item.value());
  for (auto& item : module.named_buffers()) {
    // Statistics of a normalization; its count of batches is of no use after training.
    if (item.value().is_floating_point()) load(item.key(), item.value());
  }
  for (const auto& [name, tensor] : weights) {
    if (name.starts_with(prefix) && !used.contains(name)) {
      throw std::invalid_argument("the weight \"" + name + "\" belongs to no layer");
    }
  }
}

}  // namespace lateglow::engine
