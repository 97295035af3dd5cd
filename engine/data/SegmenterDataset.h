#pragma once

#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include <torch/torch.h>

#include "engine/data/PscganDataset.h"

namespace lateglow::engine {

struct SegmenterBatch {
  torch::Tensor frames;  ///< [N, 1, P, P] fp32 in [-1, 1]
  torch::Tensor mask;    ///< [N, P, P] int64: 0 other, 1 wall, 2 blood pool
};

/// Training data of the cine segmenter: `cine` F16 [N, T, S, S], `cine_mask` U8 [N, T, S, S] (PSCGAN's
/// labels; scar counts as wall here) and `split` of `<folder>/pscgan.safetensors` as
/// `lateglow-cli phantom cardiac --format training --cine-masks` writes it, and
/// `<folder>/dataset.json`. The file stays memory-mapped.
class SegmenterDataset {
public:
  /// Throws std::runtime_error (one sentence that names the file) when something is missing or wrong.
  explicit SegmenterDataset(const std::filesystem::path& folder);

  [[nodiscard]] const std::vector<std::int64_t>& cases(Split split) const;
  [[nodiscard]] std::int64_t phases() const { return m_cine.size(1); }
  [[nodiscard]] const std::string& description() const { return m_description; }
  [[nodiscard]] std::string fingerprint() const;

  /// One phase of each case, the whole stored square, normalized, nothing changed at random.
  [[nodiscard]] SegmenterBatch unchanged(const std::vector<std::int64_t>& cases,
                                         std::int64_t phase) const;
  /// A random phase of each case on a crop of 64 or 80 pixels (the same for the batch; at most what is
  /// stored), turned, shifted, mirrored, scaled; gamma, contrast, blur, noise.
  [[nodiscard]] SegmenterBatch augmented(const std::vector<std::int64_t>& cases,
                                         std::mt19937_64& random) const;

private:
  [[nodiscard]] torch::Tensor frame(std::int64_t index, std::int64_t phase) const;
  [[nodiscard]] torch::Tensor labels(std::int64_t index, std::int64_t phase) const;

  std::string m_description;
  torch::Tensor m_cine;
  torch::Tensor m_mask;
  std::vector<std::int64_t> m_training;
  std::vector<std::int64_t> m_validation;
};

}  // namespace lateglow::engine
