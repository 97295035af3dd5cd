#include "imaging/io/NrrdHeader.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>

#include "imaging/io/FileBytes.h"
#include "imaging/io/GridPlacement.h"
#include "imaging/io/TextHeader.h"
#include "imaging/io/Utf8Text.h"

namespace lateglow {

namespace {

constexpr std::uint64_t kLongestHeader = 1U << 20U;

tl::unexpected<Failure> bad(const std::filesystem::path& file, const std::string& what,
                            const std::string& remedy = "write the file again from its source") {
  return fail(FailureCode::BadInput, file.string() + ": " + what, remedy, file.string());
}

/// Lines up to the first blank one; a detached header may end without it.
std::optional<TextHeader> parseLines(std::string_view text, bool detached) {
  TextHeader header;
  std::size_t position = text.find('\n');
  while (position != std::string_view::npos && position + 1 < text.size()) {
    const std::size_t begin = position + 1;
    position = text.find('\n', begin);
    const std::string_view line = trimmed(text.substr(begin, position - begin));
    if (line.empty() && position != std::string_view::npos) {
      header.bytes = position + 1;
      return header;
    }
    const std::size_t colon = line.find(':');
    if (line.starts_with('#') || colon == std::string_view::npos) continue;
    // "key:=value" pairs are free text for people.
    if (line.substr(colon).starts_with(":=")) continue;
    header.fields.emplace(lowerCase(trimmed(line.substr(0, colon))),
                          std::string(trimmed(line.substr(colon + 1))));
  }
  return detached ? std::optional(header) : std::nullopt;
}

std::string field(const TextHeader& header, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const auto found = header.fields.find(name);
    if (found != header.fields.end()) return found->second;
  }
  return {};
}

std::optional<VoxelType> typeOf(const std::string& name) {
  static const std::map<std::string, VoxelType> types = {
      {"signed char", VoxelType::Int8},        {"int8", VoxelType::Int8},
      {"int8_t", VoxelType::Int8},             {"uchar", VoxelType::UInt8},
      {"unsigned char", VoxelType::UInt8},     {"uint8", VoxelType::UInt8},
      {"uint8_t", VoxelType::UInt8},           {"short", VoxelType::Int16},
      {"short int", VoxelType::Int16},         {"signed short", VoxelType::Int16},
      {"signed short int", VoxelType::Int16},  {"int16", VoxelType::Int16},
      {"int16_t", VoxelType::Int16},           {"ushort", VoxelType::UInt16},
      {"unsigned short", VoxelType::UInt16},   {"unsigned short int", VoxelType::UInt16},
      {"uint16", VoxelType::UInt16},           {"uint16_t", VoxelType::UInt16},
      {"int", VoxelType::Int32},               {"signed int", VoxelType::Int32},
      {"int32", VoxelType::Int32},             {"int32_t", VoxelType::Int32},
      {"uint", VoxelType::UInt32},             {"unsigned int", VoxelType::UInt32},
      {"uint32", VoxelType::UInt32},           {"uint32_t", VoxelType::UInt32},
      {"longlong", VoxelType::Int64},          {"long long", VoxelType::Int64},
      {"long long int", VoxelType::Int64},     {"int64", VoxelType::Int64},
      {"int64_t", VoxelType::Int64},           {"ulonglong", VoxelType::UInt64},
      {"unsigned long long", VoxelType::UInt64}, {"uint64", VoxelType::UInt64},
      {"uint64_t", VoxelType::UInt64},         {"float", VoxelType::Float32},
      {"double", VoxelType::Float64}};
  const auto found = types.find(lowerCase(name));
  return found == types.end() ? std::nullopt : std::optional(found->second);
}

/// Signs that turn the file's space into LPS; nothing for a space that is not anatomical.
std::optional<Vec3> signsOf(const std::string& space) {
  const std::string name = lowerCase(space);
  if (name == "left-posterior-superior" || name == "lps") return Vec3{1, 1, 1};
  if (name == "right-anterior-superior" || name == "ras") return Vec3{-1, -1, 1};
  if (name == "left-anterior-superior" || name == "las") return Vec3{1, -1, 1};
  return {};
}

/// A vector in space, and in time where the space has a fourth dimension.
struct SpaceTime {
  Vec3 space;
  double time = 0.0;
};

/// "(1,0,0)" as a vector; nothing when it is none.
std::optional<SpaceTime> parseVector(std::string text) {
  if (!text.starts_with('(') || !text.ends_with(')')) return {};
  text = text.substr(1, text.size() - 2);
  std::replace(text.begin(), text.end(), ',', ' ');
  const std::vector<double> values = parseNumbers(text);
  if (values.size() != 3 && values.size() != 4) return {};
  return SpaceTime{{values[0], values[1], values[2]}, values.size() == 4 ? values[3] : 0.0};
}

/// Blanks inside of "( 1, 0, 0 )" removed, so that words are vectors.
std::string compact(const std::string& text) {
  std::string result;
  int depth = 0;
  for (const char c : text) {
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (depth == 0 || c != ' ') result += c;
  }
  return result;
}

/// "mm" of a list of quoted units.
std::string unitAt(const std::string& units, std::size_t index) {
  std::size_t position = 0;
  for (std::size_t i = 0;; ++i) {
    const std::size_t begin = units.find('"', position);
    const std::size_t end = begin == std::string::npos ? begin : units.find('"', begin + 1);
    if (end == std::string::npos) return {};
    if (i == index) return units.substr(begin + 1, end - begin - 1);
    position = end + 1;
  }
}

double millimetresOf(const std::string& unit) {
  return unit == "cm" ? 10.0 : unit == "m" ? 1000.0 : unit == "um" ? 1e-3 : 1.0;
}

/// The axes of the file: which are spatial, which is that of the phases.
struct Axes {
  std::vector<std::int64_t> sizes;
  std::vector<std::optional<Vec3>> directions;  ///< as in the file; empty where none is stated
  std::optional<std::size_t> phases;
  bool directed = false;
};

class NrrdParser {
 public:
  NrrdParser(const std::filesystem::path& file, const TextHeader& text)
      : m_file(file), m_text(text) {}

