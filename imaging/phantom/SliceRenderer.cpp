#include "imaging/phantom/SliceRenderer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lateglow::phantom {

namespace {

constexpr int kPlanes = 3;  // through the thickness

/// Wall against blood against the rest first, then scar against healthy muscle within the wall: so
/// a thin wall keeps its area where scar and muscle share a voxel.
TissueClass majority(const std::array<int, kTissueClassCount>& votes) {
  const int healthy = votes[static_cast<std::size_t>(TissueClass::HealthyMyocardium)];
  const int scar = votes[static_cast<std::size_t>(TissueClass::Scar)];
  const int blood = votes[static_cast<std::size_t>(TissueClass::BloodPool)];
  const int background = votes[static_cast<std::size_t>(TissueClass::Background)];
  if (healthy + scar > std::max(blood, background)) {
    return scar > healthy ? TissueClass::Scar : TissueClass::HealthyMyocardium;
  }
  return blood > background ? TissueClass::BloodPool : TissueClass::Background;
}

std::uint64_t noiseStream(int slice, int phase, int channel) {
  return (static_cast<std::uint64_t>(slice) << 24) + (static_cast<std::uint64_t>(phase) << 8) +
         static_cast<std::uint64_t>(channel);
}

}  // namespace

SliceRenderer::SliceRenderer(const CardiacPhantomTruth& truth, const LeftVentricleModel& model,
                             const HeartTextures& textures, const SliceGrid& grid, double level,
                             int slice)
    : m_truth(truth), m_model(model), m_textures(textures), m_grid(grid), m_level(level),
      m_slice(slice), m_surroundings(truth, level, truth.endocardialRadiusMm),
      m_formation(truth, grid) {}

