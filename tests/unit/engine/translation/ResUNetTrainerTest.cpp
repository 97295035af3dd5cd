#include "engine/training/ResUNetTrainer.h"

#include <gtest/gtest.h>

#include "engine/package/ModelPackage.h"
#include "engine/training/Checkpoint.h"
#include "engine/training/TrainCommand.h"
#include "tests/unit/engine/data/TinyVolumes.h"
#include "tests/unit/engine/package/TemporaryFolder.h"

namespace lateglow::engine {
namespace {

nlohmann::json tinyResUNetTraining(const std::filesystem::path& folder, const std::string& system,
                                   int steps) {
  return {{"system", system},
          {"data", folder.string()},
          {"output", (folder / ("package-" + system)).string()},
          {"checkpoints", (folder / (system + std::to_string(steps))).string()},
          {"precision", "fp32"},
          {"network",
           {{"width", 4},
            {"widest", 8},
            {"depth", 2},
            {"judge_width", 4},
            {"embedding", 8},
            {"diffusion_steps", 20},
            {"sampling_steps", 2}}},
          {"losses", {{"batch", 2}, {"slices", 8}, {"rows", 16}, {"columns", 16}}},
          {"phases", {{system, {{"steps", steps}}}}}};
}

/// A training run whose parts outlive it.
class ResUNetTraining {
public:
  explicit ResUNetTraining(const nlohmann::json& configuration)
      : m_config(TrainConfig::fromJson(configuration)),
        m_data(m_config.data),
        m_stop(false),
        m_trainer(m_config, m_data, m_log, m_stop) {}
  ResUNetTrainer& run() {
    m_trainer.run();
    return m_trainer;
  }

private:
  TrainConfig m_config;
  VolumePairDataset m_data;
  ProgressLog m_log;
  StopFlag m_stop;
  ResUNetTrainer m_trainer;
};

class ResUNetTrainerTest : public ::testing::Test {
protected:
  ResUNetTrainerTest() { test::writeTinyVolumes(m_folder.path()); }
  test::TemporaryFolder m_folder;
};

TEST_F(ResUNetTrainerTest, EverySystemWritesItsPackage) {
  for (const std::string system : {"resunet", "pix2pix2d", "pix2pix3d", "ddpm"}) {
    ASSERT_EQ(runTraining(tinyResUNetTraining(m_folder.path(), system, 1)), 0) << system;
    const auto package = readModelPackage(m_folder.path() / ("package-" + system));
    ASSERT_TRUE(package.has_value()) << package.error();
    EXPECT_EQ(package->manifest.system, system);
    EXPECT_TRUE(package->manifest.metrics.at("phases").at(system).contains("psnr_db"));
  }
}

TEST_F(ResUNetTrainerTest, ResumedRunEqualsUninterruptedRun) {
  for (const std::string system : {"resunet", "ddpm"}) {
    const auto configuration = [&](int steps) {
      nlohmann::json values = tinyResUNetTraining(m_folder.path(), system, steps);
      values["losses"]["decay"] = false;
      return values;
    };
    const NamedTensorMap expected = ResUNetTraining(configuration(4)).run().weights();
    (void)ResUNetTraining(configuration(2)).run();
    const auto folder = m_folder.path() / (system + "2");
    const auto file = folder / (system + ".safetensors");
    Checkpoint checkpoint = readCheckpoint(file);
    EXPECT_EQ(checkpoint.state.at("step"), 2);
    checkpoint.state["finished"] = false;
    writeCheckpoint(file, checkpoint);
    nlohmann::json rest = configuration(4);
    rest["checkpoints"] = folder.string();
    const NamedTensorMap resumed = ResUNetTraining(rest).run().weights();
    for (const auto& [name, tensor] : expected) {
      EXPECT_TRUE(torch::equal(tensor, resumed.at(name))) << system << " " << name;
    }
  }
}

TEST_F(ResUNetTrainerTest, LearnsAnExactRelation) {
  const auto after = [&](int steps) {
    nlohmann::json configuration = tinyResUNetTraining(m_folder.path(), "resunet", steps);
    configuration["losses"]["learning_rate"] = 4e-3;
    configuration["losses"]["average_decay"] = 0.9;
    return ResUNetTraining(configuration).run().metrics().at("resunet").at("mae").get<double>();
  };
  EXPECT_LT(after(120), 0.35 * after(1));
}

TEST_F(ResUNetTrainerTest, ThePaperRecipesAreThePapers) {
  const ResUNetConfig resunet = ResUNetConfig::preset("paper", "resunet");
  const ResUNetRecipe recipe = ResUNetRecipe::paper(resunet);
  EXPECT_EQ(recipe.learningRate, 1e-4);
  EXPECT_EQ(recipe.adversarialForm, AdversarialForm::Vanilla);
  EXPECT_EQ(recipe.l1, 1.0);
  EXPECT_EQ(ResUNetRecipe::paper(ResUNetConfig::preset("paper", "pix2pix2d")).l1, 100.0);
  EXPECT_THROW((void)ResUNetRecipe::named("best", resunet, {}), std::invalid_argument);
  EXPECT_THROW((void)ResUNetRecipe::named("paper", resunet, {{"adversarial_form", "wgan_gp"}}),
               std::invalid_argument);
}

}  // namespace
}  // namespace lateglow::engine
