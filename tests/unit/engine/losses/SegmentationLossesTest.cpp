#include "engine/losses/SegmentationLosses.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/unit/engine/losses/GradientCheck.h"

namespace lateglow::engine {
namespace {

torch::Tensor someTarget() {
  torch::manual_seed(1);
  return oneHot(torch::randint(0, 4, {2, 3, 3}), 4).to(torch::kFloat64);
}

TEST(SegmentationLossesTest, OneHotPutsEachLabelInItsChannel) {
  const torch::Tensor map = oneHot(torch::tensor({{{0, 3}, {1, 2}}}), 4);
  EXPECT_EQ(map.sizes(), (std::vector<std::int64_t>{1, 4, 2, 2}));
  EXPECT_EQ(map[0][3][0][1].item<float>(), 1.0F);
  EXPECT_EQ(map.sum().item<float>(), 4.0F);
}

TEST(SegmentationLossesTest, MultiClassCrossEntropyOfOnePixelByHand) {
  const torch::Tensor p = torch::tensor({0.7, 0.1, 0.1, 0.1}, torch::kFloat64).view({1, 4, 1, 1});
  const torch::Tensor y = torch::tensor({1.0, 0.0, 0.0, 0.0}, torch::kFloat64).view({1, 4, 1, 1});
  const double expected = -(std::log(0.7) + 3.0 * std::log(0.9)) / 4.0;
  EXPECT_NEAR(multiClassCrossEntropy(p, y).item<double>(), expected, 1e-12);
}

TEST(SegmentationLossesTest, MultiClassCrossEntropyIsFiniteForCertainMistakes) {
  const torch::Tensor p = torch::tensor({0.0F, 1.0F, 0.0F, 0.0F}).view({1, 4, 1, 1});
  const torch::Tensor y = torch::tensor({1.0F, 0.0F, 0.0F, 0.0F}).view({1, 4, 1, 1});
  EXPECT_TRUE(std::isfinite(multiClassCrossEntropy(p, y).item<double>()));
}

TEST(SegmentationLossesTest, MultiClassCrossEntropyGradient) {
  const torch::Tensor y = someTarget();
  checkGradient([&](const torch::Tensor& x) { return multiClassCrossEntropy(x.softmax(1), y); },
                torch::randn({2, 4, 3, 3}));
}

TEST(SegmentationLossesTest, DiceIsZeroForPerfectAndNearOneForDisjoint) {
  const torch::Tensor y = oneHot(torch::randint(0, 4, {2, 32, 32}), 4);
  EXPECT_NEAR(softDiceLoss(y, y).item<double>(), 0.0, 1e-6);
  EXPECT_GT(softDiceLoss(y.roll(1, 1), y).item<double>(), 0.99);
}

TEST(SegmentationLossesTest, DiceGradient) {
  const torch::Tensor y = someTarget();
  checkGradient([&](const torch::Tensor& x) { return softDiceLoss(x.softmax(1), y); },
                torch::randn({2, 4, 3, 3}));
}

TEST(SegmentationLossesTest, SizeLossesByHand) {
  const torch::Tensor a = torch::tensor({{0.5, 0.2, 0.2, 0.1}});
  const torch::Tensor b = torch::tensor({{0.4, 0.3, 0.2, 0.1}});
  EXPECT_NEAR(sizeAuxiliaryLoss(a, b).item<double>(), 0.2, 1e-6);
  const torch::Tensor mask = oneHot(torch::tensor({{{0, 0}, {1, 3}}}), 4);
  EXPECT_NEAR(sizeRegressionLoss(torch::tensor({{0.5F, 0.25F, 0.0F, 0.25F}}), mask).item<double>(),
              0.0, 1e-6);
  EXPECT_NEAR(sizeRegressionLoss(torch::tensor({{0.5F, 0.25F, 0.25F, 0.0F}}), mask).item<double>(),
              0.5, 1e-6);
}

}  // namespace
}  // namespace lateglow::engine
