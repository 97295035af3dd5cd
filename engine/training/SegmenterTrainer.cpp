#include "engine/training/SegmenterTrainer.h"

#include <algorithm>
#include <cmath>

#include "engine/losses/SegmentationLosses.h"
#include "engine/nn/Autocast.h"
#include "engine/training/Checkpoint.h"
#include "engine/training/ProgressLog.h"
#include "engine/training/SegmenterScore.h"

namespace lateglow::engine {

namespace {

constexpr std::int64_t batchSize = 16;
constexpr double peakLearningRate = 2e-3;
constexpr double orthogonalRate = 10.0;
constexpr double averageDecay = 0.995;
constexpr double clipNorm = 1.0;
constexpr const char* phaseName = "segmenter";

std::filesystem::path segmenterCheckpoint(const TrainConfig& config) {
  return config.checkpoints / "segmenter.safetensors";
}

}  // namespace

SegmenterTrainer::SegmenterTrainer(const TrainConfig& config, const SegmenterDataset& data,
                                   ProgressLog& log, const StopFlag& stop)
    : m_config(config),
      m_data(data),
      m_log(log),
      m_stop(stop),
      m_device(config.device),
      m_network(SegmenterConfig::fromJson(config.network)) {}

nlohmann::json SegmenterTrainer::recipe() const {
  return {{"batch", batchSize},
          {"learning_rate", peakLearningRate},
          {"orthogonal_rate", orthogonalRate},
          {"average_decay", averageDecay},
          {"clip_norm", clipNorm},
          {"loss", "softmax cross entropy + soft Dice"}};
}

void SegmenterTrainer::run() {
  torch::manual_seed(m_config.seed);
  UNet network = m_network.makeNetwork();
  network->to(m_device);
  AdamOptimizer adam(*network, {0.9, 0.999, clipNorm, averageDecay, orthogonalRate});
  std::int64_t number = 0;
  double before = 0.0;
  if (m_config.resume && std::filesystem::exists(segmenterCheckpoint(m_config))) {
    const Checkpoint checkpoint = readCheckpoint(segmenterCheckpoint(m_config));
    adam.restore(checkpoint.tensors, phaseName);
    number = checkpoint.state.value("step", std::int64_t{0});
    before = checkpoint.state.value("seconds", 0.0);
    m_log.write({{"type", "resume"}, {"phase", phaseName}, {"step", number}});
  }
  const PhaseClock clock(m_config.budget(phaseName), before);
  FiniteGuard guard;
  double lastLine = 0.0, lastLook = clock.seconds();
  while (clock.fraction(number) < 1.0) {
    const double rate = learningRateAt(peakLearningRate, clock.fraction(number), number, true);
    const double loss = step(network, adam, number, rate, guard);
    ++number;
    const double seconds = clock.seconds();
    if (seconds - lastLine >= secondsBetweenLines || number <= 3) {
      lastLine = seconds;
      reportStep(number, seconds, loss);
    }
    if (m_stop) {
      save(adam, number, seconds);
      throw TrainingStopped();
    }
    if (seconds - lastLook >= m_config.validateEverySeconds) {
      lastLook = seconds;
      save(adam, number, seconds);
      (void)look(adam, number, m_config.validationCases, false);
    }
  }
  save(adam, number, clock.seconds());
  finish(adam, number, clock.seconds());
}

double SegmenterTrainer::step(UNet& network, AdamOptimizer& adam, std::int64_t number,
                              double learningRate, FiniteGuard& guard) const {
  std::seed_seq seeds{m_config.seed, static_cast<std::uint64_t>(number), std::uint64_t{15485863}};
  std::mt19937_64 random(seeds);
  const SegmenterBatch batch = m_data.augmented(
      casesOfStep(m_data.cases(Split::Training), number, batchSize, m_config.seed), random);
  const torch::Tensor mask = batch.mask.to(m_device);
  adam.zeroGradients();
  torch::Tensor logits;
  {
    const AutocastScope autocast(m_device.type(), m_config.bfloat16);
    logits = network(batch.frames.to(m_device)).to(torch::kFloat32);
  }
  const torch::Tensor loss =
      torch::cross_entropy_loss(logits, mask) +
      softDiceLoss(logits.softmax(1), oneHot(mask, SegmenterConfig::classes));
  const double value = loss.item<double>();
  loss.backward();
  guard.accept(adam.step(learningRate));
  return value;
}

void SegmenterTrainer::reportStep(std::int64_t step, double seconds, double loss) const {
  m_log.write({{"type", "step"},
               {"phase", phaseName},
               {"step", step},
               {"seconds", rounded(seconds)},
               {"samples_per_second", rounded(static_cast<double>(step * batchSize) / seconds)},
               {"losses", {{"segmentation", rounded(loss)}}}});
}

nlohmann::json SegmenterTrainer::look(const AdamOptimizer& adam, std::int64_t step,
                                      std::int64_t limit, bool last) const {
  const torch::NoGradGuard guard;
  UNet network = m_network.makeNetwork();
  network->to(m_device);
  adam.copyAverage(*network);
  network->eval();
  std::vector<std::int64_t> cases = m_data.cases(Split::Validation);
  if (limit > 0) cases.resize(std::min(cases.size(), static_cast<std::size_t>(limit)));
  const std::int64_t looks = std::min(lookedAtPhases, m_data.phases());
  SegmenterScore all, diastole, systole;
  for (const std::int64_t index : cases) {
    SegmenterBatch smallest;
    torch::Tensor labelsOfSmallest;
    for (std::int64_t i = 0; i < looks; ++i) {
      const SegmenterBatch one = m_data.unchanged({index}, i * m_data.phases() / looks);
      const AutocastScope autocast(m_device.type(), m_config.bfloat16);
      const torch::Tensor labels = network(one.frames.to(m_device)).cpu().argmax(1);
      all.add(labels, one.mask);
      if (i == 0) diastole.add(labels, one.mask);
      const auto cavity = [](const SegmenterBatch& batch) {
        return (batch.mask == 2).sum().item<std::int64_t>();
      };
      if (i == 0 || cavity(one) < cavity(smallest)) {
        smallest = one;
        labelsOfSmallest = labels;
      }
    }
    systole.add(labelsOfSmallest, smallest.mask);
  }
  nlohmann::json figures = all.toJson();
  for (const char* name : {"dice_blood", "dice_wall"}) {
    figures[std::string(name) + "_end_diastole"] = diastole.toJson().at(name);
    figures[std::string(name) + "_smallest_cavity"] = systole.toJson().at(name);
  }
  m_log.write({{"type", "validation"},
               {"phase", phaseName},
               {"step", step},
               {"final", last},
               {"metrics", figures}});
  return figures;
}

void SegmenterTrainer::finish(const AdamOptimizer& adam, std::int64_t step, double seconds) {
  m_finished = m_network.makeNetwork();
  adam.copyAverage(*m_finished);
  m_metrics[phaseName] = look(adam, step, 0, true);
  m_usage[phaseName] = {{"steps", step}, {"seconds", std::round(seconds)}};
}

void SegmenterTrainer::save(const AdamOptimizer& adam, std::int64_t step, double seconds) const {
  Checkpoint checkpoint;
  adam.save(checkpoint.tensors, phaseName);
  checkpoint.state = {
      {"system", "heart-segmenter"}, {"phase", phaseName},    {"step", step},
      {"seconds", seconds},          {"seed", m_config.seed}, {"network", network()}};
  writeCheckpoint(segmenterCheckpoint(m_config), checkpoint);
}

NamedTensorMap SegmenterTrainer::weights() const {
  NamedTensorMap all;
  for (const auto& item : m_finished->named_parameters()) all[item.key()] = item.value().detach();
  return all;
}

}  // namespace lateglow::engine
