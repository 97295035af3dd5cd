#include "imaging/io/NiftiWriter.h"

#include <libdeflate.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include "imaging/io/AtomicFile.h"
#include "imaging/io/NiftiHeader.h"

namespace lateglow {

namespace {

static_assert(std::endian::native == std::endian::little, "voxels are written as they lie");

constexpr std::size_t kHeaderBytes = 348;
constexpr std::size_t kVoxelOffset = 352;
/// Fast: cines are large and read back soon; higher levels gain little on noisy images.
constexpr int kCompressionLevel = 3;

/// What the header says besides the grid.
struct Layout {
  NiftiType type = NiftiType::Float32;
  int phaseCount = 1;
  double frameIntervalS = 0.0;  ///< 0 where unknown
  double firstPhaseS = 0.0;
  double slope = 1.0;
  double intercept = 0.0;
};

class HeaderWriter {
 public:
  explicit HeaderWriter(std::span<std::byte> bytes) : m_bytes(bytes) {}
  template <typename T>
  void put(std::size_t offset, T value) {
    std::memcpy(m_bytes.data() + offset, &value, sizeof(T));
  }
  void putFloat(std::size_t offset, double value) { put(offset, static_cast<float>(value)); }
  void putText(std::size_t offset, std::string_view text, std::size_t capacity) {
    std::memcpy(m_bytes.data() + offset, text.data(), std::min(text.size(), capacity - 1));
  }

