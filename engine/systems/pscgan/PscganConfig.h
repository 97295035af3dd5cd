#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "engine/nn/FrameAttention.h"

namespace lateglow::engine {

/// How the temporal pathway of a sequential causal learning network sees a frame.
enum class TemporalPathway {
  Flattened,   ///< paper 4.1.1: the frame's pixels are the hidden units of 1-D convolutions
  Channelwise  ///< 1-D convolutions over time at each position, C channels; far fewer weights
};

/// Which pathways an encoder has; the single ones are ablations of the paper's Table 5.
enum class Pathways { Both, SpatialOnly, TemporalOnly };

/// What encodes the frames. The others than the SCLN are the comparisons of the paper's Tables 3 and
/// 4 (SequenceStage.h); UNet replaces the whole generator by a plain U-Net that sees the frames as
/// channels and the condition as further channels, without bottleneck.
enum class Encoder { Scln, Conv3d, ConvLstm, Conv3dLstm, UNet };

/// What the temporal pathway of an SCLN is made of (end of the paper's 7.4). With any other than
/// CausalDilated the spatial pathway's convolutions are not dilated either ("2DConv + ...").
enum class TemporalUnit { CausalDilated, Conv1d, Lstm, Gru, Rnn };

/// Sizes and switches of PSCGAN's networks (Xu et al., "Contrast agent-free synthesis and
/// segmentation of ischemic heart disease images using progressive sequential causal GANs").
/// Labels: 0 other, 1 healthy myocardium, 2 blood pool, 3 scar.
struct PscganConfig {
  static constexpr std::int64_t classes = 4;

  std::int64_t phases = 25;
  std::int64_t pixels = 64;
  std::array<std::int64_t, 4> channels{32, 64, 96, 128};  ///< of the four SCLNs; paper: the last
  std::int64_t stacks = 3;                                ///< residual stacks a pathway
  std::vector<std::int64_t> rates{1, 1, 2, 4, 6, 8};      ///< dilations of one stack
  std::int64_t temporalKernel = 3;                        ///< paper: not stated
  TemporalPathway temporal = TemporalPathway::Flattened;
  TemporalUnit temporalUnit = TemporalUnit::CausalDilated;
  Pathways pathways = Pathways::Both;
  bool attention = true;  ///< false: the paper's "no weighing" ablation
  AttentionGrid attentionGrid;
  std::int64_t attentionLargest = 0;  ///< SCLNs with larger maps go without attention; 0: none do
  std::int64_t bottleneck = 4096;
  std::int64_t conditionGrid = 64;  ///< the condition is averaged to this size for the joining layer
  /// Of the decoder: the 4x4 feature, then after each of the four up-sampling blocks.
  std::array<std::int64_t, 5> decoder{256, 128, 64, 32, 16};
  std::array<std::int64_t, 5> discriminator{32, 64, 128, 256, 256};

  // Ablations and baselines, off in every preset.
  Encoder encoder = Encoder::Scln;
  std::array<std::int64_t, 4> unetWidths{32, 64, 96, 128};  ///< of Encoder::UNet
  /// false: paper 7.3, one generator with two outputs and one discriminator, trained together.
  bool progressive = true;
  /// true: every network sees the first frame repeated. What is found without motion is measured
  /// by training with it; all else stays as it is.
  bool controlSingleFrame = false;

  // Additions of this engine, off in the paper's configuration.
  std::int64_t projectionMaps = 0;  ///< > 0: learned projection of all frames to maps, a skip path
                                    ///< at every resolution beside the dot layers
  /// > 0: the SCLNs see every such frame, from the first on; 1: all.
  std::int64_t sclnFrameStep = 1;
  /// Channels of the frame encoder (FrameEncoder.h); all 0: none.
  std::array<std::int64_t, 4> frameEncoder{0, 0, 0, 0};
  std::int64_t decoderDepth = 1;    ///< convolutions of an up-sampling block; paper: 1
  bool conditionSkip = false;       ///< the condition joins every up-sampling block as well
  bool hardMask = true;  ///< Sys sees the coarse mask as one-hot labels; false: as probabilities
  /// No network uses it: a pixel that is wall (healthy or scar) counts as scar when scar's share of
  /// the two probabilities reaches this (app/workflow/TissueDecision.h). Calibrated on held-out cases.
  double scarThreshold = 0.5;

  [[nodiscard]] bool hasFrameEncoder() const { return frameEncoder[0] > 0; }
  /// Frames that the SCLNs see.
  [[nodiscard]] std::int64_t sclnFrames() const {
    return (phases + sclnFrameStep - 1) / sclnFrameStep;
  }

  /// 25x4x4x128 feature, 4096 bottleneck, 4x4x256 decoder.
  [[nodiscard]] static PscganConfig paper();
  /// For one processor core: what the shipped demonstration package uses.
  [[nodiscard]] static PscganConfig demo();
  /// "paper" or "demo"; throws std::invalid_argument for another name.
  [[nodiscard]] static PscganConfig preset(const std::string& name);

  [[nodiscard]] nlohmann::json toJson() const;
  /// Values on top of `base`; throws std::invalid_argument for an unknown key or a wrong value.
  [[nodiscard]] static PscganConfig fromJson(const nlohmann::json& values,
                                             const PscganConfig& base);
};

}  // namespace lateglow::engine
