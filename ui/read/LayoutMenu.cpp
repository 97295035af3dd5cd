#include "ui/read/LayoutMenu.h"

#include <array>

#include <QCoreApplication>
#include <QMenu>
#include <QMessageBox>

#include "ui/common/Controls.h"
#include "ui/common/FailureNotice.h"
#include "ui/common/Theme.h"
#include "ui/read/SaveLayoutDialog.h"

namespace lateglow {

namespace {

struct Grid {
  int rows;
  int columns;
};
constexpr std::array<Grid, 4> kGrids{{{1, 1}, {1, 2}, {2, 2}, {2, 3}}};

/// The names in resources/protocols.
[[maybe_unused]] constexpr std::array kShippedNames{
    QT_TRANSLATE_NOOP("Layout", "Cardiac"),
    QT_TRANSLATE_NOOP("Layout", "Two cines"),
    QT_TRANSLATE_NOOP("Layout", "All slices and phases"),
    QT_TRANSLATE_NOOP("Layout", "Brain"),
    QT_TRANSLATE_NOOP("Layout", "CT in three planes"),
    QT_TRANSLATE_NOOP("Layout", "Four contrasts"),
    QT_TRANSLATE_NOOP("Layout", "Two CTs"),
    QT_TRANSLATE_NOOP("Layout", "Three planes"),
    QT_TRANSLATE_NOOP("Layout", "Single series")};

}  // namespace

QString layoutName(const HangingProtocol& protocol) {
  return protocol.usersOwn ? QString::fromStdString(protocol.name)
                           : QCoreApplication::translate("Layout", protocol.name.c_str());
}

LayoutMenu::LayoutMenu(LayoutModel& layouts, QWidget* parent)
    : QToolButton(parent), m_layouts(layouts), m_menu(new QMenu(this)) {
  setObjectName(QStringLiteral("layoutButton"));
  setIcon(themedIcon(QStringLiteral("layout")));
  setIconSize({20, 20});
  setFixedSize(28, 28);
  setToolTip(tr("Layouts"));
  setAccessibleName(tr("Layouts"));
  belongsTo(*this, "view.layout");
  setPopupMode(QToolButton::InstantPopup);
  setMenu(m_menu);
  connect(m_menu, &QMenu::aboutToShow, this, &LayoutMenu::rebuild);
}

void LayoutMenu::rebuild() {
  m_menu->clear();
  addProtocols();
  m_menu->addSeparator();
  addGrids();
  m_menu->addSeparator();
  addOwn();
}

void LayoutMenu::addProtocols() {
  for (const HangingProtocol* protocol : m_layouts.fitting()) {
    QAction* entry = m_menu->addAction(layoutName(*protocol));
    entry->setObjectName(QStringLiteral("layout-") + QString::fromStdString(protocol->id));
    entry->setCheckable(true);
    entry->setChecked(protocol->id == m_layouts.protocolId());
    connect(entry, &QAction::triggered, this,
            [this, id = protocol->id] { m_layouts.chooseProtocol(id); });
  }
}

void LayoutMenu::addGrids() {
  for (const Grid& grid : kGrids) {
    const int count = grid.rows * grid.columns;
    QAction* entry = m_menu->addAction(
        count == 1 ? tr("One pane") : tr("%1 × %2 panes").arg(grid.rows).arg(grid.columns));
    entry->setObjectName(QStringLiteral("grid-%1x%2").arg(grid.rows).arg(grid.columns));
    entry->setCheckable(true);
    entry->setChecked(m_layouts.protocolId().empty() &&
                      m_layouts.layout() == simpleGrid(grid.rows, grid.columns));
    connect(entry, &QAction::triggered, this,
            [this, grid] { m_layouts.chooseGrid(grid.rows, grid.columns); });
  }
}

void LayoutMenu::addOwn() {
  QAction* save = m_menu->addAction(tr("Save this layout…"));
  save->setObjectName(QStringLiteral("saveLayout"));
  connect(save, &QAction::triggered, this, &LayoutMenu::askForName);
  QMenu* remove = m_menu->addMenu(tr("Delete"));
  for (const HangingProtocol& protocol : m_layouts.library().protocols()) {
    if (!protocol.usersOwn) continue;
    QAction* entry = remove->addAction(layoutName(protocol));
    entry->setObjectName(QStringLiteral("delete-") + QString::fromStdString(protocol.id));
    connect(entry, &QAction::triggered, this, [this, id = protocol.id] {
      if (const auto removed = m_layouts.remove(id); !removed) tell(removed.error());
    });
  }
  remove->setEnabled(!remove->isEmpty());
  for (const Failure& failure : m_layouts.library().failures()) {
    const QString file = QString::fromStdString(failure.file).section(u'/', -1);
    QAction* entry =
        m_menu->addAction(themedIcon(QStringLiteral("warning")), tr("%1 cannot be read").arg(file));
    connect(entry, &QAction::triggered, this, [this, failure] { tell(failure); });
  }
}

void LayoutMenu::askForName() {
  auto* dialog = new SaveLayoutDialog(window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &SaveLayoutDialog::chosen, this, [this](const QString& name, bool automatic) {
    if (const auto saved = m_layouts.save(name, automatic); !saved) tell(saved.error());
  });
  dialog->open();
}

void LayoutMenu::tell(const Failure& failure) {
  auto* message = new QMessageBox(QMessageBox::Warning, tr("Layouts"),
                                  tr("The layouts could not be changed."), QMessageBox::Ok, window());
  message->setAttribute(Qt::WA_DeleteOnClose);
  message->setInformativeText(failureDetail(failure));
  message->open();
}

}  // namespace lateglow
