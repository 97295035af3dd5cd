#include "ui/window/Commands.h"

#include <QCoreApplication>

namespace lateglow {

namespace {

using Keys = QList<QKeySequence>;
using Scope = Command::Scope;

QString tr(const char* text) { return QCoreApplication::translate("lateglow", text); }

/// Adds commands to a list, a group at a time.
class Table {
 public:
  void group(const QString& name, Scope scope) {
    m_group = name;
    m_scope = scope;
  }
  void add(const char* id, const QString& text, const Keys& keys) {
    m_commands.append({QString::fromLatin1(id), m_group, text, keys, m_scope});
  }
  [[nodiscard]] QList<Command> take() { return std::move(m_commands); }

 private:
  QString m_group;
  Scope m_scope = Scope::Window;
  QList<Command> m_commands;
};

void addWindow(Table& table) {
  table.group(tr("Window"), Scope::Window);
  table.add("workspace.studies", tr("Studies"), {Qt::CTRL | Qt::Key_1});
  table.add("workspace.read", tr("Read"), {Qt::CTRL | Qt::Key_2});
  table.add("workspace.compare", tr("Compare"), {Qt::CTRL | Qt::Key_3});
  table.add("workspace.train", tr("Train"), {Qt::CTRL | Qt::Key_4});
  table.add("workspace.report", tr("Report"), {Qt::CTRL | Qt::Key_5});
  table.add("study.openFolder", tr("Open a study folder"), {Qt::CTRL | Qt::Key_O});
  table.add("study.openFile", tr("Open a file"), {Qt::CTRL | Qt::SHIFT | Qt::Key_O});
  table.add("study.close", tr("Close the study; undo brings it back"), {Qt::CTRL | Qt::Key_W});
  table.add("edit.undo", tr("Undo"), {Qt::CTRL | Qt::Key_Z});
  table.add("edit.redo", tr("Redo"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
  table.add("window.settings", tr("Settings"), {Qt::CTRL | Qt::Key_Comma});
  table.add("window.help", tr("Shortcuts and help"), {Qt::Key_F1});
  table.add("window.quit", tr("Quit"), {Qt::CTRL | Qt::Key_Q});
}

void addCine(Table& table) {
  table.group(tr("Cine"), Scope::Read);
  table.add("cine.play", tr("Play or pause"), {Qt::Key_Space});
  table.add("cine.previous", tr("Previous phase"), {Qt::Key_Left});
  table.add("cine.next", tr("Next phase"), {Qt::Key_Right});
  table.add("cine.first", tr("First phase (end-diastole)"), {Qt::Key_Home});
  table.add("cine.faster", tr("Faster"), {Qt::Key_Plus, Qt::Key_Equal});
  table.add("cine.slower", tr("Slower"), {Qt::Key_Minus});
  table.add("cine.loop", tr("Round, there and back, or once"), {Qt::Key_L});
  table.add("cine.endDiastole", tr("This phase is end-diastole"), {Qt::SHIFT | Qt::Key_D});
  table.add("cine.endSystole", tr("This phase is end-systole"), {Qt::SHIFT | Qt::Key_S});
}

void addViewports(Table& table) {
  table.group(tr("Viewports"), Scope::Read);
  table.add("slice.previous", tr("Previous slice"), {Qt::Key_Up, Qt::Key_PageUp});
  table.add("slice.next", tr("Next slice"), {Qt::Key_Down, Qt::Key_PageDown});
  table.add("view.heart", tr("Heart fills the viewport, or whole slice"), {Qt::Key_H});
  table.add("view.reset", tr("Reset zoom, position and window"), {Qt::Key_R});
  table.add("view.overlay", tr("Class overlay on or off"), {Qt::Key_O});
  table.add("view.planes", tr("Three planes or one stack"), {Qt::Key_M});
  table.add("view.rotateRight", tr("Rotate right"), {Qt::Key_Period});
  table.add("view.rotateLeft", tr("Rotate left"), {Qt::Key_Comma});
  table.add("view.flipLeftRight", tr("Flip left and right"), {Qt::Key_F});
  table.add("view.flipUpDown", tr("Flip top and bottom"), {Qt::SHIFT | Qt::Key_F});
  table.add("view.invert", tr("Invert"), {Qt::Key_X});
  table.add("view.interpolation", tr("Smooth, or pixels as measured"), {Qt::Key_S});
  table.add("view.layout", tr("Layouts"), {Qt::Key_Y});
  table.group(tr("Model"), Scope::Read);
  table.add("model.run", tr("Run the model"), {Qt::CTRL | Qt::Key_Return});
  table.add("view.leave", tr("Give up what was begun; cancel the run"), {Qt::Key_Escape});
}

void addTools(Table& table) {
  table.group(tr("Measuring"), Scope::Read);
  table.add("tool.navigate", tr("Window and level"), {Qt::Key_V});
  table.add("tool.distance", tr("Distance"), {Qt::Key_D});
  table.add("tool.angle", tr("Angle"), {Qt::Key_A});
  table.add("tool.ellipse", tr("Ellipse with statistics"), {Qt::Key_I});
  table.add("tool.polygon", tr("Outline with statistics"), {Qt::Key_P});
  table.add("tool.note", tr("Note"), {Qt::Key_T});
  table.add("annotation.keyImage", tr("Key image of the report"), {Qt::Key_K});
  table.add("annotation.histogram", tr("Histogram of the selected region"), {Qt::Key_G});
  table.add("annotation.delete", tr("Remove what is selected"), {Qt::Key_Delete});
  table.group(tr("Correcting classes"), Scope::Read);
  table.add("tool.brush", tr("Brush"), {Qt::Key_B});
  table.add("tool.eraser", tr("Eraser"), {Qt::Key_E});
  table.add("tool.contour", tr("Draw a contour"), {Qt::Key_C});
  table.add("tool.nudge", tr("Nudge endocardium and epicardium"), {Qt::Key_N});
  table.add("class.scar", tr("Paint scar"), {Qt::Key_1});
  table.add("class.wall", tr("Paint healthy myocardium"), {Qt::Key_2});
  table.add("class.blood", tr("Paint blood pool"), {Qt::Key_3});
  table.add("outline.toPrevious", tr("Outlines to the previous phase"),
            {Qt::CTRL | Qt::Key_Left});
  table.add("outline.toNext", tr("Outlines to the next phase"),
            {Qt::CTRL | Qt::Key_Right});
  table.add("tool.smaller", tr("Smaller tool"), {Qt::Key_BracketLeft});
  table.add("tool.larger", tr("Larger tool"), {Qt::Key_BracketRight});
}

void addComparing(Table& table) {
  table.group(tr("Comparing a case"), Scope::Case);
  table.add("compare.previousSlice", tr("Previous slice"), {Qt::Key_Up, Qt::Key_PageUp});
  table.add("compare.nextSlice", tr("Next slice"), {Qt::Key_Down, Qt::Key_PageDown});
  table.add("compare.sideBySide", tr("Side by side"), {Qt::Key_1});
  table.add("compare.swipe", tr("Swipe"), {Qt::Key_2});
  table.add("compare.checkerboard", tr("Checkerboard"), {Qt::Key_3});
  table.add("compare.blink", tr("Blink"), {Qt::Key_4});
  table.add("compare.difference", tr("Difference"), {Qt::Key_5});
  table.add("compare.similarity", tr("SSIM map"), {Qt::Key_6});
  table.add("compare.lineLeft", tr("Swipe: line to the left"), {Qt::Key_Left});
  table.add("compare.lineRight", tr("Swipe: line to the right"), {Qt::Key_Right});
  table.add("compare.reset", tr("Reset zoom and position"), {Qt::Key_R});
  table.group(tr("Cohort"), Scope::Cohort);
  table.add("cohort.open", tr("Read the selected case"), {Qt::Key_Return, Qt::Key_Enter});
}

void addBlinded(Table& table) {
  table.group(tr("Blinded reading"), Scope::Blinded);
  table.add("blinded.previousImage", tr("Previous image"), {Qt::Key_PageUp});
  table.add("blinded.nextImage", tr("Next image"), {Qt::Key_PageDown});
  table.add("blinded.previousQuestion", tr("Previous question"), {Qt::Key_Up});
  table.add("blinded.nextQuestion", tr("Next question"), {Qt::Key_Down});
  table.add("blinded.previousSegment", tr("Previous segment"), {Qt::Key_Left});
  table.add("blinded.nextSegment", tr("Next segment"), {Qt::Key_Right});
  table.add("blinded.markSegment", tr("Mark the segment, or not"), {Qt::Key_Space});
  table.add("blinded.noSegments", tr("No segment has scar"), {Qt::Key_N});
  table.add("blinded.goOn", tr("Go on; at last write the score"), {Qt::Key_Return, Qt::Key_Enter});
}

}  // namespace

QList<Command> commandTable() {
  Table table;
  addWindow(table);
  addCine(table);
  addViewports(table);
  addTools(table);
  addComparing(table);
  addBlinded(table);
  return table.take();
}

}  // namespace lateglow
