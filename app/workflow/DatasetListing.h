#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"

namespace lateglow {

/// An image of a data folder: a volume file, or a folder of DICOM files.
struct DatasetFile {
  std::filesystem::path path;
  std::string key;  ///< path below the data folder with '/', without the ending of an image
};

/// What lies in a data folder. Hidden files are passed over.
struct DatasetListing {
  std::filesystem::path folder;
  std::vector<DatasetFile> images;             ///< in order of their keys
  std::vector<std::filesystem::path> others;   ///< tables and texts, in order
  std::vector<std::filesystem::path> outside;  ///< links that lead out of the folder; followed
  std::vector<std::filesystem::path> broken;   ///< links that lead nowhere
};

/// Walks through the folder and its subfolders, through links too, each folder once. NotFound where
/// it is no folder; Cancelled.
[[nodiscard]] Expected<DatasetListing> listDataset(const std::filesystem::path& folder,
                                                   ProgressSink& progress);

/// A name without the ending that marks an image (.nii.gz, .nrrd ...).
[[nodiscard]] std::string withoutImageEnding(const std::string& name);

/// False for a path that leads, over links or "..", to something that is not below `folder`.
[[nodiscard]] bool liesWithin(const std::filesystem::path& folder,
                              const std::filesystem::path& path);

}  // namespace lateglow
