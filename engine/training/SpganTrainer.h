#pragma once

#include <nlohmann/json.hpp>

#include "engine/data/PscganDataset.h"
#include "engine/systems/spgan/SpganDiscriminator.h"
#include "engine/systems/spgan/SpganGenerator.h"
#include "engine/training/AdamOptimizer.h"
#include "engine/training/PhaseBudget.h"
#include "engine/training/ProgressLog.h"
#include "engine/training/SpganRecipe.h"
#include "engine/training/TrainConfig.h"
#include "engine/training/TrainingControl.h"

namespace lateglow::engine {

/// Trains SpGAN, one of its ablations or one of its baselines on pairs of cine and LGE (the masks
/// are only looked at by the weighted L1 and by the figures). One phase, "spgan", with the
/// checkpoint `<checkpoints>/spgan.safetensors`; an unfinished run goes on from its last step with
/// the same batches and random changes as without the interruption.
///
/// Early stopping: with `patience` the run ends after so many validations without a better SSIM, and
/// the weights of the best one are shipped.
class SpganTrainer {
public:
  static constexpr const char* phaseName = "spgan";

  SpganTrainer(const TrainConfig& config, const PscganDataset& data, ProgressLog& log,
               const StopFlag& stop);

  /// Throws TrainingStopped when the stop flag was set, std::runtime_error when training failed.
  void run();

  /// Weights of the trained generator.
  [[nodiscard]] NamedTensorMap weights() const;
  /// Figures on all validation cases, under "spgan".
  [[nodiscard]] const nlohmann::json& metrics() const { return m_metrics; }
  [[nodiscard]] const nlohmann::json& usage() const { return m_usage; }
  [[nodiscard]] const SpganConfig& network() const { return m_network; }
  [[nodiscard]] const SpganRecipe& recipe() const { return m_recipe; }

private:
  struct Run;
  /// A batch on the device, pixels in [0, 1].
  struct Batch {
    torch::Tensor cine, lge, mask;
  };

  void restore(Run& run) const;
  void reportStep(const Run& run, double learningRate, const nlohmann::json& losses) const;
  /// Validates, saves, and says whether patience has run out.
  [[nodiscard]] bool validateAndSave(Run& run) const;
  /// One generator step with its discriminator steps; returns the losses by name.
  [[nodiscard]] nlohmann::json step(Run& run, double learningRate) const;
  double stepDiscriminator(Run& run, const Batch& batch, const SpganImages& made,
                           std::int64_t number, double learningRate) const;
  [[nodiscard]] torch::Tensor penalty(Run& run, const Batch& batch, const SpganImages& made,
                                      const torch::Tensor& condition, std::int64_t number) const;
  [[nodiscard]] torch::Tensor generatorLoss(Run& run, const Batch& batch, const SpganImages& made,
                                            nlohmann::json& parts) const;
  /// What the discriminator sees beside the image, without gradient (paper: not stated whether p_s
  /// learns from the critic; it would let the generator change the question instead of the answer).
  [[nodiscard]] torch::Tensor conditionOf(const Batch& batch, const SpganImages& made) const;
  [[nodiscard]] Batch batchOf(std::int64_t step, int part) const;
  [[nodiscard]] nlohmann::json validate(SpganGenerator& generator, std::int64_t cases) const;
  void save(const Run& run, bool finished) const;
  void finish(Run& run);

  const TrainConfig& m_config;
  const PscganDataset& m_data;
  ProgressLog& m_log;
  const StopFlag& m_stop;
  SpganConfig m_network;
  SpganRecipe m_recipe;
  torch::Device m_device;
  SpganGenerator m_finished = nullptr;
  nlohmann::json m_metrics = nlohmann::json::object();
  nlohmann::json m_usage = nlohmann::json::object();
};

}  // namespace lateglow::engine
