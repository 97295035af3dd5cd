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

namespace {

Expected<void> makeFolder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (!error) return {};
  return fail(FailureCode::Failed, folder.string() + " cannot be made: " + error.message(),
              "choose a folder you may write to", folder.string());
}

tl::unexpected<Failure> cancelledMaking() {
  return fail(FailureCode::Cancelled, "making phantoms was cancelled", "start it again");
}

Expected<void> writeTruth(const std::string& truth, const std::filesystem::path& folder) {
  return writeFileAtomically(folder / "truth.json", std::as_bytes(std::span(truth)), true);
}

}  // namespace

Expected<CardiacPhantomTruth> writePhantomCase(const CardiacPhantomOptions& options,
                                               const std::filesystem::path& folder, ProgressSink& progress) {
  if (const auto made = makeFolder(folder); !made) return tl::unexpected(made.error());
  const auto cancelled = cancelledMaking();
  if (!progress.report(0.0, "Making a phantom")) return cancelled;
  const CardiacPhantomCase phantom = makeCardiacPhantom(options);
  if (!progress.report(0.7, "Writing a phantom")) return cancelled;
  NiftiWriteOptions write;
  write.overwrite = true;
  write.description = "PHANTOM cardiac " + toString(options.cohort) + " seed " + std::to_string(options.seed) + " case " +
                      std::to_string(options.caseIndex) + ", computed, no patient";
  const Expected<void> steps[] = {
      writeNifti(phantom.cine, folder / "cine.nii.gz", write), writeNifti(phantom.lge, folder / "lge.nii.gz", write),
      writeNifti(phantom.mask, folder / "mask.nii.gz", write),
      writeTruth(toJson(phantom.truth), folder)};
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

Expected<BrainPhantomCase> writeBrainPhantomCase(const BrainPhantomOptions& options,
                                                 const std::filesystem::path& folder, ProgressSink& progress) {
  if (const auto made = makeFolder(folder); !made) return tl::unexpected(made.error());
  BrainPhantomOptions watched = options;
  bool goOn = true;
  watched.keepGoing = [&] { return goOn = progress.report(0.0, "Making a head"); };
  BrainPhantomCase made = makeBrainPhantom(watched);
  if (!goOn || !progress.report(0.7, "Writing a head")) return cancelledMaking();
  NiftiWriteOptions write;
  write.overwrite = true;
  write.description = "PHANTOM brain seed " + std::to_string(options.seed) + " case " +
                      std::to_string(options.caseIndex) + ", computed, no patient";
  for (const BrainImage& image : made.images) {
    const auto written = writeNifti(image.volume, folder / toString(image.contrast).append(".nii.gz"), write);
    if (!written) return tl::unexpected(written.error());
  }
  for (const auto& written : {writeNifti(made.tissues, folder / "tissues.nii.gz", write),
                              writeNifti(made.brain, folder / "brain.nii.gz", write),
                              writeTruth(toJson(made, options), folder)}) {
    if (!written) return tl::unexpected(written.error());
  }
  return made;
}

Expected<CbctPhantomCase> writeCbctPhantomCase(const CbctPhantomOptions& options,
                                               const std::filesystem::path& folder, ProgressSink& progress) {
  if (const auto made = makeFolder(folder); !made) return tl::unexpected(made.error());
  CbctPhantomOptions watched = options;
  bool goOn = true;
  watched.keepGoing = [&] { return goOn = progress.report(0.0, "Making a CT and a cone-beam CT"); };
  CbctPhantomCase made = makeCbctPhantom(watched);
  if (!goOn || !progress.report(0.9, "Writing a CT and a cone-beam CT")) return cancelledMaking();
  NiftiWriteOptions write;
  write.overwrite = true;
  write.description = "PHANTOM CBCT " + toString(options.site) + " seed " + std::to_string(options.seed) + " case " +
                      std::to_string(options.caseIndex) + ", computed, no patient";
  for (const auto& written : {writeNifti(made.ct, folder / "ct.nii.gz", write),
                              writeNifti(made.cbct, folder / "cbct.nii.gz", write),
                              writeNifti(made.body, folder / "body.nii.gz", write),
                              writeTruth(toJson(made, options), folder)}) {
    if (!written) return tl::unexpected(written.error());
  }
  return made;
}

}  // namespace lateglow
