#pragma once

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/package/SafetensorsBuilder.h"
#include "imaging/core/Failure.h"

namespace lateglow {

inline constexpr int kTrainingPhases = 25;
inline constexpr int kTrainingPixels = 80;

/// Value of the column `cohort` for patients of a site; others: CardiacCohort.
inline constexpr std::uint8_t kSiteCohort = 255;

/// One slice of one patient as the trainer of the cardiac systems reads it.
struct TrainingRow {
  std::vector<float> cine;              ///< [phase][row][column] in [-1, 1]
  std::vector<float> lge;               ///< [row][column] in [-1, 1]
  std::vector<std::uint8_t> mask;       ///< TissueClass, drawn on the LGE
  std::vector<std::uint8_t> cineMask;   ///< TissueClass of every phase; empty where not asked for
  std::int32_t patient = 0;
  std::uint8_t cohort = 0;
  bool validation = false;
};

/// pscgan.safetensors, filled row by row on disk, never as a whole in memory: `cine` F16
/// [N, 25, 80, 80] and `lge` F16 [N, 80, 80] in [-1, 1], `mask` U8 [N, 80, 80] (TissueClass),
/// `split` U8 [N] (0 training, 1 validation), `patient` I32 [N] (unique within the set), `cohort`
/// U8 [N] (CardiacCohort or kSiteCohort), `scar_free` U8 [N] (1: no pixel of the mask is scar), and
/// where asked for `cine_mask` U8 [N, 25, 80, 80].
class TrainingRowFile {
public:
  [[nodiscard]] static Expected<TrainingRowFile> create(const std::filesystem::path& file,
                                                        std::size_t rows, bool withCineMask);
  /// Rows may come in any order and from several threads.
  void write(std::size_t index, const TrainingRow& row);
  /// Gives the file its name; dropped without it, nothing is left on disk.
  [[nodiscard]] Expected<void> finish();

private:
  std::filesystem::path m_file;
  std::unique_ptr<engine::SafetensorsBuilder> m_builder;
  bool m_withCineMask = false;
};

/// Rounds `values` to half precision into row `index` of an F16 array of such rows.
void storeHalfRow(std::span<const float> values, std::span<std::byte> array, std::size_t index);

/// Puts `value` at place `index` of an array of its type.
template <typename T>
void storeValue(T value, std::span<std::byte> array, std::size_t index) {
  std::memcpy(array.subspan(index * sizeof(T), sizeof(T)).data(), &value, sizeof(T));
}

/// A file to be filled, or why it cannot be made, for the user.
[[nodiscard]] Expected<std::unique_ptr<engine::SafetensorsBuilder>> createTensorFile(
    const std::filesystem::path& file, const std::map<std::string, engine::TensorSpec>& tensors);
[[nodiscard]] Expected<void> finishTensorFile(engine::SafetensorsBuilder& builder,
                                              const std::filesystem::path& file);

}  // namespace lateglow
