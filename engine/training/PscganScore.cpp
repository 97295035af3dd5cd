#include "engine/training/PscganScore.h"

#include <cmath>

#include "engine/training/ProgressLog.h"

namespace lateglow::engine {

void PscganScore::add(const torch::Tensor& raw, const PscganBatch& batch) {
  if (m_stage != PscganStage::Sys) {
    m_tissue.add(raw.slice(1, 0, PscganConfig::classes).argmax(1), batch.mask);
  }
  if (m_stage == PscganStage::Sys || m_stage == PscganStage::Joint) {
    const torch::Tensor difference = raw.slice(1, raw.size(1) - 1) - batch.lge;
    m_absolute += difference.abs().sum().item<double>();
    m_squared += difference.square().sum().item<double>();
    m_pixels += difference.numel();
  }
}

nlohmann::json PscganScore::toJson() const {
  nlohmann::json figures = nlohmann::json::object();
  if (m_stage != PscganStage::Sys) figures = m_tissue.toJson();
  if (m_pixels > 0) {
    const auto count = static_cast<double>(m_pixels);
    figures["mean_absolute_error"] = rounded(m_absolute / count);
    // The range of [-1, 1] is 2.
    figures["psnr_db"] = rounded(10.0 * std::log10(4.0 * count / m_squared));
  }
  return figures;
}

double PscganScore::quality(const nlohmann::json& figures) {
  double sum = 0.0;
  for (const char* name : {"dice_blood", "dice_wall", "dice_scar"}) {
    sum += figures.value(name, 0.0) / 3.0;
  }
  return sum - figures.value("mean_absolute_error", 0.0);
}

}  // namespace lateglow::engine
