#include "imaging/prepare/VolumeRegistration.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <itkAffineTransform.h>
#include <itkBSplineTransform.h>
#include <itkCompositeTransform.h>
#include <itkEuler3DTransform.h>
#include <itkImageRegistrationMethodv4.h>
#include <itkLBFGSBOptimizerv4.h>
#include <itkLinearInterpolateImageFunction.h>

#include "imaging/prepare/RegistrationParts.h"

namespace lateglow {

namespace {

using namespace registration;
using Rigid = itk::Euler3DTransform<double>;
using Affine = itk::AffineTransform<double, 3>;
using Spline = itk::BSplineTransform<double, 3, 3>;
using Composite = itk::CompositeTransform<double, 3>;
using SplineOptimizer = itk::LBFGSBOptimizerv4;

constexpr int kFewestSlicesInDepth = 5;
constexpr double kSamples = 60'000.0;  // of a level: enough for 32 x 32 bins many times over
constexpr double kSplineSamples = 25'000.0;  // each costs 64 control points
constexpr double kJudgedAtMm = 3.0;
/// Always as many parts, on however many processors: their sums come in one order.
constexpr unsigned kSplineParts = 4;
constexpr float kNothing = std::numeric_limits<float>::quiet_NaN();

/// Thrown from within an optimizer that has no other way to end.
struct Stopped {};

struct Level {
  double resolutionMm;
  double firstStepMm;
};

/// Two images in the frame of the fixed one.
struct Pair {
  Geometry grid;  ///< of the fixed image
  Image::Pointer fixed;
  Image::Pointer moving;
  bool inPlane = false;
  [[nodiscard]] GridFrame frame() const { return {grid}; }
};

Image::Pointer imageOf(const Volume& volume, const GridFrame& frame) {
  auto image = makeImage<Image>(volume.geometry, frame);
  // What is nothing must not spread through smoothing.
  std::ranges::transform(volume.voxels, image->GetBufferPointer(),
                         [](float v) { return std::isfinite(v) ? v : 0.0F; });
  return image;
}

Vec3 middleOf(const Geometry& grid) {
  return grid.toPatient(
      {(grid.size[0] - 1) / 2.0, (grid.size[1] - 1) / 2.0, (grid.size[2] - 1) / 2.0});
}

Geometry movedBy(Geometry grid, Vec3 shiftMm) {
  grid.originMm = grid.originMm + shiftMm;
  return grid;
}

/// Shrinking and smoothing that bring a grid to a resolution, no axis below four voxels.
struct Pyramid {
  std::array<unsigned, 3> shrink{1, 1, 1};
  std::array<double, 3> sigmaMm{};
  double voxels = 1.0;
};

Pyramid pyramidOf(const Geometry& grid, double resolutionMm) {
  Pyramid level;
  for (std::size_t a = 0; a < 3; ++a) {
    const int most = std::max(1, grid.size[a] / 4);
    const auto wanted = static_cast<int>(std::lround(resolutionMm / grid.spacingMm[a]));
    level.shrink[a] = static_cast<unsigned>(std::clamp(wanted, 1, most));
    level.sigmaMm[a] = level.shrink[a] > 1 ? resolutionMm / 2.0 : 0.0;
    level.voxels *= static_cast<double>(grid.size[a]) / level.shrink[a];
  }
  return level;
}

std::array<double, 3> smoothingOf(const Geometry& grid, double resolutionMm) {
  return pyramidOf(grid, resolutionMm).sigmaMm;
}

template <typename TransformType, typename OptimizerType>
auto methodFor(const Pair& pair, const Geometry& movingGrid, double resolutionMm, TransformType* t,
               OptimizerType* optimizer, double samples) {
  using Method = itk::ImageRegistrationMethodv4<Image, Image, TransformType>;
  const Pyramid pyramid = pyramidOf(pair.grid, resolutionMm);
  auto method = Method::New();
  method->SetFixedImage(smoothed(pair.fixed, pyramid.sigmaMm));
  method->SetMovingImage(smoothed(pair.moving, smoothingOf(movingGrid, resolutionMm)));
  method->SetMetric(makeMetric(nullptr));
  method->SetOptimizer(optimizer);
  method->SetInitialTransform(t);
  method->InPlaceOn();
  const double share = std::min(1.0, samples / pyramid.voxels);
  method->SetMetricSamplingStrategy(share < 1.0 ? Method::MetricSamplingStrategyEnum::RANDOM
                                                : Method::MetricSamplingStrategyEnum::NONE);
  method->MetricSamplingReinitializeSeed(1);
  method->SetNumberOfLevels(1);
  method->SetMetricSamplingPercentage(share);
  typename Method::SmoothingSigmasArrayType none(1);
  none.Fill(0.0);
  method->SetSmoothingSigmasPerLevel(none);
  typename Method::ShrinkFactorsPerDimensionContainerType shrink;
  for (unsigned a = 0; a < 3; ++a) shrink[a] = pyramid.shrink.at(a);
  method->SetShrinkFactorsPerDimension(0, shrink);
  return method;
}

/// One resolution; improves `transform` in place.
template <typename TransformType>
void descend(const Pair& pair, const Geometry& movingGrid, TransformType* transform,
             const Freedom& freedom, const Level& level, ProgressSink& progress) {
  auto optimizer = Optimizer::New();
  optimizer->SetLearningRate(level.firstStepMm);
  optimizer->SetMinimumStepLength(0.01);
  optimizer->SetRelaxationFactor(0.75);
  optimizer->SetNumberOfIterations(200);
  optimizer->SetGradientMagnitudeTolerance(1e-7);
  optimizer->SetScales(freedom.scales);
  optimizer->SetWeights(freedom.weights);
  optimizer->SetNumberOfWorkUnits(1);
  StopWatch watch(progress, optimizer, "Registering");
  methodFor(pair, movingGrid, level.resolutionMm, transform, optimizer.GetPointer(), kSamples)
      ->Update();
  if (watch.stopped()) throw Stopped{};
}

template <typename TransformType>
void descend(const Pair& pair, const Geometry& movingGrid, TransformType* transform,
             const Freedom& freedom, ProgressSink& progress) {
  constexpr std::array<Level, 3> levels{{{8.0, 4.0}, {4.0, 2.0}, {2.0, 0.5}}};
  for (std::size_t n = 0; n < levels.size(); ++n) {
    const auto place = static_cast<double>(n);
    SubProgress part(progress, place / 3.0, (place + 1.0) / 3.0);
    descend(pair, movingGrid, transform, freedom, levels.at(n), part);
  }
}

/// What a turn weighs against a shift: how far the outer parts of the image move by it.
double leverOf(const Geometry& grid) {
  double sum = 0.0;
  for (std::size_t a = 0; a < 3; ++a) sum += std::pow(grid.size[a] * grid.spacingMm[a], 2.0);
  return std::sqrt(sum) / 4.0;
}

Rigid::Pointer rigidOf(const Pair& pair, const Geometry& movingGrid, ProgressSink& progress) {
  auto rigid = Rigid::New();
  const Vec3 middle = pair.frame().point(middleOf(pair.grid));
  Rigid::InputPointType pivot;
  pivot[0] = middle.x;
  pivot[1] = middle.y;
  pivot[2] = middle.z;
  rigid->SetIdentity();
  rigid->SetCenter(pivot);
  Freedom freedom(6);
  const double lever = leverOf(pair.grid);
  for (unsigned turn = pair.inPlane ? 2U : 0U; turn < 3U; ++turn) freedom.allow(turn, lever * lever);
  for (unsigned shift = 3U; shift < (pair.inPlane ? 5U : 6U); ++shift) freedom.allow(shift, 1.0);
  descend(pair, movingGrid, rigid.GetPointer(), freedom, progress);
  return rigid;
}

Affine::Pointer affineFrom(const Rigid& rigid, const Pair& pair, const Geometry& movingGrid,
                           ProgressSink& progress) {
  auto affine = Affine::New();
  affine->SetCenter(rigid.GetCenter());
  affine->SetMatrix(rigid.GetMatrix());
  affine->SetTranslation(rigid.GetTranslation());
  Freedom freedom(12);
  const double lever = leverOf(pair.grid);
  const unsigned free = pair.inPlane ? 2U : 3U;
  for (unsigned row = 0; row < free; ++row) {
    for (unsigned column = 0; column < free; ++column) {
      freedom.allow(3U * row + column, lever * lever);
    }
    freedom.allow(9U + row, 1.0);
  }
  descend(pair, movingGrid, affine.GetPointer(), freedom, progress);
  return affine;
}

Spline::Pointer emptySpline(const Geometry& grid, double spacingMm) {
  auto spline = Spline::New();
  Spline::PhysicalDimensionsType extent;
  Spline::MeshSizeType mesh;
  Spline::OriginType origin;
  for (unsigned a = 0; a < 3; ++a) {
    // A voxel wider than the grid, so that its outer places belong to it.
    extent[a] = (grid.size.at(a) + 1) * grid.spacingMm.at(a);
    origin[a] = -grid.spacingMm.at(a);
    mesh[a] = static_cast<unsigned>(std::max(1L, std::lround(extent[a] / spacingMm)));
  }
  spline->SetTransformDomainOrigin(origin);
  spline->SetTransformDomainPhysicalDimensions(extent);
  spline->SetTransformDomainMeshSize(mesh);
  spline->SetIdentity();
  return spline;
}

/// Says stop to an optimizer that can only be thrown out of.
class ThrowingWatch {
public:
  ThrowingWatch(ProgressSink& progress, SplineOptimizer* optimizer) : m_progress(progress) {
    auto command = itk::SimpleMemberCommand<ThrowingWatch>::New();
    command->SetCallbackFunction(this, &ThrowingWatch::onStep);
    optimizer->AddObserver(itk::IterationEvent(), command);
  }

private:
  void onStep() {
    m_fraction = std::min(0.99, m_fraction + 1.0 / 30.0);
    if (!m_progress.report(m_fraction, "Registering")) throw Stopped{};
  }
  ProgressSink& m_progress;
  double m_fraction = 0.0;
};

/// L-BFGS-B says that it knows no scales whenever it begins.
class Hushed {
public:
  Hushed() : m_before(itk::Object::GetGlobalWarningDisplay()) {
    itk::Object::SetGlobalWarningDisplay(false);
  }
  ~Hushed() { itk::Object::SetGlobalWarningDisplay(m_before); }
  Hushed(const Hushed&) = delete;
  Hushed& operator=(const Hushed&) = delete;

private:
  bool m_before;
};

Spline::Pointer splineAfter(Rigid* rigid, const Pair& pair, const Geometry& movingGrid,
                            double spacingMm, ProgressSink& progress) {
  const Hushed hushed;
  auto spline = emptySpline(pair.grid, spacingMm);
  constexpr std::array<double, 2> resolutionsMm{4.0, 2.0};
  for (std::size_t n = 0; n < resolutionsMm.size(); ++n) {
    const auto place = static_cast<double>(n);
    SubProgress part(progress, place / 2.0, (place + 1.0) / 2.0);
    auto optimizer = SplineOptimizer::New();
    const auto count = spline->GetNumberOfParameters();
    SplineOptimizer::BoundSelectionType selection(count);
    // Depth is not free where there is none: bound to nothing.
    const auto depth = count / 3 * 2;
    for (unsigned p = 0; p < count; ++p) selection[p] = pair.inPlane && p >= depth ? 2 : 0;
    SplineOptimizer::BoundValueType none(count);
    none.Fill(0.0);
    optimizer->SetBoundSelection(selection);
    optimizer->SetUpperBound(none);
    optimizer->SetLowerBound(none);
    optimizer->SetNumberOfIterations(n == 0 ? 20 : 10);
    optimizer->SetCostFunctionConvergenceFactor(1e7);
    optimizer->SetGradientConvergenceTolerance(1e-6);
    optimizer->SetMaximumNumberOfCorrections(5);
    const ThrowingWatch watch(part, optimizer);
    auto method = methodFor(pair, movingGrid, resolutionsMm.at(n), spline.GetPointer(),
                            optimizer.GetPointer(), kSplineSamples);
    method->SetMovingInitialTransform(rigid);
    dynamic_cast<Metric&>(*method->GetModifiableMetric())
        .SetMaximumNumberOfWorkUnits(kSplineParts);
    method->Update();
  }
  return spline;
}

double mutualInformation(const Pair& pair, Transform* transform) {
  const Pyramid pyramid = pyramidOf(pair.grid, kJudgedAtMm);
  auto metric = makeMetric(nullptr);
  metric->SetFixedImage(pair.fixed);
  metric->SetMovingImage(pair.moving);
  Image::SpacingType spacing;
  Image::RegionType region;
  for (unsigned a = 0; a < 3; ++a) {
    spacing[a] = pair.grid.spacingMm.at(a) * pyramid.shrink.at(a);
    region.SetSize(a, static_cast<unsigned>(pair.grid.size.at(a)) / pyramid.shrink.at(a));
  }
  metric->SetVirtualDomain(spacing, pair.fixed->GetOrigin(), pair.fixed->GetDirection(), region);
  metric->SetMovingTransform(transform);
  metric->Initialize();
  return -metric->GetValue();
}

void resampleInto(Volume& target, const Pair& pair, const Transform& transform) {
  auto values = itk::LinearInterpolateImageFunction<Image, double>::New();
  values->SetInputImage(pair.moving);
  const Geometry& grid = target.geometry;
  float* voxel = target.voxels.data();
  for (int k = 0; k < grid.size[2]; ++k) {
    for (int j = 0; j < grid.size[1]; ++j) {
      for (int i = 0; i < grid.size[0]; ++i) {
        Transform::InputPointType place;
        place[0] = i * grid.spacingMm[0];
        place[1] = j * grid.spacingMm[1];
        place[2] = k * grid.spacingMm[2];
        const auto at = transform.TransformPoint(place);
        *voxel++ = values->IsInsideBuffer(at) ? static_cast<float>(values->Evaluate(at)) : kNothing;
      }
    }
  }
}

/// Displacements of what is brighter than the mean, at places about 4 mm apart.
void judge(VolumeRegistration& result, const Pair& pair, const Volume& fixed,
           const Transform& transform) {
  double sum = 0.0;
  std::size_t finite = 0;
  for (const float v : fixed.voxels) {
    if (std::isfinite(v)) sum += v, ++finite;
  }
  const double mean = sum / static_cast<double>(std::max<std::size_t>(1, finite));
  const Pyramid steps = pyramidOf(pair.grid, 4.0);
  double total = 0.0;
  std::size_t places = 0;
  for (int k = 0; k < pair.grid.size[2]; k += static_cast<int>(steps.shrink[2])) {
    const auto slice = fixed.slice(k);
    for (int j = 0; j < pair.grid.size[1]; j += static_cast<int>(steps.shrink[1])) {
      for (int i = 0; i < pair.grid.size[0]; i += static_cast<int>(steps.shrink[0])) {
        if (!(slice[static_cast<std::size_t>(i + pair.grid.size[0] * j)] > mean)) continue;
        Transform::InputPointType place;
        place[0] = i * pair.grid.spacingMm[0];
        place[1] = j * pair.grid.spacingMm[1];
        place[2] = k * pair.grid.spacingMm[2];
        const double way = transform.TransformPoint(place).EuclideanDistanceTo(place);
        total += way;
        result.largestDisplacementMm = std::max(result.largestDisplacementMm, way);
        ++places;
      }
    }
  }
  result.meanDisplacementMm = total / static_cast<double>(std::max<std::size_t>(1, places));
}

Transform::Pointer search(const Pair& pair, const Geometry& movingGrid,
                          const VolumeRegistrationOptions& options, ProgressSink& progress) {
  const bool more = options.kind != RegistrationKind::Rigid;
  SubProgress first(progress, 0.0, more ? 0.4 : 0.9);
  SubProgress second(progress, 0.4, 0.9);
  auto rigid = rigidOf(pair, movingGrid, first);
  if (options.kind == RegistrationKind::Affine) {
    return affineFrom(*rigid, pair, movingGrid, second).GetPointer();
  }
  if (options.kind == RegistrationKind::BSpline) {
    auto both = Composite::New();
    auto spline = splineAfter(rigid, pair, movingGrid, options.splineSpacingMm, second);
    both->AddTransform(rigid);
    both->AddTransform(spline);  // the last one is applied first
    return both.GetPointer();
  }
  return rigid.GetPointer();
}

bool hasContrast(const Volume& volume) {
  return std::ranges::any_of(volume.voxels, [first = volume.voxels.front()](float v) {
    return std::isfinite(v) && v != first;
  });
}

}  // namespace

std::string toString(RegistrationKind kind) {
  switch (kind) {
    case RegistrationKind::Rigid: return "rigid";
    case RegistrationKind::Affine: return "affine";
    case RegistrationKind::BSpline: return "B-spline";
  }
  return "";
}

Volume resampleAsItLies(const Volume& moving, const Geometry& fixed, bool fromMiddles) {
  Volume result = makeVolume(fixed);
  result.unit = moving.unit;
  const Vec3 shift = fromMiddles ? middleOf(fixed) - middleOf(moving.geometry) : Vec3{};
  Pair pair{fixed, {}, {}, false};
  Volume placed = moving;
  placed.geometry = movedBy(moving.geometry, shift);
  auto image = makeImage<Image>(placed.geometry, pair.frame());
  std::ranges::copy(placed.voxels, image->GetBufferPointer());
  pair.moving = image;
  resampleInto(result, pair, *Rigid::New());
  return result;
}

Expected<VolumeRegistration> registerVolumes(const Volume& fixed, const Volume& moving,
                                             const VolumeRegistrationOptions& options,
                                             ProgressSink& progress) {
  if (fixed.voxels.empty() || moving.voxels.empty() || !hasContrast(fixed) ||
      !hasContrast(moving)) {
    return fail(FailureCode::BadInput, "one of the images is empty or has no contrast",
                "choose images that show something");
  }
  const Vec3 shift =
      options.fromMiddles ? middleOf(moving.geometry) - middleOf(fixed.geometry) : Vec3{};
  Volume placed = moving;
  placed.geometry = movedBy(moving.geometry, -1.0 * shift);
  Pair pair;
  pair.grid = fixed.geometry;
  pair.inPlane = std::min(fixed.geometry.size[2], moving.geometry.size[2]) < kFewestSlicesInDepth;
  pair.fixed = imageOf(fixed, pair.frame());
  pair.moving = imageOf(placed, pair.frame());
  try {
    VolumeRegistration result;
    result.kind = options.kind;
    auto before = Rigid::New();
    result.metricBefore = mutualInformation(pair, before);
    const Transform::Pointer found = search(pair, placed.geometry, options, progress);
    result.metricAfter = mutualInformation(pair, found);
    if (!progress.report(0.95, "Resampling")) throw Stopped{};
    result.moved = makeVolume(fixed.geometry);
    result.moved.unit = moving.unit;
    resampleInto(result.moved, pair, *found);
    judge(result, pair, fixed, *found);
    result.toMoving = [grid = pair.grid, found, shift](Vec3 placeMm) {
      return GridFrame{grid}.mapped(*found, placeMm) + shift;
    };
    return result;
  } catch (const Stopped&) {
    return fail(FailureCode::Cancelled, "the registration was cancelled", "start it again");
  } catch (const itk::ExceptionObject& error) {
    return fail(FailureCode::BadInput,
                std::string("the images cannot be registered: ").append(error.GetDescription()),
                "check that both show the same part of the body");
  }
}

}  // namespace lateglow
