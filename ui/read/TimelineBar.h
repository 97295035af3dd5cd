#pragma once

#include <QFrame>

#include "ui/models/CasePresenter.h"
#include "ui/models/CineClock.h"

class QComboBox;
class QLabel;
class QToolButton;

namespace lateglow {

class PhaseSlider;

/// Play, step, repeat, speed, the marks of end-diastole and end-systole and the line of the cardiac
/// cycle, below the viewports.
class TimelineBar : public QFrame {
  Q_OBJECT

public:
  TimelineBar(CasePresenter& cases, CineClock& clock, QWidget* parent = nullptr);
  [[nodiscard]] QToolButton* playButton() const { return m_play; }
  [[nodiscard]] PhaseSlider* slider() const { return m_slider; }
  [[nodiscard]] QToolButton* repeatButton() const { return m_repeat; }
  [[nodiscard]] QComboBox* speedChoice() const { return m_speed; }
  /// Name the phase on the screen; once more on the same phase: the program's own again.
  [[nodiscard]] QToolButton* endDiastoleButton() const { return m_endDiastole; }
  [[nodiscard]] QToolButton* endSystoleButton() const { return m_endSystole; }

private:
  void showSettings();
  void showPhase();
  void showMarks();
  void showRepeat();
  void markEndDiastole(int phase);
  void markEndSystole(int phase);

  CasePresenter& m_cases;
  CineClock& m_clock;
  QToolButton* m_play;
  QToolButton* m_back;
  QToolButton* m_forward;
  QToolButton* m_repeat;
  QComboBox* m_speed;
  QLabel* m_rate;
  QToolButton* m_endDiastole;
  QToolButton* m_endSystole;
  PhaseSlider* m_slider;
  QLabel* m_phase;
};

}  // namespace lateglow
