#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

#include "measurements/ImagePairCheck.h"
#include "measurements/Similarity.h"

namespace lateglow {
namespace {

constexpr int kRadius = 5;  ///< truncation at 3.5 sigma, as scikit-image does
constexpr int kWindow = 2 * kRadius + 1;
constexpr double kSigma = 1.5;
constexpr double kK1 = 0.01;
constexpr double kK2 = 0.03;

using Weights = std::array<double, kWindow>;

Weights gaussianWeights() {
  Weights weights{};
  double sum = 0.0;
  for (int n = 0; n < kWindow; ++n) {
    const double distance = n - kRadius;
    weights[static_cast<std::size_t>(n)] = std::exp(-0.5 * distance * distance / (kSigma * kSigma));
    sum += weights[static_cast<std::size_t>(n)];
  }
  for (double& weight : weights) weight /= sum;
  return weights;
}

/// Mirrors an index at the edges, the edge pixel repeated (d c b a | a b c d | d c b a). Lengths
/// are at least the window, so one mirror is enough.
std::size_t mirrored(int index, int length) {
  const int inside = index < 0 ? -index - 1 : index >= length ? 2 * length - 1 - index : index;
  return static_cast<std::size_t>(inside);
}

/// The five local moments of one slice: E[x], E[y], E[xx], E[yy], E[xy].
struct Moments {
  std::array<std::vector<double>, 5> fields;
};

enum class Dimensions { Two, Three };

class SsimMap {
 public:
  SsimMap(const ImagePair& images, double dataRange, Dimensions dimensions)
      : m_images(images),
        m_width(images.size[0]),
        m_height(images.size[1]),
        m_c1(kK1 * dataRange * kK1 * dataRange),
        m_c2(kK2 * dataRange * kK2 * dataRange),
        m_dimensions(dimensions) {}

  /// Calls visit(pixel, ssim) for the pixels of slice k that count.
  template <typename Visit>
  void visitSlice(int k, Visit visit) const;
  /// Sum and count of the SSIM of slice k.
  void addSlice(int k, double& sum, std::size_t& count) const {
    visitSlice(k, [&](std::size_t, double ssim) {
      sum += ssim;
      ++count;
    });
  }

 private:
  [[nodiscard]] Moments weightedThroughSlices(int k) const;
  void addProducts(Moments& moments, std::size_t slice, double weight) const;
  void filterInPlane(std::vector<double>& field) const;
  [[nodiscard]] std::size_t sliceSize() const {
    return static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height);
  }
  [[nodiscard]] std::size_t at(int i, int j) const {
    return static_cast<std::size_t>(j) * static_cast<std::size_t>(m_width) +
           static_cast<std::size_t>(i);
  }