 private:
  std::span<std::byte> m_bytes;
};

Vec3 toRas(Vec3 lps) { return {-lps.x, -lps.y, lps.z}; }

bool isOrthonormal(const Geometry& geometry) {
  const auto& axes = geometry.axes;
  double worst = 0.0;
  for (std::size_t a = 0; a < 3; ++a) {
    worst = std::max(worst, std::abs(length(axes[a]) - 1.0));
    worst = std::max(worst, std::abs(dot(axes[a], axes[(a + 1) % 3])));
  }
  return worst < 1e-3;
}

/// Unit quaternion (a >= 0) of the rotation with the given columns; nifti1.h, method 2 reversed,
/// with the largest component found first as in nifti_mat44_to_quatern.
std::array<double, 4> quaternionOf(const std::array<Vec3, 3>& column) {
  const double xx = column[0].x;
  const double yy = column[1].y;
  const double zz = column[2].z;
  std::array<double, 4> q{1.0 + xx + yy + zz, column[1].z - column[2].y, column[2].x - column[0].z,
                          column[0].y - column[1].x};
  if (xx + yy + zz <= -0.5) {
    if (xx >= yy && xx >= zz) {
      q = {column[1].z - column[2].y, 1.0 + xx - yy - zz, column[1].x + column[0].y,
           column[2].x + column[0].z};
    } else if (yy >= zz) {
      q = {column[2].x - column[0].z, column[1].x + column[0].y, 1.0 + yy - xx - zz,
           column[2].y + column[1].z};
    } else {
      q = {column[0].y - column[1].x, column[2].x + column[0].z, column[2].y + column[1].z,
           1.0 + zz - xx - yy};
    }
  }
  double norm = 0.0;
  for (const double part : q) norm += part * part;
  const double scale = (q[0] < 0.0 ? -1.0 : 1.0) / std::sqrt(norm);
  for (double& part : q) part *= scale;
  return q;
}

void putPlace(const Geometry& geometry, HeaderWriter& header) {
  std::array<Vec3, 3> columns;
  for (std::size_t a = 0; a < 3; ++a) columns[a] = toRas(geometry.axes[a]);
  const Vec3 origin = toRas(geometry.originMm);
  const double handed = dot(cross(columns[0], columns[1]), columns[2]) < 0.0 ? -1.0 : 1.0;

  header.put<std::int16_t>(254, 1);
  for (std::size_t row = 0; row < 3; ++row) {
    const auto part = [row](Vec3 v) { return row == 0 ? v.x : row == 1 ? v.y : v.z; };
    for (std::size_t a = 0; a < 3; ++a) {
      header.putFloat(280 + 16 * row + 4 * a, part(columns[a]) * geometry.spacingMm[a]);
    }
    header.putFloat(280 + 16 * row + 12, part(origin));
  }
  header.putFloat(76, handed);
  if (!isOrthonormal(geometry)) return;
  header.put<std::int16_t>(252, 1);
  columns[2] = columns[2] * handed;
  const auto quaternion = quaternionOf(columns);
  for (std::size_t i = 0; i < 3; ++i) header.putFloat(256 + 4 * i, quaternion[i + 1]);
  header.putFloat(268, origin.x);
  header.putFloat(272, origin.y);
  header.putFloat(276, origin.z);
}

/// Offsets: nifti1.h of the NIfTI-1.1 standard.
void putHeader(const Geometry& geometry, const Layout& layout, const std::string& description,
               std::span<std::byte> bytes) {
  HeaderWriter header(bytes);
  const bool isCine = layout.phaseCount > 1;
  header.put<std::int32_t>(0, static_cast<std::int32_t>(kHeaderBytes));
  header.put<std::int16_t>(40, isCine ? 4 : 3);
  for (std::size_t i = 0; i < 3; ++i) {
    header.put(42 + 2 * i, static_cast<std::int16_t>(geometry.size[i]));
    header.putFloat(80 + 4 * i, geometry.spacingMm[i]);
  }
  header.put(48, static_cast<std::int16_t>(layout.phaseCount));
  for (std::size_t i = 5; i < 8; ++i) {
    header.put<std::int16_t>(40 + 2 * i, 1);
    header.putFloat(76 + 4 * i, 1.0);
  }
  const bool timed = isCine && layout.frameIntervalS > 0.0;
  header.putFloat(92, timed ? layout.frameIntervalS : 1.0);
  header.putFloat(136, timed ? layout.firstPhaseS : 0.0);
  header.put<std::uint8_t>(123, timed ? 2 + 8 : 2);
  header.put(70, static_cast<std::int16_t>(layout.type));
  header.put(72, static_cast<std::int16_t>(8 * bytesPerVoxel(layout.type)));
  header.putFloat(108, static_cast<double>(kVoxelOffset));
  header.putFloat(112, layout.slope);
  header.putFloat(116, layout.intercept);
  header.putText(148, description, 80);
  header.putText(344, "n+1", 4);
  putPlace(geometry, header);
}

Expected<void> checkWritable(const Geometry& geometry, std::size_t voxels, const Layout& layout,
                             const std::filesystem::path& path) {
  const int largest =
      std::max({geometry.size[0], geometry.size[1], geometry.size[2], layout.phaseCount});
  const int smallest =
      std::min({geometry.size[0], geometry.size[1], geometry.size[2], layout.phaseCount});
  const std::size_t expected = geometry.voxelCount() * static_cast<std::size_t>(layout.phaseCount);
  if (largest > std::numeric_limits<std::int16_t>::max() || smallest < 1 || voxels != expected) {
    return fail(FailureCode::Failed,
                "cannot write " + path.string() + ": the size of the image does not fit NIfTI-1",
                "crop the image to at most 32767 voxels along each axis", path.string());
  }
  return {};
}

Expected<void> compressAndWrite(std::span<const std::byte> bytes, const std::filesystem::path& path,
                                bool overwrite) {
  const std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)> compressor(
      libdeflate_alloc_compressor(kCompressionLevel), &libdeflate_free_compressor);
  if (!compressor) {
    return fail(FailureCode::Failed, "cannot write " + path.string() + ": out of memory",
                "close other programs and try again", path.string());
  }
  std::vector<std::byte> packed(libdeflate_gzip_compress_bound(compressor.get(), bytes.size()));
  const std::size_t size = libdeflate_gzip_compress(compressor.get(), bytes.data(), bytes.size(),
                                                    packed.data(), packed.size());
  return writeFileAtomically(path, std::span(packed).first(size), overwrite);
}

Expected<void> writeFile(const Geometry& geometry, const Layout& layout,
                         std::vector<std::byte> bytes, const std::filesystem::path& path,
                         const NiftiWriteOptions& options) {
  putHeader(geometry, layout, options.description, bytes);
  if (path.extension() == ".gz") return compressAndWrite(bytes, path, options.overwrite);
  return writeFileAtomically(path, bytes, options.overwrite);
}

/// Chooses slope and intercept for int16: none where the values are whole numbers in range.
void chooseScaling(std::span<const float> values, Layout& layout, bool& exact) {
  float low = std::numeric_limits<float>::max();
  float high = std::numeric_limits<float>::lowest();
  exact = true;
  for (const float value : values) {
    if (!std::isfinite(value)) continue;
    low = std::min(low, value);
    high = std::max(high, value);
    exact = exact && value == std::nearbyint(value);
  }
  const bool finite =
      std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); });
  exact = exact && finite && low >= -32768.0F && high <= 32767.0F;
  if (exact) return;
  const double range = static_cast<double>(high) - low;
  // As stored in the header, so that writer and reader scale by the same numbers.
  layout.slope = static_cast<float>(range > 0.0 ? range / 65534.0 : 1.0);
  layout.intercept = static_cast<float>(0.5 * (static_cast<double>(high) + low));
}

