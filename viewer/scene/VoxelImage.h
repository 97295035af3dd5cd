#pragma once

#include <vtkSmartPointer.h>

#include "imaging/core/Volume.h"

class vtkImageData;
class vtkMatrix4x4;

namespace lateglow {

/// The voxels where they lie, without a copy, as an image in index space times spacing. The volume
/// must outlive it, and nobody may write to it.
[[nodiscard]] vtkSmartPointer<vtkImageData> wrapVoxels(const Volume& volume);

/// From index space times spacing to patient space (LPS, mm).
[[nodiscard]] vtkSmartPointer<vtkMatrix4x4> toPatientMatrix(const Geometry& geometry);

}  // namespace lateglow
