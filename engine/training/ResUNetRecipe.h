#pragma once

#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

#include "engine/losses/AdversarialLosses.h"
#include "engine/systems/resunet/ResUNetConfig.h"

namespace lateglow::engine {

/// How the Res-UNet, Pix2Pix and the DDPM are trained: weights of the losses (0 leaves one out) and
/// the schedule. A DDPM has one loss, the mean squared error of its noise (Ho et al. 2020, eq. 14).
struct ResUNetRecipe {
  AdversarialForm adversarialForm = AdversarialForm::Vanilla;  ///< BCE (eq. 1)
  double adversarial = 1.0;
  double l1 = 1.0;
  double gradientDifference = 0.0;
  double outside = 1.0;  ///< weight of voxels outside the foreground in the L1; inside 1

  std::int64_t batch = 1;
  std::int64_t slices = 48;  ///< of a piece; ignored by networks of slices
  std::int64_t rows = 288;
  std::int64_t columns = 240;
  double learningRate = 1e-4;
  double beta1 = 0.9;
  bool decay = false;           ///< warm-up and cosine
  double clipNorm = 0.0;        ///< of the gradient; 0: none
  double averageDecay = 0.0;    ///< moving average of the generator's weights; 0: none
  double orthogonalRate = 0.0;  ///< > 0: Muon for hidden layers, at this multiple of the rate

  /// Res-UNet: Dao et al., eq. 1 and section 3.1 (Adam 1e-4, whole volumes of 48 x 288 x 240).
  /// Pix2Pix: BCE + 100 L1, Adam 2e-4 with beta1 0.5 (Isola et al. 2017). DDPM: Adam 1e-4.
  [[nodiscard]] static ResUNetRecipe paper(const ResUNetConfig& network);
  /// For an hour on one processor: pieces of volumes, L1 in the foreground and gradient difference
  /// lead, a small adversarial term, Muon for hidden layers, cosine, clipping, moving average; the
  /// baselines keep their losses and get the schedule.
  [[nodiscard]] static ResUNetRecipe recommended(const ResUNetConfig& network);
  /// "paper" or "recommended" with single values on top; throws std::invalid_argument.
  [[nodiscard]] static ResUNetRecipe named(const std::string& name, const ResUNetConfig& network,
                                           const nlohmann::json& values);
  [[nodiscard]] nlohmann::json toJson() const;
};

}  // namespace lateglow::engine
