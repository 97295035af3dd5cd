#pragma once

#include <QWidget>

#include "app/report/BullsEyeLayout.h"
#include "app/workflow/BlindedWorklist.h"

namespace lateglow {

/// The sixteen segments as a bull's-eye to be clicked: those with scar are filled. A ring marks the
/// segment that the keyboard is at.
class SegmentPicker : public QWidget {
  Q_OBJECT

 public:
  explicit SegmentPicker(QWidget* parent = nullptr);

  void setAnswers(const SegmentAnswers& answers);
  /// 1 to 16; 0: none.
  void setCursorSegment(int segment);
  [[nodiscard]] int cursorSegment() const { return m_cursor; }
  [[nodiscard]] QPoint centreOf(int segment) const;

 Q_SIGNALS:
  void toggled(int segment);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  bool event(QEvent* event) override;

 private:
  [[nodiscard]] BullsEyeLayout layoutNow() const;

  SegmentAnswers m_answers{};
  int m_cursor = 0;
};

}  // namespace lateglow
