#include "imaging/phantom/Acquisition.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "imaging/phantom/PhantomRandom.h"

namespace lateglow::phantom {

namespace {

constexpr double kPi = std::numbers::pi;

double sinc(double x) { return std::abs(x) < 1e-9 ? 1.0 : std::sin(kPi * x) / (kPi * x); }

/// Distance in acquired pixels. H(k) = 1 - w + w cos^2(pi k / 2 kmax) inside kmax, 0 outside; a
/// Gaussian of four pixels ends the endless ringing.
double pointSpread(double distance, double hann) {
  const double core = (1.0 - 0.5 * hann) * sinc(distance) +
                      0.25 * hann * (sinc(distance - 1.0) + sinc(distance + 1.0));
  return core * std::exp(-0.5 * (distance / 2.6) * (distance / 2.6));
}

/// Symmetric taps at (n + offset) * step acquired pixels.
std::vector<float> kernelOf(int taps, double step, double hann) {
  std::vector<float> kernel;
  for (int k = 0; k < taps; ++k) {
    kernel.push_back(static_cast<float>(pointSpread((k - 0.5 * (taps - 1)) * step, hann)));
  }
  return kernel;
}

void normalizeSum(std::vector<float>& kernel) {
  double sum = 0.0;
  for (const float value : kernel) sum += value;
  for (float& value : kernel) value = static_cast<float>(value / sum);
}

void normalizePower(std::vector<float>& kernel) {
  double sum = 0.0;
  for (const float value : kernel) sum += static_cast<double>(value) * value;
  for (float& value : kernel) value = static_cast<float>(value / std::sqrt(sum));
}

}  // namespace

SliceGrid::Point SliceGrid::toHeart(double column, double row) const {
  const double x = signColumns * ((column - 0.5 * (columns - 1)) * spacingMm - centreXMm);
  const double y = signRows * ((row - 0.5 * (rows - 1)) * spacingMm - centreYMm);
  return {cosine * x - sine * y, sine * x + cosine * y};
}

SliceGrid::Point SliceGrid::toImage(double x, double y) const {
  return {centreXMm + signColumns * (cosine * x + sine * y),
          centreYMm + signRows * (-sine * x + cosine * y)};
}

ImageFormation::ImageFormation(const CardiacPhantomTruth& truth, const SliceGrid& grid)
    : m_grid(grid) {
  PhantomRandom random(truth.seed, static_cast<std::uint64_t>(truth.caseIndex), 501);
  m_key = random.next();
  // The phase direction (rows) is the coarser one, as scanners save time there.
  const double columnFactor = 1.0 + 0.4 * (truth.acquiredPixelFactor - 1.0);
  const double rowFactor = truth.acquiredPixelFactor;
  const int taps = 2 * grid.margin * SliceGrid::kOversampling;
  m_columnKernel = kernelOf(taps, 1.0 / (SliceGrid::kOversampling * columnFactor),
                            truth.apodization);
  m_rowKernel = kernelOf(taps, 1.0 / (SliceGrid::kOversampling * rowFactor), truth.apodization);
  m_columnNoiseKernel = kernelOf(9, 1.0 / columnFactor, truth.apodization);
  m_rowNoiseKernel = kernelOf(9, 1.0 / rowFactor, truth.apodization);
  normalizeSum(m_columnKernel);
  normalizeSum(m_rowKernel);
  normalizePower(m_columnNoiseKernel);
  normalizePower(m_rowNoiseKernel);
  makeShading(truth);
}

void ImageFormation::makeShading(const CardiacPhantomTruth& truth) {
  PhantomRandom random(truth.seed, static_cast<std::uint64_t>(truth.caseIndex), 502);
  const double direction = random.uniform(3.4, 4.4);  // the anterior coil, towards the sternum
  const double distance = random.uniform(90.0, 130.0);
  const double range = random.uniform(38.0, 70.0);
  const double back = random.uniform(0.1, 0.6);
  const bool band = random.chance(0.35);
  const double bandDirection = random.uniform(0.0, 2.0 * kPi);
  const double bandDistance = random.uniform(55.0, 110.0);
  const double bandDepth = random.uniform(0.15, 0.5);
  const auto sensitivity = [=](double x, double y) {
    const double front = std::hypot(x - distance * std::cos(direction),
                                    y - distance * std::sin(direction));
    const double behind = std::hypot(x + 150.0 * std::cos(direction),
                                     y + 150.0 * std::sin(direction));
    return std::exp(-front / range) + back * std::exp(-behind / range);
  };
  const double atHeart = sensitivity(0.0, 0.0);
  m_shading.resize(static_cast<std::size_t>(m_grid.windowColumns * m_grid.windowRows));
  std::size_t index = 0;
  for (int j = 0; j < m_grid.windowRows; ++j) {
    for (int i = 0; i < m_grid.windowColumns; ++i) {
      const auto p = m_grid.toHeart(m_grid.firstColumn + i, m_grid.firstRow + j);
      const double relative = std::min(sensitivity(p.x, p.y) / atHeart, 6.0);
      double value = 1.0 - truth.coilShading + truth.coilShading * relative;
      const double along = p.x * std::cos(bandDirection) + p.y * std::sin(bandDirection) -
                           bandDistance + 0.003 * p.x * p.y;
      if (band) value *= 1.0 - bandDepth * std::exp(-along * along / 60.0);
      m_shading[index++] = static_cast<float>(value);
    }
  }
}

std::vector<float> ImageFormation::toPixels(const std::vector<float>& fine) const {
  const int fineColumns = m_grid.fineColumns();
  const int fineRows = m_grid.fineRows();
  const int columns = m_grid.windowColumns;
  const int taps = static_cast<int>(m_columnKernel.size());
  // Taps start where the kernel, centred on the middle of a pixel, begins.
  const int first =
      m_grid.margin * SliceGrid::kOversampling + SliceGrid::kOversampling / 2 - taps / 2;
  std::vector<float> wide(static_cast<std::size_t>(columns * fineRows), 0.0F);
  // Samples of one remainder side by side, so that a tap is one pass over neighbouring pixels.
  const int phaseLength = fineColumns / SliceGrid::kOversampling;
  std::vector<float> sorted(static_cast<std::size_t>(fineColumns));
  for (int j = 0; j < fineRows; ++j) {
    const float* row = fine.data() + static_cast<std::size_t>(j) * fineColumns;
    for (int i = 0; i < fineColumns; ++i) {
      sorted[static_cast<std::size_t>((i % SliceGrid::kOversampling) * phaseLength +
                                      i / SliceGrid::kOversampling)] = row[i];
    }
    float* target = wide.data() + static_cast<std::size_t>(j) * columns;
    for (int k = 0; k < taps; ++k) {
      const float weight = m_columnKernel[static_cast<std::size_t>(k)];
      const int start = first + k;
      const float* source = sorted.data() + (start % SliceGrid::kOversampling) * phaseLength +
                            start / SliceGrid::kOversampling;
      for (int i = 0; i < columns; ++i) target[i] += weight * source[i];
    }
  }
  std::vector<float> pixels(static_cast<std::size_t>(columns * m_grid.windowRows), 0.0F);
  for (int j = 0; j < m_grid.windowRows; ++j) {
    float* target = pixels.data() + static_cast<std::size_t>(j) * columns;
    for (int k = 0; k < taps; ++k) {
      const float weight = m_rowKernel[static_cast<std::size_t>(k)];
      const int fineRow = first + j * SliceGrid::kOversampling + k;
      const float* source = wide.data() + static_cast<std::size_t>(fineRow) * columns;
      for (int i = 0; i < columns; ++i) target[i] += weight * source[i];
    }
  }
  return pixels;
}

std::vector<float> ImageFormation::noise(std::uint64_t stream) const {
  const int taps = static_cast<int>(m_columnNoiseKernel.size());
  const int half = taps / 2;
  const int columns = m_grid.windowColumns;
  const int wideRows = m_grid.windowRows + 2 * half;
  const std::uint64_t key = mixBits(m_key + stream);
  std::vector<float> white(static_cast<std::size_t>(columns + 2 * half));
  std::vector<float> wide(static_cast<std::size_t>(columns * wideRows), 0.0F);
  for (int j = 0; j < wideRows; ++j) {
    const auto row = static_cast<std::uint64_t>(m_grid.firstRow + j - half + 4096);
    for (std::size_t i = 0; i < white.size(); ++i) {
      const auto column =
          static_cast<std::uint64_t>(m_grid.firstColumn + static_cast<int>(i) - half + 4096);
      white[i] = tableNormal(static_cast<std::uint32_t>(mixBits(key ^ (row << 20 | column)) >> 48));
    }
    float* target = wide.data() + static_cast<std::size_t>(j) * columns;
    for (int k = 0; k < taps; ++k) {
      const float weight = m_columnNoiseKernel[static_cast<std::size_t>(k)];
      const float* source = white.data() + k;
      for (int i = 0; i < columns; ++i) target[i] += weight * source[i];
    }
  }
  std::vector<float> result(static_cast<std::size_t>(columns * m_grid.windowRows), 0.0F);
  for (int j = 0; j < m_grid.windowRows; ++j) {
    float* target = result.data() + static_cast<std::size_t>(j) * columns;
    for (int k = 0; k < taps; ++k) {
      const float weight = m_rowNoiseKernel[static_cast<std::size_t>(k)];
      const float* source = wide.data() + static_cast<std::size_t>(j + k) * columns;
      for (int i = 0; i < columns; ++i) target[i] += weight * source[i];
    }
  }
  return result;
}

}  // namespace lateglow::phantom
