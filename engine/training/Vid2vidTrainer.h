#pragma once

#include <nlohmann/json.hpp>

#include "engine/data/VolumeCrops.h"
#include "engine/systems/vid2vid/Vid2vidGenerator.h"
#include "engine/systems/vid2vid/Vid2vidSequence.h"
#include "engine/training/Vid2vidRecipe.h"
#include "engine/training/VolumePhase.h"

namespace lateglow::engine {

/// Trains vid2vid or one of its ablations on pairs of volumes, in clips of consecutive slices cut
/// in plane, half of them the other way through the volume. One phase, "vid2vid" (PhaseLoop.h).
///
/// Discriminators (Wang et al. 2018, 3.2): one of images, conditioned on the source frames; one of
/// K consecutive images with the flows between them, which are the generator's for the truth as
/// well (Wang et al. take those of a flow network). Validation runs whole held-out volumes slice by
/// slice.
class Vid2vidTrainer final : public VolumePhase {
public:
  static constexpr const char* phaseName = "vid2vid";

  Vid2vidTrainer(const TrainConfig& config, const VolumePairDataset& data, ProgressLog& log,
                 const StopFlag& stop);

  /// Throws TrainingStopped when the stop flag was set, std::runtime_error when training failed.
  void run();

  [[nodiscard]] const Vid2vidConfig& network() const { return m_network; }
  [[nodiscard]] const Vid2vidRecipe& recipe() const { return m_recipe; }

  [[nodiscard]] nlohmann::json step(std::int64_t number, double learningRate) override;
  [[nodiscard]] nlohmann::json validate(std::int64_t cases) override;

private:
  struct Clip;

  [[nodiscard]] Clip runClip(std::int64_t number);
  [[nodiscard]] double learnImageJudge(const Clip& clip, double learningRate);
  [[nodiscard]] double learnTemporalJudge(const Clip& clip, double learningRate);
  [[nodiscard]] torch::Tensor generatorLoss(const Clip& clip, nlohmann::json& parts);

  const TrainConfig& m_config;
  const VolumePairDataset& m_data;
  ProgressLog& m_log;
  const StopFlag& m_stop;
  torch::Device m_device;
  Vid2vidConfig m_network;
  Vid2vidRecipe m_recipe;
  Vid2vidGenerator m_generator = nullptr;
  Vid2vidGenerator m_shown = nullptr;  ///< with the averaged weights
  PatchGan m_imageJudge = nullptr;
  PatchGan m_temporalJudge = nullptr;
  Learner* m_generatorLearner = nullptr;
  Learner* m_imageLearner = nullptr;
  Learner* m_temporalLearner = nullptr;
};

}  // namespace lateglow::engine
