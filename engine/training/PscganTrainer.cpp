#include "engine/training/PscganTrainer.h"

#include <cmath>

#include "engine/losses/AdversarialLosses.h"
#include "engine/losses/SegmentationLosses.h"
#include "engine/losses/SimilarityLoss.h"
#include "engine/nn/Autocast.h"
#include "engine/training/Checkpoint.h"
#include "engine/training/ScarScore.h"

namespace lateglow::engine {

/// Everything that belongs to a phase in training.
struct PscganTrainer::Phase {
  PscganStage stage;
  PscganGenerator generator;
  PscganDiscriminator discriminator;
  AdamOptimizer generatorAdam;
  AdamOptimizer discriminatorAdam;
  std::int64_t step = 0;
  PhaseClock clock;
  FiniteGuard guard;
  FiniteGuard discriminatorGuard;

  Phase(PscganStage which, PscganGenerator maker, PscganDiscriminator judge,
        const PscganRecipe& recipe, PhaseBudget budget, double secondsBefore)
      : stage(which),
        generator(maker),
        discriminator(judge),
        generatorAdam(*maker, {0.9, 0.999, recipe.clipNorm, recipe.averageDecay,
                               recipe.orthogonalRate}),
        discriminatorAdam(*judge, {0.9, 0.999, recipe.clipNorm, 0.0, 0.0}),
        clock(budget, secondsBefore) {}
};

namespace {

constexpr double secondsBetweenLines = 10.0;

double rounded(double value) { return std::round(value * 1e5) / 1e5; }

/// What a discriminator sees of a generator's raw output.
torch::Tensor shown(PscganStage stage, const torch::Tensor& raw) {
  return stage == PscganStage::Sys ? raw : raw.softmax(1);
}

torch::Tensor truthOf(PscganStage stage, const PscganBatch& batch) {
  return stage == PscganStage::Sys ? batch.lge : oneHot(batch.mask, PscganConfig::classes);
}

void requireGradients(torch::nn::Module& module, bool required) {
  for (torch::Tensor& parameter : module.parameters()) parameter.requires_grad_(required);
}

/// The first cases of a split, in batches.
std::vector<std::vector<std::int64_t>> inBatches(const std::vector<std::int64_t>& cases,
                                                 std::int64_t limit) {
  constexpr std::size_t batch = 16;
  const std::size_t count =
      limit > 0 ? std::min(cases.size(), static_cast<std::size_t>(limit)) : cases.size();
  std::vector<std::vector<std::int64_t>> batches;
  for (std::size_t start = 0; start < count; start += batch) {
    const std::size_t end = std::min(count, start + batch);
    batches.emplace_back(cases.begin() + static_cast<std::ptrdiff_t>(start),
                         cases.begin() + static_cast<std::ptrdiff_t>(end));
  }
  return batches;
}

std::filesystem::path checkpointFile(const TrainConfig& config, PscganStage stage) {
  return config.checkpoints / (toString(stage) + ".safetensors");
}

}  // namespace

PscganTrainer::PscganTrainer(const TrainConfig& config, const PscganDataset& data,
                             ProgressLog& log, const StopFlag& stop)
    : m_config(config),
      m_data(data),
      m_log(log),
      m_stop(stop),
      m_network(PscganConfig::fromJson(config.network, PscganConfig::preset(config.preset))),
      m_recipe(PscganRecipe::named(config.recipe, config.losses)),
      m_trainingCases(data.trainingCases(m_recipe.scarFreeRepeats)),
      m_device(config.device) {}

void PscganTrainer::run() {
  for (const PscganStage stage : {PscganStage::Pri, PscganStage::Sys, PscganStage::Seg}) {
    trainPhase(stage);
  }
}

PscganTrainer::Phase PscganTrainer::makePhase(PscganStage stage, bool& finished) const {
  const std::string name = toString(stage);
  const std::filesystem::path file = checkpointFile(m_config, stage);
  Checkpoint checkpoint;
  const bool resumed = m_config.resume && std::filesystem::exists(file);
  if (resumed) checkpoint = readCheckpoint(file);

  torch::manual_seed(m_config.seed * 3 + static_cast<std::uint64_t>(stage));
  PscganGenerator generator(m_network, stage);
  PscganDiscriminator discriminator(m_network, stage);
  generator->to(m_device);
  discriminator->to(m_device);
  const auto pri = m_finished.find(PscganStage::Pri);
  if (!resumed && m_recipe.startFromPri && pri != m_finished.end()) {
    copySharedWeights(*pri->second, *generator);
  }
  Phase phase(stage, generator, discriminator, m_recipe, m_config.budget(name),
              checkpoint.state.value("seconds", 0.0));
  if (resumed) {
    phase.generatorAdam.restore(checkpoint.tensors, "generator");
    phase.discriminatorAdam.restore(checkpoint.tensors, "discriminator");
    phase.step = checkpoint.state.value("step", std::int64_t{0});
    m_log.write({{"type", "resume"}, {"phase", name}, {"step", phase.step}});
  }
  finished = resumed && checkpoint.state.value("finished", false);
  return phase;
}

void PscganTrainer::trainPhase(PscganStage stage) {
  bool finished = false;
  Phase phase = makePhase(stage, finished);
  double lastValidation = phase.clock.seconds();
  double lastLine = 0.0;
  while (!finished && phase.clock.fraction(phase.step) < 1.0) {
    const double fraction = phase.clock.fraction(phase.step);
    const double rate = learningRateAt(m_recipe.learningRate, fraction, phase.step, m_recipe.decay);
    const nlohmann::json losses = step(phase, rate);
    ++phase.step;
    const double seconds = phase.clock.seconds();
    if (seconds - lastLine >= secondsBetweenLines || phase.step <= 3) {
      lastLine = seconds;
      reportStep(phase, fraction, rate, losses);
    }
    if (m_stop) {
      save(phase, false);
      throw TrainingStopped();
    }
    if (seconds - lastValidation >= m_config.validateEverySeconds) {
      lastValidation = seconds;
      save(phase, false);
      m_log.write({{"type", "validation"},
                   {"phase", toString(stage)},
                   {"step", phase.step},
                   {"metrics", validate(phase, m_config.validationCases)}});
    }
  }
  if (!finished) save(phase, true);
  finish(phase);
}

void PscganTrainer::reportStep(const Phase& phase, double fraction, double learningRate,
                               const nlohmann::json& losses) const {
  const double seconds = phase.clock.seconds();
  m_log.write({{"type", "step"},
               {"phase", toString(phase.stage)},
               {"step", phase.step},
               {"seconds", rounded(seconds)},
               {"fraction", rounded(fraction)},
               {"learning_rate", rounded(learningRate)},
               {"samples_per_second",
                rounded(static_cast<double>(phase.step * m_recipe.batch) / seconds)},
               {"skipped", phase.guard.skipped() + phase.discriminatorGuard.skipped()},
               {"losses", losses}});
}

nlohmann::json PscganTrainer::step(Phase& phase, double learningRate) const {
  nlohmann::json parts;
  const bool adversarial = m_recipe.adversarial > 0.0 || m_recipe.content > 0.0;
  // All discriminator steps but the last see batches of their own (paper 6.3: two a generator step);
  // the last shares the generator's batch, which saves a pass of the generator.
  if (adversarial) {
    for (int part = 1; part < m_recipe.discriminatorSteps; ++part) {
      const torch::NoGradGuard guard;
      const PscganBatch extra = batchOf(phase.stage, phase.step, part);
      const torch::Tensor condition = conditionOf(phase.stage, extra.cine);
      torch::Tensor raw;
      {
        const AutocastScope autocast(m_device.type(), m_config.bfloat16);
        raw = phase.generator(extra.cine, condition);
      }
      const torch::AutoGradMode withGradients(true);
      stepDiscriminator(phase, extra, shown(phase.stage, raw), learningRate);
    }
  }
  const PscganBatch batch = batchOf(phase.stage, phase.step, 0);
  const torch::Tensor condition = conditionOf(phase.stage, batch.cine);
  phase.generatorAdam.zeroGradients();
  torch::Tensor raw;
  {
    const AutocastScope autocast(m_device.type(), m_config.bfloat16);
    raw = phase.generator(batch.cine, condition);
  }
  if (adversarial) {
    parts["discriminator"] = rounded(
        stepDiscriminator(phase, batch, shown(phase.stage, raw).detach(), learningRate));
  }
  requireGradients(*phase.discriminator, false);
  const torch::Tensor loss = generatorLoss(phase, batch, raw, parts);
  loss.backward();
  phase.guard.accept(phase.generatorAdam.step(learningRate));
  requireGradients(*phase.discriminator, true);
  return parts;
}

double PscganTrainer::stepDiscriminator(Phase& phase, const PscganBatch& batch,
                                        const torch::Tensor& generated,
                                        double learningRate) const {
  const torch::Tensor truth = truthOf(phase.stage, batch);
  phase.discriminatorAdam.zeroGradients();
  DiscriminatorOutput real, made;
  {
    const AutocastScope autocast(m_device.type(), m_config.bfloat16);
    real = phase.discriminator(truth);
    made = phase.discriminator(generated);
  }
  torch::Tensor loss = hingeDiscriminatorLoss(real.score, made.score);
  if (phase.stage == PscganStage::Seg && m_recipe.auxiliary > 0.0) {
    loss = loss + m_recipe.auxiliary * (sizeAuxiliaryLoss(real.sizes, made.sizes) +
                                        sizeRegressionLoss(real.sizes, truth) +
                                        sizeRegressionLoss(made.sizes, generated));
  }
  const double value = loss.item<double>();
  loss.backward();
  phase.discriminatorGuard.accept(phase.discriminatorAdam.step(learningRate));
  return value;
}

torch::Tensor PscganTrainer::generatorLoss(Phase& phase, const PscganBatch& batch,
                                           const torch::Tensor& raw,
                                           nlohmann::json& parts) const {
  torch::Tensor sum = torch::zeros({}, raw.options());
  const auto add = [&](const char* name, double weight, auto&& term) {
    if (weight <= 0.0) return;
    const torch::Tensor value = term();
    parts[name] = rounded(value.template item<double>());
    sum = sum + weight * value;
  };
  const torch::Tensor truth = truthOf(phase.stage, batch);
  const torch::Tensor image = shown(phase.stage, raw);
  DiscriminatorOutput made, real;
  if (m_recipe.adversarial > 0.0 || m_recipe.content > 0.0) {
    const AutocastScope autocast(m_device.type(), m_config.bfloat16);
    made = phase.discriminator(image);
    if (phase.stage == PscganStage::Sys) real = phase.discriminator(truth);
  }
  if (phase.stage == PscganStage::Sys) {
    add("regularization", m_recipe.regularization,
        [&] { return syntheticRegularizationLoss(image, m_recipe.regularizationOptions); });
    add("content", m_recipe.content, [&] { return contentLoss(real.features, made.features); });
    add("l1", m_recipe.l1, [&] {
      const torch::Tensor weights = 1.0 + m_recipe.l1Wall * (batch.mask % 2 == 1).unsqueeze(1);
      return ((image - truth).abs() * weights).sum() / weights.sum();
    });
    add("ssim", m_recipe.ssim, [&] { return structuralSimilarityLoss(image, truth, 2.0); });
  } else {
    add("multi_class", m_recipe.multiClass, [&] { return multiClassCrossEntropy(image, truth); });
    add("cross_entropy", m_recipe.crossEntropy, [&] {
      const torch::Tensor weights = 1.0 + m_recipe.wallWeight * (batch.mask % 2 == 1);
      return (torch::cross_entropy_loss(raw, batch.mask, {}, at::Reduction::None) * weights).mean();
    });
    add("dice", m_recipe.dice, [&] { return softDiceLoss(image, truth); });
  }
  add("adversarial", m_recipe.adversarial, [&] { return hingeGeneratorLoss(made.score); });
  return sum;
}

PscganBatch PscganTrainer::batchOf(PscganStage stage, std::int64_t step, int part) const {
  const std::int64_t number = step * m_recipe.discriminatorSteps + part;
  const std::uint64_t seed = m_config.seed * 3 + static_cast<std::uint64_t>(stage);
  std::seed_seq seeds{seed, static_cast<std::uint64_t>(number), std::uint64_t{7919}};
  std::mt19937_64 random(seeds);
  const auto cases =
      casesOfStep(m_trainingCases, number, m_recipe.batch, seed);
  PscganBatch batch = m_data.augmented(cases, {}, random);
  return {batch.cine.to(m_device), batch.lge.to(m_device), batch.mask.to(m_device)};
}

torch::Tensor PscganTrainer::conditionOf(PscganStage stage, const torch::Tensor& cine) const {
  if (stage == PscganStage::Pri) return {};
  const torch::NoGradGuard guard;
  const AutocastScope autocast(m_device.type(), m_config.bfloat16);
  torch::Tensor mask = m_finished.at(PscganStage::Pri)(cine);
  mask = m_network.hardMask ? oneHot(mask.argmax(1), PscganConfig::classes) : mask.softmax(1);
  return stage == PscganStage::Sys ? mask : m_finished.at(PscganStage::Sys)(cine, mask);
}

nlohmann::json PscganTrainer::validate(const Phase& phase, std::int64_t cases) const {
  const torch::NoGradGuard guard;
  PscganGenerator generator(m_network, phase.stage);
  generator->to(m_device);
  phase.generatorAdam.copyAverage(*generator);
  ScarScore score;
  double absolute = 0.0, squared = 0.0, count = 0.0;
  for (const auto& chosen : inBatches(m_data.cases(Split::Validation), cases)) {
    const PscganBatch batch = m_data.centred(chosen);
    const torch::Tensor cine = batch.cine.to(m_device);
    const torch::Tensor condition = conditionOf(phase.stage, cine);
    const AutocastScope autocast(m_device.type(), m_config.bfloat16);
    const torch::Tensor made = generator(cine, condition).cpu();
    if (phase.stage != PscganStage::Sys) {
      score.add(made.argmax(1), batch.mask);
      continue;
    }
    absolute += (made - batch.lge).abs().sum().item<double>();
    squared += (made - batch.lge).square().sum().item<double>();
    count += static_cast<double>(made.numel());
  }
  if (phase.stage != PscganStage::Sys) return score.toJson();
  if (count <= 0.0) return nlohmann::json::object();
  // The range of [-1, 1] is 2.
  return {{"mean_absolute_error", rounded(absolute / count)},
          {"psnr_db", rounded(10.0 * std::log10(4.0 * count / squared))}};
}

void PscganTrainer::save(const Phase& phase, bool finished) const {
  Checkpoint checkpoint;
  phase.generatorAdam.save(checkpoint.tensors, "generator");
  phase.discriminatorAdam.save(checkpoint.tensors, "discriminator");
  checkpoint.state = {{"system", "pscgan"},
                      {"phase", toString(phase.stage)},
                      {"step", phase.step},
                      {"seconds", phase.clock.seconds()},
                      {"seed", m_config.seed},
                      {"finished", finished},
                      {"network", m_network.toJson()},
                      {"recipe", m_recipe.toJson()}};
  const auto file = checkpointFile(m_config, phase.stage);
  writeCheckpoint(file, checkpoint);
  m_log.write({{"type", "checkpoint"},
               {"phase", toString(phase.stage)},
               {"step", phase.step},
               {"file", file.filename().string()}});
}

void PscganTrainer::finish(Phase& phase) {
  const std::string name = toString(phase.stage);
  const double seconds = phase.clock.seconds();
  m_metrics[name] = validate(phase, 0);
  m_usage[name] = {{"steps", phase.step}, {"seconds", std::round(seconds)}};
  PscganGenerator generator(m_network, phase.stage);
  generator->to(m_device);
  phase.generatorAdam.copyAverage(*generator);
  generator->eval();
  m_finished.emplace(phase.stage, generator);
  m_log.write({{"type", "validation"},
               {"phase", name},
               {"step", phase.step},
               {"final", true},
               {"metrics", m_metrics[name]}});
}

NamedTensorMap PscganTrainer::weights() const {
  NamedTensorMap all;
  for (const auto& [stage, generator] : m_finished) {
    for (const auto& item : generator->named_parameters()) {
      all[toString(stage) + "." + item.key()] = item.value().detach();
    }
  }
  return all;
}

}  // namespace lateglow::engine
