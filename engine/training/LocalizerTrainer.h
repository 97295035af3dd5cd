#pragma once

#include <nlohmann/json.hpp>

#include "engine/data/LocalizerDataset.h"
#include "engine/systems/localizer/LocalizerNet.h"
#include "engine/training/AdamOptimizer.h"
#include "engine/training/ProgressLog.h"
#include "engine/training/TrainConfig.h"
#include "engine/training/TrainingControl.h"

namespace lateglow::engine {

/// Trains the heart localizer: weighted binary cross entropy against the Gaussian (weight 1 + 20 h,
/// since the heart covers little of the slice). Checkpoint, resume and budget as PscganTrainer, in
/// one phase named "localizer". Setting `network.width` sets the network's width.
class LocalizerTrainer {
public:
  LocalizerTrainer(const TrainConfig& config, const LocalizerDataset& data, ProgressLog& log,
                   const StopFlag& stop);

  /// Throws TrainingStopped when the stop flag was set, std::runtime_error when training failed.
  void run();

  [[nodiscard]] NamedTensorMap weights() const;
  [[nodiscard]] const nlohmann::json& metrics() const { return m_metrics; }
  [[nodiscard]] const nlohmann::json& usage() const { return m_usage; }
  [[nodiscard]] nlohmann::json network() const { return {{"width", m_width}}; }
  [[nodiscard]] nlohmann::json recipe() const;

private:
  [[nodiscard]] double step(LocalizerNet& network, AdamOptimizer& adam, std::int64_t number,
                            double learningRate, FiniteGuard& guard) const;
  void reportStep(std::int64_t step, double seconds, double loss) const;
  void finish(const AdamOptimizer& adam, std::int64_t step, double seconds);
  [[nodiscard]] nlohmann::json validate(const AdamOptimizer& adam, std::int64_t cases) const;
  void save(const AdamOptimizer& adam, std::int64_t step, double seconds, bool finished) const;

  const TrainConfig& m_config;
  const LocalizerDataset& m_data;
  ProgressLog& m_log;
  const StopFlag& m_stop;
  std::int64_t m_width;
  LocalizerNet m_finished = nullptr;
  nlohmann::json m_metrics = nlohmann::json::object();
  nlohmann::json m_usage = nlohmann::json::object();
};

/// Weighted binary cross entropy of logits against a heat map.
[[nodiscard]] torch::Tensor heatmapLoss(const torch::Tensor& logits, const torch::Tensor& heatmap);

}  // namespace lateglow::engine
