#pragma once

#include <deque>

#include <torch/torch.h>

#include "engine/systems/vid2vid/Vid2vidGenerator.h"

namespace lateglow::engine {

/// Feeds a generator frame by frame and keeps just what the next one needs: the last source frames
/// and the last results, however long the sequence is. What was fed later never changes an earlier
/// frame. Results are fed back without gradient, as in Wang et al. (their code's default; a step
/// learns one frame at a time).
class Vid2vidSequence {
public:
  explicit Vid2vidSequence(Vid2vidGenerator generator) : m_generator(std::move(generator)) {}

  /// The next frame for the next source [N, 1, 1, H, W]; sizes divisible as the generator needs.
  [[nodiscard]] Vid2vidFrame next(const torch::Tensor& source);
  /// The source frames that the last result was made from [N, source_frames, 1, H, W].
  [[nodiscard]] torch::Tensor sources() const;
  /// Results before the next frame from elsewhere: [N, 1, 1, H, W] each (the truth, in training).
  void remember(const torch::Tensor& source, const torch::Tensor& result);

private:
  void keep(const torch::Tensor& source);
  void keepResult(const torch::Tensor& result);
  [[nodiscard]] torch::Tensor previous() const;

  Vid2vidGenerator m_generator;
  std::deque<torch::Tensor> m_sources;
  std::deque<torch::Tensor> m_results;
};

}  // namespace lateglow::engine
