#include "engine/data/Augmentation.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace lateglow::engine {

namespace {

double uniform(std::mt19937_64& random, double low, double high) {
  return std::uniform_real_distribution<double>(low, high)(random);
}

/// 3x3 binomial blur of each image of [T, P, P].
torch::Tensor blurred(const torch::Tensor& images) {
  const torch::Tensor row = torch::tensor({0.25F, 0.5F, 0.25F});
  const torch::Tensor padded = torch::replication_pad2d(images.unsqueeze(1), {1, 1, 1, 1});
  return torch::conv2d(padded, torch::outer(row, row).view({1, 1, 3, 3})).squeeze(1);
}

}  // namespace

PlaceChange drawPlace(const AugmentationOptions& options, std::mt19937_64& random) {
  const auto shift = [&] {
    const double value =
        std::normal_distribution<double>(0.0, std::max(1e-9, options.maximumShift / 4.0))(random);
    return std::clamp(value, -options.maximumShift, options.maximumShift);
  };
  PlaceChange place;
  place.shiftRows = shift();
  place.shiftColumns = shift();
  place.rotationDegrees = uniform(random, -options.maximumRotation, options.maximumRotation);
  place.scale = 1.0 + uniform(random, -options.maximumScale, options.maximumScale);
  if (options.flips) {
    place.rotationDegrees += 90.0 * static_cast<double>(random() % 4U);
    place.mirrored = random() % 2U == 1U;
  }
  return place;
}

torch::Tensor sampleAt(const torch::Tensor& images, const PlaceChange& place, std::int64_t pixels,
                       bool nearest) {
  const double source = static_cast<double>(images.size(-1));
  const double scale = place.scale * static_cast<double>(pixels) / source;
  const double angle = place.rotationDegrees * std::numbers::pi / 180.0;
  const double mirror = place.mirrored ? -1.0 : 1.0;
  const auto value = [](double number) { return static_cast<float>(number); };
  const torch::Tensor theta = torch::tensor({value(mirror * scale * std::cos(angle)),
                                             value(-scale * std::sin(angle)),
                                             value(2.0 * place.shiftColumns / source),
                                             value(mirror * scale * std::sin(angle)),
                                             value(scale * std::cos(angle)),
                                             value(2.0 * place.shiftRows / source)})
                                  .view({1, 2, 3});
  const torch::Tensor grid =
      torch::affine_grid_generator(theta, {1, 1, pixels, pixels}, /*align_corners=*/false);
  constexpr std::int64_t bilinear = 0, nearestMode = 1, border = 1;
  return torch::grid_sampler_2d(images.unsqueeze(0), grid, nearest ? nearestMode : bilinear, border,
                                /*align_corners=*/false)
      .squeeze(0);
}

torch::Tensor changeIntensities(const torch::Tensor& cine, const AugmentationOptions& options,
                                std::mt19937_64& random) {
  const double exponent = std::exp(uniform(random, -options.gamma, options.gamma));
  const double contrast = 1.0 + uniform(random, -options.contrast, options.contrast);
  torch::Tensor value = ((cine + 1.0) * 0.5).clamp(1e-4, 1.0).pow(exponent);
  value = value * (2.0 * contrast) - 1.0;
  if (uniform(random, 0.0, 1.0) < options.blurChance) value = blurred(value);
  // Half of the samples stay free of added noise: the phantoms and scanners have their own.
  const double sd = options.noise * std::max(0.0, uniform(random, -1.0, 1.0));
  if (sd > 0.0) {
    auto generator = at::make_generator<at::CPUGeneratorImpl>(random());
    value = value + torch::randn(value.sizes(), generator) * sd;
  }
  return value;
}

torch::Tensor normalizedByPercentiles(const torch::Tensor& values, std::int64_t stride) {
  const torch::Tensor dense = values.contiguous();
  const float* data = dense.data_ptr<float>();
  std::vector<float> sorted;
  sorted.reserve(static_cast<std::size_t>(dense.numel() / stride + 1));
  for (std::int64_t i = 0; i < dense.numel(); i += stride) sorted.push_back(data[i]);
  const auto percentile = [&](double share) {
    const auto rank = static_cast<std::ptrdiff_t>(share * static_cast<double>(sorted.size() - 1));
    std::nth_element(sorted.begin(), sorted.begin() + rank, sorted.end());
    return static_cast<double>(sorted[static_cast<std::size_t>(rank)]);
  };
  const double low = percentile(0.01);
  const double high = percentile(0.99);
  if (high - low < 1e-12) return torch::zeros_like(dense);
  return ((dense - low) * (2.0 / (high - low)) - 1.0).clamp(-1.0, 1.0);
}

}  // namespace lateglow::engine
