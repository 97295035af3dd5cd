#include "imaging/io/NiftiReader.h"

#include <zlib.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <memory>
#include <vector>

#include "imaging/io/ContentUid.h"
#include "imaging/io/NiftiHeader.h"

namespace lateglow {

namespace {

constexpr std::size_t kChunkBytes = std::size_t{1} << 20U;
/// Deflate expands by at most 1032 : 1 (zlib technical details): a smaller file cannot hold more.
constexpr std::uint64_t kLargestExpansion = 1032;

tl::unexpected<Failure> badFile(const std::string& file, const std::string& what) {
  return fail(FailureCode::BadInput, file + ": " + what,
              "copy or export the file again from its source", file);
}

/// Reads a plain or gzip-compressed file front to back.
class ByteSource {
 public:
  explicit ByteSource(const std::filesystem::path& file)
      : m_handle(gzopen(file.c_str(), "rb"), &gzclose) {
    if (m_handle) gzbuffer(m_handle.get(), 1U << 18U);
  }
  [[nodiscard]] bool isOpen() const { return m_handle != nullptr; }
  [[nodiscard]] bool isDamaged() const { return m_damaged; }
  [[nodiscard]] bool isCompressed() const { return gzdirect(m_handle.get()) == 0; }
  /// Fills `target`; returns how many bytes there were before the end or an error.
  [[nodiscard]] std::size_t read(std::span<std::byte> target) {
    const int got = gzread(m_handle.get(), target.data(), static_cast<unsigned>(target.size()));
    m_damaged = m_damaged || got < 0;
    return got < 0 ? 0 : static_cast<std::size_t>(got);
  }
  /// Whether reading beyond what was asked for meets an error, such as a wrong check sum.
  [[nodiscard]] bool endsWithError() {
    std::byte next{};
    return gzread(m_handle.get(), &next, 1) < 0;
  }

