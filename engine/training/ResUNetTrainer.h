#pragma once

#include <nlohmann/json.hpp>

#include "engine/data/VolumeCrops.h"
#include "engine/systems/resunet/VolumeTranslator.h"
#include "engine/training/ResUNetRecipe.h"
#include "engine/training/VolumePhase.h"

namespace lateglow::engine {

/// Trains the Res-UNet or one of its baselines (ResUNetConfig::generator) on pairs of volumes, in
/// pieces around the foreground. One phase, called like the system (PhaseLoop.h). The discriminator
/// sees source and target together. Validation runs whole held-out volumes; those of a DDPM, which
/// needs many passes, with the sampling steps of its configuration.
class ResUNetTrainer final : public VolumePhase {
public:
  ResUNetTrainer(const TrainConfig& config, const VolumePairDataset& data, ProgressLog& log,
                 const StopFlag& stop);

  /// Throws TrainingStopped when the stop flag was set, std::runtime_error when training failed.
  void run();

  [[nodiscard]] const ResUNetConfig& network() const { return m_network; }
  [[nodiscard]] const ResUNetRecipe& recipe() const { return m_recipe; }

  [[nodiscard]] nlohmann::json step(std::int64_t number, double learningRate) override;
  [[nodiscard]] nlohmann::json validate(std::int64_t cases) override;

private:
  [[nodiscard]] VolumeBatch batchOf(std::int64_t number) const;
  [[nodiscard]] torch::Tensor translationLoss(const VolumeBatch& batch, double learningRate,
                                              nlohmann::json& parts);
  [[nodiscard]] torch::Tensor diffusionLoss(const VolumeBatch& batch, std::int64_t number,
                                            nlohmann::json& parts);

  const TrainConfig& m_config;
  const VolumePairDataset& m_data;
  ProgressLog& m_log;
  const StopFlag& m_stop;
  torch::Device m_device;
  ResUNetConfig m_network;
  ResUNetRecipe m_recipe;
  VolumeTranslator m_generator = nullptr;
  VolumeTranslator m_shown = nullptr;  ///< with the averaged weights
  PatchGan m_judge = nullptr;
  Learner* m_generatorLearner = nullptr;
  Learner* m_judgeLearner = nullptr;
};

}  // namespace lateglow::engine
