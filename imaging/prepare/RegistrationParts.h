#pragma once

#include <array>
#include <span>
#include <string>

#include <itkCommand.h>
#include <itkDiscreteGaussianImageFilter.h>
#include <itkImage.h>
#include <itkImageMaskSpatialObject.h>
#include <itkMattesMutualInformationImageToImageMetricv4.h>
#include <itkRegularStepGradientDescentOptimizerv4.h>

#include "imaging/core/Progress.h"
#include "measurements/Geometry.h"

/// What the registrations of this folder share; includes ITK, so for their sources alone.
namespace lateglow::registration {

using Image = itk::Image<float, 3>;
using Mask = itk::ImageMaskSpatialObject<3>;
using Transform = itk::Transform<double, 3, 3>;
using Metric = itk::MattesMutualInformationImageToImageMetricv4<Image, Image>;
using Optimizer = itk::RegularStepGradientDescentOptimizerv4<double>;

/// A grid's own frame: mm along columns, rows and slices from its first voxel. In it every in-plane
/// transform is one of x and y alone, however oblique the slices are.
struct GridFrame {
  const Geometry& grid;

  [[nodiscard]] Vec3 direction(Vec3 patient) const {
    return {dot(patient, grid.axes[0]), dot(patient, grid.axes[1]), dot(patient, grid.axes[2])};
  }
  [[nodiscard]] Vec3 point(Vec3 patientMm) const { return direction(patientMm - grid.originMm); }
  /// Of a direction, or of a point less the frame's origin.
  [[nodiscard]] Vec3 toPatient(Vec3 frame) const {
    return frame.x * grid.axes[0] + frame.y * grid.axes[1] + frame.z * grid.axes[2];
  }
  /// Where a transform of this frame leads a point of patient space.
  [[nodiscard]] Vec3 mapped(const Transform& transform, Vec3 patientMm) const {
    const Vec3 place = point(patientMm);
    Transform::InputPointType from;
    from[0] = place.x;
    from[1] = place.y;
    from[2] = place.z;
    const auto moved = transform.TransformPoint(from);
    return toPatient({moved[0], moved[1], moved[2]}) + grid.originMm;
  }
};

template <typename ImageType>
typename ImageType::Pointer makeImage(const Geometry& grid, const GridFrame& frame) {
  auto image = ImageType::New();
  typename ImageType::RegionType region;
  typename ImageType::SpacingType spacing;
  typename ImageType::DirectionType direction;
  typename ImageType::PointType origin;
  const Vec3 first = frame.point(grid.originMm);
  const std::array<double, 3> start{first.x, first.y, first.z};
  for (unsigned a = 0; a < 3; ++a) {
    region.SetSize(a, static_cast<itk::SizeValueType>(grid.size[a]));
    spacing[a] = grid.spacingMm[a];
    origin[a] = start[a];
    const Vec3 axis = frame.direction(grid.axes[a]);
    direction(0, a) = axis.x;
    direction(1, a) = axis.y;
    direction(2, a) = axis.z;
  }
  image->SetRegions(region);
  image->SetSpacing(spacing);
  image->SetOrigin(origin);
  image->SetDirection(direction);
  image->Allocate();
  return image;
}

/// Mattes mutual information with 32 bins; `mask` null: everywhere.
inline Metric::Pointer makeMetric(Mask* mask) {
  constexpr unsigned bins = 32;
  auto metric = Metric::New();
  metric->SetNumberOfHistogramBins(bins);
  if (mask != nullptr) metric->SetFixedImageMask(mask);
  // Central differences: the recursive filter wants at least four slices.
  metric->SetUseFixedImageGradientFilter(false);
  metric->SetUseMovingImageGradientFilter(false);
  metric->SetMaximumNumberOfWorkUnits(1);  // sums in one order: the same result every time
  return metric;
}

/// Which parameters may change and how much a step of each weighs.
struct Freedom {
  Optimizer::ScalesType scales;
  Optimizer::ScalesType weights;

  explicit Freedom(unsigned count) : scales(count), weights(count) {
    scales.Fill(1.0);
    weights.Fill(0.0);
  }
  void allow(unsigned parameter, double scale) {
    scales[parameter] = scale;
    weights[parameter] = 1.0;
  }
};

/// Asks the sink after every step; stopped() where it said stop.
class StopWatch {
public:
  StopWatch(ProgressSink& progress, Optimizer* optimizer, std::string what)
      : m_progress(progress), m_optimizer(optimizer), m_what(std::move(what)) {
    auto command = itk::SimpleMemberCommand<StopWatch>::New();
    command->SetCallbackFunction(this, &StopWatch::onStep);
    m_tag = optimizer->AddObserver(itk::IterationEvent(), command);
  }
  ~StopWatch() { m_optimizer->RemoveObserver(m_tag); }
  StopWatch(const StopWatch&) = delete;
  StopWatch& operator=(const StopWatch&) = delete;
  [[nodiscard]] bool stopped() const { return m_stopped; }

private:
  void onStep() {
    constexpr double usualSteps = 60.0;
    m_fraction = std::min(0.99, m_fraction + 1.0 / usualSteps);
    if (!m_progress.report(m_fraction, m_what)) {
      m_stopped = true;
      m_optimizer->StopOptimization();
    }
  }
  ProgressSink& m_progress;
  itk::SmartPointer<Optimizer> m_optimizer;
  std::string m_what;
  unsigned long m_tag = 0;
  double m_fraction = 0.0;
  bool m_stopped = false;
};

/// Smoothed along each axis by its own width; 0: not at all.
inline Image::Pointer smoothed(Image* image, std::array<double, 3> sigmaMm) {
  if (sigmaMm == std::array{0.0, 0.0, 0.0}) return image;
  auto filter = itk::DiscreteGaussianImageFilter<Image, Image>::New();
  filter->SetInput(image);
  Image::SpacingType variance;
  for (unsigned a = 0; a < 3; ++a) variance[a] = sigmaMm[a] * sigmaMm[a];
  filter->SetVariance(variance.GetDataPointer());
  filter->SetUseImageSpacing(true);
  filter->SetMaximumKernelWidth(64);
  filter->Update();
  return filter->GetOutput();
}

}  // namespace lateglow::registration
