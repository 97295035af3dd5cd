#include "measurements/Similarity.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "measurements/ImagePairCheck.h"

namespace lateglow {
namespace {

/// Calls visit(reference, test) for every pixel that counts; returns how many there are.
template <typename Visit>
std::size_t forEachPixel(const ImagePair& images, Visit visit) {
  checkImagePair(images);
  std::size_t count = 0;
  for (std::size_t n = 0; n < images.reference.size(); ++n) {
    if (!images.mask.empty() && images.mask[n] == 0) continue;
    visit(static_cast<double>(images.reference[n]), static_cast<double>(images.test[n]));
    ++count;
  }
  return count;
}

std::optional<double> meanSquareError(const ImagePair& images) {
  double sum = 0.0;
  const std::size_t count = forEachPixel(images, [&](double reference, double test) {
    sum += (reference - test) * (reference - test);
  });
  return count == 0 ? std::nullopt : finiteOrNothing(sum / static_cast<double>(count));
}

struct ReferenceStatistics {
  double mean = 0.0;
  double rootMeanSquare = 0.0;
  double range = 0.0;
};

ReferenceStatistics describeReference(const ImagePair& images) {
  double sum = 0.0;
  double sumOfSquares = 0.0;
  double lowest = std::numeric_limits<double>::infinity();
  double highest = -lowest;
  const std::size_t count = forEachPixel(images, [&](double reference, double) {
    sum += reference;
    sumOfSquares += reference * reference;
    lowest = std::min(lowest, reference);
    highest = std::max(highest, reference);
  });
  if (count == 0) return {};
  const auto n = static_cast<double>(count);
  return {sum / n, std::sqrt(sumOfSquares / n), highest - lowest};
}

}  // namespace

void checkImagePair(const ImagePair& images) {
  std::size_t pixels = 1;
  for (const int extent : images.size) pixels *= static_cast<std::size_t>(std::max(extent, 0));
  if (images.reference.size() != pixels || images.test.size() != pixels ||
      (!images.mask.empty() && images.mask.size() != pixels)) {
    throw std::invalid_argument("similarity: the images or the mask do not have the stated size");
  }
}

std::optional<double> finiteOrNothing(double value) {
  return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<double> psnrDb(const ImagePair& images, double dataRange) {
  const std::optional<double> error = meanSquareError(images);
  if (!error || !(dataRange > 0.0)) return std::nullopt;
  if (*error == 0.0) return std::numeric_limits<double>::infinity();
  return 10.0 * std::log10(dataRange * dataRange / *error);
}

std::string toString(NrmseNormalization normalization) {
  switch (normalization) {
    case NrmseNormalization::Euclidean: return "euclidean";
    case NrmseNormalization::MinMax: return "min-max";
    case NrmseNormalization::Mean: return "mean";
  }
  return "";
}

std::optional<double> nrmse(const ImagePair& images, NrmseNormalization normalization) {
  const std::optional<double> error = rootMeanSquareError(images);
  if (!error) return std::nullopt;
  const ReferenceStatistics reference = describeReference(images);
  switch (normalization) {
    case NrmseNormalization::Euclidean: return finiteOrNothing(*error / reference.rootMeanSquare);
    case NrmseNormalization::MinMax: return finiteOrNothing(*error / reference.range);
    case NrmseNormalization::Mean: return finiteOrNothing(*error / reference.mean);
  }
  return std::nullopt;
}

std::optional<double> meanAbsoluteError(const ImagePair& images) {
  double sum = 0.0;
  const std::size_t count = forEachPixel(
      images, [&](double reference, double test) { sum += std::abs(reference - test); });
  return count == 0 ? std::nullopt : finiteOrNothing(sum / static_cast<double>(count));
}

std::optional<double> rootMeanSquareError(const ImagePair& images) {
  const std::optional<double> error = meanSquareError(images);
  return error ? std::optional(std::sqrt(*error)) : std::nullopt;
}

std::optional<double> normalizedCrossCorrelation(const ImagePair& images) {
  double sumReference = 0.0;
  double sumTest = 0.0;
  const std::size_t count = forEachPixel(images, [&](double reference, double test) {
    sumReference += reference;
    sumTest += test;
  });
  if (count == 0) return std::nullopt;
  const double meanReference = sumReference / static_cast<double>(count);
  const double meanTest = sumTest / static_cast<double>(count);
  double product = 0.0;
  double squaresReference = 0.0;
  double squaresTest = 0.0;
  forEachPixel(images, [&](double reference, double test) {
    product += (reference - meanReference) * (test - meanTest);
    squaresReference += (reference - meanReference) * (reference - meanReference);
    squaresTest += (test - meanTest) * (test - meanTest);
  });
  const double scale = std::sqrt(squaresReference) * std::sqrt(squaresTest);
  const std::optional<double> value = finiteOrNothing(product / scale);
  return value ? std::optional(std::clamp(*value, -1.0, 1.0)) : std::nullopt;
}

std::optional<double> shareWithinPercent(const ImagePair& images, double tolerance) {
  std::size_t within = 0;
  const std::size_t count = forEachPixel(images, [&](double reference, double test) {
    if (std::abs(reference - test) <= tolerance) ++within;
  });
  if (count == 0) return std::nullopt;
  return 100.0 * static_cast<double>(within) / static_cast<double>(count);
}

}  // namespace lateglow
