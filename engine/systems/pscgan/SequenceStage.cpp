#include "engine/systems/pscgan/SequenceStage.h"

#include <stdexcept>
#include <string>

namespace lateglow::engine {

SequenceStageImpl::SequenceStageImpl(Encoder encoder, std::int64_t inputs, std::int64_t outputs) {
  if (encoder == Encoder::Conv3d) {
    addVolumeConvolution(inputs, outputs, 2);
    addVolumeConvolution(outputs, outputs, 1);
  } else if (encoder == Encoder::Conv3dLstm) {
    addVolumeConvolution(inputs, outputs, 2);
  } else if (encoder == Encoder::ConvLstm) {
    m_halving = register_module("halving", FrameConv(inputs, outputs, 1, 2));
    m_norms.push_back(register_module("norm0", FrameNorm(outputs)));
  } else {
    throw std::invalid_argument("this encoder has no stages of its own");
  }
  if (encoder != Encoder::Conv3d) {
    m_memory = register_module("memory", ConvLstm(outputs, outputs));
  }
}

void SequenceStageImpl::addVolumeConvolution(std::int64_t inputs, std::int64_t outputs,
                                             std::int64_t stride) {
  const std::string number = std::to_string(m_volumes.size());
  m_volumes.push_back(register_module(
      "convolution" + number,
      torch::nn::Conv3d(
          torch::nn::Conv3dOptions(inputs, outputs, 3).stride({1, stride, stride}).padding(1))));
  m_norms.push_back(register_module("norm" + number, FrameNorm(outputs)));
}

torch::Tensor SequenceStageImpl::forward(const torch::Tensor& frames) {
  torch::Tensor value = m_halving ? m_norms.front()(m_halving(frames)) : frames;
  for (std::size_t i = 0; i < m_volumes.size(); ++i) {
    // [T,N,H,W,C] to [N,C,T,H,W] and back.
    const torch::Tensor volume = value.permute({1, 4, 0, 2, 3});
    value = m_norms[i](m_volumes[i](volume).permute({2, 0, 3, 4, 1}).contiguous());
  }
  if (!m_memory) return value;
  const torch::Tensor hidden = m_memory(value.permute({0, 1, 4, 2, 3})).hidden;
  return imagesToFrames(sequenceToImages(hidden), frames.size(0));
}

}  // namespace lateglow::engine
