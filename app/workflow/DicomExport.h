#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/workflow/Uncertainty.h"
#include "imaging/core/Annotation.h"
#include "imaging/core/Case.h"
#include "imaging/core/Progress.h"
#include "imaging/core/SignOff.h"
#include "imaging/io/export/ExportContext.h"
#include "measurements/LvFunction.h"
#include "measurements/ScarMeasurements.h"

namespace lateglow {

/// Which DICOM objects of an analyzed case are wanted. A measurement report references the
/// segmentation, so that it brings one along.
struct DicomObjects {
  bool syntheticImages = false;
  bool segmentation = false;
  bool measurementReport = false;
  bool uncertaintyMap = false;
};

/// What goes into them.
struct DicomResults {
  Case analyzed;
  ScarMeasurements measurements;
  std::optional<Uncertainty> uncertainty;
  std::optional<LvFunction> function;
  std::string findings;  ///< UTF-8
  std::optional<SignOff> signOff;
  std::vector<Annotation> annotations;  ///< distances, angles and regions go into the report
};

/// Moment, source and what made the newest tissue mask (else the synthetic image).
[[nodiscard]] ExportContext exportContextOf(const Case& analyzed, ExportSource source);

/// Writes the objects into `folder`: `synthetic_lge_0001.dcm` ... (or `synthetic_lge.dcm`),
/// `synthetic_segmentation.dcm`, `synthetic_measurements_sr.dcm`, `synthetic_uncertainty.dcm`.
///
/// Where the source is not DICOM, the synthetic images become what the other objects reference:
/// `context.references` is set to them. A wanted object whose layer the case does not have is a
/// BadInput failure.
[[nodiscard]] Expected<std::vector<WrittenObject>> writeDicomObjects(
    const DicomResults& results, const DicomObjects& objects, ExportContext& context,
    const std::filesystem::path& folder, ProgressSink& progress);

}  // namespace lateglow
