#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/core/Series.h"
#include "imaging/io/VoxelFile.h"

namespace lateglow {

/// What the header of a volume file (NIfTI, Analyze, NRRD, MetaImage) says, checked.
struct VolumeHeader {
  Geometry geometry;  ///< LPS, mm
  int phaseCount = 1;
  bool phaseFirst = false;  ///< the phases of a voxel follow each other in the file
  double frameIntervalMs = 0.0;  ///< 0 where the file states none that is plausible for a cine
  double firstPhaseMs = 0.0;
  std::string description;
  std::string unit;  ///< of the values, UCUM
  std::vector<SeriesIssue> issues;
  VoxelFile voxels;
  std::vector<std::filesystem::path> files;  ///< header first, then detached voxels
};

/// True for names that readVolumeFile reads: .nii, .nii.gz, .hdr, .nrrd, .nhdr, .mha, .mhd.
[[nodiscard]] bool isVolumeFileName(const std::filesystem::path& file);
/// True for names of voxels that a header beside them describes (.img, .img.gz, .raw, .zraw).
[[nodiscard]] bool isDetachedVoxelsName(const std::filesystem::path& file);

/// Reads a volume file of any format: four dimensions make a Cine, up to three a Volume. Sizes are
/// checked against the file before memory is taken. Voxels that are not finite become 0 with an
/// issue ("non-finite").
[[nodiscard]] Expected<Series> readVolumeFile(const std::filesystem::path& file,
                                              ProgressSink& progress);

/// The series of a checked header.
[[nodiscard]] Expected<Series> readVolume(VolumeHeader header, ProgressSink& progress);

/// A file beside `header` by the name that the header gives. BadInput when the name leads out of
/// the folder or names nothing.
[[nodiscard]] Expected<std::filesystem::path> detachedFile(const std::filesystem::path& header,
                                                           const std::string& name);

/// Interval and start of the phases in a cine of `phaseCount`, given in ms, where they are
/// plausible (1 to 300 ms); an issue "no-phase-times" where not.
void setPhaseTimes(double intervalMs, double firstMs, VolumeHeader& header);

}  // namespace lateglow
