#include "engine/systems/vid2vid/Vid2vidGenerator.h"

#include <stdexcept>
#include <string>

#include "engine/nn/FlowWarp.h"

namespace lateglow::engine {

namespace {

torch::Tensor atLeastSingle(const torch::Tensor& value) {
  return value.scalar_type() == torch::kBFloat16 ? value.to(torch::kFloat32) : value;
}

}  // namespace

Vid2vidGeneratorImpl::Vid2vidGeneratorImpl(const Vid2vidConfig& config)
    : m_config(config),
      m_source(makeEncoder("source", config.sourceFrames)),
      m_previous(makeEncoder("previous", config.previousFrames)),
      m_content(makeBranch("content", 1, 0, config.skips)) {
  // Both outputs start near 0: the source (or grey) as content, no flow, an undecided mask.
  constexpr double smallStart = 0.1;
  const torch::NoGradGuard guard;
  m_content.output->weight.mul_(smallStart);
  if (!config.flow) return;
  m_flow = makeBranch("flow", 3, config.flowHalvings, /*skips=*/false);
  m_flow.output->weight.mul_(smallStart / config.flowPixels);
}

Vid2vidGeneratorImpl::Encoder Vid2vidGeneratorImpl::makeEncoder(const std::string& name,
                                                                std::int64_t inputs) {
  Encoder encoder;
  for (std::int64_t level = 0; level <= m_config.halvings; ++level) {
    const bool first = level == 0;
    encoder.down.push_back(
        register_module(name + "_down" + std::to_string(level),
                        VolumeLayer(first ? inputs : m_config.widthAt(level - 1),
                                    m_config.widthAt(level), first ? m_config.outerKernel : 3,
                                    Dimensions::Two, m_config.norm, first ? 1 : 2)));
  }
  const std::int64_t width = m_config.widthAt(m_config.halvings);
  for (std::int64_t i = 0; i < m_config.blocks - m_config.blocks / 2; ++i) {
    encoder.blocks.push_back(
        register_module(name + "_block" + std::to_string(i),
                        VolumeResidualBlock(width, width, Dimensions::Two, m_config.norm)));
  }
  return encoder;
}

Vid2vidGeneratorImpl::Branch Vid2vidGeneratorImpl::makeBranch(const std::string& name,
                                                              std::int64_t outputs,
                                                              std::int64_t level, bool skips) {
  Branch branch;
  const std::int64_t deepest = m_config.widthAt(m_config.halvings);
  for (std::int64_t i = 0; i < m_config.blocks / 2; ++i) {
    branch.blocks.push_back(
        register_module(name + "_block" + std::to_string(i),
                        VolumeResidualBlock(deepest, deepest, Dimensions::Two, m_config.norm)));
  }
  for (std::int64_t to = m_config.halvings - 1; to >= level; --to) {
    const std::int64_t joined = skips ? m_config.widthAt(to) : 0;
    branch.up.push_back(
        register_module(name + "_up" + std::to_string(to),
                        VolumeLayer(m_config.widthAt(to + 1) + joined, m_config.widthAt(to), 3,
                                    Dimensions::Two, m_config.norm)));
  }
  branch.output = register_module(
      name + "_output",
      volumeConvolution(m_config.widthAt(level), outputs, m_config.outerKernel, Dimensions::Two));
  return branch;
}

std::vector<torch::Tensor> Vid2vidGeneratorImpl::encode(Encoder& encoder,
                                                        const torch::Tensor& frames) {
  // Frames are channels.
  torch::Tensor value = channelsLastVolume(frames);
  std::vector<torch::Tensor> features;
  for (VolumeLayer& layer : encoder.down) {
    value = layer(value);
    features.push_back(value);
  }
  for (VolumeResidualBlock& block : encoder.blocks) features.back() = block(features.back());
  return features;
}

torch::Tensor Vid2vidGeneratorImpl::decode(Branch& branch,
                                           const std::vector<torch::Tensor>& features, bool skips) {
  torch::Tensor value = features.back();
  for (VolumeResidualBlock& block : branch.blocks) value = block(value);
  std::size_t level = features.size() - 1;
  for (VolumeLayer& layer : branch.up) {
    value = enlarged(value, Dimensions::Two);
    --level;
    value = layer(skips ? torch::cat({value, features[level]}, 1) : value);
  }
  return atLeastSingle(convolve(branch.output, value));
}

void Vid2vidGeneratorImpl::addFlow(Vid2vidFrame& frame, const std::vector<torch::Tensor>& features,
                                   const torch::Tensor& last) {
  torch::Tensor raw = decode(m_flow, features, /*skips=*/false);
  if (m_config.flowHalvings > 0) {
    raw = torch::upsample_bilinear2d(raw.squeeze(2), {last.size(3), last.size(4)},
                                     /*align_corners=*/false)
              .unsqueeze(2);
  }
  frame.flow = raw.slice(1, 0, 2) * m_config.flowPixels;
  frame.mask = torch::sigmoid(raw.slice(1, 2, 3));
  frame.warped = warped(last, frame.flow);
}

Vid2vidFrame Vid2vidGeneratorImpl::forward(const torch::Tensor& sources,
                                           const torch::Tensor& previous) {
  const std::int64_t factor = std::int64_t{1} << m_config.halvings;
  if (sources.dim() != 5 || sources.size(1) != m_config.sourceFrames || sources.size(2) != 1 ||
      sources.size(3) % factor != 0 || sources.size(4) % factor != 0) {
    throw std::invalid_argument("vid2vid needs source frames [N," +
                                std::to_string(m_config.sourceFrames) +
                                ",1,H,W] with H and W divisible by " + std::to_string(factor));
  }
  std::vector<torch::Tensor> features = encode(m_source, sources);
  if (previous.defined()) {
    const std::vector<torch::Tensor> ofPrevious = encode(m_previous, previous);
    for (std::size_t i = 0; i < features.size(); ++i) features[i] = features[i] + ofPrevious[i];
  }
  Vid2vidFrame frame;
  const torch::Tensor made = decode(m_content, features, m_config.skips);
  const torch::Tensor current = sources.slice(1, m_config.sourceFrames - 1);
  frame.content = m_config.residual ? current + made : torch::tanh(made);
  frame.image = frame.content;
  if (m_config.flow && previous.defined()) {
    const torch::Tensor last = previous.slice(1, m_config.previousFrames - 1);
    addFlow(frame, features, last);
    frame.image = (1.0 - frame.mask) * frame.warped + frame.mask * frame.content;
  }
  return frame;
}

}  // namespace lateglow::engine
