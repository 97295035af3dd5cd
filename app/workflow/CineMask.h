#pragma once

#include <filesystem>

#include <nlohmann/json.hpp>

#include "imaging/core/CineLabelMap.h"
#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/io/NiftiWriter.h"
#include "measurements/LvFunction.h"
#include "measurements/SegmentWall.h"

namespace lateglow {

/// Reads tissue classes (0 to 3) of every phase from a 4-D file, as a segmenter or an expert wrote
/// them; phases without labels were not drawn. Other values, a still image, or geometry faults that
/// block quantification are BadInput (the last only without `force`).
[[nodiscard]] Expected<CineLabelMap> readCineMask(const std::filesystem::path& file, bool force,
                                                  ProgressSink& progress);

/// Writes a 4-D NIfTI file that readCineMask reads.
[[nodiscard]] Expected<void> writeCineMask(const CineLabelMap& labels,
                                           const std::filesystem::path& file,
                                           const NiftiWriteOptions& options);

[[nodiscard]] LabelledCine labelledCine(const CineLabelMap& labels);

/// `edv_ml`, `esv_ml`, `sv_ml`, `ef_percent`, `mass_g`, `cardiac_output_l_per_min`, `ed_phase`,
/// `es_phase`, `volumes[]`, `thickening[]` a slice, `indexed` (cli.md, "function"),
/// `corrected_phases[]` where a reader corrected outlines.
[[nodiscard]] nlohmann::json toJson(const LvFunction& function);
/// Reads the same object back; `source` names the file in the failure's text.
[[nodiscard]] Expected<LvFunction> lvFunctionFromJson(const nlohmann::json& json,
                                                      const std::string& source);
/// `segment`, `name`, `ed_mm`, `es_mm`, `percent` of each.
[[nodiscard]] nlohmann::json toJson(const std::vector<SegmentThickening>& thickening);

/// Overlap with an expert's contours at the phases the expert drew: Dice of blood pool (every such
/// phase) and myocardium (where the expert drew wall) over the slices the expert drew, and the
/// difference in volumes and ejection fraction. BadInput when the grids or phases do not fit.
[[nodiscard]] Expected<nlohmann::json> compareFunction(const CineLabelMap& test,
                                                       const CineLabelMap& reference);

}  // namespace lateglow
