#pragma once

#include <vector>

#include "imaging/core/Annotation.h"
#include "imaging/core/Case.h"
#include "imaging/io/export/DrawnMeasurement.h"
#include "imaging/io/export/ExportContext.h"

namespace lateglow {

/// Distances, angles, ellipses and outlines of a reader as a DICOM report takes them: each on the
/// image that it was drawn on, slice and phase, with the figures of that image. Where the source is
/// not DICOM, on the synthetic image of its slice, which then has the place of the source: lengths,
/// angles and areas hold there as well, the values inside are left out, because they were not those
/// that the reader saw. Notes and key images are none. Empty where there is no image to refer to.
[[nodiscard]] std::vector<DrawnMeasurement> drawnMeasurements(
    const Case& analyzed, const std::vector<Annotation>& annotations, const ExportContext& context);

}  // namespace lateglow
