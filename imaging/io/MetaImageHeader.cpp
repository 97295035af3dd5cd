#include "imaging/io/MetaImageHeader.h"

#include <algorithm>
#include <optional>

#include "imaging/io/FileBytes.h"
#include "imaging/io/GridPlacement.h"
#include "imaging/io/TextHeader.h"
#include "imaging/io/Utf8Text.h"

namespace lateglow {

namespace {

constexpr std::uint64_t kLongestHeader = 1U << 20U;
constexpr const char* kConvert = "convert it to NIfTI or NRRD with one value a voxel";

tl::unexpected<Failure> bad(const std::filesystem::path& file, const std::string& what,
                            const std::string& remedy = "write the file again from its source") {
  return fail(FailureCode::BadInput, file.string() + ": " + what, remedy, file.string());
}

/// Lines up to and including ElementDataFile, which ends every header.
std::optional<TextHeader> parseLines(std::string_view text) {
  TextHeader header;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const std::size_t sign = line.find('=');
    if (sign == std::string_view::npos) return {};
    const std::string name = lowerCase(trimmed(line.substr(0, sign)));
    header.fields[name] = std::string(trimmed(line.substr(sign + 1)));
    header.bytes = std::min(end + 1, text.size());
    if (name == "elementdatafile") return header;
    begin = end + 1;
  }
  return {};
}

std::optional<VoxelType> typeOf(const std::string& name) {
  static const std::map<std::string, VoxelType> types = {
      {"MET_CHAR", VoxelType::Int8},        {"MET_UCHAR", VoxelType::UInt8},
      {"MET_SHORT", VoxelType::Int16},      {"MET_USHORT", VoxelType::UInt16},
      {"MET_INT", VoxelType::Int32},        {"MET_UINT", VoxelType::UInt32},
      {"MET_LONG_LONG", VoxelType::Int64},  {"MET_ULONG_LONG", VoxelType::UInt64},
      {"MET_FLOAT", VoxelType::Float32},    {"MET_DOUBLE", VoxelType::Float64}};
  const auto found = types.find(name);
  return found == types.end() ? std::nullopt : std::optional(found->second);
}

class MetaImageParser {
 public:
  MetaImageParser(const std::filesystem::path& file, const TextHeader& text)
      : m_file(file), m_text(text) {}

  Expected<VolumeHeader> parse() {
    if (auto read = readSize(); !read) return tl::unexpected(read.error());
    if (auto placed = place(); !placed) return tl::unexpected(placed.error());
    if (auto read = readVoxelFormat(); !read) return tl::unexpected(read.error());
    if (auto found = findVoxels(); !found) return tl::unexpected(found.error());
    return std::move(m_header);
  }

 private:
  [[nodiscard]] std::string field(std::initializer_list<const char*> names) const {
    for (const char* name : names) {
      const auto found = m_text.fields.find(name);
      if (found != m_text.fields.end()) return found->second;
    }
    return {};
  }
  [[nodiscard]] bool isTrue(std::initializer_list<const char*> names) const {
    return lowerCase(field(names)) == "true";
  }

  Expected<void> readSize() {
    const std::string kind = field({"objecttype"});
    if (!kind.empty() && lowerCase(kind) != "image") {
      return bad(m_file, "it is no image but " + toCleanUtf8(kind), kConvert);
    }
    m_sizes = parseSizes(field({"dimsize"}));
    if (m_sizes.empty() ||
        parseInteger(field({"ndims"})) != static_cast<std::int64_t>(m_sizes.size())) {
      return bad(m_file, "its sizes are invalid, or not those of two to four dimensions");
    }
    for (std::size_t a = 0; a < 3; ++a) {
      m_header.geometry.size[a] = a < m_sizes.size() ? static_cast<int>(m_sizes[a]) : 1;
    }
    m_header.phaseCount = m_sizes.size() == 4 ? static_cast<int>(m_sizes[3]) : 1;
    return {};
  }

