#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/data/PatchSampler.h"
#include "engine/inference/MedSynthInference.h"
#include "engine/systems/medsynth/MedSynthDiscriminator.h"
#include "engine/systems/medsynth/MedSynthGenerator.h"
#include "engine/training/MedSynthRecipe.h"
#include "engine/training/VolumePhase.h"

namespace lateglow::engine {

/// Trains one stage of MedSynth's chain: generator and discriminator on patches. One phase, named
/// `stage1`, `stage2` ... (PhaseLoop.h).
///
/// The weights that are judged and shipped are a moving average that never saw a batch, so that the
/// statistics of their normalizations are made anew, over a few fixed batches.
class MedSynthStage final : public VolumePhase {
public:
  struct Parts {
    const TrainConfig& config;
    const VolumePairDataset& data;
    const MedSynthConfig& network;
    const MedSynthRecipe& recipe;
    const StopFlag& stop;
  };
  /// `estimates`: of the stage before, F16 by case; empty for the first stage.
  MedSynthStage(const Parts& parts, std::int64_t stage, std::vector<torch::Tensor> estimates);

  /// Throws TrainingStopped when the stop flag was set, std::runtime_error when training failed.
  void run(ProgressLog& log);

  [[nodiscard]] std::string phaseName() const;
  /// The trained generator's weights and statistics, with the stage's prefix.
  [[nodiscard]] NamedTensorMap stageWeights() const;
  /// What the trained generator makes of a case, [D, H, W] F32 on the CPU.
  [[nodiscard]] torch::Tensor estimateOf(std::int64_t index) const;

  [[nodiscard]] nlohmann::json step(std::int64_t number, double learningRate) override;
  [[nodiscard]] torch::nn::Module& averaged() override;
  [[nodiscard]] nlohmann::json validate(std::int64_t cases) override;

private:
  [[nodiscard]] PatchBatch batchOf(std::int64_t number) const;
  [[nodiscard]] torch::Tensor generated(const torch::Tensor& source);
  double learnDiscriminator(const torch::Tensor& target, const torch::Tensor& made,
                            double learningRate);
  [[nodiscard]] torch::Tensor judged(const torch::Tensor& patches);
  [[nodiscard]] torch::Tensor generatorLoss(const torch::Tensor& target, const torch::Tensor& made,
                                            nlohmann::json& parts);
  void refreshStatistics();

  Parts m_parts;
  std::int64_t m_stage;
  torch::Device m_device;
  std::vector<torch::Tensor> m_estimates;
  PatchSampler m_sampler;
  MedSynthGenerator m_generator;
  MedSynthGenerator m_shown;  ///< with the averaged weights
  bool m_statisticsFit = false;  ///< those of m_shown belong to its weights
  MedSynthDiscriminator m_discriminator;
  Learner* m_generatorLearner;
  Learner* m_discriminatorLearner;
};

}  // namespace lateglow::engine
