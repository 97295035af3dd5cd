#include "tests/unit/report/ReportFixture.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lateglow {

namespace {

constexpr int kColumns = 192;
constexpr int kRows = 160;
constexpr double kSpacingMm = 1.4;
constexpr double kSliceDistanceMm = 8.0;
constexpr int kPhases = 3;
constexpr int kCropPixels = 64;
constexpr double kCropSpacingMm = 1.6;

/// A short-axis stack from base to apex of a heart that points left, forward and down.
Geometry fixtureGeometry(int slices) {
  Geometry geometry;
  geometry.size = {kColumns, kRows, slices};
  geometry.spacingMm = {kSpacingMm, kSpacingMm, kSliceDistanceMm};
  const Vec3 apex = normalized({0.62, -0.60, -0.50});
  const Vec3 lateral = Vec3{0.72, 0.62, 0.0};
  const Vec3 right = normalized(lateral - apex * dot(lateral, apex));
  const Vec3 down = cross(right, apex);
  geometry.axes = {right, down, apex};
  geometry.originMm = Vec3{20.0, -40.0, 30.0} - right * (kColumns * kSpacingMm / 2.0) -
                      down * (kRows * kSpacingMm / 2.0);
  return geometry;
}

/// A place in a slice, seen from the apex: millimetres to the right (lateral) and up (anterior)
/// from the axis of the left ventricle, which runs slightly to the left towards the apex.
struct Place {
  double rightMm;
  double upMm;
  double depth;  ///< 0 base, 1 apex
  int seed;
  [[nodiscard]] double radius() const { return std::hypot(rightMm, upMm); }
  [[nodiscard]] double degrees() const {
    const double angle = std::atan2(upMm, rightMm) * 180.0 / std::numbers::pi;
    return angle < 0.0 ? angle + 360.0 : angle;
  }
};

double taper(double depth) { return std::sqrt(std::max(0.0, 1.0 - 0.85 * depth * depth)); }
double cavityRadius(const Place& place) { return 26.0 * taper(place.depth) - 1.0; }
double wallMm(const Place& place) { return place.depth > 0.8 ? 7.5 : 10.0; }

double noise(int seed) {
  const auto hash = static_cast<std::uint32_t>(seed) * 2654435761U;
  return static_cast<double>((hash ^ (hash >> 15U)) % 1000U) / 1000.0 - 0.5;
}

bool isScar(const Place& place) {
  if (place.depth < 0.22 || place.depth > 0.88) return false;
  const double half = 44.0 - 40.0 * std::abs(place.depth - 0.55);
  if (std::abs(place.degrees() - 292.0) > half) return false;
  const double reach = 0.35 + 0.6 * (1.0 - std::abs(place.depth - 0.6) / 0.5);
  return place.radius() - cavityRadius(place) < reach * wallMm(place);
}

TissueClass tissueAt(const Place& place, bool withScar) {
  if (place.radius() < cavityRadius(place)) return TissueClass::BloodPool;
  if (place.radius() > cavityRadius(place) + wallMm(place)) return TissueClass::Background;
  return withScar && isScar(place) ? TissueClass::Scar : TissueClass::HealthyMyocardium;
}

bool isRightVentricle(const Place& place) {
  const double x = place.rightMm + 30.0;
  return place.depth < 0.85 && std::hypot(x / 24.0, place.upMm / 34.0) < taper(place.depth);
}

double surroundings(const Place& place, double bloodValue) {
  if (isRightVentricle(place)) return bloodValue;
  const double fromChest = place.upMm - 0.35 * place.rightMm;
  if (fromChest > 74.0) return 0.85;
  if (fromChest > 66.0) return 0.3;
  if (place.upMm < -44.0) return 0.32 + 0.03 * std::sin(place.rightMm / 7.0);
  return place.rightMm > 40.0 ? 0.06 : 0.16 + 0.04 * std::sin(place.rightMm / 5.0);
}

float cineValue(const Place& place) {
  const double papillary = std::min(std::hypot(place.rightMm - 11.0, place.upMm - 8.0),
                                    std::hypot(place.rightMm - 9.0, place.upMm + 11.0));
  double value = surroundings(place, 0.72);
  const TissueClass tissue = tissueAt(place, false);
  if (tissue == TissueClass::BloodPool) value = papillary < 4.0 && place.depth > 0.3 ? 0.35 : 0.8;
  if (tissue == TissueClass::HealthyMyocardium) value = 0.27;
  return static_cast<float>(1000.0 * (value + 0.07 * noise(place.seed)));
}

float lgeValue(const Place& place, bool withScar) {
  double value = 0.7 * surroundings(place, 0.6);
  switch (tissueAt(place, withScar)) {
    case TissueClass::BloodPool: value = 0.48; break;
    case TissueClass::HealthyMyocardium: value = 0.09; break;
    case TissueClass::Scar: value = 0.92; break;
    case TissueClass::Background: break;
  }
  value += 0.05 * noise(place.seed + 77);
  return static_cast<float>(std::clamp(1000.0 * value, 0.0, 1000.0));
}

/// Where voxel (i, j, k) of the unflipped grid lies in the heart.
Place placeOf(int i, int j, int k, int slices) {
  const double depth = slices > 1 ? static_cast<double>(k) / (slices - 1) : 0.5;
  return {(i - kColumns / 2.0) * kSpacingMm - 6.0 + 5.0 * depth,
          (kRows / 2.0 - j) * kSpacingMm + 4.0, depth, i + 7919 * j + 104729 * k};
}

HeartCrop cropOf(const Geometry& geometry, int slice, int slices) {
  const Place middle = placeOf(kColumns / 2, kRows / 2, slice, slices);
  HeartCrop crop;
  crop.valid = true;
  crop.slice = slice;
  crop.pixels = kCropPixels;
  crop.spacingMm = kCropSpacingMm;
  crop.confidence = 0.9;
  crop.centreMm = geometry.toPatient({kColumns / 2.0 - middle.rightMm / kSpacingMm,
                                      kRows / 2.0 + middle.upMm / kSpacingMm,
                                      static_cast<double>(slice)});
  return crop;
}

Geometry flipped(Geometry geometry) {
  geometry.originMm = geometry.toPatient({kColumns - 1.0, kRows - 1.0, 0.0});
  geometry.axes[0] = geometry.axes[0] * -1.0;
  geometry.axes[1] = geometry.axes[1] * -1.0;
  return geometry;
}

Provenance fixtureProvenance(const std::string& operation) {
  Provenance made;
  made.operation = operation;
  made.softwareVersion = "0.1.0";
  made.modelId = "pscgan-demo";
  made.modelVersion = "1.0.0";
  made.packageSha256 = "7c1e5b0d9f3a4c6e8b2d1f0a9c8b7e6d5f4a3b2c1d0e9f8a7b6c5d4e3f2a1a90";
  made.device = "cpu";
  made.createdUtc = "2026-03-02T10:15:00Z";
  made.demonstration = true;
  made.sourceSeriesUids = {"1.2.826.0.1.3680043.8.498.10000000000000000000000000000000000001"};
  made.parameters = {{"crop", "64 x 64, 1.6 mm"}, {"phases", "25"}, {"seed", "0"}};
  return made;
}

std::shared_ptr<Study> fixtureStudy(const Geometry& geometry) {
  auto study = std::make_shared<Study>();
  study->uid = "1.2.826.0.1.3680043.8.498.1";
  study->patient = {"Doe^Jane", "MRN 004711", "19671204", "F"};
  study->date = "20260302";
  study->description = "Cardiac MR, renal failure, no gadolinium";
  study->accessionNumber = "A-20260302-17";
  Series series;
  series.uid = fixtureProvenance("").sourceSeriesUids.front();
  series.modality = "MR";
  series.description = "SAX cine bSSFP";
  series.image = makeCine(geometry, kPhases);
  study->series.push_back(std::move(series));
  return study;
}

std::shared_ptr<const Layer> layerOf(LayerRole role, const std::string& name,
                                     std::variant<Volume, LabelMap> image,
                                     const std::string& operation) {
  auto layer = std::make_shared<Layer>();
  layer->role = role;
  layer->name = name;
  layer->image = std::move(image);
  layer->provenance = fixtureProvenance(operation);
  return layer;
}

void describe(ReportContent& content) {
  content.model = {"pscgan-demo", "PSCGAN demonstration", "1.0.0",
                   fixtureProvenance("").packageSha256, true,
                   {"Trained for 40 epochs on 160 computed short-axis phantoms; no patient's image "
                    "was used.",
                    "Scars below 0.2 cm² in a slice are often missed on held-out phantoms."}};
  content.synthesis.gate.reasons = {
      {GateReason::Verdict::Fits, "modality", "MR cine, 3 phases"},
      {GateReason::Verdict::Note, "phases",
       "3 phases are fewer than the 25 that the model was trained on; they were interpolated."}};
  content.synthesis.device = "cpu";
  content.synthesis.seconds = {0.4, 0.3, 2.1, 0.0};
  content.indication = "Ischaemic heart disease; eGFR 18 mL/min/1.73 m², gadolinium avoided.";
  content.findings =
      "Inferolateral wall thinned and akinetic on cine. The synthetic images show a wedge of late "
      "enhancement in the same place.";
}

}  // namespace

