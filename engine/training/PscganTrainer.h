#pragma once

#include <map>
#include <string>

#include <nlohmann/json.hpp>

#include "engine/data/PscganDataset.h"
#include "engine/systems/pscgan/PscganDiscriminator.h"
#include "engine/systems/pscgan/PscganGenerator.h"
#include "engine/training/AdamOptimizer.h"
#include "engine/training/PhaseBudget.h"
#include "engine/training/ProgressLog.h"
#include "engine/training/PscganRecipe.h"
#include "engine/training/TrainConfig.h"
#include "engine/training/TrainingControl.h"

namespace lateglow::engine {

/// Trains Pri, then Sys, then Seg (PSCGAN 3 and 5). Each phase has its own checkpoint
/// `<checkpoints>/<phase>.safetensors`; a finished phase is loaded, an unfinished one goes on from
/// its last step, with the same batches and random changes as without the interruption (they depend
/// on seed, phase and step only).
class PscganTrainer {
public:
  PscganTrainer(const TrainConfig& config, const PscganDataset& data, ProgressLog& log,
                const StopFlag& stop);

  /// Throws TrainingStopped when the stop flag was set, std::runtime_error when training failed.
  void run();

  /// Weights of all three trained generators, "pri.", "sys.", "seg." in front.
  [[nodiscard]] NamedTensorMap weights() const;
  /// Figures of the finished phases on all validation cases.
  [[nodiscard]] const nlohmann::json& metrics() const { return m_metrics; }
  [[nodiscard]] const nlohmann::json& usage() const { return m_usage; }
  [[nodiscard]] const PscganConfig& network() const { return m_network; }
  [[nodiscard]] const PscganRecipe& recipe() const { return m_recipe; }

private:
  struct Phase;

  void trainPhase(PscganStage stage);
  /// From its checkpoint when there is one; `finished` says whether that had used up its budget.
  [[nodiscard]] Phase makePhase(PscganStage stage, bool& finished) const;
  void reportStep(const Phase& phase, double fraction, double learningRate,
                  const nlohmann::json& losses) const;
  /// One generator step with its discriminator steps; returns the losses by name.
  [[nodiscard]] nlohmann::json step(Phase& phase, double learningRate) const;
  double stepDiscriminator(Phase& phase, const PscganBatch& batch, const torch::Tensor& generated,
                           double learningRate) const;
  [[nodiscard]] torch::Tensor generatorLoss(Phase& phase, const PscganBatch& batch,
                                            const torch::Tensor& raw, nlohmann::json& parts) const;
  [[nodiscard]] PscganBatch batchOf(PscganStage stage, std::int64_t step, int part) const;
  /// The condition of a stage from the finished generators before it; undefined for Pri.
  [[nodiscard]] torch::Tensor conditionOf(PscganStage stage, const torch::Tensor& cine) const;
  [[nodiscard]] nlohmann::json validate(const Phase& phase, std::int64_t cases) const;
  void save(const Phase& phase, bool finished) const;
  void finish(Phase& phase);

  const TrainConfig& m_config;
  const PscganDataset& m_data;
  ProgressLog& m_log;
  const StopFlag& m_stop;
  PscganConfig m_network;
  PscganRecipe m_recipe;
  std::vector<std::int64_t> m_trainingCases;  ///< of an epoch, with repeats
  torch::Device m_device;
  /// Finished generators; forward is not const in LibTorch's modules.
  mutable std::map<PscganStage, PscganGenerator> m_finished;
  nlohmann::json m_metrics = nlohmann::json::object();
  nlohmann::json m_usage = nlohmann::json::object();
};

}  // namespace lateglow::engine