 private:
  std::unique_ptr<gzFile_s, int (*)(gzFile)> m_handle;
  bool m_damaged = false;
};

template <typename T>
void convertChunk(std::span<const std::byte> bytes, bool swapped, double slope, double intercept,
                  float* target) {
  const bool scaled = slope != 1.0 || intercept != 0.0;
  for (std::size_t i = 0; i < bytes.size() / sizeof(T); ++i) {
    std::array<std::byte, sizeof(T)> raw;
    std::copy_n(bytes.data() + i * sizeof(T), sizeof(T), raw.begin());
    if (swapped) std::reverse(raw.begin(), raw.end());
    const T value = std::bit_cast<T>(raw);
    target[i] = scaled ? static_cast<float>(static_cast<double>(value) * slope + intercept)
                       : static_cast<float>(value);
  }
}

using Converter = void (*)(std::span<const std::byte>, bool, double, double, float*);

Converter converterOf(NiftiType type) {
  switch (type) {
    case NiftiType::UInt8:
      return convertChunk<std::uint8_t>;
    case NiftiType::Int8:
      return convertChunk<std::int8_t>;
    case NiftiType::Int16:
      return convertChunk<std::int16_t>;
    case NiftiType::UInt16:
      return convertChunk<std::uint16_t>;
    case NiftiType::Int32:
      return convertChunk<std::int32_t>;
    case NiftiType::UInt32:
      return convertChunk<std::uint32_t>;
    case NiftiType::Int64:
      return convertChunk<std::int64_t>;
    case NiftiType::UInt64:
      return convertChunk<std::uint64_t>;
    case NiftiType::Float32:
      return convertChunk<float>;
    case NiftiType::Float64:
      return convertChunk<double>;
  }
  return convertChunk<float>;
}

/// Passes over extensions to the first voxel.
bool skipTo(ByteSource& source, std::uint64_t position, std::uint64_t offset, ContentUid& uid) {
  std::vector<std::byte> buffer(kChunkBytes);
  while (position < offset) {
    const auto count =
        static_cast<std::size_t>(std::min<std::uint64_t>(offset - position, kChunkBytes));
    if (source.read(std::span(buffer).first(count)) != count) return false;
    uid.add(std::span(buffer).first(count));
    position += count;
  }
  return true;
}

Expected<std::vector<float>> readVoxels(ByteSource& source, const NiftiHeader& header,
                                        std::span<const std::byte> alreadyRead,
                                        const std::string& file, ContentUid& uid,
                                        ProgressSink& progress) {
  const std::uint64_t total = header.voxelBytes();
  const std::size_t voxelBytes = bytesPerVoxel(header.type);
  const Converter convert = converterOf(header.type);
  std::vector<float> voxels(static_cast<std::size_t>(total / voxelBytes));
  std::vector<std::byte> chunk(kChunkBytes);
  std::size_t fromHead = alreadyRead.size();
  for (std::uint64_t done = 0; done < total;) {
    if (!progress.report(static_cast<double>(done) / static_cast<double>(total),
                         "reading " + file)) {
      return fail(FailureCode::Cancelled, "reading " + file + " was cancelled", "", file);
    }
    const auto wanted =
        static_cast<std::size_t>(std::min<std::uint64_t>(total - done, kChunkBytes));
    // The header was read in one piece of fixed length, which may reach into the voxels.
    const std::size_t reused = std::min(fromHead, wanted);
    std::copy_n(alreadyRead.end() - static_cast<std::ptrdiff_t>(fromHead), reused, chunk.begin());
    fromHead -= reused;
    const auto fresh = std::span(chunk).subspan(reused, wanted - reused);
    if (source.read(fresh) != fresh.size()) {
      return badFile(file, "it is truncated or damaged: its voxels need " + std::to_string(total) +
                               " bytes, fewer can be read");
    }
    uid.add(fresh);
    convert(std::span(chunk).first(wanted), header.swapped, header.slope, header.intercept,
            voxels.data() + done / voxelBytes);
    done += wanted;
  }
  if (source.endsWithError()) return badFile(file, "its check sum is wrong: it is damaged");
  return voxels;
}

Expected<void> checkAgainstFile(const ByteSource& source, const NiftiHeader& header,
                                const std::filesystem::path& file) {
  std::error_code error;
  const std::uint64_t onDisk = std::filesystem::file_size(file, error);
  const std::uint64_t needed = header.voxelOffset + header.voxelBytes();
  const std::uint64_t possible = source.isCompressed() ? onDisk * kLargestExpansion : onDisk;
  if (error || needed > possible) {
    return badFile(file.string(), "it is truncated or its header is wrong: it announces " +
                                      std::to_string(needed) + " bytes, the file has " +
                                      std::to_string(onDisk));
  }
  return {};
}

/// Values that are not finite would spoil every later step; they become 0, and it is said.
Expected<void> replaceNonFinite(std::vector<float>& voxels, const std::string& file,
                                std::vector<SeriesIssue>& issues) {
  std::size_t count = 0;
  for (float& value : voxels) {
    if (std::isfinite(value)) continue;
    value = 0.0F;
    ++count;
  }
  if (count == voxels.size()) return badFile(file, "none of its voxels is a finite number");
  if (count > 0) {
    issues.push_back({IssueSeverity::Warning, "non-finite",
                      std::to_string(count) + " voxels were not finite numbers and were set to 0"});
  }
  return {};
}

std::string nameWithoutEnding(const std::filesystem::path& file) {
  std::filesystem::path name = file.filename();
  if (name.extension() == ".gz") name = name.stem();
  return name.stem().string();
}

Cine toCine(const NiftiHeader& header, std::vector<float> voxels) {
  Cine cine;
  cine.geometry = header.geometry;
  cine.phaseCount = header.phaseCount;
  cine.voxels = std::move(voxels);
  cine.phaseKey = PhaseKey::FileOrder;
  cine.cycleMs = header.frameIntervalMs * header.phaseCount;
  if (header.frameIntervalMs > 0.0) {
    for (int t = 0; t < header.phaseCount; ++t) {
      cine.phaseTimesMs.push_back(header.firstPhaseMs + t * header.frameIntervalMs);
    }
  }
  return cine;
}

}  // namespace

bool isNiftiName(const std::filesystem::path& file) {
  std::string name = file.filename().string();
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name.ends_with(".nii") || name.ends_with(".nii.gz");
}

Expected<Series> readNifti(const std::filesystem::path& file, ProgressSink& progress) {
  const std::string name = file.string();
  ByteSource source(file);
  if (!source.isOpen()) {
    return fail(FailureCode::NotFound, "cannot open " + name, "check the name and the permissions",
                name);
  }
  std::vector<std::byte> head(kNiftiHeaderBytes);
  head.resize(source.read(head));
  if (source.isDamaged()) return badFile(name, "it is damaged: it cannot be decompressed");
  auto header = parseNiftiHeader(head, name);
  if (!header) return tl::unexpected(header.error());
  if (auto fits = checkAgainstFile(source, *header, file); !fits) {
    return tl::unexpected(fits.error());
  }
  ContentUid uid;
  uid.add(head);
  const std::uint64_t begin = std::min<std::uint64_t>(header->voxelOffset, head.size());
  if (!skipTo(source, head.size(), header->voxelOffset, uid)) {
    return badFile(name, "it ends before its voxels begin");
  }
  const auto alreadyRead =
      std::span<const std::byte>(head).subspan(static_cast<std::size_t>(begin));
  auto voxels = readVoxels(source, *header, alreadyRead, name, uid, progress);
  if (!voxels) return tl::unexpected(voxels.error());

  Series series;
  series.issues = std::move(header->issues);
  if (auto checked = replaceNonFinite(*voxels, name, series.issues); !checked) {
    return tl::unexpected(checked.error());
  }
  series.uid = uid.finish();
  series.sourceInstanceUids = {series.uid};
  series.files = {file};
  series.description = header->description.empty() ? nameWithoutEnding(file) : header->description;
  if (header->phaseCount > 1) {
    series.image = toCine(*header, *std::move(voxels));
  } else {
    series.image = Volume{header->geometry, *std::move(voxels), {}};
  }
  return series;
}

Expected<LabelMap> readNiftiLabels(const std::filesystem::path& file, ProgressSink& progress,
                                   int phase) {
  const std::string name = file.string();
  const auto series = readNifti(file, progress);
  if (!series) return tl::unexpected(series.error());
  const int phases = series->cine() != nullptr ? series->cine()->phaseCount : 1;
  if (phases > 1 ? phase < 0 || phase >= phases : phase > 0) {
    return badFile(name, "it holds " + std::to_string(phases) + " phases; phase " +
                             std::to_string(phase) + " was asked for");
  }
  const std::vector<float>& values =
      series->cine() != nullptr ? series->cine()->voxels : series->volume()->voxels;
  LabelMap labels = makeLabelMap(series->geometry());
  const std::size_t first = labels.labels.size() * static_cast<std::size_t>(std::max(phase, 0));
  for (std::size_t i = 0; i < labels.labels.size(); ++i) {
    const float value = values[first + i];
    if (!(value >= 0.0F && value < kTissueClassCount) || value != std::floor(value)) {
      return fail(FailureCode::BadInput,
                  name + ": it holds the value " + std::to_string(value) + ", which is no label",
                  "give a mask with 0 background, 1 healthy myocardium, 2 blood pool, 3 scar",
                  name);
    }
    labels.labels[i] = static_cast<std::uint8_t>(value);
  }
  return labels;
}

}  // namespace lateglow
