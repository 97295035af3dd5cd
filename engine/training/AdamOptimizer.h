#pragma once

#include <map>
#include <string>
#include <vector>

#include <torch/torch.h>

namespace lateglow::engine {

using NamedTensorMap = std::map<std::string, torch::Tensor>;

/// Whether a network's weights get gradients; off for one that only judges in a step.
inline void requireGradients(torch::nn::Module& module, bool required) {
  for (torch::Tensor& parameter : module.parameters()) parameter.requires_grad_(required);
}

/// Adam (Kingma and Ba 2014; PSCGAN 6.3) over a module's parameters, fused, with clipping of the
/// gradient's norm and, if asked for, an exponential moving average of the weights, which is what
/// is evaluated and shipped. With `orthogonalRate` the hidden layers' matrices go by Muon
/// (OrthogonalMomentum.h) at that multiple of the learning rate. All of its state can be saved and restored, so that a resumed run
/// goes on bit by bit.
class AdamOptimizer {
public:
  struct Options {
    double beta1 = 0.9;
    double beta2 = 0.999;
    double clipNorm = 0.0;      ///< 0: no clipping
    double averageDecay = 0.0;  ///< 0: no moving average
    double orthogonalRate = 0.0;  ///< 0: Adam for every parameter
  };

  AdamOptimizer(torch::nn::Module& module, Options options);

  void zeroGradients();
  /// Returns the gradient's norm before clipping. When it is not finite, nothing is changed.
  double step(double learningRate);

  /// Copies the moving average into `module` (the same architecture); its own weights when there is
  /// no average.
  void copyAverage(torch::nn::Module& module) const;

  /// Weights, moments, average and step count under `prefix`.
  void save(NamedTensorMap& tensors, const std::string& prefix) const;
  /// Throws std::runtime_error when a tensor is missing or has another shape.
  void restore(const NamedTensorMap& tensors, const std::string& prefix);

private:
  Options m_options;
  std::vector<std::string> m_names;
  std::vector<torch::Tensor> m_parameters;
  std::vector<torch::Tensor> m_first;
  std::vector<torch::Tensor> m_second;
  std::vector<torch::Tensor> m_average;
  std::vector<torch::Tensor> m_steps;
};

}  // namespace lateglow::engine
