#include "engine/losses/DetailLoss.h"

#include <stdexcept>

namespace lateglow::engine {

torch::Tensor detailLoss(const std::vector<torch::Tensor>& truth,
                         const std::vector<torch::Tensor>& generated) {
  if (truth.empty() || truth.size() != generated.size()) {
    throw std::invalid_argument("the detail loss needs the same layers of both images");
  }
  torch::Tensor sum;
  for (std::size_t i = 0; i < truth.size(); ++i) {
    const bool half = generated[i].scalar_type() == torch::kBFloat16;
    const torch::Tensor made = half ? generated[i].to(torch::kFloat32) : generated[i];
    const torch::Tensor term =
        (made - truth[i].detach().to(made.scalar_type())).square().mean();
    sum = sum.defined() ? sum + term : term;
  }
  return sum;
}

}  // namespace lateglow::engine
