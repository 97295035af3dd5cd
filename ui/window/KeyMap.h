#pragma once

#include <optional>

#include <QHash>
#include <QObject>

#include "ui/window/Commands.h"

class QWidget;

namespace lateglow {

/// Which keys do what: the table's defaults and what the user changed (kept in QSettings). A key
/// has one meaning at most, in the whole window.
class KeyMap : public QObject {
  Q_OBJECT

 public:
  explicit KeyMap(QObject* parent = nullptr);

  [[nodiscard]] QList<QKeySequence> keys(const QString& command) const;
  /// As the user's language writes them: "Ctrl+Shift+Z, Ctrl+Y"; empty without keys.
  [[nodiscard]] QString keysText(const QString& command) const;
  [[nodiscard]] bool isDefault(const QString& command) const;
  /// The command that has this key, other than `except`.
  [[nodiscard]] std::optional<QString> owner(const QKeySequence& key,
                                             const QString& except = {}) const;

  /// Gives a command these keys, and takes them from whoever had them.
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

  QHash<QString, QList<QKeySequence>> m_defaults;
  QHash<QString, QList<QKeySequence>> m_keys;
};

}  // namespace lateglow
