#include "engine/training/VolumePhase.h"

#include <algorithm>

namespace lateglow::engine {

int VolumePhase::skippedSteps() const {
  int skipped = 0;
  for (const auto& learner : m_learners) skipped += learner->skipped();
  return skipped;
}

torch::nn::Module& VolumePhase::averaged() {
  m_learners.front()->adam().copyAverage(*m_shown);
  return *m_shown;
}

double VolumePhase::qualityOf(const nlohmann::json& metrics) const {
  return metrics.value("psnr_db", 0.0);
}

void VolumePhase::save(NamedTensorMap& tensors) const {
  for (const auto& learner : m_learners) learner->adam().save(tensors, learner->name());
}

void VolumePhase::restore(const NamedTensorMap& tensors) {
  for (const auto& learner : m_learners) learner->adam().restore(tensors, learner->name());
}

NamedTensorMap VolumePhase::weights() const {
  NamedTensorMap all;
  for (const auto& item : m_shown->named_parameters()) all[item.key()] = item.value().detach();
  return all;
}

std::vector<std::int64_t> VolumePhase::validationCases(const VolumePairDataset& data,
                                                       std::int64_t cases) {
  constexpr std::int64_t mostMeanwhile = 4;
  std::vector<std::int64_t> held = data.cases(Split::Validation);
  const auto limit = static_cast<std::size_t>(std::min(cases, mostMeanwhile));
  if (cases > 0 && held.size() > limit) held.resize(limit);
  return held;
}

Learner& VolumePhase::addLearner(const std::string& name, torch::nn::Module& network,
                                 const AdamOptimizer::Options& options) {
  return *m_learners.emplace_back(std::make_unique<Learner>(name, network, options));
}

void VolumePhase::train(torch::nn::Module& shown, const PhaseSchedule& schedule,
                        const TrainConfig& config, ProgressLog& log, const StopFlag& stop) {
  m_shown = &shown;
  const PhaseResult result = runPhase(*this, schedule, config, log, stop);
  m_metrics[schedule.name] = result.metrics;
  m_usage[schedule.name] = result.usage;
}

}  // namespace lateglow::engine
