#include <gtest/gtest.h>

#include "engine/losses/SegmentationLosses.h"
#include "engine/systems/pscgan/PscganGenerator.h"

namespace lateglow::engine {
namespace {

/// The paper's own sizes (4.2), once forward and backward: 25x64x64 frames, 25x4x4x128 features,
/// 4096 units, 4x4x256 decoder.
TEST(PaperSizesTest, PriOfThePaperRunsForwardAndBackward) {
  torch::manual_seed(101);
  const PscganConfig config = PscganConfig::preset("paper");
  PscganGenerator pri(config, PscganStage::Pri);
  const auto weights = pri->named_parameters();
  EXPECT_EQ(weights["reduce.weight"].sizes(),
            (std::vector<std::int64_t>{4096, 25 * 4 * 4 * 128}));
  EXPECT_EQ(weights["expand.weight"].sizes(), (std::vector<std::int64_t>{4 * 4 * 256, 4096}));
  EXPECT_EQ(weights["block1.convolution.weight"].size(1), 256 + 96);
  const torch::Tensor cine = torch::rand({1, 25, 64, 64}) * 2.0 - 1.0;
  const torch::Tensor logits = pri(cine);
  ASSERT_EQ(logits.sizes(), (std::vector<std::int64_t>{1, 4, 64, 64}));
  const torch::Tensor truth = oneHot(torch::randint(0, 4, {1, 64, 64}), 4);
  multiClassCrossEntropy(logits.softmax(1), truth).backward();
  std::size_t learning = 0;
  for (const auto& item : weights) {
    ASSERT_TRUE(item.value().grad().defined()) << item.key();
    ASSERT_TRUE(item.value().grad().isfinite().all().item<bool>()) << item.key();
    if (item.value().grad().abs().max().item<float>() > 0.0F) ++learning;
  }
  // Attention starts with gamma 0, so that its maps rest in the first step.
  EXPECT_GT(learning, weights.size() / 2);
}

TEST(PaperSizesTest, EveryOtherStageOfThePaperHasItsConditionAtTheBottleneck) {
  for (const auto stage : {PscganStage::Sys, PscganStage::Seg}) {
    const auto weights = PscganGenerator(PscganConfig::paper(), stage)->named_parameters();
    EXPECT_EQ(weights["join_condition.weight"].sizes(),
              (std::vector<std::int64_t>{
                  4096, PscganGeneratorImpl::conditionChannels(stage) * 64 * 64}));
  }
}

}  // namespace
}  // namespace lateglow::engine
