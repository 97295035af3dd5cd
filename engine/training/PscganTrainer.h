#pragma once

#include <map>
#include <string>

#include <nlohmann/json.hpp>

#include "engine/data/PscganDataset.h"
#include "engine/systems/pscgan/PscganDiscriminator.h"
#include "engine/systems/pscgan/PscganGenerator.h"
#include "engine/training/AdamOptimizer.h"
#include "engine/training/Checkpoint.h"
#include "engine/training/PhaseBudget.h"
#include "engine/training/ProgressLog.h"
#include "engine/training/PscganObjective.h"
#include "engine/training/PscganRecipe.h"
#include "engine/training/TrainConfig.h"
#include "engine/training/TrainingControl.h"

namespace lateglow::engine {

/// Trains Pri, then Sys, then Seg (PSCGAN 3 and 5), or without the progressive framework one phase
/// "joint". Each phase has its own checkpoint `<checkpoints>/<phase>.safetensors`; a phase whose
/// budget is used up is loaded, another one goes on from its last step (also one that was finished
/// under a smaller budget), with the same batches and random changes as without the interruption
/// (they depend on seed, phase and step only). Early stopping (EarlyStopping.h) looks at every
/// validation.
class PscganTrainer {
public:
  PscganTrainer(const TrainConfig& config, const PscganDataset& data, ProgressLog& log,
                const StopFlag& stop);

  /// Throws TrainingStopped when the stop flag was set, std::runtime_error when training failed.
  void run();

  /// Weights of all trained generators, "pri.", "sys.", "seg." or "joint." in front.
  [[nodiscard]] NamedTensorMap weights() const;
  /// Figures of the finished phases on all validation cases.
  [[nodiscard]] const nlohmann::json& metrics() const { return m_metrics; }
  [[nodiscard]] const nlohmann::json& usage() const { return m_usage; }
  [[nodiscard]] const PscganConfig& network() const { return m_network; }
  [[nodiscard]] const PscganRecipe& recipe() const { return m_recipe; }

private:
  struct Phase;

  void trainPhase(PscganStage stage);
  /// From its checkpoint when there is one; `finished` says whether nothing is left to do.
  [[nodiscard]] Phase makePhase(PscganStage stage, bool& finished) const;
  void resume(Phase& phase, const Checkpoint& checkpoint) const;
  /// Whether a phase that ended early may rest: its patience has not been raised since.
  [[nodiscard]] bool endedEarly(const nlohmann::json& state) const;
  /// A look at held-out cases during training, with a checkpoint; true when the phase should end.
  [[nodiscard]] bool lookAndSave(Phase& phase) const;
  void reportStep(const Phase& phase, double fraction, double learningRate,
                  const nlohmann::json& losses) const;
  /// One generator step with its discriminator steps; returns the losses by name.
  [[nodiscard]] nlohmann::json step(Phase& phase, double learningRate) const;
  double stepDiscriminator(Phase& phase, const PscganBatch& batch, const torch::Tensor& generated,
                           int part, double learningRate) const;
  [[nodiscard]] PscganBatch batchOf(PscganStage stage, std::int64_t step, int part) const;
  /// The condition of a stage from the finished generators before it; undefined for Pri and Joint.
  [[nodiscard]] torch::Tensor conditionOf(PscganStage stage, const torch::Tensor& cine) const;
  /// The averaged weights of a phase, for looking at and for the package.
  [[nodiscard]] PscganGenerator averaged(const Phase& phase) const;
  [[nodiscard]] nlohmann::json validate(PscganGenerator& generator, PscganStage stage,
                                        std::int64_t cases) const;
  void save(const Phase& phase, bool finished) const;
  void finish(Phase& phase);

  const TrainConfig& m_config;
  const PscganDataset& m_data;
  ProgressLog& m_log;
  const StopFlag& m_stop;
  torch::Device m_device;
  PscganConfig m_network;
  PscganRecipe m_recipe;
  PscganObjective m_objective;
  std::vector<std::int64_t> m_trainingCases;  ///< of an epoch, with repeats
  /// Finished generators; forward is not const in LibTorch's modules.
  mutable std::map<PscganStage, PscganGenerator> m_finished;
  nlohmann::json m_metrics = nlohmann::json::object();
  nlohmann::json m_usage = nlohmann::json::object();
};

}  // namespace lateglow::engine
