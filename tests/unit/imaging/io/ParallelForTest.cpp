#include "imaging/io/ParallelFor.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

namespace lateglow {
namespace {

class RecordingProgress final : public ProgressSink {
 public:
  explicit RecordingProgress(int stopAfter = -1) : m_stopAfter(stopAfter) {}
  bool report(double fraction, std::string_view) override {
    EXPECT_EQ(std::this_thread::get_id(), m_thread);
    EXPECT_GE(fraction, m_last);
    EXPECT_LE(fraction, 1.0);
    m_last = fraction;
    return m_stopAfter < 0 || m_stopAfter-- > 0;
  }

 private:
  std::thread::id m_thread = std::this_thread::get_id();
  double m_last = 0.0;
  int m_stopAfter;
};

TEST(ParallelForTest, everyItemIsDoneOnce) {
  std::vector<std::atomic<int>> done(1000);
  RecordingProgress progress;
  EXPECT_TRUE(parallelFor(done.size(), progress, "", [&](std::size_t i) { ++done[i]; }));
  for (const auto& count : done) EXPECT_EQ(count, 1);
}

TEST(ParallelForTest, stoppingLeavesItemsOut) {
  std::atomic<int> done{0};
  RecordingProgress progress(1);
  EXPECT_FALSE(parallelFor(100000, progress, "", [&](std::size_t) {
    ++done;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }));
  EXPECT_LT(done, 100000);
}

TEST(ParallelForTest, exceptionsReachTheCaller) {
  SilentProgress progress;
  EXPECT_THROW((void)parallelFor(10, progress, "",
                                 [](std::size_t i) {
                                   if (i == 3) throw std::runtime_error("three");
                                 }),
               std::runtime_error);
}

}  // namespace
}  // namespace lateglow
