#pragma once

#include <cstdint>
#include <vector>

#include <torch/torch.h>

#include "engine/nn/FrameLayers.h"

namespace lateglow::engine {

/// The heart localizer: a small U-Net that finds the left ventricle on one slice of a full-size
/// cine (PSCGAN 6.1 crops 64x64 around it; the paper gives no architecture of its own, Xu et al. 2017
/// is cited for it).
///
/// Input [N, 3, 128, 128] at 3 mm: first frame, mean over time, standard deviation over time, each
/// normalized. Output [N, 1, 128, 128]: logits of a Gaussian (sigma 12 mm) around the centre of the
/// left ventricle; low everywhere where the slice has none.
class LocalizerNetImpl : public torch::nn::Module {
public:
  static constexpr std::int64_t inputs = 3;
  static constexpr std::int64_t pixels = 128;
  static constexpr double spacingMm = 3.0;
  static constexpr double sigmaMm = 12.0;

  /// Channels double from `width` at full size to 8 width at 1/16.
  explicit LocalizerNetImpl(std::int64_t width = 12);
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& images);

private:
  std::vector<torch::nn::Conv2d> m_down;
  std::vector<ImageNorm> m_downNorms;
  std::vector<torch::nn::Conv2d> m_up;
  std::vector<ImageNorm> m_upNorms;
  torch::nn::Conv2d m_output = nullptr;
};
TORCH_MODULE(LocalizerNet);

}  // namespace lateglow::engine
