#include "engine/training/AdamOptimizer.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "engine/training/OrthogonalMomentum.h"

namespace lateglow::engine {

AdamOptimizer::AdamOptimizer(torch::nn::Module& module, Options options) : m_options(options) {
  for (const auto& item : module.named_parameters()) {
    m_names.push_back(item.key());
    m_parameters.push_back(item.value());
    m_first.push_back(torch::zeros_like(item.value()));
    m_second.push_back(torch::zeros_like(item.value()));
    m_steps.push_back(torch::zeros({}, torch::TensorOptions(torch::kFloat32)
                                           .device(item.value().device())));
    if (m_options.averageDecay > 0.0) m_average.push_back(item.value().detach().clone());
  }
}

void AdamOptimizer::zeroGradients() {
  for (torch::Tensor& parameter : m_parameters) parameter.mutable_grad() = torch::Tensor();
}

double AdamOptimizer::step(double learningRate) {
  const torch::NoGradGuard guard;
  // A layer that took no part in a step (an ablation, a stage's unused head) has no gradient.
  std::vector<torch::Tensor> parameters, gradients, first, second, steps;
  for (std::size_t i = 0; i < m_parameters.size(); ++i) {
    const torch::Tensor& gradient = m_parameters[i].grad();
    if (!gradient.defined()) continue;
    parameters.push_back(m_parameters[i]);
    gradients.push_back(gradient.contiguous(m_parameters[i].suggest_memory_format()));
    first.push_back(m_first[i]);
    second.push_back(m_second[i]);
    steps.push_back(m_steps[i]);
  }
  const double norm =
      torch::stack(at::_foreach_norm(gradients)).square().sum().sqrt().item<double>();
  if (!std::isfinite(norm)) return norm;
  if (m_options.clipNorm > 0.0 && norm > m_options.clipNorm) {
    at::_foreach_mul_(gradients, m_options.clipNorm / norm);
  }
  at::_foreach_add_(steps, 1.0);
  if (m_options.orthogonalRate > 0.0) {
    const double rate = learningRate * m_options.orthogonalRate;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      if (isHiddenMatrix(parameters[i])) {
        stepOrthogonalMomentum(parameters[i], gradients[i], first[i], rate);
        continue;
      }
      for (auto* list : {&parameters, &gradients, &first, &second, &steps}) {
        (*list)[kept] = (*list)[i];
      }
      ++kept;
    }
    for (auto* list : {&parameters, &gradients, &first, &second, &steps}) list->resize(kept);
  }
  at::_fused_adam_(parameters, gradients, first, second, {}, steps, learningRate, m_options.beta1,
                   m_options.beta2, 0.0, 1e-8, false, false);
  if (!m_average.empty()) {
    // Early on the average follows quickly, so that short runs do not ship their first weights.
    const double taken = m_steps.front().item<double>();
    const double decay = std::min(m_options.averageDecay, (1.0 + taken) / (10.0 + taken));
    at::_foreach_lerp_(m_average, m_parameters, 1.0 - decay);
  }
  return norm;
}

void AdamOptimizer::copyAverage(torch::nn::Module& module) const {
  const torch::NoGradGuard guard;
  auto target = module.named_parameters();
  for (std::size_t i = 0; i < m_names.size(); ++i) {
    target[m_names[i]].copy_(m_average.empty() ? m_parameters[i] : m_average[i]);
  }
}

void AdamOptimizer::save(NamedTensorMap& tensors, const std::string& prefix) const {
  for (std::size_t i = 0; i < m_names.size(); ++i) {
    tensors[prefix + ".weight." + m_names[i]] = m_parameters[i].detach();
    tensors[prefix + ".first." + m_names[i]] = m_first[i];
    tensors[prefix + ".second." + m_names[i]] = m_second[i];
    tensors[prefix + ".steps." + m_names[i]] = m_steps[i];
    if (!m_average.empty()) tensors[prefix + ".average." + m_names[i]] = m_average[i];
  }
}

void AdamOptimizer::restore(const NamedTensorMap& tensors, const std::string& prefix) {
  const torch::NoGradGuard guard;
  const auto take = [&](const char* kind, std::size_t i, torch::Tensor& target) {
    const std::string name = prefix + "." + kind + "." + m_names[i];
    const auto found = tensors.find(name);
    if (found == tensors.end() || found->second.sizes() != target.sizes()) {
      throw std::runtime_error("the checkpoint does not fit the configuration: \"" + name + "\"");
    }
    target.copy_(found->second);
  };
  for (std::size_t i = 0; i < m_names.size(); ++i) {
    take("weight", i, m_parameters[i]);
    take("first", i, m_first[i]);
    take("second", i, m_second[i]);
    take("steps", i, m_steps[i]);
    if (!m_average.empty()) take("average", i, m_average[i]);
  }
}

}  // namespace lateglow::engine
