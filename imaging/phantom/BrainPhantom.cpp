#include "imaging/phantom/BrainPhantom.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace lateglow {

namespace {

using namespace phantom;

enum Stream : std::uint64_t { kScanner = 201, kBias, kNoise };

constexpr Vec3 kCoverMm{180.0, 230.0, 204.0};
/// The middle of the grid from the middle of the brain: the neck needs room below.
constexpr Vec3 kMiddleMm{0.0, -2.0, -4.0};
constexpr double kMrUnits = 1000.0;

struct Scanner {
  double snr = 40.0;
  double biasAmplitude = 0.1;
  double ctNoise = 8.0;
};

Geometry gridOf(double spacingMm) {
  Geometry grid;
  const double spacing = std::clamp(spacingMm, 0.7, 4.0);
  grid.spacingMm = {spacing, spacing, spacing};
  const std::array<double, 3> cover{kCoverMm.x, kCoverMm.y, kCoverMm.z};
  for (std::size_t axis = 0; axis < 3; ++axis) {
    grid.size[axis] = static_cast<int>(std::lround(cover[axis] / spacing));
  }
  const auto first = [&](std::size_t axis) { return -0.5 * (grid.size[axis] - 1) * spacing; };
  grid.originMm = kMiddleMm + Vec3{first(0), first(1), first(2)};
  return grid;
}

bool isCt(HeadContrast contrast) { return contrast == HeadContrast::Ct; }

/// One separable pass of a Gaussian of `sigmaMm` along each axis; places outside repeat the border.
void blur(Volume& volume, double sigmaMm) {
  const auto& size = volume.geometry.size;
  const std::array<std::ptrdiff_t, 3> step{1, size[0],
                                           static_cast<std::ptrdiff_t>(size[0]) * size[1]};
  std::vector<float> line;
  for (std::size_t axis = 0; axis < 3; ++axis) {
    const double sigma = sigmaMm / volume.geometry.spacingMm[axis];
    const int reach = static_cast<int>(std::ceil(3.0 * sigma));
    std::vector<float> weights;
    float sum = 0.0F;
    for (int n = -reach; n <= reach; ++n) {
      weights.push_back(static_cast<float>(std::exp(-0.5 * n * n / (sigma * sigma))));
      sum += weights.back();
    }
    for (float& weight : weights) weight /= sum;
    const int count = size[axis];
    line.resize(static_cast<std::size_t>(count));
    const std::size_t lines = volume.voxels.size() / static_cast<std::size_t>(count);
    for (std::size_t n = 0; n < lines; ++n) {
      // The first voxel of the n-th line along this axis.
      const auto inner = static_cast<std::size_t>(step[axis]);
      float* first =
          volume.voxels.data() + n % inner + (n / inner) * inner * static_cast<std::size_t>(count);
      for (int i = 0; i < count; ++i) {
        float value = 0.0F;
        for (int w = -reach; w <= reach; ++w) {
          value += weights[static_cast<std::size_t>(w + reach)] *
                   first[std::clamp(i + w, 0, count - 1) * step[axis]];
        }
        line[static_cast<std::size_t>(i)] = value;
      }
      for (int i = 0; i < count; ++i) first[i * step[axis]] = line[static_cast<std::size_t>(i)];
    }
  }
}

/// Receive sensitivity: a slow random field around 1.
void shade(Volume& volume, const VolumeNoise& field, double amplitude) {
  std::size_t voxel = 0;
  for (int k = 0; k < volume.geometry.size[2]; ++k) {
    for (int j = 0; j < volume.geometry.size[1]; ++j) {
      for (int i = 0; i < volume.geometry.size[0]; ++i, ++voxel) {
        const Vec3 place = volume.geometry.toPatient(
            {static_cast<double>(i), static_cast<double>(j), static_cast<double>(k)});
        const double bias = std::clamp(0.5 * amplitude * field.value(place), -amplitude, amplitude);
        volume.voxels[voxel] *= static_cast<float>(1.0 + bias);
      }
    }
  }
}

void addNoise(Volume& volume, std::uint64_t key, double deviation, bool rician) {
  for (std::size_t n = 0; n < volume.voxels.size(); ++n) {
    const std::uint64_t bits = mixBits(key + n);
    const auto sigma = static_cast<float>(deviation);
    const float real =
        volume.voxels[n] + sigma * tableNormal(static_cast<std::uint32_t>(bits & 0xFFFFU));
    if (!rician) {
      volume.voxels[n] = real;
      continue;
    }
    const float imaginary =
        sigma * tableNormal(static_cast<std::uint32_t>((bits >> 16U) & 0xFFFFU));
    volume.voxels[n] = std::sqrt(real * real + imaginary * imaginary);
  }
}

/// Blur, shading and noise of the scanner.
void acquire(BrainImage& image, const Scanner& scanner, const VolumeNoise& bias,
             std::uint64_t key) {
  constexpr double kSigmaOfWidth = 1.0 / 2.355;  // a Gaussian's width at half maximum
  const double width = image.contrast == HeadContrast::T1At3T ? 1.5
                       : isCt(image.contrast)                 ? 1.0
                                                              : 0.0;
  if (width > 0.0) blur(image.volume, width * kSigmaOfWidth);
  if (isCt(image.contrast)) {
    addNoise(image.volume, key, scanner.ctNoise, false);
    for (float& value : image.volume.voxels) value = std::max(std::round(value), -1024.0F);
    return;
  }
  shade(image.volume, bias, scanner.biasAmplitude);
  HeadTissueVariation average;
  const double white =
      headSignals(HeadContrast::T1, average)[static_cast<std::size_t>(HeadTissue::WhiteMatter)];
  const double better = image.contrast == HeadContrast::T1At7T ? 2.0 : 1.0;
  addNoise(image.volume, key, kMrUnits * white / (scanner.snr * better), true);
}

bool isBrain(HeadTissue tissue) {
  switch (tissue) {
    case HeadTissue::GreyMatter:
    case HeadTissue::WhiteMatter:
    case HeadTissue::DeepGrey:
    case HeadTissue::Lesion:
    case HeadTissue::Oedema:
    case HeadTissue::Tumour:
    case HeadTissue::Necrosis:
      return true;
    default:
      return false;
  }
}

std::vector<HeadContrast> wanted(const BrainPhantomOptions& options) {
  if (!options.contrasts.empty()) return options.contrasts;
  return {HeadContrast::T1, HeadContrast::T1AfterContrast, HeadContrast::T2,    HeadContrast::Flair,
          HeadContrast::Ct, HeadContrast::T1At3T,          HeadContrast::T1At7T};
}

/// One slice of tissues and of every contrast; all images of the case have the same grid.
void renderSlice(BrainPhantomCase& made, const HeadModel& head,
                 const std::vector<HeadTissueValues>& signals, int k) {
  const Geometry& grid = made.tissues.geometry;
  std::size_t voxel = grid.sliceVoxelCount() * static_cast<std::size_t>(k);
  for (int j = 0; j < grid.size[1]; ++j) {
    for (int i = 0; i < grid.size[0]; ++i, ++voxel) {
      const Vec3 place =
          grid.toPatient({static_cast<double>(i), static_cast<double>(j), static_cast<double>(k)});
      const HeadTissueMix mix = head.mixAt(place, grid.spacingMm[0]);
      float brain = 0.0F;
      std::size_t largest = 0;
      for (std::size_t n = 0; n < kHeadTissueCount; ++n) {
        if (mix[n] > mix[largest]) largest = n;
        if (isBrain(static_cast<HeadTissue>(n))) brain += mix[n];
      }
      made.tissues.labels[voxel] = static_cast<std::uint8_t>(largest);
      made.brain.labels[voxel] = brain > 0.5F ? 1 : 0;
      for (std::size_t image = 0; image < signals.size(); ++image) {
        float value = 0.0F;
        for (std::size_t n = 0; n < kHeadTissueCount; ++n) value += mix[n] * signals[image][n];
        made.images[image].volume.voxels[voxel] = value;
      }
    }
  }
}

}  // namespace

