#pragma once

#include <optional>

#include <QWidget>

namespace lateglow {

/// The cardiac cycle as a line: a tick for every phase, marks for end-diastole and end-systole, a
/// handle for the phase on the screen. Click, drag, or arrow keys; a mark is dragged by its name.
class PhaseSlider : public QWidget {
  Q_OBJECT

public:
  explicit PhaseSlider(QWidget* parent = nullptr);
  void setPhaseCount(int count);
  void setPhase(int phase);
  void setMarks(std::optional<int> endDiastole, std::optional<int> endSystole);
  /// The name of a mark, in widget coordinates: what takes it.
  [[nodiscard]] QRectF markName(int phase) const;
  [[nodiscard]] int phase() const { return m_phase; }
  /// Where a phase lies, in widget coordinates.
  [[nodiscard]] QPointF positionOf(int phase) const;

Q_SIGNALS:
  void phaseChosen(int phase);
  void endDiastoleMoved(int phase);
  void endSystoleMoved(int phase);

protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  [[nodiscard]] QSize sizeHint() const override { return {320, 40}; }

private:
  enum class Held { Phase, EndDiastole, EndSystole };
  void chooseAt(double x);
  [[nodiscard]] int phaseAt(double x) const;
  void paintMark(QPainter& painter, int phase, const QString& name) const;

  int m_count = 0;
  int m_phase = 0;
  std::optional<int> m_endDiastole;
  std::optional<int> m_endSystole;
  Held m_held = Held::Phase;
};

}  // namespace lateglow
