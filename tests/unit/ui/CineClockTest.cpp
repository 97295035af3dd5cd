#include "ui/models/CineClock.h"

#include <vector>

#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace lateglow {
namespace {

int phaseAfter(int start, double elapsedMs, double frameMs, double speed, int count, bool loop) {
  return placeAfter({start, false}, elapsedMs, frameMs, speed, count,
                    loop ? CineRepeat::Loop : CineRepeat::Once)
      .phase;
}

TEST(PhaseAfter, FollowsTheWallClock) {
  EXPECT_EQ(phaseAfter(0, 0.0, 40.0, 1.0, 25, true), 0);
  EXPECT_EQ(phaseAfter(0, 39.9, 40.0, 1.0, 25, true), 0);
  EXPECT_EQ(phaseAfter(0, 40.0, 40.0, 1.0, 25, true), 1);
  // One second late: 25 phases of 40 ms are exactly one cycle, however many frames were missed.
  EXPECT_EQ(phaseAfter(3, 1000.0, 40.0, 1.0, 25, true), 3);
  EXPECT_EQ(phaseAfter(0, 100.0, 40.0, 2.0, 25, true), 5);
  EXPECT_EQ(phaseAfter(20, 1000.0, 40.0, 1.0, 25, false), 24);
  EXPECT_EQ(phaseAfter(0, 1000.0, 40.0, 1.0, 0, true), 0);
}

TEST(PlaceAfter, BouncesWithoutShowingAnEndTwice) {
  std::vector<int> phases;
  for (int frame = 0; frame < 10; ++frame) {
    phases.push_back(placeAfter({0, false}, frame * 40.0, 40.0, 1.0, 4, CineRepeat::Bounce).phase);
  }
  EXPECT_EQ(phases, (std::vector<int>{0, 1, 2, 3, 2, 1, 0, 1, 2, 3}));
  // From the way back, frames skipped: 2 back, 1, 0, 1.
  EXPECT_EQ(placeAfter({2, true}, 120.0, 40.0, 1.0, 4, CineRepeat::Bounce), (CinePlace{1, false}));
  EXPECT_EQ(placeAfter({3, true}, 40.0, 40.0, 1.0, 4, CineRepeat::Bounce), (CinePlace{2, true}));
  EXPECT_EQ(placeAfter({0, false}, 40.0, 40.0, 1.0, 1, CineRepeat::Bounce).phase, 0);
}

TEST(CineClock, SpeedStaysWithinAQuarterAndFourTimes) {
  CineClock clock;
  clock.setSpeed(9.0);
  EXPECT_DOUBLE_EQ(clock.speed(), 4.0);
  clock.setSpeed(0.01);
  EXPECT_DOUBLE_EQ(clock.speed(), 0.25);
}

TEST(CineClock, RepeatsGoRound) {
  CineClock clock;
  EXPECT_EQ(clock.repeat(), CineRepeat::Loop);
  clock.nextRepeat();
  EXPECT_EQ(clock.repeat(), CineRepeat::Bounce);
  clock.nextRepeat();
  EXPECT_EQ(clock.repeat(), CineRepeat::Once);
  clock.nextRepeat();
  EXPECT_TRUE(clock.loop());
}

TEST(CineClock, PlaysAtTheHeartsOwnRate) {
  CineClock clock;
  clock.setCine(200, 20.0);
  clock.setPlaying(true);
  QElapsedTimer wall;
  wall.start();
  QTest::qWait(500);
  const double expected = static_cast<double>(wall.nsecsElapsed()) / 1e6 / 20.0;
  EXPECT_NEAR(clock.phase(), expected, 4.0);
  EXPECT_TRUE(clock.playing());
}

TEST(CineClock, SteppingStopsAndGoesRound) {
  CineClock clock;
  clock.setCine(10, 40.0);
  clock.setPlaying(true);
  clock.setPhase(0);
  clock.step(-1);
  EXPECT_FALSE(clock.playing());
  EXPECT_EQ(clock.phase(), 9);
  clock.step(2);
  EXPECT_EQ(clock.phase(), 1);
}

TEST(CineClock, WithoutLoopStopsAtTheLastPhase) {
  CineClock clock;
  clock.setCine(4, 10.0);
  clock.setLoop(false);
  QSignalSpy stopped(&clock, &CineClock::playingChanged);
  clock.setPlaying(true);
  EXPECT_TRUE(QTest::qWaitFor([&clock] { return !clock.playing(); }, 2000));
  EXPECT_EQ(clock.phase(), 3);
  clock.setPlaying(true);
  EXPECT_EQ(clock.phase(), 0);
}

TEST(CineClock, OnePhaseDoesNotPlay) {
  CineClock clock;
  clock.setCine(1, 0.0);
  clock.setPlaying(true);
  EXPECT_FALSE(clock.playing());
}

TEST(CineClock, SaysWhenTheFrameTimeIsAssumed) {
  CineClock clock;
  clock.setCine(25, 0.0);
  EXPECT_TRUE(clock.frameTimeAssumed());
  EXPECT_DOUBLE_EQ(clock.frameMs(), CineClock::kAssumedFrameMs);
  clock.setCine(25, 31.0);
  EXPECT_FALSE(clock.frameTimeAssumed());
}

}  // namespace
}  // namespace lateglow
