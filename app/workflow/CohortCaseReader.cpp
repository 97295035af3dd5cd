#include "app/workflow/CohortCaseReader.h"

#include <algorithm>
#include <fstream>

#include <nlohmann/json.hpp>

#include "app/workflow/CaseFiles.h"
#include "app/workflow/MaskReader.h"
#include "app/workflow/MeasurementsJson.h"
#include "measurements/LgeReader.h"
#include "measurements/Overlap.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr double kDensityGramPerMl = 1.05;
constexpr double kTransmuralPercent = 50.0;
constexpr double kGridToleranceMm = 0.05;

json readJson(const fs::path& file) {
  std::ifstream stream(file);
  return json::parse(stream, nullptr, false);
}

bool isThere(const fs::path& file) {
  std::error_code ignored;
  return fs::exists(file, ignored);
}

CohortPair& pairOf(CohortCase& item, CohortMeasure measure) {
  return item.pairs[static_cast<std::size_t>(measure)];
}

/// The same of both sides, so that a mean over segments is one thing everywhere.
struct SegmentFigures {
  double scarSegments = 0.0;
  double transmuralSegments = 0.0;
  double transmuralityPercent = 0.0;

  void add(bool hasScar, double transmurality) {
    if (!hasScar) return;
    transmuralityPercent += transmurality;
    scarSegments += 1.0;
    if (transmurality > kTransmuralPercent) transmuralSegments += 1.0;
  }
  void finish() {
    if (scarSegments > 0.0) transmuralityPercent /= scarSegments;
  }
};

void setSegmentPairs(CohortCase& item, const SegmentFigures& model,
                     const std::optional<SegmentFigures>& reference) {
  const auto set = [&](CohortMeasure measure, double SegmentFigures::*figure) {
    CohortPair& pair = pairOf(item, measure);
    pair.model = model.*figure;
    if (reference) pair.reference = (*reference).*figure;
  };
  set(CohortMeasure::ScarSegments, &SegmentFigures::scarSegments);
  set(CohortMeasure::TransmuralSegments, &SegmentFigures::transmuralSegments);
  set(CohortMeasure::Transmurality, &SegmentFigures::transmuralityPercent);
}

/// Without a reference the figures of the analysis stand alone.
void setModelAlone(CohortCase& item, const ScarMeasurements& measured) {
  pairOf(item, CohortMeasure::ScarVolume).model = measured.scarVolumeMl;
  pairOf(item, CohortMeasure::ScarRatio).model = measured.scarRatioPercent;
  pairOf(item, CohortMeasure::ScarMass).model = measured.scarMassG;
  pairOf(item, CohortMeasure::MyocardiumMass).model = measured.myocardiumMassG;
  SegmentFigures model;
  for (const SegmentMeasurement& segment : measured.segments) {
    model.add(segment.hasScar, segment.transmuralityPercent);
  }
  model.finish();
  setSegmentPairs(item, model, std::nullopt);
}

void setCompared(CohortCase& item, const ScarComparison& compared) {
  const ScarSize& test = compared.test;
  const ScarSize& reference = compared.reference;
  pairOf(item, CohortMeasure::ScarVolume) = {test.volumeMl, reference.volumeMl};
  pairOf(item, CohortMeasure::ScarRatio) = {test.ratioPercent, reference.ratioPercent};
  pairOf(item, CohortMeasure::ScarMass) = {kDensityGramPerMl * test.volumeMl,
                                           kDensityGramPerMl * reference.volumeMl};
  pairOf(item, CohortMeasure::MyocardiumMass) = {kDensityGramPerMl * test.myocardiumMl,
                                                 kDensityGramPerMl * reference.myocardiumMl};
  SegmentFigures model;
  SegmentFigures truth;
  for (const SegmentComparison& segment : compared.segments) {
    model.add(segment.testHasScar, segment.testTransmuralityPercent);
    truth.add(segment.referenceHasScar, segment.referenceTransmuralityPercent);
  }
  model.finish();
  truth.finish();
  setSegmentPairs(item, model, truth);
  item.segments = compared.segments;
}

/// Dice over the slices in which the reference has any label.
void setDice(CohortCase& item, const LabelMap& test, const LabelMap& reference) {
  const std::array<LabelSet, kCohortClasses> classes{
      LabelSet(TissueClass::Scar), LabelSet(TissueClass::HealthyMyocardium),
      LabelSet(TissueClass::BloodPool), LabelSet{1, 3}};
  std::vector<std::uint8_t> seen;
  std::vector<std::uint8_t> truth;
  for (int slice = 0; slice < reference.geometry.size[2]; ++slice) {
    const auto labels = reference.slice(slice);
    if (std::all_of(labels.begin(), labels.end(), [](std::uint8_t v) { return v == 0; })) continue;
    truth.insert(truth.end(), labels.begin(), labels.end());
    const auto found = test.slice(slice);
    seen.insert(seen.end(), found.begin(), found.end());
  }
  for (std::size_t n = 0; n < kCohortClasses; ++n) {
    item.dice[n] = overlap(seen, truth, classes[n]).dice();
  }
}

