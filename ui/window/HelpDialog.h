#pragma once

#include <QDialog>

class QHBoxLayout;

namespace lateglow {

class KeyMap;

/// The sheet on F1: the keys of the day, what the mouse does, and what this program is and is not.
class HelpDialog : public QDialog {
  Q_OBJECT

 public:
  /// What the reader does at this moment is shown first.
  enum class Page { Reading, Comparing };
  HelpDialog(const KeyMap& keys, Page page, QWidget* parent);

 protected:
  /// As high as its texts are once they have their fonts.
  void showEvent(QShowEvent* event) override;

 Q_SIGNALS:
  void tourRequested();
  void editRequested();

 private:
  [[nodiscard]] QHBoxLayout* makeFoot();
};

}  // namespace lateglow
