#pragma once

#include <QUndoStack>
#include <QWidget>

namespace lateglow {

/// Every step that was taken, newest first, down to where it all began. A dot marks where the reader
/// is; steps above it were undone. A click, or Up and Down, goes to a step, undoing or redoing what
/// lies between.
class StepList : public QWidget {
  Q_OBJECT

public:
  explicit StepList(QUndoStack& steps, QWidget* parent = nullptr);
  /// How many lines there are to see; the oldest come with a click on the last line.
  [[nodiscard]] int lineCount() const;
  /// The line that goes to a step; 0: as it was opened.
  [[nodiscard]] QRect lineOf(int step) const;

protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;

private:
  void show();
  [[nodiscard]] int firstStep() const;
  [[nodiscard]] int stepAt(int y) const;
  void paintLine(QPainter& painter, int step) const;

  QUndoStack& m_steps;
  bool m_all = false;
  int m_hovered = -1;
};

}  // namespace lateglow
