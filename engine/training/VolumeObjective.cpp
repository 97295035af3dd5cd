#include "engine/training/VolumeObjective.h"

#include "engine/losses/FeatureMatchingLoss.h"
#include "engine/nn/Autocast.h"

namespace lateglow::engine {

torch::Tensor foregroundL1(const torch::Tensor& made, const torch::Tensor& truth,
                           const torch::Tensor& foreground, double outside) {
  const torch::Tensor weights = foreground * (1.0 - outside) + outside;
  // A piece without any weight has no error either.
  return ((made - truth).abs() * weights).sum() / weights.sum().clamp_min(1.0);
}

double learnJudge(PatchGan& judge, Learner& learner, const JudgeOptions& options,
                  const torch::Tensor& real, const torch::Tensor& generated, double learningRate) {
  std::vector<PatchJudgement> ofReal, ofGenerated;
  {
    const AutocastScope autocast(real.device().type(), options.bfloat16);
    ofReal = judge(real);
    ofGenerated = judge(generated);
  }
  const torch::Tensor loss = patchDiscriminatorLoss(options.form, ofReal, ofGenerated);
  const double value = loss.item<double>();
  learner.learn(loss, learningRate);
  return value;
}

void addJudgement(LossSum& sum, PatchGan& judge, const JudgeOptions& options,
                  const torch::Tensor& real, const torch::Tensor& generated,
                  const std::string& name, double weight, double featureMatching) {
  std::vector<PatchJudgement> ofReal, ofGenerated;
  {
    const AutocastScope autocast(real.device().type(), options.bfloat16);
    ofGenerated = judge(generated);
    const torch::NoGradGuard guard;
    if (featureMatching > 0.0) ofReal = judge(real);
  }
  sum.add(name, weight, [&] { return patchGeneratorLoss(options.form, ofGenerated); });
  sum.add(name + "_features", featureMatching,
          [&] { return featureMatchingLoss(ofReal, ofGenerated); });
}

}  // namespace lateglow::engine
