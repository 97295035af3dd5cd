#include "engine/systems/vid2vid/Vid2vidSequence.h"

#include <vector>

namespace lateglow::engine {

void Vid2vidSequence::keep(const torch::Tensor& source) {
  const auto count = static_cast<std::size_t>(m_generator->config().sourceFrames);
  while (m_sources.size() + 1 < count) m_sources.push_back(source);
  m_sources.push_back(source);
  while (m_sources.size() > count) m_sources.pop_front();
}

void Vid2vidSequence::keepResult(const torch::Tensor& result) {
  const auto count = static_cast<std::size_t>(m_generator->config().previousFrames);
  while (m_results.size() + 1 < count) m_results.push_back(torch::full_like(result, -1.0));
  m_results.push_back(result.detach());
  while (m_results.size() > count) m_results.pop_front();
}

torch::Tensor Vid2vidSequence::sources() const {
  return torch::cat(std::vector<torch::Tensor>(m_sources.begin(), m_sources.end()), 1);
}

torch::Tensor Vid2vidSequence::previous() const {
  if (m_results.empty()) return {};
  return torch::cat(std::vector<torch::Tensor>(m_results.begin(), m_results.end()), 1);
}

void Vid2vidSequence::remember(const torch::Tensor& source, const torch::Tensor& result) {
  keep(source);
  keepResult(result);
}

Vid2vidFrame Vid2vidSequence::next(const torch::Tensor& source) {
  keep(source);
  const Vid2vidFrame frame = m_generator(sources(), previous());
  keepResult(frame.image);
  return frame;
}

}  // namespace lateglow::engine
