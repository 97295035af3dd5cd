#pragma once

#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include <torch/torch.h>

#include "engine/data/Augmentation.h"

namespace lateglow::engine {

struct PscganBatch {
  torch::Tensor cine;  ///< [N, T, P, P] fp32 in [-1, 1]
  torch::Tensor lge;   ///< [N, 1, P, P] fp32 in [-1, 1]
  torch::Tensor mask;  ///< [N, P, P] int64: 0 other, 1 healthy myocardium, 2 blood pool, 3 scar
};

enum class Split { Training = 0, Validation = 1 };

/// Pairs of cine crop, LGE crop and mask on disk: `<folder>/pscgan.safetensors` with `cine` F16
/// [N, T, S, S], `lge` F16 [N, S, S], `mask` U8 [N, S, S] and `split` U8 [N] (0 training,
/// 1 validation), S at least the crop's size, and `<folder>/dataset.json` that says where it is from.
/// The file stays memory-mapped; only what a batch needs is read.
class PscganDataset {
public:
  /// Throws std::runtime_error (one sentence that names the file) when something is missing or wrong.
  PscganDataset(const std::filesystem::path& folder, std::int64_t phases, std::int64_t pixels);

  [[nodiscard]] const std::vector<std::int64_t>& cases(Split split) const;
  /// The training cases of an epoch, those whose mask has no scar `scarFreeRepeats` times.
  [[nodiscard]] std::vector<std::int64_t> trainingCases(int scarFreeRepeats) const;
  /// dataset.json, as text.
  [[nodiscard]] const std::string& description() const { return m_description; }
  /// SHA-256 is too slow for gigabytes at every start; this is a hash over the labels, the splits
  /// and the size of the images, 16 hexadecimal digits.
  [[nodiscard]] std::string fingerprint() const;

  /// The centre crop of each case, normalized, nothing changed at random.
  [[nodiscard]] PscganBatch centred(const std::vector<std::int64_t>& cases) const;
  /// Each case changed at random by `random`, as Augmentation.h says.
  [[nodiscard]] PscganBatch augmented(const std::vector<std::int64_t>& cases,
                                      const AugmentationOptions& options,
                                      std::mt19937_64& random) const;

private:
  template <typename Change>
  [[nodiscard]] PscganBatch collect(const std::vector<std::int64_t>& cases, Change&& change) const;

  std::int64_t m_pixels;
  std::string m_description;
  torch::Tensor m_cine;
  torch::Tensor m_lge;
  torch::Tensor m_mask;
  std::vector<std::int64_t> m_training;
  std::vector<std::int64_t> m_validation;
};

/// The cases of training step `step`: the split is gone through in a new random order each epoch,
/// given by the seed alone, so that a resumed run meets the same batches.
[[nodiscard]] std::vector<std::int64_t> casesOfStep(const std::vector<std::int64_t>& cases,
                                                    std::int64_t step, std::int64_t batch,
                                                    std::uint64_t seed);

}  // namespace lateglow::engine
