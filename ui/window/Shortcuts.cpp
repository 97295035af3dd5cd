#include <array>
#include <utility>

#include <QAction>

#include "ui/models/CineClock.h"
#include "ui/read/MprViewports.h"
#include "ui/read/ReadPage.h"
#include "ui/read/ReadViewports.h"
#include "ui/window/MainWindow.h"

namespace lateglow {

namespace {

/// Speeds that + and - walk through.
constexpr double kSpeedStep = 1.5;

}  // namespace

void MainWindow::addShortcuts() {
  const auto add = [this](const QList<QKeySequence>& keys, auto&& slot) {
    auto* action = new QAction(this);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, std::forward<decltype(slot)>(slot));
    addAction(action);
  };
  for (int i = 0; i < kWorkspaceCount; ++i) {
    add({QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i))},
        [this, i] { showWorkspace(static_cast<Workspace>(i)); });
  }
  add({QKeySequence::Open}, [this] { askForFolder(); });
  add({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)}, [this] { askForFile(); });
  add({QKeySequence(Qt::Key_F1)}, [this] { showHelp(); });
  add({QKeySequence(Qt::CTRL | Qt::Key_Comma)}, [this] { showSettings(); });
  add({QKeySequence::Undo}, [this] { m_cases.undoStack().undo(); });
  add({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
      [this] { m_cases.undoStack().redo(); });
  add({QKeySequence::Close}, [this] { m_cases.closeStudy(); });
  add({QKeySequence::Quit}, [this] { close(); });
  addReadShortcuts();
}

void MainWindow::addReadShortcuts() {
  // Only while the Read workspace is seen, so that keys keep their meaning in text fields elsewhere.
  const auto add = [this](const QList<QKeySequence>& keys, auto&& slot) {
    auto* action = new QAction(m_read);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    connect(action, &QAction::triggered, m_read, std::forward<decltype(slot)>(slot));
    m_read->addAction(action);
  };
  CineClock& clock = m_read->clock();
  ReadViewports* views = m_read->viewports();
  add({Qt::Key_Space}, [&clock] { clock.toggle(); });
  add({Qt::Key_Right}, [&clock] { clock.step(1); });
  add({Qt::Key_Left}, [&clock] { clock.step(-1); });
  add({Qt::Key_Home}, [&clock] { clock.setPhase(0); });
  add({Qt::Key_Up, Qt::Key_PageUp}, [this] { m_cases.stepSlices(-1); });
  add({Qt::Key_Down, Qt::Key_PageDown}, [this] { m_cases.stepSlices(1); });
  add({Qt::Key_Plus, Qt::Key_Equal}, [&clock] { clock.setSpeed(clock.speed() * kSpeedStep); });
  add({Qt::Key_Minus}, [&clock] { clock.setSpeed(clock.speed() / kSpeedStep); });
  add({Qt::Key_L}, [&clock] { clock.setLoop(!clock.loop()); });
  add({Qt::Key_R}, [this, views] {
    if (m_read->showsPlanes()) {
      m_read->planes()->resetViews();
    } else {
      views->resetViews();
    }
  });
  add({Qt::Key_M}, [this] { m_read->togglePlanes(); });
  add({Qt::Key_H}, [views] { views->focusHeart(); });
  add({Qt::Key_O}, [this] {
    LayerSettings next = m_layers.settings();
    next.overlay = !next.overlay;
    m_layers.set(next);
  });
  MaskEditing& editing = m_read->editing();
  ToolBox& toolBox = m_read->toolBox();
  const std::array<std::pair<Qt::Key, ReadTool>, kReadToolCount> tools{
      {{Qt::Key_V, ReadTool::Navigate},
       {Qt::Key_B, ReadTool::Brush},
       {Qt::Key_E, ReadTool::Eraser},
       {Qt::Key_C, ReadTool::Contour},
       {Qt::Key_N, ReadTool::Nudge},
       {Qt::Key_D, ReadTool::Distance},
       {Qt::Key_A, ReadTool::Angle},
       {Qt::Key_I, ReadTool::Ellipse},
       {Qt::Key_P, ReadTool::Polygon},
       {Qt::Key_T, ReadTool::Note}}};
  for (const auto& [key, tool] : tools) {
    add({key}, [&toolBox, chosen = tool] { toolBox.take(chosen); });
  }
  add({Qt::Key_Delete}, [this] { m_read->annotations().removeSelected(); });
  add({Qt::Key_1}, [&editing] { editing.setPaints(TissueClass::Scar); });
  add({Qt::Key_2}, [&editing] { editing.setPaints(TissueClass::HealthyMyocardium); });
  add({Qt::Key_3}, [&editing] { editing.setPaints(TissueClass::BloodPool); });
  add({Qt::Key_BracketLeft}, [&editing] { editing.resize(-1); });
  add({Qt::Key_BracketRight}, [&editing] { editing.resize(1); });
  add({QKeySequence(Qt::CTRL | Qt::Key_Return)}, [this] { m_cases.run(); });
  add({Qt::Key_Escape}, [this, views, &editing] {
    if (views->placingInsertion()) {
      views->setPlacingInsertion(false);
    } else if (editing.drawing()) {
      editing.abandon();
    } else if (m_read->annotations().drawing()) {
      m_read->annotations().abandon();
    } else if (m_read->toolBox().tool() != ReadTool::Navigate) {
      m_read->toolBox().take(ReadTool::Navigate);
    } else if (views->maximized()) {
      views->toggleMaximized(ReadViewports::Viewport::Cine);
    } else {
      m_cases.cancelRun();
    }
  });
}

}  // namespace lateglow
