#include "engine/losses/AdversarialLosses.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/unit/engine/losses/GradientCheck.h"

namespace lateglow::engine {
namespace {

TEST(AdversarialLossesTest, HingeByHand) {
  // real: max(0, 1-2) = 0, max(0, 1-0.5) = 0.5; generated: max(0, 1-3) = 0, max(0, 1+1) = 2.
  const torch::Tensor real = torch::tensor({2.0, 0.5});
  const torch::Tensor generated = torch::tensor({-3.0, 1.0});
  EXPECT_NEAR(hingeDiscriminatorLoss(real, generated).item<double>(), 0.25 + 1.0, 1e-6);
  EXPECT_NEAR(hingeGeneratorLoss(generated).item<double>(), 1.0, 1e-6);
}

TEST(AdversarialLossesTest, HingeIsZeroForASeparatingDiscriminator) {
  EXPECT_EQ(hingeDiscriminatorLoss(torch::full({4}, 1.5), torch::full({4}, -1.5)).item<double>(), 0.0);
}

TEST(AdversarialLossesTest, HingeGradients) {
  const torch::Tensor other = torch::randn({6}, torch::kFloat64);
  checkGradient([&](const torch::Tensor& x) { return hingeDiscriminatorLoss(x, other); },
                torch::randn({6}));
  checkGradient([&](const torch::Tensor& x) { return hingeDiscriminatorLoss(other, x); },
                torch::randn({6}));
}

TEST(AdversarialLossesTest, OtherFormsByHand) {
  const torch::Tensor real = torch::tensor({2.0, 0.0}), generated = torch::tensor({-1.0, 1.0});
  const auto judge = [&](AdversarialForm form) {
    return adversarialDiscriminatorLoss(form, real, generated).item<double>();
  };
  const auto make = [&](AdversarialForm form) {
    return adversarialGeneratorLoss(form, generated).item<double>();
  };
  EXPECT_EQ(judge(AdversarialForm::Hinge), hingeDiscriminatorLoss(real, generated).item<double>());
  EXPECT_EQ(make(AdversarialForm::Hinge), hingeGeneratorLoss(generated).item<double>());
  // mean(generated) - mean(real); -mean(generated).
  EXPECT_NEAR(judge(AdversarialForm::WassersteinPenalty), 0.0 - 1.0, 1e-6);
  EXPECT_NEAR(make(AdversarialForm::WassersteinPenalty), 0.0, 1e-6);
  // ((2-1)^2 + (0-1)^2) / 2 = 1, (1 + 1) / 2 = 1, half of the sum; ((-1-1)^2 + 0) / 2 = 2, half.
  EXPECT_NEAR(judge(AdversarialForm::LeastSquares), 1.0, 1e-6);
  EXPECT_NEAR(make(AdversarialForm::LeastSquares), 1.0, 1e-6);
  // -log sigmoid(real) and -log(1 - sigmoid(generated)).
  const auto sigmoid = [](double x) { return 1.0 / (1.0 + std::exp(-x)); };
  const double ofReal = -(std::log(sigmoid(2.0)) + std::log(sigmoid(0.0))) / 2.0;
  const double ofMade = -(std::log(1.0 - sigmoid(-1.0)) + std::log(1.0 - sigmoid(1.0))) / 2.0;
  EXPECT_NEAR(judge(AdversarialForm::Vanilla), ofReal + ofMade, 1e-5);
  EXPECT_NEAR(make(AdversarialForm::Vanilla),
              -(std::log(sigmoid(-1.0)) + std::log(sigmoid(1.0))) / 2.0, 1e-5);
}

TEST(AdversarialLossesTest, EveryFormHasANameAndPullsTheRightWay) {
  for (const auto form : {AdversarialForm::Hinge, AdversarialForm::WassersteinPenalty,
                          AdversarialForm::LeastSquares, AdversarialForm::Vanilla}) {
    EXPECT_EQ(adversarialFormFrom(toString(form)), form);
    const auto slope = [&](const auto& loss) {
      const torch::Tensor score = torch::tensor({0.1}).requires_grad_(true);
      loss(score).backward();
      return score.grad().item<double>();
    };
    const torch::Tensor other = torch::tensor({0.2});
    EXPECT_LT(slope([&](const auto& x) { return adversarialDiscriminatorLoss(form, x, other); }), 0.0);
    EXPECT_GT(slope([&](const auto& x) { return adversarialDiscriminatorLoss(form, other, x); }), 0.0);
    EXPECT_LT(slope([&](const auto& x) { return adversarialGeneratorLoss(form, x); }), 0.0);
  }
  EXPECT_THROW((void)adversarialFormFrom("wasserstein"), std::invalid_argument);
}

TEST(AdversarialLossesTest, ContentLossComparesAllThreeMapsAndTeachesOnlyTheGenerated) {
  const auto maps = [](double value) {
    return std::array<torch::Tensor, 3>{torch::full({1, 2, 4, 4}, value, torch::kFloat64),
                                        torch::full({1, 2, 2, 2}, value, torch::kFloat64),
                                        torch::full({1, 2, 1, 1}, value, torch::kFloat64)};
  };
  EXPECT_NEAR(contentLoss(maps(1.0), maps(3.0)).item<double>(), 3.0 * 4.0, 1e-12);
  auto truth = maps(1.0);
  truth[0].requires_grad_(true);
  auto generated = maps(3.0);
  generated[0].requires_grad_(true);
  contentLoss(truth, generated).backward();
  EXPECT_FALSE(truth[0].grad().defined());
  EXPECT_NEAR(generated[0].grad().sum().item<double>(), 4.0, 1e-12);
}

TEST(AdversarialLossesTest, ContentGradient) {
  const torch::Tensor truth = torch::randn({1, 2, 3, 3}, torch::kFloat64);
  checkGradient(
      [&](const torch::Tensor& x) {
        return contentLoss({truth, truth, truth}, {x, x * 0.5, x.square()});
      },
      torch::randn({1, 2, 3, 3}));
}

}  // namespace
}  // namespace lateglow::engine
