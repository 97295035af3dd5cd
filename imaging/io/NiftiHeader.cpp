#include "imaging/io/NiftiHeader.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>

#include "imaging/io/Utf8Text.h"

namespace lateglow {

namespace {

/// More voxels than this are refused as implausible (a 4-D cine of 512 x 512 x 64 x 64 fits).
constexpr std::uint64_t kMaximumVoxels = std::uint64_t{1} << 32U;

tl::unexpected<Failure> badHeader(const std::string& file, const std::string& what) {
  return fail(FailureCode::BadInput, file + ": " + what, "write the file again from its source",
              file);
}

/// The fields of either version as they stand in the file, in the byte order of the machine.
struct RawHeader {
  std::array<std::int64_t, 8> dim{};
  std::array<double, 8> pixdim{};
  std::int16_t datatype = 0;
  double voxelOffset = 0.0;
  double slope = 0.0;
  double intercept = 0.0;
  double timeOffset = 0.0;
  int units = 0;
  int qformCode = 0;
  int sformCode = 0;
  std::array<double, 6> quaternion{};  ///< b, c, d, offset x, y, z
  std::array<std::array<double, 4>, 3> sform{};
  std::string description;
  bool isAnalyze = false;
};

class FieldReader {
 public:
  FieldReader(std::span<const std::byte> bytes, bool swapped) : m_bytes(bytes), m_swap(swapped) {}

  template <typename T>
  [[nodiscard]] T at(std::size_t offset) const {
    std::array<std::byte, sizeof(T)> raw;
    std::copy_n(m_bytes.begin() + static_cast<std::ptrdiff_t>(offset), sizeof(T), raw.begin());
    if (m_swap) std::reverse(raw.begin(), raw.end());
    return std::bit_cast<T>(raw);
  }
  template <typename T, std::size_t Count>
  void fill(std::array<double, Count>& values, std::size_t offset) const {
    for (std::size_t i = 0; i < Count; ++i) {
      values[i] = static_cast<double>(at<T>(offset + i * sizeof(T)));
    }
  }
  [[nodiscard]] std::string text(std::size_t offset, std::size_t count) const {
    const auto* first = reinterpret_cast<const char*>(m_bytes.data()) + offset;
    return toCleanUtf8({first, count});
  }

