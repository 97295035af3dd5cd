#include "engine/training/LocalizerTrainer.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "engine/nn/Autocast.h"
#include "engine/training/Checkpoint.h"
#include "engine/training/ProgressLog.h"

namespace lateglow::engine {

namespace {

constexpr std::int64_t batchSize = 16;
constexpr double peakLearningRate = 2e-3;
constexpr double averageDecay = 0.99;
constexpr double clipNorm = 1.0;
constexpr const char* phaseName = "localizer";
constexpr double presentThreshold = 0.5;

std::filesystem::path localizerCheckpoint(const TrainConfig& config) {
  return config.checkpoints / "localizer.safetensors";
}

std::int64_t widthFrom(const nlohmann::json& network) {
  for (const auto& [key, value] : network.items()) {
    if (key != "width") throw std::invalid_argument("the localizer has no setting \"" + key + "\"");
    if (!value.is_number_integer()) throw std::invalid_argument("\"width\" is no whole number");
  }
  const std::int64_t width = network.value("width", std::int64_t{12});
  if (width < 1 || width > 256) throw std::invalid_argument("\"width\" must be 1 to 256");
  return width;
}

}  // namespace

torch::Tensor heatmapLoss(const torch::Tensor& logits, const torch::Tensor& heatmap) {
  constexpr double heartWeight = 20.0;
  return torch::binary_cross_entropy_with_logits(logits, heatmap, 1.0 + heartWeight * heatmap);
}

LocalizerTrainer::LocalizerTrainer(const TrainConfig& config, const LocalizerDataset& data,
                                   ProgressLog& log, const StopFlag& stop)
    : m_config(config),
      m_data(data),
      m_log(log),
      m_stop(stop),
      m_width(widthFrom(config.network)) {}

nlohmann::json LocalizerTrainer::recipe() const {
  return {{"batch", batchSize},
          {"learning_rate", peakLearningRate},
          {"average_decay", averageDecay},
          {"clip_norm", clipNorm},
          {"loss", "weighted binary cross entropy"}};
}

void LocalizerTrainer::run() {
  torch::manual_seed(m_config.seed);
  LocalizerNet network(m_width);
  AdamOptimizer adam(*network, {0.9, 0.999, clipNorm, averageDecay});
  std::int64_t number = 0;
  double before = 0.0;
  bool done = false;
  if (m_config.resume && std::filesystem::exists(localizerCheckpoint(m_config))) {
    const Checkpoint checkpoint = readCheckpoint(localizerCheckpoint(m_config));
    adam.restore(checkpoint.tensors, "localizer");
    number = checkpoint.state.value("step", std::int64_t{0});
    before = checkpoint.state.value("seconds", 0.0);
    done = checkpoint.state.value("finished", false);
    m_log.write({{"type", "resume"}, {"phase", phaseName}, {"step", number}});
  }
  const PhaseClock clock(m_config.budget(phaseName), before);
  FiniteGuard guard;
  double lastLine = 0.0, lastValidation = clock.seconds();
  while (!done && clock.fraction(number) < 1.0) {
    const double rate = learningRateAt(peakLearningRate, clock.fraction(number), number, true);
    const double loss = step(network, adam, number, rate, guard);
    ++number;
    const double seconds = clock.seconds();
    if (seconds - lastLine >= secondsBetweenLines || number <= 3) {
      lastLine = seconds;
      reportStep(number, seconds, loss);
    }
    if (m_stop) {
      save(adam, number, seconds, false);
      throw TrainingStopped();
    }
    if (seconds - lastValidation >= m_config.validateEverySeconds) {
      lastValidation = seconds;
      save(adam, number, seconds, false);
      m_log.write({{"type", "validation"},
                   {"phase", phaseName},
                   {"step", number},
                   {"metrics", validate(adam, m_config.validationCases)}});
    }
  }
  if (!done) save(adam, number, clock.seconds(), true);
  finish(adam, number, clock.seconds());
}

void LocalizerTrainer::reportStep(std::int64_t step, double seconds, double loss) const {
  m_log.write({{"type", "step"},
               {"phase", phaseName},
               {"step", step},
               {"seconds", rounded(seconds)},
               {"samples_per_second", rounded(static_cast<double>(step * batchSize) / seconds)},
               {"losses", {{"heatmap", rounded(loss)}}}});
}

void LocalizerTrainer::finish(const AdamOptimizer& adam, std::int64_t step, double seconds) {
  m_finished = LocalizerNet(m_width);
  adam.copyAverage(*m_finished);
  m_metrics[phaseName] = validate(adam, 0);
  m_usage[phaseName] = {{"steps", step}, {"seconds", std::round(seconds)}};
  m_log.write({{"type", "validation"},
               {"phase", phaseName},
               {"step", step},
               {"final", true},
               {"metrics", m_metrics[phaseName]}});
}

double LocalizerTrainer::step(LocalizerNet& network, AdamOptimizer& adam, std::int64_t number,
                              double learningRate, FiniteGuard& guard) const {
  std::seed_seq seeds{m_config.seed, static_cast<std::uint64_t>(number), std::uint64_t{104729}};
  std::mt19937_64 random(seeds);
  const LocalizerBatch batch = m_data.augmented(
      casesOfStep(m_data.cases(Split::Training), number, batchSize, m_config.seed), random);
  adam.zeroGradients();
  torch::Tensor logits;
  {
    const AutocastScope autocast(torch::kCPU, m_config.bfloat16);
    logits = network(batch.frames);
  }
  const torch::Tensor loss = heatmapLoss(logits, batch.heatmap);
  const double value = loss.item<double>();
  loss.backward();
  guard.accept(adam.step(learningRate));
  return value;
}

nlohmann::json LocalizerTrainer::validate(const AdamOptimizer& adam, std::int64_t limit) const {
  const torch::NoGradGuard guard;
  LocalizerNet network(m_width);
  adam.copyAverage(*network);
  const auto& cases = m_data.cases(Split::Validation);
  const std::size_t count =
      limit > 0 ? std::min(cases.size(), static_cast<std::size_t>(limit)) : cases.size();
  std::vector<double> distances;
  int presenceRight = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const LocalizerBatch one = m_data.unchanged({cases[i]});
    const torch::Tensor found = network(one.frames).sigmoid();
    const bool present = one.heatmap.max().item<double>() > presentThreshold;
    const bool called = found.max().item<double>() > presentThreshold;
    if (present == called) ++presenceRight;
    if (!present) continue;
    const std::int64_t a = found.argmax().item<std::int64_t>();
    const std::int64_t b = one.heatmap.argmax().item<std::int64_t>();
    const auto pixels = LocalizerNetImpl::pixels;
    distances.push_back(LocalizerNetImpl::spacingMm *
                        std::hypot(static_cast<double>(a / pixels - b / pixels),
                                   static_cast<double>(a % pixels - b % pixels)));
  }
  if (count == 0) return nlohmann::json::object();
  std::sort(distances.begin(), distances.end());
  const auto quantile = [&](double share) {
    if (distances.empty()) return 0.0;
    const double rank = share * static_cast<double>(distances.size() - 1);
    return rounded(distances[static_cast<std::size_t>(std::lround(rank))]);
  };
  return {{"cases", count},
          {"median_distance_mm", quantile(0.5)},
          {"distance_95_percent_mm", quantile(0.95)},
          {"presence_accuracy",
           rounded(static_cast<double>(presenceRight) / static_cast<double>(count))}};
}

void LocalizerTrainer::save(const AdamOptimizer& adam, std::int64_t step, double seconds,
                            bool finished) const {
  Checkpoint checkpoint;
  adam.save(checkpoint.tensors, "localizer");
  checkpoint.state = {
      {"system", "heart-localizer"}, {"phase", phaseName},    {"step", step},
      {"seconds", seconds},          {"seed", m_config.seed}, {"finished", finished},
      {"network", network()}};
  writeCheckpoint(localizerCheckpoint(m_config), checkpoint);
}

NamedTensorMap LocalizerTrainer::weights() const {
  NamedTensorMap all;
  for (const auto& item : m_finished->named_parameters()) all[item.key()] = item.value().detach();
  return all;
}

}  // namespace lateglow::engine
