#include "engine/losses/FeatureMatchingLoss.h"

#include <cmath>
#include <stdexcept>

#include <gtest/gtest.h>

#include "tests/unit/engine/losses/GradientCheck.h"

namespace lateglow::engine {
namespace {

PatchJudgement judgement(std::vector<double> patches, std::vector<double> first,
                         std::vector<double> second) {
  return {torch::tensor(patches, torch::kFloat64),
          {torch::tensor(first, torch::kFloat64), torch::tensor(second, torch::kFloat64)}};
}

TEST(FeatureMatchingLossTest, IsTheMeanAbsoluteDifferenceOverLayersAndScales) {
  const std::vector<PatchJudgement> truth{judgement({0}, {1, 2}, {0, 0, 0}),
                                          judgement({0}, {0}, {4})};
  const std::vector<PatchJudgement> made{judgement({0}, {2, 5}, {0, 3, 0}),
                                         judgement({0}, {-1}, {4})};
  // Layers: (1 + 3) / 2, 3 / 3, 1, 0.
  EXPECT_NEAR(featureMatchingLoss(truth, made).item<double>(), (2.0 + 1.0 + 1.0 + 0.0) / 4.0,
              1e-12);
  EXPECT_EQ(featureMatchingLoss(truth, truth).item<double>(), 0.0);
}

TEST(FeatureMatchingLossTest, GradientAndNoneForTheTruth) {
  torch::manual_seed(4);
  const torch::Tensor truth = torch::randn({2, 3}, torch::kFloat64);
  checkGradient(
      [&](const torch::Tensor& x) {
        return featureMatchingLoss({{truth, {truth, truth * 2.0}}}, {{x, {x, x.tanh()}}});
      },
      torch::randn({2, 3}));
  const torch::Tensor real = torch::randn({3}).requires_grad_(true);
  const torch::Tensor made = torch::randn({3}).requires_grad_(true);
  featureMatchingLoss({{real, {real}}}, {{made, {made}}}).backward();
  EXPECT_FALSE(real.grad().defined());
  EXPECT_TRUE(made.grad().defined());
}

TEST(FeatureMatchingLossTest, PatchLossesAreMeansOverTheScales) {
  const std::vector<PatchJudgement> real{judgement({0.5, 1.0}, {0}, {0}),
                                         judgement({2.0}, {0}, {0})};
  const std::vector<PatchJudgement> made{judgement({0.0, -1.0}, {0}, {0}),
                                         judgement({1.0}, {0}, {0})};
  // Mao et al. 2017: 1/2 (D(real) - 1)^2 + 1/2 D(made)^2, a scale at a time.
  const double first = 0.5 * (0.25 + 0.0) / 2.0 + 0.5 * (0.0 + 1.0) / 2.0;
  const double second = 0.5 * 1.0 + 0.5 * 1.0;
  EXPECT_NEAR(patchDiscriminatorLoss(AdversarialForm::LeastSquares, real, made).item<double>(),
              (first + second) / 2.0, 1e-12);
  EXPECT_NEAR(patchGeneratorLoss(AdversarialForm::Hinge, made).item<double>(), (0.5 + -1.0) / 2.0,
              1e-12);
}

TEST(FeatureMatchingLossTest, RefusesJudgementsThatDoNotPair) {
  const PatchJudgement one{torch::zeros({1}), {torch::zeros({1})}};
  const PatchJudgement none{torch::zeros({1}), {}};
  EXPECT_THROW((void)featureMatchingLoss({one}, {}), std::invalid_argument);
  EXPECT_THROW((void)featureMatchingLoss({one}, {none}), std::invalid_argument);
  EXPECT_THROW((void)featureMatchingLoss({}, {}), std::invalid_argument);
}

}  // namespace
}  // namespace lateglow::engine
