#pragma once

#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

#include "engine/nn/PatchGan.h"
#include "engine/nn/UNet.h"

namespace lateglow::engine {

/// Sizes and switches of vid2vid (Fan et al. 2022, after Wang et al. 2018): the slices of a volume
/// are the frames of a video. Nothing in it knows Hounsfield units: intensities are [-1, 1], what
/// they mean is the manifest's `normalization`, so that other pairs of modalities need other data
/// only.
///
/// Fan et al. give the framework ("a vid2vid framework based on the conditional GAN network, with
/// carefully-designed generators, discriminators and a new spatio-temporal learning objective") and
/// no sizes: paper: not stated for every value here. `paper()` are those of Wang et al. and of the
/// code they published: 3 source frames, 2 previous results, 128 channels, 3 halvings, 9 residual
/// blocks, instance normalization, two-scale discriminators of 64 channels.
struct Vid2vidConfig {
  std::int64_t sourceFrames = 3;    ///< the frame to be made and those before it
  std::int64_t previousFrames = 2;  ///< the last results
  std::int64_t width = 128;         ///< channels at full size, doubled by each halving ...
  std::int64_t widest = 1024;       ///< ... up to these
  std::int64_t halvings = 3;
  std::int64_t blocks = 9;       ///< residual blocks: half of them (rounded up) in each encoder,
                                 ///< the rest in each branch
  std::int64_t outerKernel = 7;  ///< of the first and the last convolutions
  FeatureNorm norm = FeatureNorm::Instance;
  bool skips = false;             ///< the encoders' features join the content branch by size
  bool residual = false;          ///< content = source + network, else tanh(network)
  bool flow = true;               ///< false: content only (ablation)
  std::int64_t flowHalvings = 0;  ///< flow and mask are made so much smaller and enlarged
  double flowPixels = 20.0;       ///< displacement of an output of 1, in pixels
  bool bothDirections = false;    ///< inference: mean of both ways through the volume

  // Discriminators, needed in training only
  std::int64_t judgeWidth = 64;
  std::int64_t judgeLayers = 3;
  std::int64_t judgeScales = 2;
  std::int64_t judgeFrames = 3;  ///< K, consecutive frames the temporal one sees

  [[nodiscard]] static Vid2vidConfig paper();
  /// For one processor core: 16 to 64 channels, no normalization (its statistics would differ
  /// between training's crops and whole slices, and shift Hounsfield units), skips, content on top
  /// of the source slice, flow at half size.
  [[nodiscard]] static Vid2vidConfig demo();
  /// "paper" or "demo"; throws std::invalid_argument for another name.
  [[nodiscard]] static Vid2vidConfig preset(const std::string& name);

  [[nodiscard]] std::int64_t widthAt(std::int64_t level) const;
  /// Of the image discriminator: source frames and one image; of the temporal one: K images and K-1
  /// flows (no flows without the flow branch).
  [[nodiscard]] PatchGanOptions imageJudge() const;
  [[nodiscard]] PatchGanOptions temporalJudge() const;

  [[nodiscard]] nlohmann::json toJson() const;
  /// Values on top of `base`; throws std::invalid_argument for an unknown key or a wrong value.
  [[nodiscard]] static Vid2vidConfig fromJson(const nlohmann::json& values,
                                              const Vid2vidConfig& base);
};

}  // namespace lateglow::engine
