#include "imaging/core/PlaneStack.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lateglow {

namespace {

double component(Vec3 v, std::size_t axis) { return axis == 0 ? v.x : axis == 1 ? v.y : v.z; }

/// The patient axis that is normal to planes of that name: x, y or z.
std::size_t normalOf(PlaneName name) {
  return name == PlaneName::Axial ? 2 : name == PlaneName::Coronal ? 1 : 0;
}

template <typename Value>
std::vector<Value> extract(const std::vector<Value>& voxels, const Geometry& planes,
                           const std::array<std::size_t, 3>& strides, int number) {
  const auto columns = static_cast<std::size_t>(planes.size[0]);
  const auto rows = static_cast<std::size_t>(planes.size[1]);
  std::vector<Value> values(columns * rows);
  const std::size_t first = strides[2] * static_cast<std::size_t>(number);
  for (std::size_t row = 0; row < rows; ++row) {
    const std::size_t start = first + strides[1] * row;
    for (std::size_t column = 0; column < columns; ++column) {
      values[row * columns + column] = voxels[start + strides[0] * column];
    }
  }
  return values;
}

}  // namespace

PlaneStack::PlaneStack(const Geometry& grid, std::size_t normalAxis, PlaneName name)
    : m_axes{normalAxis == 0 ? std::size_t{1} : 0, normalAxis == 2 ? std::size_t{1} : 2,
             normalAxis},
      m_name(name),
      m_geometry(grid) {
  const auto across = [&](std::size_t axis) {
    return std::abs(component(grid.axes.at(axis), name == PlaneName::Sagittal ? 1 : 0));
  };
  if (across(m_axes[1]) > across(m_axes[0])) std::swap(m_axes[0], m_axes[1]);
  const std::array<std::size_t, 3> strides{1, static_cast<std::size_t>(grid.size[0]),
                                           grid.sliceVoxelCount()};
  for (std::size_t n = 0; n < 3; ++n) {
    const std::size_t axis = m_axes.at(n);
    m_strides.at(n) = strides.at(axis);
    m_geometry.size.at(n) = grid.size.at(axis);
    m_geometry.spacingMm.at(n) = grid.spacingMm.at(axis);
    m_geometry.axes.at(n) = grid.axes.at(axis);
  }
}

bool PlaneStack::oblique() const {
  constexpr double kCosineOfFiveDegrees = 0.99619;
  return std::abs(component(m_geometry.axes[2], normalOf(m_name))) < kCosineOfFiveDegrees;
}

std::array<PlaneStack, 3> planeStacks(const Geometry& grid) {
  const std::array<PlaneName, 3> names{PlaneName::Axial, PlaneName::Coronal, PlaneName::Sagittal};
  std::array<std::size_t, 3> order{0, 1, 2};  // the normal axis of each name
  std::array<std::size_t, 3> best = order;
  double bestFit = -1.0;
  do {
    double fit = 0.0;
    for (std::size_t n = 0; n < 3; ++n) {
      fit += std::abs(component(grid.axes.at(order.at(n)), normalOf(names.at(n))));
    }
    if (fit > bestFit) {
      bestFit = fit;
      best = order;
    }
  } while (std::next_permutation(order.begin(), order.end()));
  return {PlaneStack(grid, best[0], names[0]), PlaneStack(grid, best[1], names[1]),
          PlaneStack(grid, best[2], names[2])};
}

std::vector<float> PlaneStack::plane(const Volume& volume, int number) const {
  return extract(volume.voxels, m_geometry, m_strides, number);
}

std::vector<std::uint8_t> PlaneStack::plane(const LabelMap& labels, int number) const {
  return extract(labels.labels, m_geometry, m_strides, number);
}

PixelPoint PlaneStack::pixel(Vec3 index) const {
  return {component(index, m_axes[0]), component(index, m_axes[1])};
}

double PlaneStack::number(Vec3 index) const { return component(index, m_axes[2]); }

Vec3 PlaneStack::index(PixelPoint pixel, double number) const {
  std::array<double, 3> index{};
  index.at(m_axes[0]) = pixel.column;
  index.at(m_axes[1]) = pixel.row;
  index.at(m_axes[2]) = number;
  return {index[0], index[1], index[2]};
}

}  // namespace lateglow
