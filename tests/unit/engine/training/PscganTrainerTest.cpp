#include "engine/training/PscganTrainer.h"

#include <gtest/gtest.h>

#include "engine/data/DatasetFile.h"
#include "engine/package/ModelPackage.h"
#include "engine/training/Checkpoint.h"
#include "engine/training/TrainCommand.h"
#include "tests/unit/engine/training/TinyDataset.h"

namespace lateglow::engine {
namespace {

nlohmann::json tinyConfiguration(const std::filesystem::path& folder, int steps) {
  const nlohmann::json budget = {{"steps", steps}};
  return {{"system", "pscgan"},
          {"data", folder.string()},
          {"output", (folder / "package").string()},
          {"checkpoints", (folder / "checkpoints").string()},
          {"precision", "fp32"},
          {"network",
           {{"phases", 6}, {"pixels", 32}, {"channels", {8, 8, 8, 8}},
            {"decoder", {16, 16, 16, 8, 8}}, {"discriminator", {8, 8, 8, 8, 8}},
            {"bottleneck", 16}, {"condition_grid", 8}, {"projection_maps", 8},
            {"frame_encoder", {8, 8, 8, 8}}}},
          {"losses", {{"batch", 4}}},
          {"phases", {{"pri", budget}, {"sys", budget}, {"seg", budget}}}};
}

NamedTensorMap trainedWeights(const nlohmann::json& configuration) {
  const TrainConfig config = TrainConfig::fromJson(configuration);
  const PscganDataset data(config.data, 6, 32);
  ProgressLog log;
  const StopFlag stop{false};
  PscganTrainer trainer(config, data, log, stop);
  trainer.run();
  return trainer.weights();
}

void expectEqual(const NamedTensorMap& a, const NamedTensorMap& b) {
  ASSERT_EQ(a.size(), b.size());
  for (const auto& [name, tensor] : a) EXPECT_TRUE(torch::equal(tensor, b.at(name))) << name;
}

TEST(PscganTrainerTest, TrainsAllPhasesAndWritesAPackage) {
  const TemporaryFolder folder;
  writeTinyDataset(folder.path());
  const nlohmann::json configuration = tinyConfiguration(folder.path(), 2);
  ASSERT_EQ(runTraining(configuration), 0);
  const auto package = readModelPackage(folder.path() / "package");
  ASSERT_TRUE(package.has_value()) << package.error();
  EXPECT_EQ(package->manifest.system, "pscgan");
  EXPECT_TRUE(package->manifest.demonstration);
  EXPECT_TRUE(package->manifest.metrics.at("phases").contains("seg"));
  EXPECT_TRUE(package->weights.contains("sys.output.weight"));
  EXPECT_NE(package->card.find("Not for clinical use"), std::string::npos);
  EXPECT_EQ(package->card.find("This is not PSCGAN as such"), std::string::npos);
}

TEST(PscganTrainerTest, SameSeedGivesTheSameWeights) {
  const TemporaryFolder first, second;
  writeTinyDataset(first.path());
  writeTinyDataset(second.path());
  expectEqual(trainedWeights(tinyConfiguration(first.path(), 3)),
              trainedWeights(tinyConfiguration(second.path(), 3)));
}

TEST(PscganTrainerTest, ResumedRunEqualsUninterruptedRun) {
  const TemporaryFolder whole, broken;
  writeTinyDataset(whole.path());
  writeTinyDataset(broken.path());
  // A constant rate: with a cosine the interrupted run's shorter budget would change the rates.
  nlohmann::json configuration = tinyConfiguration(whole.path(), 4);
  configuration["losses"]["decay"] = false;
  const NamedTensorMap expected = trainedWeights(configuration);

  nlohmann::json shorter = tinyConfiguration(broken.path(), 2);
  shorter["losses"]["decay"] = false;
  shorter["phases"]["sys"]["steps"] = 4;
  shorter["phases"]["seg"]["steps"] = 4;
  // Only Pri is cut at step 2; the phases after it are thrown away. Its budget is then raised.
  (void)trainedWeights(shorter);
  const auto checkpoints = broken.path() / "checkpoints";
  std::filesystem::remove(checkpoints / "sys.safetensors");
  std::filesystem::remove(checkpoints / "seg.safetensors");
  const Checkpoint pri = readCheckpoint(checkpoints / "pri.safetensors");
  EXPECT_EQ(pri.state.at("step"), 2);
  EXPECT_EQ(pri.state.at("finished"), true);

  nlohmann::json rest = shorter;
  rest["phases"]["pri"]["steps"] = 4;
  expectEqual(expected, trainedWeights(rest));
}

TEST(PscganTrainerTest, FinishedPhasesRestUntilTheirBudgetIsRaised) {
  const TemporaryFolder folder;
  writeTinyDataset(folder.path());
  nlohmann::json configuration = tinyConfiguration(folder.path(), 2);
  const NamedTensorMap first = trainedWeights(configuration);
  expectEqual(first, trainedWeights(configuration));
  const auto stepOf = [&](const char* phase) {
    return readCheckpoint(folder.path() / "checkpoints" / (std::string(phase) + ".safetensors"))
        .state.at("step")
        .get<int>();
  };
  configuration["phases"]["seg"]["steps"] = 3;
  const NamedTensorMap longer = trainedWeights(configuration);
  EXPECT_EQ(stepOf("pri"), 2);
  EXPECT_EQ(stepOf("seg"), 3);
  EXPECT_TRUE(torch::equal(first.at("pri.output.weight"), longer.at("pri.output.weight")));
  EXPECT_FALSE(torch::equal(first.at("seg.output.weight"), longer.at("seg.output.weight")));
  // A smaller budget takes nothing back.
  configuration["phases"]["seg"]["steps"] = 1;
  expectEqual(longer, trainedWeights(configuration));
}

TEST(PscganTrainerTest, PatienceEndsAPhaseWithItsBestWeightsAndMoreOfItGoesOn) {
  const TemporaryFolder folder;
  writeTinyDataset(folder.path());
  nlohmann::json configuration = tinyConfiguration(folder.path(), 200);
  configuration["phases"]["sys"]["steps"] = 1;
  configuration["phases"]["seg"]["steps"] = 1;
  configuration["losses"]["learning_rate"] = 0.0;  // nothing can improve after the first look
  configuration["patience"] = 2;
  configuration["validate_every_seconds"] = 0;
  const auto pri = folder.path() / "checkpoints" / "pri.safetensors";
  const NamedTensorMap weights = trainedWeights(configuration);
  Checkpoint stopped = readCheckpoint(pri);
  EXPECT_EQ(stopped.state.at("step"), 3);  // one look that is best so far, two without gain
  EXPECT_EQ(stopped.state.at("stopped_early"), true);
  EXPECT_EQ(stopped.state.at("finished"), true);
  EXPECT_TRUE(torch::equal(stopped.tensors.at("best.output.weight"),
                           weights.at("pri.output.weight")));
  (void)trainedWeights(configuration);
  EXPECT_EQ(readCheckpoint(pri).state.at("step"), 3);
  configuration["patience"] = 4;
  (void)trainedWeights(configuration);
  EXPECT_EQ(readCheckpoint(pri).state.at("step"), 5);
}

TEST(PscganTrainerTest, DeterministicRunsGiveTheSameBytes) {
  const auto bytes = [] {
    const TemporaryFolder folder;
    writeTinyDataset(folder.path());
    nlohmann::json configuration = tinyConfiguration(folder.path(), 2);
    configuration["deterministic"] = true;
    configuration["precision"] = "bf16";
    EXPECT_EQ(runTraining(configuration), 0);
    EXPECT_TRUE(at::globalContext().deterministicAlgorithms());
    return readTextFile(folder.path() / "package" / "weights.safetensors");
  };
  const std::string first = bytes();
  EXPECT_FALSE(first.empty());
  EXPECT_EQ(first, bytes());
  const TemporaryFolder folder;
  writeTinyDataset(folder.path());
  ASSERT_EQ(runTraining(tinyConfiguration(folder.path(), 1)), 0);
  EXPECT_FALSE(at::globalContext().deterministicAlgorithms());
}

TEST(PscganTrainerTest, StopFlagLeavesACheckpoint) {
  const TemporaryFolder folder;
  writeTinyDataset(folder.path());
  const TrainConfig config = TrainConfig::fromJson(tinyConfiguration(folder.path(), 50));
  const PscganDataset data(config.data, 6, 32);
  ProgressLog log;
  const StopFlag stop{true};
  PscganTrainer trainer(config, data, log, stop);
  EXPECT_THROW(trainer.run(), TrainingStopped);
  const Checkpoint checkpoint = readCheckpoint(config.checkpoints / "pri.safetensors");
  EXPECT_EQ(checkpoint.state.at("step"), 1);
  EXPECT_EQ(checkpoint.state.at("finished"), false);
}

TEST(PscganTrainerTest, LearnsAHandfulOfCasesByHeart) {
  const TemporaryFolder folder;
  writeTinyDataset(folder.path(), 4);
  nlohmann::json configuration = tinyConfiguration(folder.path(), 1);
  configuration["phases"]["pri"]["steps"] = 150;
  configuration["losses"]["adversarial"] = 0.0;
  configuration["losses"]["content"] = 0.0;
  configuration["losses"]["learning_rate"] = 4e-3;
  configuration["losses"]["average_decay"] = 0.9;
  const TrainConfig config = TrainConfig::fromJson(configuration);
  const PscganDataset data(config.data, 6, 32);
  ProgressLog log;
  const StopFlag stop{false};
  PscganTrainer trainer(config, data, log, stop);
  trainer.run();
  // The validation ring is of the same kind as the three of training.
  EXPECT_GT(trainer.metrics().at("pri").at("dice_blood").get<double>(), 0.85);
  EXPECT_GT(trainer.metrics().at("pri").at("dice_wall").get<double>(), 0.7);
}

TEST(PscganTrainerTest, MissingDataIsAFailureThatNamesTheFile) {
  const TemporaryFolder folder;
  EXPECT_EQ(runTraining(tinyConfiguration(folder.path(), 1)), 1);
  EXPECT_EQ(runTraining({{"system", "pscgan"}}), 2);
}

}  // namespace
}  // namespace lateglow::engine
