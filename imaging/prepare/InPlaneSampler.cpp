#include "imaging/prepare/InPlaneSampler.h"

#include <algorithm>
#include <cmath>

namespace lateglow {

InPlaneSampler::InPlaneSampler(const Geometry& source, const Geometry& target)
    : m_sourceSize{source.size[0], source.size[1]}, m_targetSize{target.size[0], target.size[1]} {
  const Vec3 start = source.toIndex(target.originMm);
  m_start = {start.x, start.y};
  m_step = {target.spacingMm[0] / source.spacingMm[0], target.spacingMm[1] / source.spacingMm[1]};
}

float InPlaneSampler::interpolate(std::span<const float> image, double x, double y) const {
  x = std::clamp(x, 0.0, m_sourceSize[0] - 1.0);
  y = std::clamp(y, 0.0, m_sourceSize[1] - 1.0);
  const int column = std::min(static_cast<int>(x), std::max(0, m_sourceSize[0] - 2));
  const int row = std::min(static_cast<int>(y), std::max(0, m_sourceSize[1] - 2));
  const int nextColumn = std::min(column + 1, m_sourceSize[0] - 1);
  const int nextRow = std::min(row + 1, m_sourceSize[1] - 1);
  const auto fx = static_cast<float>(x - column);
  const auto fy = static_cast<float>(y - row);
  const auto at = [&](int i, int j) {
    return image[static_cast<std::size_t>(j) * static_cast<std::size_t>(m_sourceSize[0]) +
                 static_cast<std::size_t>(i)];
  };
  const float upper = at(column, row) * (1 - fx) + at(nextColumn, row) * fx;
  const float lower = at(column, nextRow) * (1 - fx) + at(nextColumn, nextRow) * fx;
  return upper * (1 - fy) + lower * fy;
}

void InPlaneSampler::sampleLinear(std::span<const float> image, std::span<float> result) const {
  const int samplesX = std::max(1, static_cast<int>(std::ceil(m_step[0] - 1e-6)));
  const int samplesY = std::max(1, static_cast<int>(std::ceil(m_step[1] - 1e-6)));
  const float weight = 1.0F / static_cast<float>(samplesX * samplesY);
  std::size_t index = 0;
  for (int row = 0; row < m_targetSize[1]; ++row) {
    for (int column = 0; column < m_targetSize[0]; ++column, ++index) {
      float sum = 0.0F;
      for (int b = 0; b < samplesY; ++b) {
        const double y = m_start[1] + (row + (b + 0.5) / samplesY - 0.5) * m_step[1];
        for (int a = 0; a < samplesX; ++a) {
          const double x = m_start[0] + (column + (a + 0.5) / samplesX - 0.5) * m_step[0];
          sum += interpolate(image, x, y);
        }
      }
      result[index] = sum * weight;
    }
  }
}

int InPlaneSampler::nearestPixel(int column, int row) const {
  const int i = static_cast<int>(std::lround(m_start[0] + column * m_step[0]));
  const int j = static_cast<int>(std::lround(m_start[1] + row * m_step[1]));
  const bool inside = i >= 0 && j >= 0 && i < m_sourceSize[0] && j < m_sourceSize[1];
  return inside ? j * m_sourceSize[0] + i : -1;
}

}  // namespace lateglow
