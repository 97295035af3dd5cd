#include "engine/losses/AdversarialLosses.h"

#include <stdexcept>

#include "engine/losses/WassersteinLosses.h"

namespace lateglow::engine {

torch::Tensor hingeDiscriminatorLoss(const torch::Tensor& real, const torch::Tensor& generated) {
  return torch::relu(1.0 - real).mean() + torch::relu(1.0 + generated).mean();
}

torch::Tensor hingeGeneratorLoss(const torch::Tensor& generated) { return -generated.mean(); }

std::string toString(AdversarialForm form) {
  switch (form) {
    case AdversarialForm::Hinge: return "hinge";
    case AdversarialForm::WassersteinPenalty: return "wgan_gp";
    case AdversarialForm::LeastSquares: return "lsgan";
    case AdversarialForm::Vanilla: return "vanilla";
  }
  throw std::logic_error("unknown adversarial loss");
}

AdversarialForm adversarialFormFrom(const std::string& name) {
  for (const auto form : {AdversarialForm::Hinge, AdversarialForm::WassersteinPenalty,
                          AdversarialForm::LeastSquares, AdversarialForm::Vanilla}) {
    if (toString(form) == name) return form;
  }
  throw std::invalid_argument("\"" + name +
                              "\" is no adversarial loss (hinge, wgan_gp, lsgan, vanilla)");
}

torch::Tensor adversarialDiscriminatorLoss(AdversarialForm form, const torch::Tensor& real,
                                           const torch::Tensor& generated) {
  switch (form) {
    case AdversarialForm::Hinge: return hingeDiscriminatorLoss(real, generated);
    case AdversarialForm::WassersteinPenalty: return wassersteinCriticLoss(real, generated);
    case AdversarialForm::LeastSquares:
      return 0.5 * ((real - 1.0).square().mean() + generated.square().mean());
    case AdversarialForm::Vanilla:
      return torch::softplus(-real).mean() + torch::softplus(generated).mean();
  }
  throw std::logic_error("unknown adversarial loss");
}

torch::Tensor adversarialGeneratorLoss(AdversarialForm form, const torch::Tensor& generated) {
  switch (form) {
    case AdversarialForm::Hinge: return hingeGeneratorLoss(generated);
    case AdversarialForm::WassersteinPenalty: return wassersteinGeneratorLoss(generated);
    case AdversarialForm::LeastSquares: return 0.5 * (generated - 1.0).square().mean();
    case AdversarialForm::Vanilla: return torch::softplus(-generated).mean();
  }
  throw std::logic_error("unknown adversarial loss");
}

torch::Tensor contentLoss(const std::array<torch::Tensor, 3>& truth,
                          const std::array<torch::Tensor, 3>& generated) {
  torch::Tensor sum;
  for (std::size_t i = 0; i < truth.size(); ++i) {
    // Half-precision features are compared in fp32; double stays double for gradient checks.
    const bool half = generated[i].scalar_type() == torch::kBFloat16;
    const torch::Tensor made = half ? generated[i].to(torch::kFloat32) : generated[i];
    const torch::Tensor real = truth[i].detach().to(made.scalar_type());
    const torch::Tensor term = (real - made).square().mean();
    sum = sum.defined() ? sum + term : term;
  }
  return sum;
}

}  // namespace lateglow::engine
