#pragma once

#include <QDialog>

namespace lateglow {

/// The shortcut sheet, and what this program is and is not.
class HelpDialog : public QDialog {
  Q_OBJECT

public:
  explicit HelpDialog(QWidget* parent);
};

}  // namespace lateglow
