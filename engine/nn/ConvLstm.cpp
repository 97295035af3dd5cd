#include "engine/nn/ConvLstm.h"

#include <stdexcept>
#include <vector>

#include "engine/nn/ChannelsLast.h"

namespace lateglow::engine {

namespace {

torch::nn::Conv2d gateConvolution(std::int64_t inputs, std::int64_t outputs, std::int64_t kernel,
                                  bool bias) {
  if (kernel % 2 == 0) throw std::invalid_argument("a ConvLSTM's kernel must be odd");
  return channelsLast(
      torch::nn::Conv2dOptions(inputs, outputs, kernel).padding(kernel / 2).bias(bias));
}

}  // namespace

torch::Tensor sequenceToImages(const torch::Tensor& sequence) {
  return sequence.flatten(0, 1).contiguous(at::MemoryFormat::ChannelsLast);
}

torch::Tensor imagesToSequence(const torch::Tensor& images, std::int64_t moments) {
  return images.unflatten(0, {moments, images.size(0) / moments});
}

ConvLstmImpl::ConvLstmImpl(std::int64_t inputs, std::int64_t channels, std::int64_t kernel,
                           TimeDirection direction)
    : m_direction(direction) {
  m_fromInput =
      register_module("from_input", gateConvolution(inputs, 4 * channels, kernel, /*bias=*/true));
  m_fromState = register_module("from_state",
                                gateConvolution(channels, 4 * channels, kernel, /*bias=*/false));
  const torch::NoGradGuard guard;
  m_fromInput->bias.slice(0, channels, 2 * channels).fill_(1.0);
}

ConvLstmOutput ConvLstmImpl::forward(const torch::Tensor& sequence, const ConvLstmState& initial) {
  if (sequence.dim() != 5) throw std::invalid_argument("a ConvLSTM needs [T,N,C,H,W]");
  const std::int64_t moments = sequence.size(0);
  // unbind, not select: its gradient is one stack instead of an array of zeros a moment.
  const std::vector<torch::Tensor> inputs =
      imagesToSequence(m_fromInput(sequenceToImages(sequence)), moments).unbind(0);
  ConvLstmState state = initial;
  std::vector<torch::Tensor> hidden(inputs.size());
  for (std::size_t step = 0; step < inputs.size(); ++step) {
    const std::size_t at = m_direction == TimeDirection::Forward ? step : inputs.size() - 1 - step;
    torch::Tensor fromState;
    if (state.hidden.defined()) fromState = m_fromState(state.hidden);
    state = convLstmGates(inputs[at], fromState, state.cell);
    hidden[at] = state.hidden;
  }
  // cat, not stack: it keeps channels-last.
  return {imagesToSequence(torch::cat(hidden), moments), state};
}

BiConvLstmImpl::BiConvLstmImpl(std::int64_t inputs, std::int64_t channels, std::int64_t kernel) {
  m_forward =
      register_module("forward", ConvLstm(inputs, channels, kernel, TimeDirection::Forward));
  m_backward =
      register_module("backward", ConvLstm(inputs, channels, kernel, TimeDirection::Backward));
}

BiConvLstmOutput BiConvLstmImpl::forward(const torch::Tensor& sequence) {
  const ConvLstmOutput forth = m_forward(sequence);
  const ConvLstmOutput back = m_backward(sequence);
  return {torch::cat({forth.hidden, back.hidden}, 2),
          torch::cat({forth.last.hidden, back.last.hidden}, 1)};
}

}  // namespace lateglow::engine
