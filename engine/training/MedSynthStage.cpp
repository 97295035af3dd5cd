#include "engine/training/MedSynthStage.h"

#include <algorithm>

#include "engine/losses/AdversarialLosses.h"
#include "engine/losses/GradientDifferenceLoss.h"
#include "engine/nn/Autocast.h"
#include "engine/training/VolumeScore.h"

namespace lateglow::engine {

namespace {

/// Numbers of batches that no step reaches.
constexpr std::int64_t firstStatisticsBatch = std::int64_t{1} << 40;
/// Patches that statistics are made from, at least, and in how many batches.
constexpr std::int64_t statisticsPatches = 32;
constexpr std::int64_t fewestBatches = 4;

PatchOptions patchOptions(const MedSynthRecipe& recipe) {
  PatchOptions options;
  options.size = recipe.patch;
  options.halo = MedSynthConfig::halo;
  options.flips = recipe.flips;
  options.contrast = recipe.contrast;
  return options;
}

/// A seed of its own for each stage.
std::uint64_t stageSeed(const TrainConfig& config, std::int64_t stage) {
  return config.seed * 1000003U + static_cast<std::uint64_t>(stage);
}

}  // namespace

MedSynthStage::MedSynthStage(const Parts& parts, std::int64_t stage,
                             std::vector<torch::Tensor> estimates)
    : m_parts(parts),
      m_stage(stage),
      m_device(parts.config.device),
      m_estimates(std::move(estimates)),
      m_sampler(parts.data, patchOptions(parts.recipe)),
      m_generator(nullptr),
      m_shown(nullptr),
      m_discriminator(nullptr) {
  torch::manual_seed(static_cast<std::int64_t>(stageSeed(parts.config, stage)));
  m_sampler.setEstimates(m_estimates);
  m_generator = MedSynthGenerator(parts.network, stage);
  m_discriminator = MedSynthDiscriminator(parts.network);
  m_shown = MedSynthGenerator(parts.network, stage);
  m_generator->to(m_device);
  m_discriminator->to(m_device);
  m_shown->to(m_device);
  const MedSynthRecipe& r = parts.recipe;
  m_generatorLearner = &addLearner(
      "generator", *m_generator,
      {r.beta1, 0.999, r.clipNorm, r.averageDecay, r.orthogonalRate});
  m_discriminatorLearner =
      &addLearner("discriminator", *m_discriminator, {r.beta1, 0.999, r.clipNorm, 0.0, 0.0});
}

std::string MedSynthStage::phaseName() const {
  return std::string("stage").append(std::to_string(m_stage + 1));
}

void MedSynthStage::run(ProgressLog& log) {
  PhaseSchedule schedule;
  schedule.name = phaseName();
  schedule.learningRate = m_parts.recipe.learningRate;
  schedule.decay = m_parts.recipe.decay;
  schedule.batch = m_parts.recipe.batch;
  schedule.description = {{"network", m_parts.network.toJson()},
                          {"recipe", m_parts.recipe.toJson()}};
  train(*m_shown, schedule, m_parts.config, log, m_parts.stop);
  refreshStatistics();
}

PatchBatch MedSynthStage::batchOf(std::int64_t number) const {
  const PatchBatch batch = m_sampler.batchOf(number, m_parts.recipe.batch,
                                             stageSeed(m_parts.config, m_stage));
  return {batch.source.to(m_device), batch.target.to(m_device)};
}

torch::Tensor MedSynthStage::generated(const torch::Tensor& source) {
  const AutocastScope autocast(m_device.type(), m_parts.config.bfloat16);
  return m_generator(source).to(torch::kFloat32);
}

torch::Tensor MedSynthStage::judged(const torch::Tensor& patches) {
  const AutocastScope autocast(m_device.type(), m_parts.config.bfloat16);
  return m_discriminator(discriminatorPatches(patches)).to(torch::kFloat32);
}

nlohmann::json MedSynthStage::step(std::int64_t number, double learningRate) {
  nlohmann::json parts;
  const bool plays = m_parts.recipe.adversarial > 0.0;
  const bool separate = plays && m_parts.recipe.separateBatches;
  m_generator->train();
  if (separate) {
    const PatchBatch batch = batchOf(2 * number + 1);
    const torch::NoGradGuard guard;
    const torch::Tensor made = generated(batch.source);
    const torch::AutoGradMode gradients(true);
    parts["discriminator"] = rounded(learnDiscriminator(batch.target, made, learningRate));
  }
  const PatchBatch batch = batchOf(separate ? 2 * number : number);
  const torch::Tensor made = generated(batch.source);
  if (plays && !separate) {
    parts["discriminator"] = rounded(learnDiscriminator(batch.target, made.detach(), learningRate));
  }
  requireGradients(*m_discriminator, false);
  m_generatorLearner->learn(generatorLoss(batch.target, made, parts), learningRate);
  requireGradients(*m_discriminator, true);
  return parts;
}

double MedSynthStage::learnDiscriminator(const torch::Tensor& target, const torch::Tensor& made,
                                         double learningRate) {
  // Eq. 2 and 3: binary cross entropy of the sigmoid, in one formula that cannot overflow.
  const torch::Tensor loss =
      adversarialDiscriminatorLoss(AdversarialForm::Vanilla, judged(target), judged(made));
  m_discriminatorLearner->learn(loss, learningRate);
  return loss.item<double>();
}

torch::Tensor MedSynthStage::generatorLoss(const torch::Tensor& target, const torch::Tensor& made,
                                           nlohmann::json& parts) {
  torch::Tensor sum = torch::zeros({}, made.options());
  const auto add = [&](const char* name, double weight, auto&& term) {
    if (weight <= 0.0) return;
    const torch::Tensor value = term();
    parts[name] = rounded(value.template item<double>());
    sum = sum + weight * value;
  };
  const MedSynthRecipe& r = m_parts.recipe;
  add("adversarial", r.adversarial,
      [&] { return adversarialGeneratorLoss(AdversarialForm::Vanilla, judged(made)); });
  add("l2", r.l2, [&] { return (made - target).square().mean(); });
  add("gradient_difference", r.gradientDifference,
      [&] { return gradientDifferenceLoss(made, target); });
  add("l1", r.l1, [&] { return (made - target).abs().mean(); });
  return sum;
}

torch::nn::Module& MedSynthStage::averaged() {
  m_statisticsFit = false;
  return VolumePhase::averaged();
}

void MedSynthStage::refreshStatistics() {
  if (m_statisticsFit) return;
  const torch::NoGradGuard guard;
  m_shown->forgetStatistics();
  m_shown->train();
  const AutocastScope autocast(m_device.type(), m_parts.config.bfloat16);
  const std::int64_t batches = std::max(fewestBatches, statisticsPatches / m_parts.recipe.batch);
  for (std::int64_t i = 0; i < batches; ++i) {
    (void)m_shown(batchOf(firstStatisticsBatch + i).source);
  }
  m_shown->eval();
  m_statisticsFit = true;
}

torch::Tensor MedSynthStage::estimateOf(std::int64_t index) const {
  const VolumePair& pair = m_parts.data.pair(index);
  RunContext context;
  context.device = m_device;
  context.precision = m_parts.config.bfloat16 ? Precision::Fast : Precision::Exact;
  context.progress = [&](double, const std::string&) { return !m_parts.stop; };
  std::vector<torch::Tensor> volumes;
  volumes.push_back(pair.source.to(torch::kFloat32).to(m_device));
  if (m_stage > 0) {
    volumes.push_back(
        m_estimates[static_cast<std::size_t>(index)].to(torch::kFloat32).to(m_device));
  }
  try {
    return runMedSynthStage(DenseMedSynth(m_shown), volumes, pair.foreground.to(m_device), {},
                            context)
        .cpu();
  } catch (const Cancelled&) {
    throw TrainingStopped();
  }
}

nlohmann::json MedSynthStage::validate(std::int64_t limit) {
  refreshStatistics();
  std::vector<std::int64_t> cases = m_parts.data.cases(Split::Validation);
  if (limit > 0) cases.resize(std::min(cases.size(), static_cast<std::size_t>(limit)));
  VolumeScore score;
  for (const std::int64_t index : cases) {
    const VolumePair& pair = m_parts.data.pair(index);
    score.add(estimateOf(index), pair.target.to(torch::kFloat32), pair.foreground);
  }
  return score.toJson();
}

NamedTensorMap MedSynthStage::stageWeights() const {
  NamedTensorMap all;
  const std::string prefix = phaseName() + ".";
  for (const auto& item : m_shown->named_parameters()) {
    all[prefix + item.key()] = item.value().detach();
  }
  for (const auto& item : m_shown->named_buffers()) {
    if (item.value().is_floating_point()) all[prefix + item.key()] = item.value().detach();
  }
  return all;
}

}  // namespace lateglow::engine
