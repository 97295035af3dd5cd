#include "engine/training/MedSynthTrainer.h"

#include <gtest/gtest.h>

#include "engine/inference/MedSynthInference.h"
#include "engine/package/ModelPackage.h"
#include "engine/systems/TorchTensors.h"
#include "engine/training/Checkpoint.h"
#include "engine/training/TrainCommand.h"
#include "engine/training/VolumeScore.h"
#include "tests/unit/engine/data/TinyVolumes.h"
#include "tests/unit/engine/package/TemporaryFolder.h"

namespace lateglow::engine {
namespace {

using test::TemporaryFolder;
using test::writeTinyVolumes;

nlohmann::json tinyTraining(const std::filesystem::path& folder, int steps) {
  return {{"system", "medsynth"},
          {"data", folder.string()},
          {"output", (folder / "package").string()},
          {"checkpoints", (folder / "checkpoints").string()},
          {"precision", "fp32"},
          {"network", {{"width", 0.125}}},
          {"losses", {{"patch", 32}, {"batch", 2}}},
          {"phases", {{"stage1", {{"steps", steps}}}, {"stage2", {{"steps", steps}}}}}};
}

/// A training run whose parts outlive it.
class VolumeTraining {
public:
  explicit VolumeTraining(const nlohmann::json& configuration, bool stopped = false)
      : m_config(TrainConfig::fromJson(configuration)),
        m_data(m_config.data),
        m_stop(stopped),
        m_trainer(m_config, m_data, m_log, m_stop) {}
  MedSynthTrainer& trainer() { return m_trainer; }
  const VolumePairDataset& data() const { return m_data; }

private:
  TrainConfig m_config;
  VolumePairDataset m_data;
  ProgressLog m_log;
  StopFlag m_stop;
  MedSynthTrainer m_trainer;
};

NamedTensorMap chainAfter(const nlohmann::json& configuration) {
  VolumeTraining training(configuration);
  training.trainer().run();
  return training.trainer().weights();
}

TEST(MedSynthTrainerTest, WritesAPackageThatRunsOnVolumes) {
  const TemporaryFolder folder;
  writeTinyVolumes(folder.path());
  ASSERT_EQ(runTraining(tinyTraining(folder.path(), 2)), 0);
  const auto package = readModelPackage(folder.path() / "package");
  ASSERT_TRUE(package.has_value()) << package.error();
  const Manifest& manifest = package->manifest;
  EXPECT_EQ(manifest.task, "t1ce-to-t2");
  EXPECT_EQ(manifest.outputs, (std::vector<std::string>{"synthetic"}));
  EXPECT_EQ(manifest.inputs.modality, "MR T1ce");
  EXPECT_EQ(manifest.inputs.spacingMm, (std::vector<double>{2.0, 1.5, 1.5}));
  EXPECT_EQ(manifest.configuration.at("normalization").at("source"), "percentiles");
  EXPECT_EQ(manifest.training.at("data").at("cohort"), "ellipsoids");
  for (const char* phase : {"stage1", "stage2", "source"}) {
    EXPECT_TRUE(manifest.metrics.at("phases").at(phase).contains("psnr_db")) << phase;
  }
  MedSynthInference system(manifest, toTorchWeights(package->weights), torch::kCPU);
  EXPECT_EQ(system.run({{"volume", torch::zeros({5, 6, 7})}}, {}).at("synthetic").size(2), 7);
}

TEST(MedSynthTrainerTest, ResumedRunEqualsUninterruptedRun) {
  const TemporaryFolder whole, broken;
  writeTinyVolumes(whole.path());
  writeTinyVolumes(broken.path());
  for (const bool separate : {false, true}) {
    // A constant rate: with a cosine the interrupted run's shorter budget would change the rates.
    const auto configuration = [&](const TemporaryFolder& folder, int steps) {
      nlohmann::json values = tinyTraining(folder.path(), steps);
      values["network"]["stages"] = 1;
      values["losses"]["decay"] = false;
      values["losses"]["separate_batches"] = separate;
      values["checkpoints"] = (folder.path() / (separate ? "two" : "one")).string();
      return values;
    };
    const NamedTensorMap expected = chainAfter(configuration(whole, 4));
    const nlohmann::json half = configuration(broken, 2);
    (void)chainAfter(half);
    const auto file = std::filesystem::path(half.at("checkpoints").get<std::string>()) /
                      "stage1.safetensors";
    Checkpoint checkpoint = readCheckpoint(file);
    EXPECT_EQ(checkpoint.state.at("step"), 2);
    checkpoint.state["finished"] = false;
    writeCheckpoint(file, checkpoint);
    const NamedTensorMap resumed = chainAfter(configuration(broken, 4));
    ASSERT_EQ(expected.size(), resumed.size());
    for (const auto& [name, tensor] : expected) {
      EXPECT_TRUE(torch::equal(tensor, resumed.at(name))) << name;
    }
  }
}

TEST(MedSynthTrainerTest, FinishedStagesAndTheirEstimatesAreKept) {
  const TemporaryFolder folder;
  writeTinyVolumes(folder.path());
  const nlohmann::json configuration = tinyTraining(folder.path(), 2);
  const NamedTensorMap first = chainAfter(configuration);
  const auto estimates = folder.path() / "checkpoints" / "stage1.estimates.safetensors";
  const auto made = std::filesystem::last_write_time(estimates);
  const NamedTensorMap again = chainAfter(configuration);
  EXPECT_EQ(std::filesystem::last_write_time(estimates), made);
  for (const auto& [name, tensor] : first) EXPECT_TRUE(torch::equal(tensor, again.at(name))) << name;
  // Estimates of other weights are not used.
  std::filesystem::remove(folder.path() / "checkpoints" / "stage1.safetensors");
  std::filesystem::remove(folder.path() / "checkpoints" / "stage2.safetensors");
  nlohmann::json other = configuration;
  other["seed"] = 2;
  (void)chainAfter(other);
  EXPECT_NE(std::filesystem::last_write_time(estimates), made);
}

TEST(MedSynthTrainerTest, StopFlagLeavesACheckpoint) {
  const TemporaryFolder folder;
  writeTinyVolumes(folder.path());
  VolumeTraining training(tinyTraining(folder.path(), 50), /*stopped=*/true);
  EXPECT_THROW(training.trainer().run(), TrainingStopped);
  const Checkpoint checkpoint = readCheckpoint(folder.path() / "checkpoints" / "stage1.safetensors");
  EXPECT_EQ(checkpoint.state.at("step"), 1);
  EXPECT_EQ(checkpoint.state.at("finished"), false);
}

TEST(MedSynthTrainerTest, EveryAblationTrains) {
  const std::vector<nlohmann::json> changes{
      {{"recipe", "paper"}, {"preset", "paper"}, {"losses", {{"adversarial", 0.0}}},
       {"network", {{"stages", 1}}}},
      {{"recipe", "recommended"}, {"losses", {{"gradient_difference", 0.0}}}},
      {{"recipe", "paper"}, {"network", {{"stages", 3}, {"residual", true}}}}};
  for (const nlohmann::json& change : changes) {
    const TemporaryFolder folder;
    writeTinyVolumes(folder.path(), 2);
    nlohmann::json configuration = tinyTraining(folder.path(), 1);
    configuration["phases"]["stage3"] = {{"steps", 1}};
    configuration.merge_patch(change);
    for (const auto& [name, tensor] : chainAfter(configuration)) {
      EXPECT_TRUE(tensor.isfinite().all().item<bool>()) << change << name;
    }
  }
}

TEST(MedSynthTrainerTest, LearnsAFunctionOfTheNeighbourhood) {
  const TemporaryFolder folder;
  writeTinyVolumes(folder.path());
  nlohmann::json configuration = tinyTraining(folder.path(), 120);
  configuration["network"] = {{"width", 0.25}, {"stages", 1}};
  configuration["losses"]["learning_rate"] = 1e-2;
  configuration["precision"] = "bf16";
  VolumeTraining training(configuration);
  training.trainer().run();
  const nlohmann::json& metrics = training.trainer().metrics();
  EXPECT_GT(metrics.at("stage1").at("psnr_db").get<double>(),
            metrics.at("source").at("psnr_db").get<double>() + 6.0);
}

TEST(VolumeScoreTest, FiguresAreOfTheForegroundAlone) {
  torch::manual_seed(1);
  const torch::Tensor truth = torch::rand({3, 20, 20}) - 0.5;
  torch::Tensor foreground = torch::zeros({3, 20, 20}, torch::kUInt8);
  foreground.slice(1, 5, 15).fill_(1);
  torch::Tensor made = truth.clone();
  made.masked_fill_(foreground == 0, 0.9);
  made.slice(1, 5, 15).add_(0.1);
  TargetScale scale;
  scale.unitsInOne = 1500.0;
  scale.unit = "hu";
  VolumeScore score(scale);
  score.add(made, truth, foreground);
  const nlohmann::json figures = score.toJson();
  EXPECT_NEAR(figures.at("mae").get<double>(), 0.1, 1e-5);
  EXPECT_NEAR(figures.at("rmse").get<double>(), 0.1, 1e-5);
  EXPECT_NEAR(figures.at("psnr_db").get<double>(), 20.0 * std::log10(2.0 / 0.1), 1e-3);
  EXPECT_NEAR(figures.at("ncc").get<double>(), 1.0, 1e-5);
  EXPECT_NEAR(figures.at("mae_hu").get<double>(), 150.0, 1e-2);
  EXPECT_EQ(figures.at("within_50_hu").get<double>(), 0.0);
  VolumeScore equal;
  equal.add(truth, truth, foreground);
  EXPECT_NEAR(equal.toJson().at("ssim").get<double>(), 1.0, 1e-5);
  EXPECT_FALSE(equal.toJson().contains("mae_hu"));
  EXPECT_TRUE(VolumeScore().toJson().empty());
}

TEST(VolumeScoreTest, ScaleComesFromTheDescription) {
  const TargetScale scale = TargetScale::of(
      R"({"normalization": {"target": {"black": -1000, "white": 2000, "unit": "HU"}}})");
  EXPECT_EQ(scale.unitsInOne, 1500.0);
  EXPECT_EQ(scale.unit, "hu");
  for (const char* text : {"{}", R"({"normalization": {"target": {"white": "percentile"}}})", "[]"}) {
    EXPECT_TRUE(TargetScale::of(text).unit.empty()) << text;
  }
}

}  // namespace
}  // namespace lateglow::engine
