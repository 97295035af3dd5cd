#include "ui/models/FirstWindow.h"

#include <array>
#include <vector>

#include <QRegularExpression>

#include "viewer/scene/WindowPresets.h"

namespace lateglow {

namespace {
constexpr double kDarkPercentile = 1.0;
constexpr double kBrightPercentile = 99.5;
constexpr double kGroundShare = 0.1;
constexpr int kFewestThinSlices = 20;

struct NamedWindow {
  const char* words;  ///< of body part and descriptions
  CtWindow window;
};
/// The first that is named counts. The noise of a cone-beam CT hides the greys of a brain window.
constexpr std::array<NamedWindow, 7> kWindows{{{"cbct|cone.?beam", CtWindow::SoftTissue},
                                               {"bone|knochen", CtWindow::Bone},
                                               {"lung", CtWindow::Lung},
                                               {"chest|thorax", CtWindow::Mediastinum},
                                               {"pelvi|prostat", CtWindow::Pelvis},
                                               {"liver|leber", CtWindow::Liver},
                                               {"brain|head|crani|skull", CtWindow::Brain}}};

IntensityWindow readingWindow(const Series& series, const Study& study) {
  QString text = QString::fromStdString(series.bodyPart + '\n' + series.description + '\n' +
                                        study.description);
  if (!series.files.empty()) {
    text += u'\n' + QString::fromStdString(series.files.front().filename().string());
  }
  for (const NamedWindow& named : kWindows) {
    const QRegularExpression words(QLatin1String(named.words),
                                   QRegularExpression::CaseInsensitiveOption);
    if (text.contains(words)) return ctWindow(named.window);
  }
  return ctWindow(CtWindow::SoftTissue);
}

}  // namespace

IntensityWindow firstWindowOf(const Series& series, const Study& study) {
  if (series.volume() != nullptr && series.volume()->showsHounsfield()) {
    return readingWindow(series, study);
  }
  const auto& voxels = series.cine() != nullptr ? series.cine()->voxels : series.volume()->voxels;
  const IntensityWindow all = windowFromPercentiles(voxels, kDarkPercentile, kBrightPercentile);
  const Volume* volume = series.volume();
  if (volume == nullptr || volume->geometry.size[2] < kFewestThinSlices) {
    return all;
  }
  const double black = all.level - all.width / 2.0;
  std::vector<float> tissue;
  for (const float value : voxels) {
    if (value > black + kGroundShare * all.width) tissue.push_back(value);
  }
  if (tissue.empty()) return all;
  const IntensityWindow bright = windowFromPercentiles(tissue, kDarkPercentile, kBrightPercentile);
  const double white = bright.level + bright.width / 2.0;
  return {white - black, (white + black) / 2.0};
}

}  // namespace lateglow
