#include "engine/nn/PatchGan.h"

#include <gtest/gtest.h>

namespace lateglow::engine {
namespace {

TEST(PatchGanTest, GivesTheMapsOfIsolaEtAl) {
  const torch::NoGradGuard guard;
  PatchGan judge(PatchGanOptions{2, 8, 3, 2, FeatureNorm::Instance, Dimensions::Two});
  const auto judged = judge(torch::randn({2, 2, 1, 256, 256}));
  ASSERT_EQ(judged.size(), 2U);
  // 256 -> 128 -> 64 -> 32 -> 31 -> 30, the second scale from 128.
  EXPECT_EQ(judged[0].patches.sizes(), (std::vector<std::int64_t>{2, 1, 1, 30, 30}));
  EXPECT_EQ(judged[1].patches.sizes(), (std::vector<std::int64_t>{2, 1, 1, 14, 14}));
  ASSERT_EQ(judged[0].features.size(), 4U);
  EXPECT_EQ(judged[0].features[0].size(1), 8);
  EXPECT_EQ(judged[0].features[3].size(1), 64);
}

TEST(PatchGanTest, APatchSeesSeventyPixels) {
  const torch::NoGradGuard guard;
  PatchGan judge(PatchGanOptions{1, 4, 3, 1, FeatureNorm::None, Dimensions::Two});
  torch::Tensor image = torch::randn({1, 1, 1, 160, 160});
  const torch::Tensor before = judge(image)[0].patches.clone();
  image[0][0][0][80][80] += 1.0;
  const torch::Tensor rows =
      (judge(image)[0].patches != before).squeeze().any(1).nonzero().flatten();
  // Windows of 70 at steps of 8 that hold one pixel: 8 or 9.
  EXPECT_GE(rows.size(0), 8);
  EXPECT_LE(rows.size(0), 9);
}

TEST(PatchGanTest, JudgesVolumesAndInputsSmallerThanItsKernels) {
  const torch::NoGradGuard guard;
  PatchGan judge(PatchGanOptions{2, 4, 3, 2, FeatureNorm::None, Dimensions::Three});
  const auto judged = judge(torch::randn({1, 2, 5, 33, 17}));
  for (const PatchJudgement& scale : judged) {
    EXPECT_TRUE(scale.patches.isfinite().all().item<bool>());
    EXPECT_GE(scale.patches.numel(), 1);
  }
}

}  // namespace
}  // namespace lateglow::engine
