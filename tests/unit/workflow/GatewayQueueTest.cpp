#include "app/workflow/GatewayQueue.h"

#include <unistd.h>

#include <filesystem>

#include <gtest/gtest.h>

#include "app/workflow/Gateway.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;

class GatewayQueueTest : public ::testing::Test {
 protected:
  void SetUp() override { reopen(); }
  void TearDown() override {
    m_queue.reset();
    fs::remove_all(m_folder);
  }

  /// As after a kill: whatever was told is there.
  void reopen() {
    m_queue.reset();
    auto queue = GatewayQueue::open(m_folder);
    ASSERT_TRUE(queue) << queue.error().message;
    m_queue = std::move(*queue);
  }
  void receive(const std::string& study, const std::string& instance, double now) {
    ReceivedInstance one;
    one.studyUid = study;
    one.seriesUid = study + ".1";
    one.sopInstanceUid = instance;
    one.sopClassUid = "1.2.840.10008.5.1.4.1.1.4";
    one.callingAeTitle = "SCANNER";
    ASSERT_TRUE(m_queue->addInstance(one, now));
  }
  [[nodiscard]] GatewayStudy study(double since = 1e9) const {
    const auto list = m_queue->quietStudies(since);
    return list && !list->empty() ? list->front() : GatewayStudy{};
  }
  std::int64_t completedJob() {
    receive("1.2", "1.2.1", 100.0);
    EXPECT_TRUE(*m_queue->completeStudy(
        study(), {{"cine", "1.2.1", "f1", GatewayState::Complete, {}}}, 200.0));
    const auto job = m_queue->next(GatewayState::Complete, 200.0);
    return job && *job ? (**job).id : 0;
  }

  const fs::path m_folder =
      fs::path(::testing::TempDir()) / ("lateglow-queue-" + std::to_string(::getpid()));
  std::unique_ptr<GatewayQueue> m_queue;
};

TEST_F(GatewayQueueTest, AStudyIsQuietOnlyAfterItsLastObject) {
  receive("1.2", "1.2.1", 100.0);
  receive("1.2", "1.2.2", 130.0);
  receive("1.2", "1.2.2", 131.0);
  EXPECT_TRUE(m_queue->quietStudies(120.0)->empty());
  reopen();
  EXPECT_EQ(study(140.0).uid, "1.2");
  EXPECT_EQ(study(140.0).instances, 2);
  EXPECT_EQ(study(140.0).callingAe, "SCANNER");
}

TEST_F(GatewayQueueTest, AnObjectThatArrivesWhileMatchingTakesTheStudyBack) {
  receive("1.2", "1.2.1", 100.0);
  const GatewayStudy seen = study();
  receive("1.2", "1.2.2", 150.0);
  const auto done =
      m_queue->completeStudy(seen, {{"cine", "s", "f", GatewayState::Complete, {}}}, 200.0);
  ASSERT_TRUE(done);
  EXPECT_FALSE(*done);
  EXPECT_TRUE(m_queue->jobs()->empty());
}

TEST_F(GatewayQueueTest, TheSameSeriesUnderTheSameRuleIsOneJobForEver) {
  const std::int64_t job = completedJob();
  ASSERT_TRUE(m_queue->markAnalyzed(job, {}, 210.0));
  ASSERT_TRUE(m_queue->markSent(job, 220.0));
  receive("1.2", "1.2.1", 300.0);  // sent once more
  ASSERT_TRUE(*m_queue->completeStudy(
      study(), {{"cine", "1.2.1", "f1", GatewayState::Complete, {}}}, 400.0));
  ASSERT_EQ(m_queue->jobs()->size(), 1U);
  EXPECT_EQ(m_queue->jobs()->front().state, GatewayState::Sent);
  receive("1.2", "1.2.2", 500.0);  // grown
  ASSERT_TRUE(*m_queue->completeStudy(
      study(), {{"cine", "1.2.1", "f2", GatewayState::Complete, {}}}, 600.0));
  EXPECT_EQ(m_queue->jobs()->size(), 2U);
}

