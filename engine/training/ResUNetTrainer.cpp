#include "engine/training/ResUNetTrainer.h"

#include <stdexcept>

#include <ATen/CPUGeneratorImpl.h>

#include "engine/losses/GradientDifferenceLoss.h"
#include "engine/nn/Autocast.h"
#include "engine/systems/resunet/WholeVolume.h"
#include "engine/training/VolumeObjective.h"
#include "engine/training/VolumeScore.h"

namespace lateglow::engine {

ResUNetTrainer::ResUNetTrainer(const TrainConfig& config, const VolumePairDataset& data,
                               ProgressLog& log, const StopFlag& stop)
    : m_config(config),
      m_data(data),
      m_log(log),
      m_stop(stop),
      m_device(config.device),
      m_network(ResUNetConfig::fromJson(config.network,
                                        ResUNetConfig::preset(config.preset, config.system))),
      m_recipe(ResUNetRecipe::named(config.recipe, m_network, config.losses)) {
  const std::int64_t multiple = m_network.multiple();
  const bool slicesFit = m_network.space() == Dimensions::Two || m_recipe.slices % multiple == 0;
  if (!slicesFit || m_recipe.rows % multiple != 0 || m_recipe.columns % multiple != 0) {
    throw std::invalid_argument(
        "\"slices\", \"rows\" and \"columns\" of \"losses\" must be "
        "divisible by " +
        std::to_string(multiple));
  }
}

void ResUNetTrainer::run() {
  torch::manual_seed(m_config.seed);
  m_generator = VolumeTranslator(m_network);
  m_shown = VolumeTranslator(m_network);
  m_judge = PatchGan(m_network.judge());
  m_generator->to(m_device);
  m_shown->to(m_device);
  m_shown->eval();
  m_judge->to(m_device);
  const AdamOptimizer::Options judge{m_recipe.beta1, 0.999, m_recipe.clipNorm, 0.0, 0.0};
  AdamOptimizer::Options maker = judge;
  maker.averageDecay = m_recipe.averageDecay;
  maker.orthogonalRate = m_recipe.orthogonalRate;
  m_generatorLearner = &addLearner("generator", *m_generator, maker);
  m_judgeLearner = &addLearner("judge", *m_judge, judge);
  train(*m_shown,
        {m_config.system,
         m_recipe.learningRate,
         m_recipe.decay,
         m_recipe.batch,
         {{"network", m_network.toJson()}, {"recipe", m_recipe.toJson()}}},
        m_config, m_log, m_stop);
}

VolumeBatch ResUNetTrainer::batchOf(std::int64_t number) const {
  std::seed_seq seeds{m_config.seed, static_cast<std::uint64_t>(number), std::uint64_t{49979687}};
  std::mt19937_64 random(seeds);
  const std::int64_t slices = m_network.space() == Dimensions::Two ? 1 : m_recipe.slices;
  return randomCrops(
             m_data,
             casesOfStep(m_data.cases(Split::Training), number, m_recipe.batch, m_config.seed),
             {{slices, m_recipe.rows, m_recipe.columns}, false, true}, random)
      .to(m_device);
}

nlohmann::json ResUNetTrainer::step(std::int64_t number, double learningRate) {
  nlohmann::json parts;
  const VolumeBatch batch = batchOf(number);
  const torch::Tensor loss = m_network.generator == VolumeGenerator::Ddpm
                                 ? diffusionLoss(batch, number, parts)
                                 : translationLoss(batch, learningRate, parts);
  m_generatorLearner->learn(loss, learningRate);
  requireGradients(*m_judge, true);
  return parts;
}

torch::Tensor ResUNetTrainer::translationLoss(const VolumeBatch& batch, double learningRate,
                                              nlohmann::json& parts) {
  torch::Tensor made;
  {
    const AutocastScope autocast(m_device.type(), m_config.bfloat16);
    made = m_generator(batch.source);
  }
  const JudgeOptions options{m_recipe.adversarialForm, m_config.bfloat16};
  const torch::Tensor real = torch::cat({batch.source, batch.target}, 1);
  if (m_recipe.adversarial > 0.0) {
    parts["judge"] =
        rounded(learnJudge(m_judge, *m_judgeLearner, options, real,
                           torch::cat({batch.source, made.detach()}, 1), learningRate));
  }
  requireGradients(*m_judge, false);
  LossSum sum(parts);
  sum.add("l1", m_recipe.l1,
          [&] { return foregroundL1(made, batch.target, batch.foreground, m_recipe.outside); });
  sum.add("gradient_difference", m_recipe.gradientDifference,
          [&] { return gradientDifferenceLoss(made, batch.target); });
  if (m_recipe.adversarial > 0.0) {
    addJudgement(sum, m_judge, options, real, torch::cat({batch.source, made}, 1), "adversarial",
                 m_recipe.adversarial, 0.0);
  }
  return sum.total();
}

torch::Tensor ResUNetTrainer::diffusionLoss(const VolumeBatch& batch, std::int64_t number,
                                            nlohmann::json& parts) {
  // Drawn on the CPU, so that a run on another device sees the same noise.
  auto random = at::make_generator<at::CPUGeneratorImpl>(m_config.seed * 1000003U +
                                                         static_cast<std::uint64_t>(number));
  const torch::Tensor noise = torch::randn(batch.target.sizes(), random).to(m_device);
  const torch::Tensor times =
      torch::randint(1, m_network.diffusionSteps + 1, {batch.target.size(0)}, random,
                     torch::TensorOptions(torch::kInt64))
          .to(m_device);
  const torch::Tensor noisy = m_generator->schedule().noised(batch.target, noise, times);
  torch::Tensor estimate;
  {
    const AutocastScope autocast(m_device.type(), m_config.bfloat16);
    estimate = m_generator->noiseIn(noisy, times, batch.source);
  }
  const torch::Tensor loss = (estimate - noise).square().mean();
  parts["noise"] = rounded(loss.item<double>());
  return loss;
}

nlohmann::json ResUNetTrainer::validate(std::int64_t cases) {
  VolumeScore score(TargetScale::of(m_data.description()));
  for (const std::int64_t index : validationCases(m_data, cases)) {
    const VolumePair& pair = m_data.pair(index);
    RunContext context;
    context.device = m_device;
    context.precision = m_config.bfloat16 ? Precision::Fast : Precision::Exact;
    context.seed = m_config.seed;
    const torch::Tensor made =
        translateWhole(m_shown, pair.source.to(m_device, torch::kFloat32), {}, context);
    score.add(made.cpu(), pair.target, pair.foreground);
  }
  return score.toJson();
}

}  // namespace lateglow::engine
