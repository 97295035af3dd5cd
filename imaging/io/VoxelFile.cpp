#include "imaging/io/VoxelFile.h"

#include <libdeflate.h>
#include <zlib.h>

#include <algorithm>
#include <atomic>
#include <future>
#include <memory>
#include <span>

#include "imaging/io/FileBytes.h"
#include "imaging/io/LargeMemory.h"
#include "imaging/io/ParallelFor.h"
#include "imaging/io/VoxelConversion.h"

namespace lateglow {

namespace {

constexpr std::size_t kChunkBytes = std::size_t{1} << 20U;
/// Deflate expands by at most 1032 : 1 (zlib technical details): a smaller file cannot hold more.
constexpr std::uint64_t kLargestExpansion = 1032;
/// Images of patients expand by 2 to 10, masks by more.
constexpr std::uint64_t kUsualExpansion = 20;
/// Larger streams are unpacked piece by piece, so that a cancelled read ends within a second.
constexpr std::uint64_t kLargestAtOnce = std::uint64_t{1} << 30U;

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

/// Unpacks one gzip or zlib stream as a whole, which is twice as fast as in pieces. False when the
/// stream is not exactly as long as `target`. What the stream does not fill is never touched, so
/// that a small file that announces much costs little.
bool unpackWhole(const FileBytes& file, std::uint64_t offset, Packing packing,
                 std::span<std::byte> target) {
  const auto size = static_cast<std::size_t>(file.size() - std::min(file.size(), offset));
  const auto packed = std::make_unique_for_overwrite<std::byte[]>(size);
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> engine(
      libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
  if (!engine || file.readAt(offset, {packed.get(), size}) != size) return false;
  std::size_t used = 0;
  const auto unpackBy =
      packing == Packing::Zlib ? &libdeflate_zlib_decompress_ex : &libdeflate_gzip_decompress_ex;
  const libdeflate_result result = unpackBy(engine.get(), packed.get(), size, target.data(),
                                            target.size(), &used, nullptr);
  return result == LIBDEFLATE_SUCCESS && used == size;
}

/// Unpacks gzip (also of several members) or zlib in pieces with memory for two buffers.
class PieceStream {
 public:
  PieceStream(const FileBytes& file, std::uint64_t offset)
      : m_file(file), m_position(offset), m_input(kChunkBytes) {
    // 32: the kind of header is recognised.
    m_failed = inflateInit2(&m_stream, MAX_WBITS + 32) != Z_OK;
  }
  ~PieceStream() { inflateEnd(&m_stream); }
  PieceStream(const PieceStream&) = delete;
  PieceStream& operator=(const PieceStream&) = delete;

  /// Fills `target`; returns how many bytes there were before the end or a fault.
  std::size_t read(std::span<std::byte> target) {
    m_stream.next_out = reinterpret_cast<Bytef*>(target.data());
    m_stream.avail_out = static_cast<uInt>(target.size());
    while (!m_failed && m_stream.avail_out > 0 && step()) {
    }
    return target.size() - m_stream.avail_out;
  }
  /// Whether the stream goes on or ends here as it should, its check sum right.
  bool isSound() {
    std::byte more{};
    return read({&more, 1}) == 1 || (m_ended && !m_failed);
  }

 private:
  bool step() {
    if (m_stream.avail_in == 0) {
      const std::size_t got = m_file.readAt(m_position, m_input);
      m_position += got;
      m_stream.next_in = reinterpret_cast<Bytef*>(m_input.data());
      m_stream.avail_in = static_cast<uInt>(got);
    }
    if (m_stream.avail_in == 0) return false;
    // A further member of the same file follows, else padding that means nothing.
    if (m_ended && (*m_stream.next_in != 0x1F || inflateReset(&m_stream) != Z_OK)) return false;
    const int state = inflate(&m_stream, Z_NO_FLUSH);
    m_ended = state == Z_STREAM_END;
    m_failed = state != Z_OK && state != Z_STREAM_END;
    return !m_failed;
  }

  const FileBytes& m_file;
  std::uint64_t m_position;
  std::vector<std::byte> m_input;
  z_stream m_stream{};
  bool m_failed = false;
  bool m_ended = false;
};

Expected<std::vector<float>> readPieces(const VoxelFile& voxels, const FileBytes& file,
                                        ProgressSink& progress) {
  const bool whole = voxels.packing == Packing::WholeFile;
  PieceStream stream(file, whole ? 0 : voxels.offset);
  std::vector<std::byte> chunk(kChunkBytes);
  for (std::uint64_t skip = whole ? voxels.offset : 0; skip > 0;) {
    const auto part = std::span(chunk).first(
        static_cast<std::size_t>(std::min<std::uint64_t>(skip, kChunkBytes)));
    if (stream.read(part) != part.size()) return truncated(voxels);
    skip -= part.size();
  }
  const std::size_t size = bytesPerVoxel(voxels.type);
  std::vector<float> values;
  values.reserve(static_cast<std::size_t>(voxels.count));
  while (values.size() < voxels.count) {
    const double fraction =
        static_cast<double>(values.size()) / static_cast<double>(voxels.count);
    if (!progress.report(fraction, reading(voxels))) return cancelled(voxels);
    const std::size_t done = values.size();
    const auto count = std::min<std::size_t>(kChunkBytes / size,
                                             static_cast<std::size_t>(voxels.count) - done);
    const auto bytes = std::span(chunk).first(count * size);
    if (stream.read(bytes) != bytes.size()) return truncated(voxels);
    values.resize(done + count);
    convertVoxels(bytes, voxels, std::span(values).subspan(done));
  }
  if (!stream.isSound()) return badFile(voxels, "its check sum is wrong: it is damaged");
  if (!progress.report(1.0, reading(voxels))) return cancelled(voxels);
  return values;
}

Expected<std::vector<float>> convertAll(const VoxelFile& voxels, std::span<const std::byte> stored,
                                        std::vector<float> values, ProgressSink& progress) {
  const std::size_t size = bytesPerVoxel(voxels.type);
  const std::size_t perChunk = kChunkBytes / size;
  const std::size_t chunks = (values.size() + perChunk - 1) / perChunk;
  const bool finished = parallelFor(chunks, progress, reading(voxels), [&](std::size_t c) {
    const std::size_t first = c * perChunk;
    const auto part =
        std::span(values).subspan(first, std::min(perChunk, values.size() - first));
    convertVoxels(stored.subspan(first * size, part.size() * size), voxels, part);
  });
  if (!finished) return cancelled(voxels);
  return values;
}

Expected<std::vector<float>> readPacked(const VoxelFile& voxels, const FileBytes& file,
                                        ProgressSink& progress) {
  const bool whole = voxels.packing == Packing::WholeFile;
  const std::uint64_t front = whole ? voxels.offset : 0;
  const std::uint64_t unpacked = front + voxels.bytes();
  if (unpacked > kLargestAtOnce) return readPieces(voxels, file, progress);
  if (!progress.report(0.0, reading(voxels))) return cancelled(voxels);
  const auto size = static_cast<std::size_t>(unpacked);
  auto bytes = std::make_unique_for_overwrite<std::byte[]>(size);
  adviseLargePages(bytes.get(), size);
  // Taking the memory costs as much time as unpacking: it is done beside it, except for a file that
  // announces more than images usually expand to.
  const bool large = unpacked > 4 * kChunkBytes;
  const bool plausible = large && unpacked / kUsualExpansion < file.size();
  const auto allocate = [&, target = bytes.get()] {
    if (plausible) populate(target, size);
    std::vector<float> values;
    resizeLarge(values, static_cast<std::size_t>(voxels.count));
    return values;
  };
  auto values = std::async(plausible ? std::launch::async : std::launch::deferred, allocate);
  // Several members, bytes behind the voxels, or damage: the slower way knows which.
  if (!unpackWhole(file, whole ? 0 : voxels.offset, voxels.packing, {bytes.get(), size})) {
    values = {};
    bytes.reset();
    return readPieces(voxels, file, progress);
  }
  SubProgress rest(progress, 0.7, 1.0);
  return convertAll(voxels, {bytes.get() + front, static_cast<std::size_t>(voxels.bytes())},
                    values.get(), rest);
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