  Expected<VolumeHeader> parse() {
    if (auto read = readAxes(); !read) return tl::unexpected(read.error());
    setSizes();
    if (auto placed = place(); !placed) return tl::unexpected(placed.error());
    if (auto read = readVoxelFormat(); !read) return tl::unexpected(read.error());
    readTimes();
    m_header.description = toCleanUtf8(field(m_text, {"content"}));
    m_header.unit = toCleanUtf8(unitAt(field(m_text, {"sample units", "sampleunits"}) + " ", 0));
    return std::move(m_header);
  }

 private:
  Expected<void> readAxes() {
    m_axes.sizes = parseSizes(field(m_text, {"sizes"}));
    const auto dimension = parseInteger(field(m_text, {"dimension"}));
    const std::size_t count = m_axes.sizes.size();
    if (count == 0 || dimension != static_cast<std::int64_t>(count)) {
      return bad(m_file, "its sizes are invalid, or not those of two to four dimensions");
    }
    const auto words = splitWords(compact(field(m_text, {"space directions"})));
    m_axes.directed = !words.empty();
    if (m_axes.directed && words.size() != count) {
      return bad(m_file, "it has " + std::to_string(words.size()) + " space directions for " +
                             std::to_string(count) + " axes");
    }
    m_axes.directions.resize(count);
    for (std::size_t a = 0; a < words.size(); ++a) {
      const auto vector = parseVector(words[a]);
      if (!vector && words[a] != "none") {
        return bad(m_file, "a space direction is no vector of three numbers");
      }
      const bool inTime = vector && vector->time != 0.0;
      if (inTime && length(vector->space) > 0.0) {
        return bad(m_file, "a space direction leads through space and time at once");
      }
      if (vector && !inTime) {
        m_axes.directions[a] = vector->space;
        continue;
      }
      if (m_axes.phases) return bad(m_file, "it has two axes without a direction");
      m_axes.phases = a;
      m_interval = inTime ? vector->time : 0.0;
    }
    if (!m_axes.directed && count == 4) m_axes.phases = 3;
    return checkPhaseAxis();
  }

