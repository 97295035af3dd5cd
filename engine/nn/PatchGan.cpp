#include "engine/nn/PatchGan.h"

#include <algorithm>
#include <string>

namespace lateglow::engine {

namespace {

torch::Tensor leaky(const torch::Tensor& value) {
  constexpr double slope = 0.2;
  return torch::leaky_relu(value, slope);
}

}  // namespace

PatchGanImpl::PatchGanImpl(const PatchGanOptions& options) : m_options(options) {
  for (std::int64_t i = 0; i < options.scales; ++i) {
    m_scales.push_back(makeScale("scale" + std::to_string(i + 1) + "_"));
  }
}

PatchGanImpl::Scale PatchGanImpl::makeScale(const std::string& prefix) {
  Scale scale;
  std::int64_t inputs = m_options.inputs;
  std::int64_t width = m_options.width;
  for (std::int64_t i = 0; i <= m_options.layers; ++i) {
    const std::int64_t stride = i < m_options.layers ? 2 : 1;
    const std::string number = std::to_string(i + 1);
    scale.convolutions.push_back(
        register_module(prefix + "convolution" + number,
                        volumeConvolution(inputs, width, 4, m_options.dimensions, stride)));
    if (i > 0) {
      scale.norms.push_back(register_module(
          prefix + "norm" + number, VolumeNorm(width, m_options.norm, /*rectified=*/false)));
    }
    inputs = width;
    width = std::min(width * 2, m_options.width * 8);
  }
  scale.output =
      register_module(prefix + "output", volumeConvolution(inputs, 1, 4, m_options.dimensions));
  return scale;
}

torch::Tensor PatchGanImpl::largeEnough(const torch::Tensor& volumes) const {
  // Two convolutions of kernel 4 without stride need 3 voxels each, after all halvings.
  const std::int64_t least = std::int64_t{3} << m_options.layers;
  const auto missing = [&](std::int64_t axis) {
    return std::max<std::int64_t>(0, least - volumes.size(axis));
  };
  const std::int64_t slices = m_options.dimensions == Dimensions::Three ? missing(2) : 0;
  const std::int64_t rows = missing(3), columns = missing(4);
  if (slices + rows + columns == 0) return volumes;
  return torch::constant_pad_nd(volumes, {0, columns, 0, rows, 0, slices});
}

PatchJudgement PatchGanImpl::judge(Scale& scale, const torch::Tensor& volumes) const {
  PatchJudgement judgement;
  torch::Tensor value = channelsLastVolume(largeEnough(volumes));
  for (std::size_t i = 0; i < scale.convolutions.size(); ++i) {
    value = convolve(scale.convolutions[i], value);
    if (i > 0) value = scale.norms[i - 1](value);
    value = leaky(value);
    judgement.features.push_back(value);
  }
  const torch::Tensor patches = convolve(scale.output, value);
  const bool half = patches.scalar_type() == torch::kBFloat16;
  judgement.patches = half ? patches.to(torch::kFloat32) : patches;
  return judgement;
}

std::vector<PatchJudgement> PatchGanImpl::forward(const torch::Tensor& volumes) {
  std::vector<PatchJudgement> judgements;
  torch::Tensor value = volumes;
  for (Scale& scale : m_scales) {
    if (!judgements.empty()) {
      const auto two = extent(m_options.dimensions, 2);
      value = torch::avg_pool3d(value, *two, *two, 0, /*ceil_mode=*/true);
    }
    judgements.push_back(judge(scale, value));
  }
  return judgements;
}

}  // namespace lateglow::engine