std::vector<float> SliceRenderer::backgroundImage(const TissueSignals& signals,
                                                  double offsetColumns, double offsetRows) const {
  const int columns = m_grid.fineColumns();
  const int rows = m_grid.fineRows();
  std::vector<float> fine(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
  std::size_t index = 0;
  for (int j = 0; j < rows; ++j) {
    const double row = m_grid.fineRow(j) - offsetRows;
    for (int i = 0; i < columns; ++i) {
      const auto p = m_grid.toHeart(m_grid.fineColumn(i) - offsetColumns, row);
      const auto sample = m_surroundings.at(static_cast<float>(p.x), static_cast<float>(p.y));
      fine[index] = signals[static_cast<std::size_t>(sample.tissue)] * sample.texture;
      if (m_truth.wrapDistance > 0.0) {
        // What lies beyond the field of view comes in again from the other side.
        const auto folded = m_grid.toHeart(m_grid.fineColumn(i) - offsetColumns,
                                           row + m_truth.wrapDistance * m_grid.rows);
        const auto other =
            m_surroundings.at(static_cast<float>(folded.x), static_cast<float>(folded.y));
        fine[index] += 0.7F * signals[static_cast<std::size_t>(other.tissue)] * other.texture;
      }
      ++index;
    }
  }
  return fine;
}

void SliceRenderer::paintHeart(std::vector<float>& fine, double time, const TissueSignals& signals,
                               double offsetColumns, double offsetRows) const {
  const double step = m_truth.sliceThicknessMm / m_truth.longAxisMm / kPlanes;
  const std::array<HeartPlane, kPlanes> planes{
      HeartPlane(m_truth, m_model, m_textures, m_level - step, time),
      HeartPlane(m_truth, m_model, m_textures, m_level, time),
      HeartPlane(m_truth, m_model, m_textures, m_level + step, time)};
  const float reach = std::max(planes[0].reachMm(), planes[2].reachMm()) + 4.0F;
  const float reachSquare = reach * reach;
  const int columns = m_grid.fineColumns();
  // The place of a sample is a sum of a part of its column and a part of its row, computed from
  // where they lie in the full image: a window shows the same pixels as the whole.
  std::vector<std::array<float, 2>> columnPart;
  for (int i = 0; i < columns; ++i) {
    const auto p = m_grid.toHeart(m_grid.fineColumn(i) - offsetColumns, 0.0);
    columnPart.push_back({static_cast<float>(p.x), static_cast<float>(p.y)});
  }
  const auto corner = m_grid.toHeart(0.0, 0.0);
  for (int j = 0; j < m_grid.fineRows(); ++j) {
    const auto start = m_grid.toHeart(0.0, m_grid.fineRow(j) - offsetRows);
    const auto rowX = static_cast<float>(start.x - corner.x);
    const auto rowY = static_cast<float>(start.y - corner.y);
    float* target = fine.data() + static_cast<std::size_t>(j) * static_cast<std::size_t>(columns);
    for (int i = 0; i < columns; ++i) {
      const float x = columnPart[static_cast<std::size_t>(i)][0] + rowX;
      const float y = columnPart[static_cast<std::size_t>(i)][1] + rowY;
      const float dx = x - planes[1].reachX();
      const float dy = y - planes[1].reachY();
      if (dx * dx + dy * dy > reachSquare) continue;
      float sum = 0.0F;
      for (const HeartPlane& plane : planes) {
        const HeartSample sample = plane.at(x, y);
        sum += sample.inside ? signals[static_cast<std::size_t>(sample.tissue)] * sample.texture
                             : target[i];
      }
      target[i] = sum / static_cast<float>(kPlanes);
    }
  }
}

void SliceRenderer::blurInTime(std::vector<std::vector<float>>& frames) const {
  const auto blur = static_cast<float>(m_truth.temporalBlur + (m_truth.arrhythmia ? 0.12 : 0.0));
  const float far = m_truth.arrhythmia ? 0.07F : 0.0F;
  if (blur <= 0.0F) return;
  const std::vector<std::vector<float>> sharp = frames;
  const int phases = static_cast<int>(frames.size());
  const auto at = [&](int phase) -> const std::vector<float>& {
    return sharp[static_cast<std::size_t>((phase + 2 * phases) % phases)];
  };
  for (int t = 0; t < phases; ++t) {
    std::vector<float>& frame = frames[static_cast<std::size_t>(t)];
    for (std::size_t k = 0; k < frame.size(); ++k) {
      frame[k] = (1.0F - 2.0F * blur - 2.0F * far) * at(t)[k] +
                 blur * (at(t - 1)[k] + at(t + 1)[k]) + far * (at(t - 2)[k] + at(t + 2)[k]);
    }
  }
}

void SliceRenderer::receive(std::vector<std::vector<float>>& frames) const {
  const TissueSignals signals = cineSignals(m_truth);
  const float blood = signals[static_cast<std::size_t>(Tissue::Blood)];
  const float deviation = signals[static_cast<std::size_t>(Tissue::Myocardium)] /
                          static_cast<float>(m_truth.myocardialSnr);
  const auto scale = static_cast<float>(m_truth.intensityScale);
  const auto gamma = static_cast<float>(m_truth.gammaCine);
  for (std::size_t t = 0; t < frames.size(); ++t) {
    const std::vector<float> real = m_formation.noise(noiseStream(m_slice, static_cast<int>(t), 1));
    const std::vector<float> imaginary =
        m_formation.noise(noiseStream(m_slice, static_cast<int>(t), 2));
    for (std::size_t k = 0; k < frames[t].size(); ++k) {
      const float inPhase = frames[t][k] * m_formation.shading()[k] + deviation * real[k];
      const float quadrature = deviation * imaginary[k];
      float value = std::sqrt(inPhase * inPhase + quadrature * quadrature) / blood;
      if (gamma != 1.0F) value = std::pow(value, gamma);
      frames[t][k] = std::round(scale * value);
    }
  }
}

std::vector<double> SliceRenderer::phaseTimes(int phases) const {
  PhantomRandom random(m_truth.seed, static_cast<std::uint64_t>(m_truth.caseIndex), 601);
  std::vector<double> times;
  for (int t = 0; t < phases; ++t) {
    // Beats of unequal length: a phase of the retrospective gating mixes moments of the cycle.
    const double jitter = random.normal(0.0, 0.025, -0.06, 0.06);
    const double time = static_cast<double>(t) / phases + m_truth.firstPhaseTime;
    times.push_back(time + (m_truth.arrhythmia ? jitter : 0.0));
  }
  return times;
}

std::vector<std::vector<float>> SliceRenderer::cine(int phases,
                                                    const std::function<bool()>& stopped) const {
  const TissueSignals signals = cineSignals(m_truth);
  const std::vector<float> background = backgroundImage(signals, 0.0, 0.0);
  std::vector<std::vector<float>> frames;
  std::vector<float> fine;
  for (const double time : phaseTimes(phases)) {
    if (stopped()) return {};
    fine = background;
    paintHeart(fine, time, signals, 0.0, 0.0);
    frames.push_back(m_formation.toPixels(fine));
  }
  blurInTime(frames);
  receive(frames);
  return frames;
}

std::vector<float> SliceRenderer::lge() const {
  const TissueSignals signals = lgeSignals(m_truth);
  const double columns = m_truth.lgeOffsetMm[0] / m_grid.spacingMm;
  const double rows = m_truth.lgeOffsetMm[1] / m_grid.spacingMm;
  std::vector<float> fine = backgroundImage(signals, columns, rows);
  paintHeart(fine, 0.0, signals, columns, rows);
  std::vector<float> image = m_formation.toPixels(fine);
  const std::vector<float> noise = m_formation.noise(noiseStream(m_slice, 0, 3));
  const float scar = signals[static_cast<std::size_t>(Tissue::Scar)];
  const float deviation = scar / static_cast<float>(m_truth.lgeSnr);
  // Surface coils are normalized in phase-sensitive reconstruction, but not quite.
  for (std::size_t k = 0; k < image.size(); ++k) {
    const float shading = 0.6F + 0.4F * m_formation.shading()[k];
    const float value = (image[k] * shading + deviation * noise[k]) / scar + 0.08F;
    image[k] = std::round(static_cast<float>(m_truth.lgeIntensityScale) * std::max(value, 0.0F));
  }
  return image;
}

std::vector<std::uint8_t> SliceRenderer::labels(double time, double offsetColumns,
                                                double offsetRows) const {
  constexpr int kSamples = 5;  // odd: two tissues never tie
  const HeartPlane plane(m_truth, m_model, m_textures, m_level, time);
  const double reach = plane.ring().largestEpicardiumMm + m_grid.spacingMm;
  const double core = *std::ranges::min_element(plane.ring().endocardiumMm) - m_grid.spacingMm;
  std::vector<std::uint8_t> labels;
  labels.reserve(static_cast<std::size_t>(m_grid.windowColumns * m_grid.windowRows));
  for (int j = 0; j < m_grid.windowRows; ++j) {
    for (int i = 0; i < m_grid.windowColumns; ++i) {
      const auto middle = m_grid.toHeart(m_grid.firstColumn + i - offsetColumns,
                                         m_grid.firstRow + j - offsetRows);
      const double radius = std::hypot(middle.x - plane.ring().centreXMm,
                                       middle.y - plane.ring().centreYMm);
      if (radius > reach || radius < core) {
        labels.push_back(static_cast<std::uint8_t>(radius > reach ? TissueClass::Background
                                                                  : TissueClass::BloodPool));
        continue;
      }
      std::array<int, kTissueClassCount> votes{};
      for (int s = 0; s < kSamples * kSamples; ++s) {
        const double column = m_grid.firstColumn + i + (s % kSamples + 0.5) / kSamples - 0.5;
        const double row = m_grid.firstRow + j + (s / kSamples + 0.5) / kSamples - 0.5;
        const auto p = m_grid.toHeart(column - offsetColumns, row - offsetRows);
        const TissueClass label = plane.labelAt(static_cast<float>(p.x), static_cast<float>(p.y));
        ++votes[static_cast<std::size_t>(label)];
      }
      labels.push_back(static_cast<std::uint8_t>(majority(votes)));
    }
  }
  return labels;
}

std::vector<std::uint8_t> SliceRenderer::mask() const {
  return labels(0.0, m_truth.lgeOffsetMm[0] / m_grid.spacingMm,
                m_truth.lgeOffsetMm[1] / m_grid.spacingMm);
}

std::vector<std::uint8_t> SliceRenderer::cineMask(double time) const {
  return labels(time, 0.0, 0.0);
}

}  // namespace lateglow::phantom
