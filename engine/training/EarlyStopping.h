#pragma once

#include <cstdint>

#include <nlohmann/json.hpp>
#include <torch/torch.h>

#include "engine/training/AdamOptimizer.h"

namespace lateglow::engine {

/// Ends a phase of training when figures on held-out cases have not improved for `patience` looks in a
/// row, and keeps the weights that were best. All of its state goes into the checkpoint.
class EarlyStopping {
public:
  /// `patience` 0: off; nothing is kept and nothing ends.
  explicit EarlyStopping(std::int64_t patience) : m_patience(patience) {}

  [[nodiscard]] bool enabled() const { return m_patience > 0; }
  /// One look: `quality`, the greater the better, of the weights in `network`.
  void observe(double quality, const torch::nn::Module& network);
  [[nodiscard]] bool exhausted() const { return enabled() && m_withoutGain >= m_patience; }
  /// The best weights seen into a network of the same kind; nothing before the first look.
  void copyBest(torch::nn::Module& network) const;

  void save(NamedTensorMap& tensors, nlohmann::json& state) const;
  /// Throws std::runtime_error when the state names weights that the tensors lack.
  void restore(const NamedTensorMap& tensors, const nlohmann::json& state);

private:
  std::int64_t m_patience;
  std::int64_t m_withoutGain = 0;
  double m_bestQuality = 0.0;
  NamedTensorMap m_best;
};

}  // namespace lateglow::engine
