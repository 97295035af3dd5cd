#include "engine/losses/SegmentationLosses.h"

namespace lateglow::engine {

torch::Tensor oneHot(const torch::Tensor& labels, std::int64_t classes) {
  return torch::one_hot(labels.to(torch::kInt64), classes).permute({0, 3, 1, 2}).to(torch::kFloat32);
}

torch::Tensor multiClassCrossEntropy(const torch::Tensor& probabilities,
                                     const torch::Tensor& target) {
  const torch::Tensor p = probabilities.clamp(1e-6, 1.0 - 1e-6);
  return -(target * p.log() + (1.0 - target) * (1.0 - p).log()).mean();
}

torch::Tensor softDiceLoss(const torch::Tensor& probabilities, const torch::Tensor& target) {
  const torch::Tensor p = probabilities.slice(1, 1);
  const torch::Tensor y = target.slice(1, 1);
  const torch::Tensor shared = (p * y).sum({0, 2, 3});
  const torch::Tensor both = p.sum({0, 2, 3}) + y.sum({0, 2, 3});
  return 1.0 - ((2.0 * shared + 1.0) / (both + 1.0)).mean();
}

torch::Tensor sizeAuxiliaryLoss(const torch::Tensor& sizesOfTruth,
                                const torch::Tensor& sizesOfGenerated) {
  return (sizesOfTruth - sizesOfGenerated).abs().sum(1).mean();
}

torch::Tensor sizeRegressionLoss(const torch::Tensor& regressed, const torch::Tensor& mask) {
  return (regressed - mask.mean({2, 3})).abs().sum(1).mean();
}

}  // namespace lateglow::engine
