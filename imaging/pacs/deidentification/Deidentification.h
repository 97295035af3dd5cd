#pragma once

#include <filesystem>
#include <vector>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/pacs/deidentification/DeidentificationKey.h"
#include "imaging/pacs/deidentification/DeidentificationOptions.h"
#include "imaging/pacs/deidentification/DeidentificationReport.h"

namespace lateglow {

/// De-identifies a file or everything under a folder by PS3.15, annex E; DICOM, NIfTI and NRRD.
///
/// A file becomes the file `output`; a folder becomes the folder `output`, in it one folder a study
/// and a series and files named by new UIDs: no name comes from the input. What is no image data, a
/// DICOMDIR and second copies of an instance are not copied. The input never changes. The output
/// appears whole or not at all: it is made under a temporary name beside it and renamed.
///
/// The same key gives the same pseudonyms, UIDs and date shifts in every run.
///
/// With `overwrite` an existing output is replaced; a folder only where it holds nothing but what
/// this function writes (OutputExists else).
///
/// Failures: NotFound; OutputExists; Refused, where an object may hold identity that cannot be
/// removed and options.leaveOutRefused is not set (DeidentificationGate.h); BadInput, where a file
/// cannot be read, or output and input lie in each other; Cancelled. Messages name input files by
/// their place in the order of names, for a name may hold identity.
[[nodiscard]] Expected<DeidentificationReport> deidentify(const std::filesystem::path& input,
                                                          const std::filesystem::path& output,
                                                          const DeidentificationOptions& options,
                                                          const DeidentificationKey& key,
                                                          bool overwrite, ProgressSink& progress);

/// The same for several folders that become one; files of each are counted in their order.
[[nodiscard]] Expected<DeidentificationReport> deidentifyFolders(
    const std::vector<std::filesystem::path>& inputs, const std::filesystem::path& output,
    const DeidentificationOptions& options, const DeidentificationKey& key, bool overwrite,
    ProgressSink& progress);

}  // namespace lateglow
