#pragma once

#include <optional>

#include <QHash>
#include <QObject>

#include "ui/window/Commands.h"

class QWidget;

namespace lateglow {

/// Which keys do what: the table's defaults and what the user changed (kept in QSettings). A key
/// has one meaning at most, wherever it is pressed (Command::Scope).
class KeyMap : public QObject {
  Q_OBJECT

 public:
  explicit KeyMap(QObject* parent = nullptr);

  [[nodiscard]] QList<QKeySequence> keys(const QString& command) const;
  /// As the user's language writes them: "Ctrl+Shift+Z, Ctrl+Y"; empty without keys.
  [[nodiscard]] QString keysText(const QString& command) const;
  [[nodiscard]] bool isDefault(const QString& command) const;
  /// Another command that has this key where `command` would have it.
  [[nodiscard]] std::optional<QString> owner(const QKeySequence& key,
                                             const QString& command) const;

  /// Gives a command these keys, and takes them from whoever had them there.
  void setKeys(const QString& command, const QList<QKeySequence>& keys);
  void reset(const QString& command);
  void resetAll();

  /// Puts the keys into the actions below `root` that belong to a command, and writes them behind
  /// the tool tips of its buttons (belongsTo()).
  void showIn(QWidget* root) const;

 Q_SIGNALS:
  void changed();

 private:
  void load();
  void keep() const;
  void give(const QString& command, const QList<QKeySequence>& keys);
  [[nodiscard]] bool meet(const QString& command, const QString& other) const;

  QHash<QString, QList<QKeySequence>> m_defaults;
  QHash<QString, QList<QKeySequence>> m_keys;
  QHash<QString, Command::Scope> m_scopes;
};

}  // namespace lateglow
