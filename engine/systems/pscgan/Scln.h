#pragma once

#include <cstdint>
#include <vector>

#include <torch/torch.h>

#include "engine/nn/FrameAttention.h"
#include "engine/nn/FrameLayers.h"
#include "engine/systems/pscgan/PscganConfig.h"
#include "engine/systems/pscgan/RecurrentPathway.h"

namespace lateglow::engine {

/// What one SCLN hands to the next and to the decoder; all [T, N, H, W, C].
struct SclnOutput {
  torch::Tensor spatial;
  torch::Tensor temporal;  ///< of the flattened variant: C = 1
  torch::Tensor fused;
};

/// Spatial perceptual pathway: residual stacks of dilated 2-D convolutions frame by frame, the
/// first convolution with stride 2, each followed by layer normalization and LeakyReLU.
/// paper: not stated how the shortcut changes its shape; a linear map of the 2x2 mean.
class SpatialPathwayImpl : public torch::nn::Module {
public:
  SpatialPathwayImpl(std::int64_t inputs, std::int64_t outputs, std::int64_t stacks,
                     const std::vector<std::int64_t>& rates);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& frames);

private:
  std::size_t m_convolutionsPerStack;
  std::vector<FrameConv> m_convolutions;
  std::vector<FrameNorm> m_norms;
  NeighbourMeanMap m_shortcut = nullptr;
};
TORCH_MODULE(SpatialPathway);

/// Temporal perceptual pathway: residual stacks of dilated causal 1-D convolutions. The stride 4 of
/// the paper on the flattened frame is a 2x2 reduction here.
/// Flattened: the frame's H*W values (C = 1) are the hidden units. Channelwise: C channels at each
/// position, the first convolution sees the 2x2 neighbours as 4 C channels.
class TemporalPathwayNetImpl : public torch::nn::Module {
public:
  /// `units`: channels of a position (channelwise) or pixels of a frame (flattened).
  TemporalPathwayNetImpl(TemporalPathway variant, std::int64_t inputs, std::int64_t units,
                      std::int64_t stacks, const std::vector<std::int64_t>& rates,
                      std::int64_t kernel);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& frames);

private:
  TemporalPathway m_variant;
  std::size_t m_convolutionsPerStack;
  std::vector<CausalTimeConv> m_convolutions;
  std::vector<FrameNorm> m_norms;
  NeighbourMeanMap m_shortcut = nullptr;
};
TORCH_MODULE(TemporalPathwayNet);

/// Sequential causal learning network (paper 4.1): two pathways, self-attention on each,
/// element-wise sum (eq. 7), self-attention on the sum with gamma. Strictly causal: the output at t
/// depends on no frame after t. Halves height and width, keeps T.
/// The next SCLN gets both pathways' outputs after their attention (paper: not stated whether
/// before or after). The flattened pathway is widened to C channels by a 1x1 map before the sum
/// (paper: not stated). `temporalUnit` chooses what the temporal pathway is made of.
class SclnImpl : public torch::nn::Module {
public:
  /// `level` 0 to 3: the first sees two copies of the input frames (C = 1).
  SclnImpl(const PscganConfig& config, std::size_t level);
  [[nodiscard]] SclnOutput forward(const torch::Tensor& spatial, const torch::Tensor& temporal);

private:
  void addTemporalPathway(const PscganConfig& config, std::int64_t inputs, std::int64_t units,
                          const std::vector<std::int64_t>& rates);

  bool m_attention;
  SpatialPathway m_spatial = nullptr;
  RecurrentPathway m_recurrent = nullptr;  ///< in the place of m_temporal
  TemporalPathwayNet m_temporal = nullptr;
  torch::nn::Linear m_widen = nullptr;
  SpatialAttention m_spatialAttention = nullptr;
  CausalTimeAttention m_temporalAttention = nullptr;
  SpatialAttention m_fusedAttention = nullptr;
};
TORCH_MODULE(Scln);

}  // namespace lateglow::engine
