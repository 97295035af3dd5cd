#pragma once

#include <cstdint>
#include <vector>

#include <nlohmann/json.hpp>

#include "engine/data/VolumePairDataset.h"
#include "engine/systems/medsynth/MedSynthConfig.h"
#include "engine/training/AdamOptimizer.h"
#include "engine/training/MedSynthRecipe.h"
#include "engine/training/ProgressLog.h"
#include "engine/training/TrainConfig.h"
#include "engine/training/TrainingControl.h"

namespace lateglow::engine {

class MedSynthStage;

/// Trains MedSynth's auto-context chain, stage after stage (paper 3.2): when one is finished, its
/// estimates of all whole volumes, of training and validation, are computed and kept in
/// `<checkpoints>/stage1.estimates.safetensors` ... (F16), and the next stage sees patches of source
/// and estimate. Phases `stage1`, `stage2` ... with a checkpoint each; a finished stage is not
/// trained again, and its estimates are used again while its weights and the data are the same.
class MedSynthTrainer {
public:
  MedSynthTrainer(const TrainConfig& config, const VolumePairDataset& data, ProgressLog& log,
                  const StopFlag& stop);

  /// Throws TrainingStopped when the stop flag was set, std::runtime_error when training failed.
  void run();

  /// Weights and statistics of all stages, as MedSynthInference reads them.
  [[nodiscard]] const NamedTensorMap& weights() const { return m_weights; }
  /// Figures on all validation cases by stage, and of the source itself under "source".
  [[nodiscard]] const nlohmann::json& metrics() const { return m_metrics; }
  [[nodiscard]] const nlohmann::json& usage() const { return m_usage; }
  [[nodiscard]] const MedSynthConfig& network() const { return m_network; }
  [[nodiscard]] const MedSynthRecipe& recipe() const { return m_recipe; }

private:
  [[nodiscard]] std::vector<torch::Tensor> estimatesOf(const MedSynthStage& stage) const;
  [[nodiscard]] nlohmann::json figuresOfSource() const;

  const TrainConfig& m_config;
  const VolumePairDataset& m_data;
  ProgressLog& m_log;
  const StopFlag& m_stop;
  MedSynthConfig m_network;
  MedSynthRecipe m_recipe;
  NamedTensorMap m_weights;
  nlohmann::json m_metrics = nlohmann::json::object();
  nlohmann::json m_usage = nlohmann::json::object();
};

}  // namespace lateglow::engine
