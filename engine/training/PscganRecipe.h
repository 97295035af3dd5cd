#pragma once

#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

#include "engine/losses/AdversarialLosses.h"
#include "engine/losses/SyntheticRegularization.h"

namespace lateglow::engine {

/// How PSCGAN is trained: weights of its losses (0 leaves one out, which is how the ablations of
/// the paper's Tables 3 to 5 and figure 12 are run) and its schedule.
struct PscganRecipe {
  // Generator of Pri and Seg
  double multiClass = 1.0;    ///< eq. 9
  double crossEntropy = 0.0;  ///< softmax cross entropy; not of the paper
  double dice = 0.0;          ///< soft Dice; not of the paper
  double wallWeight = 0.0;    ///< more weight of the cross entropies on wall and scar: 1 + this
  // Generator of Sys. Eq. 11 has no term that compares with the true image; content loss does.
  double regularization = 1.0;  ///< eq. 11-13
  SyntheticRegularizationOptions regularizationOptions;
  double content = 1.0;  ///< eq. 15, on the discriminator's features
  double l1 = 0.0;       ///< mean absolute error; not of the paper
  double ssim = 0.0;     ///< 1 - structural similarity; not of the paper
  double l1Wall = 0.0;   ///< more weight of the L1 on wall and scar: 1 + this
  // All three
  double adversarial = 1.0;  ///< eq. 10, 14, 16; 0, and `content` 0: no discriminator step either
  AdversarialForm adversarialForm = AdversarialForm::Hinge;  ///< others: figure 12
  double gradientPenalty = 10.0;  ///< of WGAN-GP (Gulrajani et al. 2017)
  double auxiliary = 1.0;    ///< eq. 17, Seg's discriminator
  // Schedule
  std::int64_t batch = 1;
  int discriminatorSteps = 2;  ///< for each generator step
  double learningRate = 1e-3;
  bool decay = false;       ///< warm-up and cosine
  double clipNorm = 0.0;    ///< of the gradient; 0: none
  double orthogonalRate = 0.0;  ///< > 0: Muon for hidden layers, at this multiple of the rate
  int scarFreeRepeats = 1;  ///< how often an epoch shows each slice without scar
  double averageDecay = 0.0;  ///< moving average of the generator's weights; 0: none
  bool startFromPri = false;  ///< Sys and Seg start from Pri's trained weights where they fit

  /// PSCGAN 6.3 with weights of 1 (paper: not stated).
  [[nodiscard]] static PscganRecipe paper();
  /// For few hours on one processor: what the demonstration package is trained with.
  [[nodiscard]] static PscganRecipe recommended();
  /// "paper" or "recommended" with single values on top; throws std::invalid_argument.
  [[nodiscard]] static PscganRecipe named(const std::string& name, const nlohmann::json& values);
  [[nodiscard]] nlohmann::json toJson() const;
};

}  // namespace lateglow::engine
