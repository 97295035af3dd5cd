#pragma once

#include <string>

#include <torch/torch.h>
#include <nlohmann/json.hpp>

#include "engine/losses/AdversarialLosses.h"
#include "engine/nn/PatchGan.h"
#include "engine/training/Learner.h"
#include "engine/training/ProgressLog.h"

namespace lateglow::engine {

/// A weighted sum of losses that writes each by name into a progress line; those of weight 0 are
/// not computed.
class LossSum {
public:
  explicit LossSum(nlohmann::json& parts) : m_parts(parts) {}

  template <typename Term>
  void add(const std::string& name, double weight, Term&& term) {
    if (weight <= 0.0) return;
    const torch::Tensor value = term();
    m_parts[name] = rounded(value.template item<double>());
    m_total = m_total.defined() ? m_total + weight * value : weight * value;
  }
  /// Throws std::invalid_argument when every weight is 0.
  [[nodiscard]] const torch::Tensor& total() const {
    if (!m_total.defined()) throw std::invalid_argument("every weight in \"losses\" is 0");
    return m_total;
  }

private:
  nlohmann::json& m_parts;
  torch::Tensor m_total;
};

/// Mean absolute difference, weighted: 1 in the foreground, `outside` elsewhere. [N, 1, D, H, W]
/// each.
[[nodiscard]] torch::Tensor foregroundL1(const torch::Tensor& made, const torch::Tensor& truth,
                                         const torch::Tensor& foreground, double outside);

struct JudgeOptions {
  AdversarialForm form = AdversarialForm::LeastSquares;
  bool bfloat16 = false;
};

/// One step of a discriminator on real and generated (without gradient) inputs, condition
/// included; returns its loss.
[[nodiscard]] double learnJudge(PatchGan& judge, Learner& learner, const JudgeOptions& options,
                                const torch::Tensor& real, const torch::Tensor& generated,
                                double learningRate);

/// Adds the generator's adversarial loss as `name`, and feature matching as `name`_features. The
/// judge's weights should not ask for gradients meanwhile.
void addJudgement(LossSum& sum, PatchGan& judge, const JudgeOptions& options,
                  const torch::Tensor& real, const torch::Tensor& generated,
                  const std::string& name, double weight, double featureMatching);

}  // namespace lateglow::engine
