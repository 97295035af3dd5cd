#pragma once

#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

#include "engine/losses/AdversarialLosses.h"

namespace lateglow::engine {

/// How vid2vid and its ablations are trained: weights of the losses (0 leaves one out) and the
/// schedule. Fan et al. name "a new spatio-temporal learning objective" and no more; paper: not
/// stated for every value. Errors are measured in model units: one unit is 1500 HU on a scale from
/// -1000 to 2000 HU, so that an L1 of weight 10 is 1/150 a Hounsfield unit.
struct Vid2vidRecipe {
  AdversarialForm adversarialForm = AdversarialForm::LeastSquares;
  double adversarial = 1.0;       ///< of the image discriminator
  double temporal = 1.0;          ///< of the temporal discriminator; 0: there is none (ablation)
  double featureMatching = 10.0;  ///< of whatever discriminator there is
  double flow = 10.0;             ///< |W_w(y_{t-1}) - y_t| on the target sequence
  double l1 = 10.0;               ///< mean absolute error
  double gradientDifference = 0.0;
  double outside = 0.1;  ///< weight of voxels outside the foreground in the L1; inside 1

  std::int64_t batch = 1;   ///< clips
  std::int64_t frames = 6;  ///< slices of a clip
  std::int64_t rows = 256;  ///< of its crop in plane
  std::int64_t columns = 256;
  double startWithTruth = 1.0;  ///< share of clips that are given true results to begin with (Wang
                                ///< et al.: all); the others begin as a volume does, with none
  double learningRate = 2e-4;
  double beta1 = 0.5;
  bool decay = false;           ///< warm-up and cosine
  double clipNorm = 0.0;        ///< of the gradient; 0: none
  double averageDecay = 0.0;    ///< moving average of the generator's weights; 0: none
  double orthogonalRate = 0.0;  ///< > 0: Muon for hidden layers, at this multiple of the rate

  /// Wang et al. 2018: least squares, feature matching and flow with weight 10, Adam 2e-4 with
  /// beta1 0.5, clips of 6 frames; and an L1 of weight 10.
  [[nodiscard]] static Vid2vidRecipe paper();
  /// For an hour on one processor: L1 and gradient difference lead, small adversarial terms, crops
  /// of 128 x 128, clips that begin with nothing, as a volume does (given true results, the network
  /// learns to carry the last true slice on, which it will not have in use), Muon for hidden
  /// layers, cosine, clipping, moving average. Goes with the preset `demo`, whose content is an
  /// addition to the source slice.
  [[nodiscard]] static Vid2vidRecipe recommended();
  /// "paper" or "recommended" with single values on top; throws std::invalid_argument.
  [[nodiscard]] static Vid2vidRecipe named(const std::string& name, const nlohmann::json& values);
  [[nodiscard]] nlohmann::json toJson() const;
  [[nodiscard]] bool judgesImages() const { return adversarial > 0.0; }
  [[nodiscard]] bool judgesTime() const { return temporal > 0.0; }
};

}  // namespace lateglow::engine