BrainPhantomCase makeBrainPhantom(const BrainPhantomOptions& options) {
  const int caseIndex = std::max(options.caseIndex, 0);
  const auto index = static_cast<std::uint64_t>(caseIndex);
  const Geometry grid = gridOf(options.spacingMm);
  const HeadModel head(options.seed, caseIndex);
  const HeadTissueVariation variation = drawTissueVariation(options.seed, caseIndex);
  BrainPhantomCase made{{}, makeLabelMap(grid), makeLabelMap(grid), head.truth(), 0.0};
  std::vector<HeadTissueValues> signals;
  for (const HeadContrast contrast : wanted(options)) {
    made.images.push_back({contrast, makeVolume(grid)});
    HeadTissueValues values = headSignals(contrast, variation);
    if (isCt(contrast)) {
      made.images.back().volume.unit = "[hnsf'U]";
    } else {
      for (float& value : values) value *= static_cast<float>(kMrUnits);
    }
    signals.push_back(values);
  }
  for (int k = 0; k < grid.size[2]; ++k) {
    if (options.keepGoing && !options.keepGoing()) return made;
    renderSlice(made, head, signals, k);
  }
  PhantomRandom random(options.seed, index, kScanner);
  const Scanner scanner{random.uniform(25.0, 60.0), random.uniform(0.03, 0.2),
                        random.uniform(3.0, 7.0)};
  made.mrSnr = scanner.snr;
  PhantomRandom biasRandom(options.seed, index, kBias);
  const VolumeNoise bias(biasRandom, 60.0);
  for (BrainImage& image : made.images) {
    const auto stream = kNoise + static_cast<std::uint64_t>(image.contrast);
    acquire(image, scanner, bias, PhantomRandom(options.seed, index, stream).next());
  }
  return made;
}

