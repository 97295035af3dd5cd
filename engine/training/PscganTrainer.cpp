#include "engine/training/PscganTrainer.h"

#include <cmath>

#include "engine/losses/SegmentationLosses.h"
#include "engine/nn/Autocast.h"
#include "engine/training/EarlyStopping.h"
#include "engine/training/ProgressLog.h"
#include "engine/training/PscganScore.h"

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
  EarlyStopping stopping;
  bool stoppedEarly = false;

  Phase(PscganStage which, PscganGenerator maker, PscganDiscriminator judge,
        const PscganRecipe& recipe, PhaseBudget budget, double secondsBefore, std::int64_t patience)
      : stage(which),
        generator(maker),
        discriminator(judge),
        generatorAdam(*maker,
                      {0.9, 0.999, recipe.clipNorm, recipe.averageDecay, recipe.orthogonalRate}),
        discriminatorAdam(*judge, {0.9, 0.999, recipe.clipNorm, 0.0, 0.0}),
        clock(budget, secondsBefore),
        stopping(patience) {}
};

namespace {

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

PscganTrainer::PscganTrainer(const TrainConfig& config, const PscganDataset& data, ProgressLog& log,
                             const StopFlag& stop)
    : m_config(config),
      m_data(data),
      m_log(log),
      m_stop(stop),
      m_device(config.device),
      m_network(PscganConfig::fromJson(config.network, PscganConfig::preset(config.preset))),
      m_recipe(PscganRecipe::named(config.recipe, config.losses)),
      m_objective(m_recipe, m_device, config.bfloat16),
      m_trainingCases(data.trainingCases(m_recipe.scarFreeRepeats)) {}

void PscganTrainer::run() {
  for (const PscganStage stage : stagesOf(m_network)) trainPhase(stage);
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
              checkpoint.state.value("seconds", 0.0), m_config.patience);
  if (resumed) resume(phase, checkpoint);
  finished = resumed && checkpoint.state.value("finished", false) &&
             (phase.clock.fraction(phase.step) >= 1.0 || endedEarly(checkpoint.state));
  return phase;
}

void PscganTrainer::resume(Phase& phase, const Checkpoint& checkpoint) const {
  const std::string name = toString(phase.stage);
  phase.generatorAdam.restore(checkpoint.tensors, "generator");
  phase.discriminatorAdam.restore(checkpoint.tensors, "discriminator");
  phase.stopping.restore(checkpoint.tensors, checkpoint.state);
  phase.step = checkpoint.state.value("step", std::int64_t{0});
  phase.stoppedEarly = endedEarly(checkpoint.state);
  m_log.write({{"type", "resume"}, {"phase", name}, {"step", phase.step}});
  const nlohmann::json before = checkpoint.state.value("usage_before", nlohmann::json::object());
  for (const auto& [earlier, used] : before.items()) {
    if (!m_usage.contains(earlier) || m_usage[earlier].at("steps") == used) continue;
    m_log.write({{"type", "warning"},
                 {"phase", name},
                 {"message", "\"" + earlier +
                                 "\" was trained further after this phase had learned "
                                 "from it; remove the phase's checkpoint to train it anew"}});
  }
}

bool PscganTrainer::endedEarly(const nlohmann::json& state) const {
  return state.value("stopped_early", false) && m_config.patience > 0 &&
         m_config.patience <= state.value("patience", std::int64_t{0});
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
      if (lookAndSave(phase)) break;
    }
  }
  if (!finished) save(phase, true);
  finish(phase);
}

bool PscganTrainer::lookAndSave(Phase& phase) const {
  PscganGenerator generator = averaged(phase);
  const nlohmann::json metrics = validate(generator, phase.stage, m_config.validationCases);
  phase.stopping.observe(PscganScore::quality(metrics), *generator);
  phase.stoppedEarly = phase.stopping.exhausted();
  save(phase, false);
  m_log.write({{"type", "validation"},
               {"phase", toString(phase.stage)},
               {"step", phase.step},
               {"stopped_early", phase.stoppedEarly},
               {"metrics", metrics}});
  return phase.stoppedEarly;
}

void PscganTrainer::reportStep(const Phase& phase, double fraction, double learningRate,
                               const nlohmann::json& losses) const {
  const double seconds = phase.clock.seconds();
  m_log.write(
      {{"type", "step"},
       {"phase", toString(phase.stage)},
       {"step", phase.step},
       {"seconds", rounded(seconds)},
       {"fraction", rounded(fraction)},
       {"learning_rate", rounded(learningRate)},
       {"samples_per_second", rounded(static_cast<double>(phase.step * m_recipe.batch) / seconds)},
       {"skipped", phase.guard.skipped() + phase.discriminatorGuard.skipped()},
       {"losses", losses}});
}

