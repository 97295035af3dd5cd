#include "viewer/scene/ScarSurfaces.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <vtkFloatArray.h>
#include <vtkFlyingEdges3D.h>
#include <vtkImageData.h>
#include <vtkMatrix4x4.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkPolyData.h>
#include <vtkPolyDataNormals.h>
#include <vtkTransform.h>
#include <vtkTransformPolyDataFilter.h>
#include <vtkWindowedSincPolyDataFilter.h>

#include "viewer/scene/TransmuralityField.h"
#include "viewer/scene/VoxelImage.h"

namespace lateglow {

namespace {

constexpr double kLimitMm = 6.0;
constexpr double kScarGrowthMm = 0.3;
constexpr int kMarginPixels = 6;

/// The box of the stack that holds myocardium, with a margin in the plane.
struct Box {
  int column0, row0, slice0;
  int columns, rows, slices;
};

bool isWall(std::uint8_t label) {
  return label == static_cast<std::uint8_t>(TissueClass::HealthyMyocardium) ||
         label == static_cast<std::uint8_t>(TissueClass::Scar);
}

bool isScar(std::uint8_t label) { return label == static_cast<std::uint8_t>(TissueClass::Scar); }

std::size_t at(const Geometry& geometry, int column, int row, int slice) {
  return static_cast<std::size_t>(column) +
         static_cast<std::size_t>(geometry.size[0]) *
             (static_cast<std::size_t>(row) +
              static_cast<std::size_t>(geometry.size[1]) * static_cast<std::size_t>(slice));
}

Box wallBox(const LabelMap& map) {
  const auto& size = map.geometry.size;
  std::array<int, 3> low{size[0], size[1], size[2]};
  std::array<int, 3> high{-1, -1, -1};
  for (int k = 0; k < size[2]; ++k) {
    for (int j = 0; j < size[1]; ++j) {
      for (int i = 0; i < size[0]; ++i) {
        if (isWall(map.labels[at(map.geometry, i, j, k)])) {
          low = {std::min(low[0], i), std::min(low[1], j), std::min(low[2], k)};
          high = {std::max(high[0], i), std::max(high[1], j), std::max(high[2], k)};
        }
      }
    }
  }
  return {low[0] - kMarginPixels,
          low[1] - kMarginPixels,
          low[2],
          high[0] - low[0] + 1 + 2 * kMarginPixels,
          high[1] - low[1] + 1 + 2 * kMarginPixels,
          high[2] - low[2] + 1};
}

template <typename Member>
std::vector<std::uint8_t> sliceMask(const LabelMap& map, const Box& box, int slice, Member member) {
  std::vector<std::uint8_t> mask(static_cast<std::size_t>(box.columns) *
                                 static_cast<std::size_t>(box.rows));
  const auto& size = map.geometry.size;
  if (slice < 0 || slice >= size[2]) {
    return mask;
  }
  std::size_t to = 0;
  for (int row = box.row0; row < box.row0 + box.rows; ++row) {
    for (int column = box.column0; column < box.column0 + box.columns; ++column, ++to) {
      const bool within = column >= 0 && column < size[0] && row >= 0 && row < size[1];
      mask[to] = within && member(map.labels[at(map.geometry, column, row, slice)]) ? 1 : 0;
    }
  }
  return mask;
}

/// Catmull-Rom weights of four neighbouring slices at `t` between the middle two.
std::array<float, 4> cubicWeights(double t) {
  const double t2 = t * t;
  const double t3 = t2 * t;
  return {static_cast<float>(0.5 * (-t3 + 2 * t2 - t)),
          static_cast<float>(0.5 * (3 * t3 - 5 * t2 + 2)),
          static_cast<float>(0.5 * (-3 * t3 + 4 * t2 + t)),
          static_cast<float>(0.5 * (t3 - t2))};
}

/// Signed distances in the box with one slice more at either end, about 1.5 mm apart.
template <typename Member>
vtkSmartPointer<vtkImageData> distanceVolume(const LabelMap& map, const Box& box, Member member) {
  const Geometry& geometry = map.geometry;
  std::vector<std::vector<float>> slices;
  for (int k = box.slice0 - 2; k < box.slice0 + box.slices + 2; ++k) {
    slices.push_back(signedDistance(sliceMask(map, box, k, member), box.columns, box.rows,
                                    geometry.spacingMm[0], geometry.spacingMm[1], kLimitMm));
  }
  const int steps = std::max(1, static_cast<int>(std::lround(geometry.spacingMm[2] / 1.5)));
  const int fineSlices = (box.slices + 1) * steps + 1;
  auto volume = vtkSmartPointer<vtkImageData>::New();
  volume->SetDimensions(box.columns, box.rows, fineSlices);
  volume->SetSpacing(geometry.spacingMm[0], geometry.spacingMm[1], geometry.spacingMm[2] / steps);
  volume->SetOrigin(box.column0 * geometry.spacingMm[0], box.row0 * geometry.spacingMm[1],
                    (box.slice0 - 1) * geometry.spacingMm[2]);
  volume->AllocateScalars(VTK_FLOAT, 1);
  auto* target = static_cast<float*>(volume->GetScalarPointer());
  for (int fine = 0; fine < fineSlices; ++fine) {
    const auto below = static_cast<std::size_t>(std::min(fine / steps, box.slices));
    const auto weights = cubicWeights(static_cast<double>(fine) / steps -
                                      static_cast<double>(below));
    for (std::size_t i = 0; i < slices[0].size(); ++i) {
      *target++ = weights[0] * slices[below][i] + weights[1] * slices[below + 1][i] +
                  weights[2] * slices[below + 2][i] + weights[3] * slices[below + 3][i];
    }
  }
  return volume;
}

vtkSmartPointer<vtkPolyData> contour(vtkImageData* distances, double level,
                                     const Geometry& geometry) {
  vtkNew<vtkFlyingEdges3D> edges;
  edges->SetInputData(distances);
  edges->ComputeNormalsOff();
  edges->ComputeScalarsOff();
  edges->SetValue(0, level);
  vtkNew<vtkWindowedSincPolyDataFilter> smooth;
  smooth->SetInputConnection(edges->GetOutputPort());
  smooth->SetNumberOfIterations(20);
  smooth->SetPassBand(0.06);
  smooth->NormalizeCoordinatesOn();
  smooth->BoundarySmoothingOff();
  vtkNew<vtkTransform> transform;
  transform->SetMatrix(toPatientMatrix(geometry));
  vtkNew<vtkTransformPolyDataFilter> placed;
  placed->SetInputConnection(smooth->GetOutputPort());
  placed->SetTransform(transform);
  vtkNew<vtkPolyDataNormals> normals;
  normals->SetInputConnection(placed->GetOutputPort());
  normals->SplittingOff();
  normals->ConsistencyOn();
  normals->AutoOrientNormalsOn();
  normals->Update();
  return normals->GetOutput();
}

void addTransmurality(vtkPolyData* surface, const LabelMap& labels) {
  const TransmuralityField field(labels);
  vtkNew<vtkFloatArray> percent;
  percent->SetName(kTransmuralityArray);
  percent->SetNumberOfTuples(surface->GetNumberOfPoints());
  for (vtkIdType i = 0; i < surface->GetNumberOfPoints(); ++i) {
    std::array<double, 3> at{};
    surface->GetPoint(i, at.data());
    percent->SetValue(i, static_cast<float>(field.percentAt({at[0], at[1], at[2]})));
  }
  surface->GetPointData()->AddArray(percent);
}

template <typename Member>
Vec3 centroid(const LabelMap& map, Member member) {
  Vec3 sum;
  double count = 0.0;
  const auto& size = map.geometry.size;
  for (int k = 0; k < size[2]; ++k) {
    for (int j = 0; j < size[1]; ++j) {
      for (int i = 0; i < size[0]; ++i) {
        if (member(map.labels[at(map.geometry, i, j, k)])) {
          sum = sum + Vec3{static_cast<double>(i), static_cast<double>(j), static_cast<double>(k)};
          count += 1.0;
        }
      }
    }
  }
  return map.geometry.toPatient(sum * (1.0 / count));
}

}  // namespace

ScarSurfaces extractScarSurfaces(const LabelMap& labels) {
  ScarSurfaces result;
  if (std::none_of(labels.labels.begin(), labels.labels.end(), isWall)) {
    return result;
  }
  const Box box = wallBox(labels);
  result.myocardium = contour(distanceVolume(labels, box, isWall), 0.0, labels.geometry);
  result.centreMm = centroid(labels, isWall);
  result.scarCentreMm = result.centreMm;
  result.towardsLastSlice = labels.geometry.axes[2];
  result.heightMm = box.slices * labels.geometry.spacingMm[2];
  result.hasScar = std::any_of(labels.labels.begin(), labels.labels.end(), isScar);
  if (result.hasScar) {
    result.scar = contour(distanceVolume(labels, box, isScar), -kScarGrowthMm, labels.geometry);
    result.scarCentreMm = centroid(labels, isScar);
    addTransmurality(result.scar, labels);
  }
  return result;
}

}  // namespace lateglow
