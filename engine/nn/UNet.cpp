#include "engine/nn/UNet.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "engine/nn/ChannelsLast.h"

namespace lateglow::engine {

namespace {

torch::nn::Conv2d paddedConvolution(std::int64_t inputs, std::int64_t outputs,
                                    std::int64_t kernel) {
  return channelsLast(torch::nn::Conv2dOptions(inputs, outputs, kernel).padding(kernel / 2));
}

torch::nn::GroupNorm groupNorm(std::int64_t channels) {
  constexpr std::int64_t channelsPerGroup = 8;
  return torch::nn::GroupNorm(
      torch::nn::GroupNormOptions(channels / std::gcd(channels, channelsPerGroup), channels));
}

torch::Tensor doubled(const torch::Tensor& images) {
  return torch::upsample_bilinear2d(images, {images.size(2) * 2, images.size(3) * 2},
                                    /*align_corners=*/false);
}

}  // namespace

std::string toString(FeatureNorm norm) {
  if (norm == FeatureNorm::Instance) return "instance";
  return norm == FeatureNorm::Group ? "group" : "none";
}

FeatureNorm featureNormFrom(const std::string& name) {
  for (const FeatureNorm norm : {FeatureNorm::Instance, FeatureNorm::Group, FeatureNorm::None}) {
    if (toString(norm) == name) return norm;
  }
  throw std::invalid_argument("\"" + name + "\" is no normalization (instance, group, none)");
}

DoubleConvImpl::DoubleConvImpl(std::int64_t inputs, std::int64_t outputs, FeatureNorm norm) {
  for (int i = 0; i < 2; ++i) {
    const std::string number = std::to_string(i + 1);
    m_convolutions.push_back(register_module(
        "convolution" + number, paddedConvolution(i == 0 ? inputs : outputs, outputs, 3)));
    if (norm == FeatureNorm::Instance) {
      m_instanceNorms.push_back(register_module("norm" + number, InstanceNorm(outputs, true)));
    } else if (norm == FeatureNorm::Group) {
      m_groupNorms.push_back(register_module("norm" + number, groupNorm(outputs)));
    }
  }
}

torch::Tensor DoubleConvImpl::forward(const torch::Tensor& images) {
  torch::Tensor value = images;
  for (std::size_t i = 0; i < m_convolutions.size(); ++i) {
    value = m_convolutions[i](value);
    if (!m_instanceNorms.empty()) {
      value = m_instanceNorms[i](value);
    } else {
      value = torch::relu(m_groupNorms.empty() ? value : m_groupNorms[i](value));
    }
  }
  return value;
}

UNetImpl::UNetImpl(std::int64_t inputs, std::int64_t outputs, std::vector<std::int64_t> widths,
                   FeatureNorm norm) {
  if (widths.empty()) throw std::invalid_argument("a U-Net needs at least one width");
  for (std::size_t i = 0; i < widths.size(); ++i) {
    m_down.push_back(register_module("down" + std::to_string(i),
                                     DoubleConv(i == 0 ? inputs : widths[i - 1], widths[i], norm)));
  }
  for (std::size_t i = widths.size() - 1; i > 0; --i) {
    m_up.push_back(register_module("up" + std::to_string(i - 1),
                                   DoubleConv(widths[i] + widths[i - 1], widths[i - 1], norm)));
  }
  m_output = register_module("output", paddedConvolution(widths.front(), outputs, 1));
}

std::int64_t UNetImpl::halvings() const { return static_cast<std::int64_t>(m_up.size()); }

torch::Tensor UNetImpl::forward(const torch::Tensor& images) {
  const std::int64_t factor = std::int64_t{1} << halvings();
  if (images.dim() != 4 || images.size(2) % factor != 0 || images.size(3) % factor != 0) {
    throw std::invalid_argument("a U-Net with " + std::to_string(m_down.size()) +
                                " resolutions needs [N,C,H,W] with H and W divisible by " +
                                std::to_string(factor));
  }
  torch::Tensor value = images.contiguous(at::MemoryFormat::ChannelsLast);
  std::vector<torch::Tensor> skips;
  for (std::size_t i = 0; i < m_down.size(); ++i) {
    if (i > 0) value = torch::max_pool2d(value, 2);
    value = m_down[i](value);
    if (i + 1 < m_down.size()) skips.push_back(value);
  }
  for (DoubleConv& layer : m_up) {
    value = layer(torch::cat({doubled(value), skips.back()}, 1));
    skips.pop_back();
  }
  return m_output(value);
}

}  // namespace lateglow::engine
