#include "imaging/phantom/ConeBeam.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "imaging/phantom/PhantomRandom.h"

namespace lateglow::phantom {

namespace {

constexpr double kWaterPerMm = 0.0206;  ///< attenuation at about 60 keV, Hubbell and Seltzer 1995
constexpr float kNothing = -1000.0F;
constexpr double kEdge = 1e-6;  ///< voxels, to have a neighbour above

/// Attenuation on the grid of a volume, read at places in voxels from the middle of the grid.
class Attenuation {
 public:
  explicit Attenuation(const Volume& truth) : m_size(truth.geometry.size) {
    m_values.reserve(truth.voxels.size());
    for (const float hounsfield : truth.voxels) {
      const double relative = std::max(1.0 + hounsfield / 1000.0, 0.0);
      m_values.push_back(static_cast<float>(kWaterPerMm * relative));
    }
  }

  /// Trilinear, 1/mm; 0 beside the volume. Above and below the patient goes on as the last slice is:
  /// nobody ends where the image does, and rays of a cone come from there.
  [[nodiscard]] float at(double x, double y, double z) const {
    const double u = x + 0.5 * (m_size[0] - 1);
    const double v = y + 0.5 * (m_size[1] - 1);
    const double w = std::clamp(z + 0.5 * (m_size[2] - 1), 0.0, m_size[2] - 1 - kEdge);
    if (u < 0.0 || v < 0.0 || u >= m_size[0] - 1 || v >= m_size[1] - 1) return 0.0F;
    const auto i = static_cast<int>(u);
    const auto j = static_cast<int>(v);
    const auto k = static_cast<int>(w);
    const auto fu = static_cast<float>(u - i);
    const auto fv = static_cast<float>(v - j);
    const auto fw = static_cast<float>(w - k);
    const std::size_t row = static_cast<std::size_t>(m_size[0]);
    const std::size_t slice = row * static_cast<std::size_t>(m_size[1]);
    const float* p = m_values.data() + static_cast<std::size_t>(i) +
                     row * static_cast<std::size_t>(j) + slice * static_cast<std::size_t>(k);
    const auto line = [&](const float* q) { return q[0] + fu * (q[1] - q[0]); };
    const float low = line(p) + fv * (line(p + row) - line(p));
    const float high = line(p + slice) + fv * (line(p + slice + row) - line(p + slice));
    return low + fw * (high - low);
  }

 private:
  std::array<int, 3> m_size;
  std::vector<float> m_values;
};

/// One turn of the scanner around a grid, all lengths in voxels of it.
struct Orbit {
  double sourceToAxis = 0.0;
  double pixel = 1.0;  ///< of the panel, seen at the axis
  int columns = 0;
  int rows = 0;
  double reach = 0.0;  ///< half the diagonal of a slice

