#include <gtest/gtest.h>

#include "engine/systems/pscgan/Scln.h"

namespace lateglow::engine {
namespace {

struct Variant {
  const char* name;
  TemporalPathway temporal;
  Pathways pathways;
  std::int64_t stacks;
  std::int64_t queries;
  TemporalUnit unit = TemporalUnit::CausalDilated;
};

PscganConfig configOf(const Variant& variant) {
  PscganConfig config = PscganConfig::demo();
  config.pixels = 32;
  config.phases = 12;
  config.channels = {4, 4, 4, 4};
  config.rates = {1, 1, 2, 4, 6, 8};
  config.temporal = variant.temporal;
  config.temporalUnit = variant.unit;
  config.pathways = variant.pathways;
  config.stacks = variant.stacks;
  config.attentionGrid = {4, variant.queries};
  return config;
}

/// Attention must take part, or its causality would not be tested.
void openGammas(torch::nn::Module& module) {
  const torch::NoGradGuard guard;
  for (auto& item : module.named_parameters()) {
    if (item.key().ends_with("gamma")) item.value().fill_(0.8);
  }
}

class SclnCausalityTest : public testing::TestWithParam<Variant> {};

TEST_P(SclnCausalityTest, FramesAfterTChangeNothingUpToT) {
  torch::manual_seed(11);
  const PscganConfig config = configOf(GetParam());
  Scln first(config, 0), second(config, 1);
  openGammas(*first);
  openGammas(*second);
  const torch::NoGradGuard guard;
  const auto run = [&](const torch::Tensor& frames) {
    const SclnOutput one = first(frames, frames);
    return second(one.spatial, one.temporal).fused.clone();
  };
  const torch::Tensor frames = torch::randn({config.phases, 1, 32, 32, 1});
  const torch::Tensor before = run(frames);
  for (const std::int64_t t : {0, 1, 5, 10}) {
    torch::Tensor changed = frames.clone();
    changed.slice(0, t + 1).normal_();
    const torch::Tensor after = run(changed);
    EXPECT_TRUE(torch::equal(before.slice(0, 0, t + 1), after.slice(0, 0, t + 1))) << "t " << t;
    EXPECT_FALSE(torch::equal(before[t + 1], after[t + 1])) << "t " << t;
  }
}

TEST_P(SclnCausalityTest, GradientOfOneMomentReachesNoLaterFrame) {
  torch::manual_seed(12);
  const PscganConfig config = configOf(GetParam());
  Scln layer(config, 0);
  openGammas(*layer);
  const torch::Tensor frames = torch::randn({config.phases, 1, 32, 32, 1}).requires_grad_(true);
  constexpr std::int64_t moment = 6;
  layer(frames, frames).fused[moment].square().sum().backward();
  EXPECT_EQ(frames.grad().slice(0, moment + 1).abs().max().item<float>(), 0.0F);
  EXPECT_GT(frames.grad()[moment].abs().max().item<float>(), 0.0F);
  const bool remembers = GetParam().pathways != Pathways::SpatialOnly;
  EXPECT_EQ(frames.grad().slice(0, 0, moment).abs().max().item<float>() > 0.0F, remembers);
}

INSTANTIATE_TEST_SUITE_P(
    Variants, SclnCausalityTest,
    testing::Values(
        Variant{"channelwise", TemporalPathway::Channelwise, Pathways::Both, 1, 0},
        Variant{"channelwiseThreeStacks", TemporalPathway::Channelwise, Pathways::Both, 3, 4},
        Variant{"flattened", TemporalPathway::Flattened, Pathways::Both, 1, 0},
        Variant{"spatialOnly", TemporalPathway::Channelwise, Pathways::SpatialOnly, 1, 0},
        Variant{"temporalOnly", TemporalPathway::Channelwise, Pathways::TemporalOnly, 1, 0},
        Variant{"conv1d", TemporalPathway::Channelwise, Pathways::Both, 1, 0, TemporalUnit::Conv1d},
        Variant{"lstm", TemporalPathway::Channelwise, Pathways::Both, 2, 0, TemporalUnit::Lstm},
        Variant{"gru", TemporalPathway::Channelwise, Pathways::Both, 1, 0, TemporalUnit::Gru},
        Variant{"rnn", TemporalPathway::Channelwise, Pathways::Both, 1, 0, TemporalUnit::Rnn},
        Variant{"flattenedConv1d", TemporalPathway::Flattened, Pathways::Both, 1, 0,
                TemporalUnit::Conv1d},
        Variant{"flattenedLstm", TemporalPathway::Flattened, Pathways::Both, 1, 0,
                TemporalUnit::Lstm},
        Variant{"flattenedGru", TemporalPathway::Flattened, Pathways::Both, 2, 0,
                TemporalUnit::Gru},
        Variant{"flattenedRnn", TemporalPathway::Flattened, Pathways::TemporalOnly, 1, 0,
                TemporalUnit::Rnn}),
    [](const auto& variant) { return std::string(variant.param.name); });

}  // namespace
}  // namespace lateglow::engine
