#pragma once

#include <array>
#include <string>

#include "imaging/core/Cine.h"
#include "imaging/core/CineLabelMap.h"
#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/prepare/PatientTransform.h"

namespace lateglow {

struct LgeRegistrationOptions {
  int endDiastolicPhase = 0;  ///< the phase that the LGE is compared with
  Vec3 heartCentreMm;         ///< LPS; the transform turns around it
  double heartRadiusMm = 55.0;  ///< only what lies this near the centre, in the plane, counts
  bool affine = false;          ///< stretch and shear in the plane as well, after the rigid part
  double largestShiftMm = 15.0;    ///< more is no breath but a failed registration
  double largestRotationDeg = 15.0;
};

/// How an LGE stack lies against its cine. One transform for the stack, in the plane of the cine's
/// slices: breath-holds shift it, the table and the slices' tilt do not change in between.
struct LgeRegistration {
  PatientTransform transform;  ///< from a place in the cine to where the LGE shows the same tissue
  std::array<double, 2> shiftMm{};  ///< of the heart's centre, along the cine's columns and rows
  double rotationDeg = 0.0;         ///< from the cine's column axis towards its row axis
  double metricBefore = 0.0;        ///< mutual information in nats around the heart, larger: better
  double metricAfter = 0.0;
  bool success = false;  ///< the metric rose and the transform is one that a breath can make
  std::string remark;    ///< what speaks against it, empty with success
};

/// Rigid in-plane registration of an LGE stack to one frame of the cine: Mattes mutual information
/// (Mattes et al., IEEE TMI 2003) with 32 bins, three resolutions, regular-step gradient descent.
/// Any orientation of the LGE, also one tilted against the cine. BadInput when the two do not
/// overlap around the heart.
[[nodiscard]] Expected<LgeRegistration> registerLge(const Cine& cine, const Volume& lge,
                                                    const LgeRegistrationOptions& options,
                                                    ProgressSink& progress);

/// The phase with the largest blood pool; 0 where nothing is labelled.
[[nodiscard]] int endDiastolicPhase(const CineLabelMap& labels);

}  // namespace lateglow