 private:
  std::span<const std::byte> m_bytes;
  bool m_swap;
};

/// Offsets: nifti1.h of the NIfTI-1.1 standard.
RawHeader readVersion1(const FieldReader& field) {
  RawHeader raw;
  for (std::size_t i = 0; i < 8; ++i) raw.dim[i] = field.at<std::int16_t>(40 + 2 * i);
  raw.datatype = field.at<std::int16_t>(70);
  field.fill<float>(raw.pixdim, 76);
  raw.voxelOffset = field.at<float>(108);
  raw.slope = field.at<float>(112);
  raw.intercept = field.at<float>(116);
  raw.units = field.at<std::uint8_t>(123);
  raw.timeOffset = field.at<float>(136);
  raw.description = field.text(148, 80);
  if (raw.description.empty()) raw.description = field.text(328, 16);
  raw.qformCode = field.at<std::int16_t>(252);
  raw.sformCode = field.at<std::int16_t>(254);
  field.fill<float>(raw.quaternion, 256);
  for (std::size_t i = 0; i < 3; ++i) field.fill<float>(raw.sform[i], 280 + 16 * i);
  return raw;
}

/// Offsets: nifti2.h of the NIfTI-2 standard.
RawHeader readVersion2(const FieldReader& field) {
  RawHeader raw;
  raw.datatype = field.at<std::int16_t>(12);
  for (std::size_t i = 0; i < 8; ++i) raw.dim[i] = field.at<std::int64_t>(16 + 8 * i);
  field.fill<double>(raw.pixdim, 104);
  raw.voxelOffset = static_cast<double>(field.at<std::int64_t>(168));
  raw.slope = field.at<double>(176);
  raw.intercept = field.at<double>(184);
  raw.timeOffset = field.at<double>(216);
  raw.description = field.text(240, 80);
  if (raw.description.empty()) raw.description = field.text(508, 16);
  raw.qformCode = field.at<std::int32_t>(344);
  raw.sformCode = field.at<std::int32_t>(348);
  field.fill<double>(raw.quaternion, 352);
  for (std::size_t i = 0; i < 3; ++i) field.fill<double>(raw.sform[i], 400 + 32 * i);
  raw.units = field.at<std::int32_t>(500);
  return raw;
}

/// Analyze 7.5 (dbh.h): size, type and spacing lie where NIfTI-1 has them; SPM put a scale where
/// NIfTI has its slope. What NIfTI says of orientation is other data there.
RawHeader readAnalyze(const FieldReader& field) {
  RawHeader raw = readVersion1(field);
  raw.isAnalyze = true;
  raw.qformCode = 0;
  raw.sformCode = 0;
  raw.units = 2;
  raw.intercept = 0.0;
  raw.timeOffset = 0.0;
  return raw;
}

/// Whether the magic is that of a single file or, for `pair`, of a header beside its voxels.
bool hasMagic(const std::string& magic, const std::string& version, bool pair) {
  return magic == (pair ? "ni" : "n+") + version;
}

Expected<RawHeader> readRaw(std::span<const std::byte> bytes, const std::string& file, bool pair,
                            bool& swapped) {
  if (bytes.size() < 348) return badHeader(file, "it is too short for a NIfTI header");
  for (const bool swap : {false, true}) {
    const FieldReader field(bytes, swap);
    swapped = swap;
    const auto size = field.at<std::int32_t>(0);
    if (size == 348) {
      const std::string magic = field.text(344, 4);
      if (hasMagic(magic, "1", pair)) return readVersion1(field);
      if (pair && magic != "n+1") return readAnalyze(field);
      if (magic == "ni1") {
        return fail(FailureCode::BadInput,
                    file + ": header and voxels are in two files (.hdr, .img)",
                    "open the .hdr file, with its .img beside it", file);
      }
      return badHeader(file, pair ? "it is the header of a single file (.nii)"
                                  : "it is no NIfTI file (its magic is not \"n+1\")");
    }
    if (size == 540 && bytes.size() >= kNiftiHeaderBytes) {
      if (hasMagic(field.text(4, 4), "2", pair)) return readVersion2(field);
      return badHeader(file, pair ? "it is no NIfTI-2 header (its magic is not \"ni2\")"
                                  : "it is no NIfTI-2 single file (its magic is not \"n+2\")");
    }
  }
  return badHeader(file, "it is no NIfTI file (the size of its header is neither 348 nor 540)");
}

Expected<void> readSize(const RawHeader& raw, const std::string& file, NiftiHeader& header) {
  const std::int64_t dimensions = raw.dim[0];
  if (dimensions < 1 || dimensions > 7) {
    return badHeader(file, "it states " + std::to_string(dimensions) + " dimensions");
  }
  std::array<std::int64_t, 8> dim{dimensions, 1, 1, 1, 1, 1, 1, 1};
  std::uint64_t voxels = 1;
  for (std::size_t i = 1; i <= static_cast<std::size_t>(dimensions); ++i) {
    dim[i] = raw.dim[i];
    if (dim[i] < 1 || dim[i] > std::numeric_limits<std::int32_t>::max()) {
      return badHeader(file,
                       "its dimension " + std::to_string(i) + " is " + std::to_string(dim[i]));
    }
    const auto count = static_cast<std::uint64_t>(dim[i]);
    if (voxels > kMaximumVoxels / count)
      return badHeader(file, "its dimensions are implausibly large");
    voxels *= count;
  }
  if (dim[5] > 1 || dim[6] > 1 || dim[7] > 1) {
    return fail(FailureCode::BadInput, file + ": it has more than four dimensions",
                "split it into files of at most four dimensions (x, y, z, time)", file);
  }
  for (std::size_t i = 0; i < 3; ++i) header.geometry.size[i] = static_cast<int>(dim[i + 1]);
  header.phaseCount = static_cast<int>(dim[4]);
  return {};
}

bool isReadable(std::int16_t datatype) {
  constexpr std::array<std::int16_t, 10> types{2, 4, 8, 16, 64, 256, 512, 768, 1024, 1280};
  return std::find(types.begin(), types.end(), datatype) != types.end();
}

Expected<void> readVoxelFormat(const RawHeader& raw, const std::string& file,
                               std::size_t smallestOffset, NiftiHeader& header) {
  if (!isReadable(raw.datatype)) {
    return fail(FailureCode::BadInput,
                file + ": its data type " + std::to_string(raw.datatype) +
                    " (complex, colour or extended) is not read",
                "convert it to integers or floating-point numbers", file);
  }
  header.type = static_cast<NiftiType>(raw.datatype);
  if (!(raw.voxelOffset >= static_cast<double>(smallestOffset)) || raw.voxelOffset > 1e15 ||
      raw.voxelOffset != std::floor(raw.voxelOffset)) {
    return badHeader(file, "its voxel offset (vox_offset) is invalid");
  }
  header.voxelOffset = static_cast<std::uint64_t>(raw.voxelOffset);
  // nifti1.h: a slope of 0 means no scaling; widespread tools write NaN for the same.
  if (raw.slope != 0.0 && !std::isnan(raw.slope)) {
    if (std::isinf(raw.slope) || !std::isfinite(raw.intercept)) {
      return badHeader(file, "its scaling (scl_slope, scl_inter) is not finite");
    }
    header.slope = raw.slope;
    header.intercept = raw.intercept;
  }
  header.description = raw.description;
  return {};
}

using Columns = std::array<Vec3, 3>;  ///< RAS steps of one voxel along i, j, k

/// nifti1.h, method 2. Nothing when the quaternion is no rotation or pixdim is not positive.
std::optional<Columns> qformColumns(const RawHeader& raw) {
  const auto [b, c, d, x, y, z] = raw.quaternion;
  const double rest = 1.0 - (b * b + c * c + d * d);
  if (!(rest > -1e-4) || !std::isfinite(x + y + z)) return {};
  for (std::size_t i = 1; i <= 3; ++i) {
    if (!(raw.pixdim[i] > 0.0)) return {};
  }
  const double a = std::sqrt(std::max(0.0, rest));
  const double handed = raw.pixdim[0] < 0.0 ? -1.0 : 1.0;
  const Vec3 first{a * a + b * b - c * c - d * d, 2 * (b * c + a * d), 2 * (b * d - a * c)};
  const Vec3 second{2 * (b * c - a * d), a * a + c * c - b * b - d * d, 2 * (c * d + a * b)};
  const Vec3 third{2 * (b * d + a * c), 2 * (c * d - a * b), a * a + d * d - c * c - b * b};
  return Columns{first * raw.pixdim[1], second * raw.pixdim[2], third * (raw.pixdim[3] * handed)};
}

Vec3 sformColumn(const RawHeader& raw, std::size_t column) {
  return {raw.sform[0][column], raw.sform[1][column], raw.sform[2][column]};
}

/// nifti1.h, method 3. Nothing when the matrix is not finite or not invertible.
std::optional<Columns> sformColumns(const RawHeader& raw) {
  const Columns columns{sformColumn(raw, 0), sformColumn(raw, 1), sformColumn(raw, 2)};
  for (const auto& row : raw.sform) {
    for (const double value : row) {
      if (!std::isfinite(value)) return {};
    }
  }
  const double volume = dot(cross(columns[0], columns[1]), columns[2]);
  const double product = length(columns[0]) * length(columns[1]) * length(columns[2]);
  if (!(product > 0.0) || std::abs(volume) < 1e-3 * product) return {};
  return columns;
}

void placeGrid(const Columns& columns, Vec3 offset, double unitMm, Geometry& geometry) {
  // Subtracted from zero, so that no component becomes a negative zero.
  const auto toLps = [](Vec3 ras) { return Vec3{0.0 - ras.x, 0.0 - ras.y, ras.z}; };
  for (std::size_t i = 0; i < 3; ++i) {
    geometry.spacingMm[i] = length(columns[i]) * unitMm;
    geometry.axes[i] = toLps(normalized(columns[i]));
  }
  geometry.originMm = toLps(offset) * unitMm;
}

void checkOrthogonal(NiftiHeader& header) {
  const auto& axes = header.geometry.axes;
  const double worst = std::max({std::abs(dot(axes[0], axes[1])), std::abs(dot(axes[0], axes[2])),
                                 std::abs(dot(axes[1], axes[2]))});
  if (worst > 1e-3) {
    header.issues.push_back({IssueSeverity::BlocksQuantification, "non-orthogonal",
                             "the axes of the image are not perpendicular (largest cosine " +
                                 std::to_string(worst) + ")"});
  }
}

/// Both forms given but unlike: the file says two things about where the image lies.
void compareForms(const Columns& sform, const RawHeader& raw, NiftiHeader& header) {
  if (raw.qformCode <= 0) return;
  const auto qform = qformColumns(raw);
  if (!qform) return;
  double worst =
      length(sformColumn(raw, 3) - Vec3{raw.quaternion[3], raw.quaternion[4], raw.quaternion[5]});
  for (std::size_t i = 0; i < 3; ++i) {
    worst = std::max(worst, length(sform[i] - (*qform)[i]) * header.geometry.size[i]);
  }
  if (worst > 0.5) {
    header.issues.push_back({IssueSeverity::Warning, "forms-differ",
                             "sform and qform place the image up to " + std::to_string(worst) +
                                 " mm apart; the sform is used"});
  }
}

Expected<void> readPlace(const RawHeader& raw, const std::string& file, NiftiHeader& header) {
  for (std::size_t i = 1; i <= 3; ++i) {
    if (!std::isfinite(raw.pixdim[i]))
      return badHeader(file, "its voxel size (pixdim) is not finite");
  }
  const int spaceUnit = raw.units & 0x07;
  const double unitMm = spaceUnit == 1 ? 1000.0 : spaceUnit == 3 ? 1e-3 : 1.0;
  if (raw.sformCode > 0) {
    const auto columns = sformColumns(raw);
    if (!columns) return badHeader(file, "its orientation matrix (sform) is not invertible");
    placeGrid(*columns, sformColumn(raw, 3), unitMm, header.geometry);
    compareForms(*columns, raw, header);
    checkOrthogonal(header);
    return {};
  }
  for (std::size_t i = 1; i <= static_cast<std::size_t>(std::clamp<std::int64_t>(raw.dim[0], 1, 3));
       ++i) {
    if (!(raw.pixdim[i] > 0.0)) return badHeader(file, "its voxel size (pixdim) is not positive");
  }
  if (raw.qformCode > 0) {
    const auto columns = qformColumns(raw);
    if (!columns) return badHeader(file, "its orientation (qform) is not a rotation");
    placeGrid(*columns, {raw.quaternion[3], raw.quaternion[4], raw.quaternion[5]}, unitMm,
              header.geometry);
    return {};
  }
  const auto size = [&](std::size_t i) { return raw.pixdim[i] > 0.0 ? raw.pixdim[i] : 1.0; };
  placeGrid({Vec3{-size(1), 0, 0}, Vec3{0, -size(2), 0}, Vec3{0, 0, size(3)}}, {}, unitMm,
            header.geometry);
  header.issues.push_back({IssueSeverity::Warning, "no-orientation",
                           "the file states no orientation in the patient (sform and qform codes "
                           "are 0); rows are taken to run to the left, columns to the back"});
  return {};
}

/// The frame interval where it is one that a cine of the heart can have (1 to 300 ms).
void readTiming(const RawHeader& raw, NiftiHeader& header) {
  if (header.phaseCount < 2) return;
  const double stated = raw.pixdim[4];
  double unitMs = 0.0;
  switch (raw.units & 0x38) {
    case 8:
      unitMs = 1000.0;
      break;
    case 16:
      unitMs = 1.0;
      break;
    case 24:
      unitMs = 1e-3;
      break;
    default:
      // No unit: seconds and milliseconds of a cine lie three orders of magnitude apart.
      unitMs = stated < 0.5 ? 1000.0 : stated >= 5.0 ? 1.0 : 0.0;
  }
  const double interval = stated * unitMs;
  if (std::isfinite(interval) && interval >= 1.0 && interval <= 300.0) {
    header.frameIntervalMs = interval;
    const double first = raw.timeOffset * unitMs;
    header.firstPhaseMs = std::isfinite(first) && std::abs(first) < 10000.0 ? first : 0.0;
    return;
  }
  header.issues.push_back({IssueSeverity::Note, "no-phase-times",
                           "the file states no time between phases that a cine can have"});
}

Expected<NiftiHeader> parse(std::span<const std::byte> bytes, const std::string& file, bool pair) {
  NiftiHeader header;
  const auto raw = readRaw(bytes, file, pair, header.swapped);
  if (!raw) return tl::unexpected(raw.error());
  const bool version2 = FieldReader(bytes, header.swapped).at<std::int32_t>(0) == 540;
  const std::size_t smallestOffset = pair ? 0 : version2 ? 540 : 348;
  if (auto read = readSize(*raw, file, header); !read) return tl::unexpected(read.error());
  if (auto read = readVoxelFormat(*raw, file, smallestOffset, header); !read) {
    return tl::unexpected(read.error());
  }
  if (auto read = readPlace(*raw, file, header); !read) return tl::unexpected(read.error());
  readTiming(*raw, header);
  header.isAnalyze = raw->isAnalyze;
  return header;
}

}  // namespace

std::uint64_t NiftiHeader::voxelBytes() const {
  return static_cast<std::uint64_t>(geometry.voxelCount()) *
         static_cast<std::uint64_t>(phaseCount) * bytesPerVoxel(type);
}

Expected<NiftiHeader> parseNiftiHeader(std::span<const std::byte> bytes, const std::string& file) {
  return parse(bytes, file, false);
}

Expected<NiftiHeader> parseNiftiPairHeader(std::span<const std::byte> bytes,
                                           const std::string& file) {
  return parse(bytes, file, true);
}

}  // namespace lateglow