  [[nodiscard]] Expected<void> checkPhaseAxis() const {
    const std::size_t count = m_axes.sizes.size();
    const std::size_t spatial = count - (m_axes.phases ? 1 : 0);
    if (spatial < 2 || spatial > 3) {
      return bad(m_file, "it has " + std::to_string(spatial) + " axes in space; 2 or 3 are read");
    }
    if (!m_axes.phases) return {};
    if (*m_axes.phases != 0 && *m_axes.phases != count - 1) {
      return bad(m_file, "its axis without a direction is neither the first nor the last");
    }
    const auto kinds = splitWords(lowerCase(field(m_text, {"kinds"})));
    const std::string kind = kinds.size() == count ? kinds[*m_axes.phases] : "list";
    if (kind != "list" && kind != "time" && kind != "domain" && kind != "none" && kind != "???") {
      return bad(m_file, "its voxels are of kind " + toCleanUtf8(kind) + ", not single values",
                 "convert it to one value a voxel");
    }
    return {};
  }

  void setSizes() {
    std::size_t next = 0;
    m_header.geometry.size = {1, 1, 1};
    for (std::size_t a = 0; a < m_axes.sizes.size(); ++a) {
      const int size = static_cast<int>(m_axes.sizes[a]);
      if (a == m_axes.phases) {
        m_header.phaseCount = size;
        m_header.phaseFirst = a == 0 && size > 1;
      } else {
        m_header.geometry.size[next++] = size;
      }
    }
  }

  Expected<void> place() {
    auto signs = signsOf(field(m_text, {"space"}));
    if (!signs && m_axes.directed && field(m_text, {"space"}).empty()) {
      signs = Vec3{1, 1, 1};
      m_header.issues.push_back({IssueSeverity::Warning, "space-assumed",
                                 "the file names no anatomical space for its directions; left-"
                                 "posterior-superior is taken, as ITK means it"});
    }
    if (!m_axes.directed || !signs) return placeBySpacings();
    const auto toLps = [&](Vec3 v) {
      return Vec3{0.0 + signs->x * v.x, 0.0 + signs->y * v.y, 0.0 + signs->z * v.z};
    };
    const double unitMm = millimetresOf(unitAt(field(m_text, {"space units"}), 0));
    std::vector<Vec3> steps;
    for (std::size_t a = 0; a < m_axes.directions.size(); ++a) {
      if (m_axes.directions[a]) steps.push_back(toLps(*m_axes.directions[a]) * unitMm);
    }
    if (steps.size() == 2) steps.push_back(normalized(cross(steps[0], steps[1])));
    const std::string stated = compact(field(m_text, {"space origin"}));
    const auto origin = stated.empty() ? SpaceTime{} : parseVector(stated);
    if (!origin || !placeGrid({steps[0], steps[1], steps[2]}, toLps(origin->space) * unitMm,
                              m_header.geometry, m_header.issues)) {
      return bad(m_file, "its space directions or origin are invalid");
    }
    return {};
  }

  /// Without an anatomical space: only distances are known.
  Expected<void> placeBySpacings() {
    std::array<double, 3> spacing{1.0, 1.0, 1.0};
    const auto stated = splitWords(field(m_text, {"spacings"}));
    std::size_t next = 0;
    for (std::size_t a = 0; a < m_axes.sizes.size(); ++a) {
      if (a == m_axes.phases) continue;
      const auto value = stated.size() == m_axes.sizes.size() ? parseNumber(stated[a])
                                                              : std::optional<double>();
      if (m_axes.directions[a]) {
        spacing[next] = length(*m_axes.directions[a]);
      } else if (value && *value > 0.0) {
        spacing[next] = *value;
      }
      ++next;
    }
    m_header.issues.push_back(noOrientationIssue("no anatomical space"));
    if (placeGrid({Vec3{spacing[0], 0, 0}, Vec3{0, spacing[1], 0}, Vec3{0, 0, spacing[2]}}, {},
                  m_header.geometry, m_header.issues)) {
      return {};
    }
    return bad(m_file, "its spacings are invalid");
  }

