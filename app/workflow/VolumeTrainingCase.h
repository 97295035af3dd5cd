#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/workflow/VolumeTask.h"
#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/core/Volume.h"

namespace lateglow {

/// When the target image is registered to the source (rigid, imaging/prepare/VolumeRegistration.h).
enum class RegisterTarget { WhereGridsDiffer, Always, Never };

/// Source and target in model units on one grid, cut to the foreground and a margin.
struct VolumeTrainingPair {
  std::array<int, 3> size{};  ///< i, j, k; i fastest
  std::array<double, 3> spacingMm{};
  std::vector<float> source;
  std::vector<float> target;
  std::vector<std::uint8_t> foreground;
};

struct VolumeCaseOptions {
  RegisterTarget registration = RegisterTarget::WhereGridsDiffer;
  std::optional<std::array<double, 3>> spacingMm;  ///< i, j, k; nothing: the source's own
};

/// The pair in the folder of a case: an image by the name of the task's source and one by that of its
/// target (`t1ce.nii.gz`; letter case does not matter; .nii, .nrrd, .mha and folders of DICOM files
/// too), perhaps `brain` or `body`: what counts, on the grid of the source; of CT only as far as the
/// source shows it. A fault of the data is a failure with file and remedy; `notes` (may be null) hears
/// what was done to make it fit. Cancelled within a second.
[[nodiscard]] Expected<VolumeTrainingPair> readVolumePair(const std::filesystem::path& folder,
                                                          const VolumeTask& task,
                                                          const VolumeCaseOptions& options,
                                                          std::vector<std::string>* notes,
                                                          ProgressSink& progress);

/// The volume in a file or DICOM folder of a case, by the name without its ending; nullopt where
/// there is none.
[[nodiscard]] std::optional<std::filesystem::path> findCaseImage(const std::filesystem::path& folder,
                                                                 const std::string& name);
/// The largest still image of a file or folder.
[[nodiscard]] Expected<Volume> readCaseVolume(const std::filesystem::path& file, ProgressSink& progress);

/// Source, target and what counts, before anything is resampled: both on the grid of the source.
struct AlignedVolumes {
  Volume source;
  Volume target;
  std::vector<std::uint8_t> region;
  std::vector<std::string> notes;
};
[[nodiscard]] Expected<AlignedVolumes> readAlignedVolumes(const std::filesystem::path& folder,
                                                          const VolumeTask& task,
                                                          RegisterTarget registration,
                                                          ProgressSink& progress);

}  // namespace lateglow
