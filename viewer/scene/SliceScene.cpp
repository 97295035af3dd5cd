#include "viewer/scene/SliceScene.h"

#include <algorithm>
#include <cmath>

#include "viewer/scene/LabelOutline.h"

namespace lateglow {

namespace {

using Pixels = std::array<std::uint32_t, kColourTableSize>;

/// The colours of a map from low to high values, opaque.
Pixels pixelsOf(ColourMap map, bool inverted, double brightness) {
  Pixels pixels{};
  const ColourTable& table = colourTable(map);
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    const Rgb& colour = table.at(inverted ? pixels.size() - 1 - i : i);
    std::uint32_t pixel = 0xFF;
    for (const std::uint8_t channel : colour) {
      pixel = pixel << 8 | static_cast<std::uint32_t>(std::lround(channel * brightness));
    }
    pixels.at(i) = pixel;
  }
  return pixels;
}

/// Which of the colours values get.
class WindowIndex {
public:
  explicit WindowIndex(IntensityWindow window)
      : m_low(static_cast<float>(window.level - window.width / 2.0)),
        m_scale(static_cast<float>((kColourTableSize - 1) / std::max(1e-9, window.width))) {}
  [[nodiscard]] std::size_t operator()(float value) const {
    const float index = (value - m_low) * m_scale + 0.5F;
    // Written so that not-a-number ends at 0.
    return index > 0.0F ? static_cast<std::size_t>(std::min(index, kColourTableSize - 1.0F)) : 0;
  }

private:
  float m_low;
  float m_scale;
};

/// `over` on `under`, both opaque.
std::uint32_t blended(std::uint32_t under, std::uint32_t over, std::uint32_t opacity256) {
  const auto mix = [&](std::uint32_t mask) {
    const std::uint64_t a = under & mask;
    const std::uint64_t b = over & mask;
    return static_cast<std::uint32_t>((a * (256 - opacity256) + b * opacity256) >> 8) & mask;
  };
  return 0xFF000000U | mix(0x00FF00FFU) | mix(0x0000FF00U);
}

}  // namespace

void SliceScene::setGeometry(const Geometry& geometry) {
  setGrid(geometry);
  m_camera.setGeometry(geometry);
}

void SliceScene::changePlane(const Geometry& geometry) {
  const Geometry before = m_geometry;
  setGrid(geometry);
  m_camera.changePlane(before, geometry);
}

void SliceScene::setGrid(const Geometry& geometry) {
  m_geometry = geometry;
  m_image.clear();
  clearFusion();
  clearInset();
  clearLabels();
  setFrame(std::nullopt);
}

void SliceScene::setImage(std::span<const float> slice) {
  m_image.assign(slice.begin(), slice.end());
  m_pictureIsOld = true;
}

void SliceScene::setImageWindow(IntensityWindow window) {
  m_imageWindow = window;
  m_pictureIsOld = true;
}

void SliceScene::setImageBrightness(double brightness) {
  m_brightness = brightness;
  m_pictureIsOld = true;
}

SliceScene::Extent SliceScene::whole() const {
  return {0, m_geometry.size[0] - 1, 0, m_geometry.size[1] - 1};
}

/// The pixels of an extent whose centres lie in a region.
SliceScene::Extent SliceScene::within(const Extent& extent, const PixelRegion& region) const {
  const auto first = [](int least, double edge) {
    return std::max(least, static_cast<int>(std::ceil(edge)));
  };
  const auto last = [](int most, double edge) {
    return std::min(most, static_cast<int>(std::floor(edge)));
  };
  return {first(extent.firstColumn, region.firstColumn), last(extent.lastColumn, region.lastColumn),
          first(extent.firstRow, region.firstRow), last(extent.lastRow, region.lastRow)};
}

void SliceScene::setInset(std::span<const float> slice, const PixelRegion& region) {
  m_insetExtent = within(whole(), region);
  if (m_insetExtent.empty()) {
    clearInset();
    return;
  }
  m_inset.assign(slice.begin(), slice.end());
  m_pictureIsOld = true;
}

void SliceScene::setInsetWindow(IntensityWindow window) {
  m_insetWindow = window;
  m_pictureIsOld = true;
}

void SliceScene::clearInset() {
  m_inset.clear();
  m_pictureIsOld = true;
}

void SliceScene::setColours(ColourMap map, bool inverted) {
  m_colourMap = map;
  m_inverted = inverted;
  m_pictureIsOld = true;
}

void SliceScene::setFusion(std::span<const float> values) {
  m_fusion.assign(values.begin(), values.end());
  m_pictureIsOld = true;
}

void SliceScene::setFusionLook(const FusionLook& look) {
  m_fusionLook = look;
  m_pictureIsOld = true;
}

void SliceScene::clearFusion() {
  m_fusion.clear();
  m_pictureIsOld = true;
}

const SlicePicture& SliceScene::picture() const {
  if (m_pictureIsOld) {
    drawPicture();
    m_pictureIsOld = false;
  }
  return m_picture;
}

