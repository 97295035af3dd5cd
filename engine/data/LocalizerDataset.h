#pragma once

#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include <torch/torch.h>

#include "engine/data/PscganDataset.h"

namespace lateglow::engine {

struct LocalizerBatch {
  torch::Tensor frames;   ///< [N, 3, 128, 128] fp32
  torch::Tensor heatmap;  ///< [N, 1, 128, 128] fp32 in [0, 1]
};

/// Training data of the heart localizer: `<folder>/localizer.safetensors` with `frames` F16
/// [N, 3, 128, 128], `heatmap` F16 [N, 128, 128] and `split` U8 [N], and `<folder>/dataset.json`.
class LocalizerDataset {
public:
  /// Throws std::runtime_error (one sentence that names the file) when something is missing or wrong.
  explicit LocalizerDataset(const std::filesystem::path& folder);

  [[nodiscard]] const std::vector<std::int64_t>& cases(Split split) const;
  [[nodiscard]] const std::string& description() const { return m_description; }
  [[nodiscard]] std::string fingerprint() const;

  [[nodiscard]] LocalizerBatch unchanged(const std::vector<std::int64_t>& cases) const;
  /// Shifted up to 30 mm, turned, mirrored, scaled; contrast and noise of each channel changed.
  [[nodiscard]] LocalizerBatch augmented(const std::vector<std::int64_t>& cases,
                                         std::mt19937_64& random) const;

private:
  std::string m_description;
  torch::Tensor m_frames;
  torch::Tensor m_heatmap;
  std::vector<std::int64_t> m_training;
  std::vector<std::int64_t> m_validation;
};

}  // namespace lateglow::engine
