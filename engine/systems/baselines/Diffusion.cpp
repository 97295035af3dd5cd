#include "engine/systems/baselines/Diffusion.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lateglow::engine {

namespace {

double cosineShare(double time) {
  constexpr double offset = 0.008;
  const double angle = (time + offset) / (1.0 + offset) * std::numbers::pi / 2.0;
  return std::cos(angle) * std::cos(angle);
}

}  // namespace

DiffusionSchedule::DiffusionSchedule(std::int64_t steps) : m_kept{1.0} {
  constexpr double mostVariance = 0.999;
  const auto at = [&](std::int64_t t) {
    return cosineShare(static_cast<double>(t) / static_cast<double>(steps));
  };
  for (std::int64_t t = 1; t <= steps; ++t) {
    const double variance = std::min(1.0 - at(t) / at(t - 1), mostVariance);
    m_kept.push_back(m_kept.back() * (1.0 - variance));
  }
}

torch::Tensor DiffusionSchedule::noised(const torch::Tensor& clean, const torch::Tensor& noise,
                                        const torch::Tensor& times) const {
  const torch::Tensor table = torch::tensor(m_kept, torch::kFloat64).to(clean.device());
  std::vector<std::int64_t> shape(static_cast<std::size_t>(clean.dim()), 1);
  shape[0] = -1;
  const torch::Tensor share = table.index_select(0, times).view(shape).to(clean.scalar_type());
  return share.sqrt() * clean + (1.0 - share).sqrt() * noise;
}

torch::Tensor DiffusionSchedule::sample(
    const torch::Tensor& noise, const Sampling& sampling,
    const std::function<torch::Tensor(const torch::Tensor&, const torch::Tensor&)>& predict) const {
  torch::Tensor x = noise;
  for (std::int64_t i = sampling.steps; i > 0; --i) {
    if (sampling.tell) {
      sampling.tell(static_cast<double>(sampling.steps - i) / static_cast<double>(sampling.steps));
    }
    const std::int64_t from = i * steps() / sampling.steps;
    const double now = kept(from), next = kept((i - 1) * steps() / sampling.steps);
    const torch::Tensor times = torch::full({x.size(0)}, from, x.options().dtype(torch::kInt64));
    torch::Tensor estimate = predict(x, times);
    torch::Tensor clean = (x - std::sqrt(1.0 - now) * estimate) / std::sqrt(now);
    if (sampling.clip) {
      clean = clean.clamp(-1.0, 1.0);
      estimate = (x - std::sqrt(now) * clean) / std::sqrt(1.0 - now);
    }
    x = std::sqrt(next) * clean + std::sqrt(1.0 - next) * estimate;
  }
  return x;
}

torch::Tensor timeEmbedding(const torch::Tensor& times, std::int64_t width) {
  const std::int64_t half = width / 2;
  const torch::Tensor exponents =
      torch::arange(half, times.options().dtype(torch::kFloat32)) / static_cast<double>(half);
  const torch::Tensor angles =
      times.to(torch::kFloat32).unsqueeze(1) * torch::pow(1e-4, exponents).unsqueeze(0);
  return torch::cat({angles.sin(), angles.cos()}, 1);
}

}  // namespace lateglow::engine