  const ImagePair& m_images;
  int m_width;
  int m_height;
  double m_c1;
  double m_c2;
  Dimensions m_dimensions;
  Weights m_weights = gaussianWeights();
};

void SsimMap::addProducts(Moments& moments, std::size_t slice, double weight) const {
  const std::size_t start = slice * sliceSize();
  for (std::size_t n = 0; n < sliceSize(); ++n) {
    const auto x = static_cast<double>(m_images.reference[start + n]);
    const auto y = static_cast<double>(m_images.test[start + n]);
    moments.fields[0][n] += weight * x;
    moments.fields[1][n] += weight * y;
    moments.fields[2][n] += weight * x * x;
    moments.fields[3][n] += weight * y * y;
    moments.fields[4][n] += weight * x * y;
  }
}

Moments SsimMap::weightedThroughSlices(int k) const {
  Moments moments;
  for (auto& field : moments.fields) field.assign(sliceSize(), 0.0);
  if (m_dimensions == Dimensions::Two) {
    addProducts(moments, static_cast<std::size_t>(k), 1.0);
    return moments;
  }
  for (int n = 0; n < kWindow; ++n) {
    addProducts(moments, mirrored(k + n - kRadius, m_images.size[2]),
                m_weights[static_cast<std::size_t>(n)]);
  }
  return moments;
}

void SsimMap::filterInPlane(std::vector<double>& field) const {
  std::vector<double> rows(field.size(), 0.0);
  for (int j = 0; j < m_height; ++j) {
    for (int i = 0; i < m_width; ++i) {
      double sum = 0.0;
      for (int n = 0; n < kWindow; ++n) {
        sum += m_weights[static_cast<std::size_t>(n)] *
               field[at(static_cast<int>(mirrored(i + n - kRadius, m_width)), j)];
      }
      rows[at(i, j)] = sum;
    }
  }
  for (int j = 0; j < m_height; ++j) {
    for (int i = 0; i < m_width; ++i) {
      double sum = 0.0;
      for (int n = 0; n < kWindow; ++n) {
        sum += m_weights[static_cast<std::size_t>(n)] *
               rows[at(i, static_cast<int>(mirrored(j + n - kRadius, m_height)))];
      }
      field[at(i, j)] = sum;
    }
  }
}

template <typename Visit>
void SsimMap::visitSlice(int k, Visit visit) const {
  Moments moments = weightedThroughSlices(k);
  for (auto& field : moments.fields) filterInPlane(field);
  for (int j = kRadius; j < m_height - kRadius; ++j) {
    for (int i = kRadius; i < m_width - kRadius; ++i) {
      const std::size_t n = at(i, j);
      const std::size_t voxel = static_cast<std::size_t>(k) * sliceSize() + n;
      if (!m_images.mask.empty() && m_images.mask[voxel] == 0) continue;
      const double meanX = moments.fields[0][n];
      const double meanY = moments.fields[1][n];
      const double varianceX = moments.fields[2][n] - meanX * meanX;
      const double varianceY = moments.fields[3][n] - meanY * meanY;
      const double covariance = moments.fields[4][n] - meanX * meanY;
      visit(n, (2.0 * meanX * meanY + m_c1) * (2.0 * covariance + m_c2) /
                   ((meanX * meanX + meanY * meanY + m_c1) * (varianceX + varianceY + m_c2)));
    }
  }
}

}  // namespace

std::optional<double> ssimSliceMean(const ImagePair& images, double dataRange) {
  checkImagePair(images);
  if (images.size[0] < kWindow || images.size[1] < kWindow || !(dataRange > 0.0)) {
    return std::nullopt;
  }
  const SsimMap map(images, dataRange, Dimensions::Two);
  double sumOfMeans = 0.0;
  std::size_t slices = 0;
  for (int k = 0; k < images.size[2]; ++k) {
    double sum = 0.0;
    std::size_t count = 0;
    map.addSlice(k, sum, count);
    if (count == 0) continue;
    sumOfMeans += sum / static_cast<double>(count);
    ++slices;
  }
  return slices == 0 ? std::nullopt : finiteOrNothing(sumOfMeans / static_cast<double>(slices));
}

std::vector<float> ssimSliceMap(const ImagePair& images, double dataRange, int slice) {
  checkImagePair(images);
  if (images.size[0] < kWindow || images.size[1] < kWindow || !(dataRange > 0.0)) return {};
  std::vector<float> map(static_cast<std::size_t>(images.size[0]) *
                             static_cast<std::size_t>(images.size[1]),
                         std::numeric_limits<float>::quiet_NaN());
  SsimMap(images, dataRange, Dimensions::Two).visitSlice(slice, [&](std::size_t n, double ssim) {
    map[n] = static_cast<float>(ssim);
  });
  return map;
}

std::optional<double> ssim3d(const ImagePair& images, double dataRange) {
  checkImagePair(images);
  for (const int extent : images.size) {
    if (extent < kWindow) return std::nullopt;
  }
  if (!(dataRange > 0.0)) return std::nullopt;
  const SsimMap map(images, dataRange, Dimensions::Three);
  double sum = 0.0;
  std::size_t count = 0;
  for (int k = kRadius; k < images.size[2] - kRadius; ++k) map.addSlice(k, sum, count);
  return count == 0 ? std::nullopt : finiteOrNothing(sum / static_cast<double>(count));
}

}  // namespace lateglow
