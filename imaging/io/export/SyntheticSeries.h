#pragma once

#include <filesystem>
#include <vector>

#include "imaging/core/Progress.h"
#include "imaging/core/Volume.h"
#include "imaging/io/export/ExportContext.h"

namespace lateglow {

/// Writes a synthetic image as DICOM: one classic MR Image (PS3.3 A.4) a slice,
/// `synthetic_lge_0001.dcm` and so on, or one Enhanced MR Image (A.36) `synthetic_lge.dcm` where
/// the source is enhanced.
///
/// Geometry and frame of reference are those of `image`, which lies on the grid of the source;
/// positions are rounded to 16 characters (PS3.5 DS). Pixels are unsigned 16 bit with a rescale
/// whose error PixelScaling.h bounds. Image Type begins with DERIVED, Synthetic Data is YES, no
/// text is burned into the pixels (Burned In Annotation NO), acquisition parameters are left empty
/// because nothing was acquired, and every slice names the source images that it was made from.
///
/// `description` is the series description and must begin with SYNTHETIC.
[[nodiscard]] Expected<std::vector<WrittenObject>> writeSyntheticSeries(
    const Volume& image, const ExportContext& context, const std::string& description,
    const std::filesystem::path& folder, ProgressSink& progress);

}  // namespace lateglow