nlohmann::json PscganTrainer::step(Phase& phase, double learningRate) const {
  nlohmann::json parts;
  const bool adversarial = m_objective.hasDiscriminator();
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
      stepDiscriminator(phase, extra, shownToDiscriminator(phase.stage, raw), part, learningRate);
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
    parts["discriminator"] = rounded(stepDiscriminator(
        phase, batch, shownToDiscriminator(phase.stage, raw).detach(), 0, learningRate));
  }
  requireGradients(*phase.discriminator, false);
  const torch::Tensor loss =
      m_objective.ofGenerator(phase.stage, phase.discriminator, batch, raw, parts);
  loss.backward();
  phase.guard.accept(phase.generatorAdam.step(learningRate));
  requireGradients(*phase.discriminator, true);
  return parts;
}

double PscganTrainer::stepDiscriminator(Phase& phase, const PscganBatch& batch,
                                        const torch::Tensor& generated, int part,
                                        double learningRate) const {
  phase.discriminatorAdam.zeroGradients();
  const std::uint64_t draw =
      m_config.seed * 1000003 +
      static_cast<std::uint64_t>(phase.step * m_recipe.discriminatorSteps + part);
  const torch::Tensor loss =
      m_objective.ofDiscriminator(phase.stage, phase.discriminator, batch, generated, draw);
  const double value = loss.item<double>();
  loss.backward();
  phase.discriminatorGuard.accept(phase.discriminatorAdam.step(learningRate));
  return value;
}

PscganBatch PscganTrainer::batchOf(PscganStage stage, std::int64_t step, int part) const {
  const std::int64_t number = step * m_recipe.discriminatorSteps + part;
  const std::uint64_t seed = m_config.seed * 3 + static_cast<std::uint64_t>(stage);
  std::seed_seq seeds{seed, static_cast<std::uint64_t>(number), std::uint64_t{7919}};
  std::mt19937_64 random(seeds);
  const auto cases = casesOfStep(m_trainingCases, number, m_recipe.batch, seed);
  PscganBatch batch = m_data.augmented(cases, {}, random);
  return {batch.cine.to(m_device), batch.lge.to(m_device), batch.mask.to(m_device)};
}

torch::Tensor PscganTrainer::conditionOf(PscganStage stage, const torch::Tensor& cine) const {
  if (PscganGeneratorImpl::conditionChannels(stage) == 0) return {};
  const torch::NoGradGuard guard;
  const AutocastScope autocast(m_device.type(), m_config.bfloat16);
  torch::Tensor mask = m_finished.at(PscganStage::Pri)(cine);
  mask = m_network.hardMask ? oneHot(mask.argmax(1), PscganConfig::classes) : mask.softmax(1);
  return stage == PscganStage::Sys ? mask : m_finished.at(PscganStage::Sys)(cine, mask);
}

PscganGenerator PscganTrainer::averaged(const Phase& phase) const {
  PscganGenerator generator(m_network, phase.stage);
  generator->to(m_device);
  phase.generatorAdam.copyAverage(*generator);
  generator->eval();
  return generator;
}

nlohmann::json PscganTrainer::validate(PscganGenerator& generator, PscganStage stage,
                                       std::int64_t cases) const {
  const torch::NoGradGuard guard;
  PscganScore score(stage);
  for (const auto& chosen : inBatches(m_data.cases(Split::Validation), cases)) {
    const PscganBatch batch = m_data.centred(chosen);
    const torch::Tensor cine = batch.cine.to(m_device);
    const torch::Tensor condition = conditionOf(stage, cine);
    const AutocastScope autocast(m_device.type(), m_config.bfloat16);
    score.add(generator(cine, condition).cpu(), batch);
  }
  return score.toJson();
}

void PscganTrainer::save(const Phase& phase, bool finished) const {
  Checkpoint checkpoint;
  phase.generatorAdam.save(checkpoint.tensors, "generator");
  phase.discriminatorAdam.save(checkpoint.tensors, "discriminator");
  nlohmann::json stepsBefore = nlohmann::json::object();
  for (const auto& [name, used] : m_usage.items()) stepsBefore[name] = used.at("steps");
  checkpoint.state = {{"system", "pscgan"},
                      {"phase", toString(phase.stage)},
                      {"step", phase.step},
                      {"seconds", phase.clock.seconds()},
                      {"seed", m_config.seed},
                      {"finished", finished},
                      {"stopped_early", phase.stoppedEarly},
                      {"patience", m_config.patience},
                      {"usage_before", stepsBefore},
                      {"network", m_network.toJson()},
                      {"recipe", m_recipe.toJson()}};
  phase.stopping.save(checkpoint.tensors, checkpoint.state);
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
  PscganGenerator generator = averaged(phase);
  if (phase.stopping.enabled()) {
    // The last weights compete as well, on the same cases as those before them.
    const auto figures = validate(generator, phase.stage, m_config.validationCases);
    phase.stopping.observe(PscganScore::quality(figures), *generator);
    phase.stopping.copyBest(*generator);
  }
  m_metrics[name] = validate(generator, phase.stage, 0);
  m_usage[name] = {{"steps", phase.step}, {"seconds", std::round(seconds)}};
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
