#pragma once

#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

#include "engine/losses/SyntheticRegularization.h"
#include "engine/systems/spgan/SpganConfig.h"

namespace lateglow::engine {

/// What the critic and the generator play for.
enum class AdversarialKind {
  Wasserstein,  ///< eq. 3, with gradient penalty
  CrossEntropy  ///< real or not, patch by patch (Isola et al. 2017), for Pix2Pix
};

/// How SpGAN, its ablations and its baselines are trained: weights of the losses (0 leaves one out)
/// and the schedule.
struct SpganRecipe {
  AdversarialKind adversarialKind = AdversarialKind::Wasserstein;
  double adversarial = 1.0;  ///< L_a of the generator; 0 and no detail loss: no discriminator
  double penalty = 10.0;     ///< lambda_1, of the gradient penalty
  int penaltyEvery = 1;      ///< only in every so many discriminator steps, and so much stronger
                             ///< (Karras et al. 2020, lazy regularization); not of the paper
  double boot = 0.25;        ///< lambda_2 of L_b (eq. 4); the formula is PSCGAN's eq. 11 too
  SyntheticRegularizationOptions bootOptions;
  double detail = 50.0;      ///< lambda_3 of L_d (eq. 5)
  double l1 = 0.0;           ///< mean absolute error; MAE of the baselines; not of SpGAN
  double l1Wall = 0.0;       ///< more weight of the L1 on wall and scar: 1 + this
  double ssim = 0.0;         ///< 1 - structural similarity; not of the paper

  std::int64_t batch = 8;
  int discriminatorSteps = 5;  ///< for each generator step
  double learningRate = 1e-3;
  double beta1 = 0.9;
  bool decay = false;          ///< warm-up and cosine
  double clipNorm = 0.0;       ///< of the gradient; 0: none
  double averageDecay = 0.0;   ///< moving average of the generator's weights; 0: none
  double orthogonalRate = 0.0;  ///< > 0: Muon for hidden layers, at this multiple of the rate

  /// Of the configuration's generator. SpGAN: section III. MuTGAN and U-Net: MAE alone, the same
  /// Adam and batch. Pix2Pix: cross entropy + 100 L1, Adam 2e-4 with beta1 0.5 (Isola et al. 2017).
  /// Without two streams there is no detail loss.
  [[nodiscard]] static SpganRecipe paper(const SpganConfig& network);
  /// For few hours on one processor: SpGAN's losses beside an L1 that favours the wall and SSIM, one
  /// discriminator step, cosine, clipping, moving average; the baselines get the schedule.
  [[nodiscard]] static SpganRecipe recommended(const SpganConfig& network);
  /// "paper" or "recommended" with single values on top; throws std::invalid_argument.
  [[nodiscard]] static SpganRecipe named(const std::string& name, const SpganConfig& network,
                                         const nlohmann::json& values);
  [[nodiscard]] nlohmann::json toJson() const;
  [[nodiscard]] bool usesDiscriminator() const { return adversarial > 0.0 || detail > 0.0; }
};

}  // namespace lateglow::engine