TEST_F(GatewayQueueTest, IsSentOnlyWhenEveryNodeHasEveryObject) {
  const std::int64_t job = completedJob();
  const GatewayDelivery first{"A@h:1", "one.dcm"};
  const GatewayDelivery second{"B@h:2", "one.dcm"};
  ASSERT_TRUE(m_queue->markAnalyzed(job, {first, second}, 210.0));
  ASSERT_TRUE(m_queue->acknowledge(job, first, 220.0));
  ASSERT_TRUE(m_queue->markSent(job, 230.0));
  reopen();
  EXPECT_EQ(m_queue->jobs()->front().state, GatewayState::Analyzed);
  ASSERT_EQ(m_queue->openDeliveries(job)->size(), 1U);
  EXPECT_EQ(m_queue->openDeliveries(job)->front().node, "B@h:2");
  ASSERT_TRUE(m_queue->acknowledge(job, second, 240.0));
  ASSERT_TRUE(m_queue->markSent(job, 250.0));
  EXPECT_EQ(m_queue->jobs()->front().state, GatewayState::Sent);
}

TEST_F(GatewayQueueTest, WaitsAfterFailuresAndGoesOnWhereItWasWhenRetried) {
  const std::int64_t job = completedJob();
  ASSERT_TRUE(m_queue->markAnalyzed(job, {{"A@h:1", "one.dcm"}}, 210.0));
  ASSERT_TRUE(m_queue->postpone(job, "no answer", 300.0, 220.0));
  EXPECT_FALSE(*m_queue->next(GatewayState::Analyzed, 299.0));
  const auto due = m_queue->next(GatewayState::Analyzed, 300.0);
  ASSERT_TRUE(due && *due);
  EXPECT_EQ((**due).attempts, 1);
  EXPECT_EQ((**due).error, "no answer");
  ASSERT_TRUE(m_queue->giveUp(job, GatewayState::Failed, "no answer", 310.0));
  EXPECT_FALSE(*m_queue->next(GatewayState::Analyzed, 1000.0));
  EXPECT_EQ(*m_queue->retry({}, 320.0), 1);
  const auto again = m_queue->next(GatewayState::Analyzed, 320.0);
  ASSERT_TRUE(again && *again) << "what was analyzed is not analyzed again";
  EXPECT_EQ((**again).attempts, 0);
}

TEST_F(GatewayQueueTest, AStudyThatCouldNotBeReadIsLookedAtAgainWhenRetried) {
  receive("1.2", "1.2.1", 100.0);
  ASSERT_TRUE(
      *m_queue->completeStudy(study(), {{"", "", "f", GatewayState::Failed, "damaged"}}, 200.0));
  EXPECT_TRUE(m_queue->quietStudies(1e9)->empty());
  EXPECT_EQ(*m_queue->retry({}, 210.0), 1);
  EXPECT_EQ(study().uid, "1.2");
  EXPECT_TRUE(m_queue->jobs()->empty());
}

TEST_F(GatewayQueueTest, ForgetsFilesOfAnsweredStudiesOnly) {
  const std::int64_t job = completedJob();
  EXPECT_TRUE(m_queue->studiesToForget(1e9)->empty()) << "not answered yet";
  ASSERT_TRUE(m_queue->markAnalyzed(job, {}, 210.0));
  ASSERT_TRUE(m_queue->markSent(job, 220.0));
  EXPECT_TRUE(m_queue->studiesToForget(215.0)->empty()) << "answered lately";
  ASSERT_EQ(m_queue->studiesToForget(230.0)->size(), 1U);
  ASSERT_TRUE(m_queue->markFilesRemoved("1.2"));
  EXPECT_TRUE(m_queue->studiesToForget(230.0)->empty());
  EXPECT_EQ(m_queue->jobs()->size(), 1U) << "what was answered is remembered";
}

TEST(GatewayRetryTest, DelaysDoubleUpToTheLongest) {
  EXPECT_DOUBLE_EQ(retryDelaySeconds(1, 30.0, 3600.0), 30.0);
  EXPECT_DOUBLE_EQ(retryDelaySeconds(2, 30.0, 3600.0), 60.0);
  EXPECT_DOUBLE_EQ(retryDelaySeconds(5, 30.0, 3600.0), 480.0);
  EXPECT_DOUBLE_EQ(retryDelaySeconds(9, 30.0, 3600.0), 3600.0);
  EXPECT_DOUBLE_EQ(retryDelaySeconds(1000, 30.0, 3600.0), 3600.0);
}

}  // namespace
}  // namespace lateglow
