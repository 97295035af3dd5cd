#pragma once

#include <cstdint>
#include <vector>

#include <torch/torch.h>

#include "engine/nn/ConvLstm.h"
#include "engine/nn/FrameLayers.h"
#include "engine/systems/pscgan/PscganConfig.h"

namespace lateglow::engine {

/// One level of the encoders that PSCGAN's SCLN is compared with (paper's Tables 3 and 4), in the
/// place of one SCLN and with its interface: [T, N, H, W, inputs] -> [T, N, H/2, W/2, outputs].
/// paper: not stated how they are built. Here
/// - Conv3d: two 3x3x3 convolutions, the first with stride 2 in the plane;
/// - ConvLstm: a 3x3 convolution with stride 2 frame by frame, then a convolutional LSTM;
/// - Conv3dLstm: a 3x3x3 convolution with stride 2 in the plane, then a convolutional LSTM.
/// Layer normalization and LeakyReLU follow every convolution. The 3-D convolutions see the frame
/// after, so that only ConvLstm is causal.
class SequenceStageImpl : public torch::nn::Module {
public:
  /// Throws std::invalid_argument for another encoder.
  SequenceStageImpl(Encoder encoder, std::int64_t inputs, std::int64_t outputs);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& frames);

private:
  void addVolumeConvolution(std::int64_t inputs, std::int64_t outputs, std::int64_t stride);

  FrameConv m_halving = nullptr;
  std::vector<torch::nn::Conv3d> m_volumes;
  std::vector<FrameNorm> m_norms;
  ConvLstm m_memory = nullptr;
};
TORCH_MODULE(SequenceStage);

}  // namespace lateglow::engine
