#include "app/report/SliceContent.h"

#include <algorithm>
#include <cmath>

namespace lateglow {

namespace {

constexpr double kContext = 1.25;        ///< side of the picture / side of the crop
constexpr double kFallbackSideMm = 128;  ///< the same for the usual crop of 64 x 1.6 mm
constexpr float kDimmed = 0.38F;         ///< brightness of what was not synthesized

struct GreyWindow {
  float low = 0.0F;
  float high = 1.0F;
  [[nodiscard]] float operator()(float value) const {
    return std::clamp((value - low) / (high - low), 0.0F, 1.0F);
  }
};

GreyWindow percentileWindow(const std::vector<float>& values, double lowPart, double highPart) {
  std::vector<float> finite;
  finite.reserve(values.size());
  std::copy_if(values.begin(), values.end(), std::back_inserter(finite),
               [](float value) { return std::isfinite(value); });
  if (finite.empty()) return {};
  const auto quantile = [&finite](double part) {
    const auto place = static_cast<std::ptrdiff_t>(part * static_cast<double>(finite.size() - 1));
    std::nth_element(finite.begin(), finite.begin() + place, finite.end());
    return finite[static_cast<std::size_t>(place)];
  };
  GreyWindow window{quantile(lowPart), quantile(highPart)};
  if (!(window.high > window.low)) window.high = window.low + 1.0F;
  return window;
}

/// The range of synthetic LGE layers (app/workflow/CardiacSynthesis.h): the network's [-1, 1].
constexpr GreyWindow kSyntheticWindow{0.0F, 1000.0F};

std::uint8_t greyLevel(float brightness) {
  return static_cast<std::uint8_t>(std::lround(255.0F * brightness));
}

/// Voxels whose centres lie between the outermost pixel centres of the crop: what the network
/// wrote for certain.
IndexBounds cropBounds(const Geometry& geometry, const HeartCrop& crop) {
  const Vec3 centre = geometry.toIndex(crop.centreMm);
  const double halfMm = (crop.pixels - 1) * crop.spacingMm / 2.0;
  const auto first = [&](double middle, std::size_t axis) {
    return std::max(0, static_cast<int>(std::ceil(middle - halfMm / geometry.spacingMm[axis])));
  };
  const auto last = [&](double middle, std::size_t axis) {
    return std::min(geometry.size[axis] - 1,
                    static_cast<int>(std::floor(middle + halfMm / geometry.spacingMm[axis])));
  };
  return {first(centre.x, 0), last(centre.x, 0), first(centre.y, 1), last(centre.y, 1)};
}

template <typename Value>
IndexBounds nonZeroBounds(std::span<const Value> pixels, int width, int height) {
  IndexBounds bounds{width, -1, height, -1};
  for (int j = 0; j < height; ++j) {
    for (int i = 0; i < width; ++i) {
      const auto place = static_cast<std::size_t>(i) +
                         static_cast<std::size_t>(width) * static_cast<std::size_t>(j);
      if (pixels[place] == Value{}) continue;
      bounds.firstI = std::min(bounds.firstI, i);
      bounds.lastI = std::max(bounds.lastI, i);
      bounds.firstJ = std::min(bounds.firstJ, j);
      bounds.lastJ = std::max(bounds.lastJ, j);
    }
  }
  return bounds;
}

Vec3 boundsCentre(const Geometry& geometry, const IndexBounds& bounds, int slice) {
  return geometry.toPatient({(bounds.firstI + bounds.lastI) / 2.0,
                             (bounds.firstJ + bounds.lastJ) / 2.0, static_cast<double>(slice)});
}

}  // namespace

const Case& analyzedCase(const ReportContent& content) {
  const bool useSynthesis = content.analyzed.layers.empty() && content.synthesis.result.study;
  return useSynthesis ? content.synthesis.result : content.analyzed;
}

SliceContent::SliceContent(const ReportContent& content, int slice) : m_slice(slice) {
  const Case& analyzed = analyzedCase(content);
  if (!analyzed.study || analyzed.sourceSeries >= analyzed.study->series.size()) return;
  const Series& source = analyzed.source();
  if (source.kind() == SeriesKind::LabelMap) return;
  if (slice < 0 || slice >= source.geometry().size[2]) return;
  if (source.cine() != nullptr && source.cine()->phaseCount < 1) return;
  m_source = &source;
  m_geometry = &source.geometry();
  m_phaseCount = source.cine() != nullptr ? source.cine()->phaseCount : 0;
  const auto onGrid = [this](const std::shared_ptr<const Layer>& layer) {
    const Geometry* grid = !layer                        ? nullptr
                           : layer->volume() != nullptr  ? &layer->volume()->geometry
                                                         : &layer->labelMap()->geometry;
    return grid != nullptr && grid->size == m_geometry->size ? layer : nullptr;
  };
  m_synthetic = onGrid(analyzed.newest(LayerRole::SyntheticLge));
  if (m_synthetic && m_synthetic->volume() == nullptr) m_synthetic = nullptr;
  m_mask = onGrid(analyzed.newest(LayerRole::TissueMask));
  if (m_mask && m_mask->labelMap() == nullptr) m_mask = nullptr;
  const auto& slices = content.measurements.slices;
  const auto found = std::find_if(slices.begin(), slices.end(), [slice](const auto& entry) {
    return entry.index == slice;
  });
  if (found != slices.end()) m_measurement = &*found;
  findView(content);
}

void SliceContent::findView(const ReportContent& content) {
  m_view.geometry = *m_geometry;
  m_view.axes = radiologicalAxes(*m_geometry);
  m_view.slice = m_slice;
  m_view.sideMm = kFallbackSideMm;
  const auto& crops = content.synthesis.crops;
  const auto crop = std::find_if(crops.begin(), crops.end(), [this](const HeartCrop& entry) {
    return entry.valid && entry.slice == m_slice;
  });
  const int width = m_geometry->size[0];
  const int height = m_geometry->size[1];
  if (crop != crops.end()) {
    m_view.centreMm = crop->centreMm;
    m_view.sideMm = kContext * crop->pixels * crop->spacingMm;
    if (m_synthetic) m_synthesized = cropBounds(*m_geometry, *crop);
    return;
  }
  // Saved results come without crops: what is not zero was written.
  if (m_synthetic && crops.empty()) {
    m_synthesized = nonZeroBounds(m_synthetic->volume()->slice(m_slice), width, height);
  }
  IndexBounds heart = m_synthesized;
  if (heart.empty() && m_mask) heart = nonZeroBounds(labels(), width, height);
  if (heart.empty()) heart = wholeSlice();
  m_view.centreMm = boundsCentre(*m_geometry, heart, m_slice);
  if (!m_synthesized.empty()) {
    const double across = std::max((heart.lastI - heart.firstI + 1) * m_geometry->spacingMm[0],
                                   (heart.lastJ - heart.firstJ + 1) * m_geometry->spacingMm[1]);
    m_view.sideMm = kContext * across;
  }
}

IndexBounds SliceContent::wholeSlice() const {
  return {0, m_geometry->size[0] - 1, 0, m_geometry->size[1] - 1};
}

std::span<const std::uint8_t> SliceContent::labels() const {
  if (!m_mask) return {};
  return m_mask->labelMap()->slice(m_slice);
}

std::span<const float> SliceContent::sourcePixels() const {
  return m_source->cine() != nullptr ? m_source->cine()->frame(m_slice, 0)
                                     : m_source->volume()->slice(m_slice);
}

QImage SliceContent::sourcePanel(int pixels) const {
  const std::vector<float> values = resampleSlice(sourcePixels(), m_view, pixels, wholeSlice());
  const GreyWindow window = percentileWindow(values, 0.005, 0.995);
  QImage panel(pixels, pixels, QImage::Format_Grayscale8);
  for (int row = 0; row < pixels; ++row) {
    std::uint8_t* line = panel.scanLine(row);
    for (int column = 0; column < pixels; ++column) {
      const float value = values[static_cast<std::size_t>(row) * static_cast<std::size_t>(pixels) +
                                 static_cast<std::size_t>(column)];
      line[column] = std::isfinite(value) ? greyLevel(window(value)) : std::uint8_t{0};
    }
  }
  return panel;
}

QImage SliceContent::syntheticPanel(int pixels) const {
  QImage panel = sourcePanel(pixels);
  std::vector<float> values;
  if (m_synthetic && !m_synthesized.empty()) {
    values = resampleSlice(m_synthetic->volume()->slice(m_slice), m_view, pixels, m_synthesized);
  }
  for (int row = 0; row < pixels; ++row) {
    std::uint8_t* line = panel.scanLine(row);
    for (int column = 0; column < pixels; ++column) {
      const auto place = static_cast<std::size_t>(row) * static_cast<std::size_t>(pixels) +
                         static_cast<std::size_t>(column);
      const bool written = !values.empty() && std::isfinite(values[place]);
      line[column] = written ? greyLevel(kSyntheticWindow(values[place]))
                             : greyLevel(kDimmed * static_cast<float>(line[column]) / 255.0F);
    }
  }
  return panel;
}

}  // namespace lateglow
