#pragma once

#include <array>
#include <optional>

#include "ui/models/CaseSession.h"
#include "viewer/qt/ViewportOverlay.h"
#include "viewer/scene/SliceCamera.h"

namespace lateglow {

/// What changes while reading, beside the session itself.
struct ReadingState {
  int phase = 0;
  double phaseMs = 0.0;
  bool phaseTimeAssumed = false;
  double magnification = 1.0;
  std::optional<PixelPoint> probe;  ///< pixel under the pointer
};

/// User's name of a tissue class.
[[nodiscard]] QString tissueName(TissueClass tissue);

/// Anatomical letters at the edges of a picture of that grid: left, right, top, bottom.
[[nodiscard]] std::array<QString, 4> edgesOf(const Geometry& geometry);

/// The text on the cine (or volume) viewport.
[[nodiscard]] ViewportOverlay cineOverlay(const CaseSession& session, const ReadingState& state);
/// The text on the synthetic viewport: always tagged, with the package's hash and what it is not.
[[nodiscard]] ViewportOverlay syntheticOverlay(const CaseSession& session,
                                               const ReadingState& state);
/// Tag, model, package and the sentence of what it is not, where a model made the whole series.
void tagSynthetic(ViewportOverlay& overlay, const CaseSession& session);
[[nodiscard]] ViewportOverlay scarOverlay(const CaseSession& session);

}  // namespace lateglow
