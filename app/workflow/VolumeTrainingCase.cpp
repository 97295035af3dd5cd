#include "app/workflow/VolumeTrainingCase.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>

#include "app/workflow/VolumePreparation.h"
#include "imaging/io/StudyReader.h"
#include "imaging/prepare/AxisResampling.h"
#include "imaging/prepare/Foreground.h"
#include "imaging/prepare/VolumeRegistration.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

constexpr double kSameGridMm = 0.05;
constexpr std::size_t kFewestVoxels = 4096;  // of the foreground: sixteen in each direction

tl::unexpected<Failure> badCase(std::string message, std::string remedy, const fs::path& file) {
  return fail(FailureCode::BadInput, std::move(message), std::move(remedy), file.string());
}

std::string lowerCase(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char letter) { return std::tolower(letter); });
  return text;
}

/// The name without the endings that images have.
std::string stemOf(const fs::path& file) {
  std::string name = lowerCase(file.filename().string());
  for (const char* ending : {".nii.gz", ".nii", ".nrrd", ".mha", ".dcm"}) {
    if (name.ends_with(ending)) return name.substr(0, name.size() - std::string(ending).size());
  }
  return name;
}

/// The images that a task needs, where they are.
struct CaseFiles {
  fs::path source;
  fs::path target;
  std::optional<fs::path> region;
};

Expected<CaseFiles> findFiles(const fs::path& folder, const VolumeTask& task) {
  CaseFiles files;
  for (const auto& [kind, file] : {std::pair{&task.source, &files.source}, std::pair{&task.target, &files.target}}) {
    const auto found = findCaseImage(folder, kind->name);
    const fs::path wanted = folder / (kind->name + ".nii.gz");
    if (!found) {
      return badCase(wanted.string() + " is missing",
                     "add it, as NIfTI, NRRD or as a DICOM folder " + kind->name + "/", wanted);
    }
    *file = *found;
  }
  files.region = findCaseImage(folder, task.brainOnly ? "brain" : "body");
  return files;
}

std::string describe(const VolumeRegistration& registration) {
  char text[160];
  std::snprintf(text, sizeof text, "target registered to the source: %.1f mm on average, mutual information %.3f to %.3f",
                registration.meanDisplacementMm, registration.metricBefore, registration.metricAfter);
  return text;
}

/// The target on the grid of the source: as it is, or registered.
Expected<void> align(const fs::path& file, RegisterTarget registration, AlignedVolumes& pair,
                     ProgressSink& progress) {
  const bool same = pair.target.geometry.sameGrid(pair.source.geometry, kSameGridMm);
  if (registration == RegisterTarget::Never && !same) {
    return badCase(file.string() + " does not lie on the grid of its source",
                   "resample it, or let it be registered", file);
  }
  if (same && registration != RegisterTarget::Always) return {};
  auto found = registerVolumes(pair.source, pair.target, {}, progress);
  if (!found) return tl::unexpected(found.error());
  if (!found->better() && !same) {
    return badCase(file.string() + " cannot be registered to its source",
                   "check that both are of one patient, or align them by hand", file);
  }
  pair.notes.push_back(describe(*found));
  const std::string unit = pair.target.unit;
  pair.target = std::move(found->moved);
  pair.target.unit = unit;
  return {};
}

Expected<std::vector<std::uint8_t>> regionOf(const CaseFiles& files, const VolumeTask& task,
                                             const Volume& source, ProgressSink& progress) {
  if (files.region) {
    const auto mask = readCaseVolume(*files.region, progress);
    if (!mask) return tl::unexpected(mask.error());
    if (!mask->geometry.sameGrid(source.geometry, kSameGridMm)) {
      return badCase(files.region->string() + " does not lie on the grid of " + files.source.string(),
                     "resample it to that grid, or remove it", *files.region);
    }
    std::vector<std::uint8_t> region(mask->voxels.size());
    std::ranges::transform(mask->voxels, region.begin(), [](float value) { return value > 0.5F ? 1 : 0; });
    if (!task.source.hounsfield) return region;
    // A truncated source lacks a part of the body, which no run will be asked for.
    const std::vector<std::uint8_t> shown = foreground(source);
    for (std::size_t n = 0; n < region.size(); ++n) region[n] = region[n] != 0 && shown[n] != 0 ? 1 : 0;
    return region;
  }
  if (task.brainOnly && !isStripped(source)) {
    return badCase(files.source.string() + " shows the skull; " + task.id + " is learnt from brains without it",
                   "add brain.nii.gz (1 inside the brain), or strip the skull", files.source);
  }
  return foreground(source);
}

