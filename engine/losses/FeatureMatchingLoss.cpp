#include "engine/losses/FeatureMatchingLoss.h"

#include <stdexcept>

namespace lateglow::engine {

namespace {

torch::Tensor absoluteDifference(const torch::Tensor& truth, const torch::Tensor& generated) {
  const bool half = generated.scalar_type() == torch::kBFloat16;
  const torch::Tensor made = half ? generated.to(torch::kFloat32) : generated;
  return (made - truth.detach().to(made.scalar_type())).abs().mean();
}

torch::Tensor meanOver(const std::vector<torch::Tensor>& terms) {
  if (terms.empty()) throw std::invalid_argument("a PatchGAN loss needs at least one judgement");
  return torch::stack(terms).mean();
}

}  // namespace

torch::Tensor featureMatchingLoss(const std::vector<PatchJudgement>& truth,
                                  const std::vector<PatchJudgement>& generated) {
  if (truth.size() != generated.size()) {
    throw std::invalid_argument("feature matching needs the same scales of both");
  }
  std::vector<torch::Tensor> terms;
  for (std::size_t i = 0; i < truth.size(); ++i) {
    if (truth[i].features.size() != generated[i].features.size()) {
      throw std::invalid_argument("feature matching needs the same layers of both");
    }
    for (std::size_t j = 0; j < truth[i].features.size(); ++j) {
      terms.push_back(absoluteDifference(truth[i].features[j], generated[i].features[j]));
    }
  }
  return meanOver(terms);
}

torch::Tensor patchDiscriminatorLoss(AdversarialForm form, const std::vector<PatchJudgement>& real,
                                     const std::vector<PatchJudgement>& generated) {
  if (real.size() != generated.size()) {
    throw std::invalid_argument("a PatchGAN loss needs the same scales of both");
  }
  std::vector<torch::Tensor> terms;
  for (std::size_t i = 0; i < real.size(); ++i) {
    terms.push_back(adversarialDiscriminatorLoss(form, real[i].patches, generated[i].patches));
  }
  return meanOver(terms);
}

torch::Tensor patchGeneratorLoss(AdversarialForm form,
                                 const std::vector<PatchJudgement>& generated) {
  std::vector<torch::Tensor> terms;
  for (const PatchJudgement& judgement : generated) {
    terms.push_back(adversarialGeneratorLoss(form, judgement.patches));
  }
  return meanOver(terms);
}

}  // namespace lateglow::engine
