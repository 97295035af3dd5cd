#include "engine/training/MedSynthTrainer.h"

#include <stdexcept>

#include "engine/data/DatasetFile.h"
#include "engine/package/Safetensors.h"
#include "engine/systems/TorchTensors.h"
#include "engine/training/MedSynthStage.h"
#include "engine/training/VolumeScore.h"

namespace lateglow::engine {

namespace {

std::string estimateName(std::int64_t index) {
  return std::string("estimate.").append(std::to_string(index));
}

/// Estimates belong to these weights and these data.
std::string originOf(const NamedTensorMap& weights, const VolumePairDataset& data) {
  std::vector<torch::Tensor> all;
  for (const auto& [name, tensor] : weights) all.push_back(tensor.cpu());
  return fingerprintOf(all) + data.fingerprint();
}

/// The kept estimates, memory-mapped; empty when there are none of this origin.
std::vector<torch::Tensor> keptEstimates(const std::filesystem::path& file,
                                         const std::string& origin, std::int64_t count) {
  std::vector<torch::Tensor> estimates;
  const auto read = readSafetensors(file);
  if (!read) return estimates;
  const auto made = read->metadata.find("origin");
  if (made == read->metadata.end() || made->second != origin) return estimates;
  for (std::int64_t i = 0; i < count; ++i) {
    const auto found = read->tensors.find(estimateName(i));
    if (found == read->tensors.end()) return {};
    estimates.push_back(toTorch(found->second));
  }
  return estimates;
}

}  // namespace

MedSynthTrainer::MedSynthTrainer(const TrainConfig& config, const VolumePairDataset& data,
                                 ProgressLog& log, const StopFlag& stop)
    : m_config(config),
      m_data(data),
      m_log(log),
      m_stop(stop),
      m_network(MedSynthConfig::fromJson(config.network, MedSynthConfig::preset(config.preset))),
      m_recipe(MedSynthRecipe::named(config.recipe, config.losses)) {}

void MedSynthTrainer::run() {
  m_metrics["source"] = figuresOfSource();
  std::vector<torch::Tensor> estimates;
  for (std::int64_t i = 0; i < m_network.stages; ++i) {
    MedSynthStage stage({m_config, m_data, m_network, m_recipe, m_stop}, i, std::move(estimates));
    stage.run(m_log);
    m_weights.merge(stage.stageWeights());
    m_metrics.update(stage.metrics());
    m_usage.update(stage.usage());
    if (i + 1 < m_network.stages) estimates = estimatesOf(stage);
  }
}

std::vector<torch::Tensor> MedSynthTrainer::estimatesOf(const MedSynthStage& stage) const {
  const std::filesystem::path file =
      m_config.checkpoints / (stage.phaseName() + ".estimates.safetensors");
  const std::string origin = originOf(stage.stageWeights(), m_data);
  std::vector<torch::Tensor> kept = keptEstimates(file, origin, m_data.size());
  if (!kept.empty()) return kept;
  NamedTensors made;
  for (std::int64_t i = 0; i < m_data.size(); ++i) {
    made[estimateName(i)] = stage.estimateOf(i).to(torch::kFloat16);
    m_log.write({{"type", "estimates"},
                 {"phase", stage.phaseName()},
                 {"done", i + 1},
                 {"of", m_data.size()}});
  }
  const auto written = writeSafetensors(file, fromTorch(made), {{"origin", origin}});
  if (!written) throw std::runtime_error(written.error());
  return keptEstimates(file, origin, m_data.size());
}

nlohmann::json MedSynthTrainer::figuresOfSource() const {
  VolumeScore score;
  for (const std::int64_t index : m_data.cases(Split::Validation)) {
    const VolumePair& pair = m_data.pair(index);
    score.add(pair.source.to(torch::kFloat32), pair.target.to(torch::kFloat32), pair.foreground);
  }
  return score.toJson();
}

}  // namespace lateglow::engine
