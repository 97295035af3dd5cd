#pragma once

#include <nlohmann/json.hpp>

#include "engine/data/SegmenterDataset.h"
#include "engine/systems/segmenter/SegmenterConfig.h"
#include "engine/training/AdamOptimizer.h"
#include "engine/training/ProgressLog.h"
#include "engine/training/TrainConfig.h"
#include "engine/training/TrainingControl.h"

namespace lateglow::engine {

/// Trains the cine segmenter: softmax cross entropy and soft Dice on random phases, Muon and Adam,
/// averaged weights. Checkpoint, resume and budget as PscganTrainer, in one phase named "segmenter".
/// Figures: mean Dice of blood pool, wall and both together over held-out slices, at end-diastole,
/// at the phase with the smallest true cavity and over `lookedAtPhases` phases of the cycle.
class SegmenterTrainer {
public:
  static constexpr std::int64_t lookedAtPhases = 5;

  SegmenterTrainer(const TrainConfig& config, const SegmenterDataset& data, ProgressLog& log,
                   const StopFlag& stop);

  /// Throws TrainingStopped when the stop flag was set, std::runtime_error when training failed.
  void run();

  [[nodiscard]] NamedTensorMap weights() const;
  [[nodiscard]] const nlohmann::json& metrics() const { return m_metrics; }
  [[nodiscard]] const nlohmann::json& usage() const { return m_usage; }
  [[nodiscard]] nlohmann::json network() const { return m_network.toJson(); }
  [[nodiscard]] nlohmann::json recipe() const;

private:
  [[nodiscard]] double step(UNet& network, AdamOptimizer& adam, std::int64_t number,
                            double learningRate, FiniteGuard& guard) const;
  void reportStep(std::int64_t step, double seconds, double loss) const;
  [[nodiscard]] nlohmann::json look(const AdamOptimizer& adam, std::int64_t step,
                                    std::int64_t cases, bool last) const;
  void finish(const AdamOptimizer& adam, std::int64_t step, double seconds);
  void save(const AdamOptimizer& adam, std::int64_t step, double seconds) const;

  const TrainConfig& m_config;
  const SegmenterDataset& m_data;
  ProgressLog& m_log;
  const StopFlag& m_stop;
  torch::Device m_device;
  SegmenterConfig m_network;
  UNet m_finished = nullptr;
  nlohmann::json m_metrics = nlohmann::json::object();
  nlohmann::json m_usage = nlohmann::json::object();
};

}  // namespace lateglow::engine
