#include "engine/training/SpganTrainer.h"

#include <cmath>

#include "engine/losses/DetailLoss.h"
#include "engine/losses/SimilarityLoss.h"
#include "engine/losses/WassersteinLosses.h"
#include "engine/nn/Autocast.h"
#include "engine/training/Checkpoint.h"
#include "engine/training/ImageScore.h"
#include "engine/training/ProgressLog.h"

namespace lateglow::engine {

/// Everything that belongs to the training under way.
struct SpganTrainer::Run {
  SpganGenerator generator;
  SpganDiscriminator discriminator;
  AdamOptimizer generatorAdam;
  AdamOptimizer discriminatorAdam;
  PhaseClock clock;
  std::int64_t step = 0;
  bool finished = false;
  FiniteGuard guard;
  FiniteGuard discriminatorGuard;
  double bestSsim = -1.0;
  std::int64_t validationsSinceBest = 0;
  NamedTensorMap best;  ///< the generator's weights at the best validation; empty without patience

  Run(SpganGenerator maker, SpganDiscriminator judge, const SpganRecipe& recipe, PhaseBudget budget,
      double secondsBefore)
      : generator(maker),
        discriminator(judge),
        generatorAdam(*maker, {recipe.beta1, 0.999, recipe.clipNorm, recipe.averageDecay,
                               recipe.orthogonalRate}),
        discriminatorAdam(*judge, {recipe.beta1, 0.999, recipe.clipNorm, 0.0, 0.0}),
        clock(budget, secondsBefore) {}
};

namespace {

const std::string bestPrefix = "best.";

torch::Tensor fromSigned(const torch::Tensor& images) { return (images + 1.0) * 0.5; }

std::filesystem::path spganCheckpoint(const TrainConfig& config) {
  return config.checkpoints / (std::string(SpganTrainer::phaseName) + ".safetensors");
}

/// The weights in evaluation: the moving average, or the run's own.
SpganGenerator averaged(const SpganConfig& network, const AdamOptimizer& adam,
                        torch::Device device) {
  SpganGenerator generator(network);
  generator->to(device);
  adam.copyAverage(*generator);
  generator->eval();
  return generator;
}

torch::Tensor realOrNot(const torch::Tensor& patches, double answer) {
  return torch::binary_cross_entropy_with_logits(patches, torch::full_like(patches, answer));
}

}  // namespace

SpganTrainer::SpganTrainer(const TrainConfig& config, const PscganDataset& data, ProgressLog& log,
                           const StopFlag& stop)
    : m_config(config),
      m_data(data),
      m_log(log),
      m_stop(stop),
      m_network(SpganConfig::fromJson(config.network, SpganConfig::preset(config.preset))),
      m_recipe(SpganRecipe::named(config.recipe, m_network, config.losses)),
      m_device(config.device) {}

void SpganTrainer::restore(Run& run) const {
  const Checkpoint checkpoint = readCheckpoint(spganCheckpoint(m_config));
  run.generatorAdam.restore(checkpoint.tensors, "generator");
  run.discriminatorAdam.restore(checkpoint.tensors, "discriminator");
  run.step = checkpoint.state.value("step", std::int64_t{0});
  run.finished = checkpoint.state.value("finished", false);
  run.bestSsim = checkpoint.state.value("best_ssim", -1.0);
  run.validationsSinceBest = checkpoint.state.value("validations_since_best", std::int64_t{0});
  run.clock = PhaseClock(m_config.budget(phaseName), checkpoint.state.value("seconds", 0.0));
  for (const auto& [name, tensor] : checkpoint.tensors) {
    if (name.starts_with(bestPrefix)) run.best[name.substr(bestPrefix.size())] = tensor;
  }
  m_log.write({{"type", "resume"}, {"phase", phaseName}, {"step", run.step}});
}

void SpganTrainer::run() {
  torch::manual_seed(m_config.seed);
  SpganGenerator generator(m_network);
  SpganDiscriminator discriminator(m_network);
  generator->to(m_device);
  discriminator->to(m_device);
  Run run(generator, discriminator, m_recipe, m_config.budget(phaseName), 0.0);
  if (m_config.resume && std::filesystem::exists(spganCheckpoint(m_config))) restore(run);
  double lastValidation = run.clock.seconds();
  double lastLine = 0.0;
  bool patient = true;
  while (!run.finished && patient && run.clock.fraction(run.step) < 1.0) {
    const double rate = learningRateAt(m_recipe.learningRate, run.clock.fraction(run.step),
                                       run.step, m_recipe.decay);
    const nlohmann::json losses = step(run, rate);
    ++run.step;
    const double seconds = run.clock.seconds();
    if (seconds - lastLine >= secondsBetweenLines || run.step <= 3) {
      lastLine = seconds;
      reportStep(run, rate, losses);
    }
    if (m_stop) {
      save(run, false);
      throw TrainingStopped();
    }
    if (seconds - lastValidation >= m_config.validateEverySeconds) {
      lastValidation = seconds;
      patient = validateAndSave(run);
    }
  }
  if (!run.finished) save(run, true);
  finish(run);
}

void SpganTrainer::reportStep(const Run& run, double learningRate,
                              const nlohmann::json& losses) const {
  const double seconds = run.clock.seconds();
  m_log.write(
      {{"type", "step"},
       {"phase", phaseName},
       {"step", run.step},
       {"seconds", rounded(seconds)},
       {"fraction", rounded(run.clock.fraction(run.step))},
       {"learning_rate", rounded(learningRate)},
       {"samples_per_second", rounded(static_cast<double>(run.step * m_recipe.batch) / seconds)},
       {"skipped", run.guard.skipped() + run.discriminatorGuard.skipped()},
       {"losses", losses}});
}

bool SpganTrainer::validateAndSave(Run& run) const {
  SpganGenerator current = averaged(m_network, run.generatorAdam, m_device);
  const nlohmann::json metrics = validate(current, m_config.validationCases);
  const double ssim = metrics.value("ssim", -1.0);
  if (m_config.patience > 0) {
    ++run.validationsSinceBest;
    if (ssim > run.bestSsim) {
      run.bestSsim = ssim;
      run.validationsSinceBest = 0;
      for (const auto& item : current->named_parameters()) {
        run.best[item.key()] = item.value().detach();
      }
    }
  }
  save(run, false);
  m_log.write({{"type", "validation"},
               {"phase", phaseName},
               {"step", run.step},
               {"validations_since_best", run.validationsSinceBest},
               {"metrics", metrics}});
  return m_config.patience == 0 || run.validationsSinceBest < m_config.patience;
}

nlohmann::json SpganTrainer::step(Run& run, double learningRate) const {
  nlohmann::json parts;
  const bool critic = m_recipe.usesDiscriminator();
  const std::int64_t firstNumber = run.step * m_recipe.discriminatorSteps;
  // All discriminator steps but the last see batches of their own; the last shares the generator's
  // batch, which saves a pass of the generator.
  for (int part = 1; critic && part < m_recipe.discriminatorSteps; ++part) {
    const Batch extra = batchOf(run.step, part);
    SpganImages made;
    {
      const torch::NoGradGuard guard;
      const AutocastScope autocast(m_device.type(), m_config.bfloat16);
      made = run.generator(extra.cine);
    }
    stepDiscriminator(run, extra, made, firstNumber + part - 1, learningRate);
  }
  const Batch batch = batchOf(run.step, 0);
  run.generatorAdam.zeroGradients();
  SpganImages made;
  {
    const AutocastScope autocast(m_device.type(), m_config.bfloat16);
    made = run.generator(batch.cine);
  }
  if (critic) {
    parts["discriminator"] = rounded(stepDiscriminator(
        run, batch, made, firstNumber + m_recipe.discriminatorSteps - 1, learningRate));
  }
  requireGradients(*run.discriminator, false);
  generatorLoss(run, batch, made, parts).backward();
  run.guard.accept(run.generatorAdam.step(learningRate));
  requireGradients(*run.discriminator, true);
  return parts;
}

torch::Tensor SpganTrainer::conditionOf(const Batch& batch, const SpganImages& made) const {
  switch (m_network.condition()) {
    case SpganCondition::Personal:
      return made.personal.detach();
    case SpganCondition::Cine:
      return batch.cine;
    case SpganCondition::None:
      break;
  }
  return {};
}

double SpganTrainer::stepDiscriminator(Run& run, const Batch& batch, const SpganImages& made,
                                       std::int64_t number, double learningRate) const {
  const torch::Tensor condition = conditionOf(batch, made);
  const torch::Tensor both = torch::cat({batch.lge, made.image.detach()});
  const torch::Tensor twice = condition.defined() ? torch::cat({condition, condition}) : condition;
  run.discriminatorAdam.zeroGradients();
  SpganJudgement judged;
  {
    const AutocastScope autocast(m_device.type(), m_config.bfloat16);
    judged = run.discriminator(both, twice);
  }
  torch::Tensor loss;
  if (m_recipe.adversarialKind == AdversarialKind::Wasserstein) {
    const auto scores = judged.score.chunk(2);
    loss = wassersteinCriticLoss(scores[0], scores[1]);
    if (m_recipe.penalty > 0.0 && number % m_recipe.penaltyEvery == 0) {
      loss = loss + m_recipe.penalty * m_recipe.penaltyEvery *
                        penalty(run, batch, made, condition, number);
    }
  } else {
    const auto patches = judged.patches.chunk(2);
    loss = 0.5 * (realOrNot(patches[0], 1.0) + realOrNot(patches[1], 0.0));
  }
  const double value = loss.item<double>();
  loss.backward();
  run.discriminatorGuard.accept(run.discriminatorAdam.step(learningRate));
  return value;
}

torch::Tensor SpganTrainer::penalty(Run& run, const Batch& batch, const SpganImages& made,
                                    const torch::Tensor& condition, std::int64_t number) const {
  // In fp32: the gradient's norm is compared with 1.
  auto random = at::make_generator<at::CPUGeneratorImpl>(m_config.seed * 1000003U +
                                                         static_cast<std::uint64_t>(number));
  const torch::Tensor share = torch::rand({batch.lge.size(0)}, random).to(m_device);
  const torch::Tensor seen = condition.defined() ? condition.to(torch::kFloat32) : condition;
  return gradientPenalty(
      [&](const torch::Tensor& images) { return run.discriminator(images, seen).score; }, batch.lge,
      made.image, share);
}

torch::Tensor SpganTrainer::generatorLoss(Run& run, const Batch& batch, const SpganImages& made,
                                          nlohmann::json& parts) const {
  torch::Tensor sum = torch::zeros({}, made.image.options());
  const auto add = [&](const char* name, double weight, auto&& term) {
    if (weight <= 0.0) return;
    const torch::Tensor value = term();
    parts[name] = rounded(value.template item<double>());
    sum = sum + weight * value;
  };
  SpganJudgement judged, real;
  if (m_recipe.usesDiscriminator()) {
    const torch::Tensor condition = conditionOf(batch, made);
    const AutocastScope autocast(m_device.type(), m_config.bfloat16);
    judged = run.discriminator(made.image, condition);
    const torch::NoGradGuard guard;
    if (m_recipe.detail > 0.0) real = run.discriminator(batch.lge, condition);
  }
  add("adversarial", m_recipe.adversarial, [&] {
    return m_recipe.adversarialKind == AdversarialKind::Wasserstein
               ? wassersteinGeneratorLoss(judged.score)
               : realOrNot(judged.patches, 1.0);
  });
  add("boot", m_recipe.boot,
      [&] { return syntheticRegularizationLoss(made.structural, m_recipe.bootOptions); });
  add("detail", m_recipe.detail, [&] { return detailLoss(real.features, judged.features); });
  add("l1", m_recipe.l1, [&] {
    const torch::Tensor weights = 1.0 + m_recipe.l1Wall * (batch.mask % 2 == 1).unsqueeze(1);
    return ((made.image - batch.lge).abs() * weights).sum() / weights.sum();
  });
  add("ssim", m_recipe.ssim, [&] { return structuralSimilarityLoss(made.image, batch.lge, 1.0); });
  return sum;
}

SpganTrainer::Batch SpganTrainer::batchOf(std::int64_t step, int part) const {
  const std::int64_t number = step * m_recipe.discriminatorSteps + part;
  std::seed_seq seeds{m_config.seed, static_cast<std::uint64_t>(number), std::uint64_t{15485863}};
  std::mt19937_64 random(seeds);
  const PscganBatch batch = m_data.augmented(
      casesOfStep(m_data.cases(Split::Training), number, m_recipe.batch, m_config.seed), {},
      random);
  return {fromSigned(batch.cine).to(m_device), fromSigned(batch.lge).to(m_device),
          batch.mask.to(m_device)};
}

nlohmann::json SpganTrainer::validate(SpganGenerator& generator, std::int64_t limit) const {
  const torch::NoGradGuard guard;
  constexpr std::size_t atOnce = 16;
  const auto& cases = m_data.cases(Split::Validation);
  const std::size_t count =
      limit > 0 ? std::min(cases.size(), static_cast<std::size_t>(limit)) : cases.size();
  ImageScore score;
  for (std::size_t start = 0; start < count; start += atOnce) {
    const auto begin = cases.begin() + static_cast<std::ptrdiff_t>(start);
    const auto end = cases.begin() + static_cast<std::ptrdiff_t>(std::min(count, start + atOnce));
    const PscganBatch batch = m_data.centred({begin, end});
    torch::Tensor made;
    {
      const AutocastScope autocast(m_device.type(), m_config.bfloat16);
      made = generator(fromSigned(batch.cine).to(m_device)).image.cpu();
    }
    score.add(made, fromSigned(batch.lge), batch.mask);
  }
  return score.toJson();
}

void SpganTrainer::save(const Run& run, bool finished) const {
  Checkpoint checkpoint;
  run.generatorAdam.save(checkpoint.tensors, "generator");
  run.discriminatorAdam.save(checkpoint.tensors, "discriminator");
  for (const auto& [name, tensor] : run.best) checkpoint.tensors[bestPrefix + name] = tensor;
  checkpoint.state = {{"system", "spgan"},
                      {"phase", phaseName},
                      {"step", run.step},
                      {"seconds", run.clock.seconds()},
                      {"seed", m_config.seed},
                      {"finished", finished},
                      {"best_ssim", run.bestSsim},
                      {"validations_since_best", run.validationsSinceBest},
                      {"network", m_network.toJson()},
                      {"recipe", m_recipe.toJson()}};
  writeCheckpoint(spganCheckpoint(m_config), checkpoint);
  m_log.write({{"type", "checkpoint"},
               {"phase", phaseName},
               {"step", run.step},
               {"file", spganCheckpoint(m_config).filename().string()}});
}

void SpganTrainer::finish(Run& run) {
  m_finished = averaged(m_network, run.generatorAdam, m_device);
  if (!run.best.empty()) {
    const torch::NoGradGuard guard;
    for (auto& item : m_finished->named_parameters()) item.value().copy_(run.best.at(item.key()));
  }
  m_metrics[phaseName] = validate(m_finished, 0);
  m_usage[phaseName] = {{"steps", run.step}, {"seconds", std::round(run.clock.seconds())}};
  m_log.write({{"type", "validation"},
               {"phase", phaseName},
               {"step", run.step},
               {"final", true},
               {"metrics", m_metrics[phaseName]}});
}

NamedTensorMap SpganTrainer::weights() const {
  NamedTensorMap all;
  for (const auto& item : m_finished->named_parameters()) all[item.key()] = item.value().detach();
  return all;
}

}  // namespace lateglow::engine
