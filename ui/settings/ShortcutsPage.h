#pragma once

#include <QWidget>

#include "ui/window/KeyMap.h"

class QKeySequenceEdit;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace lateglow {

class ElidedLabel;
class Notice;

/// The key map as a list that can be filtered: choose a command, press keys, done. A key that
/// another command has is named before it is taken over.
class ShortcutsPage : public QWidget {
  Q_OBJECT

 public:
  explicit ShortcutsPage(KeyMap& keys, QWidget* parent = nullptr);

  void choose(const QString& command);
  [[nodiscard]] QTreeWidget* list() const { return m_list; }
  [[nodiscard]] QKeySequenceEdit* edit() const { return m_edit; }
  [[nodiscard]] QPushButton* setButton() const { return m_set; }
  [[nodiscard]] QPushButton* addButton() const { return m_add; }
  [[nodiscard]] QPushButton* resetButton() const { return m_reset; }
  [[nodiscard]] QPushButton* resetAllButton() const { return m_resetAll; }
  [[nodiscard]] Notice* notice() const { return m_notice; }

 private:
  void build();
  void fill();
  void filter(const QString& text);
  void showKeys();
  void showChoice();
  void take(bool beside);
  [[nodiscard]] QString chosen() const;
  [[nodiscard]] QString textOf(const QString& command) const;

  KeyMap& m_keys;
  QLineEdit* m_filter;
  QTreeWidget* m_list;
  ElidedLabel* m_chosen;
  QKeySequenceEdit* m_edit;
  QPushButton* m_set;
  QPushButton* m_add;
  QPushButton* m_clear;
  QPushButton* m_reset;
  QPushButton* m_resetAll;
  Notice* m_notice;
};

}  // namespace lateglow
