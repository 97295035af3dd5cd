#include "engine/losses/SyntheticRegularization.h"

namespace lateglow::engine {

torch::Tensor overlappingGroupSparsity(const torch::Tensor& values, int group, double epsilon) {
  const std::int64_t before = (group - 1) / 2;
  const std::int64_t after = group / 2;
  const torch::Tensor squares =
      torch::constant_pad_nd(values.square().unsqueeze(1), {before, after, before, after});
  const torch::Tensor sums = torch::avg_pool2d(squares, group, 1) * static_cast<double>(group * group);
  return (sums + epsilon).sqrt().sum({1, 2, 3});
}

torch::Tensor syntheticRegularizationLoss(const torch::Tensor& images,
                                          const SyntheticRegularizationOptions& options) {
  const torch::Tensor image = images.squeeze(1);
  const double pixels = static_cast<double>(image.size(1) * image.size(2));
  const torch::Tensor rows = image.slice(1, 1) - image.slice(1, 0, -1);
  const torch::Tensor columns = image.slice(2, 1) - image.slice(2, 0, -1);
  const torch::Tensor variation = overlappingGroupSparsity(rows, options.group) +
                                  overlappingGroupSparsity(columns, options.group);
  const torch::Tensor energy = 0.5 * image.square().sum({1, 2});
  return ((energy + options.nu * variation) / pixels).mean();
}

}  // namespace lateglow::engine
