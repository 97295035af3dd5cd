#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace lateglow {

/// Asks for the name of a layout, and whether it is used by itself from now on.
class SaveLayoutDialog : public QDialog {
  Q_OBJECT

public:
  explicit SaveLayoutDialog(QWidget* parent = nullptr);
  [[nodiscard]] QLineEdit* name() const { return m_name; }
  [[nodiscard]] QCheckBox* automatic() const { return m_automatic; }
  [[nodiscard]] QPushButton* saveButton() const { return m_save; }

Q_SIGNALS:
  void chosen(const QString& name, bool automatic);

private:
  QLineEdit* m_name;
  QCheckBox* m_automatic;
  QPushButton* m_save;
};

}  // namespace lateglow
