#pragma once

#include <filesystem>

#include <QWidget>

class QFrame;
class QHBoxLayout;
class QPushButton;

namespace lateglow {

/// What a workspace shows while nothing is open: one sentence, the next step, a place to drop
/// files.
class EmptyState : public QWidget {
  Q_OBJECT

public:
  EmptyState(const QString& icon, const QString& sentence, const QString& hint,
             QWidget* parent = nullptr);
  /// A button of the row below the sentence; the first one is the primary one.
  QPushButton* addAction(const QString& text);
  void setDropHighlighted(bool highlighted);

private:
  QFrame* m_frame;
  QHBoxLayout* m_buttons;
};

}  // namespace lateglow
