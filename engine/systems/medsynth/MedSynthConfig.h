#pragma once

#include <array>
#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

namespace lateglow::engine {

/// Sizes and switches of MedSynth GAN with auto-context (Bellia, Carotenuto and Romano 2020, after Nie et
/// al., "Medical image synthesis with deep convolutional adversarial networks", 2018): 3-D patches of
/// one contrast to those of another.
///
/// Stated: nine layers with these numbers of filters, dilation 1 in the first and the last and 2 between,
/// batch normalization and ReLU, 32^3 voxels in and 16^3 out; the discriminator's layers.
///
/// paper: not stated (the figure that has them is lost): the kernels. All layers are valid, so
/// that (kernel - 1) x dilation over all layers must be 16 for 32^3 to become 16^3. The default, 3 3 1 3 1
/// 3 1 1 3, spends it on five layers of 3^3, spread so that the wide layers look around as well;
/// other odd kernels are allowed when their sum fits. Receptive field: 17 voxels.
///
/// paper: not stated: the last layer's activation. Its ReLU and normalization are left out, because
/// targets lie in [-1, 1] and a ReLU could not reach the lower half.
///
/// paper: not stated: what the long-term residual unit adds in the stages after the first. Here it is the
/// source in every stage; `refinement` adds the previous estimate instead, so that such a stage learns a
/// correction.
struct MedSynthConfig {
  static constexpr std::int64_t layers = 9;
  static constexpr std::int64_t halo = 8;              ///< voxels lost on every side
  static constexpr std::int64_t discriminatorEdge = 16;  ///< of the patches the discriminator sees

  std::int64_t stages = 2;  ///< of the auto-context chain; paper: not stated, Nie et al. use two
  std::array<std::int64_t, layers - 1> filters{32, 32, 32, 64, 64, 64, 32, 32};
  std::array<std::int64_t, layers> kernels{3, 3, 1, 3, 1, 3, 1, 1, 3};
  std::array<std::int64_t, layers> dilations{1, 2, 2, 2, 2, 2, 2, 2, 1};
  bool residual = false;    ///< long-term residual unit: the source is added to the output (3T to 7T)
  bool refinement = false;  ///< stages after the first add the previous estimate to their output
  std::array<std::int64_t, 4> discriminator{32, 64, 128, 256};
  std::array<std::int64_t, 2> connected{512, 128};
  double width = 1.0;  ///< multiplies every number of filters and nodes

  [[nodiscard]] static MedSynthConfig paper();
  /// Half the width, and refinement on.
  [[nodiscard]] static MedSynthConfig demo();
  /// "paper" or "demo"; throws std::invalid_argument for another name.
  [[nodiscard]] static MedSynthConfig preset(const std::string& name);

  /// A number of filters or nodes at this width, at least 1.
  [[nodiscard]] std::int64_t scaled(std::int64_t full) const;
  /// Source, and in later stages the previous estimate.
  [[nodiscard]] std::int64_t inputsOf(std::int64_t stage) const { return stage == 0 ? 1 : 2; }

  [[nodiscard]] nlohmann::json toJson() const;
  /// Values on top of `base`; "normalization" is the workflow's and not looked at. Throws
  /// std::invalid_argument for an unknown key or a wrong value.
  [[nodiscard]] static MedSynthConfig fromJson(const nlohmann::json& values,
                                               const MedSynthConfig& base);
};

}  // namespace lateglow::engine