  Expected<void> place() {
    const std::size_t n = m_sizes.size();
    const std::vector<double> matrix =
        parseNumbers(field({"transformmatrix", "rotation", "orientation"}));
    const std::vector<double> offset = parseNumbers(field({"offset", "position", "origin"}));
    std::vector<double> spacing = parseNumbers(field({"elementspacing", "elementsize"}));
    const bool stated = matrix.size() == n * n && offset.size() == n && n >= 3;
    if (spacing.empty() && field({"elementspacing", "elementsize"}).empty()) spacing.assign(n, 1.0);
    if (spacing.size() != n) return bad(m_file, "its element spacing is invalid");
    if (!stated && !(matrix.empty() && field({"transformmatrix"}).empty()) && n >= 3) {
      return bad(m_file, "its offset or transform matrix is invalid");
    }
    std::array<Vec3, 3> steps{Vec3{1, 0, 0}, Vec3{0, 1, 0}, Vec3{0, 0, 1}};
    Vec3 origin;
    if (stated) {
      for (std::size_t a = 0; a < 3; ++a) {
        steps[a] = {matrix[a * n], matrix[a * n + 1], matrix[a * n + 2]};
      }
      origin = {offset[0], offset[1], offset[2]};
    } else {
      m_header.issues.push_back(noOrientationIssue("no offset and transform matrix"));
    }
    for (std::size_t a = 0; a < std::min<std::size_t>(n, 3); ++a) steps[a] = steps[a] * spacing[a];
    if (!placeGrid(steps, origin, m_header.geometry, m_header.issues)) {
      return bad(m_file, "its spacing, offset or transform matrix is invalid");
    }
    // No unit of time: seconds and milliseconds of a cine lie three orders of magnitude apart.
    if (n == 4) setPhaseTimes(spacing[3] < 0.5 ? spacing[3] * 1000.0 : spacing[3], 0.0, m_header);
    return {};
  }

  Expected<void> readVoxelFormat() {
    const auto type = typeOf(field({"elementtype"}));
    const std::string channels = field({"elementnumberofchannels"});
    if (!type || (!channels.empty() && channels != "1")) {
      return bad(m_file, "its voxels are not single integers or floating-point numbers", kConvert);
    }
    if (!isTrue({"binarydata"})) {
      return bad(m_file, "its voxels are text, which is not read", kConvert);
    }
    m_header.voxels.type = *type;
    m_header.voxels.swapped = isTrue({"binarydatabyteordermsb", "elementbyteordermsb"});
    m_header.voxels.count = 1;
    for (const std::int64_t size : m_sizes) {
      m_header.voxels.count *= static_cast<std::uint64_t>(size);
    }
    m_header.voxels.packing = isTrue({"compresseddata"}) ? Packing::Zlib : Packing::None;
    return {};
  }

  Expected<void> findVoxels() {
    VoxelFile& voxels = m_header.voxels;
    m_header.files = {m_file};
    const std::string name = field({"elementdatafile"});
    if (lowerCase(name) == "local") {
      voxels.file = m_file;
      voxels.offset = m_text.bytes;
      return {};
    }
    if (lowerCase(name).starts_with("list") || name.find('%') != std::string::npos) {
      return bad(m_file, "its voxels are spread over several files, which is not read", kConvert);
    }
    auto file = detachedFile(m_file, name);
    if (!file) return tl::unexpected(file.error());
    const std::string stated = field({"headersize"});
    const auto skip = stated.empty() ? std::optional<std::int64_t>(0) : parseInteger(stated);
    if (!skip || *skip < -1) return bad(m_file, "its header size is invalid");
    const std::uint64_t size = FileBytes(*file).size();
    voxels.offset = *skip < 0 ? size - std::min(size, voxels.bytes())
                              : static_cast<std::uint64_t>(*skip);
    voxels.file = *file;
    m_header.files.push_back(*std::move(file));
    return {};
  }

  const std::filesystem::path& m_file;
  const TextHeader& m_text;
  std::vector<std::int64_t> m_sizes;
  VolumeHeader m_header;
};

}  // namespace

Expected<VolumeHeader> readMetaImageHeader(const std::filesystem::path& file) {
  const FileBytes bytes(file);
  if (!bytes.isOpen()) {
    return fail(FailureCode::NotFound, "cannot open " + file.string(),
                "check the name and the permissions", file.string());
  }
  const std::vector<std::byte> head = bytes.bytesAt(0, kLongestHeader);
  const auto header = parseLines(asText(head));
  if (!header) return bad(file, "it is no MetaImage file: its header is not complete");
  return MetaImageParser(file, *header).parse();
}

}  // namespace lateglow