  Orbit(const Geometry& grid, const ConeBeamScanner& scanner) {
    const double voxel = grid.spacingMm[0];
    sourceToAxis = scanner.sourceToAxisMm / voxel;
    pixel = scanner.pixelVoxels;
    reach = 0.5 * std::hypot(grid.size[0], grid.size[1]);
    columns = 2 * static_cast<int>(std::ceil(scanner.halfWidthMm / voxel / pixel));
    // The panel is high enough for the corners of the grid that lie nearest to the source.
    const double halfHeight = 0.5 * grid.size[2] * sourceToAxis / (sourceToAxis - reach);
    rows = 2 * static_cast<int>(std::ceil(halfHeight / pixel));
  }
  [[nodiscard]] double column(int index) const { return (index - 0.5 * (columns - 1)) * pixel; }
  [[nodiscard]] double row(int index) const { return (index - 0.5 * (rows - 1)) * pixel; }
  [[nodiscard]] std::size_t pixels() const {
    return static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows);
  }
};

/// Integrals of the attenuation along the rays of one angle; `shift` moves the patient to the back.
std::vector<float> project(const Attenuation& body, const Orbit& orbit, double angle, double shift,
                           double voxelMm) {
  const double cosine = std::cos(angle);
  const double sine = std::sin(angle);
  std::vector<float> integrals(orbit.pixels());
  for (int r = 0; r < orbit.rows; ++r) {
    for (int c = 0; c < orbit.columns; ++c) {
      // From the source at -sourceToAxis through the pixel on the plane of the axis.
      const double along = orbit.sourceToAxis;
      const double length = std::sqrt(along * along + orbit.column(c) * orbit.column(c) +
                                      orbit.row(r) * orbit.row(r));
      const double stretch = length / along;
      float sum = 0.0F;
      for (double t = along - orbit.reach; t <= along + orbit.reach; t += 1.0) {
        const double s = t / along;
        const double depth = t - along;
        const double side = orbit.column(c) * s;
        sum += body.at(depth * cosine - side * sine, depth * sine + side * cosine - shift,
                       orbit.row(r) * s);
      }
      integrals[static_cast<std::size_t>(r * orbit.columns + c)] =
          sum * static_cast<float>(stretch * voxelMm);
    }
  }
  return integrals;
}

/// What the panel reads of the integrals: hardened, with scatter and the noise of counting.
void detect(std::vector<float>& integrals, const ConeBeamScanner& scanner, std::uint64_t key) {
  double unscattered = 0.0;
  for (const float value : integrals) unscattered += std::exp(-value);
  // Scatter is spread over the panel: a part of what enters, less behind a thick patient.
  const double scatter =
      scanner.scatterShare * std::sqrt(unscattered / static_cast<double>(integrals.size()));
  for (std::size_t n = 0; n < integrals.size(); ++n) {
    const double hard =
        integrals[n] * (1.0 - scanner.hardening * integrals[n] / (1.0 + integrals[n]));
    const double photons = scanner.photons * (std::exp(-hard) + scatter);
    const auto bits = static_cast<std::uint32_t>(mixBits(key + n) & 0xFFFFU);
    const double counted = std::max(photons + std::sqrt(photons) * tableNormal(bits), 1.0);
    // Usual correction: the mean scatter is taken off, its shape is not known.
    const double corrected = std::max(counted / scanner.photons - 0.6 * scatter, 1e-5);
    integrals[n] = static_cast<float>(std::max(-std::log(corrected), 0.0));
  }
}

/// Weights of the cone and the ramp filter of Ramachandran and Lakshminarayanan along the rows.
void filter(std::vector<float>& projection, const Orbit& orbit) {
  std::vector<float> kernel(static_cast<std::size_t>(orbit.columns), 0.0F);
  kernel[0] = static_cast<float>(0.25 / (orbit.pixel * orbit.pixel));
  for (int n = 1; n < orbit.columns; n += 2) {
    const double width = std::numbers::pi * n * orbit.pixel;
    kernel[static_cast<std::size_t>(n)] = static_cast<float>(-1.0 / (width * width));
  }
  std::vector<float> weighted(static_cast<std::size_t>(orbit.columns));
  for (int r = 0; r < orbit.rows; ++r) {
    float* row = projection.data() + r * orbit.columns;
    for (int c = 0; c < orbit.columns; ++c) {
      const double distance =
          std::sqrt(orbit.sourceToAxis * orbit.sourceToAxis + orbit.column(c) * orbit.column(c) +
                    orbit.row(r) * orbit.row(r));
      weighted[static_cast<std::size_t>(c)] =
          row[c] * static_cast<float>(orbit.sourceToAxis / distance);
    }
    for (int c = 0; c < orbit.columns; ++c) {
      float sum = 0.0F;
      for (int n = 0; n < orbit.columns; ++n) {
        sum += kernel[static_cast<std::size_t>(std::abs(n - c))] *
               weighted[static_cast<std::size_t>(n)];
      }
      row[c] = sum * static_cast<float>(orbit.pixel);
    }
  }
}

/// Adds one filtered projection to the image.
void backProject(Volume& image, const std::vector<float>& projection, const Orbit& orbit,
                 double angle) {
  const auto& size = image.geometry.size;
  const double cosine = std::cos(angle);
  const double sine = std::sin(angle);
  for (int j = 0; j < size[1]; ++j) {
    const double y = j - 0.5 * (size[1] - 1);
    for (int i = 0; i < size[0]; ++i) {
      const double x = i - 0.5 * (size[0] - 1);
      const double scale = orbit.sourceToAxis / (orbit.sourceToAxis + x * cosine + y * sine);
      const double u = (y * cosine - x * sine) * scale / orbit.pixel + 0.5 * (orbit.columns - 1);
      if (u < 0.0 || u >= orbit.columns - 1) continue;
      const auto column = static_cast<int>(u);
      const auto fu = static_cast<float>(u - column);
      const auto weight = static_cast<float>(scale * scale);
      float* voxel = image.voxels.data() + i + j * size[0];
      const std::size_t slice = image.geometry.sliceVoxelCount();
      for (int k = 0; k < size[2]; ++k, voxel += slice) {
        const double z = k - 0.5 * (size[2] - 1);
        const double v = z * scale / orbit.pixel + 0.5 * (orbit.rows - 1);
        const auto row = static_cast<int>(v);
        if (v < 0.0 || row >= orbit.rows - 1) continue;
        const auto fv = static_cast<float>(v - row);
        const float* p = projection.data() + row * orbit.columns + column;
        const float low = p[0] + fu * (p[1] - p[0]);
        const float* q = p + orbit.columns;
        const float high = q[0] + fu * (q[1] - q[0]);
        *voxel += weight * (low + fv * (high - low));
      }
    }
  }
}

/// From sums of projections to HU, within the cylinder that every projection sees.
void toHounsfield(Volume& image, const ConeBeamScanner& scanner) {
  const Geometry& grid = image.geometry;
  const double voxelMm = grid.spacingMm[0];
  // Half of the angular step: a full turn sees every line twice. Attenuation per mm.
  const double factor = std::numbers::pi / scanner.projections / voxelMm;
  std::size_t voxel = 0;
  for (int k = 0; k < grid.size[2]; ++k) {
    for (int j = 0; j < grid.size[1]; ++j) {
      for (int i = 0; i < grid.size[0]; ++i, ++voxel) {
        const double radius =
            voxelMm * std::hypot(i - 0.5 * (grid.size[0] - 1), j - 0.5 * (grid.size[1] - 1));
        const double attenuation = factor * image.voxels[voxel];
        const double hounsfield = 1000.0 * (attenuation / kWaterPerMm - 1.0);
        image.voxels[voxel] = radius < scanner.halfWidthMm
                                  ? static_cast<float>(std::clamp(hounsfield, -1024.0, 3071.0))
                                  : kNothing;
      }
    }
  }
}

}  // namespace

Volume coneBeamImage(const Volume& truth, const ConeBeamScanner& scanner, std::uint64_t noiseKey,
                     const std::function<bool()>& keepGoing) {
  Volume image = makeVolume(truth.geometry);
  image.unit = truth.unit;
  const Attenuation body(truth);
  const Orbit orbit(truth.geometry, scanner);
  const double voxelMm = truth.geometry.spacingMm[0];
  for (int n = 0; n < scanner.projections; ++n) {
    if (keepGoing && !keepGoing()) return image;
    const double angle = 2.0 * std::numbers::pi * n / scanner.projections;
    const bool moved = n > scanner.motionAt * scanner.projections;
    const double shift = moved ? scanner.motionMm / voxelMm : 0.0;
    std::vector<float> projection = project(body, orbit, angle, shift, voxelMm);
    detect(projection, scanner, mixBits(noiseKey + static_cast<std::uint64_t>(n)));
    filter(projection, orbit);
    backProject(image, projection, orbit, angle);
  }
  toHounsfield(image, scanner);
  return image;
}

}  // namespace lateglow::phantom
