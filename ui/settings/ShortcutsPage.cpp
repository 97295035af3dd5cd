#include "ui/settings/ShortcutsPage.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/common/Theme.h"

namespace lateglow {

namespace {
constexpr int kTextColumn = 0;
constexpr int kKeysColumn = 1;
constexpr int kIdRole = Qt::UserRole;
constexpr int kKeysWidth = 180;
constexpr int kHeadingPixels = 11;
}  // namespace

ShortcutsPage::ShortcutsPage(KeyMap& keys, QWidget* parent)
    : QWidget(parent),
      m_keys(keys),
      m_filter(new QLineEdit(this)),
      m_list(new QTreeWidget(this)),
      m_chosen(new ElidedLabel("strong", this)),
      m_edit(new QKeySequenceEdit(this)),
      m_set(makeButton(tr("Set"), "primary", this)),
      m_add(makeButton(tr("Add"), "", this)),
      m_clear(makeButton(tr("No key"), "", this)),
      m_reset(makeButton(tr("Reset"), "", this)),
      m_resetAll(makeButton(tr("Reset all"), "", this)),
      m_notice(new Notice(this)) {
  build();
  fill();
  connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsPage::filter);
  connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsPage::showChoice);
  connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence& pressed) {
    if (pressed.count() > 1) {  // a command has one key, not keys after each other
      m_edit->setKeySequence(QKeySequence(pressed[static_cast<uint>(pressed.count()) - 1]));
    } else {
      showChoice();
    }
  });
  connect(m_set, &QPushButton::clicked, this, [this] { take(false); });
  connect(m_add, &QPushButton::clicked, this, [this] { take(true); });
  connect(m_clear, &QPushButton::clicked, this, [this] { m_keys.setKeys(chosen(), {}); });
  connect(m_reset, &QPushButton::clicked, this, [this] { m_keys.reset(chosen()); });
  connect(m_resetAll, &QPushButton::clicked, &m_keys, &KeyMap::resetAll);
  connect(&m_keys, &KeyMap::changed, this, &ShortcutsPage::showKeys);
  showChoice();
}

