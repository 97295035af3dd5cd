#pragma once

#include <array>
#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

namespace lateglow::engine {

/// How every stage of MedSynth is trained: weights of the losses (0 leaves one out, which is how the
/// ablations are run) and the schedule.
struct MedSynthRecipe {
  double adversarial = 0.5;         ///< lambda_1 of eq. 4; 0: no discriminator
  double l2 = 1.0;                  ///< lambda_2: mean squared error
  double gradientDifference = 1.0;  ///< lambda_3 (GradientDifferenceLoss.h)
  double l1 = 0.0;                  ///< mean absolute error; not of the paper

  std::int64_t batch = 32;
  std::int64_t patch = 32;  ///< edge of a source patch; 16 more than a multiple of 16
  bool separateBatches = true;  ///< the discriminator learns on a batch of its own (paper 3.1.2)
  std::array<bool, 3> flips{true, false, false};  ///< of slices, rows, columns
  double contrast = 0.0;        ///< changes of the source's contrast (PatchSampler.h)
  double learningRate = 1e-3;
  double beta1 = 0.9;
  bool decay = false;           ///< warm-up and cosine
  double clipNorm = 0.0;        ///< of the gradient; 0: none
  double averageDecay = 0.0;    ///< moving average of the generator's weights; 0: none
  double orthogonalRate = 0.0;  ///< > 0: Muon for hidden layers, at this multiple of the rate

  /// Batch 32 and copies mirrored along the first dimension are the paper's; paper: not stated
  /// for the rest: the lambdas are those of Nie et al. 2018, Adam 1e-3 for both networks.
  [[nodiscard]] static MedSynthRecipe paper();
  /// For an hour on one processor: source patches of 48^3, of which 30 % of the voxels are answered
  /// instead of 12 %, L1 beside L2, a small adversarial term, mirrored along all axes, changed
  /// contrast, cosine, clipping, moving average, Muon (after 100 steps on a real head 0.7 dB ahead of
  /// Adam).
  [[nodiscard]] static MedSynthRecipe recommended();
  /// "paper" or "recommended" with single values on top; throws std::invalid_argument.
  [[nodiscard]] static MedSynthRecipe named(const std::string& name, const nlohmann::json& values);
  [[nodiscard]] nlohmann::json toJson() const;
};

}  // namespace lateglow::engine
