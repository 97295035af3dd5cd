#include "engine/systems/baselines/Diffusion.h"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

namespace lateglow::engine {
namespace {

TEST(DiffusionTest, FollowsTheCosineSchedule) {
  const DiffusionSchedule schedule(1000);
  EXPECT_EQ(schedule.steps(), 1000);
  EXPECT_EQ(schedule.kept(0), 1.0);
  const auto f = [](double t) {
    return std::pow(std::cos((t + 0.008) / 1.008 * std::numbers::pi / 2.0), 2);
  };
  for (const std::int64_t t : {1, 250, 500, 900}) {
    EXPECT_NEAR(schedule.kept(t), f(static_cast<double>(t) / 1000.0) / f(0.0), 1e-9) << t;
  }
  EXPECT_LT(schedule.kept(1000), 1e-5);
  EXPECT_GT(schedule.kept(1000), 0.0);
}

TEST(DiffusionTest, ForwardVarianceIsTheClosedForm) {
  torch::manual_seed(3);
  const DiffusionSchedule schedule(100);
  const double mean = 0.4, deviation = 0.2;
  const torch::Tensor clean = mean + deviation * torch::randn({200000}, torch::kFloat64);
  for (const std::int64_t t : {1, 30, 70, 100}) {
    const torch::Tensor noisy =
        schedule.noised(clean.view({1, -1}), torch::randn({1, 200000}, torch::kFloat64),
                        torch::tensor({t}, torch::kInt64));
    const double kept = schedule.kept(t);
    const double variance = kept * deviation * deviation + 1.0 - kept;
    EXPECT_NEAR(noisy.mean().item<double>(), std::sqrt(kept) * mean, 0.01) << t;
    EXPECT_NEAR(noisy.var().item<double>(), variance, 0.01 * variance) << t;
  }
}

TEST(DiffusionTest, SamplesAKnownGaussian) {
  torch::manual_seed(4);
  const DiffusionSchedule schedule(1000);
  const double mean = 0.3, deviation = 0.5;
  // For x_0 ~ N(mean, deviation^2) the best estimate of the noise is known.
  const auto predict = [&](const torch::Tensor& x, const torch::Tensor& times) {
    const double kept = schedule.kept(times[0].item<std::int64_t>());
    return std::sqrt(1.0 - kept) * (x - std::sqrt(kept) * mean) /
           (kept * deviation * deviation + 1.0 - kept);
  };
  const torch::Tensor noise = torch::randn({1, 100000}, torch::kFloat64);
  const torch::Tensor sampled = schedule.sample(noise, {500, /*clip=*/false, {}}, predict);
  EXPECT_NEAR(sampled.mean().item<double>(), mean, 0.01);
  EXPECT_NEAR(sampled.std().item<double>(), deviation, 0.01);
  const torch::Tensor clipped = schedule.sample(noise, {50, /*clip=*/true, {}}, predict);
  EXPECT_LE(clipped.abs().max().item<double>(), 1.0);
}

TEST(DiffusionTest, TimesAreToldApart) {
  const torch::Tensor code = timeEmbedding(torch::tensor({0, 1, 500, 1000}, torch::kInt64), 16);
  EXPECT_EQ(code.sizes(), (std::vector<std::int64_t>{4, 16}));
  EXPECT_TRUE(torch::equal(code[0], torch::cat({torch::zeros({8}), torch::ones({8})})));
  EXPECT_NEAR(code[2][1].item<double>(), std::sin(500.0 * std::pow(1e-4, 1.0 / 8.0)), 1e-4);
}

}  // namespace
}  // namespace lateglow::engine
