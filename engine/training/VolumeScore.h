#pragma once

#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json_fwd.hpp>
#include <torch/torch.h>

namespace lateglow::engine {

/// What one model unit of the target is, as a training set's dataset.json says: "normalization"."target"
/// with numbers "black" (-1) and "white" (1) and a "unit". MR has no such unit.
struct TargetScale {
  double unitsInOne = 1.0;
  std::string unit;  ///< lower case, e.g. "hu"; empty: model units only

  /// Of a description (VolumePairDataset::description); model units when it does not say.
  [[nodiscard]] static TargetScale of(const std::string& description);
};

/// Quick figures of synthesized volumes during training, in model units ([-1, 1], so the data range
/// is 2) and over the foreground only; the evaluation proper is measurements' business. Per volume, then
/// mean and standard deviation.
class VolumeScore {
public:
  explicit VolumeScore(TargetScale scale = {}) : m_scale(std::move(scale)) {}

  /// `made` and `truth` [D, H, W] F32 or F16 on the CPU, `foreground` [D, H, W] U8. `made` is clipped
  /// here.
  void add(const torch::Tensor& made, const torch::Tensor& truth, const torch::Tensor& foreground);

  /// "psnr_db", "ssim" (2-D windows of 11 x 11 in each slice whose middle is foreground; absent where no
  /// slice has room for one), "mae", "rmse", "ncc", each with its "_sd"; "cases". With a unit also
  /// "mae_hu", "rmse_hu" and, in Hounsfield units, "within_50_hu": the share of voxels. Empty without
  /// a volume.
  [[nodiscard]] nlohmann::json toJson() const;

private:
  TargetScale m_scale;
  std::vector<double> m_psnrDb, m_ssim, m_mae, m_rmse, m_ncc, m_within;
};

}  // namespace lateglow::engine
