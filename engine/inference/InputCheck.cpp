#include "engine/inference/InputCheck.h"

#include <sstream>

namespace lateglow::engine {

const torch::Tensor& requiredInput(const NamedTensors& inputs, const std::string& name,
                                   const std::vector<std::int64_t>& sizes) {
  std::ostringstream problem;
  const auto found = inputs.find(name);
  if (found == inputs.end()) {
    problem << "the input \"" << name << "\" is missing";
    throw BadInput(problem.str());
  }
  const torch::Tensor& input = found->second;
  if (input.scalar_type() == torch::kFloat32 && input.dim() >= 1 && input.size(0) >= 1 &&
      input.sizes().slice(1) == torch::IntArrayRef(sizes)) {
    return input;
  }
  problem << '"' << name << "\" must be F32 [N";
  for (const std::int64_t size : sizes) problem << ',' << size;
  problem << ']';
  throw BadInput(problem.str());
}

const torch::Tensor& requiredNormalizedInput(const NamedTensors& inputs, const std::string& name,
                                             const std::vector<std::int64_t>& sizes) {
  const torch::Tensor& input = requiredInput(inputs, name, sizes);
  // A comparison with NaN is false, so that such values are refused as well.
  if (!(input.abs() <= 1.0 + 1e-3).all().item<bool>()) {
    std::ostringstream problem;
    problem << '"' << name << "\" must lie in [-1, 1]";
    throw BadInput(problem.str());
  }
  return input;
}

}  // namespace lateglow::engine
