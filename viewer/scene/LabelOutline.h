#pragma once

#include <cstdint>
#include <span>

#include <vtkSmartPointer.h>

#include "measurements/Geometry.h"

class vtkPolyData;

namespace lateglow {

/// The closed outlines of one label in a slice of `geometry`, as polylines in the slice's own
/// millimetres (pixel (0, 0) at the origin): marching squares along the borders between pixels,
/// whose corners are cut twice, at most a quarter of a pixel away from the border. For drawing.
[[nodiscard]] vtkSmartPointer<vtkPolyData> labelOutline(std::span<const std::uint8_t> slice,
                                                        const Geometry& geometry,
                                                        std::uint8_t label);

}  // namespace lateglow
