#include "ui/models/JobRunner.h"

#include <stdexcept>

#include <QTest>
#include <gtest/gtest.h>

namespace lateglow {
namespace {

/// Work that goes on until it is told to stop.
Expected<int> untilCancelled(ProgressSink& sink) {
  while (sink.report(0.5, "Working")) {
    std::this_thread::yield();
  }
  return fail(FailureCode::Cancelled, "stopped", "");
}

TEST(JobRunner, DeliversInItsOwnThread) {
  JobRunner runner;
  std::optional<Expected<int>> result;
  std::thread::id worker;
  std::thread::id deliverer;
  runner.start<int>(
      QStringLiteral("answer"),
      [&worker](ProgressSink&) -> Expected<int> {
        worker = std::this_thread::get_id();
        return 42;
      },
      [&](Expected<int> value) {
        deliverer = std::this_thread::get_id();
        result = std::move(value);
      });
  EXPECT_FALSE(runner.idle());
  ASSERT_TRUE(QTest::qWaitFor([&result] { return result.has_value(); }, 2000));
  EXPECT_EQ(result->value(), 42);
  EXPECT_EQ(deliverer, std::this_thread::get_id());
  EXPECT_NE(worker, deliverer);
  EXPECT_TRUE(runner.idle());
}

TEST(JobRunner, CancelEndsARunningJobWithinASecond) {
  JobRunner runner;
  std::optional<Expected<int>> result;
  const auto id = runner.start<int>(QStringLiteral("endless"), untilCancelled,
                                    [&result](Expected<int> value) { result = std::move(value); });
  ASSERT_TRUE(QTest::qWaitFor([&] { return runner.job(id) && runner.job(id)->running; }, 2000));
  runner.cancel(id);
  EXPECT_TRUE(runner.job(id)->cancelling);
  ASSERT_TRUE(QTest::qWaitFor([&result] { return result.has_value(); }, 1000));
  EXPECT_EQ(result->error().code, FailureCode::Cancelled);
}

TEST(JobRunner, QueuesAndCancelsWhatWaits) {
  JobRunner runner;
  std::vector<int> finished;
  const auto add = [&](int number) {
    return runner.start<int>(QString::number(number), untilCancelled,
                             [&finished, number](Expected<int>) { finished.push_back(number); });
  };
  const auto first = add(1);
  const auto second = add(2);
  ASSERT_TRUE(QTest::qWaitFor([&] { return runner.job(first)->running; }, 2000));
  EXPECT_FALSE(runner.job(second)->running);
  EXPECT_EQ(runner.jobs().size(), 2U);
  runner.cancel(second);
  ASSERT_TRUE(QTest::qWaitFor([&] { return finished.size() == 1; }, 1000));
  EXPECT_EQ(finished.front(), 2);
  runner.cancel(first);
  ASSERT_TRUE(QTest::qWaitFor([&] { return runner.idle(); }, 1000));
}

TEST(JobRunner, WaitingJobsChangePlacesAndTheRunningOneStays) {
  JobRunner runner;
  std::vector<int> begun;
  std::atomic<bool> open{false};
  const auto add = [&](int number) {
    return runner.start<int>(
        QString::number(number),
        [&open, number](ProgressSink& sink) -> Expected<int> {
          while (!open && sink.report(0.0, "Waiting")) std::this_thread::yield();
          return number;
        },
        [&begun](Expected<int> done) { begun.push_back(*done); });
  };
  const auto first = add(1);
  const auto second = add(2);
  const auto third = add(3);
  ASSERT_TRUE(QTest::qWaitFor([&] { return runner.job(first)->running; }, 2000));
  runner.swapWaiting(first, third);  // it runs already
  runner.swapWaiting(second, third);
  EXPECT_EQ(runner.jobs().at(1).id, third);
  open = true;
  ASSERT_TRUE(QTest::qWaitFor([&] { return runner.idle(); }, 2000));
  EXPECT_EQ(begun, (std::vector<int>{1, 3, 2}));
}

TEST(JobRunner, TurnsWhatIsThrownIntoAFailure) {
  JobRunner runner;
  std::optional<Expected<int>> result;
  runner.start<int>(
      QStringLiteral("bug"),
      [](ProgressSink&) -> Expected<int> { throw std::runtime_error("index 7 of 5"); },
      [&result](Expected<int> value) { result = std::move(value); });
  ASSERT_TRUE(QTest::qWaitFor([&result] { return result.has_value(); }, 2000));
  EXPECT_EQ(result->error().code, FailureCode::Failed);
  EXPECT_NE(result->error().message.find("index 7 of 5"), std::string::npos);
}

TEST(JobRunner, DestructionCancelsAndForgets) {
  bool delivered = false;
  {
    JobRunner runner;
    runner.start<int>(QStringLiteral("endless"), untilCancelled,
                      [&delivered](Expected<int>) { delivered = true; });
    QTest::qWait(10);
  }
  QTest::qWait(10);
  EXPECT_FALSE(delivered);
}

TEST(JobRunner, EstimatesTheRemainingTime) {
  JobRunner runner;
  const auto id = runner.start<int>(
      QStringLiteral("steady"),
      [](ProgressSink& sink) -> Expected<int> {
        for (int i = 0; i < 200; ++i) {
          if (!sink.report(i / 200.0, "Step")) {
            return fail(FailureCode::Cancelled, "stopped", "");
          }
          std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        return 0;
      },
      [](Expected<int>) {});
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return runner.job(id) && runner.job(id)->remainingMs.has_value(); }, 4000));
  const JobState state = *runner.job(id);
  EXPECT_GT(*state.remainingMs, 100);
  EXPECT_NEAR(static_cast<double>(state.elapsedMs + *state.remainingMs),
              static_cast<double>(state.elapsedMs) / state.fraction, 50.0);
  runner.cancel(id);
}

}  // namespace
}  // namespace lateglow
