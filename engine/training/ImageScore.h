#pragma once

#include <vector>

#include <nlohmann/json.hpp>
#include <torch/torch.h>

namespace lateglow::engine {

/// Quick figures of synthesized images during training, inside the crop, pixels in [0, 1]; the
/// evaluation proper is measurements' business. Per image, then mean and standard deviation.
class ImageScore {
public:
  /// `images` and `truth` [N, 1, H, W] in fp32, images clipped to [0, 1] here; `mask` [N, H, W],
  /// integers: 0 other, 1 healthy myocardium, 2 blood pool, 3 scar.
  void add(const torch::Tensor& images, const torch::Tensor& truth, const torch::Tensor& mask);

  /// "ssim" (data range 1), "psnr_db", "nrmse" (RMSE over the truth's root mean square), each with
  /// its "_sd"; "mean_absolute_error"; "wall_r": Pearson correlation of the pixels of wall and scar;
  /// "scar_contrast_share": mean of scar minus healthy wall in the images, over the same in the
  /// truth, of slices that have both; "cases". Empty without an image.
  [[nodiscard]] nlohmann::json toJson() const;

private:
  void addWall(const torch::Tensor& image, const torch::Tensor& truth, const torch::Tensor& mask);

  std::vector<double> m_ssim;
  std::vector<double> m_psnrDb;
  std::vector<double> m_nrmse;
  std::vector<double> m_absolute;
  std::vector<torch::Tensor> m_wallMade;
  std::vector<torch::Tensor> m_wallTrue;
  double m_contrastMade = 0.0;
  double m_contrastTrue = 0.0;
};

}  // namespace lateglow::engine
