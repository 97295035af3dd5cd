#pragma once

#include <memory>

#include "ui/models/CaseSession.h"

namespace lateglow {

class CaseService;
struct ModelChoice;

/// What a run of a model that translates volumes gave: a picture that is read like any other
/// series, always marked as synthetic. A value.
struct SyntheticSeries {
  std::shared_ptr<const Study> study;  ///< of the patient, with the synthetic volume alone
  std::shared_ptr<const SyntheticOrigin> origin;
  StageSeconds seconds;
  QImage thumbnail;
  IntensityWindow window;
};

/// Runs the model and makes a series of its layer, in a worker: same patient space as the source, a
/// UID of its own.
[[nodiscard]] Expected<std::shared_ptr<const SyntheticSeries>> synthesizeSeries(
    CaseService& service, const Case& opened, const ModelChoice& model,
    const SynthesisOptions& options, ProgressSink& progress);

/// The series on the desk, beside the one that it was made of.
[[nodiscard]] std::unique_ptr<CaseSession> sessionOf(const SyntheticSeries& made,
                                                     const CaseSession& source, int id);

/// A synthetic series as its report needs it; everything shared is never changed.
struct SyntheticReport {
  Case source;
  std::shared_ptr<const Study> made;
  std::shared_ptr<const SyntheticOrigin> origin;
  std::string indication;
  std::string findings;
};
[[nodiscard]] SyntheticReport syntheticReportOf(const CaseSession& source, const CaseSession& made);
/// The source with the synthetic image as a layer. Copies the voxels; in a worker.
[[nodiscard]] ReportContent reportContentOf(const SyntheticReport& report);

}  // namespace lateglow
