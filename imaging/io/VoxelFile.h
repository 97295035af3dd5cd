#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"

namespace lateglow {

/// Types of stored voxels; the values are those of NIfTI (nifti1.h, "datatype").
enum class VoxelType : std::int16_t {
  UInt8 = 2,
  Int16 = 4,
  Int32 = 8,
  Float32 = 16,
  Float64 = 64,
  Int8 = 256,
  UInt16 = 512,
  UInt32 = 768,
  Int64 = 1024,
  UInt64 = 1280
};
[[nodiscard]] std::size_t bytesPerVoxel(VoxelType type);

enum class Packing {
  None,
  WholeFile,  ///< the file is a gzip stream from its first byte, header included
  Gzip,       ///< a gzip stream from `offset` on
  Zlib        ///< a zlib stream from `offset` on
};

/// Where voxels lie and how they are stored.
struct VoxelFile {
  std::filesystem::path file;
  Packing packing = Packing::None;
  /// First voxel: bytes from the start of the file (WholeFile: of the unpacked file); Gzip and
  /// Zlib: of the stream.
  std::uint64_t offset = 0;
  std::uint64_t count = 0;
  VoxelType type = VoxelType::Float32;
  bool swapped = false;  ///< byte order differs from this machine's
  double slope = 1.0;
  double intercept = 0.0;

  [[nodiscard]] std::uint64_t bytes() const { return count * bytesPerVoxel(type); }
};

/// Reads all voxels as floats, on all cores where that helps. Before memory is taken the size is
/// compared with the file; for packed ones with the most that deflate can expand it to. What is
/// missing or damaged is a BadInput failure.
[[nodiscard]] Expected<std::vector<float>> readVoxels(const VoxelFile& voxels,
                                                      ProgressSink& progress);

}  // namespace lateglow
