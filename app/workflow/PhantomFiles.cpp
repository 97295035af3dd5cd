#include "app/workflow/PhantomFiles.h"

#include "app/workflow/CineMask.h"
#include "imaging/io/AtomicFile.h"
#include "imaging/io/NiftiWriter.h"

namespace lateglow {

Expected<CardiacCohort> cardiacCohortFromName(const std::string& name) {
  for (const CardiacCohort cohort : {CardiacCohort::Standard, CardiacCohort::Hard, CardiacCohort::Wide}) {
    if (toString(cohort) == name) return cohort;
  }
  return fail(FailureCode::BadInput, "there is no cohort \"" + name + "\"", "choose standard, hard or wide");
}

Expected<CardiacPhantomTruth> writePhantomCase(const CardiacPhantomOptions& options,
                                               const std::filesystem::path& folder, ProgressSink& progress) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) {
    return fail(FailureCode::Failed, folder.string() + " cannot be made: " + error.message(),
                "choose a folder you may write to", folder.string());
  }
  const auto cancelled = fail(FailureCode::Cancelled, "making phantoms was cancelled", "start it again");
  if (!progress.report(0.0, "Making a phantom")) return cancelled;
  const CardiacPhantomCase phantom = makeCardiacPhantom(options);
  if (!progress.report(0.7, "Writing a phantom")) return cancelled;
  NiftiWriteOptions write;
  write.overwrite = true;
  write.description = "PHANTOM cardiac " + toString(options.cohort) + " seed " + std::to_string(options.seed) + " case " +
                      std::to_string(options.caseIndex) + ", computed, no patient";
  const std::string truth = toJson(phantom.truth);
  const Expected<void> steps[] = {
      writeNifti(phantom.cine, folder / "cine.nii.gz", write), writeNifti(phantom.lge, folder / "lge.nii.gz", write),
      writeNifti(phantom.mask, folder / "mask.nii.gz", write),
      writeFileAtomically(folder / "truth.json", std::as_bytes(std::span(truth)), true)};
  if (options.withCineMask) {
    if (const auto done = writeCineMask(phantom.cineMask, folder / "cine_mask.nii.gz", write); !done) {
      return tl::unexpected(done.error());
    }
  }
  for (const auto& step : steps) {
    if (!step) return tl::unexpected(step.error());
  }
  return phantom.truth;
}

}  // namespace lateglow
