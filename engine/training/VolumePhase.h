#pragma once

#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "engine/data/VolumePairDataset.h"
#include "engine/training/Learner.h"
#include "engine/training/PhaseLoop.h"

namespace lateglow::engine {

/// The only phase of a system that makes a volume out of a volume: what all of them share about
/// their networks in training. Early stopping goes by "psnr_db".
class VolumePhase : public TrainingPhase {
public:
  [[nodiscard]] int skippedSteps() const override;
  [[nodiscard]] torch::nn::Module& averaged() override;
  [[nodiscard]] double qualityOf(const nlohmann::json& metrics) const override;
  void save(NamedTensorMap& tensors) const override;
  void restore(const NamedTensorMap& tensors) override;

  [[nodiscard]] NamedTensorMap weights() const;  ///< of the network that is shipped
  /// Figures on all validation cases, and steps and seconds, under the phase's name.
  [[nodiscard]] const nlohmann::json& metrics() const { return m_metrics; }
  [[nodiscard]] const nlohmann::json& usage() const { return m_usage; }

protected:
  /// Held-out cases to look at: all for 0, else at most `cases` and never more than a few, because
  /// whole volumes take seconds each.
  [[nodiscard]] static std::vector<std::int64_t> validationCases(const VolumePairDataset& data,
                                                                 std::int64_t cases);
  /// The first one is what is averaged and shipped.
  Learner& addLearner(const std::string& name, torch::nn::Module& network,
                      const AdamOptimizer::Options& options);
  /// runPhase with `shown`, of the first learner's architecture, for the averaged weights.
  void train(torch::nn::Module& shown, const PhaseSchedule& schedule, const TrainConfig& config,
             ProgressLog& log, const StopFlag& stop);

private:
  std::vector<std::unique_ptr<Learner>> m_learners;
  torch::nn::Module* m_shown = nullptr;
  nlohmann::json m_metrics = nlohmann::json::object();
  nlohmann::json m_usage = nlohmann::json::object();
};

}  // namespace lateglow::engine