  Expected<void> readVoxelFormat() {
    const auto type = typeOf(field(m_text, {"type"}));
    if (!type) {
      return bad(m_file, "its type is not one of integers or floating-point numbers",
                 "convert it to integers or floating-point numbers");
    }
    VoxelFile& voxels = m_header.voxels;
    voxels.type = *type;
    voxels.count = 1;
    for (const std::int64_t size : m_axes.sizes) voxels.count *= static_cast<std::uint64_t>(size);
    const std::string endian = lowerCase(field(m_text, {"endian"}));
    if (bytesPerVoxel(*type) > 1 && endian != "little" && endian != "big") {
      return bad(m_file, "it does not state its byte order (endian)");
    }
    voxels.swapped = endian == "big";
    const std::string encoding = lowerCase(field(m_text, {"encoding"}));
    if (encoding != "raw" && encoding != "gzip" && encoding != "gz") {
      return bad(m_file, "its encoding \"" + toCleanUtf8(encoding) + "\" is not read",
                 "write it with the encoding raw or gzip");
    }
    voxels.packing = encoding == "raw" ? Packing::None : Packing::Gzip;
    return findVoxels();
  }

  Expected<void> findVoxels() {
    VoxelFile& voxels = m_header.voxels;
    voxels.file = m_file;
    voxels.offset = m_text.bytes;
    m_header.files = {m_file};
    const std::string name = field(m_text, {"data file", "datafile"});
    const bool detached = !name.empty();
    if (detached) {
      auto file = detachedFile(m_file, name);
      if (!file) return tl::unexpected(file.error());
      voxels.file = *file;
      voxels.offset = 0;
      m_header.files.push_back(*std::move(file));
    } else if (m_text.bytes == 0) {
      return bad(m_file, "its header has no end");
    }
    const auto skip = [&](std::initializer_list<const char*> names) {
      const std::string text = field(m_text, names);
      return text.empty() ? std::optional<std::int64_t>(0) : parseInteger(text);
    };
    const auto lines = skip({"line skip", "lineskip"});
    const auto bytes = skip({"byte skip", "byteskip"});
    const bool fits = bytes && *bytes >= -1 && (*bytes == 0 || voxels.packing == Packing::None);
    if (lines != 0 || !fits) {
      return bad(m_file, "it skips lines or bytes in a way that is not read");
    }
    voxels.offset += static_cast<std::uint64_t>(std::max<std::int64_t>(*bytes, 0));
    if (*bytes < 0) {
      const std::uint64_t size = FileBytes(voxels.file).size();
      voxels.offset = size - std::min(size, voxels.bytes());
    }
    return {};
  }

  void readTimes() {
    if (!m_axes.phases) return;
    const auto spacings = splitWords(field(m_text, {"spacings"}));
    const bool stated = spacings.size() == m_axes.sizes.size();
    const auto interval = stated ? parseNumber(spacings[*m_axes.phases]) : std::nullopt;
    const std::string unit = unitAt(field(m_text, {"units"}), *m_axes.phases);
    const auto mins = splitWords(field(m_text, {"axis mins", "axismins"}));
    const auto first =
        mins.size() == m_axes.sizes.size() ? parseNumber(mins[*m_axes.phases]) : std::nullopt;
    const double unitMs = unit == "s" ? 1000.0 : unit == "us" ? 1e-3 : 1.0;
    setPhaseTimes(interval.value_or(m_interval) * unitMs, first.value_or(0.0) * unitMs, m_header);
  }

  const std::filesystem::path& m_file;
  const TextHeader& m_text;
  Axes m_axes;
  double m_interval = 0.0;  ///< of the phases, where a direction of time states it
  VolumeHeader m_header;
};

}  // namespace

Expected<VolumeHeader> readNrrdHeader(const std::filesystem::path& file) {
  const FileBytes bytes(file);
  if (!bytes.isOpen()) {
    return fail(FailureCode::NotFound, "cannot open " + file.string(),
                "check the name and the permissions", file.string());
  }
  const std::vector<std::byte> head = bytes.bytesAt(0, kLongestHeader);
  const std::string_view text = asText(head);
  const bool known = text.size() > 8 && text.starts_with("NRRD000") && text[7] >= '1' &&
                     text[7] <= '5' && (text[8] == '\n' || text[8] == '\r');
  if (!known) return bad(file, "it is no NRRD file of a version that is read (1 to 5)");
  const std::string ending = lowerCase(file.extension().string());
  const auto header = parseLines(text, ending == ".nhdr");
  if (!header) return bad(file, "its header has no end");
  return NrrdParser(file, *header).parse();
}

}  // namespace lateglow
