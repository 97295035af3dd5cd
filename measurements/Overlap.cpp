#include "measurements/Overlap.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "measurements/DistanceTransform.h"

namespace lateglow {
namespace {

std::optional<double> ratio(std::size_t part, std::size_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

/// A part of the grid: first corner and size.
struct Box {
  std::array<int, 3> first{};
  std::array<int, 3> size{};
};

class ClassMask {
 public:
  ClassMask(const Geometry& geometry, std::span<const std::uint8_t> labels, const LabelSet& set)
      : m_size(geometry.size), m_labels(labels), m_set(set) {}

  [[nodiscard]] bool contains(const std::array<int, 3>& voxel) const {
    for (std::size_t axis = 0; axis < 3; ++axis) {
      if (voxel[axis] < 0 || voxel[axis] >= m_size[axis]) return false;
    }
    const auto width = static_cast<std::size_t>(m_size[0]);
    const auto height = static_cast<std::size_t>(m_size[1]);
    return m_set.contains(m_labels[static_cast<std::size_t>(voxel[0]) +
                                   width * (static_cast<std::size_t>(voxel[1]) +
                                            height * static_cast<std::size_t>(voxel[2]))]);
  }

  [[nodiscard]] bool isSurface(const std::array<int, 3>& voxel) const {
    if (!contains(voxel)) return false;
    const std::size_t axes = m_size[2] == 1 ? 2 : 3;
    for (std::size_t axis = 0; axis < axes; ++axis) {
      for (const int step : {-1, 1}) {
        std::array<int, 3> neighbour = voxel;
        neighbour[axis] += step;
        if (!contains(neighbour)) return true;
      }
    }
    return false;
  }

  /// Grows [lowest, highest] by the voxels of the class; false when there are none.
  bool extend(std::array<int, 3>& lowest, std::array<int, 3>& highest) const {
    bool any = false;
    for (int k = 0; k < m_size[2]; ++k) {
      for (int j = 0; j < m_size[1]; ++j) {
        for (int i = 0; i < m_size[0]; ++i) {
          const std::array<int, 3> voxel{i, j, k};
          if (!contains(voxel)) continue;
          any = true;
          for (std::size_t axis = 0; axis < 3; ++axis) {
            lowest[axis] = std::min(lowest[axis], voxel[axis]);
            highest[axis] = std::max(highest[axis], voxel[axis]);
          }
        }
      }
    }
    return any;
  }

  [[nodiscard]] std::vector<bool> surface(const Box& box) const {
    std::vector<bool> voxels;
    voxels.reserve(static_cast<std::size_t>(box.size[0]) * static_cast<std::size_t>(box.size[1]) *
                   static_cast<std::size_t>(box.size[2]));
    for (int k = 0; k < box.size[2]; ++k) {
      for (int j = 0; j < box.size[1]; ++j) {
        for (int i = 0; i < box.size[0]; ++i) {
          voxels.push_back(isSurface({box.first[0] + i, box.first[1] + j, box.first[2] + k}));
        }
      }
    }
    return voxels;
  }

 private:
  std::array<int, 3> m_size;
  std::span<const std::uint8_t> m_labels;
  const LabelSet& m_set;
};

/// Distances from the surface `from` to the nearest voxel of the surface `to`, ascending.
std::vector<double> directedDistances(const std::vector<bool>& from, const std::vector<bool>& to,
                                      const Box& box, const std::array<double, 3>& spacingMm) {
  const std::vector<double> squared = squaredDistanceTransform(to, box.size, spacingMm);
  std::vector<double> distances;
  for (std::size_t n = 0; n < from.size(); ++n) {
    if (from[n]) distances.push_back(std::sqrt(squared[n]));
  }
  std::sort(distances.begin(), distances.end());
  return distances;
}

/// Percentile with linear interpolation between closest ranks, as numpy's default.
double percentile(const std::vector<double>& sorted, double percent) {
  const double rank = percent / 100.0 * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(rank);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return std::lerp(sorted[below], sorted[above], rank - std::floor(rank));
}

}  // namespace

LabelSet::LabelSet(std::initializer_list<std::uint8_t> labels) {
  for (const std::uint8_t label : labels) m_members[label] = true;
}

std::optional<double> Overlap::dice() const {
  return ratio(2 * truePositive, 2 * truePositive + falsePositive + falseNegative);
}

std::optional<double> Overlap::jaccard() const {
  return ratio(truePositive, truePositive + falsePositive + falseNegative);
}

std::optional<double> Overlap::accuracy() const {
  return ratio(truePositive + trueNegative,
               truePositive + trueNegative + falsePositive + falseNegative);
}

std::optional<double> Overlap::sensitivity() const {
  return ratio(truePositive, truePositive + falseNegative);
}

std::optional<double> Overlap::specificity() const {
  return ratio(trueNegative, trueNegative + falsePositive);
}

Overlap overlap(std::span<const std::uint8_t> test, std::span<const std::uint8_t> reference,
                const LabelSet& labels) {
  if (test.size() != reference.size()) {
    throw std::invalid_argument("overlap: the masks differ in size");
  }
  Overlap counts;
  for (std::size_t n = 0; n < test.size(); ++n) {
    const bool found = labels.contains(test[n]);
    const bool real = labels.contains(reference[n]);
    ++(found ? (real ? counts.truePositive : counts.falsePositive)
             : (real ? counts.falseNegative : counts.trueNegative));
  }
  return counts;
}

std::optional<double> labelAgreement(std::span<const std::uint8_t> test,
                                     std::span<const std::uint8_t> reference) {
  if (test.size() != reference.size()) {
    throw std::invalid_argument("labelAgreement: the masks differ in size");
  }
  std::size_t same = 0;
  for (std::size_t n = 0; n < test.size(); ++n) same += test[n] == reference[n] ? 1 : 0;
  return ratio(same, test.size());
}

std::optional<SurfaceDistances> surfaceDistances(const Geometry& geometry,
                                                 std::span<const std::uint8_t> test,
                                                 std::span<const std::uint8_t> reference,
                                                 const LabelSet& labels) {
  if (test.size() != geometry.voxelCount() || reference.size() != geometry.voxelCount()) {
    throw std::invalid_argument("surfaceDistances: the masks do not have the size of the grid");
  }
  const ClassMask testMask(geometry, test, labels);
  const ClassMask referenceMask(geometry, reference, labels);
  Box box;
  box.first = geometry.size;
  std::array<int, 3> highest{-1, -1, -1};
  if (!testMask.extend(box.first, highest) || !referenceMask.extend(box.first, highest)) {
    return std::nullopt;
  }
  for (std::size_t axis = 0; axis < 3; ++axis) box.size[axis] = highest[axis] - box.first[axis] + 1;
  const std::vector<bool> testSurface = testMask.surface(box);
  const std::vector<bool> referenceSurface = referenceMask.surface(box);
  const auto there = directedDistances(testSurface, referenceSurface, box, geometry.spacingMm);
  const auto back = directedDistances(referenceSurface, testSurface, box, geometry.spacingMm);
  const double sum = std::accumulate(there.begin(), there.end(), 0.0) +
                     std::accumulate(back.begin(), back.end(), 0.0);
  return SurfaceDistances{std::max(there.back(), back.back()),
                          std::max(percentile(there, 95.0), percentile(back, 95.0)),
                          sum / static_cast<double>(there.size() + back.size())};
}

}  // namespace lateglow
