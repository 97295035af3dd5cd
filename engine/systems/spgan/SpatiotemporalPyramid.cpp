#include "engine/systems/spgan/SpatiotemporalPyramid.h"

#include <string>

#include "engine/nn/ChannelsLast.h"

namespace lateglow::engine {

namespace {

torch::nn::Conv2d pyramidConvolution(std::int64_t inputs, std::int64_t outputs, std::int64_t kernel,
                                     std::int64_t stride = 1) {
  return channelsLast(
      torch::nn::Conv2dOptions(inputs, outputs, kernel).stride(stride).padding(kernel / 2));
}

torch::Tensor resized(const torch::Tensor& images, std::int64_t rows, std::int64_t columns) {
  if (images.size(2) == rows && images.size(3) == columns) return images;
  return torch::upsample_bilinear2d(images, {rows, columns}, /*align_corners=*/false);
}

torch::Tensor doubled(const torch::Tensor& images) {
  return resized(images, images.size(2) * 2, images.size(3) * 2);
}

}  // namespace

torch::Tensor withNeighbouringFrames(const torch::Tensor& cine, std::int64_t reach,
                                     std::int64_t stride) {
  const std::int64_t phases = cine.size(1);
  std::vector<std::int64_t> order;
  for (std::int64_t t = 0; t < phases; t += stride) {
    for (std::int64_t offset = -reach; offset <= reach; ++offset) {
      order.push_back(((t + offset) % phases + phases) % phases);
    }
  }
  const torch::Tensor index = torch::tensor(order, torch::kInt64).to(cine.device());
  return cine.index_select(1, index).unflatten(1, {-1, 2 * reach + 1});
}

ConvNormReluImpl::ConvNormReluImpl(std::int64_t inputs, std::int64_t outputs) {
  m_convolution = register_module("convolution", pyramidConvolution(inputs, outputs, 3));
  m_norm = register_module("norm", InstanceNorm(outputs, true));
}

torch::Tensor ConvNormReluImpl::forward(const torch::Tensor& images) {
  return m_norm(m_convolution(images));
}

RecurrentEncoderImpl::RecurrentEncoderImpl(const SpganConfig& config) : m_config(config) {
  const auto& channels = config.channels;
  const bool recurrent = config.stem == SpganStem::Recurrent;
  if (!recurrent) {
    m_stem =
        register_module("stem", pyramidConvolution(2 * config.frameStride + 1, channels[0], 5, 2));
  }
  m_norms.push_back(register_module(
      "norm1", InstanceNorm((recurrent ? 2 : 1) * channels[0], /*rectified=*/!recurrent)));
  for (std::size_t i = recurrent ? 0 : 1; i < channels.size(); ++i) {
    std::int64_t inputs = 1;
    if (i > 0) inputs = i == 1 && !recurrent ? channels[0] : 2 * channels[i - 1];
    const std::string number = std::to_string(i + 1);
    m_blocks.push_back(register_module("block" + number, BiConvLstm(inputs, channels[i])));
    const bool handedOn = i > 0 && i + 1 < channels.size();
    if (handedOn) {
      m_norms.push_back(register_module("norm" + number, InstanceNorm(2 * channels[i], false)));
    }
  }
}

torch::Tensor RecurrentEncoderImpl::firstBlock(const torch::Tensor& cine) {
  if (!m_stem) {
    const torch::Tensor hidden = m_blocks.front()(cine.transpose(0, 1).unsqueeze(2)).hidden;
    const torch::Tensor small = torch::max_pool2d(sequenceToImages(hidden), 2);
    return imagesToSequence(m_norms.front()(small), cine.size(1));
  }
  const torch::Tensor moments =
      withNeighbouringFrames(cine, m_config.frameStride, m_config.frameStride).transpose(0, 1);
  const torch::Tensor features = m_norms.front()(m_stem(sequenceToImages(moments)));
  return imagesToSequence(features, moments.size(0));
}

std::vector<torch::Tensor> RecurrentEncoderImpl::forward(const torch::Tensor& cine) {
  torch::Tensor sequence = firstBlock(cine);
  const std::size_t first = m_stem ? 0 : 1;
  std::vector<torch::Tensor> summaries;
  for (std::size_t i = first; i < m_blocks.size(); ++i) {
    const BiConvLstmOutput output = m_blocks[i](sequence);
    summaries.push_back(output.last);
    if (i + 1 == m_blocks.size()) break;
    const torch::Tensor small = torch::max_pool2d(sequenceToImages(output.hidden), 2);
    sequence = imagesToSequence(m_norms[summaries.size()](small), sequence.size(0));
  }
  return summaries;
}

SpatiotemporalPyramidImpl::SpatiotemporalPyramidImpl(const SpganConfig& config)
    : m_pyramid(config.pyramid && config.generator == SpganGeneratorKind::Spgan) {
  m_encoder = register_module("encoder", RecurrentEncoder(config));
  const std::int64_t width = config.pyramidChannels;
  for (std::size_t i = m_pyramid ? 1 : 3; i < 4; ++i) {
    m_lateral.push_back(register_module("lateral" + std::to_string(i + 1),
                                        pyramidConvolution(2 * config.channels[i], width, 1)));
  }
  for (int i = 0; i < (m_pyramid ? 3 : 2); ++i) {
    m_levels.push_back(
        register_module("level" + std::to_string(i + 1), ConvNormRelu(width, width)));
  }
  m_merge = register_module("merge",
                            ConvNormRelu(m_pyramid ? 3 * width : width, config.structuralChannels));
  m_last =
      register_module("last", ConvNormRelu(config.structuralChannels, config.structuralChannels));
  m_output = register_module("output", pyramidConvolution(config.structuralChannels, 1, 3));
}

torch::Tensor SpatiotemporalPyramidImpl::joined(const std::vector<torch::Tensor>& levels) {
  const auto rows = levels.front().size(2), columns = levels.front().size(3);
  std::vector<torch::Tensor> scales(levels.size());
  torch::Tensor above;
  for (std::size_t i = levels.size(); i-- > 0;) {
    torch::Tensor value = m_lateral[i](levels[i]);
    if (above.defined()) value = value + doubled(above);
    above = value;
    scales[i] = resized(m_levels[i](value), rows, columns);
  }
  return torch::cat(scales, 1);
}

torch::Tensor SpatiotemporalPyramidImpl::decodedFromTop(const torch::Tensor& top) {
  torch::Tensor value = m_lateral.front()(top);
  for (ConvNormRelu& level : m_levels) value = level(doubled(value));
  return value;
}

StructuralOutput SpatiotemporalPyramidImpl::forward(const torch::Tensor& cine) {
  const std::vector<torch::Tensor> levels = m_encoder(cine);
  const torch::Tensor half = m_pyramid ? joined(levels) : decodedFromTop(levels.back());
  StructuralOutput output;
  output.features = m_last(doubled(m_merge(half)));
  const torch::Tensor image = m_output(output.features);
  output.image = image.scalar_type() == torch::kBFloat16 ? image.to(torch::kFloat32) : image;
  return output;
}

}  // namespace lateglow::engine
