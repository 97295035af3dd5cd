#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/report/CaseReport.h"
#include "imaging/core/Progress.h"
#include "imaging/io/export/ExportSource.h"
#include "measurements/LvFunction.h"

namespace lateglow {

/// What can be exported of a case, in the order of the command line's `--objects` (cli.md).
enum class ExportObject {
  SyntheticImages,    ///< sc: DICOM MR images, classic or enhanced like the source
  Segmentation,       ///< seg: DICOM SEG
  MeasurementReport,  ///< sr: DICOM SR TID 1500; brings the segmentation along
  ReportDocument,     ///< pdf: DICOM Encapsulated PDF
  UncertaintyMap,     ///< pm: DICOM Parametric Map
  KeyImages,          ///< key: DICOM Secondary Capture with burned-in label
  CineAnimation,      ///< gif: the cine of one slice with the classes as outlines
  Pictures,           ///< png: slices with overlay, bull's-eyes
  MeasurementTable,   ///< csv
  MeasurementsJson,   ///< json
  Nifti               ///< nifti: synthetic image, classes, uncertainty
};

/// "sc", "seg" ...; the names of the command line.
[[nodiscard]] std::string toString(ExportObject object);
/// All of them, in order.
[[nodiscard]] const std::vector<ExportObject>& allExportObjects();
/// From "sc,seg,sr": an unknown name is a BadInput failure that lists the known ones.
[[nodiscard]] Expected<std::vector<ExportObject>> exportObjectsFromText(const std::string& names);

struct ExportRequest {
  std::vector<ExportObject> objects;
  std::optional<LvFunction> function;  ///< goes into the measurement report
};

/// Whether the case has what the object is made of, and about how large it becomes.
struct ExportEstimate {
  bool possible = false;
  std::string reason;  ///< English, why not
  int files = 0;
  std::uintmax_t bytes = 0;
};
[[nodiscard]] ExportEstimate estimateExport(const ReportContent& content, ExportObject object);

/// Writes the wanted objects into `folder`, which must exist; every name begins with `synthetic_`.
/// DICOM objects are checked (imaging/io/export/ObjectCheck.h) before they are written. Returns the
/// files. Needs a QGuiApplication for documents and pictures. Stops within a second after
/// `progress` says so; what is there by then is the caller's to remove (PendingFolder).
[[nodiscard]] Expected<std::vector<std::filesystem::path>> exportCase(
    const ReportContent& content, const ExportSource& source, const ExportRequest& request,
    const std::filesystem::path& folder, ProgressSink& progress);

/// The same as a set: `target` has all files or none of them.
[[nodiscard]] Expected<std::vector<std::filesystem::path>> exportCaseTo(
    const ReportContent& content, const ExportSource& source, const ExportRequest& request,
    const std::filesystem::path& target, bool overwrite, ProgressSink& progress);

}  // namespace lateglow
