#pragma once

#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

#include "engine/nn/PatchGan.h"
#include "engine/nn/UNet.h"

namespace lateglow::engine {

/// What makes the target out of the source: the paper's network, or one of the two methods that its
/// Table 1 compares.
enum class VolumeGenerator { ResUNet, Pix2pix, Ddpm };

[[nodiscard]] std::string toString(VolumeGenerator generator);  ///< "resunet", "pix2pix", "ddpm"
/// The reverse; throws std::invalid_argument for another name.
[[nodiscard]] VolumeGenerator volumeGeneratorFrom(const std::string& name);

/// Sizes and switches of the 3-D Res-UNet with PatchGAN (Dao et al. 2024) and of its baselines.
/// The paper states 48 x 288 x 240 voxels, a U-Net with residual blocks in encoder, decoder and
/// skip connections, and a PatchGAN on pairs of source and target; paper: not stated for every
/// value here.
///
/// With instance normalization (the paper's figures are lost; the usual choice for one volume a
/// batch) the result depends on everything that the network sees at once: a volume in tiles differs
/// from the whole one. Whole volumes are the default, tiles only where memory is short.
struct ResUNetConfig {
  VolumeGenerator generator = VolumeGenerator::ResUNet;
  std::int64_t dimensions = 3;  ///< 2: slice by slice (Pix2Pix 2-D)
  std::int64_t width = 32;      ///< channels at full size, doubled by each halving ...
  std::int64_t widest = 512;    ///< ... up to these
  std::int64_t depth = 4;       ///< halvings; sizes are filled up to a multiple of 2^depth
  FeatureNorm norm = FeatureNorm::Instance;
  bool skipBlocks = true;  ///< a residual block in each skip connection
  bool residual = false;   ///< source + network, else tanh(network)

  std::int64_t judgeWidth = 64;  ///< discriminator; needed in training only
  std::int64_t judgeLayers = 3;

  std::int64_t diffusionSteps = 1000;  ///< of the DDPM
  std::int64_t samplingSteps = 50;     ///< of its DDIM sampling
  std::int64_t embedding = 128;        ///< of its time

  [[nodiscard]] static ResUNetConfig paper();
  /// For one processor core: 16 to 64 channels, three halvings, no normalization (training sees
  /// pieces, whose statistics are not the whole's), plain skips, result on top of the source.
  [[nodiscard]] static ResUNetConfig demo();
  /// "paper" or "demo" of a system's name: "resunet", or the baselines "pix2pix2d", "pix2pix3d" and
  /// "ddpm" (of volumes, as the network beside it); throws std::invalid_argument for another name.
  [[nodiscard]] static ResUNetConfig preset(const std::string& name, const std::string& system);

  [[nodiscard]] Dimensions space() const { return dimensionsFrom(dimensions); }
  [[nodiscard]] std::int64_t widthAt(std::int64_t level) const;
  /// What sizes must be divisible by, along rows and columns and, in 3-D, slices.
  [[nodiscard]] std::int64_t multiple() const { return std::int64_t{1} << depth; }
  [[nodiscard]] bool hasJudge() const { return generator != VolumeGenerator::Ddpm; }
  [[nodiscard]] PatchGanOptions judge() const;

  [[nodiscard]] nlohmann::json toJson() const;
  /// Values on top of `base`; throws std::invalid_argument for an unknown key or a wrong value.
  [[nodiscard]] static ResUNetConfig fromJson(const nlohmann::json& values,
                                              const ResUNetConfig& base);
};

}  // namespace lateglow::engine
