#include "engine/training/ImageScore.h"

#include <cmath>
#include <numeric>
#include <string>

#include "engine/losses/SimilarityLoss.h"

#include "engine/training/ProgressLog.h"

namespace lateglow::engine {

namespace {

double meanOf(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double deviationOf(const std::vector<double>& values) {
  if (values.size() < 2) return 0.0;
  const double mean = meanOf(values);
  double squares = 0.0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

double correlationOf(const torch::Tensor& a, const torch::Tensor& b) {
  const torch::Tensor x = a - a.mean(), y = b - b.mean();
  const double norm = (x.square().sum() * y.square().sum()).sqrt().item<double>();
  return norm > 0.0 ? (x * y).sum().item<double>() / norm : 0.0;
}

}  // namespace

void ImageScore::add(const torch::Tensor& images, const torch::Tensor& truth,
                     const torch::Tensor& mask) {
  const torch::Tensor made = images.clamp(0.0, 1.0);
  const torch::Tensor similarity = structuralSimilarity(made, truth, 1.0);
  // Equal images would have an infinite PSNR; 100 dB stands for it.
  constexpr double leastSquare = 1e-10;
  for (std::int64_t i = 0; i < made.size(0); ++i) {
    const torch::Tensor error = made[i] - truth[i];
    const double square = error.square().mean().item<double>();
    const double energy = truth[i].square().mean().item<double>();
    m_ssim.push_back(similarity[i].item<double>());
    m_psnrDb.push_back(-10.0 * std::log10(std::max(square, leastSquare)));
    m_nrmse.push_back(std::sqrt(square / std::max(energy, leastSquare)));
    m_absolute.push_back(error.abs().mean().item<double>());
    addWall(made[i][0], truth[i][0], mask[i]);
  }
}

void ImageScore::addWall(const torch::Tensor& image, const torch::Tensor& truth,
                         const torch::Tensor& mask) {
  const torch::Tensor healthy = mask == 1, scar = mask == 3;
  m_wallMade.push_back(image.masked_select(healthy | scar));
  m_wallTrue.push_back(truth.masked_select(healthy | scar));
  if (!healthy.any().item<bool>() || !scar.any().item<bool>()) return;
  const auto contrast = [&](const torch::Tensor& values) {
    return (values.masked_select(scar).mean() - values.masked_select(healthy).mean())
        .item<double>();
  };
  m_contrastMade += contrast(image);
  m_contrastTrue += contrast(truth);
}

nlohmann::json ImageScore::toJson() const {
  if (m_ssim.empty()) return nlohmann::json::object();
  nlohmann::json all = {
      {"cases", m_ssim.size()},
      {"mean_absolute_error", rounded(meanOf(m_absolute))},
      {"wall_r", rounded(correlationOf(torch::cat(m_wallMade), torch::cat(m_wallTrue)))}};
  if (m_contrastTrue != 0.0) {
    all["scar_contrast_share"] = rounded(m_contrastMade / m_contrastTrue);
  }
  const auto add = [&](const std::string& name, const std::vector<double>& values) {
    all[name] = rounded(meanOf(values));
    all[name + "_sd"] = rounded(deviationOf(values));
  };
  add("ssim", m_ssim);
  add("psnr_db", m_psnrDb);
  add("nrmse", m_nrmse);
  return all;
}

}  // namespace lateglow::engine
