#pragma once

#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>
#include <torch/torch.h>

#include "engine/training/AdamOptimizer.h"
#include "engine/training/ProgressLog.h"
#include "engine/training/TrainConfig.h"
#include "engine/training/TrainingControl.h"

namespace lateglow::engine {

/// What one phase of training does; PhaseLoop does the rest.
class TrainingPhase {
public:
  TrainingPhase() = default;
  virtual ~TrainingPhase() = default;
  TrainingPhase(const TrainingPhase&) = delete;
  TrainingPhase& operator=(const TrainingPhase&) = delete;

  /// Step `number` (from 0): its batch and random changes follow from the seed and the number alone, so
  /// that a resumed run meets the same. Returns the losses by name.
  [[nodiscard]] virtual nlohmann::json step(std::int64_t number, double learningRate) = 0;
  /// Steps left out because a gradient was not finite (FiniteGuard).
  [[nodiscard]] virtual int skippedSteps() const = 0;

  /// The network that is judged and shipped, with the moving average of the weights as it is now.
  [[nodiscard]] virtual torch::nn::Module& averaged() = 0;
  /// Figures of that network on at most `cases` validation cases; 0: all of them.
  [[nodiscard]] virtual nlohmann::json validate(std::int64_t cases) = 0;
  /// The figure that early stopping goes by, the greater the better.
  [[nodiscard]] virtual double qualityOf(const nlohmann::json& metrics) const = 0;

  /// Weights and optimizer states.
  virtual void save(NamedTensorMap& tensors) const = 0;
  /// Throws std::runtime_error when the tensors do not fit.
  virtual void restore(const NamedTensorMap& tensors) = 0;
};

struct PhaseSchedule {
  std::string name;             ///< of the phase, its budget and its checkpoint file
  double learningRate = 1e-3;   ///< at the peak
  bool decay = true;            ///< warm-up and cosine (PhaseBudget.h)
  std::int64_t batch = 1;       ///< for "samples_per_second"
  nlohmann::json description = nlohmann::json::object();  ///< goes into the checkpoint
};

struct PhaseResult {
  nlohmann::json metrics;  ///< of all validation cases
  nlohmann::json usage;    ///< "steps", "seconds"
};

/// Goes through a phase until its budget or its patience is used up: JSON lines about steps, validation and a
/// checkpoint every so often, resuming, stopping on demand, early stopping with the best weights
/// kept. A phase that its checkpoint says is finished is only restored. At the end `averaged()` of the
/// phase holds the weights to ship.
///
/// Throws TrainingStopped when the stop flag was set, std::runtime_error when training failed.
[[nodiscard]] PhaseResult runPhase(TrainingPhase& phase, const PhaseSchedule& schedule,
                                   const TrainConfig& config, ProgressLog& log,
                                   const StopFlag& stop);

}  // namespace lateglow::engine
