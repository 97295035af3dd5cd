#include "engine/training/EarlyStopping.h"

#include <limits>

#include <gtest/gtest.h>

#include "engine/training/PscganScore.h"

namespace lateglow::engine {
namespace {

torch::nn::Linear layerOf(double value) {
  torch::nn::Linear layer(2, 2);
  const torch::NoGradGuard guard;
  layer->weight.fill_(value);
  layer->bias.fill_(value);
  return layer;
}

double weightOf(torch::nn::Linear& layer) { return layer->weight[0][0].item<double>(); }

TEST(EarlyStoppingTest, EndsAfterLooksWithoutGainAndKeepsTheBest) {
  EarlyStopping stopping(2);
  stopping.observe(0.5, *layerOf(1.0));
  stopping.observe(0.4, *layerOf(2.0));
  EXPECT_FALSE(stopping.exhausted());
  stopping.observe(0.7, *layerOf(3.0));
  stopping.observe(0.7, *layerOf(4.0));  // as good is no gain
  EXPECT_FALSE(stopping.exhausted());
  stopping.observe(std::numeric_limits<double>::quiet_NaN(), *layerOf(5.0));
  EXPECT_TRUE(stopping.exhausted());
  torch::nn::Linear best = layerOf(0.0);
  stopping.copyBest(*best);
  EXPECT_EQ(weightOf(best), 3.0);
}

TEST(EarlyStoppingTest, StateSurvivesACheckpoint) {
  EarlyStopping before(3);
  before.observe(0.5, *layerOf(1.0));
  before.observe(0.4, *layerOf(2.0));
  NamedTensorMap tensors;
  nlohmann::json state = nlohmann::json::object();
  before.save(tensors, state);
  EarlyStopping after(3);
  after.restore(tensors, state);
  after.observe(0.45, *layerOf(3.0));
  EXPECT_FALSE(after.exhausted());
  after.observe(0.45, *layerOf(4.0));
  EXPECT_TRUE(after.exhausted());
  torch::nn::Linear best = layerOf(0.0);
  after.copyBest(*best);
  EXPECT_EQ(weightOf(best), 1.0);
  EarlyStopping broken(3);
  EXPECT_THROW(broken.restore({}, state), std::runtime_error);
}

TEST(EarlyStoppingTest, OffDoesNothing) {
  EarlyStopping off(0);
  for (int i = 0; i < 10; ++i) off.observe(0.0, *layerOf(1.0));
  EXPECT_FALSE(off.exhausted());
  NamedTensorMap tensors;
  nlohmann::json state = nlohmann::json::object();
  off.save(tensors, state);
  EXPECT_TRUE(tensors.empty());
  EXPECT_TRUE(state.empty());
  torch::nn::Linear untouched = layerOf(7.0);
  off.copyBest(*untouched);
  EXPECT_EQ(weightOf(untouched), 7.0);
}

TEST(PscganScoreTest, FiguresOfEachStage) {
  PscganBatch batch;
  batch.mask = torch::zeros({1, 4, 4}, torch::kInt64);
  batch.mask[0][0].fill_(2);
  batch.mask[0][1].fill_(1);
  batch.lge = torch::full({1, 1, 4, 4}, 0.5);
  const torch::Tensor logits =
      torch::one_hot(batch.mask, 4).permute({0, 3, 1, 2}).to(torch::kFloat32);
  const torch::Tensor image = torch::full({1, 1, 4, 4}, 0.3);
  PscganScore pri(PscganStage::Pri), sys(PscganStage::Sys), joint(PscganStage::Joint);
  pri.add(logits, batch);
  sys.add(image, batch);
  joint.add(torch::cat({logits, image}, 1), batch);
  EXPECT_EQ(pri.toJson().at("dice_wall"), 1.0);
  EXPECT_FALSE(pri.toJson().contains("psnr_db"));
  EXPECT_NEAR(sys.toJson().at("mean_absolute_error").get<double>(), 0.2, 1e-5);
  EXPECT_NEAR(sys.toJson().at("psnr_db").get<double>(), 20.0, 1e-3);  // 20 log10(2 / 0.2)
  EXPECT_FALSE(sys.toJson().contains("dice_wall"));
  nlohmann::json both = pri.toJson();
  both.update(sys.toJson());
  EXPECT_EQ(joint.toJson(), both);
  // Blood and wall right, no scar anywhere: 2/3, minus the error.
  EXPECT_NEAR(PscganScore::quality(joint.toJson()), 2.0 / 3.0 - 0.2, 1e-4);
}

}  // namespace
}  // namespace lateglow::engine
