#include "ui/models/LayersModel.h"

#include <algorithm>

namespace lateglow {

void LayersModel::set(const LayerSettings& settings) {
  if (settings != m_settings) {
    m_settings = settings;
    Q_EMIT changed();
  }
}

void LayersModel::setOpacity(TissueClass tissue, double opacity) {
  LayerSettings next = m_settings;
  next.classes[static_cast<std::size_t>(tissue)].opacity = std::clamp(opacity, 0.0, 1.0);
  set(next);
}

void LayersModel::setVisible(TissueClass tissue, bool visible) {
  LayerSettings next = m_settings;
  next.classes[static_cast<std::size_t>(tissue)].visible = visible;
  set(next);
}

void LayersModel::setPalette(ClassPalette palette) {
  LayerSettings next = m_settings;
  next.palette = palette;
  const ClassAppearances colours = palette == ClassPalette::Standard ? standardAppearances()
                                                                     : colourBlindSafeAppearances();
  for (std::size_t label = 1; label < colours.size(); ++label) {
    next.classes[label].colour = colours[label].colour;
  }
  set(next);
}

ClassAppearances LayersModel::drawnClasses() const {
  ClassAppearances classes = m_settings.classes;
  if (!m_settings.overlay) {
    for (ClassAppearance& look : classes) {
      look.visible = false;
    }
  }
  return classes;
}

}  // namespace lateglow
