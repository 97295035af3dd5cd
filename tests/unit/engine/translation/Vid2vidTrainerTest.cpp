#include "engine/training/Vid2vidTrainer.h"

#include <fstream>

#include <gtest/gtest.h>

#include "engine/package/ModelPackage.h"
#include "engine/training/Checkpoint.h"
#include "engine/training/TrainCommand.h"
#include "tests/unit/engine/data/TinyVolumes.h"
#include "tests/unit/engine/package/TemporaryFolder.h"

namespace lateglow::engine {
namespace {

nlohmann::json tinyVid2vidTraining(const std::filesystem::path& folder, int steps) {
  return {{"system", "vid2vid"},
          {"data", folder.string()},
          {"output", (folder / "package").string()},
          {"checkpoints", (folder / ("checkpoints" + std::to_string(steps))).string()},
          {"precision", "fp32"},
          {"network",
           {{"width", 4},
            {"widest", 8},
            {"halvings", 2},
            {"blocks", 2},
            {"judge_width", 4},
            {"judge_layers", 2}}},
          {"losses", {{"batch", 1}, {"frames", 4}, {"rows", 16}, {"columns", 24}}},
          {"phases", {{"vid2vid", {{"steps", steps}}}}}};
}

/// A training run whose parts outlive it.
class Vid2vidTraining {
public:
  explicit Vid2vidTraining(const nlohmann::json& configuration, bool stopped = false)
      : m_config(TrainConfig::fromJson(configuration)),
        m_data(m_config.data),
        m_stop(stopped),
        m_trainer(m_config, m_data, m_log, m_stop) {}
  Vid2vidTrainer& trainer() { return m_trainer; }

private:
  TrainConfig m_config;
  VolumePairDataset m_data;
  ProgressLog m_log;
  StopFlag m_stop;
  Vid2vidTrainer m_trainer;
};

NamedTensorMap weightsAfter(const nlohmann::json& configuration) {
  Vid2vidTraining training(configuration);
  training.trainer().run();
  return training.trainer().weights();
}

class Vid2vidTrainerTest : public ::testing::Test {
protected:
  Vid2vidTrainerTest() { test::writeTinyVolumes(m_folder.path()); }
  test::TemporaryFolder m_folder;
};

TEST_F(Vid2vidTrainerTest, WritesAPackageWhoseFiguresAreInHounsfieldUnits) {
  std::ofstream(m_folder.path() / "dataset.json")
      << R"({"task": "cbct-to-ct", "modality": "CBCT", "spacing_mm": [3, 2, 2], "normalization":
            {"target": {"unit": "HU", "black": -1000.0, "white": 2000.0}}})";
  ASSERT_EQ(runTraining(tinyVid2vidTraining(m_folder.path(), 2)), 0);
  const auto package = readModelPackage(m_folder.path() / "package");
  ASSERT_TRUE(package.has_value()) << package.error();
  EXPECT_EQ(package->manifest.system, "vid2vid");
  EXPECT_EQ(package->manifest.task, "cbct-to-ct");
  EXPECT_EQ(package->manifest.outputs, std::vector<std::string>{"synthetic"});
  EXPECT_TRUE(package->manifest.configuration.contains("normalization"));
  const nlohmann::json figures = package->manifest.metrics.at("phases").at("vid2vid");
  EXPECT_NEAR(figures.at("mae_hu").get<double>(), 1500.0 * figures.at("mae").get<double>(), 0.1);
}

TEST_F(Vid2vidTrainerTest, ResumedRunEqualsUninterruptedRun) {
  const auto configuration = [&](int steps) {
    nlohmann::json values = tinyVid2vidTraining(m_folder.path(), steps);
    // A constant rate: with a cosine the interrupted run's shorter budget would change the rates.
    values["losses"]["decay"] = false;
    return values;
  };
  const NamedTensorMap expected = weightsAfter(configuration(4));
  const NamedTensorMap half = weightsAfter(configuration(2));
  const auto file = m_folder.path() / "checkpoints2" / "vid2vid.safetensors";
  Checkpoint checkpoint = readCheckpoint(file);
  EXPECT_EQ(checkpoint.state.at("step"), 2);
  checkpoint.state["finished"] = false;
  writeCheckpoint(file, checkpoint);
  nlohmann::json rest = configuration(4);
  rest["checkpoints"] = (m_folder.path() / "checkpoints2").string();
  const NamedTensorMap resumed = weightsAfter(rest);
  ASSERT_EQ(expected.size(), resumed.size());
  bool changed = false;
  for (const auto& [name, tensor] : expected) {
    EXPECT_TRUE(torch::equal(tensor, resumed.at(name))) << name;
    changed = changed || !torch::equal(tensor, half.at(name));
  }
  EXPECT_TRUE(changed);
}

TEST_F(Vid2vidTrainerTest, EveryVariantTrainsWithBothRecipes) {
  const std::vector<nlohmann::json> changes{
      {{"losses", {{"temporal", 0.0}}}},
      {{"losses", {{"adversarial_form", "hinge"}}}},
      {{"losses", {{"adversarial", 0.0}, {"temporal", 0.0}}}},
      {{"losses", {{"orthogonal_rate", 10.0}}}},
      {{"network", {{"flow", false}}}},
      {{"network", {{"norm", "instance"}, {"skips", false}, {"residual", false}}}},
      {{"network", {{"both_directions", true}, {"source_frames", 1}, {"previous_frames", 1}}}}};
  int number = 0;
  for (const char* recipe : {"paper", "recommended"}) {
    for (const nlohmann::json& change : changes) {
      nlohmann::json configuration = tinyVid2vidTraining(m_folder.path(), 1);
      configuration["recipe"] = recipe;
      configuration["checkpoints"] = (m_folder.path() / std::to_string(number++)).string();
      configuration.merge_patch(change);
      for (const auto& [name, tensor] : weightsAfter(configuration)) {
        EXPECT_TRUE(tensor.isfinite().all().item<bool>()) << recipe << change << name;
      }
    }
  }
}

TEST_F(Vid2vidTrainerTest, StopFlagLeavesACheckpoint) {
  Vid2vidTraining training(tinyVid2vidTraining(m_folder.path(), 50), /*stopped=*/true);
  EXPECT_THROW(training.trainer().run(), TrainingStopped);
  EXPECT_TRUE(std::filesystem::exists(m_folder.path() / "checkpoints50" / "vid2vid.safetensors"));
}

TEST_F(Vid2vidTrainerTest, LearnsAnExactRelation) {
  nlohmann::json configuration = tinyVid2vidTraining(m_folder.path(), 120);
  configuration["losses"]["learning_rate"] = 4e-3;
  configuration["losses"]["average_decay"] = 0.9;
  const auto after = [&](int steps) {
    configuration["phases"]["vid2vid"]["steps"] = steps;
    configuration["checkpoints"] = (m_folder.path() / std::to_string(steps)).string();
    Vid2vidTraining training(configuration);
    training.trainer().run();
    return training.trainer().metrics().at("vid2vid").at("mae").get<double>();
  };
  EXPECT_LT(after(120), 0.35 * after(1));
}

TEST_F(Vid2vidTrainerTest, RefusesCropsThatTheNetworkCannotDivide) {
  nlohmann::json configuration = tinyVid2vidTraining(m_folder.path(), 1);
  configuration["losses"]["rows"] = 18;
  EXPECT_THROW(Vid2vidTraining{configuration}, std::invalid_argument);
}

}  // namespace
}  // namespace lateglow::engine
