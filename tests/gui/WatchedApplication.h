#pragma once

#include <vector>

#include <QApplication>
#include <QString>

namespace lateglow::testing {

/// An application that measures how long each event keeps the GUI thread.
///
/// What counts is the thread's own processor time, since a test machine shares its cores: an event
/// that is merely preempted blocks nobody on a machine of its own. Waiting (locks, disks) takes no
/// processor time, so the wall time has a limit of its own, wide enough for a busy machine.
class WatchedApplication : public QApplication {
  Q_OBJECT

 public:
  static constexpr double kLimitMs = 50.0;
  static constexpr double kWaitLimitMs = 500.0;

  struct Block {
    double processorMs = 0.0;
    double wallMs = 0.0;
    QString what;  ///< receiver and event
  };

  using QApplication::QApplication;
  bool notify(QObject* receiver, QEvent* event) override;

  /// The events beyond a limit since the last call.
  [[nodiscard]] std::vector<Block> takeBlocks();
  /// Not measured while one of these lives: for what a test says that may take longer.
  class Pause {
   public:
    Pause();
    ~Pause();
    Pause(const Pause&) = delete;
    Pause& operator=(const Pause&) = delete;
  };

 private:
  std::vector<Block> m_blocks;
  int m_depth = 0;
  int m_pauses = 0;
};

}  // namespace lateglow::testing
