#include "engine/training/SegmenterScore.h"

#include <cmath>

namespace lateglow::engine {

void SegmenterScore::add(const torch::Tensor& labels, const torch::Tensor& truth) {
  for (std::int64_t i = 0; i < labels.size(0); ++i) {
    const auto structures = [&](const torch::Tensor& map) {
      return std::array<torch::Tensor, 3>{map == 2, map == 1, map > 0};
    };
    const auto found = structures(labels[i]);
    const auto real = structures(truth[i]);
    for (std::size_t k = 0; k < found.size(); ++k) {
      const double both = found[k].sum().item<double>() + real[k].sum().item<double>();
      if (both <= 0.0) continue;
      m_sum[k] += 2.0 * (found[k] & real[k]).sum().item<double>() / both;
      ++m_count[k];
    }
    ++m_frames;
  }
}

nlohmann::json SegmenterScore::toJson() const {
  const auto mean = [&](std::size_t k) {
    return m_count[k] > 0 ? std::round(1e4 * m_sum[k] / m_count[k]) / 1e4 : 0.0;
  };
  return {{"dice_blood", mean(0)},
          {"dice_wall", mean(1)},
          {"dice_heart", mean(2)},
          {"frames", m_frames}};
}

}  // namespace lateglow::engine
