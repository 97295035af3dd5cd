#include "imaging/phantom/VolumeNoise.h"

#include <cmath>

namespace lateglow::phantom {

namespace {

constexpr int kSize = VolumeNoise::kSize;
constexpr int kMask = kSize - 1;
constexpr double kCellsPerCorrelation = 2.0;
constexpr int kReach = 6;  ///< cells, three SD of the Gaussian

std::size_t index(int i, int j, int k) {
  return static_cast<std::size_t>(i & kMask) +
         static_cast<std::size_t>(kSize) *
             (static_cast<std::size_t>(j & kMask) +
              static_cast<std::size_t>(kSize) * static_cast<std::size_t>(k & kMask));
}

/// One pass of a periodic Gaussian along an axis.
std::vector<float> blurred(const std::vector<float>& from, int axis) {
  std::vector<float> weights;
  for (int n = -kReach; n <= kReach; ++n) {
    const double x = n / kCellsPerCorrelation;
    weights.push_back(static_cast<float>(std::exp(-0.5 * x * x)));
  }
  std::vector<float> to(from.size());
  for (int k = 0; k < kSize; ++k) {
    for (int j = 0; j < kSize; ++j) {
      for (int i = 0; i < kSize; ++i) {
        float sum = 0.0F;
        for (int n = -kReach; n <= kReach; ++n) {
          const float weight = weights[static_cast<std::size_t>(n + kReach)];
          sum += weight * from[index(i + (axis == 0 ? n : 0), j + (axis == 1 ? n : 0),
                                     k + (axis == 2 ? n : 0))];
        }
        to[index(i, j, k)] = sum;
      }
    }
  }
  return to;
}

void standardize(std::vector<float>& values) {
  double sum = 0.0;
  double squares = 0.0;
  for (const float value : values) {
    sum += value;
    squares += static_cast<double>(value) * value;
  }
  const auto count = static_cast<double>(values.size());
  const double mean = sum / count;
  const double deviation = std::sqrt(squares / count - mean * mean);
  for (float& value : values) value = static_cast<float>((value - mean) / deviation);
}

double mix(double a, double b, double t) { return a + t * (b - a); }

}  // namespace

VolumeNoise::VolumeNoise(PhantomRandom& random, double correlationMm)
    : m_cellsPerMm(kCellsPerCorrelation / correlationMm) {
  std::vector<float> values(static_cast<std::size_t>(kSize) * kSize * kSize);
  for (float& value : values) {
    value = tableNormal(static_cast<std::uint32_t>(random.next() >> 48));
  }
  for (int axis = 0; axis < 3; ++axis) values = blurred(values, axis);
  standardize(values);
  m_values = std::move(values);
}

VolumeNoise::Cube VolumeNoise::cubeAt(Vec3 place) const {
  const double u = place.x * m_cellsPerMm;
  const double v = place.y * m_cellsPerMm;
  const double w = place.z * m_cellsPerMm;
  const double iu = std::floor(u);
  const double iv = std::floor(v);
  const double iw = std::floor(w);
  Cube cube{{}, u - iu, v - iv, w - iw};
  const int i = static_cast<int>(iu);
  const int j = static_cast<int>(iv);
  const int k = static_cast<int>(iw);
  for (int n = 0; n < 8; ++n) {
    cube.corner[n] = m_values[index(i + (n & 1), j + ((n >> 1) & 1), k + (n >> 2))];
  }
  return cube;
}

double VolumeNoise::value(Vec3 place) const {
  const Cube c = cubeAt(place);
  const double low =
      mix(mix(c.corner[0], c.corner[1], c.fx), mix(c.corner[2], c.corner[3], c.fx), c.fy);
  const double high =
      mix(mix(c.corner[4], c.corner[5], c.fx), mix(c.corner[6], c.corner[7], c.fx), c.fy);
  return mix(low, high, c.fz);
}

VolumeNoise::Sample VolumeNoise::sample(Vec3 place) const {
  const Cube c = cubeAt(place);
  const double x00 = mix(c.corner[0], c.corner[1], c.fx);
  const double x10 = mix(c.corner[2], c.corner[3], c.fx);
  const double x01 = mix(c.corner[4], c.corner[5], c.fx);
  const double x11 = mix(c.corner[6], c.corner[7], c.fx);
  const double low = mix(x00, x10, c.fy);
  const double high = mix(x01, x11, c.fy);
  const double dz = high - low;
  const double dy = mix(x10 - x00, x11 - x01, c.fz);
  const double dx = mix(mix(c.corner[1] - c.corner[0], c.corner[3] - c.corner[2], c.fy),
                        mix(c.corner[5] - c.corner[4], c.corner[7] - c.corner[6], c.fy), c.fz);
  return {mix(low, high, c.fz), m_cellsPerMm * std::sqrt(dx * dx + dy * dy + dz * dz)};
}

}  // namespace lateglow::phantom
