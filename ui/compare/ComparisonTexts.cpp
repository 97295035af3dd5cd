// What is written over the pictures of a comparison.
#include <algorithm>
#include <cmath>

#include "ui/compare/ComparisonViews.h"
#include "ui/compare/PairViewport.h"
#include "ui/models/Figures.h"
#include "ui/models/MeasurementRows.h"
#include "ui/read/ViewportTexts.h"

namespace lateglow {

QString ComparisonViews::messageOf(std::size_t picture) const {
  if (m_model.pictures().at(picture).sessionId == 0) {
    return picture == 0 ? tr("Drag the reference here from the strip on the left.")
                        : tr("Drag a series here from the strip on the left.");
  }
  return m_model.image(picture) == nullptr ? tr("Preparing…") : QString();
}

QString ComparisonViews::valueAt(std::size_t picture, PixelPoint pixel) const {
  const auto image = m_model.image(picture);
  if (image == nullptr) return {};
  const Geometry& grid = image->volume->geometry;
  const auto column = std::clamp(std::lround(pixel.column), 0L, grid.size[0] - 1L);
  const auto row = std::clamp(std::lround(pixel.row), 0L, grid.size[1] - 1L);
  const float value =
      image->volume->slice(m_model.slice())[static_cast<std::size_t>(row * grid.size[0] + column)];
  if (!std::isfinite(value)) return tr("nothing here");
  return image->hounsfield ? tr("%1 HU").arg(pixelFigure(value)) : pixelFigure(value);
}

ViewportOverlay ComparisonViews::pictureOverlay(std::size_t picture) const {
  ViewportOverlay overlay;
  overlay.message = messageOf(picture);
  overlay.active = picture == m_model.active();
  const auto image = m_model.image(picture);
  const CaseSession* own = m_model.session(picture);
  if (image == nullptr || own == nullptr) return overlay;
  overlay.syntheticTag = image->tag;
  overlay.topLeft = {image->name,
                     tr("Slice %1 / %2").arg(m_model.slice() + 1).arg(m_model.sliceCount())};
  const CaseSession* reference = m_model.session(0);
  if (picture == 0) {
    overlay.topRight.append(tr("Reference"));
  } else if (reference != nullptr && own->opened.study != reference->opened.study) {
    overlay.topRight.append(own->patientName());
  }
  if (!image->detail.isEmpty()) overlay.topRight.append(image->detail);
  if (image->registered) overlay.topRight.append(tr("Registered"));
  if (image->foreignSpace && !image->registered) {
    overlay.bottomLeft.append(tr("Another patient space: middles laid over each other"));
  }
  if (!image->tag.isEmpty()) {
    overlay.bottomLeft.append(tr("Not acquired. Research use only."));
  }
  const IntensityWindow window = m_model.window(picture);
  overlay.bottomLeft.append(
      tr("W %1  L %2").arg(pixelFigure(window.width), pixelFigure(window.level)));
  if (m_probe) overlay.bottomRight = {valueAt(picture, *m_probe)};
  overlay.edges = edgesOf(*m_shownGrid);
  return overlay;
}

ViewportOverlay ComparisonViews::pairOverlay() const {
  ViewportOverlay overlay;
  const std::size_t test = m_model.test();
  const QString missing = messageOf(0);
  overlay.message = missing.isEmpty() ? messageOf(test) : missing;
  overlay.active = true;
  const auto reference = m_model.image(0);
  const auto image = m_model.image(test);
  if (reference == nullptr || image == nullptr) return overlay;
  const ComparisonMode mode = m_model.mode();
  if (mode == ComparisonMode::Blink) {
    overlay = pictureOverlay(m_blinkOn ? test : 0);
    overlay.active = true;
    return overlay;
  }
  overlay.syntheticTag = image->tag.isEmpty() ? reference->tag : image->tag;
  const bool minus = mode == ComparisonMode::Difference;
  overlay.topLeft = {(minus ? tr("%1 − %2") : tr("%1 against %2")).arg(image->name, reference->name),
                     tr("Slice %1 / %2").arg(m_model.slice() + 1).arg(m_model.sliceCount())};
  if (image->registered) overlay.topRight.append(tr("Registered"));
  if (image->foreignSpace && !image->registered) {
    overlay.bottomLeft.append(tr("Another patient space: middles laid over each other"));
  }
  if (minus) overlay.bottomLeft.append(tr("Red: more. Blue: less."));
  if (mode == ComparisonMode::Similarity && m_figures.ssimMap(m_model.slice()).empty()) {
    overlay.message = tr("Drawing the SSIM map…");
  }
  if (m_probe) {
    overlay.bottomRight = {tr("Reference %1").arg(valueAt(0, *m_probe)),
                           tr("Test %1").arg(valueAt(test, *m_probe))};
  }
  overlay.edges = edgesOf(*m_shownGrid);
  return overlay;
}

void ComparisonViews::showTexts() {
  if (paired()) {
    m_views[0]->setOverlay(pairOverlay());
    return;
  }
  for (std::size_t n = 0; n < m_model.pictures().size(); ++n) {
    m_views[n]->setOverlay(pictureOverlay(n));
  }
}

}  // namespace lateglow
