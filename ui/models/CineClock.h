#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace lateglow {

/// The phase that a cine shows `elapsedMs` after it showed `startPhase`. By wall clock: a late
/// frame is skipped, never made up for, so playing keeps the heart's own rate on a slow machine.
/// Without loop the last phase stays.
[[nodiscard]] int phaseAfter(int startPhase, double elapsedMs, double frameMs, double speed,
                             int phaseCount, bool loop);

/// Plays a cine at its own frame rate.
class CineClock : public QObject {
  Q_OBJECT

public:
  static constexpr double kAssumedFrameMs = 40.0;

  explicit CineClock(QObject* parent = nullptr);

  /// A new cine: phase 0; keeps playing if it was and there is more than one phase.
  /// `frameMs` 0: unknown, 40 ms is assumed (and frameTimeAssumed() says so).
  void setCine(int phaseCount, double frameMs);
  void setPlaying(bool playing);
  void toggle() { setPlaying(!m_playing); }
  void setPhase(int phase);
  /// Stops playing and moves by whole phases, around the ends.
  void step(int phases);
  void setSpeed(double factor);
  void setLoop(bool loop);

  [[nodiscard]] bool playing() const { return m_playing; }
  [[nodiscard]] int phase() const { return m_phase; }
  [[nodiscard]] int phaseCount() const { return m_phaseCount; }
  [[nodiscard]] double frameMs() const { return m_frameMs; }
  [[nodiscard]] bool frameTimeAssumed() const { return m_assumed; }
  [[nodiscard]] double speed() const { return m_speed; }
  [[nodiscard]] bool loop() const { return m_loop; }

Q_SIGNALS:
  void phaseChanged(int phase);
  void playingChanged(bool playing);
  void settingsChanged();

private:
  void restart();
  void tick();
  void show(int phase);

  QTimer m_timer;
  QElapsedTimer m_elapsed;
  int m_startPhase = 0;
  int m_phase = 0;
  int m_phaseCount = 0;
  double m_frameMs = kAssumedFrameMs;
  bool m_assumed = true;
  double m_speed = 1.0;
  bool m_loop = true;
  bool m_playing = false;
};

}  // namespace lateglow
