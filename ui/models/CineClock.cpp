#include "ui/models/CineClock.h"

#include <algorithm>
#include <cmath>

namespace lateglow {

int phaseAfter(int startPhase, double elapsedMs, double frameMs, double speed, int phaseCount,
               bool loop) {
  if (phaseCount < 1 || frameMs <= 0.0 || speed <= 0.0) {
    return 0;
  }
  const auto frames = static_cast<qint64>(std::floor(elapsedMs * speed / frameMs));
  const qint64 phase = startPhase + std::max<qint64>(0, frames);
  return static_cast<int>(loop ? phase % phaseCount : std::min<qint64>(phase, phaseCount - 1));
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
  if (playing && !m_loop && m_phase == m_phaseCount - 1) {
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
  m_speed = factor;
  restart();
  Q_EMIT settingsChanged();
}

void CineClock::setLoop(bool loop) {
  m_loop = loop;
  restart();
  Q_EMIT settingsChanged();
}

void CineClock::restart() {
  m_startPhase = m_phase;
  m_elapsed.start();
  if (m_playing) {
    m_timer.start(static_cast<int>(std::ceil(m_frameMs / m_speed)));
  } else {
    m_timer.stop();
  }
}

void CineClock::tick() {
  const auto elapsed = static_cast<double>(m_elapsed.nsecsElapsed()) / 1e6;
  show(phaseAfter(m_startPhase, elapsed, m_frameMs, m_speed, m_phaseCount, m_loop));
  if (!m_loop && m_phase == m_phaseCount - 1) {
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
