#include "app/workflow/CaseGate.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "app/workflow/VolumeGate.h"

namespace lateglow {

namespace {

using Verdict = GateReason::Verdict;

constexpr int kFewestPhases = 10;  // below, motion between phases is too coarse to interpolate
constexpr double kCoarsestSpacingMm = 3.0;
constexpr double kUsualCoarsestMm = 2.2;
constexpr double kUsualFinestMm = 0.6;
/// Cosine above which a slice normal counts as lying along a body axis (about 8 degrees).
constexpr double kAlongBodyAxis = 0.99;

template <typename... Values>
std::string text(const char* format, Values... values) {
  char buffer[256];
  std::snprintf(buffer, sizeof buffer, format, values...);
  return buffer;
}

GateReason judgeModality(const Series& series) {
  if (series.modality.empty()) {
    return {Verdict::Note, "modality", "The file does not say its modality; it is taken for MR."};
  }
  if (series.modality != "MR") {
    return {Verdict::Refuses, "modality",
            "The model was made for MR, this series is " + series.modality + "."};
  }
  return {Verdict::Fits, "modality", "MR, as the model expects."};
}

GateReason judgePhases(const Cine& cine, int expected) {
  if (cine.phaseCount < kFewestPhases) {
    return {Verdict::Refuses, "phases",
            text("The cine has %d phases, at least %d are needed.", cine.phaseCount, kFewestPhases)};
  }
  if (expected <= 0) {
    return {Verdict::Fits, "phases", text("%d phases, each by itself.", cine.phaseCount)};
  }
  if (cine.phaseCount != expected) {
    return {Verdict::Note, "phases",
            text("%d phases are resampled to the model's %d over the cycle.", cine.phaseCount,
                 expected)};
  }
  return {Verdict::Fits, "phases", text("%d phases, as the model expects.", expected)};
}

GateReason judgeSpacing(const Geometry& geometry) {
  const double coarsest = std::max(geometry.spacingMm[0], geometry.spacingMm[1]);
  const double finest = std::min(geometry.spacingMm[0], geometry.spacingMm[1]);
  const std::string pixels =
      text("Pixels are %.2f x %.2f mm", geometry.spacingMm[0], geometry.spacingMm[1]);
  if (coarsest > kCoarsestSpacingMm) {
    return {Verdict::Refuses, "spacing",
            pixels + text(", the wall cannot be resolved above %.1f mm.", kCoarsestSpacingMm)};
  }
  if (coarsest > kUsualCoarsestMm || finest < kUsualFinestMm) {
    return {Verdict::Note, "spacing", pixels + ", unusual for cine MR; check the calibration."};
  }
  return {Verdict::Fits, "spacing", pixels + "."};
}

GateReason judgeFieldOfView(const Geometry& geometry, double cropMm) {
  const double smallest = std::min(geometry.size[0] * geometry.spacingMm[0],
                                   geometry.size[1] * geometry.spacingMm[1]);
  const std::string view = text("The field of view is %.0f mm", smallest);
  if (smallest < 0.9 * cropMm) {
    return {Verdict::Refuses, "field-of-view",
            view + text(", the model sees %.0f mm around the heart.", cropMm)};
  }
  return {Verdict::Fits, "field-of-view", view + "."};
}

GateReason judgeOrientation(const Geometry& geometry) {
  const Vec3 normal = geometry.axes[2];
  const double along =
      std::max({std::abs(normal.x), std::abs(normal.y), std::abs(normal.z)});
  if (along > kAlongBodyAxis) {
    return {Verdict::Note, "orientation",
            "The slices lie along a body axis; a short-axis stack is oblique. Check that this is a "
            "short-axis cine."};
  }
  return {Verdict::Fits, "orientation", "Oblique slices, as in a short-axis stack."};
}

void addGeometryFaults(const Series& series, GateVerdict& verdict) {
  for (const SeriesIssue& issue : series.issues) {
    if (issue.severity == IssueSeverity::Note) continue;
    verdict.reasons.push_back({Verdict::Note, issue.code, issue.message});
  }
}

}  // namespace

bool GateVerdict::refuses() const {
  return std::any_of(reasons.begin(), reasons.end(), [](const GateReason& reason) {
    return reason.verdict == Verdict::Refuses;
  });
}

int GateVerdict::noteCount() const {
  return static_cast<int>(std::count_if(reasons.begin(), reasons.end(), [](const GateReason& r) {
    return r.verdict == Verdict::Note;
  }));
}

GateVerdict judgeSeries(const Series& series, const engine::Manifest& model) {
  if (const VolumeTask* task = findVolumeTask(model.task)) return judgeVolume(series, *task, model);
  GateVerdict verdict;
  const Cine* cine = series.cine();
  if (cine == nullptr) {
    verdict.reasons.push_back({Verdict::Refuses, "kind",
                               "The model needs a cine (several phases a slice), this series is a " +
                                   toString(series.kind()) + "."});
    return verdict;
  }
  const double cropMm = model.inputs.pixels.empty() || model.inputs.spacingMm.empty()
                            ? 0.0
                            : model.inputs.pixels.front() * model.inputs.spacingMm.front();
  verdict.reasons.push_back(judgeModality(series));
  verdict.reasons.push_back(judgePhases(*cine, model.inputs.phases));
  verdict.reasons.push_back(judgeSpacing(cine->geometry));
  verdict.reasons.push_back(judgeFieldOfView(cine->geometry, cropMm));
  verdict.reasons.push_back(judgeOrientation(cine->geometry));
  addGeometryFaults(series, verdict);
  if (model.demonstration) {
    verdict.reasons.push_back({Verdict::Note, "demonstration",
                               "Demonstration package: trained on computed phantoms only, its "
                               "results on patients are not validated."});
  }
  return verdict;
}

}  // namespace lateglow
