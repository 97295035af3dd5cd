#include "engine/systems/pscgan/PscganGenerator.h"

#include <string>

#include "engine/nn/ChannelsLast.h"

namespace lateglow::engine {

namespace {

torch::nn::Conv2d decoderConvolution(std::int64_t inputs, std::int64_t outputs,
                                     std::int64_t stride = 1, bool bias = true) {
  return channelsLast(
      torch::nn::Conv2dOptions(inputs, outputs, 3).stride(stride).padding(1).bias(bias));
}

/// Nearest-neighbour doubling that keeps channels-last.
torch::Tensor doubled(const torch::Tensor& images) {
  return torch::upsample_nearest2d(images, {images.size(2) * 2, images.size(3) * 2});
}

}  // namespace

std::string toString(PscganStage stage) {
  if (stage == PscganStage::Pri) return "pri";
  if (stage == PscganStage::Joint) return "joint";
  return stage == PscganStage::Sys ? "sys" : "seg";
}

std::vector<PscganStage> stagesOf(const PscganConfig& config) {
  if (!config.progressive) return {PscganStage::Joint};
  return {PscganStage::Pri, PscganStage::Sys, PscganStage::Seg};
}

DotLayerImpl::DotLayerImpl(std::int64_t phases, std::int64_t channels)
    : m_weights(register_parameter(
          "weights", torch::randn({phases, channels}) / std::sqrt(static_cast<double>(phases)))) {}

torch::Tensor DotLayerImpl::forward(const torch::Tensor& frames) {
  const auto s = frames.sizes();
  const torch::Tensor weights = m_weights.to(frames.scalar_type()).view({s[0], 1, 1, 1, s[4]});
  return (frames * weights).sum(0).permute({0, 3, 1, 2});
}

FrameProjectionImpl::FrameProjectionImpl(std::int64_t phases, std::int64_t maps) {
  const auto add = [&](std::int64_t inputs, std::int64_t stride) {
    const std::string number = std::to_string(m_convolutions.size());
    m_convolutions.push_back(
        register_module("convolution" + number, decoderConvolution(inputs, maps, stride)));
    m_norms.push_back(register_module("norm" + number, ImageNorm(maps)));
  };
  add(phases, 1);
  add(maps, 1);
  for (int level = 1; level < 4; ++level) add(maps, 2);
}

std::array<torch::Tensor, 4> FrameProjectionImpl::forward(const torch::Tensor& cine) {
  torch::Tensor value = cine.contiguous(at::MemoryFormat::ChannelsLast);
  std::array<torch::Tensor, 4> levels;
  for (std::size_t i = 0; i < m_convolutions.size(); ++i) {
    value = m_norms[i](m_convolutions[i](value));
    if (i > 0) levels[i - 1] = value;
  }
  return levels;
}

UpBlockImpl::UpBlockImpl(std::int64_t inputs, std::int64_t skips, std::int64_t outputs,
                         std::int64_t conditionChannels, std::int64_t depth) {
  m_convolution = register_module("convolution", decoderConvolution(inputs + skips, outputs));
  m_norm = register_module("norm", ImageNorm(outputs));
  for (std::int64_t i = 1; i < depth; ++i) {
    m_further.push_back(register_module("convolution" + std::to_string(i + 1),
                                        decoderConvolution(outputs, outputs)));
    m_furtherNorms.push_back(register_module("norm" + std::to_string(i + 1), ImageNorm(outputs)));
  }
  if (conditionChannels > 0) {
    m_condition =
        register_module("condition", decoderConvolution(conditionChannels, outputs, 1, false));
    torch::nn::init::zeros_(m_condition->weight);
  }
}

torch::Tensor UpBlockImpl::forward(const torch::Tensor& features, const torch::Tensor& skips,
                                   const torch::Tensor& condition) {
  torch::Tensor value = doubled(features);
  if (skips.defined()) value = torch::cat({value, skips.to(value.scalar_type())}, 1);
  value = m_convolution(value);
  if (m_condition) {
    const std::int64_t factor = condition.size(2) / value.size(2);
    value = value + m_condition(factor == 1 ? condition : torch::avg_pool2d(condition, factor));
  }
  value = m_norm(value);
  for (std::size_t i = 0; i < m_further.size(); ++i) {
    value = value + m_furtherNorms[i](m_further[i](value));
  }
  return value;
}

std::int64_t PscganGeneratorImpl::conditionChannels(PscganStage stage) {
  if (stage == PscganStage::Sys) return PscganConfig::classes;
  return stage == PscganStage::Seg ? 1 : 0;
}

std::int64_t PscganGeneratorImpl::outputChannels(PscganStage stage) {
  if (stage == PscganStage::Sys) return 1;
  return stage == PscganStage::Joint ? PscganConfig::classes + 1 : PscganConfig::classes;
}

PscganGeneratorImpl::PscganGeneratorImpl(const PscganConfig& config, PscganStage stage)
    : m_config(config), m_stage(stage) {
  if (config.encoder == Encoder::UNet) {
    const std::vector<std::int64_t> widths(config.unetWidths.begin(), config.unetWidths.end());
    m_unet = register_module("unet", UNet(config.phases + conditionChannels(stage),
                                          outputChannels(stage), widths, FeatureNorm::Instance));
    return;
  }
  addEncoder();
  addBottleneck();
  addDecoder();
}

void PscganGeneratorImpl::addEncoder() {
  for (std::size_t level = 0; level < 4; ++level) {
    const std::string number = std::to_string(level + 1);
    if (m_config.encoder == Encoder::Scln) {
      m_sclns.push_back(register_module("scln" + number, Scln(m_config, level)));
      continue;
    }
    const std::int64_t inputs = level == 0 ? 1 : m_config.channels[level - 1];
    m_sequenceStages.push_back(register_module(
        "stage" + number, SequenceStage(m_config.encoder, inputs, m_config.channels[level])));
  }
  for (std::size_t level = 0; level < 3; ++level) {
    m_dots.push_back(register_module("dot" + std::to_string(level + 1),
                                     DotLayer(m_config.sclnFrames(), m_config.channels[level])));
  }
}

void PscganGeneratorImpl::addBottleneck() {
  const PscganConfig& config = m_config;
  const std::int64_t condition = conditionChannels(m_stage);
  const std::int64_t smallest = config.pixels / 16;
  m_reduce = register_module(
      "reduce", torch::nn::Linear(config.sclnFrames() * smallest * smallest * config.channels[3],
                                  config.bottleneck));
  if (condition > 0) {
    m_joinFeature =
        register_module("join_feature", torch::nn::Linear(config.bottleneck, config.bottleneck));
    torch::nn::init::eye_(m_joinFeature->weight);
    torch::nn::init::zeros_(m_joinFeature->bias);
    m_joinCondition = register_module(
        "join_condition",
        torch::nn::Linear(
            torch::nn::LinearOptions(condition * config.conditionGrid * config.conditionGrid,
                                     config.bottleneck)
                .bias(false)));
  }
  m_expand = register_module(
      "expand", torch::nn::Linear(config.bottleneck, smallest * smallest * config.decoder[0]));
}

void PscganGeneratorImpl::addDecoder() {
  const PscganConfig& config = m_config;
  const std::int64_t condition = conditionChannels(m_stage);
  if (config.projectionMaps > 0) {
    m_projection =
        register_module("projection", FrameProjection(config.phases, config.projectionMaps));
  }
  if (config.hasFrameEncoder()) {
    m_frameEncoder = register_module("frame_encoder",
                                     FrameEncoder(config.phases, condition, config.frameEncoder));
    m_deepest = register_module("deepest", torch::nn::Conv2d(torch::nn::Conv2dOptions(
                                               config.frameEncoder[3], config.decoder[0], 1)));
  }
  for (std::size_t i = 0; i < 4; ++i) {
    const std::int64_t skips =
        (i < 3 ? config.channels[2 - i] + config.frameEncoder[2 - i] : 0) + config.projectionMaps;
    m_blocks.push_back(
        register_module("block" + std::to_string(i + 1),
                        UpBlock(config.decoder[i], skips, config.decoder[i + 1],
                                config.conditionSkip ? condition : 0, config.decoderDepth)));
  }
  const bool joint = m_stage == PscganStage::Joint;
  m_output = register_module(
      "output", decoderConvolution(config.decoder[4],
                                   joint ? PscganConfig::classes : outputChannels(m_stage)));
  if (joint)
    m_imageOutput = register_module("image_output", decoderConvolution(config.decoder[4], 1));
}

torch::Tensor PscganGeneratorImpl::bottleneck(const torch::Tensor& encoded,
                                              const torch::Tensor& condition) {
  torch::Tensor feature = m_reduce(encoded.transpose(0, 1).flatten(1));
  if (m_joinFeature) {
    const std::int64_t factor = m_config.pixels / m_config.conditionGrid;
    const torch::Tensor small = factor == 1 ? condition : torch::avg_pool2d(condition, factor);
    feature = m_joinFeature(feature) + m_joinCondition(small.flatten(1));
  }
  const std::int64_t smallest = m_config.pixels / 16;
  return m_expand(torch::leaky_relu(feature, FrameNormImpl::slope))
      .view({-1, smallest, smallest, m_config.decoder[0]})
      .permute({0, 3, 1, 2});
}

torch::Tensor PscganGeneratorImpl::throughUNet(const torch::Tensor& cine,
                                               const torch::Tensor& condition) {
  return finished(m_unet(condition.defined() ? torch::cat({cine, condition}, 1) : cine));
}

torch::Tensor PscganGeneratorImpl::finished(const torch::Tensor& value) const {
  const torch::Tensor raw = value.to(torch::kFloat32);
  if (m_stage == PscganStage::Sys) return raw.tanh();
  if (m_stage != PscganStage::Joint) return raw;
  constexpr std::int64_t classes = PscganConfig::classes;
  return torch::cat({raw.slice(1, 0, classes), raw.slice(1, classes).tanh()}, 1);
}

torch::Tensor PscganGeneratorImpl::forward(const torch::Tensor& given,
                                           const torch::Tensor& condition) {
  const torch::Tensor cine =
      m_config.controlSingleFrame ? given.slice(1, 0, 1).expand_as(given) : given;
  if (m_unet) return throughUNet(cine, condition);
  const torch::Tensor seen = m_config.sclnFrameStep == 1
                                 ? cine
                                 : cine.slice(1, 0, m_config.phases, m_config.sclnFrameStep);
  const torch::Tensor frames = seen.transpose(0, 1).contiguous().unsqueeze(-1);
  SclnOutput level{frames, frames, frames};
  std::array<torch::Tensor, 4> skips;  // by resolution, the full size first
  const auto addSkip = [&skips](std::size_t size, const torch::Tensor& value) {
    torch::Tensor& skip = skips[size];
    skip = skip.defined() ? torch::cat({value, skip.to(value.scalar_type())}, 1) : value;
  };
  if (m_projection) skips = m_projection(cine);
  std::array<torch::Tensor, 4> encoded;
  if (m_frameEncoder) {
    encoded = m_frameEncoder(cine, condition);
    for (std::size_t i = 0; i < 3; ++i) addSkip(i + 1, encoded[i]);
  }
  for (std::size_t i = 0; i < 4; ++i) {
    if (m_sclns.empty()) {
      level.fused = m_sequenceStages[i](level.fused);
    } else {
      level = m_sclns[i](level.spatial, level.temporal);
    }
    if (i < 3) addSkip(i + 1, m_dots[i](level.fused));
  }
  torch::Tensor value = bottleneck(level.fused, condition);
  if (m_deepest) value = value + m_deepest(encoded[3]);
  for (std::size_t i = 0; i < 4; ++i) value = m_blocks[i](value, skips[3 - i], condition);
  return finished(m_imageOutput ? torch::cat({m_output(value), m_imageOutput(value)}, 1)
                                : m_output(value));
}

std::size_t copySharedWeights(const torch::nn::Module& from, torch::nn::Module& to) {
  const torch::NoGradGuard guard;
  const auto source = from.named_parameters();
  std::size_t copied = 0;
  for (auto& item : to.named_parameters()) {
    const torch::Tensor* found = source.find(item.key());
    if (found == nullptr || found->sizes() != item.value().sizes()) continue;
    item.value().copy_(*found);
    ++copied;
  }
  return copied;
}

}  // namespace lateglow::engine