SegmentFrame frameOf(const ScarMeasurements& measured) {
  SegmentFrame frame;
  if (measured.rvInsertionSource != ReferenceSource::EstimatedFromOrientation) {
    frame.anteriorRvInsertionMm = measured.rvInsertionMm;
  }
  return frame;
}

Expected<LabelMap> readLabels(const fs::path& file) {
  SilentProgress silent;
  return readMask(file, true, silent);
}

Expected<void> compareWithMask(CohortCase& item, const LabelMap& model,
                               const ScarMeasurements& measured) {
  const fs::path file = item.folder / casefiles::kReferenceMask;
  const auto reference = readLabels(file);
  if (!reference) return tl::unexpected(reference.error());
  if (!model.geometry.sameGrid(reference->geometry, kGridToleranceMm)) {
    return fail(FailureCode::BadInput, file.string() + " does not lie on the grid of the cine",
                "give a mask drawn on this cine", file.string());
  }
  item.reference = CohortReference::Mask;
  setDice(item, model, *reference);
  setCompared(item, compareScar(model, *reference, frameOf(measured)));
  return {};
}

/// Both images through the same reader, within the model's wall.
Expected<void> compareWithRealLge(CohortCase& item, const LabelMap& model,
                                  const ScarMeasurements& measured) {
  SilentProgress silent;
  const Geometry& grid = model.geometry;
  const auto read = [&](const char* name) {
    return readImageOnGrid(item.folder / name, grid, "the model's mask", silent);
  };
  const auto real = read(casefiles::kRealLge);
  if (!real) return tl::unexpected(real.error());
  const auto synthetic = read(casefiles::kSyntheticLge);
  if (!synthetic) return tl::unexpected(synthetic.error());
  const LabelMap fromReal{grid, readLge(grid, real->voxels, model.labels).labels};
  const LabelMap fromSynthetic{grid, readLge(grid, synthetic->voxels, model.labels).labels};
  item.reference = CohortReference::RealLge;
  const Overlap scar = overlap(fromSynthetic.labels, fromReal.labels, LabelSet(TissueClass::Scar));
  item.dice[static_cast<std::size_t>(CohortClass::Scar)] = scar.dice();
  setCompared(item, compareScar(fromSynthetic, fromReal, frameOf(measured)));
  item.notes.emplace_back(
      "reference: the real LGE, read like the synthetic one within the model's wall");
  return {};
}

void compare(CohortCase& item, const ScarMeasurements& measured) {
  const bool mask = isThere(item.folder / casefiles::kReferenceMask);
  if (!mask && !isThere(item.folder / casefiles::kRealLge)) {
    item.notes.emplace_back("no reference mask and no real LGE in the folder");
    return;
  }
  const auto model = readLabels(item.folder / casefiles::kMask);
  if (!model) {
    item.notes.push_back(model.error().message);
    return;
  }
  const auto done =
      mask ? compareWithMask(item, *model, measured) : compareWithRealLge(item, *model, measured);
  if (!done) item.notes.push_back(done.error().message);
}

std::optional<double> ejectionFraction(CohortCase& item, const char* name) {
  const fs::path file = item.folder / name;
  if (!isThere(file)) return std::nullopt;
  const json function = readJson(file);
  if (function.is_object() && function.contains("ef_percent") &&
      function.at("ef_percent").is_number()) {
    return function.at("ef_percent").get<double>();
  }
  item.notes.push_back(file.string() + " has no ef_percent");
  return std::nullopt;
}

}  // namespace

fs::path sourceOfCase(const fs::path& folder) {
  const json analysis = readJson(folder / casefiles::kAnalysis);
  try {
    const json& files = analysis.at("source").at("files");
    if (files.empty()) return {};
    const fs::path first = files.front().get<std::string>();
    if (!isThere(first)) return {};
    return files.size() > 1 ? first.parent_path() : first;
  } catch (const json::exception&) {
    return {};
  }
}

Expected<CohortCase> readCohortCase(const fs::path& folder) {
  const std::string file = (folder / casefiles::kMeasurements).string();
  const auto measured = measurementsFromJson(readJson(file), file);
  if (!measured) return tl::unexpected(measured.error());
  CohortCase item;
  item.folder = folder;
  item.name = (folder.has_filename() ? folder : folder.parent_path()).filename().string();
  item.source = sourceOfCase(folder);
  setModelAlone(item, *measured);
  compare(item, *measured);
  CohortPair& ejection = pairOf(item, CohortMeasure::EjectionFraction);
  ejection.model = ejectionFraction(item, casefiles::kFunction);
  ejection.reference = ejectionFraction(item, casefiles::kReferenceFunction);
  return item;
}

}  // namespace lateglow
