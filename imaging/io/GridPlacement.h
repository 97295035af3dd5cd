#pragma once

#include <array>
#include <vector>

#include "imaging/core/Series.h"

namespace lateglow {

/// Places a grid in the patient: `stepsMm` is the way from one voxel to the next along i, j, k,
/// LPS. False when the steps are not finite or span no volume. Axes that are not perpendicular are
/// an issue "non-orthogonal".
[[nodiscard]] bool placeGrid(const std::array<Vec3, 3>& stepsMm, Vec3 originMm, Geometry& geometry,
                             std::vector<SeriesIssue>& issues);

/// The issue of a file that says nothing of where the image lies in the patient.
[[nodiscard]] SeriesIssue noOrientationIssue(const std::string& why);

}  // namespace lateglow
