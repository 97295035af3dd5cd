#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include <torch/torch.h>

#include "engine/nn/FrameLayers.h"
#include "engine/nn/UNet.h"
#include "engine/systems/pscgan/FrameEncoder.h"
#include "engine/systems/pscgan/PscganConfig.h"
#include "engine/systems/pscgan/Scln.h"
#include "engine/systems/pscgan/SequenceStage.h"

namespace lateglow::engine {

/// The dot layer (paper 4.2): removes time from [T, N, H, W, C] by a learned weighted sum over T
/// for each channel; gives [N, C, H, W], channels-last.
class DotLayerImpl : public torch::nn::Module {
public:
  DotLayerImpl(std::int64_t phases, std::int64_t channels);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& frames);

private:
  torch::Tensor m_weights;  ///< [T, C]
};
TORCH_MODULE(DotLayer);

/// Addition of this engine: all frames together as channels of one image, projected to maps by two
/// convolutions at full size and brought down to each size of the decoder.
class FrameProjectionImpl : public torch::nn::Module {
public:
  FrameProjectionImpl(std::int64_t phases, std::int64_t maps);
  /// [N, T, H, W] -> maps at H, H/2, H/4 and H/8, in this order.
  [[nodiscard]] std::array<torch::Tensor, 4> forward(const torch::Tensor& cine);

private:
  std::vector<torch::nn::Conv2d> m_convolutions;
  std::vector<ImageNorm> m_norms;
};
TORCH_MODULE(FrameProjection);

/// One up-sampling block (up-sampling, convolution, layer normalization, LeakyReLU) with its skip
/// features and, as additions, its own map of the condition (its weights start at 0) and further
/// convolutions with a shortcut (`depth` above 1).
class UpBlockImpl : public torch::nn::Module {
public:
  UpBlockImpl(std::int64_t inputs, std::int64_t skips, std::int64_t outputs,
              std::int64_t conditionChannels, std::int64_t depth);
  /// `features` at half the size of `skips`; `condition` undefined when there is none.
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& features, const torch::Tensor& skips,
                                      const torch::Tensor& condition);

private:
  torch::nn::Conv2d m_convolution = nullptr;
  torch::nn::Conv2d m_condition = nullptr;
  ImageNorm m_norm = nullptr;
  std::vector<torch::nn::Conv2d> m_further;
  std::vector<ImageNorm> m_furtherNorms;
};
TORCH_MODULE(UpBlock);

/// The stages of the progressive framework, and Joint, which stands for all of them when that
/// framework is removed.
enum class PscganStage { Pri, Sys, Seg, Joint };
[[nodiscard]] std::string toString(PscganStage stage);  ///< "pri", "sys", "seg", "joint"
/// The stages that a configuration trains, in their order.
[[nodiscard]] std::vector<PscganStage> stagesOf(const PscganConfig& config);

/// Generator of Pri (no condition, 4 logits), Sys (condition: the coarse mask, 4 channels; one
/// image through tanh) or Seg (condition: the synthesized image; 4 logits). Paper 4.2 and 5. Joint
/// (paper 7.3) is Pri with a second output layer for the image.
///
/// Four SCLNs; fully connected to the bottleneck; there the flattened condition joins through a
/// fully connected layer; fully connected to 4x4; four up-sampling blocks with skips from SCLNs 3,
/// 2, 1 through dot layers. With the engine's frame encoder its features join the skips of the same
/// size, the smallest the 4x4 feature. `encoder` puts another encoder in the place of the SCLNs, or a
/// U-Net in the place of everything.
class PscganGeneratorImpl : public torch::nn::Module {
public:
  PscganGeneratorImpl(const PscganConfig& config, PscganStage stage);

  /// `cine` [N, T, H, W] in [-1, 1]; `condition` [N, C, H, W] or undefined (Pri). Result:
  /// [N, 4, H, W] logits, [N, 1, H, W] in (-1, 1), or both one after the other (Joint), in fp32.
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& cine,
                                      const torch::Tensor& condition = {});

  /// Channels of the condition of a stage: 0, 4, 1, 0.
  [[nodiscard]] static std::int64_t conditionChannels(PscganStage stage);
  /// Channels that a stage gives: 4, 1, 4, 5.
  [[nodiscard]] static std::int64_t outputChannels(PscganStage stage);

private:
  void addEncoder();
  void addBottleneck();
  void addDecoder();
  [[nodiscard]] torch::Tensor throughUNet(const torch::Tensor& cine,
                                          const torch::Tensor& condition);
  /// In fp32, an image through tanh.
  [[nodiscard]] torch::Tensor finished(const torch::Tensor& value) const;
  [[nodiscard]] torch::Tensor bottleneck(const torch::Tensor& encoded,
                                         const torch::Tensor& condition);

  PscganConfig m_config;
  PscganStage m_stage;
  UNet m_unet = nullptr;
  std::vector<Scln> m_sclns;
  std::vector<SequenceStage> m_sequenceStages;  ///< in the place of the SCLNs
  std::vector<DotLayer> m_dots;
  FrameProjection m_projection = nullptr;
  FrameEncoder m_frameEncoder = nullptr;
  torch::nn::Conv2d m_deepest = nullptr;  ///< smallest feature of the frame encoder -> 4x4 feature
  torch::nn::Linear m_reduce = nullptr;
  torch::nn::Linear m_joinFeature = nullptr;
  torch::nn::Linear m_joinCondition = nullptr;
  torch::nn::Linear m_expand = nullptr;
  std::vector<UpBlock> m_blocks;
  torch::nn::Conv2d m_output = nullptr;
  torch::nn::Conv2d m_imageOutput = nullptr;  ///< Joint
};
TORCH_MODULE(PscganGenerator);

/// Copies every weight of `from` whose name and shape `to` also has, so that Sys and Seg start from
/// what Pri has learned (engine's recipe; the paper trains each from scratch). Returns how many.
std::size_t copySharedWeights(const torch::nn::Module& from, torch::nn::Module& to);

}  // namespace lateglow::engine
