#include "engine/training/VolumePhase.h"

#include "engine/data/VolumePairDataset.h"
#include "engine/training/ProgressLog.h"

namespace lateglow::engine {

nlohmann::json inTargetUnits(nlohmann::json metrics, const std::string& datasetDescription) {
  const nlohmann::json normalization = describedBy(datasetDescription, "normalization");
  const nlohmann::json::json_pointer unit("/target/unit"), black("/target/black"),
      white("/target/white");
  const bool hounsfield = normalization.is_object() && normalization.contains(unit) &&
                          normalization.at(unit) == "HU" && normalization.contains(black) &&
                          normalization.contains(white);
  if (!hounsfield || !normalization.at(black).is_number() || !normalization.at(white).is_number()) {
    return metrics;
  }
  const double one =
      0.5 * (normalization.at(white).get<double>() - normalization.at(black).get<double>());
  for (const std::string name : {"mae", "mae_sd", "rmse", "rmse_sd"}) {
    if (!metrics.contains(name)) continue;
    std::string inHu = name;
    inHu.insert(inHu.find('_') == std::string::npos ? inHu.size() : inHu.find('_'), "_hu");
    metrics[inHu] = rounded(one * metrics.at(name).get<double>());
  }
  return metrics;
}

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
