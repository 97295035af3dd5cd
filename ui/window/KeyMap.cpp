#include "ui/window/KeyMap.h"

#include <QAbstractButton>
#include <QAction>
#include <QSettings>
#include <QWidget>

#include "ui/common/Controls.h"

namespace lateglow {

namespace {

const QString kGroup = QStringLiteral("keys");
const QString kCommands = QStringLiteral("commands");

// Names that Qt writes keys with; its own catalogues are not installed everywhere.
[[maybe_unused]] constexpr const char* kKeyNames[] = {
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),    QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Alt"),     QT_TRANSLATE_NOOP("QShortcut", "Space"),
    QT_TRANSLATE_NOOP("QShortcut", "Esc"),     QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Home"),    QT_TRANSLATE_NOOP("QShortcut", "End"),
    QT_TRANSLATE_NOOP("QShortcut", "Left"),    QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"),      QT_TRANSLATE_NOOP("QShortcut", "Down"),
    QT_TRANSLATE_NOOP("QShortcut", "PgUp"),    QT_TRANSLATE_NOOP("QShortcut", "PgDown"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"),     QT_TRANSLATE_NOOP("QShortcut", "Tab"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"), QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel")};

QStringList written(const QList<QKeySequence>& keys) {
  QStringList texts;
  for (const QKeySequence& key : keys) {
    texts << key.toString(QKeySequence::PortableText);
  }
  // An empty list and no list are the same in a settings file.
  return texts.isEmpty() ? QStringList{QString()} : texts;
}

QList<QKeySequence> read(const QStringList& texts) {
  QList<QKeySequence> keys;
  for (const QString& text : texts) {
    const QKeySequence key(text, QKeySequence::PortableText);
    if (!key.isEmpty() && key[0].key() != Qt::Key_unknown) {
      keys << key;
    }
  }
  return keys;
}

}  // namespace

KeyMap::KeyMap(QObject* parent) : QObject(parent) {
  for (const Command& command : commandTable()) {
    m_defaults.insert(command.id, command.defaultKeys);
    m_scopes.insert(command.id, command.scope);
  }
  m_keys = m_defaults;
  load();
}

void KeyMap::load() {
  QSettings settings;
  const int count = settings.beginReadArray(kGroup);
  for (int i = 0; i < count; ++i) {
    settings.setArrayIndex(i);
    const QString command = settings.value(QStringLiteral("command")).toString();
    if (m_defaults.contains(command)) {
      give(command, read(settings.value(kCommands).toStringList()));
    }
  }
  settings.endArray();
}

void KeyMap::keep() const {
  QSettings settings;
  settings.remove(kGroup);
  settings.beginWriteArray(kGroup);
  int place = 0;
  for (auto it = m_keys.cbegin(); it != m_keys.cend(); ++it) {
    if (!isDefault(it.key())) {
      settings.setArrayIndex(place++);
      settings.setValue(QStringLiteral("command"), it.key());
      settings.setValue(kCommands, written(it.value()));
    }
  }
  settings.endArray();
}

QList<QKeySequence> KeyMap::keys(const QString& command) const { return m_keys.value(command); }

QString KeyMap::keysText(const QString& command) const {
  return QKeySequence::listToString(keys(command), QKeySequence::NativeText)
      .replace(QStringLiteral("; "), QStringLiteral(", "));
}

bool KeyMap::isDefault(const QString& command) const {
  return keys(command) == m_defaults.value(command);
}

bool KeyMap::meet(const QString& command, const QString& other) const {
  return command != other && overlap(m_scopes.value(command), m_scopes.value(other));
}

std::optional<QString> KeyMap::owner(const QKeySequence& key, const QString& command) const {
  for (auto it = m_keys.cbegin(); it != m_keys.cend(); ++it) {
    if (meet(command, it.key()) && it.value().contains(key)) {
      return it.key();
    }
  }
  return std::nullopt;
}

void KeyMap::give(const QString& command, const QList<QKeySequence>& keys) {
  for (auto it = m_keys.begin(); it != m_keys.end(); ++it) {
    if (meet(command, it.key())) {
      it.value().removeIf([&keys](const QKeySequence& key) { return keys.contains(key); });
    }
  }
  m_keys[command] = keys;
}

void KeyMap::setKeys(const QString& command, const QList<QKeySequence>& keys) {
  give(command, keys);
  keep();
  Q_EMIT changed();
}

void KeyMap::reset(const QString& command) { setKeys(command, m_defaults.value(command)); }

void KeyMap::resetAll() {
  m_keys = m_defaults;
  keep();
  Q_EMIT changed();
}

void KeyMap::showIn(QWidget* root) const {
  for (QAction* action : root->findChildren<QAction*>()) {
    if (const QString command = commandOf(*action); !command.isEmpty()) {
      action->setShortcuts(keys(command));
    }
  }
  for (auto* button : root->findChildren<QAbstractButton*>()) {
    if (const QString command = commandOf(*button); !command.isEmpty()) {
      showKeys(*button, keysText(command));
    }
  }
}

}  // namespace lateglow
