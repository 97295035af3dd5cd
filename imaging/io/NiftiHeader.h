#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "imaging/core/Failure.h"
#include "imaging/core/Series.h"
#include "imaging/io/VoxelFile.h"

namespace lateglow {

/// Voxel types of NIfTI (nifti1.h, "datatype") that are read.
using NiftiType = VoxelType;

/// A NIfTI-1, NIfTI-2 or Analyze header after every field that is used was checked.
struct NiftiHeader {
  bool swapped = false;  ///< byte order of the file differs from this machine's
  NiftiType type = NiftiType::Float32;
  int phaseCount = 1;
  std::uint64_t voxelOffset = 0;  ///< bytes from the start of the (uncompressed) file
  double slope = 1.0;
  double intercept = 0.0;
  Geometry geometry;             ///< LPS, mm
  double frameIntervalMs = 0.0;  ///< 0 where the file states none that is plausible for a cine
  double firstPhaseMs = 0.0;
  std::string description;  ///< field "descrip", else "intent_name", clean UTF-8
  bool isAnalyze = false;   ///< Analyze 7.5: a pair of files without a magic number
  std::vector<SeriesIssue> issues;

  [[nodiscard]] std::uint64_t voxelBytes() const;
};

/// The longest header (NIfTI-2), bytes.
inline constexpr std::size_t kNiftiHeaderBytes = 540;

/// Reads the header from the first bytes of the file. `file` is for messages.
///
/// Geometry as nifti1.h prescribes: sform where sform_code > 0, else qform where qform_code > 0,
/// else pixdim alone with axes along L, P and S ("no-orientation"). RAS+ becomes LPS.
[[nodiscard]] Expected<NiftiHeader> parseNiftiHeader(std::span<const std::byte> bytes,
                                                     const std::string& file);

/// The same for the .hdr of a pair: NIfTI-1 or -2, or Analyze 7.5, which says nothing of
/// orientation ("no-orientation"). `voxelOffset` counts in the .img.
[[nodiscard]] Expected<NiftiHeader> parseNiftiPairHeader(std::span<const std::byte> bytes,
                                                         const std::string& file);

}  // namespace lateglow
