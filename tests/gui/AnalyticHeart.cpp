#include "tests/gui/AnalyticHeart.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace lateglow::testing {

namespace {

constexpr double kPi = 3.14159265358979323846;

struct Wall {
  double cavityMm;
  double thicknessMm;
};

/// Cavity radius and wall thickness of a slice; the last slice is the apex.
Wall wallAt(double slice, int slices, double contraction) {
  const double taper = std::sqrt(std::max(0.05, 1.0 - std::pow(slice / slices, 2.2)));
  return {26.0 * taper * (1.0 - 0.3 * contraction), 9.5 * (1.0 + 0.35 * contraction)};
}

bool inScarSector(double angle, double slice, int slices) {
  const double width = 0.95 - 0.5 * std::abs(slice / slices - 0.45);
  return std::abs(std::remainder(angle - 0.85, 2.0 * kPi)) < width && slice > 0.9 &&
         slice < slices - 1.5;
}

double smoothStep(double edge, double value) {
  return 1.0 / (1.0 + std::exp(-(value - edge) / 0.6));
}

/// A repeatable grain without a random generator.
double grain(int column, int row, int slice, int phase) {
  std::uint32_t h = static_cast<std::uint32_t>(column * 73856093) ^
                    static_cast<std::uint32_t>(row * 19349663) ^
                    static_cast<std::uint32_t>(slice * 83492791) ^
                    static_cast<std::uint32_t>(phase * 2654435);
  h ^= h >> 13;
  h *= 0x5bd1e995U;
  h ^= h >> 15;
  return (h & 0xFFFFU) / 65535.0 - 0.5;
}

struct Place {
  double radiusMm;
  double angle;
  double x;
  double y;
};

Place placeOf(const AnalyticHeart& heart, int column, int row) {
  const double x = (column - 0.56 * heart.columns) * heart.spacingMm;
  const double y = (row - 0.52 * heart.rows) * heart.spacingMm;
  return {std::hypot(x, y), std::atan2(y, x), x, y};
}

double bodySignal(const Place& place) {
  const double chest = std::hypot(place.x / 112.0, place.y / 95.0);
  if (chest > 1.0) {
    return 15.0;
  }
  if (chest > 0.88) {
    return 520.0;  // fat
  }
  const bool liver = place.y > 48.0 && place.x < 25.0;
  return liver ? 260.0 : 45.0;  // else lung
}

double rightVentricle(const Place& place, double contraction) {
  const double scale = 1.0 - 0.25 * contraction;
  return 1.0 - smoothStep(1.0, std::hypot((place.x + 40.0) / (24.0 * scale),
                                          (place.y + 4.0) / (34.0 * scale)) * 8.0 - 7.0);
}

}  // namespace

Geometry AnalyticHeart::geometry() const {
  Geometry g;
  g.size = {columns, rows, slices};
  g.spacingMm = {spacingMm, spacingMm, sliceDistanceMm};
  g.axes[0] = normalized({0.78, 0.52, -0.35});
  g.axes[1] = normalized(Vec3{0.05, 0.5, -0.86} - g.axes[0] * dot({0.05, 0.5, -0.86}, g.axes[0]));
  g.axes[2] = cross(g.axes[0], g.axes[1]) * -1.0;
  g.originMm = {-80.0, -140.0, 90.0};
  return g;
}

Cine AnalyticHeart::cine() const {
  Cine cine = makeCine(geometry(), phases);
  cine.cycleMs = cycleMs;
  for (int t = 0; t < phases; ++t) {
    cine.phaseTimesMs.push_back(t * cycleMs / phases);
    const double squeeze = contraction(t);
    for (int k = 0; k < slices; ++k) {
      auto frame = cine.frame(k, t);
      for (int j = 0; j < rows; ++j) {
        for (int i = 0; i < columns; ++i) {
          const Place p = placeOf(*this, i, j);
          const double local = inScarSector(p.angle, k, slices) ? 0.15 : 1.0;
          const Wall wall = wallAt(k, slices, squeeze * local);
          double value = bodySignal(p);
          value += (610.0 - value) * rightVentricle(p, squeeze) * (k < slices - 1);
          const double outer = wall.cavityMm + wall.thicknessMm;
          value += (185.0 - value) * (1.0 - smoothStep(outer, p.radiusMm));
          value += (680.0 - value) * (1.0 - smoothStep(wall.cavityMm, p.radiusMm));
          frame[static_cast<std::size_t>(j * columns + i)] =
              static_cast<float>(std::max(0.0, value + 46.0 * grain(i, j, k, t)));
        }
      }
    }
  }
  return cine;
}

