// A store of 50,000 instances: listing and searching have to keep up with typing.
#include <gmock/gmock.h>

#include <chrono>

#include "imaging/store/StoreSample.h"
#include "tests/unit/imaging/store/StoreFixture.h"

namespace lateglow::test {
namespace {

using testing::SizeIs;

/// Five times what is asked for: test machines are busy, and a build may be without optimization.
constexpr double kMostMs = 5.0 * 50.0;

template <typename Work>
double fastestMs(Work work) {
  double fastest = 1e9;
  for (int i = 0; i < 3; ++i) {
    const auto begun = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - begun;
    fastest = std::min(fastest, taken.count());
  }
  return fastest;
}

TEST_F(StoreFixture, FiftyThousandInstancesAreListedAndSearchedAtOnce) {
  const StoreFolders folders(m_root);
  { StudyStore empty = openStore(); }
  ASSERT_TRUE(fillWithSample(folders, {500, 10, 10}));
  StudyStore store = openStore();
  ASSERT_EQ(store.size()->instances, 50'000);
  EXPECT_LT(fastestMs([&] { EXPECT_THAT(*store.studies(), SizeIs(500)); }), kMostMs);
  StudyFilter one;
  one.words = "patient s0123";
  EXPECT_LT(fastestMs([&] { EXPECT_THAT(*store.studies(one), SizeIs(1)); }), kMostMs);
  StudyFilter dates;
  dates.dateFrom = "20260101";
  dates.dateTo = "20260131";
  EXPECT_LT(fastestMs([&] { EXPECT_FALSE(store.studies(dates)->empty()); }), kMostMs);
  EXPECT_LT(fastestMs([&] { EXPECT_THAT(*store.series(77), SizeIs(10)); }), kMostMs);
  EXPECT_LT(fastestMs([&] { EXPECT_THAT(*store.instances(777), SizeIs(10)); }), kMostMs);
  EXPECT_LT(fastestMs([&] { EXPECT_TRUE(store.size()); }), kMostMs);
  EXPECT_LT(fastestMs([&] { EXPECT_TRUE(StudyStore::open(m_root)); }), kMostMs);
}

}  // namespace
}  // namespace lateglow::test
