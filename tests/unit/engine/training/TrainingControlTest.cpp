#include "engine/training/TrainingControl.h"

#include <limits>
#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/training/PhaseBudget.h"

namespace lateglow::engine {
namespace {

TEST(TrainingControlTest, GuardGivesUpAfterTooManyInARow) {
  FiniteGuard guard;
  const double bad = std::numeric_limits<double>::quiet_NaN();
  for (int i = 0; i < FiniteGuard::allowedInARow; ++i) EXPECT_FALSE(guard.accept(bad));
  EXPECT_TRUE(guard.accept(1.0));
  for (int i = 0; i < FiniteGuard::allowedInARow; ++i) EXPECT_FALSE(guard.accept(bad));
  EXPECT_THROW((void)guard.accept(bad), std::runtime_error);
}

TEST(TrainingControlTest, ClockEndsAtWhicheverBudgetIsFirst) {
  EXPECT_EQ(PhaseClock({10, 0.0}, 0.0).fraction(5), 0.5);
  EXPECT_EQ(PhaseClock({10, 0.0}, 0.0).fraction(12), 1.0);
  EXPECT_EQ(PhaseClock({10, 100.0}, 100.0).fraction(1), 1.0);
  EXPECT_EQ(PhaseClock({0, 0.0}, 0.0).fraction(1000), 0.0);
}

TEST(TrainingControlTest, LearningRateWarmsUpAndDecays) {
  EXPECT_EQ(learningRateAt(1e-3, 0.7, 3, false), 1e-3);
  EXPECT_LT(learningRateAt(1e-3, 0.0, 0, true), 1e-4);
  EXPECT_NEAR(learningRateAt(1e-3, 0.0, 1000, true), 1e-3, 1e-9);
  EXPECT_NEAR(learningRateAt(1e-3, 1.0, 1000, true), 1e-5, 1e-9);
  EXPECT_GT(learningRateAt(1e-3, 0.4, 1000, true), learningRateAt(1e-3, 0.6, 1000, true));
}

}  // namespace
}  // namespace lateglow::engine
