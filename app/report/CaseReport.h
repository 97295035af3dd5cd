#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/workflow/CasePipeline.h"
#include "app/workflow/ReferenceAgreement.h"
#include "imaging/core/Annotation.h"
#include "imaging/core/Case.h"
#include "imaging/core/Failure.h"
#include "imaging/core/SignOff.h"
#include "measurements/LvFunction.h"
#include "measurements/ScarMeasurements.h"

namespace lateglow {

/// The lines of a model card that a reader must see next to the model's results.
struct ModelCardSummary {
  std::string id;
  std::string title;    ///< "PSCGAN demonstration"
  std::string version;
  std::string sha256;   ///< of the package
  bool demonstration = false;
  std::vector<std::string> limits;  ///< plain sentences: what the model cannot claim
};

struct ReportContent {
  Case analyzed;
  Synthesis synthesis;
  ScarMeasurements measurements;
  ModelCardSummary model;
  std::vector<AgreementLine> agreement;
  std::string indication;
  std::string findings;
  std::string institution;  ///< of the letter head; empty: no line
  std::optional<SignOff> signOff;  ///< nothing: a draft
  /// Slices that the reader chose to be shown, in order; empty: those with the most scar.
  std::vector<int> keySlices;
  std::optional<LvFunction> function;  ///< by outlines of all phases; nothing: not measured
  std::vector<Annotation> annotations;  ///< drawn on the source series; go into the DICOM SR
  /// Of a synthetic volume: the acquired image of that contrast on the same grid; null: none.
  std::shared_ptr<const Volume> acquiredTarget;
};

/// Writes the report as a vector PDF (A4 or Letter, PDF/A-1b), whole or not at all. Returns the number of pages.
/// Needs a QGuiApplication (offscreen is enough).
[[nodiscard]] Expected<int> writeReportPdf(const ReportContent& content,
                                           const std::filesystem::path& file);

/// Overlay pictures of the slices with myocardium: `overlay_slice_03.png` and so on, each the cine
/// at end-diastole beside the synthetic LGE with the class overlay, burned-in labels.
/// Returns the files written.
[[nodiscard]] Expected<std::vector<std::filesystem::path>> writeOverlayPictures(
    const ReportContent& content, const std::filesystem::path& folder);

/// `bullseye_burden.png` and `bullseye_transmurality.png`.
[[nodiscard]] Expected<std::vector<std::filesystem::path>> writeBullsEyePictures(
    const ReportContent& content, const std::filesystem::path& folder);

}  // namespace lateglow
