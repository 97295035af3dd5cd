#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include <QImage>
#include <QString>

#include "app/report/CaseReport.h"
#include "app/report/SavedResults.h"
#include "app/workflow/CasePipeline.h"
#include "imaging/core/Annotation.h"
#include "ui/models/CineFunction.h"
#include "viewer/scene/IntensityWindow.h"
#include "viewer/scene/ScarSurfaces.h"
#include "viewer/scene/SliceScene.h"

namespace lateglow {

/// Everything one run of a model gave, as a value: undo and redo exchange whole results.
struct CaseResult {
  Case analyzed;
  Synthesis synthesis;
  ModelCardSummary model;
  MeasureOptions measureOptions;
  std::optional<ScarMeasurements> measurements;
  std::optional<Failure> measureFailure;  ///< why there are no measurements
  std::vector<SegmentWall> walls;         ///< where segments 1 to 16 lie; empty where not measured
  std::vector<AgreementLine> agreement;
  ScarSurfaces surfaces;
  IntensityWindow window;         ///< of the synthetic image, from its own regions
  std::optional<int> endSystole;  ///< phase, see endSystolicPhase()
  QImage thumbnail;
  bool measuring = false;  ///< the mask was edited; the figures are of the mask before
};

/// A result as undo and redo know it, so that what is refined later is refined in every step.
struct ResultSlot {
  std::shared_ptr<const CaseResult> result;  ///< null: there was none yet
};

struct HistoryEntry {
  QString text;
  QString detail;  ///< duration, device ...
};

/// Phases that the reader named himself; nothing where the program finds them.
using PhaseMarks = SavedPhaseMarks;

/// A reader's approval, and what was approved.
struct Approval {
  SignOff by;
  std::shared_ptr<const CaseResult> result;
  QString indication;
  QString findings;
  std::vector<int> keyImages;
};

/// What made a series that nobody acquired.
struct SyntheticOrigin {
  Provenance provenance;
  ModelCardSummary model;
  std::string device;
  GateVerdict gate;
};

/// One series on the desk: what was read, what was derived from it, and where the reader is in it.
struct CaseSession {
  int id = 0;
  std::filesystem::path path;
  Case opened;
  std::shared_ptr<const SyntheticOrigin> origin;  ///< null: the series was acquired
  int madeOf = 0;                                 ///< the session that a synthetic one was made of
  QImage thumbnail;
  IntensityWindow defaultWindow;
  std::optional<Expected<GateVerdict>> gate;  ///< of `gateModel`; empty while it is being checked
  std::string gateModel;
  std::shared_ptr<const CaseResult> result;  ///< what `slot` holds
  std::shared_ptr<ResultSlot> slot = std::make_shared<ResultSlot>();
  std::optional<Failure> failure;  ///< of the last run
  quint64 runJob = 0;              ///< 0: nothing runs
  std::vector<HistoryEntry> history;
  bool restoring = false;  ///< results kept from an earlier session are being read
  QString indication;      ///< why the patient was examined, as the reader wrote it
  QString findings;        ///< what the reader wrote; belongs to this case alone
  std::optional<Approval> approval;
  std::vector<Annotation> annotations;
  PhaseMarks marks;
  std::shared_ptr<const CineFunction> function;  ///< null until all phases were outlined
  /// What `function` holds of figures, as undo and redo know it: what is measured later goes there.
  std::shared_ptr<CineFigures> functionFigures;
  quint64 functionJob = 0;                 ///< 0: none runs
  std::optional<Failure> functionFailure;  ///< of the last one
  int slice = 0;
  IntensityWindow window;
  IntensityWindow syntheticWindow;

  [[nodiscard]] const Series& series() const { return opened.source(); }
  /// A model made the whole series of another one.
  [[nodiscard]] bool synthetic() const { return origin != nullptr; }
  /// "SYNTHETIC T2"; empty for what was acquired.
  [[nodiscard]] QString syntheticTag() const;
  [[nodiscard]] const Geometry& geometry() const { return series().geometry(); }
  /// Whether result, indication, findings and key images are those that were approved; undo can bring them back.
  [[nodiscard]] bool approved() const {
    return approval && approval->result == result && approval->indication == indication &&
           approval->findings == findings && approval->keyImages == keyImages();
  }
  /// The patient's name; where the file has none, the name of what was opened.
  [[nodiscard]] QString patientName() const;
  /// The series' description; of a NIfTI file, which has none of its own, the file's name.
  [[nodiscard]] QString seriesName() const;
  /// Of pixel values as they are shown: "HU", "HU (assumed)", or empty.
  [[nodiscard]] QString valueUnit() const;
  /// As the file asks for that slice, where it holds values of the picture.
  [[nodiscard]] std::optional<IntensityWindow> storedWindow(int slice) const;
  [[nodiscard]] int phaseCount() const;
  [[nodiscard]] double frameMs() const;  ///< 0 where unknown
  /// As the reader marked them, else from the volumes of all phases, else the first phase and the
  /// estimate of endSystolicPhase(). Nothing for a still image.
  [[nodiscard]] std::optional<int> endDiastole() const;
  [[nodiscard]] std::optional<int> endSystole() const;
  /// Pixels of a slice; a volume has the one phase 0.
  [[nodiscard]] std::span<const float> frame(int slice, int phase) const;
  /// Where the network looked in that slice; nothing where it did not.
  [[nodiscard]] std::optional<PixelRegion> syntheticRegion(int slice) const;
  /// Slices that the reader chose for the report, in order.
  [[nodiscard]] std::vector<int> keyImages() const;
  [[nodiscard]] bool isKeyImage(int slice) const;
  [[nodiscard]] const Volume* syntheticImage() const;
  [[nodiscard]] const LabelMap* tissueMask() const;
};

/// The crop's outer edges in pixel indices of the source.
[[nodiscard]] PixelRegion regionOf(const HeartCrop& crop, const Geometry& source);

/// The phase in which the cavity is smallest, taken as the lowest mean signal within the blood pool
/// that was segmented at end-diastole: as the wall moves inwards it darkens that area. An estimate
/// for the mark on the timeline, not a measurement. Nothing without a blood pool or phases.
[[nodiscard]] std::optional<int> endSystolicPhase(const Cine& cine, const LabelMap& mask);

/// Whether a volume holds whole numbers from 0 to 4 only: a mask in an image file, which is no
/// picture to read.
[[nodiscard]] bool holdsLabels(const Series& series);

/// A square grey picture of the middle slice, at most `pixels` wide, for the series strip.
[[nodiscard]] QImage makeThumbnail(std::span<const float> slice, const Geometry& geometry,
                                   IntensityWindow window, int pixels);

class CaseService;
struct ModelChoice;

/// Synthesizes into a complete result: measurements, surfaces and pictures included. Runs in a
/// worker; failing to measure does not lose the images.
[[nodiscard]] Expected<std::shared_ptr<const CaseResult>> analyze(
    CaseService& service, const Case& opened, const ModelChoice& model,
    const SynthesisOptions& options, const MeasureOptions& measure, ProgressSink& progress);

/// The surfaces and the end-systolic mark of the newest mask, in a worker.
void drawAgain(CaseResult& result);
/// drawAgain() and what depends on the synthetic image: its window and thumbnail. In a worker.
void drawAll(CaseResult& result);

/// Measures a result again with other options, in a worker; the images are shared, not copied.
void measureAgain(CaseResult& result, CaseService& service, const MeasureOptions& options);

}  // namespace lateglow