std::string toJson(const BrainPhantomCase& made, const BrainPhantomOptions& options) {
  using nlohmann::json;
  const auto place = [](Vec3 v) { return json{v.x, v.y, v.z}; };
  const HeadTruth& truth = made.truth;
  json lesions = json::array();
  for (const FocalChange& lesion : truth.lesions) {
    lesions.push_back({{"centre_mm", place(lesion.centreMm)}, {"radii_mm", place(lesion.radiiMm)}});
  }
  json tumour = nullptr;
  if (truth.hasTumour) {
    tumour = {{"centre_mm", place(truth.tumour.centreMm)},
              {"radii_mm", place(truth.tumour.radiiMm)},
              {"rim_mm", truth.tumourRimMm},
              {"oedema_mm", truth.oedemaMm}};
  }
  json tissues = json::array();
  for (std::size_t n = 0; n < kHeadTissueCount; ++n)
    tissues.push_back(toString(static_cast<HeadTissue>(n)));
  return json{{"kind", "brain phantom, computed, no patient"},
              {"seed", options.seed},
              {"case", options.caseIndex},
              {"spacing_mm", made.tissues.geometry.spacingMm[0]},
              {"size", place(truth.size)},
              {"ventricle_size", truth.ventricleSize},
              {"sulcus_width_mm", truth.sulcusWidthMm},
              {"grey_thickness_mm", truth.greyThicknessMm},
              {"skull_mm", truth.skullMm},
              {"scalp_mm", truth.scalpMm},
              {"mr_snr", made.mrSnr},
              {"tumour", tumour},
              {"lesions", lesions},
              {"tissues", tissues}}
      .dump(2);
}

}  // namespace lateglow