void SliceScene::drawPicture() const {
  m_picture.columns = m_geometry.size[0];
  m_picture.rows = m_geometry.size[1];
  m_picture.place = {-0.5, -0.5, m_geometry.size[0] - 0.5, m_geometry.size[1] - 0.5};
  m_picture.pixels.resize(m_image.size());
  const Pixels colours = pixelsOf(m_colourMap, m_inverted, m_brightness);
  std::transform(m_image.begin(), m_image.end(), m_picture.pixels.begin(),
                 [&colours, index = WindowIndex(m_imageWindow)](float v) { return colours[index(v)]; });
  if (m_image.empty()) {
    return;
  }
  if (!m_fusion.empty()) {
    const Pixels over = pixelsOf(m_fusionLook.colours, false, 1.0);
    const WindowIndex index(m_fusionLook.window);
    const auto opacity = static_cast<std::uint32_t>(std::lround(256.0 * m_fusionLook.opacity));
    for (std::size_t i = 0; i < m_fusion.size(); ++i) {
      if (!std::isnan(m_fusion[i])) {
        m_picture.pixels[i] = blended(m_picture.pixels[i], over[index(m_fusion[i])], opacity);
      }
    }
  }
  if (!m_inset.empty()) {
    const Pixels bright = pixelsOf(m_colourMap, m_inverted, 1.0);
    const WindowIndex index(m_insetWindow);
    for (int row = m_insetExtent.firstRow; row <= m_insetExtent.lastRow; ++row) {
      const std::size_t start = static_cast<std::size_t>(row) *
                                static_cast<std::size_t>(m_geometry.size[0]);
      for (int column = m_insetExtent.firstColumn; column <= m_insetExtent.lastColumn; ++column) {
        const std::size_t i = start + static_cast<std::size_t>(column);
        m_picture.pixels[i] = bright[index(m_inset[i])];
      }
    }
  }
}

std::optional<IntensityWindow> SliceScene::windowOf(
    PercentileWindow percentiles, const std::optional<PixelRegion>& region) const {
  const std::vector<float>& values = m_inset.empty() ? m_image : m_inset;
  Extent extent = m_inset.empty() ? whole() : m_insetExtent;
  if (region) {
    extent = within(extent, *region);
  }
  if (values.empty() || extent.empty()) {
    return std::nullopt;
  }
  std::vector<float> found;
  for (int row = extent.firstRow; row <= extent.lastRow; ++row) {
    const auto start = values.begin() + static_cast<std::ptrdiff_t>(row) * m_geometry.size[0];
    found.insert(found.end(), start + extent.firstColumn, start + extent.lastColumn + 1);
  }
  return windowFromPercentiles(found, percentiles.low, percentiles.high);
}

void SliceScene::setLabels(std::span<const std::uint8_t> slice) {
  m_fine = refineLabels(slice, m_geometry.size[0], m_geometry.size[1]);
  redrawFills();
  for (std::size_t label = 1; label < m_outlines.size(); ++label) {
    m_outlines.at(label) = labelOutline(slice, m_geometry.size[0], m_geometry.size[1],
                                        static_cast<std::uint8_t>(label));
  }
}

void SliceScene::clearLabels() {
  m_fine = {};
  m_fills = {};
  m_outlines = {};
}

void SliceScene::setAppearances(const ClassAppearances& appearances) {
  if (m_appearances != appearances) {
    m_appearances = appearances;
    redrawFills();
  }
}

void SliceScene::setOutlinesVisible(bool visible) { m_outlinesVisible = visible; }

void SliceScene::redrawFills() {
  m_fills = {};
  if (m_fine.empty()) {
    return;
  }
  m_fills.columns = m_fine.columns;
  m_fills.rows = m_fine.rows;
  const double left = m_fine.firstColumn - 0.5;
  const double top = m_fine.firstRow - 0.5;
  m_fills.place = {left, top, left + static_cast<double>(m_fine.columns) / m_fine.factor,
                   top + static_cast<double>(m_fine.rows) / m_fine.factor};
  const std::vector<std::uint8_t> colours = colourLabels(m_fine, m_appearances);
  m_fills.pixels.resize(colours.size() / 4);
  for (std::size_t i = 0; i < m_fills.pixels.size(); ++i) {
    const std::uint32_t alpha = colours[4 * i + 3];
    std::uint32_t pixel = alpha;
    for (std::size_t c = 0; c < 3; ++c) {
      pixel = pixel << 8 | (colours[4 * i + c] * alpha + 127) / 255;
    }
    m_fills.pixels[i] = pixel;
  }
}

std::vector<SliceOutline> SliceScene::outlines() const {
  std::vector<SliceOutline> shown;
  for (std::size_t label = 1; label < m_outlines.size() && m_outlinesVisible; ++label) {
    const ClassAppearance& look = m_appearances.at(label);
    if (look.visible && !m_outlines.at(label).empty()) {
      shown.push_back({look.colour, m_outlines.at(label)});
    }
  }
  return shown;
}

}  // namespace lateglow
