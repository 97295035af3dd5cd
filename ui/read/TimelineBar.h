#pragma once

#include <QFrame>

#include "ui/models/CasePresenter.h"
#include "ui/models/CineClock.h"

class QComboBox;
class QLabel;
class QToolButton;

namespace lateglow {

class PhaseSlider;

/// Play, step, loop, speed and the line of the cardiac cycle, below the viewports.
class TimelineBar : public QFrame {
  Q_OBJECT

public:
  TimelineBar(CasePresenter& cases, CineClock& clock, QWidget* parent = nullptr);
  [[nodiscard]] QToolButton* playButton() const { return m_play; }
  [[nodiscard]] PhaseSlider* slider() const { return m_slider; }

private:
  void showSettings();
  void showPhase();
  void showMarks();

  CasePresenter& m_cases;
  CineClock& m_clock;
  QToolButton* m_play;
  QToolButton* m_back;
  QToolButton* m_forward;
  QToolButton* m_loop;
  QComboBox* m_speed;
  QLabel* m_rate;
  PhaseSlider* m_slider;
  QLabel* m_phase;
};

}  // namespace lateglow
