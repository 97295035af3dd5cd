#include "ui/window/HelpDialog.h"

#include <array>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/window/KeyMap.h"

namespace lateglow {

namespace {

struct Line {
  QString keys;
  QString what;
};

struct Group {
  QString title;
  QList<Line> lines;
};

/// A group of the sheet goes below the others of the column that is shortest so far.
class Columns {
 public:
  Columns(QHBoxLayout* row, QWidget* parent) : m_parent(parent) {
    for (QVBoxLayout*& column : m_columns) {
      column = new QVBoxLayout;
      column->setSpacing(8);
      row->addLayout(column, 1);
    }
  }

  void add(const Group& group) {
    std::size_t shortest = 0;
    for (std::size_t i = 1; i < m_columns.size(); ++i) {
      shortest = m_lines.at(i) < m_lines.at(shortest) ? i : shortest;
    }
    m_lines.at(shortest) += 2;
    for (const Line& line : group.lines) {
      m_lines.at(shortest) += line.what.size() > kLettersOfALine ? 2 : 1;
    }
    QVBoxLayout* column = m_columns.at(shortest);
    column->addWidget(makeSection(group.title, m_parent));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < group.lines.size(); ++row) {
      QLabel* keys = makeLabel(group.lines[row].keys, "strong", m_parent);
      QLabel* what = makeLabel(group.lines[row].what, "secondary", m_parent);
      keys->setFixedWidth(kKeysWidth);
      for (QLabel* label : {keys, what}) {
        label->setWordWrap(true);
      }
      grid->addWidget(keys, row, 0, Qt::AlignTop);
      grid->addWidget(what, row, 1, Qt::AlignTop);
    }
    column->addLayout(grid);
    column->addSpacing(8);
  }

  void close() {
    for (QVBoxLayout* column : m_columns) {
      column->addStretch();
    }
  }

 private:
  static constexpr int kKeysWidth = 120;
  static constexpr int kLettersOfALine = 30;  ///< about; longer texts are wrapped
  QWidget* m_parent;
  std::array<QVBoxLayout*, 3> m_columns{};
  std::array<int, 3> m_lines{};
};

bool isFor(Command::Scope scope, HelpDialog::Page page) {
  const bool reading = scope == Command::Scope::Read;
  return scope == Command::Scope::Window || reading == (page == HelpDialog::Page::Reading);
}

QList<Group> groupsOf(const KeyMap& keys, HelpDialog::Page page) {
  QList<Group> groups;
  for (const Command& command : commandTable()) {
    if (!isFor(command.scope, page)) {
      continue;
    }
    if (groups.isEmpty() || groups.back().title != command.group) {
      groups.append({command.group, {}});
    }
    const QString text = keys.keysText(command.id);
    groups.back().lines.append({text.isEmpty() ? QStringLiteral("–") : text, command.text});
  }
  return groups;
}

Group mouseFor(HelpDialog::Page page) {
  Group mouse{HelpDialog::tr("Mouse"),
              {{HelpDialog::tr("Wheel"), HelpDialog::tr("Slices, in all viewports of the stack")},
               {HelpDialog::tr("Drag"), HelpDialog::tr("Window (across) and level (up and down)")},
               {HelpDialog::tr("Ctrl+wheel"), HelpDialog::tr("Zoom around the pointer")},
               {HelpDialog::tr("Shift+drag"), HelpDialog::tr("Move; also the middle button")}}};
  if (page == HelpDialog::Page::Reading) {
    mouse.lines.append({HelpDialog::tr("Alt+wheel"), HelpDialog::tr("Size of the tool")});
  }
  mouse.lines.append({HelpDialog::tr("Double click"), HelpDialog::tr("One viewport alone, or all")});
  return mouse;
}

QWidget* makePage(const KeyMap& keys, HelpDialog::Page page, QWidget* parent) {
  auto* sheet = new QWidget(parent);
  auto* row = new QHBoxLayout(sheet);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(32);
  Columns columns(row, sheet);
  for (const Group& group : groupsOf(keys, page)) {
    columns.add(group);
  }
  if (page == HelpDialog::Page::Comparing) {
    columns.add({HelpDialog::tr("Digits in blinded reading"),
                 {{QStringLiteral("1–5"), HelpDialog::tr("Quality and confidence")},
                  {QStringLiteral("01–16"), HelpDialog::tr("Mark that segment, or not")}}});
  }
  columns.add(mouseFor(page));
  columns.close();
  return sheet;
}

}  // namespace

HelpDialog::HelpDialog(const KeyMap& keys, Page page, QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("Shortcuts"));
  setObjectName(QStringLiteral("helpDialog"));
  setFixedWidth(1080);
  auto* pages = new QStackedWidget(this);
  pages->addWidget(makePage(keys, Page::Reading, pages));
  pages->addWidget(makePage(keys, Page::Comparing, pages));
  auto* choice = new SegmentedControl({tr("Reading"), tr("Comparing")}, this);
  choice->setObjectName(QStringLiteral("sheetChoice"));
  choice->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  connect(choice, &SegmentedControl::chosen, this, [choice, pages](int chosen) {
    choice->setCurrent(chosen);
    pages->setCurrentIndex(chosen);
  });
  choice->setCurrent(static_cast<int>(page));
  pages->setCurrentIndex(static_cast<int>(page));
  auto* head = new QHBoxLayout;
  head->setSpacing(16);
  head->addWidget(makeLabel(tr("Shortcuts"), "heading", this));
  head->addWidget(choice);
  head->addStretch();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  column->addLayout(head);
  column->addWidget(pages);
  column->addWidget(makeRule(this));
  column->addLayout(makeFoot());
}

QHBoxLayout* HelpDialog::makeFoot() {
  auto* foot = new QHBoxLayout;
  foot->setSpacing(8);
  QLabel* note =
      makeLabel(tr("Lateglow is for research use. Synthetic images were not acquired and "
                   "are always marked in amber."),
                "small", this);
  note->setWordWrap(true);
  foot->addWidget(note, 1);
  QPushButton* tour = makeButton(tr("Introduction"), "", this);
  tour->setObjectName(QStringLiteral("tourButton"));
  connect(tour, &QPushButton::clicked, this, &HelpDialog::tourRequested);
  QPushButton* edit = makeButton(tr("Change keys…"), "", this);
  edit->setObjectName(QStringLiteral("editKeysButton"));
  connect(edit, &QPushButton::clicked, this, &HelpDialog::editRequested);
  QPushButton* close = makeButton(tr("Close"), "primary", this);
  close->setDefault(true);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  for (QPushButton* button : {tour, edit, close}) {
    foot->addWidget(button);
  }
  return foot;
}

void HelpDialog::showEvent(QShowEvent* event) {
  QDialog::showEvent(event);
  setFixedHeight(layout()->totalHeightForWidth(width()));
}

}  // namespace lateglow
