#pragma once

#include <cstdint>

#include <torch/torch.h>

namespace lateglow::engine {

/// The eight images of the square's symmetry: quarter turns 0 to 3, then the same mirrored along the
/// columns after the turn. Member 0 is the image itself. Augmentation.h shows all of them in
/// training, so that a network's eight answers for one image are equally good, and their spread says
/// how sure it is.
constexpr std::int64_t squareSymmetries = 8;

/// `images` [N, ..., P, P] in all eight positions one after the other: [8 N, ..., P, P].
[[nodiscard]] torch::Tensor inAllPositions(const torch::Tensor& images);

/// What inAllPositions made a network give, [8 N, ..., P, P], turned back to the position of the
/// source: [N, 8, ..., P, P].
[[nodiscard]] torch::Tensor backFromPositions(const torch::Tensor& results);

}  // namespace lateglow::engine
