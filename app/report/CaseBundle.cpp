#include "app/report/CaseBundle.h"

#include <cstdio>
#include <cstdlib>
#include <span>

#include "app/report/CaseFolder.h"
#include "app/workflow/EditedMask.h"
#include "app/workflow/ReproduceBundle.h"
#include "app/workflow/Resources.h"
#include "imaging/core/UtcTime.h"
#include "imaging/io/AtomicFile.h"
#include "imaging/io/NiftiWriter.h"
#include "imaging/io/PrivateFolder.h"
#include "imaging/pacs/deidentification/Deidentification.h"

namespace lateglow {

namespace fs = std::filesystem;

namespace {

/// What a copy is called: nothing of the original's name but the ending, which says its format.
std::string plainName(std::size_t number, const fs::path& file) {
  char name[24];
  std::snprintf(name, sizeof name, "%06zu", number);
  const std::string original = file.filename().string();
  for (const char* ending : {".nii.gz", ".nii", ".nrrd", ".nhdr", ".mha"}) {
    if (original.ends_with(ending)) return std::string(name).append(ending);
  }
  return std::string(name).append(".dcm");
}

/// The files of the series, and of no other, in a folder of their own.
Expected<void> gatherSources(const Series& series, const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  for (std::size_t i = 0; i < series.files.size(); ++i) {
    fs::copy_file(series.files[i], folder / plainName(i + 1, series.files[i]), error);
    if (error) {
      return fail(FailureCode::NotFound,
                  series.files[i].string() + " cannot be copied: " + error.message(),
                  "put the source images back where they were analyzed, or analyze them again",
                  series.files[i].string());
    }
  }
  if (!series.files.empty()) return {};
  return fail(FailureCode::NotFound, "the case does not say which files it was made of",
              "analyze the case again");
}

Expected<void> copyWithoutIdentity(const Series& series, const fs::path& work, const fs::path& out,
                                   ProgressSink& progress) {
  if (auto gathered = gatherSources(series, work / "source"); !gathered) return gathered;
  const DeidentificationKey key = DeidentificationKey::random();
  const bool single = series.files.size() == 1;
  const fs::path name = plainName(1, series.files.front());
  const bool volume = single && name.extension() != ".dcm";
  std::error_code error;
  if (volume) fs::create_directories(out, error);
  const auto report =
      volume ? deidentify(work / "source" / name, out / name, {}, key, false, progress)
             : deidentify(work / "source", out, {}, key, false, progress);
  if (!report) return tl::unexpected(report.error());
  return {};
}

BundleManifest manifestOf(const ReportContent& content, const MeasureOptions& options) {
  BundleManifest manifest;
  manifest.softwareVersion = softwareVersion();
  manifest.createdUtc = currentUtcTime();
  manifest.modelId = content.model.id;
  manifest.modelVersion = content.model.version;
  manifest.modelSha256 = content.model.sha256;
  manifest.device = content.synthesis.device;
  manifest.force = content.synthesis.gate.forced;
  manifest.editedByReader = content.measurements.method == kEditedMethod;
  manifest.measureOptions = options;
  if (const auto layer = content.analyzed.newest(LayerRole::SyntheticLge)) {
    const auto seed = layer->provenance.parameters.find("seed");
    if (seed != layer->provenance.parameters.end()) {
      manifest.seed = std::strtoull(seed->second.c_str(), nullptr, 10);
    }
  }
  return manifest;
}

Expected<void> writeResults(const ReportContent& content, const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder / "results", error);
  const std::string measured = measurementsFileText(content);
  const auto written = writeFileAtomically(folder / kBundleMeasurements,
                                           std::as_bytes(std::span(measured)), true);
  if (!written) return written;
  const auto mask = content.analyzed.newest(LayerRole::TissueMask);
  if (mask == nullptr || mask->labelMap() == nullptr) {
    return fail(FailureCode::BadInput, "the case has no tissue mask", "run the synthesis first");
  }
  NiftiWriteOptions options;
  options.overwrite = true;
  options.description = "SYNTHETIC mask, research only";
  return writeNifti(*mask->labelMap(), folder / kBundleMask, options);
}

}  // namespace

MeasureOptions measureOptionsOf(const ScarMeasurements& measurements) {
  MeasureOptions options;
  if (measurements.rvInsertionSource == ReferenceSource::Landmark) {
    options.anteriorRvInsertionMm = measurements.rvInsertionMm;
  }
  if (measurements.apexRule == ApexRule::User && !measurements.slices.empty()) {
    const bool apexFirst = measurements.slices.front().level > measurements.slices.back().level;
    options.apex = apexFirst ? ApexChoice::FirstSlice : ApexChoice::LastSlice;
  }
  return options;
}

Expected<void> writeCaseBundle(const ReportContent& content, const MeasureOptions& options,
                               const fs::path& archive, bool overwrite, ProgressSink& progress) {
  const auto work = PrivateFolder::create();
  if (!work) return tl::unexpected(work.error());
  const fs::path folder = work->path() / "bundle";
  SubProgress copying(progress, 0.0, 0.7);
  const auto copied = copyWithoutIdentity(content.analyzed.source(), work->path(),
                                          folder / kBundleInputs, copying);
  if (!copied) return copied;
  if (auto written = writeResults(content, folder); !written) return written;
  if (!progress.report(0.8, "Packing")) {
    return fail(FailureCode::Cancelled, "the bundle was cancelled", "start it again");
  }
  return packBundle(manifestOf(content, options), folder, archive, overwrite);
}

}  // namespace lateglow
