#pragma once

#include <filesystem>
#include <vector>

#include "imaging/core/Progress.h"
#include "imaging/core/Series.h"
#include "imaging/io/export/ExportContext.h"

namespace lateglow {

/// Writes a series as classic DICOM images, `image_00001.dcm` and so on: MR Image, or CT Image
/// where its modality is CT. Image Type is DERIVED\\SECONDARY; Synthetic Data is not said, because
/// a converter cannot know. Patient and study are those of the source (ExportSource.h), series and
/// instance UIDs new. Pixels are scaled as PixelScaling.h says; the phases of a cine carry their
/// trigger time and temporal position. Label maps are a BadInput failure: they are segmentations.
[[nodiscard]] Expected<std::vector<WrittenObject>> writeConvertedSeries(
    const Study& study, const Series& series, const std::filesystem::path& folder,
    ProgressSink& progress);

}  // namespace lateglow
