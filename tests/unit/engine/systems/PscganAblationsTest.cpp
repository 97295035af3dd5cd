#include <algorithm>
#include <map>
#include <string>

#include <gtest/gtest.h>

#include "engine/nn/Autocast.h"
#include "engine/systems/pscgan/PscganDiscriminator.h"
#include "engine/systems/pscgan/PscganGenerator.h"

namespace lateglow::engine {
namespace {

PscganConfig plainConfig(const nlohmann::json& changes = nlohmann::json::object()) {
  nlohmann::json values = {{"phases", 6},
                           {"pixels", 32},
                           {"channels", {8, 8, 12, 8}},
                           {"decoder", {16, 16, 8, 8, 8}},
                           {"discriminator", {8, 8, 8, 8, 8}},
                           {"rates", {1, 2}},
                           {"stacks", 1},
                           {"temporal_pathway", "channelwise"},
                           {"bottleneck", 16},
                           {"condition_grid", 8}};
  values.update(changes);
  return PscganConfig::fromJson(values, PscganConfig::paper());
}

std::map<std::string, std::vector<std::int64_t>> shapesOf(const torch::nn::Module& module) {
  std::map<std::string, std::vector<std::int64_t>> shapes;
  for (const auto& item : module.named_parameters()) {
    shapes[item.key()] = item.value().sizes().vec();
  }
  return shapes;
}

/// Parameters outside `prefix` in both, which a switch of that part must leave alone.
void expectSameOutside(const PscganConfig& a, const PscganConfig& b, const std::string& part) {
  for (const auto stage : {PscganStage::Pri, PscganStage::Sys, PscganStage::Seg}) {
    const auto outside = [&](const PscganConfig& config) {
      auto shapes = shapesOf(*PscganGenerator(config, stage));
      std::erase_if(shapes, [&](const auto& entry) {
        return entry.first.find(part) != std::string::npos;
      });
      return shapes;
    };
    EXPECT_EQ(outside(a), outside(b)) << toString(stage);
    EXPECT_FALSE(outside(a).empty());
    EXPECT_EQ(shapesOf(*PscganDiscriminator(a, stage)), shapesOf(*PscganDiscriminator(b, stage)));
  }
}

class PscganVariantTest : public testing::TestWithParam<const char*> {
protected:
  static nlohmann::json changes() {
    const std::string name = GetParam();
    if (name == "lstm" || name == "gru" || name == "rnn" || name == "conv1d") {
      return {{"temporal_unit", name}};
    }
    if (name == "joint") return {{"progressive", false}};
    if (name == "single") return {{"control_single_frame", true}};
    if (name == "spatial" || name == "temporal") return {{"pathways", name}};
    if (name == "unweighed") return {{"attention", false}};
    return {{"encoder", name}};
  }
};

TEST_P(PscganVariantTest, ShapesAndEveryWeightLearns) {
  torch::manual_seed(91);
  const PscganConfig config = plainConfig(changes());
  for (const PscganStage stage : stagesOf(config)) {
    PscganGenerator generator(config, stage);
    for (auto& item : generator->named_parameters()) {
      const torch::NoGradGuard guard;
      if (item.key().ends_with("gamma")) item.value().fill_(0.5);
    }
    const std::int64_t seen = PscganGeneratorImpl::conditionChannels(stage);
    const torch::Tensor condition = seen == 0 ? torch::Tensor() : torch::rand({2, seen, 32, 32});
    const torch::Tensor raw = generator(torch::randn({2, 6, 32, 32}), condition);
    const std::int64_t given = PscganGeneratorImpl::outputChannels(stage);
    ASSERT_EQ(raw.sizes(), (std::vector<std::int64_t>{2, given, 32, 32}));
    ASSERT_EQ(raw.scalar_type(), torch::kFloat32);
    raw.square().mean().backward();
    for (const auto& item : generator->named_parameters()) {
      ASSERT_TRUE(item.value().grad().defined()) << item.key();
      EXPECT_TRUE(item.value().grad().isfinite().all().item<bool>()) << item.key();
      // Under instance normalization the bias of the convolution before it cannot matter.
      if (item.key().starts_with("unet.") && item.key().ends_with(".bias")) continue;
      EXPECT_GT(item.value().grad().abs().max().item<float>(), 0.0F) << item.key();
    }
    EXPECT_EQ(PscganDiscriminator(config, stage)(torch::rand({2, given, 32, 32})).score.size(1), given);
  }
}

TEST_P(PscganVariantTest, ReducedPrecisionStaysNear) {
  torch::manual_seed(92);
  const PscganConfig config = plainConfig(changes());
  PscganGenerator generator(config, stagesOf(config).front());
  const torch::Tensor cine = torch::randn({2, 6, 32, 32}).clamp(-1.0, 1.0);
  const auto gradient = [&](bool reduced) {
    generator->zero_grad();
    torch::Tensor raw;
    {
      const AutocastScope autocast(torch::kCPU, reduced);
      raw = generator(cine);
    }
    raw.square().mean().backward();
    std::vector<torch::Tensor> parts;
    for (const torch::Tensor& parameter : generator->parameters()) {
      parts.push_back(parameter.grad().detach().clone().reshape(-1));
    }
    return torch::cat(parts);
  };
  const torch::Tensor exact = gradient(false), fast = gradient(true);
  ASSERT_TRUE(fast.isfinite().all().item<bool>());
  EXPECT_GT(torch::cosine_similarity(exact, fast, 0).item<double>(), 0.95);
}

INSTANTIATE_TEST_SUITE_P(Switches, PscganVariantTest,
                         testing::Values("conv3d", "convlstm", "conv3d_lstm", "unet", "conv1d",
                                         "lstm", "gru", "rnn", "joint", "single", "spatial",
                                         "temporal", "unweighed"),
                         [](const auto& name) { return std::string(name.param); });

TEST(PscganAblationsTest, AnEncoderReplacesTheSclnsOnly) {
  for (const char* name : {"conv3d", "convlstm", "conv3d_lstm"}) {
    const PscganConfig other = plainConfig({{"encoder", name}});
    const auto shapes = shapesOf(*PscganGenerator(other, PscganStage::Pri));
    EXPECT_FALSE(std::any_of(shapes.begin(), shapes.end(),
                             [](const auto& entry) { return entry.first.starts_with("scln"); }));
    auto renamed = [](const PscganConfig& config, PscganStage stage) {
      auto all = shapesOf(*PscganGenerator(config, stage));
      std::erase_if(all, [](const auto& entry) {
        return entry.first.starts_with("scln") || entry.first.starts_with("stage");
      });
      return all;
    };
    for (const auto stage : {PscganStage::Pri, PscganStage::Sys, PscganStage::Seg}) {
      EXPECT_EQ(renamed(other, stage), renamed(plainConfig(), stage)) << name;
    }
  }
}

TEST(PscganAblationsTest, ATemporalUnitReplacesTheTemporalPathwayOnly) {
  for (const char* name : {"conv1d", "lstm", "gru", "rnn"}) {
    expectSameOutside(plainConfig(), plainConfig({{"temporal_unit", name}}), ".temporal.");
  }
  // Without dilation the weights have the same shapes; what a frame can reach is what differs.
  EXPECT_EQ(shapesOf(*PscganGenerator(plainConfig(), PscganStage::Pri)),
            shapesOf(*PscganGenerator(plainConfig({{"temporal_unit", "conv1d"}}), PscganStage::Pri)));
  const auto reach = [](const char* unit) {
    torch::manual_seed(93);
    Scln layer(plainConfig({{"temporal_unit", unit}, {"rates", {1, 4}}, {"phases", 12}}), 0);
    const torch::Tensor frames = torch::randn({12, 1, 32, 32, 1}).requires_grad_(true);
    layer(frames, frames).temporal[11].square().sum().backward();
    return frames.grad().flatten(1).abs().amax(1).gt(0).sum().item<std::int64_t>();
  };
  EXPECT_EQ(reach("causal_dilated"), 9);  // {0, 1, 2} + {0, 4, 8} frames back
  EXPECT_EQ(reach("conv1d"), 5);          // {0, 1, 2} + {0, 1, 2}
  EXPECT_EQ(reach("gru"), 12);
}

TEST(PscganAblationsTest, SingleFrameControlShowsTheFirstFrameOnly) {
  for (const char* encoder : {"scln", "unet"}) {
    torch::manual_seed(94);
    const nlohmann::json base = {{"encoder", encoder}, {"frame_encoder", {8, 8, 8, 8}},
                                 {"projection_maps", 4}};
    nlohmann::json changed = base;
    changed["control_single_frame"] = true;
    const PscganConfig plain = plainConfig(base);
    PscganGenerator all(plain, PscganStage::Pri);
    PscganGenerator control(plainConfig(changed), PscganStage::Pri);
    EXPECT_EQ(copySharedWeights(*all, *control), all->parameters().size());
    EXPECT_EQ(shapesOf(*all), shapesOf(*control));
    const torch::NoGradGuard guard;
    const torch::Tensor cine = torch::randn({1, 6, 32, 32});
    const torch::Tensor still = cine.slice(1, 0, 1).repeat({1, 6, 1, 1});
    EXPECT_TRUE(torch::allclose(control(cine), all(still), 1e-5, 1e-6));
    EXPECT_FALSE(torch::allclose(control(cine), all(cine), 1e-3, 1e-4));
    torch::Tensor moved = cine.clone();
    moved.slice(1, 1).normal_();
    EXPECT_TRUE(torch::equal(control(cine), control(moved)));
  }
}

TEST(PscganAblationsTest, JointIsPriWithASecondOutputLayer) {
  torch::manual_seed(95);
  const PscganConfig config = plainConfig({{"progressive", false}});
  ASSERT_EQ(stagesOf(config), std::vector<PscganStage>{PscganStage::Joint});
  PscganGenerator pri(config, PscganStage::Pri), joint(config, PscganStage::Joint);
  EXPECT_EQ(copySharedWeights(*pri, *joint), pri->parameters().size());
  EXPECT_EQ(joint->parameters().size(), pri->parameters().size() + 2);
  const torch::NoGradGuard guard;
  const torch::Tensor cine = torch::randn({1, 6, 32, 32});
  const torch::Tensor both = joint(cine);
  EXPECT_TRUE(torch::allclose(both.slice(1, 0, 4), pri(cine), 1e-5, 1e-6));
  EXPECT_LE(both.slice(1, 4).abs().max().item<float>(), 1.0F);
}

TEST(PscganAblationsTest, UNetSeesEveryFrameAndTheCondition) {
  torch::manual_seed(96);
  const PscganConfig config = plainConfig({{"encoder", "unet"}, {"unet_widths", {8, 8, 8, 8}}});
  PscganGenerator sys(config, PscganStage::Sys);
  EXPECT_EQ(sys->named_parameters()["unet.down0.convolution1.weight"].size(1), 6 + 4);
  const torch::NoGradGuard guard;
  const torch::Tensor cine = torch::randn({1, 6, 32, 32}), mask = torch::rand({1, 4, 32, 32});
  const torch::Tensor before = sys(cine, mask);
  for (std::int64_t frame = 0; frame < 6; ++frame) {
    torch::Tensor changed = cine.clone();
    changed.select(1, frame).normal_();
    EXPECT_FALSE(torch::equal(sys(changed, mask), before)) << "frame " << frame;
  }
  EXPECT_FALSE(torch::equal(sys(cine, 1.0 - mask), before));
}

}  // namespace
}  // namespace lateglow::engine
