#include <algorithm>
#include <cmath>
#include <limits>

#include "viewer/scene/ScarSurfaces.h"

namespace lateglow {

namespace {

constexpr double kFar = 1e12;

/// Squared distances along one line, in place: lower envelope of parabolas (Felzenszwalb and
/// Huttenlocher, Theory of Computing 8:415, 2012).
void transformLine(std::vector<double>& values, double spacingMm) {
  const auto count = static_cast<int>(values.size());
  std::vector<int> apex(values.size());
  std::vector<double> border(values.size() + 1);
  int last = 0;
  apex[0] = 0;
  border[0] = -std::numeric_limits<double>::infinity();
  border[1] = std::numeric_limits<double>::infinity();
  const double square = spacingMm * spacingMm;
  const auto crossing = [&](int p, int q) {
    const double heightP = values[static_cast<std::size_t>(p)] + square * p * p;
    const double heightQ = values[static_cast<std::size_t>(q)] + square * q * q;
    return (heightQ - heightP) / (2.0 * square * (q - p));
  };
  for (int q = 1; q < count; ++q) {
    double at = crossing(apex[static_cast<std::size_t>(last)], q);
    while (last > 0 && at <= border[static_cast<std::size_t>(last)]) {
      --last;
      at = crossing(apex[static_cast<std::size_t>(last)], q);
    }
    ++last;
    apex[static_cast<std::size_t>(last)] = q;
    border[static_cast<std::size_t>(last)] = at;
    border[static_cast<std::size_t>(last) + 1] = std::numeric_limits<double>::infinity();
  }
  const std::vector<double> heights = values;
  int part = 0;
  for (int q = 0; q < count; ++q) {
    while (border[static_cast<std::size_t>(part) + 1] < q) {
      ++part;
    }
    const int p = apex[static_cast<std::size_t>(part)];
    values[static_cast<std::size_t>(q)] =
        heights[static_cast<std::size_t>(p)] + square * (q - p) * (q - p);
  }
}

/// Distance of every pixel to the nearest pixel whose `mask` equals `target`, mm.
std::vector<double> distanceTo(const std::vector<std::uint8_t>& mask, bool target, int columns,
                               int rows, double columnSpacingMm, double rowSpacingMm) {
  std::vector<double> squares(mask.size());
  std::transform(mask.begin(), mask.end(), squares.begin(),
                 [target](std::uint8_t v) { return (v != 0) == target ? 0.0 : kFar; });
  const auto width = static_cast<std::size_t>(columns);
  std::vector<double> line(static_cast<std::size_t>(rows));
  for (std::size_t column = 0; column < width; ++column) {
    for (std::size_t row = 0; row < line.size(); ++row) {
      line[row] = squares[row * width + column];
    }
    transformLine(line, rowSpacingMm);
    for (std::size_t row = 0; row < line.size(); ++row) {
      squares[row * width + column] = line[row];
    }
  }
  line.resize(width);
  for (std::size_t row = 0; row < static_cast<std::size_t>(rows); ++row) {
    const auto begin = squares.begin() + static_cast<std::ptrdiff_t>(row * width);
    std::copy_n(begin, columns, line.begin());
    transformLine(line, columnSpacingMm);
    std::copy(line.begin(), line.end(), begin);
  }
  std::transform(squares.begin(), squares.end(), squares.begin(),
                 [](double v) { return std::sqrt(v); });
  return squares;
}

}  // namespace

std::vector<float> signedDistance(const std::vector<std::uint8_t>& inside, int columns, int rows,
                                  double columnSpacingMm, double rowSpacingMm, double limitMm) {
  const auto toInside = distanceTo(inside, true, columns, rows, columnSpacingMm, rowSpacingMm);
  const auto toOutside = distanceTo(inside, false, columns, rows, columnSpacingMm, rowSpacingMm);
  const double half = (columnSpacingMm + rowSpacingMm) / 4.0;
  std::vector<float> result(inside.size());
  for (std::size_t i = 0; i < inside.size(); ++i) {
    const double distance = inside[i] != 0 ? toOutside[i] - half : half - toInside[i];
    result[i] = static_cast<float>(std::clamp(distance, -limitMm, limitMm));
  }
  return result;
}

}  // namespace lateglow
