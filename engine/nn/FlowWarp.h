#pragma once

#include <torch/torch.h>

namespace lateglow::engine {

/// Backward warp: result(y, x) = images(y + flow_1, x + flow_0), bilinear between pixels; positions
/// outside are moved to the nearest pixel of the border (Wang et al. 2018, vid2vid, 3.1).
///
/// `images` [N, C, 1, H, W]; `flow` [N, 2, 1, H, W] in pixels, first the displacement along columns
/// (x), then along rows (y); result [N, C, 1, H, W] of the images' type; computed in fp32 when the
/// flow is bf16. Differentiable in both.
[[nodiscard]] torch::Tensor warped(const torch::Tensor& images, const torch::Tensor& flow);

}  // namespace lateglow::engine
