#include "ui/models/CineClock.h"

#include <algorithm>
#include <cmath>

namespace lateglow {

CinePlace placeAfter(CinePlace start, double elapsedMs, double frameMs, double speed,
                     int phaseCount, CineRepeat repeat) {
  if (phaseCount < 1 || frameMs <= 0.0 || speed <= 0.0) {
    return {};
  }
  const auto frames =
      std::max<qint64>(0, static_cast<qint64>(std::floor(elapsedMs * speed / frameMs)));
  const qint64 last = phaseCount - 1;
  if (repeat == CineRepeat::Bounce && last > 0) {
    // There and back is one round of twice the way; the ends are shown once.
    const qint64 round = 2 * last;
    const qint64 way = ((start.back ? round - start.phase : start.phase) + frames) % round;
    return {static_cast<int>(way <= last ? way : round - way), way >= last};
  }
  const qint64 phase = start.phase + frames;
  return {static_cast<int>(repeat == CineRepeat::Loop ? phase % phaseCount : std::min(phase, last)),
          false};
}

CineClock::CineClock(QObject* parent) : QObject(parent) {
  m_timer.setSingleShot(true);
  m_timer.setTimerType(Qt::PreciseTimer);
  connect(&m_timer, &QTimer::timeout, this, &CineClock::tick);
}

void CineClock::setCine(int phaseCount, double frameMs) {
  m_phaseCount = phaseCount;
  m_assumed = frameMs <= 0.0;
  m_frameMs = m_assumed ? kAssumedFrameMs : frameMs;
  m_phase = 0;
  if (phaseCount < 2) {
    setPlaying(false);
  }
  restart();
  Q_EMIT settingsChanged();
  Q_EMIT phaseChanged(m_phase);
}

void CineClock::setPlaying(bool playing) {
  playing = playing && m_phaseCount > 1;
  if (playing == m_playing) {
    return;
  }
  if (playing && m_repeat == CineRepeat::Once && m_phase == m_phaseCount - 1) {
    show(0);
  }
  m_playing = playing;
  restart();
  Q_EMIT playingChanged(playing);
}

void CineClock::setPhase(int phase) {
  if (m_phaseCount > 0) {
    show(std::clamp(phase, 0, m_phaseCount - 1));
    restart();
  }
}

void CineClock::step(int phases) {
  setPlaying(false);
  if (m_phaseCount > 0) {
    show(((m_phase + phases) % m_phaseCount + m_phaseCount) % m_phaseCount);
  }
}

void CineClock::setSpeed(double factor) {
  m_speed = std::clamp(factor, kSlowest, kFastest);
  restart();
  Q_EMIT settingsChanged();
}

void CineClock::nextRepeat() {
  setRepeat(m_repeat == CineRepeat::Loop     ? CineRepeat::Bounce
            : m_repeat == CineRepeat::Bounce ? CineRepeat::Once
                                             : CineRepeat::Loop);
}

void CineClock::setRepeat(CineRepeat repeat) {
  m_repeat = repeat;
  m_back = false;
  restart();
  Q_EMIT settingsChanged();
}

void CineClock::restart() {
  m_start = {m_phase, m_back};
  m_elapsed.start();
  if (m_playing) {
    m_timer.start(static_cast<int>(std::ceil(m_frameMs / m_speed)));
  } else {
    m_timer.stop();
  }
}

void CineClock::tick() {
  const auto elapsed = static_cast<double>(m_elapsed.nsecsElapsed()) / 1e6;
  const CinePlace place =
      placeAfter(m_start, elapsed, m_frameMs, m_speed, m_phaseCount, m_repeat);
  m_back = place.back;
  show(place.phase);
  if (m_repeat == CineRepeat::Once && m_phase == m_phaseCount - 1) {
    setPlaying(false);
    return;
  }
  // The next frame's own moment on the wall clock, so that delays never add up.
  const double frame = m_frameMs / m_speed;
  const double next = (std::floor(elapsed / frame) + 1.0) * frame;
  m_timer.start(std::max(1, static_cast<int>(std::ceil(next - elapsed))));
}

void CineClock::show(int phase) {
  if (phase != m_phase) {
    m_phase = phase;
    Q_EMIT phaseChanged(phase);
  }
}

}  // namespace lateglow
