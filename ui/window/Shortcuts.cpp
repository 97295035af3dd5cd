// What the commands of the table (Commands.h) do.
#include <array>
#include <utility>

#include <QAction>
#include <QTableView>

#include "ui/blinded/BlindedPage.h"
#include "ui/blinded/ScorePanel.h"
#include "ui/cohort/CohortPage.h"
#include "ui/common/Controls.h"
#include "ui/compare/CaseComparisonPage.h"
#include "ui/compare/ComparisonViews.h"
#include "ui/models/CineClock.h"
#include "ui/read/LayoutMenu.h"
#include "ui/read/MprViewports.h"
#include "ui/read/ReadPage.h"
#include "ui/read/ReadViewports.h"
#include "ui/read/TimelineBar.h"
#include "ui/window/MainWindow.h"
#include "viewer/qt/SliceViewport.h"

namespace lateglow {

namespace {

using ViewCommand = void (SliceViewport::*)();
/// What turns the picture that has the reader's hand.
constexpr std::array<std::pair<const char*, ViewCommand>, 5> kViewCommands{
    {{"view.rotateRight", &SliceViewport::rotateRight},
     {"view.rotateLeft", &SliceViewport::rotateLeft},
     {"view.flipLeftRight", &SliceViewport::flipLeftRight},
     {"view.flipUpDown", &SliceViewport::flipUpDown},
     {"view.invert", &SliceViewport::invert}}};

/// Speeds that + and - walk through.
constexpr double kSpeedStep = 1.5;

constexpr std::array<const char*, kWorkspaceCount> kWorkspaceCommands{
    "workspace.studies", "workspace.read", "workspace.compare", "workspace.train",
    "workspace.report"};

constexpr std::array<const char*, kComparisonModeCount> kComparisonCommands{
    "compare.sideBySide", "compare.swipe",      "compare.checkerboard",
    "compare.blink",      "compare.difference", "compare.similarity"};

/// Only where the keyboard is: arrows belong to lists and choices elsewhere on a page.
constexpr auto kWithin = Qt::WidgetWithChildrenShortcut;

constexpr std::array<std::pair<const char*, ReadTool>, kReadToolCount> kToolCommands{
    {{"tool.navigate", ReadTool::Navigate},
     {"tool.brush", ReadTool::Brush},
     {"tool.eraser", ReadTool::Eraser},
     {"tool.contour", ReadTool::Contour},
     {"tool.nudge", ReadTool::Nudge},
     {"tool.distance", ReadTool::Distance},
     {"tool.angle", ReadTool::Angle},
     {"tool.ellipse", ReadTool::Ellipse},
     {"tool.polygon", ReadTool::Polygon},
     {"tool.note", ReadTool::Note}}};

}  // namespace

/// An action lives as long as its owner, and its keys work while the owner is seen. KeyMap::showIn()
/// gives it its keys.
void MainWindow::addCommand(QWidget* owner, const char* id, std::function<void()> run,
                            Qt::ShortcutContext context) {
  auto* action = new QAction(owner);
  belongsTo(*action, id);
  action->setShortcutContext(context);
  connect(action, &QAction::triggered, owner, [run = std::move(run)] { run(); });
  owner->addAction(action);
}

void MainWindow::addShortcuts() {
  for (std::size_t i = 0; i < kWorkspaceCommands.size(); ++i) {
    addCommand(this, kWorkspaceCommands.at(i),
               [this, i] { showWorkspace(static_cast<Workspace>(i)); });
  }
  addCommand(this, "study.openFolder", [this] { askForFolder(); });
  addCommand(this, "study.openFile", [this] { askForFile(); });
  addCommand(this, "study.close", [this] { m_cases.closeStudy(); });
  addCommand(this, "edit.undo", [this] { m_cases.undoStack().undo(); });
  addCommand(this, "edit.redo", [this] { m_cases.undoStack().redo(); });
  addCommand(this, "window.settings", [this] { showSettings(); });
  addCommand(this, "window.help", [this] { showHelp(); });
  addCommand(this, "window.quit", [this] { close(); });
  m_keys.showIn(this);
}

void MainWindow::addReadShortcuts() {
  CineClock& clock = m_read->clock();
  ReadViewports* views = m_read->viewports();
  addCommand(m_read, "cine.play", [&clock] { clock.toggle(); });
  addCommand(m_read, "cine.next", [&clock] { clock.step(1); });
  addCommand(m_read, "cine.previous", [&clock] { clock.step(-1); });
  addCommand(m_read, "cine.first", [&clock] { clock.setPhase(0); });
  addCommand(m_read, "cine.faster", [&clock] { clock.setSpeed(clock.speed() * kSpeedStep); });
  addCommand(m_read, "cine.slower", [&clock] { clock.setSpeed(clock.speed() / kSpeedStep); });
  addCommand(m_read, "cine.loop", [&clock] { clock.nextRepeat(); });
  addCommand(m_read, "cine.endDiastole",
             [this] { m_read->timeline()->endDiastoleButton()->click(); });
  addCommand(m_read, "cine.endSystole",
             [this] { m_read->timeline()->endSystoleButton()->click(); });
  addCommand(m_read, "view.layout", [this] { m_read->layoutMenu()->showMenu(); });
  addCommand(m_read, "slice.previous", [this] { m_cases.stepSlices(-1); });
  addCommand(m_read, "slice.next", [this] { m_cases.stepSlices(1); });
  addCommand(m_read, "view.heart", [views] { views->focusHeart(); });
  addCommand(m_read, "view.planes", [this] { m_read->togglePlanes(); });
  addCommand(m_read, "view.reset", [this, views] {
    if (m_read->showsPlanes()) {
      m_read->planes()->resetViews();
    } else {
      views->resetViews();
    }
  });
  addCommand(m_read, "view.overlay", [this] {
    LayerSettings next = m_layers.settings();
    next.overlay = !next.overlay;
    m_layers.set(next);
  });
  for (const auto& [id, command] : kViewCommands) {
    addCommand(m_read, id, [views, turn = command] {
      if (SliceViewport* view = views->activeView()) (view->*turn)();
    });
  }
  addCommand(m_read, "view.interpolation", [this] {
    LayerSettings next = m_layers.settings();
    next.interpolation = next.interpolation == Interpolation::Linear ? Interpolation::Nearest
                                                                     : Interpolation::Linear;
    m_layers.set(next);
  });
  addCommand(m_read, "model.run", [this] { m_cases.run(); });
  addCommand(m_read, "view.leave", [this] { giveUp(); });
  addToolShortcuts();
}

void MainWindow::addToolShortcuts() {
  MaskEditing& editing = m_read->editing();
  ToolBox& toolBox = m_read->toolBox();
  for (const auto& [id, tool] : kToolCommands) {
    addCommand(m_read, id, [&toolBox, chosen = tool] { toolBox.take(chosen); });
  }
  addCommand(m_read, "annotation.keyImage", [this] { m_read->annotations().toggleKeyImage(); });
  addCommand(m_read, "annotation.histogram", [this] { m_read->showHistogram(); });
  addCommand(m_read, "annotation.delete", [this] { m_read->annotations().removeSelected(); });
  addCommand(m_read, "class.scar", [&editing] { editing.setPaints(TissueClass::Scar); });
  addCommand(m_read, "class.wall",
             [&editing] { editing.setPaints(TissueClass::HealthyMyocardium); });
  addCommand(m_read, "class.blood", [&editing] { editing.setPaints(TissueClass::BloodPool); });
  addCommand(m_read, "outline.toPrevious", [&editing] { editing.copyToPhase(-1); });
  addCommand(m_read, "outline.toNext", [&editing] { editing.copyToPhase(1); });
  addCommand(m_read, "tool.smaller", [&editing] { editing.resize(-1); });
  addCommand(m_read, "tool.larger", [&editing] { editing.resize(1); });
}

void MainWindow::addCompareShortcuts() {
  ComparisonViews* views = m_caseComparison->views();
  addCommand(views, "compare.previousSlice",
             [this] { m_comparison.setSlice(m_comparison.slice() - 1); }, kWithin);
  addCommand(views, "compare.nextSlice",
             [this] { m_comparison.setSlice(m_comparison.slice() + 1); }, kWithin);
  for (std::size_t i = 0; i < kComparisonCommands.size(); ++i) {
    addCommand(views, kComparisonCommands.at(i),
               [this, i] { m_comparison.setMode(static_cast<ComparisonMode>(i)); });
  }
  addCommand(views, "compare.lineLeft", [views] { views->moveLine(-1); }, kWithin);
  addCommand(views, "compare.lineRight", [views] { views->moveLine(1); }, kWithin);
  addCommand(views, "compare.reset", [views] { views->resetViews(); });
}

void MainWindow::addManyCasesShortcuts(CohortPage* cohort, BlindedPage* blinded) {
  addCommand(cohort->table(), "cohort.open", [cohort] { cohort->openSelected(); }, kWithin);
  addCommand(blinded, "blinded.previousImage", [blinded] { blinded->stepImages(-1); }, kWithin);
  addCommand(blinded, "blinded.nextImage", [blinded] { blinded->stepImages(1); }, kWithin);
  ScorePanel* panel = blinded->panel();
  addCommand(panel, "blinded.previousQuestion", [panel] { panel->stepQuestion(-1); }, kWithin);
  addCommand(panel, "blinded.nextQuestion", [panel] { panel->stepQuestion(1); }, kWithin);
  addCommand(panel, "blinded.previousSegment", [panel] { panel->moveCursor(-1); }, kWithin);
  addCommand(panel, "blinded.nextSegment", [panel] { panel->moveCursor(1); }, kWithin);
  addCommand(panel, "blinded.markSegment", [panel] { panel->toggleSegment(); }, kWithin);
  addCommand(panel, "blinded.noSegments", [panel] { Q_EMIT panel->segmentsCleared(); }, kWithin);
  addCommand(panel, "blinded.goOn", [panel] { panel->goOn(); }, kWithin);
}

/// One step back from what was begun last: a stroke, a tool, a single viewport, the run.
void MainWindow::giveUp() {
  ReadViewports* views = m_read->viewports();
  if (views->placingInsertion()) {
    views->setPlacingInsertion(false);
  } else if (m_read->editing().drawing()) {
    m_read->editing().abandon();
  } else if (m_read->annotations().drawing()) {
    m_read->annotations().abandon();
  } else if (m_read->toolBox().tool() != ReadTool::Navigate) {
    m_read->toolBox().take(ReadTool::Navigate);
  } else if (views->maximized()) {
    views->toggleMaximized(ReadViewports::Viewport::Cine);
  } else {
    m_cases.cancelRun();
  }
}

}  // namespace lateglow
