#pragma once

#include <vector>

#include <torch/torch.h>

#include "engine/nn/VolumeResidualBlock.h"
#include "engine/systems/vid2vid/Vid2vidConfig.h"

namespace lateglow::engine {

/// What the generator makes of one frame; all [N, ., 1, H, W], fp32 (double stays double).
struct Vid2vidFrame {
  torch::Tensor image;    ///< [N,1,1,H,W], the result
  torch::Tensor content;  ///< h: hallucinated
  torch::Tensor flow;     ///< w [N,2,1,H,W], in pixels (FlowWarp.h); undefined without the branch
  torch::Tensor warped;   ///< w applied to the last result; undefined likewise
  torch::Tensor mask;     ///< m in [0, 1], 1: content; undefined likewise
};

/// Sequential generator of vid2vid (Wang et al. 2018, 3.1): the next frame from the last source
/// frames and the last results, in two branches,
///   x_t = (1 - m) * W_w(x_{t-1}) + m * h
/// with the flow w, the soft occlusion mask m and the hallucinated content h. Source frames and
/// results have an encoder each; their sum goes through residual blocks of both branches.
///
/// Frames that lie before the first one: the first source frame is repeated; results are -1
/// (background), and the first frame is its content alone (paper: not stated; Wang et al. take a
/// separate generator for the first frame).
class Vid2vidGeneratorImpl : public torch::nn::Module {
public:
  explicit Vid2vidGeneratorImpl(const Vid2vidConfig& config);

  /// `sources` [N, source_frames, 1, H, W], the current frame last; `previous`
  /// [N, previous_frames, 1, H, W], the last result last, undefined for the first frame. H and W
  /// divisible by 2^halvings.
  [[nodiscard]] Vid2vidFrame forward(const torch::Tensor& sources, const torch::Tensor& previous);

  [[nodiscard]] const Vid2vidConfig& config() const { return m_config; }

private:
  /// Convolutions from full size down, then residual blocks; features by level.
  struct Encoder {
    std::vector<VolumeLayer> down;
    std::vector<VolumeResidualBlock> blocks;
  };
  /// Residual blocks, then up to a size, then one convolution.
  struct Branch {
    std::vector<VolumeResidualBlock> blocks;
    std::vector<VolumeLayer> up;
    torch::nn::Conv3d output = nullptr;
  };

  [[nodiscard]] Encoder makeEncoder(const std::string& name, std::int64_t inputs);
  [[nodiscard]] Branch makeBranch(const std::string& name, std::int64_t outputs, std::int64_t level,
                                  bool skips);
  [[nodiscard]] std::vector<torch::Tensor> encode(Encoder& encoder, const torch::Tensor& frames);
  [[nodiscard]] torch::Tensor decode(Branch& branch, const std::vector<torch::Tensor>& features,
                                     bool skips);
  void addFlow(Vid2vidFrame& frame, const std::vector<torch::Tensor>& features,
               const torch::Tensor& last);

  Vid2vidConfig m_config;
  Encoder m_source;
  Encoder m_previous;
  Branch m_content;
  Branch m_flow;
};
TORCH_MODULE(Vid2vidGenerator);

}  // namespace lateglow::engine
