#pragma once

#include <QWidget>

#include "app/workflow/ScarComparison.h"

namespace lateglow {

/// The AHA segments by what model and reference say of scar in them: right, missed or false. Colours
/// as in the difference map (less, more), with a sign in every segment. Hovering names a segment and
/// its figures; a click, or arrows and Return, ask to go there.
class SegmentAgreementView : public QWidget {
  Q_OBJECT

public:
  enum class Verdict { Right, RightWithoutScar, Missed, False, NoData };

  explicit SegmentAgreementView(QWidget* parent = nullptr);
  void setSegments(std::vector<SegmentComparison> segments);
  [[nodiscard]] Verdict verdict(int segment) const;
  /// Under the pointer or chosen by key; 0: none.
  [[nodiscard]] int segment() const { return m_segment; }
  /// Middle of a segment in the widget.
  [[nodiscard]] QPointF placeOf(int segment) const;
  /// "12 right, 1 missed, 2 false".
  [[nodiscard]] QString summary() const;
  [[nodiscard]] int heightForWidth(int width) const override { return width; }

Q_SIGNALS:
  void segmentChosen(int segment);

protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;
  bool event(QEvent* event) override;

private:
  [[nodiscard]] const SegmentComparison* comparison(int segment) const;
  [[nodiscard]] QString textOf(int segment) const;
  void setSegment(int segment);

  std::vector<SegmentComparison> m_segments;
  int m_segment = 0;
};

}  // namespace lateglow
