#include "viewer/qt/SliceMenu.h"

#include <cmath>

#include <QActionGroup>
#include <QMenu>

#include "viewer/qt/SliceViewport.h"

namespace lateglow {

namespace {

QString nameOf(CtWindow preset) {
  switch (preset) {
    case CtWindow::Brain: return SliceViewport::tr("Brain");
    case CtWindow::Stroke: return SliceViewport::tr("Stroke");
    case CtWindow::Subdural: return SliceViewport::tr("Subdural");
    case CtWindow::SoftTissue: return SliceViewport::tr("Soft tissue");
    case CtWindow::Liver: return SliceViewport::tr("Liver");
    case CtWindow::Pelvis: return SliceViewport::tr("Pelvis");
    case CtWindow::Mediastinum: return SliceViewport::tr("Mediastinum");
    case CtWindow::Lung: return SliceViewport::tr("Lung");
    case CtWindow::Bone: return SliceViewport::tr("Bone");
    case CtWindow::Angiography: break;
  }
  return SliceViewport::tr("Angiography");
}

QString nameOf(ColourMap map) {
  switch (map) {
    case ColourMap::Grey: return SliceViewport::tr("Grey");
    case ColourMap::Cividis: return SliceViewport::tr("Cividis");
    case ColourMap::Viridis: return SliceViewport::tr("Viridis");
    case ColourMap::Difference: return SliceViewport::tr("Blue to red");
    case ColourMap::Burden: break;
  }
  return SliceViewport::tr("Cyan steps");
}

template <typename Slot>
QAction* add(QMenu* menu, const QString& text, SliceViewport& view, Slot slot) {
  auto* action = menu->addAction(text);
  QObject::connect(action, &QAction::triggered, &view, slot);
  return action;
}

void addWindow(QMenu* menu, const QString& name, IntensityWindow window, SliceViewport& view) {
  const QString figures = SliceViewport::tr("W %1  L %2").arg(window.width).arg(window.level);
  // What follows a tab stands in a column of its own.
  add(menu, QStringLiteral("%1\t%2").arg(name, figures), view,
      [&view, window] { Q_EMIT view.windowChosen(window); });
}

void addWindows(QMenu* menu, SliceViewport& view) {
  QMenu* windows = menu->addMenu(SliceViewport::tr("Window"));
  windows->setObjectName(QStringLiteral("windowPresets"));
  if (const auto stored = view.storedWindow()) {
    addWindow(windows, SliceViewport::tr("As stored"), *stored, view);
    windows->addSeparator();
  }
  if (view.windowScale() == WindowScale::HounsfieldUnits) {
    for (const CtWindow preset : kCtWindows) {
      addWindow(windows, nameOf(preset), ctWindow(preset), view);
    }
    windows->addSeparator();
  }
  add(windows, SliceViewport::tr("1 to 99 % of the picture"), view,
      [&view] { view.windowFromPicture(kAutoWindow); });
  add(windows, SliceViewport::tr("High contrast, 10 to 95 %"), view,
      [&view] { view.windowFromPicture(kContrastWindow); });
  add(windows, SliceViewport::tr("All values"), view,
      [&view] { view.windowFromPicture(kWideWindow); });
}

/// One of several that exclude each other.
template <typename Slot>
void addChoice(QActionGroup* group, QMenu* menu, const QString& text, bool chosen,
               SliceViewport& view, Slot slot) {
  QAction* action = add(menu, text, view, slot);
  action->setCheckable(true);
  action->setChecked(chosen);
  group->addAction(action);
}

void addInterpolation(QMenu* menu, SliceViewport& view) {
  QMenu* choices = menu->addMenu(SliceViewport::tr("Interpolation"));
  auto* group = new QActionGroup(choices);
  const Interpolation now = view.scene().interpolation();
  addChoice(group, choices, SliceViewport::tr("Smooth"), now == Interpolation::Linear, view,
            [&view] { view.chooseInterpolation(Interpolation::Linear); });
  addChoice(group, choices, SliceViewport::tr("Pixels as measured"),
            now == Interpolation::Nearest, view,
            [&view] { view.chooseInterpolation(Interpolation::Nearest); });
}

template <typename Slot>
void addColours(QMenu* choices, SliceViewport& view, ColourMap now, Slot choose) {
  auto* group = new QActionGroup(choices);
  for (const ColourMap map : kColourMaps) {
    addChoice(group, choices, nameOf(map), now == map, view, [choose, map] { choose(map); });
  }
}

/// Of the image that lies over this one.
void addFusion(QMenu* menu, SliceViewport& view) {
  QMenu* choices = menu->addMenu(SliceViewport::tr("Fused image"));
  choices->setObjectName(QStringLiteral("fusion"));
  auto* group = new QActionGroup(choices);
  const FusionLook& look = view.scene().fusionLook();
  for (const int percent : {25, 50, 75, 100}) {
    addChoice(group, choices, SliceViewport::tr("Opacity %1 %").arg(percent),
              std::lround(100.0 * look.opacity) == percent, view,
              [&view, percent] { view.setFusionOpacity(percent / 100.0); });
  }
  choices->addSeparator();
  addColours(choices, view, look.colours, [&view](ColourMap map) { view.setFusionColours(map); });
}

}  // namespace

void showSliceMenu(SliceViewport& view, QPoint globalPosition) {
  auto* menu = new QMenu(&view);
  menu->setObjectName(QStringLiteral("sliceMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  addWindows(menu, view);
  add(menu, SliceViewport::tr("Auto window"), view, &SliceViewport::autoWindow);
  QAction* invert = add(menu, SliceViewport::tr("Invert"), view, &SliceViewport::invert);
  invert->setCheckable(true);
  invert->setChecked(view.scene().inverted());
  menu->addSeparator();
  add(menu, SliceViewport::tr("Rotate right"), view, &SliceViewport::rotateRight);
  add(menu, SliceViewport::tr("Rotate left"), view, &SliceViewport::rotateLeft);
  add(menu, SliceViewport::tr("Flip left and right"), view, &SliceViewport::flipLeftRight);
  add(menu, SliceViewport::tr("Flip top and bottom"), view, &SliceViewport::flipUpDown);
  menu->addSeparator();
  addInterpolation(menu, view);
  QMenu* colours = menu->addMenu(SliceViewport::tr("Colour map"));
  colours->setObjectName(QStringLiteral("colourMaps"));
  addColours(colours, view, view.scene().colourMap(),
             [&view](ColourMap map) { view.setColourMap(map); });
  if (view.scene().fused()) {
    addFusion(menu, view);
  }
  menu->addSeparator();
  Q_EMIT view.menuAboutToShow(menu);
  add(menu, SliceViewport::tr("Reset view"), view, &SliceViewport::resetView);
  menu->popup(globalPosition);
}

}  // namespace lateglow
