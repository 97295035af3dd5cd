#include "viewer/scene/VoxelImage.h"

#include <array>

#include <vtkFloatArray.h>
#include <vtkImageData.h>
#include <vtkMatrix4x4.h>
#include <vtkNew.h>
#include <vtkPointData.h>

namespace lateglow {

vtkSmartPointer<vtkImageData> wrapVoxels(const Volume& volume) {
  vtkNew<vtkFloatArray> values;
  // VTK only reads from it, but has no array of const values.
  values->SetArray(const_cast<float*>(volume.voxels.data()),
                   static_cast<vtkIdType>(volume.voxels.size()), 1);
  auto image = vtkSmartPointer<vtkImageData>::New();
  image->SetDimensions(volume.geometry.size.data());
  image->SetSpacing(volume.geometry.spacingMm.data());
  image->GetPointData()->SetScalars(values);
  return image;
}

vtkSmartPointer<vtkMatrix4x4> toPatientMatrix(const Geometry& geometry) {
  auto matrix = vtkSmartPointer<vtkMatrix4x4>::New();
  const std::array<Vec3, 4> columns{geometry.axes[0], geometry.axes[1], geometry.axes[2],
                                    geometry.originMm};
  for (int c = 0; c < 4; ++c) {
    const Vec3& v = columns.at(static_cast<std::size_t>(c));
    matrix->SetElement(0, c, v.x);
    matrix->SetElement(1, c, v.y);
    matrix->SetElement(2, c, v.z);
  }
  return matrix;
}

}  // namespace lateglow
