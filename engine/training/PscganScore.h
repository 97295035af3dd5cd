#pragma once

#include <cstdint>

#include <nlohmann/json.hpp>
#include <torch/torch.h>

#include "engine/data/PscganDataset.h"
#include "engine/systems/pscgan/PscganGenerator.h"
#include "engine/training/ScarScore.h"

namespace lateglow::engine {

/// Quick figures of a stage of PSCGAN on held-out cases: ScarScore's of a stage that gives a mask;
/// "mean_absolute_error" and "psnr_db" (range 2) of one that gives an image; Joint has both.
class PscganScore {
public:
  explicit PscganScore(PscganStage stage) : m_stage(stage) {}
  /// `raw`: the generator's output for the cases of `batch`, on the processor.
  void add(const torch::Tensor& raw, const PscganBatch& batch);
  /// Without an image the figures of images are absent.
  [[nodiscard]] nlohmann::json toJson() const;

  /// One number for early stopping, the greater the better: mean Dice of blood pool, wall and scar
  /// minus the mean absolute error, of what the figures have.
  [[nodiscard]] static double quality(const nlohmann::json& figures);

private:
  PscganStage m_stage;
  ScarScore m_tissue;
  double m_absolute = 0.0;
  double m_squared = 0.0;
  std::int64_t m_pixels = 0;
};

}  // namespace lateglow::engine
