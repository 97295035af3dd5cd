#pragma once

#include <array>
#include <vector>

#include <nlohmann/json.hpp>
#include <torch/torch.h>

namespace lateglow::engine {

/// Quick figures of a segmentation during training; the evaluation proper is measurements' business.
/// Labels: 0 other, 1 healthy myocardium, 2 blood pool, 3 scar.
class ScarScore {
public:
  /// `labels` and `truth` [N, H, W], integers.
  void add(const torch::Tensor& labels, const torch::Tensor& truth);
  /// "dice_blood", "dice_myocardium" (healthy), "dice_scar": mean over the cases whose truth or
  /// result has the class; "dice_wall": healthy and scar together; "ratio_r": Pearson correlation of
  /// the scar's share of the wall (scar / (healthy + scar)); "ratio_bias_percent": mean difference;
  /// "scar_free_found": scar-free cases where less than 1 % of the wall was called scar, of all
  /// scar-free cases; "cases".
  [[nodiscard]] nlohmann::json toJson() const;

private:
  std::array<double, 4> m_diceSum{};   ///< blood, healthy, scar, wall
  std::array<int, 4> m_diceCount{};
  std::vector<double> m_ratioTruth;
  std::vector<double> m_ratioFound;
};

}  // namespace lateglow::engine
