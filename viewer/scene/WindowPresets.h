#pragma once

#include <array>

#include "viewer/scene/IntensityWindow.h"

namespace lateglow {

enum class CtWindow {
  Brain,
  Stroke,
  Subdural,
  SoftTissue,
  Liver,
  Pelvis,
  Mediastinum,
  Lung,
  Bone,
  Angiography
};
inline constexpr std::array kCtWindows{CtWindow::Brain,      CtWindow::Stroke,
                                       CtWindow::Subdural,   CtWindow::SoftTissue,
                                       CtWindow::Liver,      CtWindow::Pelvis,
                                       CtWindow::Mediastinum,
                                       CtWindow::Lung,       CtWindow::Bone,
                                       CtWindow::Angiography};

/// Usual reading windows of CT in HU (radiopaedia.org, "Windowing (CT)"; bone as for the skull base
/// and spine, angiography as on most consoles).
[[nodiscard]] constexpr IntensityWindow ctWindow(CtWindow preset) {
  switch (preset) {
    case CtWindow::Brain: return {80.0, 40.0};
    case CtWindow::Stroke: return {40.0, 40.0};
    case CtWindow::Subdural: return {200.0, 75.0};
    case CtWindow::SoftTissue: return {400.0, 50.0};
    case CtWindow::Liver: return {150.0, 30.0};
    case CtWindow::Pelvis: return {400.0, 40.0};
    case CtWindow::Mediastinum: return {350.0, 50.0};
    case CtWindow::Lung: return {1500.0, -600.0};
    case CtWindow::Bone: return {1800.0, 400.0};
    case CtWindow::Angiography: break;
  }
  return {600.0, 300.0};
}

/// MR has no scale of its own, so its presets are shares of what is in the picture: percentiles.
struct PercentileWindow {
  double low = 1.0;
  double high = 99.0;
  friend bool operator==(const PercentileWindow&, const PercentileWindow&) = default;
};
inline constexpr PercentileWindow kAutoWindow{1.0, 99.0};
inline constexpr PercentileWindow kWideWindow{0.0, 100.0};
inline constexpr PercentileWindow kContrastWindow{10.0, 95.0};

}  // namespace lateglow
