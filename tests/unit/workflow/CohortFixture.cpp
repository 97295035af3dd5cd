#include "tests/unit/workflow/CohortFixture.h"

#include <cmath>
#include <fstream>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "app/workflow/CaseFiles.h"
#include "app/workflow/MeasurementsJson.h"
#include "imaging/io/NiftiWriter.h"

namespace lateglow::testing {

namespace {

namespace fs = std::filesystem;

constexpr int kPixels = 64;
constexpr int kSlices = 6;
constexpr double kTurn = 6.283185307179586;

/// Bright scar, grey blood, dark wall, as late enhancement images have it; a little texture.
Volume enhancement(const LabelMap& mask) {
  constexpr float kSignal[] = {40.0F, 20.0F, 70.0F, 110.0F};
  Volume image = makeVolume(mask.geometry);
  for (std::size_t n = 0; n < image.voxels.size(); ++n) {
    image.voxels[n] = kSignal[mask.labels[n]] + 0.5F * static_cast<float>(n % 7);
  }
  return image;
}

void need(const Expected<void>& done) {
  if (!done) throw std::runtime_error(done.error().message);
}

void writeText(const fs::path& file, const std::string& text) { std::ofstream(file) << text; }

nlohmann::json analysisOf(const LabelMap& mask) {
  auto crops = nlohmann::json::array();
  const Vec3 middle{(kPixels - 1) * 0.75, (kPixels - 1) * 0.75, 0.0};
  for (int slice = 0; slice < kSlices; ++slice) {
    crops.push_back({{"slice", slice},
                     {"valid", true},
                     {"centre_mm", {middle.x, middle.y, slice * mask.geometry.spacingMm[2]}},
                     {"pixels", 48},
                     {"spacing_mm", 1.6},
                     {"confidence", 1.0}});
  }
  return {{"schema", "lateglow.analysis/1"},
          {"study", {{"uid", "1.2.3"}, {"patient", {{"name", "Example^Patient"}, {"id", "EX-1"}}}}},
          {"source", {{"files", nlohmann::json::array()}}},
          {"crops", crops}};
}

}  // namespace

LabelMap ringHeart(double scarShare, double scarDepth) {
  Geometry grid;
  grid.size = {kPixels, kPixels, kSlices};
  grid.spacingMm = {1.5, 1.5, 10.0};
  LabelMap mask = makeLabelMap(grid);
  for (int k = 0; k < kSlices; ++k) {
    const double cavity = 24.0 - 2.0 * k;  // mm, smaller towards the apex
    for (int j = 0; j < kPixels; ++j) {
      for (int i = 0; i < kPixels; ++i) {
        const double x = 1.5 * (i - 0.5 * (kPixels - 1));
        const double y = 1.5 * (j - 0.5 * (kPixels - 1));
        const double radius = std::hypot(x, y);
        const double turn = std::atan2(y, x) / kTurn + 0.5;
        const bool scar = turn < scarShare && radius < cavity + 10.0 * scarDepth;
        std::uint8_t label = 0;
        if (radius < cavity + 10.0) label = scar ? 3 : 1;
        if (radius < cavity) label = 2;
        mask.labels[static_cast<std::size_t>((k * kPixels + j) * kPixels + i)] = label;
      }
    }
  }
  return mask;
}

void writeAnalyzedCase(const fs::path& folder, double modelShare, double referenceShare,
                       MadeReference reference) {
  fs::create_directories(folder);
  const LabelMap model = ringHeart(modelShare);
  const LabelMap truth = ringHeart(referenceShare);
  NiftiWriteOptions options;
  options.overwrite = true;
  need(writeNifti(model, folder / casefiles::kMask, options));
  need(writeNifti(enhancement(model), folder / casefiles::kSyntheticLge, options));
  if (reference == MadeReference::Mask) {
    need(writeNifti(truth, folder / casefiles::kReferenceMask, options));
  }
  if (reference != MadeReference::None) {
    need(writeNifti(enhancement(truth), folder / casefiles::kRealLge, options));
  }
  if (reference == MadeReference::RealLge) fs::remove(folder / casefiles::kReferenceMask);
  const ScarMeasurements measured = measureScar(model.geometry, model.labels);
  writeText(folder / casefiles::kMeasurements, toJson(measured).dump());
  writeText(folder / casefiles::kAnalysis, analysisOf(model).dump());
}

}  // namespace lateglow::testing
