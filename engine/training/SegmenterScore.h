#pragma once

#include <array>

#include <nlohmann/json.hpp>
#include <torch/torch.h>

namespace lateglow::engine {

/// Mean Dice of a cine segmentation over frames: 0 other, 1 wall, 2 blood pool. A structure that
/// neither truth nor result has is left out of that frame.
class SegmenterScore {
public:
  /// `labels` and `truth` [N, H, W], integers.
  void add(const torch::Tensor& labels, const torch::Tensor& truth);
  /// "dice_blood", "dice_wall", "dice_heart" (both together), "frames".
  [[nodiscard]] nlohmann::json toJson() const;

private:
  std::array<double, 3> m_sum{};  ///< blood, wall, both
  std::array<int, 3> m_count{};
  std::int64_t m_frames = 0;
};

}  // namespace lateglow::engine
