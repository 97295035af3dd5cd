#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>
#include <torch/torch.h>

#include "engine/data/PscganDataset.h"

namespace lateglow::engine {

/// A source and the target that belongs to it, on one grid [D, H, W] (slice, row, column), as they
/// lie in the file: never write to them.
struct VolumePair {
  torch::Tensor source;      ///< F16 in [-1, 1], background -1
  torch::Tensor target;      ///< F16 in [-1, 1], background -1
  torch::Tensor foreground;  ///< U8, 1 inside the body or brain
};

/// Pairs of volumes on disk: `<folder>/volumes.safetensors` with, for case n (four digits, from 0000),
/// `source.NNNN` and `target.NNNN` F16 [D, H, W] and `foreground.NNNN` U8 [D, H, W], sizes differing
/// between cases as they like, and one `split` U8 [N] (0 training, 1 validation); and
/// `<folder>/dataset.json`, which says what the data are: `task`, `spacing_mm` (slice, row, column),
/// `normalization` (how intensities became [-1, 1]). Several systems are trained on such a folder.
/// The file stays memory-mapped; only what is looked at is read.
class VolumePairDataset {
public:
  /// Throws std::runtime_error (one sentence that names the file) when something is missing or
  /// wrong: an array, a size, a case without foreground, no training case, no JSON object.
  explicit VolumePairDataset(const std::filesystem::path& folder);

  [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(m_pairs.size()); }
  [[nodiscard]] const VolumePair& pair(std::int64_t index) const;
  [[nodiscard]] const std::vector<std::int64_t>& cases(Split split) const;

  /// dataset.json, as text.
  [[nodiscard]] const std::string& description() const { return m_description; }
  /// A hash over sizes, splits and the middle slice of every array, 16 hexadecimal digits.
  [[nodiscard]] std::string fingerprint() const;

private:
  std::string m_description;
  std::vector<VolumePair> m_pairs;
  std::vector<std::int64_t> m_training;
  std::vector<std::int64_t> m_validation;
};

/// A member of a training set's description; null where it has none.
[[nodiscard]] nlohmann::json describedBy(const std::string& description, const std::string& key);

}  // namespace lateglow::engine
