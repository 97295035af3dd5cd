#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include <torch/torch.h>

namespace lateglow::engine {

/// Denoising diffusion (Ho et al. 2020) with the cosine schedule of Nichol and Dhariwal (2021, eq.
/// 17): alpha_bar(t) = f(t) / f(0), f(t) = cos^2((t / T + s) / (1 + s) * pi / 2), s = 0.008, the
/// variance of one step at most 0.999. t = 0 is the clean image.
class DiffusionSchedule {
public:
  explicit DiffusionSchedule(std::int64_t steps);

  [[nodiscard]] std::int64_t steps() const { return static_cast<std::int64_t>(m_kept.size()) - 1; }
  /// alpha_bar of t = 0 ... T: the share of the image's variance that is left.
  [[nodiscard]] double kept(std::int64_t t) const { return m_kept.at(static_cast<std::size_t>(t)); }

  /// x_t = sqrt(alpha_bar) x_0 + sqrt(1 - alpha_bar) noise; one t [N] a sample (int64).
  [[nodiscard]] torch::Tensor noised(const torch::Tensor& clean, const torch::Tensor& noise,
                                     const torch::Tensor& times) const;

  struct Sampling {
    std::int64_t steps = 50;
    bool clip = true;  ///< the estimate of the clean image to [-1, 1] at every step (Ho et al.)
    std::function<void(double fraction)> tell;  ///< before each step; may throw to stop
  };
  /// DDIM without added noise (Song et al. 2021, eq. 12 with sigma 0): from `noise`, unit Gaussian,
  /// to an image, over `steps` of the times, evenly spread. `predict` estimates the noise in x at
  /// the times [N].
  [[nodiscard]] torch::Tensor sample(
      const torch::Tensor& noise, const Sampling& sampling,
      const std::function<torch::Tensor(const torch::Tensor& x, const torch::Tensor& times)>&
          predict) const;

private:
  std::vector<double> m_kept;
};

/// Sines and cosines of a time at `width` / 2 frequencies from 1 to 1 / 10000 (Vaswani et al.
/// 2017): [N] -> [N, width] fp32.
[[nodiscard]] torch::Tensor timeEmbedding(const torch::Tensor& times, std::int64_t width);

}  // namespace lateglow::engine
