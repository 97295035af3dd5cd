#include "imaging/prepare/LgeRegistration.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include <itkAffineTransform.h>
#include <itkEuler3DTransform.h>
#include <itkImageRegistrationMethodv4.h>

#include "imaging/prepare/RegistrationParts.h"

namespace lateglow {

namespace {

using namespace registration;
using MaskImage = itk::Image<unsigned char, 3>;
using Rigid = itk::Euler3DTransform<double>;
using Affine = itk::AffineTransform<double, 3>;

constexpr double kLeverMm = 30.0;  // a turn counts as much as the shift it makes at the wall
constexpr double kPi = std::numbers::pi;

/// The part of the cine's grid around the heart: what lies outside costs time and says nothing.
struct Window {
  std::array<int, 2> first{};
  Geometry grid;
};

std::optional<Window> windowOf(const Geometry& cine, const LgeRegistrationOptions& options) {
  const Vec3 centre = cine.toIndex(options.heartCentreMm);
  Window window{{}, cine};
  for (std::size_t a = 0; a < 2; ++a) {
    const double middle = a == 0 ? centre.x : centre.y;
    const double reach = options.heartRadiusMm / cine.spacingMm[a] + 2.0;
    const int low = std::max(0, static_cast<int>(std::floor(middle - reach)));
    const int high = std::min(cine.size[a] - 1, static_cast<int>(std::ceil(middle + reach)));
    if (high - low < 8) return {};
    window.first[a] = low;
    window.grid.size[a] = high - low + 1;
  }
  window.grid.originMm = cine.toPatient({static_cast<double>(window.first[0]),
                                         static_cast<double>(window.first[1]), 0.0});
  return window;
}

Image::Pointer fixedImage(const Cine& cine, int phase, const Window& window,
                          const GridFrame& frame) {
  auto image = makeImage<Image>(window.grid, frame);
  float* target = image->GetBufferPointer();
  for (int k = 0; k < cine.sliceCount(); ++k) {
    const auto source = cine.frame(k, phase);
    for (int j = 0; j < window.grid.size[1]; ++j) {
      const auto start = static_cast<std::size_t>(window.first[1] + j) *
                             static_cast<std::size_t>(cine.geometry.size[0]) +
                         static_cast<std::size_t>(window.first[0]);
      target = std::copy_n(source.begin() + static_cast<std::ptrdiff_t>(start),
                           window.grid.size[0], target);
    }
  }
  return image;
}

Image::Pointer movingImage(const Volume& lge, const GridFrame& frame) {
  auto image = makeImage<Image>(lge.geometry, frame);
  std::ranges::copy(lge.voxels, image->GetBufferPointer());
  return image;
}

/// A disc around the heart in every slice, where the LGE has been taken too.
Mask::Pointer heartMask(const Window& window, const Geometry& lge, const GridFrame& frame,
                        const LgeRegistrationOptions& options, std::size_t& counted) {
  auto image = makeImage<MaskImage>(window.grid, frame);
  unsigned char* target = image->GetBufferPointer();
  const Vec3 centre = window.grid.toIndex(options.heartCentreMm);
  counted = 0;
  for (int k = 0; k < window.grid.size[2]; ++k) {
    for (int j = 0; j < window.grid.size[1]; ++j) {
      for (int i = 0; i < window.grid.size[0]; ++i) {
        const Vec3 index{static_cast<double>(i), static_cast<double>(j), static_cast<double>(k)};
        const double away = std::hypot((i - centre.x) * window.grid.spacingMm[0],
                                       (j - centre.y) * window.grid.spacingMm[1]);
        const double across = lge.toIndex(window.grid.toPatient(index)).z;
        const bool taken = across > -0.5 && across < lge.size[2] - 0.5;
        *target++ = away <= options.heartRadiusMm && taken ? 1 : 0;
        counted += away <= options.heartRadiusMm && taken ? 1U : 0U;
      }
    }
  }
  auto mask = Mask::New();
  mask->SetImage(image);
  mask->Update();
  return mask;
}

double mutualInformation(Image* fixed, Image* moving, Mask* mask, Transform* transform) {
  auto metric = makeMetric(mask);
  metric->SetFixedImage(fixed);
  metric->SetMovingImage(moving);
  metric->SetVirtualDomainFromImage(fixed);
  metric->SetMovingTransform(transform);
  metric->Initialize();
  return -metric->GetValue();
}

struct Resolution {
  double sigmaMm;
  unsigned shrink;
  double firstStepMm;
};

/// One resolution; improves `transform` in place. False when it was stopped.
template <typename TransformType>
bool optimize(Image* fixed, Image* moving, Mask* mask, TransformType* transform,
              const Freedom& freedom, const Resolution& resolution, ProgressSink& progress) {
  using Method = itk::ImageRegistrationMethodv4<Image, Image, TransformType>;
  auto optimizer = Optimizer::New();
  optimizer->SetLearningRate(resolution.firstStepMm);
  optimizer->SetMinimumStepLength(0.01);
  optimizer->SetRelaxationFactor(0.6);
  optimizer->SetNumberOfIterations(60);
  optimizer->SetGradientMagnitudeTolerance(1e-7);
  optimizer->SetScales(freedom.scales);
  optimizer->SetWeights(freedom.weights);
  optimizer->SetNumberOfWorkUnits(1);
  StopWatch watch(progress, optimizer, "Registering the LGE");

  auto method = Method::New();
  // Within the slices only, which are few and far apart.
  const std::array<double, 3> inPlane{resolution.sigmaMm, resolution.sigmaMm, 0.0};
  method->SetFixedImage(smoothed(fixed, inPlane));
  method->SetMovingImage(smoothed(moving, inPlane));
  method->SetMetric(makeMetric(mask));
  method->SetOptimizer(optimizer);
  method->SetInitialTransform(transform);
  method->InPlaceOn();
  method->SetMetricSamplingStrategy(Method::MetricSamplingStrategyEnum::NONE);
  method->SetNumberOfLevels(1);
  typename Method::SmoothingSigmasArrayType none(1);
  none.Fill(0.0);
  method->SetSmoothingSigmasPerLevel(none);
  typename Method::ShrinkFactorsPerDimensionContainerType shrink;
  shrink[0] = shrink[1] = resolution.shrink;
  shrink[2] = 1;
  method->SetShrinkFactorsPerDimension(0, shrink);
  method->Update();
  return !watch.stopped();
}

/// From coarse to fine; false when it was stopped.
template <typename TransformType>
bool optimize(Image* fixed, Image* moving, Mask* mask, TransformType* transform,
              const Freedom& freedom, ProgressSink& progress) {
  constexpr std::array<Resolution, 3> resolutions{{{4.0, 2, 3.0}, {2.0, 1, 1.0}, {0.0, 1, 0.4}}};
  for (std::size_t level = 0; level < resolutions.size(); ++level) {
    const double share = 1.0 / resolutions.size();
    const auto place = static_cast<double>(level);
    SubProgress part(progress, place * share, (place + 1.0) * share);
    if (!optimize(fixed, moving, mask, transform, freedom, resolutions.at(level), part)) {
      return false;
    }
  }
  return true;
}

/// The in-plane 2 x 2 part, the shift and the centre of an ITK transform as one map of patient space.
PatientTransform toPatientTransform(const Transform& transform, const GridFrame& frame) {
  const auto mapped = [&](Vec3 patientMm) { return frame.mapped(transform, patientMm); };
  PatientTransform result;
  result.shiftMm = mapped({0, 0, 0});
  result.columns = {mapped({1, 0, 0}) - result.shiftMm, mapped({0, 1, 0}) - result.shiftMm,
                    mapped({0, 0, 1}) - result.shiftMm};
  return result;
}

void judge(LgeRegistration& result, const GridFrame& frame, const LgeRegistrationOptions& options) {
  const Vec3 centre = options.heartCentreMm;
  const Vec3 shift = frame.direction(result.transform.apply(centre) - centre);
  const Vec3 turned = frame.direction(result.transform.apply(centre + frame.grid.axes[0]) -
                                      result.transform.apply(centre));
  result.shiftMm = {shift.x, shift.y};
  result.rotationDeg = std::atan2(turned.y, turned.x) * 180.0 / kPi;
  if (!std::isfinite(result.metricAfter) || result.metricAfter < result.metricBefore - 1e-6) {
    result.remark = "the images do not agree better than before";
  } else if (std::hypot(shift.x, shift.y) > options.largestShiftMm) {
    result.remark = "the shift is larger than a breath makes";
  } else if (std::abs(result.rotationDeg) > options.largestRotationDeg) {
    result.remark = "the rotation is larger than a patient's";
  }
  result.success = result.remark.empty();
}

tl::unexpected<Failure> stopped() {
  return fail(FailureCode::Cancelled, "registering the LGE was cancelled", "start it again");
}

Expected<LgeRegistration> registerImages(Image* fixed, Image* moving, Mask* mask,
                                         const GridFrame& frame,
                                         const LgeRegistrationOptions& options,
                                         ProgressSink& progress) {
  const Vec3 centre = frame.point(options.heartCentreMm);
  Rigid::InputPointType pivot;
  pivot[0] = centre.x;
  pivot[1] = centre.y;
  pivot[2] = centre.z;
  auto rigid = Rigid::New();
  rigid->SetIdentity();
  rigid->SetCenter(pivot);
  LgeRegistration result;
  result.metricBefore = mutualInformation(fixed, moving, mask, rigid);
  Freedom inPlane(6);
  inPlane.allow(2, kLeverMm * kLeverMm);
  inPlane.allow(3, 1.0);
  inPlane.allow(4, 1.0);
  SubProgress first(progress, 0.0, options.affine ? 0.6 : 1.0);
  if (!optimize(fixed, moving, mask, rigid.GetPointer(), inPlane, first)) return stopped();
  Transform::Pointer best = rigid.GetPointer();
  if (options.affine) {
    auto affine = Affine::New();
    affine->SetCenter(pivot);
    affine->SetMatrix(rigid->GetMatrix());
    affine->SetTranslation(rigid->GetTranslation());
    Freedom stretch(12);
    for (const unsigned parameter : {0U, 1U, 3U, 4U}) {
      stretch.allow(parameter, kLeverMm * kLeverMm);
    }
    for (const unsigned parameter : {9U, 10U}) stretch.allow(parameter, 1.0);
    SubProgress second(progress, 0.6, 1.0);
    if (!optimize(fixed, moving, mask, affine.GetPointer(), stretch, second)) return stopped();
    best = affine.GetPointer();
  }
  result.metricAfter = mutualInformation(fixed, moving, mask, best);
  result.transform = toPatientTransform(*best, frame);
  judge(result, frame, options);
  return result;
}

}  // namespace

Expected<LgeRegistration> registerLge(const Cine& cine, const Volume& lge,
                                      const LgeRegistrationOptions& options,
                                      ProgressSink& progress) {
  constexpr std::size_t fewest = 400;  // pixels that a histogram of 32 x 32 bins needs
  const GridFrame frame{cine.geometry};
  const auto window = windowOf(cine.geometry, options);
  std::size_t counted = 0;
  Mask::Pointer mask;
  if (window) mask = heartMask(*window, lge.geometry, frame, options, counted);
  if (counted < fewest) {
    return fail(FailureCode::BadInput, "cine and LGE do not overlap around the heart",
                "check that both are of one patient and one examination");
  }
  const int phase = std::clamp(options.endDiastolicPhase, 0, cine.phaseCount - 1);
  const auto fixed = fixedImage(cine, phase, *window, frame);
  const auto moving = movingImage(lge, frame);
  try {
    return registerImages(fixed, moving, mask, frame, options, progress);
  } catch (const itk::ExceptionObject& error) {
    return fail(FailureCode::BadInput,
                std::string("cine and LGE cannot be registered: ") + error.GetDescription(),
                "check that both show the heart and are not empty");
  }
}

int endDiastolicPhase(const CineLabelMap& labels) {
  int best = 0;
  std::ptrdiff_t most = 0;
  const std::size_t size = labels.geometry.voxelCount();
  for (int phase = 0; phase < labels.phaseCount; ++phase) {
    const auto frame = std::span(labels.labels).subspan(size * static_cast<std::size_t>(phase), size);
    const auto blood = std::ranges::count(frame, static_cast<std::uint8_t>(TissueClass::BloodPool));
    if (blood > most) {
      most = blood;
      best = phase;
    }
  }
  return best;
}

}  // namespace lateglow
