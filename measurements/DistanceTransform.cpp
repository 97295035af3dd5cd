#include "measurements/DistanceTransform.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace lateglow {
namespace {

constexpr double kFar = std::numeric_limits<double>::infinity();

/// The lower envelope of parabolas along one line of the grid.
class LineTransform {
 public:
  LineTransform(int length, double spacingMm)
      : m_spacingMm(spacingMm),
        m_apex(static_cast<std::size_t>(length)),
        m_from(static_cast<std::size_t>(length) + 1),
        m_line(static_cast<std::size_t>(length)) {}

  [[nodiscard]] std::vector<double>& line() { return m_line; }

  /// Replaces the heights in line() by the lower envelope.
  void run() {
    buildEnvelope();
    if (m_count == 0) return;
    m_heights = m_line;
    std::size_t parabola = 0;
    for (std::size_t n = 0; n < m_line.size(); ++n) {
      const double x = place(n);
      while (parabola + 1 < m_count && m_from[parabola + 1] < x) ++parabola;
      const double distance = x - place(m_apex[parabola]);
      m_line[n] = m_heights[m_apex[parabola]] + distance * distance;
    }
  }

 private:
  [[nodiscard]] double place(std::size_t index) const {
    return static_cast<double>(index) * m_spacingMm;
  }

  /// Where the parabola with apex `right` gets below the one with apex `left`.
  [[nodiscard]] double crossing(std::size_t left, std::size_t right) const {
    const double xl = place(left);
    const double xr = place(right);
    return ((m_line[right] + xr * xr) - (m_line[left] + xl * xl)) / (2.0 * (xr - xl));
  }

  void buildEnvelope() {
    m_count = 0;
    for (std::size_t n = 0; n < m_line.size(); ++n) {
      if (m_line[n] == kFar) continue;
      double from = -kFar;
      while (m_count > 0) {
        from = crossing(m_apex[m_count - 1], n);
        if (from > m_from[m_count - 1]) break;
        --m_count;
        from = -kFar;
      }
      m_apex[m_count] = n;
      m_from[m_count] = from;
      ++m_count;
    }
  }

  double m_spacingMm;
  std::vector<std::size_t> m_apex;
  std::vector<double> m_from;
  std::vector<double> m_line;
  std::vector<double> m_heights;
  std::size_t m_count = 0;
};

}  // namespace

std::vector<double> squaredDistanceTransform(const std::vector<bool>& source,
                                             const std::array<int, 3>& size,
                                             const std::array<double, 3>& spacingMm) {
  std::vector<double> squared(source.size());
  for (std::size_t n = 0; n < source.size(); ++n) squared[n] = source[n] ? 0.0 : kFar;
  std::size_t stride = 1;
  for (std::size_t axis = 0; axis < 3; ++axis) {
    const auto length = static_cast<std::size_t>(size[axis]);
    LineTransform transform(size[axis], spacingMm[axis]);
    for (std::size_t start = 0; start < squared.size(); ++start) {
      if (start / stride % length != 0) continue;
      auto& line = transform.line();
      for (std::size_t n = 0; n < length; ++n) line[n] = squared[start + n * stride];
      transform.run();
      for (std::size_t n = 0; n < length; ++n) squared[start + n * stride] = line[n];
    }
    stride *= length;
  }
  return squared;
}

}  // namespace lateglow
