#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "app/workflow/DatasetLayout.h"
#include "imaging/core/Progress.h"
#include "measurements/Geometry.h"

namespace lateglow {

/// What the checks over a case and over the data set have to know of an image.
struct DatasetImageFacts {
  std::string role;
  std::filesystem::path file;
  Geometry geometry;
  int phaseCount = 1;
  std::string contentUid;             ///< the same for files of the same content
  std::map<int, std::size_t> labels;  ///< of a mask: voxels of each value
  std::string patientId;              ///< DICOM, empty where unknown
};

/// What an image must be.
struct DatasetImageDemands {
  std::string role;
  bool hounsfield = false;
  bool stripped = false;                               ///< everything but the brain removed
  const std::map<int, std::string>* labels = nullptr;  ///< values of a mask
  int fewestPhases = 8;
};

struct CheckedDatasetImage {
  DatasetImageFacts facts;
  bool readable = false;
  std::vector<DatasetProblem> problems;
};

/// Reads one image whole (one at a time: the memory that takes is that of the largest) and looks
/// for what is wrong with it alone. Fails only when cancelled.
[[nodiscard]] Expected<CheckedDatasetImage> checkDatasetImage(const std::filesystem::path& file,
                                                              const std::string& caseName,
                                                              const DatasetImageDemands& demands,
                                                              ProgressSink& progress);

}  // namespace lateglow
