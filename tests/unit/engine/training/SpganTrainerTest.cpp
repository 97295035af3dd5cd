#include "engine/training/SpganTrainer.h"

#include <gtest/gtest.h>

#include "engine/package/ModelPackage.h"
#include "engine/training/Checkpoint.h"
#include "engine/training/TrainCommand.h"
#include "tests/unit/engine/training/TinyDataset.h"

namespace lateglow::engine {
namespace {

nlohmann::json tinyConfiguration(const std::filesystem::path& folder, int steps) {
  return {{"system", "spgan"},
          {"data", folder.string()},
          {"output", (folder / "package").string()},
          {"checkpoints", (folder / "checkpoints").string()},
          {"precision", "fp32"},
          {"network",
           {{"phases", 6}, {"pixels", 32}, {"channels", {4, 4, 4, 4}}, {"frame_stride", 2},
            {"pyramid_channels", 8}, {"structural_channels", 8}, {"attention_channels", 4},
            {"attention_frame_stride", 2}, {"personal_channels", 4}, {"unet", {8, 8}},
            {"discriminator", {8, 8, 8, 8}}}},
          {"losses", {{"batch", 4}}},
          {"phases", {{"spgan", {{"steps", steps}}}}}};
}

/// A training run whose parts outlive it.
class Training {
public:
  explicit Training(const nlohmann::json& configuration, bool stopped = false)
      : m_config(TrainConfig::fromJson(configuration)),
        m_data(m_config.data, 6, 32),
        m_stop(stopped),
        m_trainer(m_config, m_data, m_log, m_stop) {}
  SpganTrainer& trainer() { return m_trainer; }

private:
  TrainConfig m_config;
  PscganDataset m_data;
  ProgressLog m_log;
  StopFlag m_stop;
  SpganTrainer m_trainer;
};

NamedTensorMap trainedWeights(const nlohmann::json& configuration) {
  Training training(configuration);
  training.trainer().run();
  return training.trainer().weights();
}

void expectEqual(const NamedTensorMap& a, const NamedTensorMap& b) {
  ASSERT_EQ(a.size(), b.size());
  for (const auto& [name, tensor] : a) EXPECT_TRUE(torch::equal(tensor, b.at(name))) << name;
}

TEST(SpganTrainerTest, WritesAPackageWithItsCard) {
  const TemporaryFolder folder;
  writeTinyDataset(folder.path());
  ASSERT_EQ(runTraining(tinyConfiguration(folder.path(), 2)), 0);
  const auto package = readModelPackage(folder.path() / "package");
  ASSERT_TRUE(package.has_value()) << package.error();
  EXPECT_EQ(package->manifest.system, "spgan");
  EXPECT_EQ(package->manifest.task, "cine-to-lge");
  EXPECT_EQ(package->manifest.outputs, (std::vector<std::string>{"lge", "structural", "detail"}));
  EXPECT_TRUE(package->manifest.metrics.at("phases").at("spgan").contains("ssim"));
  EXPECT_TRUE(package->weights.contains("structural.output.weight"));
  EXPECT_NE(package->card.find("Not for clinical use"), std::string::npos);
  EXPECT_NE(package->card.find("convolution of stride 2 instead of a Bi-ConvLSTM"),
            std::string::npos);
}

TEST(SpganTrainerTest, ResumedRunEqualsUninterruptedRun) {
  const TemporaryFolder whole, broken;
  writeTinyDataset(whole.path());
  writeTinyDataset(broken.path());
  // A constant rate: with a cosine the interrupted run's shorter budget would change the rates.
  const auto configuration = [](const TemporaryFolder& folder, int steps) {
    nlohmann::json values = tinyConfiguration(folder.path(), steps);
    values["losses"]["decay"] = false;
    values["losses"]["discriminator_steps"] = 2;
    values["losses"]["penalty_every"] = 3;
    return values;
  };
  const NamedTensorMap expected = trainedWeights(configuration(whole, 4));
  const NamedTensorMap half = trainedWeights(configuration(broken, 2));
  EXPECT_FALSE(torch::equal(expected.begin()->second, half.begin()->second));
  const auto file = broken.path() / "checkpoints" / "spgan.safetensors";
  Checkpoint checkpoint = readCheckpoint(file);
  EXPECT_EQ(checkpoint.state.at("step"), 2);
  checkpoint.state["finished"] = false;
  writeCheckpoint(file, checkpoint);
  expectEqual(expected, trainedWeights(configuration(broken, 4)));
}

TEST(SpganTrainerTest, StopFlagLeavesACheckpoint) {
  const TemporaryFolder folder;
  writeTinyDataset(folder.path());
  Training training(tinyConfiguration(folder.path(), 50), /*stopped=*/true);
  EXPECT_THROW(training.trainer().run(), TrainingStopped);
  const Checkpoint checkpoint = readCheckpoint(folder.path() / "checkpoints" / "spgan.safetensors");
  EXPECT_EQ(checkpoint.state.at("step"), 1);
  EXPECT_EQ(checkpoint.state.at("finished"), false);
}

TEST(SpganTrainerTest, StopsWhenValidationsNoLongerImprove) {
  const TemporaryFolder folder;
  writeTinyDataset(folder.path());
  nlohmann::json configuration = tinyConfiguration(folder.path(), 40);
  configuration["losses"]["learning_rate"] = 0.0;
  configuration["losses"]["average_decay"] = 0.0;
  configuration["validate_every_seconds"] = 1e-9;
  configuration["patience"] = 3;
  Training training(configuration);
  training.trainer().run();
  // The first validation is the best; three equal ones later patience is over.
  EXPECT_EQ(training.trainer().usage().at("spgan").at("steps"), 4);
}

TEST(SpganTrainerTest, EveryVariantTrainsWithBothRecipes) {
  for (const char* recipe : {"paper", "recommended"}) {
    for (const nlohmann::json& change :
         std::vector<nlohmann::json>{{{"two_stream", false}},
                                     {{"pyramid", false}},
                                     {{"attention", false}},
                                     {{"generator", "mutgan"}},
                                     {{"generator", "pix2pix"}},
                                     {{"generator", "unet"}}}) {
      const TemporaryFolder folder;
      writeTinyDataset(folder.path());
      nlohmann::json configuration = tinyConfiguration(folder.path(), 2);
      configuration["recipe"] = recipe;
      configuration["network"].update(change);
      for (const auto& [name, tensor] : trainedWeights(configuration)) {
        EXPECT_TRUE(tensor.isfinite().all().item<bool>()) << recipe << change << name;
      }
    }
  }
}

TEST(SpganTrainerTest, LearnsAHandfulOfCasesByHeart) {
  const TemporaryFolder folder;
  writeTinyDataset(folder.path(), 4);
  nlohmann::json configuration = tinyConfiguration(folder.path(), 150);
  configuration["losses"]["learning_rate"] = 4e-3;
  configuration["losses"]["average_decay"] = 0.9;
  const auto after = [&](int steps) {
    configuration["phases"]["spgan"]["steps"] = steps;
    configuration["checkpoints"] = (folder.path() / std::to_string(steps)).string();
    Training training(configuration);
    training.trainer().run();
    return training.trainer().metrics().at("spgan");
  };
  const nlohmann::json early = after(1), late = after(150);
  // The validation ring is of the same kind as the three of training.
  EXPECT_GT(late.at("psnr_db").get<double>(), 15.0);
  EXPECT_GT(late.at("ssim").get<double>(), early.at("ssim").get<double>() + 0.3);
  EXPECT_LT(late.at("nrmse").get<double>(), 0.5 * early.at("nrmse").get<double>());
}

}  // namespace
}  // namespace lateglow::engine
