#include "app/workflow/VolumeEvaluation.h"

#include <algorithm>
#include <cmath>
#include <fstream>

#include "app/workflow/VolumePreparation.h"
#include "imaging/prepare/VoxelBox.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr double kHounsfieldRange = 4095.0;

std::string cohortOf(const fs::path& folder) {
  std::ifstream stream(folder / "truth.json");
  const json truth = json::parse(stream, nullptr, false);
  if (!truth.is_object() || !truth.contains("kind") || !truth.at("kind").is_string()) return {};
  return truth.at("kind").get<std::string>().starts_with("brain") ? "phantom, brain" : "phantom, head and pelvis";
}

/// The source as a case of its own; what does not count is air.
Case caseOf(const AlignedVolumes& pair, const VolumeTask& task, const std::string& name) {
  Series series;
  series.uid = name;
  series.modality = task.source.modality();
  series.description = task.source.title;
  Volume image = pair.source;
  if (task.brainOnly) {
    for (std::size_t n = 0; n < image.voxels.size(); ++n) {
      if (pair.region[n] == 0) image.voxels[n] = 0.0F;
    }
  }
  series.image = std::move(image);
  auto study = std::make_shared<Study>();
  study->series.push_back(std::move(series));
  return {study, 0, {}};
}

/// a * source + b with the least squared difference from the target inside the region.
std::vector<float> bestLine(const std::vector<float>& source, const std::vector<float>& target,
                            const std::vector<std::uint8_t>& region) {
  double count = 0.0, sx = 0.0, sy = 0.0, sxx = 0.0, sxy = 0.0;
  for (std::size_t n = 0; n < region.size(); ++n) {
    if (region[n] == 0) continue;
    const double x = source[n];
    const double y = target[n];
    count += 1.0;
    sx += x;
    sy += y;
    sxx += x * x;
    sxy += x * y;
  }
  const double variance = count * sxx - sx * sx;
  const double slope = variance > 0.0 ? (count * sxy - sx * sy) / variance : 0.0;
  const double offset = count > 0.0 ? (sy - slope * sx) / count : 0.0;
  std::vector<float> line(source.size());
  std::ranges::transform(source, line.begin(), [&](float x) { return static_cast<float>(slope * x + offset); });
  return line;
}

/// [0, 1] for magnitudes, HU as they are.
void toSharedUnits(std::vector<float>& values, const std::vector<std::uint8_t>& region, const VolumeKind& kind) {
  if (kind.hounsfield) return;
  const IntensityScale scale = scaleOf(kind, values, region);
  for (float& value : values) value = std::max(0.0F, static_cast<float>((value - scale.black) / (scale.white - scale.black)));
}

/// Everything within the box around the region.
class RegionComparison {
public:
  RegionComparison(const AlignedVolumes& pair, const VolumeTask& task)
      : m_grid(pair.source.geometry), m_box(boxAround(m_grid, pair.region)), m_region(cut(pair.region, m_grid, m_box)) {
    m_target = cut(pair.target.voxels, m_grid, m_box);
    for (float& value : m_target) value = std::isfinite(value) ? value : 0.0F;
    m_source = cut(pair.source.voxels, m_grid, m_box);
    toSharedUnits(m_source, m_region, task.source);
    toSharedUnits(m_target, m_region, task.target);
    m_hounsfield = task.target.hounsfield;
    // A magnitude has no meaning in HU: as far as the target's range goes.
    if (m_hounsfield && !task.source.hounsfield) {
      for (float& value : m_source) value = kHounsfieldScale.fromModel(2.0F * value - 1.0F);
    }
  }

  [[nodiscard]] Expected<VolumeScores> scores(const Volume& synthetic, ProgressSink& progress) const {
    std::vector<float> image = cut(synthetic.voxels, m_grid, m_box);
    if (!m_hounsfield) {
      for (float& value : image) value /= static_cast<float>(kArbitraryScale.white);
    }
    VolumeScores scores;
    const std::pair<const std::vector<float>, SimilarityFigures*> tests[] = {
        {std::move(image), &scores.model},
        {m_source, &scores.identity},
        {bestLine(m_source, m_target, m_region), &scores.linear}};
    for (std::size_t n = 0; n < std::size(tests); ++n) {
      SubProgress part(progress, static_cast<double>(n) / 3.0, static_cast<double>(n + 1) / 3.0);
      auto figures = measureSimilarity(
          {m_target, tests[n].first, m_region, m_box.size, m_hounsfield ? kHounsfieldRange : 1.0, m_hounsfield}, part);
      if (!figures) return tl::unexpected(figures.error());
      *tests[n].second = std::move(*figures);
    }
    return scores;
  }

private:
  Geometry m_grid;
  VoxelBox m_box;
  std::vector<std::uint8_t> m_region;
  std::vector<float> m_source;
  std::vector<float> m_target;
  bool m_hounsfield = false;
};

}  // namespace

Expected<std::vector<EvaluationFolder>> findVolumeEvaluationCases(const fs::path& data, const VolumeTask& task) {
  const auto isCase = [&](const fs::path& folder) {
    return findCaseImage(folder, task.source.name) && findCaseImage(folder, task.target.name);
  };
  std::vector<EvaluationFolder> folders;
  if (isCase(data)) folders.push_back({data, {}, cohortOf(data)});
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(data, error)) {
    if (entry.is_directory(error) && isCase(entry.path())) folders.push_back({entry.path(), {}, cohortOf(entry.path())});
  }
  std::ranges::sort(folders, {}, &EvaluationFolder::path);
  if (folders.empty()) {
    return fail(FailureCode::BadInput,
                data.string() + " has no case folder with " + task.source.name + " and " + task.target.name,
                "give one folder a case; phantoms come from `lateglow-cli phantom brain` and `phantom cbct`",
                data.string());
  }
  return folders;
}

Expected<EvaluatedCase> evaluateVolumeCase(CasePipeline& pipeline, const EvaluationFolder& folder,
                                           const VolumeTask& task, RegisterTarget registration,
                                           const SynthesisOptions& options, ProgressSink& progress) {
  SubProgress reading(progress, 0.0, 0.2);
  SubProgress running(progress, 0.2, 0.8);
  SubProgress comparing(progress, 0.8, 1.0);
  const auto pair = readAlignedVolumes(folder.path, task, registration, reading);
  if (!pair) return tl::unexpected(pair.error());
  EvaluatedCase result;
  result.name = folder.path.filename().string();
  result.patient = result.name;
  const auto synthesis = pipeline.synthesize(caseOf(*pair, task, result.name), options, running);
  if (!synthesis) return tl::unexpected(synthesis.error());
  const Volume& synthetic = *synthesis->result.newest(LayerRole::SyntheticImage)->volume();
  auto scores = RegionComparison(*pair, task).scores(synthetic, comparing);
  if (!scores) return tl::unexpected(scores.error());
  result.volume = std::move(*scores);
  return result;
}

}  // namespace lateglow
