#pragma once

#include <string>
#include <utility>

#include "engine/training/AdamOptimizer.h"
#include "engine/training/TrainingControl.h"

namespace lateglow::engine {

/// A network that learns: its optimizer, the watch over its gradients, and the name under which a
/// checkpoint keeps it. The network must outlive it.
class Learner {
public:
  Learner(std::string name, torch::nn::Module& network, const AdamOptimizer::Options& options)
      : m_name(std::move(name)), m_adam(network, options) {}

  [[nodiscard]] const std::string& name() const { return m_name; }
  [[nodiscard]] AdamOptimizer& adam() { return m_adam; }
  [[nodiscard]] const AdamOptimizer& adam() const { return m_adam; }
  [[nodiscard]] int skipped() const { return m_guard.skipped(); }

  /// Gradients of `loss` alone, then one step. Throws as FiniteGuard does.
  void learn(const torch::Tensor& loss, double learningRate) {
    m_adam.zeroGradients();
    loss.backward();
    m_guard.accept(m_adam.step(learningRate));
  }

private:
  std::string m_name;
  AdamOptimizer m_adam;
  FiniteGuard m_guard;
};

}  // namespace lateglow::engine