Expected<void> checkValues(const Volume& volume, const VolumeKind& kind, const fs::path& file) {
  if (!kind.hounsfield || volume.hounsfield() || looksLikeHounsfield(volume.voxels)) return {};
  return badCase(file.string() + " is not in Hounsfield units",
                 "export the CT with its rescale values, air near -1000", file);
}

}  // namespace

std::optional<fs::path> findCaseImage(const fs::path& folder, const std::string& name) {
  std::error_code error;
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (stemOf(entry.path()) == name) found.push_back(entry.path());
  }
  if (found.empty()) return {};
  return *std::ranges::min_element(found);
}

Expected<Volume> readCaseVolume(const fs::path& file, ProgressSink& progress) {
  auto study = readStudy(file, progress);
  if (!study) return tl::unexpected(study.error());
  const Series* best = nullptr;
  for (const Series& series : study->series) {
    const bool larger = best == nullptr || series.geometry().voxelCount() > best->geometry().voxelCount();
    if (series.volume() != nullptr && larger) best = &series;
  }
  if (best == nullptr) {
    return badCase(file.string() + " holds no volume", "give one image a slice, one series", file);
  }
  for (const SeriesIssue& issue : best->issues) {
    if (issue.severity != IssueSeverity::BlocksQuantification) continue;
    return badCase(file.string() + ": " + issue.message, "export the series again, whole and with even slices", file);
  }
  return *best->volume();
}

Expected<AlignedVolumes> readAlignedVolumes(const fs::path& folder, const VolumeTask& task,
                                            RegisterTarget registration, ProgressSink& progress) {
  const auto files = findFiles(folder, task);
  if (!files) return tl::unexpected(files.error());
  AlignedVolumes pair;
  SubProgress first(progress, 0.0, 0.3);
  SubProgress second(progress, 0.3, 0.6);
  SubProgress rest(progress, 0.6, 1.0);
  auto source = readCaseVolume(files->source, first);
  if (!source) return tl::unexpected(source.error());
  auto target = readCaseVolume(files->target, second);
  if (!target) return tl::unexpected(target.error());
  pair.source = std::move(*source);
  pair.target = std::move(*target);
  if (auto fits = checkValues(pair.source, task.source, files->source); !fits) return tl::unexpected(fits.error());
  if (auto fits = checkValues(pair.target, task.target, files->target); !fits) return tl::unexpected(fits.error());
  auto region = regionOf(*files, task, pair.source, rest);
  if (!region) return tl::unexpected(region.error());
  pair.region = std::move(*region);
  if (auto aligned = align(files->target, registration, pair, rest); !aligned) return tl::unexpected(aligned.error());
  for (std::size_t n = 0; n < pair.region.size(); ++n) {
    if (!std::isfinite(pair.target.voxels[n])) pair.region[n] = 0;  // the target does not reach it
  }
  return pair;
}

Expected<VolumeTrainingPair> readVolumePair(const fs::path& folder, const VolumeTask& task,
                                            const VolumeCaseOptions& options,
                                            std::vector<std::string>* notes, ProgressSink& progress) {
  auto aligned = readAlignedVolumes(folder, task, options.registration, progress);
  if (!aligned) return tl::unexpected(aligned.error());
  if (notes != nullptr) *notes = aligned->notes;
  const std::array<double, 3> spacing =
      options.spacingMm.value_or(spacingInModelOrder(aligned->source.geometry));
  PreparedVolume source = prepareVolume(aligned->source, task.source, spacing, aligned->region);
  PreparedVolume target = prepareVolume(aligned->target, task.target, spacing, aligned->region);
  const auto inside = std::ranges::count_if(source.foreground, [](auto in) { return in != 0; });
  if (static_cast<std::size_t>(inside) < kFewestVoxels) {
    return badCase(folder.string() + " has nothing where both images reach",
                   "check that both show the same part of one patient", folder);
  }
  return VolumeTrainingPair{source.grid.size, source.grid.spacingMm, std::move(source.values),
                            std::move(target.values), std::move(source.foreground)};
}

}  // namespace lateglow
