#pragma once

#include <vector>

#include <torch/torch.h>

namespace lateglow::engine {

/// Detail loss (SpGAN eq. 5): squared difference of the discriminator's activations between the true
/// and the generated image, mean over the W x H pixels of each layer, summed over the layers; the
/// mean over channels and samples is taken as well (paper: not stated). Layers [N, C, H, W]. The
/// truth's activations get no gradient. bf16 activations are compared in fp32.
[[nodiscard]] torch::Tensor detailLoss(const std::vector<torch::Tensor>& truth,
                                       const std::vector<torch::Tensor>& generated);

}  // namespace lateglow::engine
