#include "imaging/io/NrrdHeader.h"

#include <algorithm>
#include <optional>

#include "imaging/io/FileBytes.h"
#include "imaging/io/GridPlacement.h"
#include "imaging/io/NrrdText.h"
#include "imaging/io/Utf8Text.h"

namespace lateglow {

namespace {

constexpr std::uint64_t kLongestHeader = 1U << 20U;

tl::unexpected<Failure> bad(const std::filesystem::path& file, const std::string& what,
                            const std::string& remedy = "write the file again from its source") {
  return fail(FailureCode::BadInput, file.string() + ": " + what, remedy, file.string());
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
    m_header.description = toCleanUtf8(nrrd::field(m_text, {"content"}));
    m_header.unit = valueUnit();
    return std::move(m_header);
  }

 private:
  /// Of the values: "sample units", quoted or not.
  [[nodiscard]] std::string valueUnit() const {
    const std::string stated = nrrd::field(m_text, {"sample units", "sampleunits"});
    const std::string quoted = nrrd::unitAt(stated, 0);
    return toCleanUtf8(quoted.empty() && stated.find('"') == std::string::npos ? stated : quoted);
  }

  Expected<void> readAxes() {
    m_axes.sizes = parseSizes(nrrd::field(m_text, {"sizes"}));
    const auto dimension = parseInteger(nrrd::field(m_text, {"dimension"}));
    const std::size_t count = m_axes.sizes.size();
    if (count == 0 || dimension != static_cast<std::int64_t>(count)) {
      return bad(m_file, "its sizes are invalid, or not those of two to four dimensions");
    }
    const auto words = splitWords(nrrd::compact(nrrd::field(m_text, {"space directions"})));
    m_axes.directed = !words.empty();
    if (m_axes.directed && words.size() != count) {
      return bad(m_file, "it has " + std::to_string(words.size()) + " space directions for " +
                             std::to_string(count) + " axes");
    }
    m_axes.directions.resize(count);
    for (std::size_t a = 0; a < words.size(); ++a) {
      const auto vector = nrrd::parseVector(words[a]);
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
    const auto kinds = splitWords(lowerCase(nrrd::field(m_text, {"kinds"})));
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
    auto signs = nrrd::signsOf(nrrd::field(m_text, {"space"}));
    if (!signs && m_axes.directed && nrrd::field(m_text, {"space"}).empty()) {
      signs = Vec3{1, 1, 1};
      m_header.issues.push_back({IssueSeverity::Warning, "space-assumed",
                                 "the file names no anatomical space for its directions; left-"
                                 "posterior-superior is taken, as ITK means it"});
    }
    if (!m_axes.directed || !signs) return placeBySpacings();
    const auto toLps = [&](Vec3 v) {
      return Vec3{0.0 + signs->x * v.x, 0.0 + signs->y * v.y, 0.0 + signs->z * v.z};
    };
    const std::string unit = nrrd::unitAt(nrrd::field(m_text, {"space units"}), 0);
    const double unitMm = nrrd::millimetresOf(unit);
    std::vector<Vec3> steps;
    for (std::size_t a = 0; a < m_axes.directions.size(); ++a) {
      if (m_axes.directions[a]) steps.push_back(toLps(*m_axes.directions[a]) * unitMm);
    }
    if (steps.size() == 2) steps.push_back(normalized(cross(steps[0], steps[1])));
    const std::string stated = nrrd::compact(nrrd::field(m_text, {"space origin"}));
    const auto origin = stated.empty() ? nrrd::SpaceTime{} : nrrd::parseVector(stated);
    if (!origin || !placeGrid({steps[0], steps[1], steps[2]}, toLps(origin->space) * unitMm,
                              m_header.geometry, m_header.issues)) {
      return bad(m_file, "its space directions or origin are invalid");
    }
    return {};
  }

  /// Without an anatomical space: only distances are known.
  Expected<void> placeBySpacings() {
    std::array<double, 3> spacing{1.0, 1.0, 1.0};
    const auto stated = splitWords(nrrd::field(m_text, {"spacings"}));
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
    const auto type = nrrd::typeOf(nrrd::field(m_text, {"type"}));
    if (!type) {
      return bad(m_file, "its type is not one of integers or floating-point numbers",
                 "convert it to integers or floating-point numbers");
    }
    VoxelFile& voxels = m_header.voxels;
    voxels.type = *type;
    voxels.count = 1;
    for (const std::int64_t size : m_axes.sizes) voxels.count *= static_cast<std::uint64_t>(size);
    const std::string endian = lowerCase(nrrd::field(m_text, {"endian"}));
    if (bytesPerVoxel(*type) > 1 && endian != "little" && endian != "big") {
      return bad(m_file, "it does not state its byte order (endian)");
    }
    voxels.swapped = endian == "big";
    const std::string encoding = lowerCase(nrrd::field(m_text, {"encoding"}));
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
    const std::string name = nrrd::field(m_text, {"data file", "datafile"});
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
      const std::string text = nrrd::field(m_text, names);
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
    const auto spacings = splitWords(nrrd::field(m_text, {"spacings"}));
    const bool stated = spacings.size() == m_axes.sizes.size();
    const auto interval = stated ? parseNumber(spacings[*m_axes.phases]) : std::nullopt;
    const std::string unit = nrrd::unitAt(nrrd::field(m_text, {"units"}), *m_axes.phases);
    const auto mins = splitWords(nrrd::field(m_text, {"axis mins", "axismins"}));
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
  const auto header = nrrd::parseLines(text, ending == ".nhdr");
  if (!header) return bad(file, "its header has no end");
  return NrrdParser(file, *header).parse();
}

}  // namespace lateglow
