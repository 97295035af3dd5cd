#include "engine/training/VolumeScore.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <numeric>
#include <string>

#include <nlohmann/json.hpp>

#include "engine/data/VolumePairDataset.h"
#include "engine/losses/SimilarityLoss.h"
#include "engine/training/ProgressLog.h"

namespace lateglow::engine {

namespace {

constexpr double dataRange = 2.0;
constexpr const char* hounsfield = "hu";
constexpr double nearHounsfield = 50.0;  // "most errors within 50 HU" (vid2vid paper)
constexpr std::int64_t windowReach = 5;  // of structuralSimilarityMap

/// Sum of SSIM over foreground voxels whose window fits, and their number.
std::pair<double, double> similarityOf(const torch::Tensor& made, const torch::Tensor& truth,
                                       const torch::Tensor& foreground) {
  const std::int64_t rows = made.size(1), columns = made.size(2);
  if (rows <= 2 * windowReach || columns <= 2 * windowReach) return {0.0, 0.0};
  double sum = 0.0, count = 0.0;
  for (std::int64_t slice = 0; slice < made.size(0); ++slice) {
    const torch::Tensor inside = foreground[slice]
                                     .slice(0, windowReach, rows - windowReach)
                                     .slice(1, windowReach, columns - windowReach) != 0;
    const double voxels = inside.sum().item<double>();
    if (voxels == 0.0) continue;
    const torch::Tensor map = structuralSimilarityMap(made[slice].view({1, 1, rows, columns}),
                                                      truth[slice].view({1, 1, rows, columns}),
                                                      dataRange);
    sum += map[0].masked_select(inside).sum().item<double>();
    count += voxels;
  }
  return {sum, count};
}

double meanOfCases(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double deviationOfCases(const std::vector<double>& values) {
  if (values.size() < 2) return 0.0;
  const double mean = meanOfCases(values);
  double squares = 0.0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

}  // namespace

TargetScale TargetScale::of(const std::string& description) {
  const nlohmann::json normalization = describedBy(description, "normalization");
  if (!normalization.is_object() || !normalization.contains("target")) return {};
  const nlohmann::json& target = normalization.at("target");
  if (!target.is_object() || !target.contains("black") || !target.at("black").is_number() ||
      !target.contains("white") || !target.at("white").is_number()) {
    return {};
  }
  TargetScale scale;
  scale.unitsInOne = (target.at("white").get<double>() - target.at("black").get<double>()) / 2.0;
  scale.unit = target.value("unit", std::string());
  std::transform(scale.unit.begin(), scale.unit.end(), scale.unit.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return scale;
}

void VolumeScore::add(const torch::Tensor& made, const torch::Tensor& truth,
                      const torch::Tensor& foreground) {
  const torch::NoGradGuard guard;
  const torch::Tensor image = made.to(torch::kFloat32).clamp(-1.0, 1.0).contiguous();
  const torch::Tensor real = truth.to(torch::kFloat32).contiguous();
  const torch::Tensor inside = foreground != 0;
  const torch::Tensor a = image.masked_select(inside).to(torch::kFloat64);
  const torch::Tensor b = real.masked_select(inside).to(torch::kFloat64);
  if (a.numel() == 0) return;
  const double square = (a - b).square().mean().item<double>();
  // Equal volumes would have an infinite PSNR; 106 dB stands for it.
  constexpr double leastSquare = 1e-10;
  m_psnrDb.push_back(10.0 * std::log10(dataRange * dataRange / std::max(square, leastSquare)));
  m_rmse.push_back(std::sqrt(square));
  const torch::Tensor distance = (a - b).abs();
  m_mae.push_back(distance.mean().item<double>());
  if (m_scale.unit == hounsfield) {
    const torch::Tensor near = distance * m_scale.unitsInOne <= nearHounsfield;
    m_within.push_back(near.to(torch::kFloat64).mean().item<double>());
  }
  const torch::Tensor x = a - a.mean(), y = b - b.mean();
  const double norm = (x.square().sum() * y.square().sum()).sqrt().item<double>();
  m_ncc.push_back(norm > 0.0 ? (x * y).sum().item<double>() / norm : 0.0);
  const auto [sum, count] = similarityOf(image, real, foreground);
  if (count > 0.0) m_ssim.push_back(sum / count);
}

nlohmann::json VolumeScore::toJson() const {
  nlohmann::json all = nlohmann::json::object();
  if (m_psnrDb.empty()) return all;
  all["cases"] = m_psnrDb.size();
  const auto add = [&](const std::string& name, const std::vector<double>& values,
                       double factor = 1.0) {
    if (values.empty()) return;
    all[name] = rounded(factor * meanOfCases(values));
    all[name + "_sd"] = rounded(factor * deviationOfCases(values));
  };
  add("psnr_db", m_psnrDb);
  add("ssim", m_ssim);
  add("mae", m_mae);
  add("rmse", m_rmse);
  add("ncc", m_ncc);
  if (m_scale.unit.empty()) return all;
  add("mae_" + m_scale.unit, m_mae, m_scale.unitsInOne);
  add("rmse_" + m_scale.unit, m_rmse, m_scale.unitsInOne);
  add("within_50_hu", m_within);
  return all;
}

}  // namespace lateglow::engine