void ShortcutsPage::build() {
  m_filter->setPlaceholderText(tr("Filter by command or key…"));
  m_filter->setAccessibleName(tr("Filter the commands"));
  m_filter->setClearButtonEnabled(true);
  m_filter->addAction(colouredIcon(QStringLiteral("search"), colours().secondaryText),
                      QLineEdit::LeadingPosition);
  m_list->setAccessibleName(tr("Commands and their keys"));
  m_list->setColumnCount(2);
  m_list->setHeaderLabels({tr("Command"), tr("Keys")});
  m_list->header()->setStretchLastSection(false);
  m_list->header()->setSectionResizeMode(kTextColumn, QHeaderView::Stretch);
  m_list->header()->resizeSection(kKeysColumn, kKeysWidth);
  m_list->setRootIsDecorated(false);
  m_list->setIndentation(0);
  m_list->setAllColumnsShowFocus(true);
  m_edit->setAccessibleName(tr("New key: press it"));
  m_edit->setToolTip(tr("Click here and press the keys"));
  m_edit->setFixedWidth(kKeysWidth);
  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  head->addWidget(m_filter, 1);
  head->addWidget(m_resetAll);
  auto* foot = new QHBoxLayout;
  foot->setSpacing(8);
  foot->addWidget(m_chosen, 1);
  foot->addWidget(m_edit);
  for (QPushButton* button : {m_set, m_add, m_clear}) {
    foot->addWidget(button);
  }
  foot->addWidget(m_reset);
  for (QPushButton* button : {m_set, m_add, m_clear, m_reset, m_resetAll}) {
    button->setAutoDefault(false);
  }
  m_add->setToolTip(tr("Beside the keys that the command has"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(12);
  column->addLayout(head);
  column->addWidget(m_list, 1);
  column->addWidget(m_notice);
  column->addLayout(foot);
}

void ShortcutsPage::fill() {
  QString group;
  for (const Command& command : commandTable()) {
    if (command.group != group) {
      group = command.group;
      auto* heading = new QTreeWidgetItem(m_list, {group.toUpper()});
      heading->setFlags(Qt::ItemIsEnabled);
      QFont font = m_list->font();
      font.setPixelSize(kHeadingPixels);
      font.setWeight(QFont::DemiBold);
      heading->setFont(kTextColumn, font);
      heading->setFirstColumnSpanned(true);
    }
    auto* item = new QTreeWidgetItem(m_list, {command.text});
    item->setData(kTextColumn, kIdRole, command.id);
  }
  showKeys();
}

void ShortcutsPage::filter(const QString& text) {
  QTreeWidgetItem* heading = nullptr;
  for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
    QTreeWidgetItem* item = m_list->topLevelItem(row);
    if (item->data(kTextColumn, kIdRole).isNull()) {
      heading = item;
      heading->setHidden(true);
      continue;
    }
    const bool found = item->text(kTextColumn).contains(text, Qt::CaseInsensitive) ||
                       item->text(kKeysColumn).contains(text, Qt::CaseInsensitive);
    item->setHidden(!found);
    if (found && heading != nullptr) {
      heading->setHidden(false);
    }
  }
}

void ShortcutsPage::showKeys() {
  for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
    QTreeWidgetItem* item = m_list->topLevelItem(row);
    const QString command = item->data(kTextColumn, kIdRole).toString();
    if (command.isEmpty()) {
      continue;
    }
    item->setText(kKeysColumn, m_keys.keysText(command));
    QFont font = m_list->font();
    font.setBold(!m_keys.isDefault(command));  // what differs from the defaults stands out
    item->setFont(kKeysColumn, font);
  }
  m_edit->clear();
  showChoice();
}

QString ShortcutsPage::chosen() const {
  const QTreeWidgetItem* item = m_list->currentItem();
  return item == nullptr ? QString() : item->data(kTextColumn, kIdRole).toString();
}

QString ShortcutsPage::textOf(const QString& command) const {
  for (const Command& one : commandTable()) {
    if (one.id == command) {
      return one.text;
    }
  }
  return command;
}

void ShortcutsPage::choose(const QString& command) {
  for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
    QTreeWidgetItem* item = m_list->topLevelItem(row);
    if (item->data(kTextColumn, kIdRole).toString() == command) {
      m_list->setCurrentItem(item);
      m_list->scrollToItem(item);
    }
  }
}

void ShortcutsPage::showChoice() {
  const QString command = chosen();
  const QKeySequence key = m_edit->keySequence();
  const bool ready = !command.isEmpty() && !key.isEmpty();
  m_chosen->setFullText(command.isEmpty() ? tr("Choose a command") : textOf(command));
  m_edit->setEnabled(!command.isEmpty());
  m_set->setEnabled(ready);
  m_add->setEnabled(ready && !m_keys.keys(command).contains(key));
  m_clear->setEnabled(!command.isEmpty() && !m_keys.keys(command).isEmpty());
  m_reset->setEnabled(!command.isEmpty() && !m_keys.isDefault(command));
  const auto owner = ready ? m_keys.owner(key, command) : std::nullopt;
  if (owner) {
    m_notice->show(
        "danger", QStringLiteral("warning"),
        tr("%1 already does: %2").arg(key.toString(QKeySequence::NativeText), textOf(*owner)),
        tr("Set takes the key over; that command is then without it."));
  } else {
    m_notice->hide();
  }
}

void ShortcutsPage::take(bool beside) {
  QList<QKeySequence> keys = beside ? m_keys.keys(chosen()) : QList<QKeySequence>();
  keys.append(m_edit->keySequence());
  m_keys.setKeys(chosen(), keys);
}

}  // namespace lateglow
