#include "viewer/scene/PlaneReslicer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include <vtkImageData.h>
#include <vtkImageReslice.h>
#include <vtkMatrix4x4.h>
#include <vtkNew.h>

#include "viewer/scene/VoxelImage.h"

namespace lateglow {

namespace {

/// Where the plane's first pixel lies in index space times spacing, and which way its axes run.
void place(const Geometry& grid, const Geometry& plane, vtkMatrix4x4* axes) {
  const auto toGrid = [&grid](Vec3 v) {
    return std::array{dot(v, grid.axes[0]), dot(v, grid.axes[1]), dot(v, grid.axes[2])};
  };
  for (int column = 0; column < 4; ++column) {
    const auto v = toGrid(column < 3 ? plane.axes.at(static_cast<std::size_t>(column))
                                     : plane.originMm - grid.originMm);
    for (int row = 0; row < 3; ++row) {
      axes->SetElement(row, column, v.at(static_cast<std::size_t>(row)));
    }
  }
}

void setSlab(vtkImageReslice* reslicer, const Geometry& grid, Slab slab) {
  if (slab.thicknessMm <= 0.0) {
    return;
  }
  const double finest = *std::min_element(grid.spacingMm.begin(), grid.spacingMm.end());
  const int samples = std::max(2, static_cast<int>(std::ceil(slab.thicknessMm / finest)) + 1);
  reslicer->SetSlabNumberOfSlices(samples);
  // The fraction is of the output's slice spacing, which is 1 mm.
  reslicer->SetSlabSliceSpacingFraction(slab.thicknessMm / (samples - 1));
  if (slab.mode == SlabMode::Maximum) {
    reslicer->SetSlabModeToMax();
  } else {
    reslicer->SetSlabModeToMean();
  }
}

}  // namespace

std::vector<float> reslice(const Volume& volume, const Geometry& plane, float outside,
                           Interpolation interpolation, Slab slab) {
  vtkNew<vtkMatrix4x4> axes;
  place(volume.geometry, plane, axes);
  vtkNew<vtkImageReslice> reslicer;
  reslicer->SetInputData(wrapVoxels(volume));
  reslicer->SetResliceAxes(axes);
  reslicer->SetOutputDimensionality(2);
  reslicer->SetOutputOrigin(0.0, 0.0, 0.0);
  reslicer->SetOutputSpacing(plane.spacingMm[0], plane.spacingMm[1], 1.0);
  reslicer->SetOutputExtent(0, plane.size[0] - 1, 0, plane.size[1] - 1, 0, 0);
  reslicer->SetBackgroundLevel(outside);
  if (interpolation == Interpolation::Linear) {
    reslicer->SetInterpolationModeToLinear();
  } else {
    reslicer->SetInterpolationModeToNearestNeighbor();
  }
  setSlab(reslicer, volume.geometry, slab);
  reslicer->Update();
  const auto* values = static_cast<const float*>(reslicer->GetOutput()->GetScalarPointer());
  return {values, values + plane.sliceVoxelCount()};
}

std::vector<float> onSlice(const Volume& volume, const Geometry& shown, int slice,
                           Interpolation interpolation) {
  Geometry plane = shown;
  plane.originMm = shown.toPatient({0.0, 0.0, static_cast<double>(slice)});
  plane.size[2] = 1;
  return reslice(volume, plane, std::numeric_limits<float>::quiet_NaN(), interpolation);
}

}  // namespace lateglow
