#include "engine/training/ScarScore.h"

#include <algorithm>
#include <cmath>

namespace lateglow::engine {

namespace {

double mean(const std::vector<double>& values) {
  double sum = 0.0;
  for (const double value : values) sum += value;
  return values.empty() ? 0.0 : sum / static_cast<double>(values.size());
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
  const double meanA = mean(a);
  const double meanB = mean(b);
  double shared = 0.0, varianceA = 0.0, varianceB = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    shared += (a[i] - meanA) * (b[i] - meanB);
    varianceA += (a[i] - meanA) * (a[i] - meanA);
    varianceB += (b[i] - meanB) * (b[i] - meanB);
  }
  const double product = std::sqrt(varianceA * varianceB);
  return product > 0.0 ? shared / product : 0.0;
}

/// Blood pool, healthy myocardium, scar, in the order of m_diceSum; the wall is 1 and 3.
constexpr std::array<int, 3> kLabels{2, 1, 3};

double scarShare(const torch::Tensor& labels) {
  const double scar = (labels == 3).sum().item<double>();
  const double wall = (labels % 2 == 1).sum().item<double>();
  return wall > 0.0 ? scar / wall : 0.0;
}

}  // namespace

void ScarScore::add(const torch::Tensor& labels, const torch::Tensor& truth) {
  for (std::int64_t i = 0; i < labels.size(0); ++i) {
    const torch::Tensor found = labels[i];
    const torch::Tensor real = truth[i];
    for (std::size_t structure = 0; structure < 4; ++structure) {
      const auto select = [&](const torch::Tensor& map) {
        return structure == 3 ? map % 2 == 1 : map == kLabels[structure];
      };
      const torch::Tensor a = select(found);
      const torch::Tensor b = select(real);
      const double both = a.sum().item<double>() + b.sum().item<double>();
      if (both <= 0.0) continue;
      m_diceSum[structure] += 2.0 * (a & b).sum().item<double>() / both;
      ++m_diceCount[structure];
    }
    m_ratioFound.push_back(scarShare(found));
    m_ratioTruth.push_back(scarShare(real));
  }
}

nlohmann::json ScarScore::toJson() const {
  const auto rounded = [](double value) { return std::round(value * 1e4) / 1e4; };
  const auto dice = [&](std::size_t i) {
    return m_diceCount[i] > 0 ? rounded(m_diceSum[i] / m_diceCount[i]) : 0.0;
  };
  int scarFree = 0, recognised = 0;
  for (std::size_t i = 0; i < m_ratioTruth.size(); ++i) {
    if (m_ratioTruth[i] > 0.0) continue;
    ++scarFree;
    if (m_ratioFound[i] < 0.01) ++recognised;
  }
  return {{"cases", m_ratioTruth.size()},
          {"dice_blood", dice(0)},
          {"dice_myocardium", dice(1)},
          {"dice_scar", dice(2)},
          {"dice_wall", dice(3)},
          {"ratio_r", rounded(correlation(m_ratioTruth, m_ratioFound))},
          {"ratio_bias_percent", rounded(100.0 * (mean(m_ratioFound) - mean(m_ratioTruth)))},
          {"scar_free_cases", scarFree},
          {"scar_free_recognised", recognised}};
}

}  // namespace lateglow::engine