std::vector<std::byte> floatBytes(std::span<const float> values) {
  std::vector<std::byte> bytes(kVoxelOffset + values.size_bytes());
  std::memcpy(bytes.data() + kVoxelOffset, values.data(), values.size_bytes());
  return bytes;
}

std::vector<std::byte> int16Bytes(std::span<const float> values, const Layout& layout) {
  std::vector<std::byte> bytes(kVoxelOffset + values.size() * sizeof(std::int16_t));
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double value = std::isfinite(values[i]) ? values[i] : 0.0;
    const double scaled = std::nearbyint((value - layout.intercept) / layout.slope);
    const auto stored = static_cast<std::int16_t>(std::clamp(scaled, -32768.0, 32767.0));
    std::memcpy(bytes.data() + kVoxelOffset + i * sizeof(stored), &stored, sizeof(stored));
  }
  return bytes;
}

Expected<void> writeValues(const Geometry& geometry, std::span<const float> values, Layout layout,
                           bool preferInt16, const std::filesystem::path& path,
                           const NiftiWriteOptions& options) {
  if (auto fits = checkWritable(geometry, values.size(), layout, path); !fits) return fits;
  bool exact = false;
  Layout whole = layout;
  if (options.voxels == NiftiVoxels::Int16 || preferInt16) chooseScaling(values, whole, exact);
  if (options.voxels == NiftiVoxels::Int16 || exact) {
    whole.type = NiftiType::Int16;
    return writeFile(geometry, whole, int16Bytes(values, whole), path, options);
  }
  return writeFile(geometry, layout, floatBytes(values), path, options);
}

}  // namespace

Expected<void> writeNifti(const Volume& volume, const std::filesystem::path& path,
                          const NiftiWriteOptions& options) {
  return writeValues(volume.geometry, volume.voxels, Layout{}, false, path, options);
}

Expected<void> writeNifti(const LabelMap& labels, const std::filesystem::path& path,
                          const NiftiWriteOptions& options) {
  Layout layout;
  layout.type = NiftiType::UInt8;
  if (auto fits = checkWritable(labels.geometry, labels.labels.size(), layout, path); !fits) {
    return fits;
  }
  std::vector<std::byte> bytes(kVoxelOffset + labels.labels.size());
  std::memcpy(bytes.data() + kVoxelOffset, labels.labels.data(), labels.labels.size());
  return writeFile(labels.geometry, layout, std::move(bytes), path, options);
}

Expected<void> writeNifti(const Cine& cine, const std::filesystem::path& path,
                          const NiftiWriteOptions& options) {
  Layout layout;
  layout.phaseCount = cine.phaseCount;
  layout.frameIntervalS = cine.frameIntervalMs() / 1000.0;
  layout.firstPhaseS = cine.phaseTimesMs.empty() ? 0.0 : cine.phaseTimesMs.front() / 1000.0;
  const bool preferInt16 = options.voxels == NiftiVoxels::Automatic;
  return writeValues(cine.geometry, cine.voxels, layout, preferInt16, path, options);
}

}  // namespace lateglow
