#pragma once

#include <functional>
#include <string>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/core/Volume.h"

namespace lateglow {

enum class RegistrationKind {
  Rigid,   ///< shift and turn
  Affine,  ///< with stretch and shear, after the rigid part
  BSpline  ///< a smooth deformation by cubic B-splines, after the rigid part
};
[[nodiscard]] std::string toString(RegistrationKind kind);

struct VolumeRegistrationOptions {
  RegistrationKind kind = RegistrationKind::Rigid;
  /// Where the search begins: both as they lie in patient space, or the middles of both grids over
  /// each other, for images that share no frame of reference.
  bool fromMiddles = false;
  double splineSpacingMm = 40.0;  ///< of the B-spline's control points
};

/// How one image lies against another.
struct VolumeRegistration {
  RegistrationKind kind = RegistrationKind::Rigid;
  /// From a place in the fixed image to where the moving one shows the same (LPS, mm).
  std::function<Vec3(Vec3)> toMoving;
  /// The moving image on the grid of the fixed one, linear; not-a-number where it does not reach.
  Volume moved;
  double metricBefore = 0.0;  ///< mutual information in nats, larger: better
  double metricAfter = 0.0;
  /// By how much places of the fixed image that are brighter than its mean move, against where the
  /// search began.
  double meanDisplacementMm = 0.0;
  double largestDisplacementMm = 0.0;
  [[nodiscard]] bool better() const { return metricAfter > metricBefore; }
};

/// The moving image on another grid as it lies, or with both middles over each other (see
/// VolumeRegistrationOptions::fromMiddles): what registration begins with. Linear; not-a-number
/// where it does not reach.
[[nodiscard]] Volume resampleAsItLies(const Volume& moving, const Geometry& fixed,
                                      bool fromMiddles = false);

/// Registers `moving` to `fixed`: Mattes mutual information (Mattes et al., IEEE TMI 2003) with 32
/// bins at 8, 4 and 2 mm; regular-step gradient descent for rigid and affine, L-BFGS-B for B-splines
/// (Rueckert et al., IEEE TMI 1999) at 4 and 2 mm. Stacks of fewer than five slices move in their
/// plane only. The same input gives the same result. BadInput where the images do not overlap or one
/// is empty; Cancelled within a second after the sink says stop.
[[nodiscard]] Expected<VolumeRegistration> registerVolumes(const Volume& fixed,
                                                           const Volume& moving,
                                                           const VolumeRegistrationOptions& options,
                                                           ProgressSink& progress);

}  // namespace lateglow
