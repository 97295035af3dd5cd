#include "ui/window/HelpDialog.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/common/Controls.h"

namespace lateglow {

namespace {

struct Line {
  QString keys;
  QString what;
};

void addGroup(QVBoxLayout* column, const QString& title, const QList<Line>& lines,
              QWidget* parent) {
  column->addWidget(makeSection(title, parent));
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(16);
  grid->setVerticalSpacing(4);
  grid->setColumnMinimumWidth(0, 132);
  grid->setColumnStretch(1, 1);
  for (int i = 0; i < lines.size(); ++i) {
    grid->addWidget(makeLabel(lines[i].keys, "strong", parent), i, 0, Qt::AlignTop);
    QLabel* what = makeLabel(lines[i].what, "secondary", parent);
    what->setWordWrap(true);
    grid->addWidget(what, i, 1);
  }
  column->addLayout(grid);
  column->addSpacing(8);
}

}  // namespace

HelpDialog::HelpDialog(QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("Shortcuts"));
  setObjectName(QStringLiteral("helpDialog"));
  setFixedWidth(760);
  auto* left = new QVBoxLayout;
  auto* right = new QVBoxLayout;
  addGroup(left, tr("Cine"),
           {{tr("Space"), tr("Play or pause")},
            {tr("Left, Right"), tr("Previous, next phase")},
            {tr("Home"), tr("First phase (end-diastole)")},
            {tr("+ −"), tr("Faster, slower")},
            {tr("L"), tr("Loop")}},
           this);
  addGroup(left, tr("Window"),
           {{tr("Ctrl+1 … 5"), tr("Studies, Read, Compare, Train, Report")},
            {tr("Ctrl+O"), tr("Open a study folder")},
            {tr("Ctrl+Shift+O"), tr("Open a file")},
            {tr("Ctrl+W"), tr("Close the study; undo brings it back")},
            {tr("Ctrl+Z, Ctrl+Y"), tr("Undo, redo")},
            {tr("Ctrl+,"), tr("Settings")},
            {tr("F1"), tr("This sheet")}},
           this);
  addGroup(right, tr("Viewports"),
           {{tr("Wheel, Up, Down"), tr("Slices, in both image viewports")},
            {tr("Drag"), tr("Window (across) and level (up and down)")},
            {tr("Ctrl+wheel"), tr("Zoom around the pointer")},
            {tr("Shift+drag"), tr("Move; also the middle button")},
            {tr("Double click"), tr("One viewport alone, or all")},
            {tr("H"), tr("Heart fills the viewport, or whole slice")},
            {tr("M"), tr("Three planes or one stack, for volumes; a click moves the crosshair")},
            {tr("R"), tr("Reset zoom, position and window")},
            {tr("O"), tr("Class overlay on or off")}},
           this);
  addGroup(right, tr("Correcting classes"),
           {{tr("V, B, E, C, N"), tr("Window, brush, eraser, contour, nudge")},
            {tr("1, 2, 3"), tr("Scar, wall, blood")},
            {tr("[ ], Alt+wheel"), tr("Size of the tool")},
            {tr("Esc"), tr("Give up the stroke; put the tool down")}},
           this);
  addGroup(left, tr("Measuring"),
           {{tr("D, A"), tr("Distance, angle")},
            {tr("I, P"), tr("Ellipse, outline with statistics")},
            {tr("T"), tr("Note")},
            {tr("Delete"), tr("Remove what is selected")}},
           this);
  addGroup(right, tr("Model"),
           {{tr("Ctrl+Return"), tr("Run")}, {tr("Esc"), tr("Leave one viewport; cancel the run")}},
           this);
  left->addStretch();
  right->addStretch();
  auto* columns = new QHBoxLayout;
  columns->setSpacing(32);
  columns->addLayout(left, 1);
  columns->addLayout(right, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(16);
  column->addWidget(makeLabel(tr("Shortcuts"), "heading", this));
  column->addLayout(columns);
  column->addWidget(makeRule(this));
  auto* foot = new QHBoxLayout;
  QLabel* note = makeLabel(tr("Lateglow is for research use. Synthetic images were not acquired and "
                              "are always marked in amber."),
                           "small", this);
  note->setWordWrap(true);
  foot->addWidget(note, 1);
  QPushButton* close = makeButton(tr("Close"), "primary", this);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  foot->addWidget(close);
  column->addLayout(foot);
}

}  // namespace lateglow
