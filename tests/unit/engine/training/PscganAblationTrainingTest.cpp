#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "engine/data/DatasetFile.h"
#include "engine/inference/PscganInference.h"
#include "engine/package/ModelPackage.h"
#include "engine/systems/TorchTensors.h"
#include "engine/training/Checkpoint.h"
#include "engine/training/TrainCommand.h"
#include "tests/unit/engine/training/TinyDataset.h"

namespace lateglow::engine {
namespace {

const nlohmann::json none = nlohmann::json::object();

struct Variant {
  std::string name;
  nlohmann::json network = nlohmann::json::object();
  nlohmann::json losses = nlohmann::json::object();
};

bool isJoint(const Variant& variant) { return !variant.network.value("progressive", true); }

nlohmann::json configurationOf(const Variant& variant, const std::filesystem::path& folder,
                               int steps) {
  nlohmann::json network = {{"phases", 6},
                            {"pixels", 32},
                            {"channels", {8, 8, 8, 8}},
                            {"frame_encoder", {0, 0, 0, 0}},
                            {"decoder", {16, 16, 8, 8, 8}},
                            {"decoder_depth", 1},
                            {"discriminator", {8, 8, 8, 8, 8}},
                            {"unet_widths", {8, 8, 8, 8}},
                            {"bottleneck", 16},
                            {"condition_grid", 8}};
  network.update(variant.network);
  nlohmann::json losses = {{"batch", 2}, {"decay", false}};
  losses.update(variant.losses);
  nlohmann::json phases;
  for (const char* phase : {"pri", "sys", "seg"}) phases[phase] = {{"steps", steps}};
  if (isJoint(variant)) phases = {{"joint", {{"steps", steps}}}};
  return {{"system", "pscgan"},
          {"data", folder.string()},
          {"output", (folder / "package").string()},
          {"checkpoints", (folder / "checkpoints").string()},
          {"network", network},
          {"losses", losses},
          {"phases", phases}};
}

/// The losses that the log's lines name, by phase.
std::map<std::string, std::set<std::string>> lossesIn(const std::filesystem::path& folder) {
  std::map<std::string, std::set<std::string>> losses;
  std::istringstream lines(readTextFile(folder / "checkpoints" / "log.jsonl"));
  for (std::string line; std::getline(lines, line);) {
    const nlohmann::json entry = nlohmann::json::parse(line);
    if (entry.at("type") != "step") continue;
    for (const auto& [name, value] : entry.at("losses").items()) {
      EXPECT_TRUE(value.is_number()) << name;
      losses[entry.at("phase")].insert(name);
    }
  }
  return losses;
}

class PscganAblationTrainingTest : public testing::TestWithParam<Variant> {};

TEST_P(PscganAblationTrainingTest, TrainsGoesOnAndExportsAPackageThatRuns) {
  const Variant& variant = GetParam();
  const TemporaryFolder folder;
  writeTinyDataset(folder.path());
  ASSERT_EQ(runTraining(configurationOf(variant, folder.path(), 1)), 0);
  ASSERT_EQ(runTraining(configurationOf(variant, folder.path(), 2)), 0);
  const std::string last = isJoint(variant) ? "joint" : "seg";
  EXPECT_EQ(readCheckpoint(folder.path() / "checkpoints" / (last + ".safetensors"))
                .state.at("step"),
            2);
  const auto package = readModelPackage(folder.path() / "package");
  ASSERT_TRUE(package.has_value()) << package.error();
  for (const auto& [key, value] : variant.network.items()) {
    EXPECT_EQ(package->manifest.configuration.at(key), value) << key;
  }
  for (const auto& [key, value] : variant.losses.items()) {
    EXPECT_EQ(package->manifest.training.at("recipe_values").at(key), value) << key;
  }
  EXPECT_NE(package->card.find("This is not PSCGAN as such"), std::string::npos);
  EXPECT_TRUE(package->manifest.metrics.at("phases").at(last).contains("dice_scar"));
  const auto system =
      makePscganInference(package->manifest, toTorchWeights(package->weights), torch::kCPU);
  const NamedTensors outputs =
      system->run({{"cine", torch::rand({1, 1, 6, 32, 32}) * 2.0 - 1.0}}, {});
  for (const std::string& name : package->manifest.outputs) {
    EXPECT_TRUE(outputs.at(name).isfinite().all().item<bool>()) << name;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Switches, PscganAblationTrainingTest,
    testing::Values(Variant{"conv3d", {{"encoder", "conv3d"}}},
                    Variant{"convlstm", {{"encoder", "convlstm"}}},
                    Variant{"conv3dLstm", {{"encoder", "conv3d_lstm"}}},
                    Variant{"unet", {{"encoder", "unet"}}},
                    Variant{"conv1d", {{"temporal_unit", "conv1d"}}},
                    Variant{"lstm", {{"temporal_unit", "lstm"}}},
                    Variant{"gru", {{"temporal_unit", "gru"}}},
                    Variant{"rnn", {{"temporal_unit", "rnn"}}},
                    Variant{"spatialOnly", {{"pathways", "spatial"}}},
                    Variant{"temporalOnly", {{"pathways", "temporal"}}},
                    Variant{"noWeighing", {{"attention", false}}},
                    Variant{"singleFrame", {{"control_single_frame", true}}},
                    Variant{"notProgressive", {{"progressive", false}}},
                    Variant{"neitherProgressiveNorAdversarial",
                            {{"progressive", false}},
                            {{"adversarial", 0.0}, {"content", 0.0}}},
                    Variant{"wganGp", none, {{"adversarial_form", "wgan_gp"}}},
                    Variant{"lsgan", none, {{"adversarial_form", "lsgan"}}},
                    Variant{"vanilla", none, {{"adversarial_form", "vanilla"}}}),
    [](const auto& variant) { return variant.param.name; });

std::map<std::string, std::set<std::string>> lossesOf(const Variant& variant) {
  const TemporaryFolder folder;
  writeTinyDataset(folder.path());
  EXPECT_EQ(runTraining(configurationOf(variant, folder.path(), 1)), 0);
  return lossesIn(folder.path());
}

TEST(PscganLossSwitchesTest, EachLeavesOutItsOwnTerm) {
  const auto all = lossesOf({"all"});
  EXPECT_TRUE(all.at("sys").contains("regularization"));
  EXPECT_TRUE(all.at("seg").contains("discriminator"));

  auto expected = all;
  expected["sys"].erase("regularization");
  EXPECT_EQ(lossesOf({"", none, {{"regularization", 0.0}}}), expected);

  expected = all;
  for (auto& [phase, names] : expected) {
    for (const char* name : {"adversarial", "content", "discriminator"}) names.erase(name);
  }
  EXPECT_EQ(lossesOf({"", none, {{"adversarial", 0.0}, {"content", 0.0}}}), expected);

  for (const char* form : {"wgan_gp", "lsgan", "vanilla"}) {
    EXPECT_EQ(lossesOf({"", none, {{"adversarial_form", form}}}), all) << form;
  }

  const auto joint = lossesOf({"", {{"progressive", false}}});
  std::set<std::string> both = all.at("sys");
  both.insert(all.at("seg").begin(), all.at("seg").end());
  EXPECT_EQ(joint.at("joint"), both);
  EXPECT_EQ(joint.size(), 1U);
}

NamedTensorMap segCheckpoint(const Variant& variant) {
  const TemporaryFolder folder;
  writeTinyDataset(folder.path());
  EXPECT_EQ(runTraining(configurationOf(variant, folder.path(), 1)), 0);
  return readCheckpoint(folder.path() / "checkpoints" / "seg.safetensors").tensors;
}

TEST(PscganLossSwitchesTest, WhatTheDiscriminatorLearnsFollowsTheSwitches) {
  const auto moved = [](const NamedTensorMap& tensors, const std::string& layer) {
    return tensors.at("discriminator.first." + layer).abs().max().item<float>() > 0.0F;
  };
  const NamedTensorMap all = segCheckpoint({"all"});
  EXPECT_TRUE(moved(all, "score.weight"));
  EXPECT_TRUE(moved(all, "sizes.weight"));
  const NamedTensorMap noSizes = segCheckpoint({"", none, {{"auxiliary", 0.0}}});
  EXPECT_TRUE(moved(noSizes, "score.weight"));
  EXPECT_FALSE(moved(noSizes, "sizes.weight"));
  const NamedTensorMap unjudged = segCheckpoint({"", none, {{"adversarial", 0.0}, {"content", 0.0}}});
  EXPECT_FALSE(moved(unjudged, "score.weight"));
  EXPECT_FALSE(moved(unjudged, "sizes.weight"));
  // The forms teach the discriminator different things from the same start.
  for (const char* form : {"wgan_gp", "lsgan", "vanilla"}) {
    const NamedTensorMap other = segCheckpoint({"", none, {{"adversarial_form", form}}});
    EXPECT_FALSE(torch::allclose(all.at("discriminator.first.score.weight"),
                                 other.at("discriminator.first.score.weight")))
        << form;
  }
  // Without the penalty a critic is another one than with it.
  const NamedTensorMap critic = segCheckpoint({"", none, {{"adversarial_form", "wgan_gp"}}});
  const NamedTensorMap free = segCheckpoint(
      {"", none, {{"adversarial_form", "wgan_gp"}, {"gradient_penalty", 0.0}}});
  EXPECT_FALSE(torch::equal(critic.at("discriminator.weight.score.weight"),
                            free.at("discriminator.weight.score.weight")));
}

}  // namespace
}  // namespace lateglow::engine