double AnalyticHeart::contraction(int phase) const {
  return std::pow(std::sin(kPi * std::pow(phase / (phases - 1.0), 0.8)), 2);
}

CineLabelMap AnalyticHeart::cineLabels() const {
  CineLabelMap all = makeCineLabelMap(geometry(), phases);
  for (int phase = 0; phase < phases; ++phase) {
    const LabelMap one = labelsAt(phase);
    std::copy(one.labels.begin(), one.labels.end(), all.frame(0, phase).data());
  }
  return all;
}

LabelMap AnalyticHeart::labelsAt(int phase) const {
  LabelMap map = makeLabelMap(geometry());
  const double squeeze = contraction(phase);
  for (int k = 0; k < slices - 1; ++k) {
    auto slice = map.slice(k);
    for (int j = 0; j < rows; ++j) {
      for (int i = 0; i < columns; ++i) {
        const Place p = placeOf(*this, i, j);
        const double local = inScarSector(p.angle, k, slices) ? 0.15 : 1.0;
        const Wall wall = wallAt(k, slices, squeeze * local);
        auto label = TissueClass::Background;
        if (p.radiusMm < wall.cavityMm) {
          label = TissueClass::BloodPool;
        } else if (p.radiusMm < wall.cavityMm + wall.thicknessMm) {
          const double depth = (p.radiusMm - wall.cavityMm) / wall.thicknessMm;
          label = inScarSector(p.angle, k, slices) && depth < 0.72 ? TissueClass::Scar
                                                                   : TissueClass::HealthyMyocardium;
        }
        slice[static_cast<std::size_t>(j * columns + i)] = static_cast<std::uint8_t>(label);
      }
    }
  }
  return map;
}

Volume AnalyticHeart::lge() const {
  Volume volume = makeVolume(geometry());
  const LabelMap map = labels();
  constexpr double signal[] = {0.18, 0.06, 0.62, 0.95};
  for (std::size_t i = 0; i < map.labels.size(); ++i) {
    const int column = static_cast<int>(i % static_cast<std::size_t>(columns));
    const int row = static_cast<int>(i / static_cast<std::size_t>(columns)) % rows;
    volume.voxels[i] = static_cast<float>(signal[map.labels[i]] + 0.08 * grain(column, row, 1, 3));
  }
  return volume;
}

std::vector<HeartCrop> AnalyticHeart::crops() const {
  std::vector<HeartCrop> result;
  const Geometry g = geometry();
  for (int k = 0; k < slices; ++k) {
    HeartCrop crop;
    crop.valid = k < slices - 1;
    crop.slice = k;
    crop.centreMm = g.toPatient({0.56 * columns, 0.52 * rows, static_cast<double>(k)});
    crop.confidence = crop.valid ? 0.98 : 0.1;
    result.push_back(crop);
  }
  return result;
}

std::shared_ptr<const Study> AnalyticHeart::study(const std::string& patient) const {
  Study study;
  study.uid = "2.25.1001";
  study.patient = {patient, "ANALYTIC-1", "19660412", "F"};
  study.date = "20260302";
  study.description = "Cardiac MR";
  Series series;
  series.uid = "2.25.1002";
  series.modality = std::string("MR");
  series.description = "SAX cine bSSFP";
  series.manufacturer = "Analytic";
  series.image = cine();
  study.series.push_back(std::move(series));
  return std::make_shared<const Study>(std::move(study));
}

}  // namespace lateglow::testing
