#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace lateglow {

/// What follows the last phase.
enum class CineRepeat {
  Once,   ///< it stays
  Loop,   ///< the first one
  Bounce  ///< the way back, and forth again
};

/// Where a cine is: bouncing, it may be on its way back.
struct CinePlace {
  int phase = 0;
  bool back = false;
  friend bool operator==(const CinePlace&, const CinePlace&) = default;
};

/// The place of a cine `elapsedMs` after it was at `start`. By wall clock: a late frame is skipped,
/// never made up for, so playing keeps the heart's own rate on a slow machine.
[[nodiscard]] CinePlace placeAfter(CinePlace start, double elapsedMs, double frameMs, double speed,
                                   int phaseCount, CineRepeat repeat);

/// Plays a cine at its own frame rate.
class CineClock : public QObject {
  Q_OBJECT

public:
  static constexpr double kAssumedFrameMs = 40.0;
  static constexpr double kSlowest = 0.25;
  static constexpr double kFastest = 4.0;

  explicit CineClock(QObject* parent = nullptr);

  /// A new cine: phase 0; keeps playing if it was and there is more than one phase.
  /// `frameMs` 0: unknown, 40 ms is assumed (and frameTimeAssumed() says so).
  void setCine(int phaseCount, double frameMs);
  void setPlaying(bool playing);
  void toggle() { setPlaying(!m_playing); }
  void setPhase(int phase);
  /// Stops playing and moves by whole phases, around the ends.
  void step(int phases);
  /// Kept within kSlowest and kFastest.
  void setSpeed(double factor);
  void setRepeat(CineRepeat repeat);
  /// Loop, bounce, once, and loop again.
  void nextRepeat();
  void setLoop(bool loop) { setRepeat(loop ? CineRepeat::Loop : CineRepeat::Once); }

  [[nodiscard]] bool playing() const { return m_playing; }
  [[nodiscard]] int phase() const { return m_phase; }
  [[nodiscard]] int phaseCount() const { return m_phaseCount; }
  [[nodiscard]] double frameMs() const { return m_frameMs; }
  [[nodiscard]] bool frameTimeAssumed() const { return m_assumed; }
  [[nodiscard]] double speed() const { return m_speed; }
  [[nodiscard]] CineRepeat repeat() const { return m_repeat; }
  [[nodiscard]] bool loop() const { return m_repeat == CineRepeat::Loop; }

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
  CinePlace m_start;
  int m_phase = 0;
  bool m_back = false;
  int m_phaseCount = 0;
  double m_frameMs = kAssumedFrameMs;
  bool m_assumed = true;
  double m_speed = 1.0;
  CineRepeat m_repeat = CineRepeat::Loop;
  bool m_playing = false;
};

}  // namespace lateglow
