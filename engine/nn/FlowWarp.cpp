#include "engine/nn/FlowWarp.h"

#include <stdexcept>

namespace lateglow::engine {

torch::Tensor warped(const torch::Tensor& images, const torch::Tensor& flow) {
  if (images.dim() != 5 || flow.dim() != 5 || images.size(2) != 1 || flow.size(1) != 2 ||
      images.size(3) != flow.size(3) || images.size(4) != flow.size(4)) {
    throw std::invalid_argument("a warp needs images [N,C,1,H,W] and a flow [N,2,1,H,W]");
  }
  const bool half = images.scalar_type() == torch::kBFloat16;
  const torch::Tensor still = (half ? images.to(torch::kFloat32) : images).squeeze(2);
  const torch::Tensor moved = flow.squeeze(2).to(still.scalar_type());
  const std::int64_t rows = still.size(2), columns = still.size(3);
  const auto axis = [&](std::int64_t size) { return torch::arange(size, moved.options()); };
  // grid_sample takes the centres of the first and the last pixel for -1 and 1.
  const auto normalized = [](const torch::Tensor& position, std::int64_t size) {
    return size > 1 ? position * (2.0 / static_cast<double>(size - 1)) - 1.0
                    : torch::zeros_like(position);
  };
  const torch::Tensor x = normalized(axis(columns).view({1, 1, -1}) + moved.select(1, 0), columns);
  const torch::Tensor y = normalized(axis(rows).view({1, -1, 1}) + moved.select(1, 1), rows);
  constexpr std::int64_t bilinear = 0, border = 1;
  const torch::Tensor result = torch::grid_sampler_2d(still, torch::stack({x, y}, 3), bilinear,
                                                      border, /*align_corners=*/true);
  return result.unsqueeze(2).to(images.scalar_type());
}

}  // namespace lateglow::engine
