#include "imaging/io/VoxelFile.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <span>
#include <utility>

#include "imaging/io/FileBytes.h"
#include "imaging/io/LargeMemory.h"
#include "imaging/io/PackedStream.h"
#include "imaging/io/ParallelFor.h"
#include "imaging/io/VoxelConversion.h"

namespace lateglow {

namespace {

constexpr std::size_t kChunkBytes = std::size_t{1} << 20U;
/// Deflate expands by at most 1032 : 1 (zlib technical details): a smaller file cannot hold more.
constexpr std::uint64_t kLargestExpansion = 1032;

tl::unexpected<Failure> badFile(const VoxelFile& voxels, const std::string& what) {
  const std::string file = voxels.file.string();
  return fail(FailureCode::BadInput, file + ": " + what,
              "copy or export the file again from its source", file);
}

tl::unexpected<Failure> cancelled(const VoxelFile& voxels) {
  const std::string file = voxels.file.string();
  return fail(FailureCode::Cancelled, "reading " + file + " was cancelled", "", file);
}

tl::unexpected<Failure> truncated(const VoxelFile& voxels) {
  return badFile(voxels, "it is truncated or damaged: its voxels need " +
                             std::to_string(voxels.bytes()) + " bytes, fewer can be read");
}

Expected<void> checkAgainstFile(const VoxelFile& voxels, const FileBytes& file) {
  const bool whole = voxels.packing == Packing::None || voxels.packing == Packing::WholeFile;
  const std::uint64_t begin = whole ? 0 : std::min(voxels.offset, file.size());
  const std::uint64_t needed = voxels.bytes() + (whole ? voxels.offset : 0);
  const std::uint64_t there = file.size() - begin;
  const std::uint64_t possible =
      voxels.packing == Packing::None ? there : there * kLargestExpansion;
  if (needed <= possible) return {};
  return badFile(voxels, "it is truncated or its header is wrong: it announces " +
                             std::to_string(needed) + " bytes, the file has " +
                             std::to_string(there));
}

std::string reading(const VoxelFile& voxels) { return "reading " + voxels.file.string(); }

/// Unpacked voxels: read from their place and converted, chunk by chunk on all cores.
Expected<void> readPlain(const VoxelFile& voxels, const FileBytes& file, std::span<float> target,
                         ProgressSink& progress) {
  const std::size_t size = bytesPerVoxel(voxels.type);
  const std::size_t perChunk = kChunkBytes / size;
  const std::size_t chunks = (target.size() + perChunk - 1) / perChunk;
  std::atomic<bool> complete = true;
  const bool finished = parallelFor(chunks, progress, reading(voxels), [&](std::size_t c) {
    const std::size_t first = c * perChunk;
    const auto part = target.subspan(first, std::min(perChunk, target.size() - first));
    std::vector<std::byte> bytes(part.size() * size);
    if (file.readAt(voxels.offset + first * size, bytes) != bytes.size()) complete = false;
    convertVoxels(bytes, voxels, part);
  });
  if (!finished) return cancelled(voxels);
  if (!complete) return truncated(voxels);
  return {};
}

/// Packed voxels: each piece is unpacked while the one before is converted, so that both cores work
/// and memory grows with what the stream truly holds, not with what it announces.
Expected<std::vector<float>> readPacked(const VoxelFile& voxels, const FileBytes& file,
                                        ProgressSink& progress) {
  const bool whole = voxels.packing == Packing::WholeFile;
  PackedStream stream(
      file, whole ? 0 : voxels.offset,
      voxels.packing == Packing::Zlib ? PackedStream::Wrapper::Zlib : PackedStream::Wrapper::Gzip);
  if (whole && !stream.skip(voxels.offset)) return truncated(voxels);
  const auto count = static_cast<std::size_t>(voxels.count);
  const std::size_t size = bytesPerVoxel(voxels.type);
  const std::size_t perPiece = kChunkBytes / size;
  std::vector<std::byte> unpacked(std::min(count, perPiece) * size);
  std::vector<std::byte> stored(unpacked.size());
  std::vector<float> values;
  reserveLarge(values, count);
  const auto policy = count > perPiece ? std::launch::async : std::launch::deferred;
  std::future<void> conversion;
  for (std::size_t done = 0; done < count;) {
    const std::size_t end = std::min(done + perPiece, count);
    const auto part = std::span(unpacked).first((end - done) * size);
    if (stream.read(part) != part.size()) return truncated(voxels);
    if (conversion.valid()) conversion.get();
    std::swap(unpacked, stored);
    const double fraction = static_cast<double>(done) / static_cast<double>(count);
    if (!progress.report(fraction, reading(voxels))) return cancelled(voxels);
    conversion = std::async(policy, [&voxels, &values, part, done, end] {
      values.resize(end);
      convertVoxels(part, voxels, std::span(values).subspan(done));
    });
    done = end;
  }
  if (conversion.valid()) conversion.get();
  if (!stream.isSound()) return badFile(voxels, "its check sum is wrong: it is damaged");
  if (!progress.report(1.0, reading(voxels))) return cancelled(voxels);
  return values;
}

}  // namespace

std::size_t bytesPerVoxel(VoxelType type) {
  switch (type) {
    case VoxelType::UInt8:
    case VoxelType::Int8:
      return 1;
    case VoxelType::Int16:
    case VoxelType::UInt16:
      return 2;
    case VoxelType::Int32:
    case VoxelType::UInt32:
    case VoxelType::Float32:
      return 4;
    case VoxelType::Float64:
    case VoxelType::Int64:
    case VoxelType::UInt64:
      return 8;
  }
  return 8;
}

Expected<std::vector<float>> readVoxels(const VoxelFile& voxels, ProgressSink& progress) {
  const FileBytes file(voxels.file);
  if (!file.isOpen()) {
    return fail(FailureCode::NotFound, "cannot open " + voxels.file.string(),
                "check the name and the permissions", voxels.file.string());
  }
  if (auto fits = checkAgainstFile(voxels, file); !fits) return tl::unexpected(fits.error());
  if (voxels.packing != Packing::None) return readPacked(voxels, file, progress);
  std::vector<float> values;
  resizeLarge(values, static_cast<std::size_t>(voxels.count));
  if (auto done = readPlain(voxels, file, values, progress); !done) {
    return tl::unexpected(done.error());
  }
  return values;
}

}  // namespace lateglow
