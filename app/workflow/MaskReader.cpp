#include "app/workflow/MaskReader.h"

#include <algorithm>
#include <cmath>

#include "imaging/io/StudyReader.h"

namespace lateglow {

namespace {

Expected<Series> readOnlySeries(const std::filesystem::path& file, ProgressSink& progress) {
  auto study = readStudy(file, progress);
  if (!study) return tl::unexpected(study.error());
  if (study->series.size() != 1) {
    return fail(FailureCode::BadInput,
                file.string() + " holds " + std::to_string(study->series.size()) + " series, one is needed",
                "give the file or folder of that series", file.string());
  }
  return std::move(study->series.front());
}

bool isMyocardium(float value) { return value == 1.0F || value == 3.0F; }

/// The voxels of the mask: the image itself, or the first phase of a cine that has myocardium.
std::span<const float> maskVoxels(const Series& series) {
  if (const Volume* volume = series.volume()) return volume->voxels;
  const Cine* cine = series.cine();
  if (cine == nullptr) return {};
  const std::size_t count = cine->geometry.voxelCount();
  for (int phase = 0; phase < cine->phaseCount; ++phase) {
    const auto voxels = std::span(cine->voxels).subspan(count * static_cast<std::size_t>(phase), count);
    if (std::any_of(voxels.begin(), voxels.end(), isMyocardium)) return voxels;
  }
  return std::span(cine->voxels).first(count);
}

}  // namespace

Expected<LabelMap> readMask(const std::filesystem::path& file, bool force, ProgressSink& progress) {
  const auto series = readOnlySeries(file, progress);
  if (!series) return tl::unexpected(series.error());
  for (const SeriesIssue& issue : series->issues) {
    if (issue.severity == IssueSeverity::BlocksQuantification && !force) {
      return fail(FailureCode::BadInput, file.string() + ": " + issue.message + " Nothing is measured on it.",
                  "export it again, or use --force and say so", file.string());
    }
  }
  if (const LabelMap* labels = series->labelMap()) return *labels;
  LabelMap mask = makeLabelMap(series->geometry());
  const auto voxels = maskVoxels(*series);
  for (std::size_t i = 0; i < mask.labels.size(); ++i) {
    const float value = voxels[i];
    if (!(value >= 0.0F && value < kTissueClassCount) || value != std::floor(value)) {
      return fail(FailureCode::BadInput, file.string() + " is not a mask: it holds the value " + std::to_string(value),
                  "labels are 0 background, 1 healthy myocardium, 2 blood pool, 3 scar", file.string());
    }
    mask.labels[i] = static_cast<std::uint8_t>(value);
  }
  return mask;
}

Expected<Volume> readImageOnGrid(const std::filesystem::path& file, const Geometry& grid,
                                 const std::string& gridName, ProgressSink& progress) {
  const auto series = readOnlySeries(file, progress);
  if (!series) return tl::unexpected(series.error());
  const Volume* volume = series->volume();
  if (volume == nullptr) {
    return fail(FailureCode::BadInput, file.string() + " is not a 3-D image", "give a 3-D image", file.string());
  }
  if (!volume->geometry.sameGrid(grid, 0.01)) {
    return fail(FailureCode::BadInput, file.string() + " does not lie on the grid of " + gridName,
                "resample it to that grid first", file.string());
  }
  return *volume;
}

}  // namespace lateglow