ReportContent fixtureReport(const FixtureOptions& options) {
  const int slices = options.slices;
  const Geometry upright = fixtureGeometry(slices);
  const Geometry geometry = options.flippedStorage ? flipped(upright) : upright;
  ReportContent content;
  auto study = fixtureStudy(geometry);
  auto& cine = std::get<Cine>(study->series.front().image);
  Volume lge = makeVolume(geometry);
  LabelMap mask = makeLabelMap(geometry);
  for (int k = 0; k < slices; ++k) {
    const HeartCrop crop = cropOf(upright, k, slices);
    content.synthesis.crops.push_back(crop);
    const Vec3 centre = upright.toIndex(crop.centreMm);
    for (int j = 0; j < kRows; ++j) {
      for (int i = 0; i < kColumns; ++i) {
        const Place place = placeOf(i, j, k, slices);
        const int storedI = options.flippedStorage ? kColumns - 1 - i : i;
        const int storedJ = options.flippedStorage ? kRows - 1 - j : j;
        const auto voxel = static_cast<std::size_t>(storedI + kColumns * storedJ);
        const float acquired = cineValue(place);
        for (int t = 0; t < kPhases; ++t) cine.frame(k, t)[voxel] = acquired;
        const double half = kCropPixels * kCropSpacingMm / 2.0 / kSpacingMm;
        if (std::abs(i - centre.x) > half || std::abs(j - centre.y) > half) continue;
        lge.slice(k)[voxel] = lgeValue(place, options.withScar);
        mask.slice(k)[voxel] = static_cast<std::uint8_t>(tissueAt(place, options.withScar));
      }
    }
  }
  MeasureOptions measure;
  const HeartCrop middle = cropOf(upright, slices / 2, slices);
  measure.anteriorRvInsertionMm =
      middle.centreMm - upright.axes[1] * 28.0 - upright.axes[0] * 16.0;
  content.measurements = measureScar(geometry, mask.labels, measure);
  Case opened;
  opened.study = study;
  content.analyzed =
      opened.with(layerOf(LayerRole::SyntheticLge, "synthetic LGE", std::move(lge), "synthesize"))
          .with(layerOf(LayerRole::TissueMask, "tissue mask", std::move(mask), "segment"));
  content.synthesis.result = content.analyzed;
  describe(content);
  return content;
}

}  // namespace lateglow
