#pragma once

#include <array>

#include "imaging/core/Volume.h"

namespace lateglow {

/// The grid on which a network sees a volume: the source's axes put into the order and direction
/// that come nearest to left, back, head (i, j, k along +x, +y, +z of LPS), at `spacingMm` (i, j, k),
/// around the same middle, as large as the source. An axis whose spacing differs by less than 2 %
/// from the wanted one keeps its own, so that nothing is interpolated along it. An oblique source
/// stays oblique: its axes are not turned.
[[nodiscard]] Geometry modelGrid(const Geometry& source, std::array<double, 3> spacingMm);

/// The source's own spacing in the order of modelGrid().
[[nodiscard]] std::array<double, 3> spacingInModelOrder(const Geometry& source);

/// `volume` on `target`, whose axes are those of the volume in any order and direction (throws
/// std::invalid_argument else). Along each axis for itself: linear, averaged over
/// the target's voxel where that is the larger one, so that nothing aliases. Values
/// that are not finite count as 0; beyond the edge the edge goes on.
[[nodiscard]] Volume resampleAlongAxes(const Volume& volume, const Geometry& target);

}  // namespace lateglow
