#pragma once

#include <cstdint>
#include <vector>

#include <torch/torch.h>

namespace lateglow::engine {

/// Layers over sequences of frames. A sequence is laid out [T, N, H, W, C], contiguous ("frames"
/// below): a frame-by-frame convolution sees it as T*N channels-last images, and the frames that one
/// tap of a convolution over time needs lie together, so that neither copies it.
///
/// Nothing here mixes a frame with a later one.

/// [T, N, H, W, C] as channels-last images [T*N, C, H, W] (a view), and back.
[[nodiscard]] torch::Tensor framesToImages(const torch::Tensor& frames);
[[nodiscard]] torch::Tensor imagesToFrames(const torch::Tensor& images, std::int64_t phases);

/// Layer normalization within one frame (over C, H and W: statistics never cross frames, so the
/// layer is causal) with a scale and an offset per channel, then LeakyReLU of slope 0.2.
/// The axes and the slope; paper (PSCGAN): not stated.
class FrameNormImpl : public torch::nn::Module {
public:
  static constexpr double slope = 0.2;
  explicit FrameNormImpl(std::int64_t channels);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& frames);

private:
  torch::Tensor m_scale;
  torch::Tensor m_offset;
};
TORCH_MODULE(FrameNorm);

/// The same for images [N, C, H, W]; keeps channels-last.
class ImageNormImpl : public torch::nn::Module {
public:
  explicit ImageNormImpl(std::int64_t channels);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& images);

private:
  torch::Tensor m_scale;
  torch::Tensor m_offset;
};
TORCH_MODULE(ImageNorm);

/// 3x3 dilated convolution of every frame by itself (PSCGAN eq. 3), padded to keep the size, or
/// halved with stride 2.
class FrameConvImpl : public torch::nn::Module {
public:
  FrameConvImpl(std::int64_t inputs, std::int64_t outputs, std::int64_t dilation,
                std::int64_t stride);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& frames);

private:
  torch::nn::Conv2d m_convolution = nullptr;
};
TORCH_MODULE(FrameConv);

/// Dilated convolution over time at every position, padded with zeros before the first frame only:
/// the output at t sees frames t, t-d, t-2d ... (PSCGAN eq. 2, causal padding after van den Oord
/// et al. 2016). Keeps T, H, W.
class CausalTimeConvImpl : public torch::nn::Module {
public:
  CausalTimeConvImpl(std::int64_t inputs, std::int64_t outputs, std::int64_t kernel,
                     std::int64_t dilation);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& frames);

private:
  std::int64_t m_kernel;
  std::int64_t m_dilation;
  torch::nn::Linear m_taps = nullptr;  ///< taps from the earliest to the present, each all channels
};
TORCH_MODULE(CausalTimeConv);

/// 2x2 neighbours of every frame become channels: [T,N,H,W,C] -> [T,N,H/2,W/2,4C].
[[nodiscard]] torch::Tensor foldNeighbours(const torch::Tensor& frames);

/// The mean over 2x2 neighbours, mapped linearly: [T,N,H/2,W/2,4C] as foldNeighbours gives it ->
/// [T,N,H/2,W/2,outputs]. Without an array of the means.
class NeighbourMeanMapImpl : public torch::nn::Module {
public:
  NeighbourMeanMapImpl(std::int64_t inputs, std::int64_t outputs);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& folded);

private:
  torch::Tensor m_weight;  ///< [outputs, inputs]
};
TORCH_MODULE(NeighbourMeanMap);

/// Mean over 2x2 neighbours of every frame.
[[nodiscard]] torch::Tensor halveFrames(const torch::Tensor& frames);

}  // namespace lateglow::engine
