#include "engine/training/SegmenterTrainer.h"

#include <gtest/gtest.h>

#include "engine/inference/SegmenterInference.h"
#include "engine/package/ModelPackage.h"
#include "engine/systems/TorchTensors.h"
#include "engine/training/Checkpoint.h"
#include "engine/training/SegmenterScore.h"
#include "engine/training/TrainCommand.h"
#include "tests/unit/engine/training/TinyDataset.h"

namespace lateglow::engine {
namespace {

nlohmann::json configurationOf(const std::filesystem::path& folder, int steps) {
  return {{"system", "heart-segmenter"},
          {"data", folder.string()},
          {"output", (folder / "package").string()},
          {"checkpoints", (folder / "checkpoints").string()},
          {"network", {{"widths", {8, 10, 12, 12}}, {"pixels", 40}}},
          {"phases", {{"segmenter", {{"steps", steps}}}}}};
}

TEST(SegmenterDatasetTest, ScarCountsAsWallAndFramesMoveWithTheirMask) {
  const TemporaryFolder folder;
  writeTinyDataset(folder.path());
  const SegmenterDataset data(folder.path());
  EXPECT_EQ(data.phases(), 6);
  const SegmenterBatch plain = data.unchanged({1, 2}, 3);
  EXPECT_EQ(plain.frames.sizes(), (std::vector<std::int64_t>{2, 1, 40, 40}));
  EXPECT_EQ(plain.mask.max().item<std::int64_t>(), 2);
  EXPECT_GT((plain.mask == 1).sum().item<std::int64_t>(), 0);
  // Blood is bright in the rings; the third phase is their systole.
  const auto cavity = [&](std::int64_t phase) {
    return (data.unchanged({0}, phase).mask == 2).sum().item<std::int64_t>();
  };
  EXPECT_LT(cavity(3), cavity(0));
  std::mt19937_64 random(3);
  for (int i = 0; i < 8; ++i) {
    const SegmenterBatch batch = data.augmented({0, 1, 2, 4}, random);
    EXPECT_LE(batch.frames.abs().max().item<float>(), 1.0F);
    const torch::Tensor frames = batch.frames.squeeze(1);
    EXPECT_GT(frames.masked_select(batch.mask == 2).mean().item<float>(),
              frames.masked_select(batch.mask == 1).mean().item<float>() + 0.5F);
  }
  std::mt19937_64 one(4), same(4);
  EXPECT_TRUE(torch::equal(data.augmented({1}, one).frames, data.augmented({1}, same).frames));
}

TEST(SegmenterDatasetTest, RefusesASetWithoutClassesOfEveryPhase) {
  const TemporaryFolder folder;
  writeTinyDataset(folder.path());
  const auto file = folder.path() / "pscgan.safetensors";
  auto tensors = readSafetensors(file);
  ASSERT_TRUE(tensors.has_value());
  TensorMap fewer = tensors->tensors;
  fewer.erase("cine_mask");
  ASSERT_TRUE(writeSafetensors(folder.path() / "fewer.safetensors", fewer));
  std::filesystem::rename(folder.path() / "fewer.safetensors", file);
  EXPECT_THROW(SegmenterDataset{folder.path()}, std::runtime_error);
  EXPECT_EQ(runTraining(configurationOf(folder.path(), 1)), 1);
}

TEST(SegmenterScoreTest, DiceByHand) {
  torch::Tensor truth = torch::zeros({1, 4, 4}, torch::kInt64), found = truth.clone();
  truth[0][0].fill_(2);
  found[0][0].slice(0, 0, 2).fill_(2);  // half of the blood: 2*2/(4+2)
  truth[0][1].fill_(1);
  found[0][1].fill_(1);
  SegmenterScore score;
  score.add(found, truth);
  EXPECT_NEAR(score.toJson().at("dice_blood").get<double>(), 4.0 / 6.0, 1e-4);
  EXPECT_EQ(score.toJson().at("dice_wall"), 1.0);
  EXPECT_NEAR(score.toJson().at("dice_heart").get<double>(), 12.0 / 14.0, 1e-4);
}

TEST(SegmenterTrainerTest, LearnsRingsGoesOnAndExportsAPackageThatRuns) {
  const TemporaryFolder folder;
  writeTinyDataset(folder.path(), 8);
  ASSERT_EQ(runTraining(configurationOf(folder.path(), 2)), 0);
  nlohmann::json longer = configurationOf(folder.path(), 60);
  ASSERT_EQ(runTraining(longer), 0);
  EXPECT_EQ(readCheckpoint(folder.path() / "checkpoints" / "segmenter.safetensors").state.at("step"),
            60);
  const auto package = readModelPackage(folder.path() / "package");
  ASSERT_TRUE(package.has_value()) << package.error();
  EXPECT_EQ(package->manifest.task, "segment-heart");
  EXPECT_EQ(package->manifest.inputs.pixels, (std::vector<int>{40, 40}));
  EXPECT_EQ(package->manifest.outputs, std::vector<std::string>{"probabilities"});
  EXPECT_NE(package->card.find("dice_heart"), std::string::npos);
  EXPECT_EQ(package->card.find("ratio_r"), std::string::npos);
  const nlohmann::json figures = package->manifest.metrics.at("phases").at("segmenter");
  EXPECT_GT(figures.at("dice_blood").get<double>(), 0.8);
  EXPECT_GT(figures.at("dice_wall").get<double>(), 0.6);
  const auto system =
      makeSegmenterInference(package->manifest, toTorchWeights(package->weights), torch::kCPU);
  const SegmenterBatch frame = SegmenterDataset(folder.path()).unchanged({3}, 0);
  const torch::Tensor labels =
      system->run({{"frames", frame.frames}}, {}).at("probabilities").argmax(1);
  SegmenterScore score;
  score.add(labels, frame.mask);
  EXPECT_GT(score.toJson().at("dice_blood").get<double>(), 0.7);
}

TEST(SegmenterTrainerTest, StopFlagLeavesACheckpoint) {
  const TemporaryFolder folder;
  writeTinyDataset(folder.path());
  const TrainConfig config = TrainConfig::fromJson(configurationOf(folder.path(), 50));
  const SegmenterDataset data(config.data);
  ProgressLog log;
  const StopFlag stop{true};
  SegmenterTrainer trainer(config, data, log, stop);
  EXPECT_THROW(trainer.run(), TrainingStopped);
  EXPECT_EQ(readCheckpoint(config.checkpoints / "segmenter.safetensors").state.at("step"), 1);
}

}  // namespace
}  // namespace lateglow::engine
