#include "engine/systems/pscgan/RecurrentPathway.h"

#include <stdexcept>
#include <string>

#include <c10/core/impl/LocalDispatchKeySet.h>

namespace lateglow::engine {

RecurrentLayerImpl::RecurrentLayerImpl(TemporalUnit unit, std::int64_t inputs, std::int64_t units) {
  if (unit == TemporalUnit::Lstm) {
    m_lstm = register_module("lstm", torch::nn::LSTM(torch::nn::LSTMOptions(inputs, units)));
  } else if (unit == TemporalUnit::Gru) {
    m_gru = register_module("gru", torch::nn::GRU(torch::nn::GRUOptions(inputs, units)));
  } else if (unit == TemporalUnit::Rnn) {
    m_rnn = register_module("rnn", torch::nn::RNN(torch::nn::RNNOptions(inputs, units)));
  } else {
    throw std::invalid_argument("a recurrent layer is an LSTM, a GRU or an RNN");
  }
}

torch::Tensor RecurrentLayerImpl::forward(const torch::Tensor& sequence) {
  const c10::impl::ExcludeDispatchKeyGuard withoutAutocast(c10::autocast_dispatch_keyset);
  const torch::Tensor values = sequence.to(torch::kFloat32);
  if (m_lstm) return std::get<0>(m_lstm(values));
  if (m_gru) return std::get<0>(m_gru(values));
  return std::get<0>(m_rnn(values));
}

RecurrentPathwayImpl::RecurrentPathwayImpl(TemporalUnit unit, TemporalPathway variant,
                                           std::int64_t inputs, std::int64_t units,
                                           std::int64_t stacks)
    : m_variant(variant) {
  const bool flattened = variant == TemporalPathway::Flattened;
  for (std::int64_t stack = 0; stack < stacks; ++stack) {
    const std::string number = std::to_string(stack);
    const std::int64_t seen = stack == 0 ? 4 * (flattened ? units : inputs) : units;
    m_layers.push_back(register_module("layer" + number, RecurrentLayer(unit, seen, units)));
    m_norms.push_back(register_module("norm" + number, FrameNorm(units)));
  }
  if (!flattened) m_shortcut = register_module("shortcut", NeighbourMeanMap(inputs, units));
}

torch::Tensor RecurrentPathwayImpl::forward(const torch::Tensor& frames) {
  const bool flattened = m_variant == TemporalPathway::Flattened;
  const auto s = frames.sizes();
  const auto flat = [&](const torch::Tensor& values) {
    return values.reshape({s[0], s[1], 1, 1, -1});
  };
  torch::Tensor value = flattened ? flat(frames) : foldNeighbours(frames);
  torch::Tensor shortcut = flattened ? flat(halveFrames(frames)) : m_shortcut(value);
  for (std::size_t i = 0; i < m_layers.size(); ++i) {
    const auto shape = value.sizes();
    const torch::Tensor sequence = value.reshape({shape[0], -1, shape[4]});
    const torch::Tensor remembered =
        m_layers[i](sequence).view({shape[0], shape[1], shape[2], shape[3], -1});
    value = m_norms[i](remembered) + shortcut;
    shortcut = value;
  }
  return flattened ? value.reshape({s[0], s[1], s[2] / 2, s[3] / 2, 1}) : value;
}

}  // namespace lateglow::engine
