#include "imaging/io/VolumeFile.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <future>

#include "imaging/io/ContentUid.h"
#include "imaging/io/FileBytes.h"
#include "imaging/io/MetaImageHeader.h"
#include "imaging/io/NiftiReader.h"
#include "imaging/io/NrrdHeader.h"
#include "imaging/io/ZipExtraction.h"

namespace lateglow {

namespace {

std::string lowerName(const std::filesystem::path& file) {
  std::string name = file.filename().string();
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name;
}

bool endsWithAny(const std::string& name, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

/// A UID from the bytes of all files, so that the same files have the same UID anywhere.
std::string contentUid(const std::vector<std::filesystem::path>& files,
                       const std::atomic<bool>& stop) {
  ContentUid uid;
  std::vector<std::byte> buffer(std::size_t{1} << 20U);
  for (const std::filesystem::path& name : files) {
    const FileBytes file(name);
    std::uint64_t position = 0;
    for (std::size_t got = 1; got > 0 && file.isOpen() && !stop; position += got) {
      got = file.readAt(position, buffer);
      uid.add(std::span(buffer).first(got));
    }
  }
  return uid.finish();
}

/// Whether no stored value can become anything but a finite number.
bool isAlwaysFinite(const VoxelFile& voxels) {
  const bool scaled = voxels.slope != 1.0 || voxels.intercept != 0.0;
  return !scaled && voxels.type != VoxelType::Float32 && voxels.type != VoxelType::Float64;
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
  if (count == voxels.size()) {
    return fail(FailureCode::BadInput, file + ": none of its voxels is a finite number",
                "copy or export the file again from its source", file);
  }
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

/// From "all phases of a voxel" to "all voxels of a phase".
std::vector<float> phasesLast(const std::vector<float>& voxels, std::size_t phases) {
  std::vector<float> sorted(voxels.size());
  const std::size_t perPhase = voxels.size() / phases;
  for (std::size_t v = 0; v < perPhase; ++v) {
    for (std::size_t t = 0; t < phases; ++t) sorted[t * perPhase + v] = voxels[v * phases + t];
  }
  return sorted;
}

Cine toCine(const VolumeHeader& header, std::vector<float> voxels) {
  Cine cine;
  cine.geometry = header.geometry;
  cine.phaseCount = header.phaseCount;
  const auto phases = static_cast<std::size_t>(header.phaseCount);
  cine.voxels = header.phaseFirst ? phasesLast(voxels, phases) : std::move(voxels);
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

bool isVolumeFileName(const std::filesystem::path& file) {
  return isNiftiName(file) ||
         endsWithAny(lowerName(file), {".hdr", ".nrrd", ".nhdr", ".mha", ".mhd"});
}

bool isDetachedVoxelsName(const std::filesystem::path& file) {
  return endsWithAny(lowerName(file), {".img", ".img.gz", ".raw", ".raw.gz", ".zraw"});
}

Expected<Series> readVolumeFile(const std::filesystem::path& file, ProgressSink& progress) {
  const std::string name = lowerName(file);
  if (endsWithAny(name, {".nrrd", ".nhdr"})) {
    auto header = readNrrdHeader(file);
    return header ? readVolume(*std::move(header), progress)
                  : Expected<Series>(tl::unexpected(header.error()));
  }
  if (endsWithAny(name, {".mha", ".mhd"})) {
    auto header = readMetaImageHeader(file);
    return header ? readVolume(*std::move(header), progress)
                  : Expected<Series>(tl::unexpected(header.error()));
  }
  return readNifti(file, progress);
}

Expected<Series> readVolume(VolumeHeader header, ProgressSink& progress) {
  std::atomic<bool> stop = false;
  // A thread costs more than it saves for small files.
  const bool large = header.voxels.bytes() > (std::uint64_t{1} << 20U);
  auto uid = std::async(large ? std::launch::async : std::launch::deferred,
                        [&] { return contentUid(header.files, stop); });
  auto voxels = readVoxels(header.voxels, progress);
  if (!voxels) {
    stop = true;
    return tl::unexpected(voxels.error());
  }
  const std::string name = header.files.front().string();
  if (!isAlwaysFinite(header.voxels)) {
    if (auto checked = replaceNonFinite(*voxels, name, header.issues); !checked) {
      return tl::unexpected(checked.error());
    }
  }
  Series series;
  series.uid = uid.get();
  series.sourceInstanceUids = {series.uid};
  series.files = header.files;
  series.issues = std::move(header.issues);
  series.description = header.description.empty() ? nameWithoutEnding(header.files.front())
                                                  : header.description;
  if (header.phaseCount > 1) {
    series.image = toCine(header, *std::move(voxels));
  } else {
    Volume volume{header.geometry, *std::move(voxels), header.unit};
    volume.hounsfieldAssumed = volume.unit.empty() && looksLikeHounsfield(volume.voxels);
    if (volume.hounsfieldAssumed) {
      series.issues.push_back({IssueSeverity::Note, "hounsfield-assumed",
                               "no unit is stated; from air near -1000 and tissue near 0 the values "
                               "are shown as HU"});
    }
    series.image = std::move(volume);
  }
  return series;
}

Expected<std::filesystem::path> detachedFile(const std::filesystem::path& header,
                                             const std::string& name) {
  const auto relative = safeRelativePath(name);
  if (!relative || relative->has_parent_path()) {
    return fail(FailureCode::BadInput,
                header.string() + ": it names voxels outside of its folder (" + name + ")",
                "put both files into one folder and name the file alone", header.string());
  }
  const std::filesystem::path file = header.parent_path() / *relative;
  std::error_code error;
  // A link must not lead out of the folder either.
  const auto target = std::filesystem::weakly_canonical(file, error).parent_path();
  const bool beside = target == std::filesystem::weakly_canonical(file.parent_path().empty()
                                                                      ? "."
                                                                      : file.parent_path(),
                                                                  error);
  if (!beside || !std::filesystem::is_regular_file(file, error)) {
    return fail(FailureCode::BadInput,
                header.string() + ": its voxels, " + file.filename().string() + ", are missing",
                "put both files into one folder", header.string());
  }
  return file;
}

void setPhaseTimes(double intervalMs, double firstMs, VolumeHeader& header) {
  if (header.phaseCount < 2) return;
  if (std::isfinite(intervalMs) && intervalMs >= 1.0 && intervalMs <= 300.0) {
    header.frameIntervalMs = intervalMs;
    header.firstPhaseMs = std::isfinite(firstMs) && std::abs(firstMs) < 10000.0 ? firstMs : 0.0;
    return;
  }
  header.issues.push_back({IssueSeverity::Note, "no-phase-times",
                           "the file states no time between phases that a cine can have"});
}

}  // namespace lateglow
